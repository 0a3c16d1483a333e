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
import { CASE_REOPENING_GROUNDS, CASE_STATUSES, type CaseReopeningGround, type CaseStatus } from '../../domain/case';
import { RETENTION_PERIODS, type RetentionPeriod } from '../../domain/case-handling';
import {
  CASE_TRIGGERS,
  type CaseTrigger,
  CONFIDENTIALITIES,
  type Confidentiality,
  INTEREST_DECLARATIONS,
  type InterestDeclaration,
  RESPONDENT_ROLES,
  type RespondentRole,
  TEAM_DUTIES,
  type TeamDuty,
  type Track,
  TRACKS,
} from '../../domain/enumerations';
import { IsCalendarDay, IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';

const DECLARED = ['NONE', 'CONFLICT'] as const satisfies readonly InterestDeclaration[];

export class RespondentDto {
  @IsId() providerId: string;
  @IsIn(RESPONDENT_ROLES) role: RespondentRole;
  /** The title under which the respondent itself sees the case; names no other respondent. */
  @IsText(200) providerTitle: string;
  /** Office of whoever answers for the respondent in this case. */
  @Optional() @IsText(200) representative?: string;
}

export class TeamMemberDto {
  @IsId() userId: string;
  @IsIn(TEAM_DUTIES) duty: TeamDuty;
  @IsCalendarDay() validFrom: string;
  @Optional() @IsCalendarDay() validTo?: string;
}

export class RegisterCaseDto {
  @IsText(200) title: string;
  @IsIn(CASE_TRIGGERS) trigger: CaseTrigger;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(TRACKS, { each: true }) tracks: Track[];
  @Optional() @IsIn(CONFIDENTIALITIES) confidentiality?: Confidentiality;
  /** Code of the department that keeps the file (처리과). */
  @IsText(50) departmentCode: string;
  /** Year of the disaster management plan whose observance is in question. */
  @Optional() @IsInt() @Min(2000) @Max(2100) planYear?: number;
  /** The name under which the case may be spoken of outside. */
  @Optional() @IsText(200) publicAlias?: string;
  @Optional() @IsText(10_000) summary?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RespondentDto)
  respondents: RespondentDto[];
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TeamMemberDto)
  team?: TeamMemberDto[];
  /** The registrar joins the team and declares that no interest of theirs conflicts with the case. */
  @IsBoolean() noConflictOfInterest: boolean;
  /** When the outage began, as far as known: open cases of the same provider within 24 hours are pointed out. */
  @Optional() @IsInstant() occurredAt?: Date;
  @Optional() @IsBoolean() duplicatesAcknowledged?: boolean;
}

export class ReopenCaseDto {
  @IsIn(CASE_REOPENING_GROUNDS) ground: CaseReopeningGround;
  @IsText(2000) reason: string;
}

export class CloseCaseDto {
  @IsText(2000) reason: string;
  /** How long the records are kept from the next first of January on; ten years where it is left out. */
  @Optional() @IsIn(RETENTION_PERIODS) retention?: RetentionPeriod;
}

export class UpdateCaseDto {
  @Optional() @IsText(200) title?: string;
  @Optional() @IsIn(CONFIDENTIALITIES) confidentiality?: Confidentiality;
  @ApiProperty({ enum: TRACKS, isArray: true, required: false })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(TRACKS, { each: true })
  tracks?: Track[];
  @Optional() @IsId() leadInspectorId?: string;
  @Optional() @IsInt() @Min(2000) @Max(2100) planYear?: number;
  @Optional() @IsText(200) publicAlias?: string;
  @Optional() @IsText(10_000) summary?: string;
}

export class DeclareInterestDto {
  @IsIn(DECLARED) conflictOfInterest: (typeof DECLARED)[number];
  @Optional() @IsText(1000) note?: string;
  /** Experts pledge confidentiality before they see anything (비밀유지서약). */
  @Optional() @IsBoolean() confidentialityPledged?: boolean;
}

export class EndTeamMembershipDto {
  @IsCalendarDay() validTo: string;
}

export const CASE_SORTS = ['-openedAt', 'openedAt'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

export class CaseQuery extends PageQuery {
  @Optional() @IsIn(CASE_STATUSES) status?: CaseStatus;
  @Optional() @IsIn(CASE_TRIGGERS) trigger?: CaseTrigger;
  @Optional() @IsId() providerId?: string;
  @Optional() @IsIn(CASE_SORTS) sort?: CaseSort;
}

export class RespondentResponse {
  id: string;
  providerId: string;
  providerNameKo: string;
  @ApiProperty({ type: String, nullable: true }) providerNameEn: string | null;
  @ApiProperty({ enum: RESPONDENT_ROLES }) role: string;
  providerTitle: string;
  @ApiProperty({ type: String, nullable: true }) representative: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) releasedAt: Date | null;
}

export class TeamMemberResponse {
  id: string;
  userId: string;
  name: string;
  title: string | null;
  @ApiProperty({ enum: TEAM_DUTIES }) duty: string;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo: string | null;
  @ApiProperty({ enum: INTEREST_DECLARATIONS }) conflictOfInterest: string;
  version: number;
}

/** Another case that this one leads to or came from. */
export class OtherCaseResponse {
  id: string;
  caseNo: string;
}

export class CaseListItem {
  id: string;
  caseNo: string;
  title: string;
  /** Null for a provider: the state of the ministry's file is not shown to it. */
  @ApiProperty({ enum: CASE_STATUSES, nullable: true }) status: CaseStatus | null;
  @ApiProperty({ type: String, format: 'date-time' }) openedAt: Date;
  /** Whether the case stands still (집행정지·형사절차); a provider is not told here. */
  suspended: boolean;
  /** The case in which a merged one goes on, as far as the reader sees it. */
  @ApiProperty({ type: OtherCaseResponse, nullable: true }) mergedInto: OtherCaseResponse | null;
}

export class RespondentNameResponse {
  nameKo: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
}

export class CaseOverviewItem extends CaseListItem {
  /** Empty for a provider, which is told of no other. */
  @ApiProperty({ type: [RespondentNameResponse] }) respondents: RespondentNameResponse[];
  /** Findings that are neither settled nor dropped; for a provider of those it was sent. */
  @ApiProperty({ type: 'integer' }) openFindings: number;
  @ApiProperty({ type: 'integer' }) openActions: number;
}

export class CasePage {
  @ApiProperty({ type: [CaseOverviewItem] }) items: CaseOverviewItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A provider sees the same shape with its own respondent row alone and without what is internal (null). */
export class CaseResponse extends CaseListItem {
  @ApiProperty({ enum: CASE_TRIGGERS, nullable: true }) trigger: string | null;
  @ApiProperty({ enum: TRACKS, isArray: true }) tracks: string[];
  @ApiProperty({ enum: CONFIDENTIALITIES, nullable: true }) confidentiality: string | null;
  @ApiProperty({ type: String, nullable: true }) departmentCode: string | null;
  @ApiProperty({ type: Number, nullable: true }) planYear: number | null;
  @ApiProperty({ type: String, nullable: true }) publicAlias: string | null;
  @ApiProperty({ type: String, nullable: true }) summary: string | null;
  @ApiProperty({ type: String, nullable: true }) leadInspectorId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) closeReason: string | null;
  migrated: boolean;
  @ApiProperty({ type: [RespondentResponse] }) respondents: RespondentResponse[];
  @ApiProperty({ type: [TeamMemberResponse] }) team: TeamMemberResponse[];
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}

export class DuplicateResponse {
  caseNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) startedAt: Date;
}

export class DeclarationRespondentResponse {
  nameKo: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ enum: RESPONDENT_ROLES }) role: string;
}

/** Enough of a case to know whether an interest conflicts with it; the rest opens with the declaration. */
export class PendingDeclarationResponse {
  id: string;
  caseId: string;
  caseNo: string;
  @ApiProperty({ enum: TEAM_DUTIES }) duty: string;
  @ApiProperty({ type: [DeclarationRespondentResponse] }) respondents: DeclarationRespondentResponse[];
  version: number;
}
