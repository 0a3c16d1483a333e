import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import {
  APPEAL_DECISIONS,
  APPEAL_KINDS,
  APPEAL_STATUSES,
  type AppealDecision,
  type AppealKind,
  type AppealStatus,
  MAX_APPEAL_EXTENSION_DAYS,
} from '../../domain/appeal';
import { DUE_BADGES, type DueBadge } from '../../domain/enumerations';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';
import { DispatchDto } from '../documents/document.dto';

export class FileAppealDto {
  @IsIn(APPEAL_KINDS) kind: AppealKind;
  /** 이의신청·청구의 이유. */
  @IsText(10_000) grounds: string;
  /** 취지: what is asked for, such as that the order be revoked. */
  @IsText(2000) relief: string;
  /** The tribunal or court; not for an objection, which comes to the ministry itself. */
  @Optional() @IsText(200) forum?: string;
  @Optional() @IsText(100) forumCaseNo?: string;
  /** What the party brings for it, of its own submissions in the case. */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
  /** When it was received; left out, today. */
  @Optional() @IsCalendarDay() filedOn?: string;
}

export class ExtendAppealDto {
  @IsInt() @Min(1) @Max(MAX_APPEAL_EXTENSION_DAYS) days: number;
  @IsText(2000) reason: string;
}

export class DecideAppealDto {
  @IsIn(APPEAL_DECISIONS) decision: AppealDecision;
  /** 결정 이유. */
  @IsText(10_000) reason: string;
  /** Day of the decision of a tribunal or court; left out, today. */
  @Optional() @IsCalendarDay() decidedOn?: string;
  /** The paper of the tribunal or court among the evidence of the case. */
  @Optional() @IsId() paperEvidenceId?: string;
  /** How the ministry's own answer goes out. */
  @ApiProperty({ type: DispatchDto, required: false })
  @Optional()
  @ValidateNested()
  @Type(() => DispatchDto)
  dispatch?: DispatchDto;
}

export class AppealDecisionResponse {
  @ApiProperty({ enum: APPEAL_DECISIONS }) decision: AppealDecision;
  reasons: string;
  @ApiProperty({ type: String, format: 'date' }) decidedOn: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) documentId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) paperEvidenceId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) notifiedAt: Date | null;
}

/** The day by which the ministry answers an objection. */
export class AppealDueResponse {
  @ApiProperty({ format: 'uuid' }) deadlineId: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ enum: DUE_BADGES }) standing: DueBadge;
  @ApiProperty({ type: 'integer', nullable: true }) overdueDays: number | null;
}

export class AppealResponse {
  id: string;
  caseId: string;
  providerId: string;
  orderId: string;
  orderNo: string;
  orderTitle: string;
  /** Null where the order itself is contested; else the surcharge on it. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sanctionId: string | null;
  @ApiProperty({ type: String, nullable: true }) sanctionNo: string | null;
  @ApiProperty({ enum: APPEAL_KINDS }) kind: AppealKind;
  grounds: string;
  relief: string;
  @ApiProperty({ type: String, nullable: true }) forum: string | null;
  @ApiProperty({ type: String, nullable: true }) forumCaseNo: string | null;
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date' }) filedOn: string;
  /** The last day of the period for filing; null where none was counted. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) filingDueOn: string | null;
  /** Filed after that day: it is taken in and decided on all the same. */
  filedLate: boolean;
  @ApiProperty({ type: AppealDueResponse, nullable: true }) due: AppealDueResponse | null;
  @ApiProperty({ type: 'integer', nullable: true }) extensionDays: number | null;
  @ApiProperty({ type: String, nullable: true }) extensionReason: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawalReason: string | null;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  /** Null for the provider until the answer has arrived. */
  @ApiProperty({ type: AppealDecisionResponse, nullable: true }) decision: AppealDecisionResponse | null;
  @ApiProperty({ enum: APPEAL_STATUSES }) status: AppealStatus;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
