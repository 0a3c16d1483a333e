import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { ACTION_REOPENING_STATUSES, type ActionReopeningStatus } from '../../domain/action-reopening';
import { CORRECTIVE_ACTION_STATUSES, type CorrectiveActionStatus } from '../../domain/corrective-action';
import {
  CAUSE_COMPARISONS,
  type CauseComparison,
  RECURRENCE_BASES,
  RECURRENCE_KINDS,
  RECURRENCE_STRENGTHS,
  type RecurrenceBasis,
  type RecurrenceKind,
  type RecurrenceStrength,
} from '../../domain/enumerations';
import { RECURRENCE_MATCH_STATUSES, type RecurrenceMatchStatus } from '../../domain/recurrence';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';

export class ConfirmRecurrenceDto {
  /** On what the lead inspector takes it for a recurrence. */
  @IsText(2_000) reason: string;
  /** Which of the actions did not hold and are to be reopened; left out: all that were verified, empty: none. */
  @Optional() @IsArray() @ArrayMaxSize(100) @IsId({ each: true }) actionIds?: string[];
}

export class RecurrenceCauseResponse {
  code: string;
  nameKo: string;
  nameEn: string;
}

export class RecurrenceServiceResponse {
  code: string;
  nameKo: string;
  nameEn: string;
}

/** An action that was to prevent it. */
export class RecurrenceActionResponse {
  actionId: string;
  actionNo: string;
  title: string;
  @ApiProperty({ enum: CORRECTIVE_ACTION_STATUSES }) status: CorrectiveActionStatus;
  /** The day on which it was last verified before the incident; with it the days after which it failed. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) verifiedOn: string | null;
  @ApiProperty({ type: Number, nullable: true }) failedAfterDays: number | null;
  /** It was verified, so that it can be reopened; guidance is followed voluntarily and is not. */
  reopenable: boolean;
}

export class ReopeningResponse {
  id: string;
  caseId: string;
  actionId: string;
  actionNo: string;
  recurrenceId: string;
  reason: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) verifiedOn: string | null;
  @ApiProperty({ type: Number, nullable: true }) failedAfterDays: number | null;
  proposedByName: string;
  @ApiProperty({ type: String, format: 'date-time' }) proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  @ApiProperty({ enum: ACTION_REOPENING_STATUSES }) status: ActionReopeningStatus;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}

export class RecurrenceResponse {
  id: string;
  caseId: string;
  /** Null where the reader sees only the earlier case. */
  @ApiProperty({ type: String, nullable: true }) caseNo: string | null;
  incidentId: string;
  @ApiProperty({ type: String, nullable: true }) incidentNo: string | null;
  @ApiProperty({ type: String, nullable: true }) incidentTitle: string | null;
  @ApiProperty({ enum: RECURRENCE_KINDS }) kind: RecurrenceKind;
  earlierCaseId: string;
  earlierId: string;
  earlierNo: string;
  /** Null for what lies in another, restricted case. */
  @ApiProperty({ type: String, nullable: true }) earlierTitle: string | null;
  /** The earlier incidents that the likeness goes through. */
  incidentNos: string[];
  @ApiProperty({ enum: RECURRENCE_BASES }) basis: RecurrenceBasis;
  /** STRONG: cause and service are the same; PARTIAL: one of them. Strong ones are listed first. */
  @ApiProperty({ enum: RECURRENCE_STRENGTHS }) strength: RecurrenceStrength;
  /** Whether the determined causes agree, differ, or cannot be compared yet. */
  @ApiProperty({ enum: CAUSE_COMPARISONS }) causeComparison: CauseComparison;
  @ApiProperty({ type: [RecurrenceCauseResponse] }) causes: RecurrenceCauseResponse[];
  @ApiProperty({ type: [RecurrenceServiceResponse] }) services: RecurrenceServiceResponse[];
  @ApiProperty({ type: String, format: 'date-time' }) earlierAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) beganAt: Date;
  daysBetween: number;
  windowMonths: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) verifiedOn: string | null;
  @ApiProperty({ type: Number, nullable: true }) failedAfterDays: number | null;
  @ApiProperty({ type: [RecurrenceActionResponse] }) actions: RecurrenceActionResponse[];
  @ApiProperty({ type: [ReopeningResponse] }) reopenings: ReopeningResponse[];
  @ApiProperty({ enum: RECURRENCE_MATCH_STATUSES }) status: RecurrenceMatchStatus;
  @ApiProperty({ type: String, format: 'date-time' }) proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
