import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  DELIVERY_METHODS,
  INSPECTION_KINDS,
  INSPECTION_PURPOSES,
  type InspectionKind,
  type InspectionPurpose,
  SCOPE_EXTENSION_KINDS,
  type ScopeExtensionKind,
  TOLD_HOW,
  type ToldHow,
  MINISTRY_POSTPONEMENT_GROUNDS,
  type MinistryPostponementGround,
} from '../../domain/enumerations';
import { INSPECTION_STATUSES, type InspectionStatus } from '../../domain/inspection';
import { Clearable, IsCalendarDay, IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { DispatchDto } from '../documents/document.dto';

/** Consent of a respondent who could have refused (행정조사기본법 제5조 단서). */
export class VoluntaryConsentDto {
  @IsText(200) by: string;
  @IsCalendarDay() on: string;
}

/** The plan of 행정조사기본법 시행령 제10조. What urgency leaves out must stand in the report (같은 법 제16조). */
export class DraftInspectionDto {
  @IsId() providerId: string;
  @IsIn(INSPECTION_KINDS) kind: InspectionKind;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @ArrayMaxSize(INSPECTION_PURPOSES.length)
  @IsIn(INSPECTION_PURPOSES, { each: true })
  purposes: InspectionPurpose[];
  @IsId() legalBasisId: string;
  /** Code of the ground of 행정조사기본법 제7조; needed outside the yearly plan (AD_HOC, URGENT). */
  @Optional() @IsText(50) adHocGround?: string;
  @IsText(10_000) scope: string;
  @Optional() @IsText(10_000) method?: string;
  @Optional() @IsText(10_000) selectionReason?: string;
  @Optional() @IsText(10_000) refusalConsequence?: string;
  /** Code of the penalty clause that a refusal falls under. */
  @Optional() @IsText(100) refusalPenaltyCode?: string;
  @Optional() @IsInt() @Min(2000) @Max(2100) planYear?: number;
  @Optional() @IsArray() @ArrayMaxSize(100) @IsText(500, { each: true }) requestedMaterials?: string[];
  @Optional() @IsArray() @ArrayMaxSize(50) @IsText(200, { each: true }) sites?: string[];
  @IsInstant() plannedStartAt: Date;
  @IsCalendarDay() plannedEndOn: string;
  /** Codes of the catalogue items to be checked. */
  @Optional() @IsArray() @ArrayUnique() @ArrayMaxSize(100) @IsText(50, { each: true }) criteria?: string[];
  @Optional() @ValidateNested() @Type(() => VoluntaryConsentDto) voluntaryConsent?: VoluntaryConsentDto;
  /** The corrective actions that a follow-up inspection checks. */
  @Optional() @IsArray() @ArrayUnique() @ArrayMaxSize(200) @IsId({ each: true }) correctiveActionIds?: string[];
  /** Why the same matter is investigated again (행정조사기본법 제15조제1항). */
  @Optional() @IsText(2000) newEvidence?: string;
}

export class UpdateInspectionDto {
  @ApiProperty({ enum: INSPECTION_PURPOSES, isArray: true, required: false })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @ArrayMaxSize(INSPECTION_PURPOSES.length)
  @IsIn(INSPECTION_PURPOSES, { each: true })
  purposes?: InspectionPurpose[];
  @Optional() @IsText(10_000) scope?: string;
  @Clearable() @IsText(10_000) method?: string | null;
  @Clearable() @IsText(10_000) selectionReason?: string | null;
  @Clearable() @IsText(10_000) refusalConsequence?: string | null;
  @Clearable() @IsText(100) refusalPenaltyCode?: string | null;
  @Optional() @IsArray() @ArrayMaxSize(100) @IsText(500, { each: true }) requestedMaterials?: string[];
  @Optional() @IsArray() @ArrayMaxSize(50) @IsText(200, { each: true }) sites?: string[];
  @Optional() @IsInstant() plannedStartAt?: Date;
  @Optional() @IsCalendarDay() plannedEndOn?: string;
}

export class PostponeDto {
  @IsText(2000) reason: string;
  /** The request for it that was accepted (행정조사기본법 제18조); an accepted one postpones by itself. */
  @Optional() @IsId() procedureRequestId?: string;
  /** Why the ministry cannot come; without it and without a request only a late notice is a ground. */
  @Optional() @IsIn(MINISTRY_POSTPONEMENT_GROUNDS) ministryGround?: MinistryPostponementGround;
}

export class NewNoticeDto extends DispatchDto {
  @IsInstant() plannedStartAt: Date;
  @IsCalendarDay() plannedEndOn: string;
}

export class AuthoriseUrgentDto {
  /** Code from the grounds for acting without prior notice; the article follows from it. */
  @IsText(50) ground: string;
  @IsText(2000) reason: string;
  /** Approved by word of mouth: to be confirmed in writing within 24 hours. */
  @Optional() @IsBoolean() oral?: boolean;
}

export class ScopeExtensionDto {
  @IsIn(SCOPE_EXTENSION_KINDS) kind: ScopeExtensionKind;
  /** What is added to the scope, or how the period is extended. */
  @IsText(10_000) added: string;
  @IsText(2000) reason: string;
  @IsIn(TOLD_HOW) toldHow: ToldHow;
  @IsInstant() toldAt: Date;
  @IsText(200) toldTo: string;
  @Optional() @IsCalendarDay() extendedUntil?: string;
}

export class RefusalDto {
  @IsInstant() refusedAt: Date;
  @IsText(200) refusedBy: string;
  @IsText(2000) what: string;
  @IsText(2000) reason: string;
}

/** The elements of the plan where none was made because of urgency; what the plan says already stays. */
export class PlanElementsDto {
  @Optional() @IsText(10_000) method?: string;
  @Optional() @IsText(10_000) selectionReason?: string;
  @Optional() @IsText(10_000) refusalConsequence?: string;
  @Optional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsText(200, { each: true }) sites?: string[];
}

export class StartReportDto extends PlanElementsDto {
  /** May be written now or later. */
  @Optional() @IsText(10_000) conclusion?: string;
}

export class WriteReportDto extends PlanElementsDto {
  @IsText(10_000) conclusion: string;
}

export class CancelDto {
  @IsText(2000) reason: string;
  /** How the respondent is told; needed once the notice has arrived. */
  @Optional() @ValidateNested() @Type(() => DispatchDto) notice?: DispatchDto;
}

export class InspectionQuery extends PageQuery {
  @Optional() @IsId() providerId?: string;
  @Optional() @IsIn(INSPECTION_STATUSES) status?: InspectionStatus;
}

export class InspectionNoticeResponse {
  /** Days that the notice must precede the inspection; 0 where none is needed. */
  days: number;
  /** The last day on which it may arrive so that as many full days lie between; null where none is needed. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) arriveBy: string | null;
  /** The last working day on which to send it. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) sendBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) arrivedAt: Date | null;
  @ApiProperty({ enum: DELIVERY_METHODS, nullable: true }) method: string | null;
  @ApiProperty({ type: String, nullable: true }) recipient: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) inTime: boolean | null;
}

/** What a provider does not see of it is null. */
export class InspectionExemptionResponse {
  ground: string;
  legalBasisId: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) approvedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) approvedAt: Date | null;
  @ApiProperty({ type: Boolean, nullable: true }) oral: boolean | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedInWritingAt: Date | null;
}

export class InspectionListItem {
  id: string;
  caseId: string;
  providerId: string;
  inspectionNo: string;
  @ApiProperty({ enum: INSPECTION_KINDS }) kind: string;
  /** Null for a provider. */
  @ApiProperty({ enum: INSPECTION_STATUSES, nullable: true }) status: InspectionStatus | null;
  @ApiProperty({ type: String, format: 'date-time' }) plannedStartAt: Date;
  @ApiProperty({ format: 'date' }) plannedEndOn: string;
}

export class InspectionPage {
  @ApiProperty({ type: [InspectionListItem] }) items: InspectionListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ScopeExtensionResponse {
  id: string;
  @ApiProperty({ enum: SCOPE_EXTENSION_KINDS }) kind: string;
  added: string;
  reason: string;
  @ApiProperty({ enum: TOLD_HOW }) toldHow: string;
  @ApiProperty({ type: String, format: 'date-time' }) toldAt: Date;
  toldTo: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) extendedUntil: string | null;
}

export class RefusalRecordResponse {
  id: string;
  @ApiProperty({ type: String, format: 'date-time' }) refusedAt: Date;
  refusedBy: string;
  what: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

/** A provider sees the same shape without what is internal (null or empty), once the notice arrived or the inspection began. */
export class InspectionResponse extends InspectionListItem {
  @ApiProperty({ enum: INSPECTION_PURPOSES, isArray: true }) purposes: string[];
  legalBasisId: string;
  @ApiProperty({ type: String, nullable: true }) adHocGround: string | null;
  scope: string;
  @ApiProperty({ type: String, nullable: true }) method: string | null;
  @ApiProperty({ type: String, nullable: true }) selectionReason: string | null;
  @ApiProperty({ type: String, nullable: true }) refusalConsequence: string | null;
  @ApiProperty({ type: String, nullable: true }) refusalPenaltyCode: string | null;
  @ApiProperty({ type: Number, nullable: true }) planYear: number | null;
  requestedMaterials: string[];
  sites: string[];
  criteria: string[];
  correctiveActionIds: string[];
  @ApiProperty({ type: VoluntaryConsentDto, nullable: true }) voluntaryConsent: VoluntaryConsentDto | null;
  @ApiProperty({ type: String, nullable: true }) newEvidence: string | null;
  notice: InspectionNoticeResponse;
  @ApiProperty({ type: InspectionExemptionResponse, nullable: true }) exemption: InspectionExemptionResponse | null;
  /** The entry document (현장출입조사서). */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) entryDocumentId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) authorId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) planApprovedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) planApprovedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) reportConclusion: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) reportApprovedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) reportApprovedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) cancelReason: string | null;
  @ApiProperty({ type: [ScopeExtensionResponse] }) scopeExtensions: ScopeExtensionResponse[];
  @ApiProperty({ type: [RefusalRecordResponse] }) refusals: RefusalRecordResponse[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) releasedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) frozenAt: Date | null;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
