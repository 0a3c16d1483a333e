import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsObject, ValidateNested } from 'class-validator';
import {
  INCIDENT_LINK_KINDS,
  INCIDENT_TYPES,
  type IncidentLinkKind,
  type IncidentType,
} from '../../domain/enumerations';
import { INCIDENT_STATUSES, type IncidentStatus } from '../../domain/incident';
import { Clearable, IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { AssertFactDto, DurationResponse } from './fact.dto';

/** Work that was planned around the incident (작업계획): what was approved and what was done. */
export class PlannedWorkDto {
  @Optional() @IsText(2000) description?: string;
  @Optional() @IsInstant() approvedFrom?: Date;
  @Optional() @IsInstant() approvedTo?: Date;
  @Optional() @IsInstant() actualFrom?: Date;
  @Optional() @IsInstant() actualTo?: Date;
  @Optional() @IsText(200) workerOrganisation?: string;
  @Optional() @IsBoolean() supervisorPresent?: boolean;
}

export class CreateIncidentDto {
  /** The respondent whose outage it is. */
  @IsId() providerId: string;
  @IsIn(INCIDENT_TYPES) type: IncidentType;
  @IsText(200) title: string;
  @IsText(10_000) symptoms: string;
  /** PC, MOBILE, FACILITY … */
  @Optional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsText(50, { each: true }) platforms?: string[];
  @Optional() @IsBoolean() thirdParty?: boolean;
  @Optional() @IsObject() @ValidateNested() @Type(() => PlannedWorkDto) plannedWork?: PlannedWorkDto;
  @Optional() @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsId({ each: true }) serviceIds?: string[];
  /** Where it happened; these may belong to another provider. */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) facilityIds?: string[];
  /** First statements, such as when it began and how many were affected. They are on record, not official. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AssertFactDto)
  facts?: AssertFactDto[];
}

export class UpdateIncidentDto {
  @Optional() @IsIn(INCIDENT_TYPES) type?: IncidentType;
  @Optional() @IsText(200) title?: string;
  @Optional() @IsText(10_000) symptoms?: string;
  @Optional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsText(50, { each: true }) platforms?: string[];
  @Optional() @IsBoolean() thirdParty?: boolean;
  @Clearable() @IsObject() @ValidateNested() @Type(() => PlannedWorkDto) plannedWork?: PlannedWorkDto | null;
}

export class IncidentServicesDto {
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsId({ each: true }) serviceIds: string[];
}

export class LinkIncidentDto {
  @IsId() linkedIncidentId: string;
  @IsIn(INCIDENT_LINK_KINDS) kind: IncidentLinkKind;
  @IsText(10_000) justification: string;
}

export class IncidentQuery extends PageQuery {
  @Optional() @IsId() providerId?: string;
  @Optional() @IsIn(INCIDENT_STATUSES) status?: IncidentStatus;
}

export class IncidentServiceResponse {
  id: string;
  code: string;
  nameKo: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
}

export class IncidentFacilityResponse {
  id: string;
  code: string;
  nameKo: string;
}

export class IncidentListItem {
  id: string;
  caseId: string;
  providerId: string;
  incidentNo: string;
  @ApiProperty({ enum: INCIDENT_TYPES }) type: string;
  title: string;
  /** Null for a provider: how far the ministry has come is not shown to it. */
  @ApiProperty({ enum: INCIDENT_STATUSES, nullable: true }) status: IncidentStatus | null;
  /** The official value; null while none is determined or it is unknown. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) restoredAt: Date | null;
  @ApiProperty({ type: DurationResponse, nullable: true }) duration: DurationResponse | null;
}

export class IncidentPage {
  @ApiProperty({ type: [IncidentListItem] }) items: IncidentListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A provider sees its own released incident in the same shape, without what is internal (null). */
export class IncidentResponse extends IncidentListItem {
  symptoms: string;
  platforms: string[];
  @ApiProperty({ type: Boolean, nullable: true }) thirdParty: boolean | null;
  @ApiProperty({ type: PlannedWorkDto, nullable: true }) plannedWork: unknown;
  @ApiProperty({ type: [IncidentServiceResponse] }) services: IncidentServiceResponse[];
  /** Empty for a provider: a facility may be another's. */
  @ApiProperty({ type: [IncidentFacilityResponse] }) facilities: IncidentFacilityResponse[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) releasedAt: Date | null;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}

export class IncidentLinkResponse {
  id: string;
  @ApiProperty({ enum: INCIDENT_LINK_KINDS }) kind: string;
  incidentId: string;
  linkedIncidentId: string;
  /** Null where the reader does not see the other incident. */
  @ApiProperty({ type: String, nullable: true }) incidentNo: string | null;
  @ApiProperty({ type: String, nullable: true }) linkedIncidentNo: string | null;
  @ApiProperty({ type: String, nullable: true }) linkedTitle: string | null;
  justification: string;
  decidedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) decidedAt: Date;
  @ApiProperty({ type: String, nullable: true }) withdrawnReason: string | null;
  version: number;
}
