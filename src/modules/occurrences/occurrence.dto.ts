import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean } from 'class-validator';
import { ACTION_OCCURRENCE_STATUSES, type ActionOccurrenceStatus } from '../../domain/action-occurrence';
import { RECURRENCE_PERIODS, type RecurrencePeriod } from '../../domain/due-spec';
import {
  OCCURRENCE_OUTCOMES,
  OCCURRENCE_SOURCES,
  type OccurrenceOutcome,
  type OccurrenceSource,
} from '../../domain/enumerations';
import { IsCalendarDay, IsId, IsText } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { DueStateResponse } from '../deadlines/due-state.dto';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';

export class ReportOccurrenceDto {
  /** The day on which it took place; from the first day of its period to today in Korea. */
  @IsCalendarDay() heldOn: string;
  @IsText(10_000) summary: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ArrayUnique() @IsId({ each: true }) evidenceIds: string[];
  /** The provider's manager attests that the report is true (사실과 다름이 없음). */
  @IsBoolean() attested: boolean;
}

const DAY = { type: String, format: 'date' } as const;
const NULLABLE_DAY = { ...DAY, nullable: true } as const;
const NULLABLE_TEXT = { type: String, nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const NULLABLE_INSTANT = { ...INSTANT, nullable: true } as const;

export class OccurrenceJudgementResponse {
  @ApiProperty({ enum: OCCURRENCE_OUTCOMES }) outcome: OccurrenceOutcome;
  @ApiProperty(NULLABLE_TEXT) reason: string | null;
  @ApiProperty(INSTANT) judgedAt: Date;
}

export class OccurrenceReportResponse {
  id: string;
  round: number;
  @ApiProperty(DAY) heldOn: string;
  summary: string;
  @ApiProperty(INSTANT) reportedAt: Date;
  receiptNo: string;
  /** Whether it came after its deadline; null where nothing can be late. */
  @ApiProperty({ type: Boolean, nullable: true }) late: boolean | null;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  @ApiProperty({ type: OccurrenceJudgementResponse, nullable: true }) judgement: OccurrenceJudgementResponse | null;
}

export class OccurrenceResponse {
  id: string;
  caseId: string;
  actionId: string;
  actionNo: string;
  seq: number;
  /** The calendar period in which it is owed. */
  @ApiProperty(DAY) periodFrom: string;
  @ApiProperty(DAY) periodTo: string;
  @ApiProperty({ enum: RECURRENCE_PERIODS }) per: RecurrencePeriod;
  /** 1 of 2 where it is owed twice in the period. */
  part: number;
  parts: number;
  /** Whether the order or the accepted plan says so. */
  @ApiProperty({ enum: OCCURRENCE_SOURCES }) source: OccurrenceSource;
  @ApiProperty({ enum: ACTION_OCCURRENCE_STATUSES }) status: ActionOccurrenceStatus;
  @ApiProperty(INSTANT) openedAt: Date;
  /** When its deadline had passed without a report; it stays said, also once it is made good. */
  @ApiProperty(NULLABLE_INSTANT) missedAt: Date | null;
  @ApiProperty(NULLABLE_TEXT) endReason: string | null;
  @ApiProperty({ type: DueStateResponse, nullable: true }) due: DueStateResponse | null;
  @ApiProperty({ type: [OccurrenceReportResponse] }) reports: OccurrenceReportResponse[];
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}

export class ComingPeriodResponse {
  @ApiProperty(DAY) from: string;
  @ApiProperty(DAY) to: string;
}

export class OccurrencesResponse {
  actionId: string;
  /** `분기별 1회 이상`; null for an action that is done once. */
  @ApiProperty(NULLABLE_TEXT) recurrenceRule: string | null;
  /** The last day of the duty; null where it has no end. */
  @ApiProperty(NULLABLE_DAY) untilOn: string | null;
  /** Those that were opened, the first first. */
  @ApiProperty({ type: [OccurrenceResponse] }) items: OccurrenceResponse[];
  /** The next period, which is opened when it begins; null once the duty has reached its end. */
  @ApiProperty({ type: ComingPeriodResponse, nullable: true }) coming: ComingPeriodResponse | null;
}
