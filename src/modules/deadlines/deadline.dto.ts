import { DUE_SPEC_SCHEMA } from './due-spec.field';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { DEADLINE_DIRECTIONS, type DeadlineDirection, PERIOD_UNITS, type PeriodUnit } from '../../domain/deadline-spec';
import type { Trigger, Working, WorkingStep } from '../../domain/deadline-working';
import { WORKING_CODES } from '../../domain/deadline-working';
import {
  BOUND_PARTIES,
  type BoundParty,
  DUE_BADGES,
  DUE_PRECISIONS,
  type DueBadge,
  type DuePrecision,
  REVISION_REASONS,
  type RevisionReason,
  TRIGGER_PRECISIONS,
  type TriggerPrecision,
} from '../../domain/enumerations';
import { IsCalendarDay, IsId, IsInstantOrDay, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

const FLAGS = ['true', 'false'] as const;
type Flag = (typeof FLAGS)[number];

/** A period (amount, unit and direction), a rule of the table or the words of an order, and the event it counts from. */
export class PreviewDeadlineDto {
  @Optional() @IsInt() @Min(1) @Max(87_600) amount?: number;
  @Optional() @IsIn(PERIOD_UNITS) unit?: PeriodUnit;
  @Optional() @IsIn(DEADLINE_DIRECTIONS) direction?: DeadlineDirection;
  /** DL-01 to DL-30, in the version in force on the day of the event. */
  @Optional() @IsText(20) ruleId?: string;
  /** Words such as `내년 1월 내`, `4분기`, `분기별 1회` or `지체 없이`, read on the day of the event. */
  @Optional() @IsText(200) phrase?: string;
  /** An instant with its offset, or a plain day when the time of day is unknown. */
  @IsInstantOrDay() triggeredAt: Trigger;
}

export class ReviseDeadlineDto {
  @IsCalendarDay() dueOn: string;
  @IsText(2000) reason: string;
}

export class DeadlineQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() subjectId?: string;
  @Optional() @IsIn(BOUND_PARTIES) bound?: BoundParty;
  /** Neither satisfied nor fallen away. */
  @Optional() @IsIn(FLAGS) open?: Flag;
  @Optional() @IsIn(FLAGS) overdue?: Flag;
  @Optional() @IsIn(DUE_BADGES) standing?: DueBadge;
  /** Due before the first instant of this day. */
  @Optional() @IsCalendarDay() dueBefore?: string;
}

export class WorkingStepResponse implements WorkingStep {
  @ApiProperty({ enum: WORKING_CODES }) code: WorkingStep['code'];
  ko: string;
  en: string;
  /** The provision the line rests on. */
  @ApiProperty({ type: String, nullable: true }) basis: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) day: WorkingStep['day'];
}

/** Why this date: one line per step of the count. */
export class WorkingResponse implements Working {
  @ApiProperty({ type: [WorkingStepResponse] }) steps: WorkingStep[];
  calendarVersion: string;
}

export class PreviewResponse {
  /** The last day; null for hour clocks and duties without a date. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  /** For a day its 24:00 in Korea, for an hour clock the instant. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: Date | null;
  /** The words that a document prints, kept beside the date; null for a period or a rule. */
  @ApiProperty({ type: String, nullable: true }) printedPhrase: string | null;
  @ApiProperty({ enum: DUE_PRECISIONS, nullable: true }) precision: DuePrecision | null;
  working: WorkingResponse;
  /** What the phrase was read as, to be confirmed by a person: a due specification as an order takes it; null without a phrase. */
  @ApiProperty({ ...DUE_SPEC_SCHEMA, nullable: true }) spec: object | null;
}

export class DeadlineListItem {
  id: string;
  caseId: string;
  @ApiProperty({ type: String, nullable: true }) providerId: string | null;
  ruleId: string;
  subjectType: string;
  subjectId: string;
  @ApiProperty({ enum: BOUND_PARTIES }) bound: BoundParty;
  titleKo: string;
  titleEn: string;
  /** The words of the order, kept beside the date they resolve to. */
  @ApiProperty({ type: String, nullable: true }) printedPhrase: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: Date | null;
  /** The instant from which it is late: later than `dueAt` where a named date falls on a day off. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) acceptedUntil: Date | null;
  @ApiProperty({ enum: DUE_PRECISIONS, nullable: true }) precision: DuePrecision | null;
  @ApiProperty({ enum: DUE_BADGES }) standing: DueBadge;
  /** Day 1 is the first day of non-compliance. */
  @ApiProperty({ type: 'integer', nullable: true }) overdueDays: number | null;
  /** The day after expiry (방송통신발전 기본법 시행령 제28조의4). */
  @ApiProperty({ type: String, format: 'date', nullable: true }) firstDayOfNonCompliance: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) satisfiedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) voidReason: string | null;
  /** False for guidance, which is followed voluntarily: its day is asked for, and nobody is late. */
  binding: boolean;
  /** The year whose holidays are not known yet: it has no date until they are, and nothing of it has fallen away. */
  @ApiProperty({ type: 'integer', nullable: true }) awaitsYear: number | null;
  version: number;
}

export class DeadlineBoardItem extends DeadlineListItem {
  /** Null for a provider that does not know of the case. */
  @ApiProperty({ type: String, nullable: true }) caseNo: string | null;
  /** For a provider the title under which it knows the case. */
  @ApiProperty({ type: String, nullable: true }) caseTitle: string | null;
  /** Days in Korea until the day it is due: 0 on the day, negative afterwards; null without a date, once satisfied or fallen away. */
  @ApiProperty({ type: 'integer', nullable: true }) daysLeft: number | null;
}

export class DeadlinePage {
  @ApiProperty({ type: [DeadlineBoardItem] }) items: DeadlineBoardItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class DeadlineRevisionResponse {
  seq: number;
  @ApiProperty({ enum: REVISION_REASONS }) reasonCode: RevisionReason;
  reason: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: Date | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) rawDueOn: string | null;
  calendarVersion: string;
  @ApiProperty({ type: WorkingResponse }) working: Working;
  /** Null for a provider. */
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
}

export class DeadlineResponse extends DeadlineListItem {
  triggerKind: string;
  @ApiProperty({ type: String, format: 'date-time' }) triggerAt: Date;
  @ApiProperty({ enum: TRIGGER_PRECISIONS }) triggerPrecision: TriggerPrecision;
  /** The last day before it rolled over days off. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) rawDueOn: string | null;
  @ApiProperty({ type: String, nullable: true }) calendarVersion: string | null;
  @ApiProperty({ type: WorkingResponse, nullable: true }) working: Working | null;
  /** Changes of the date that nobody of the reader's side has taken note of. */
  @ApiProperty({ type: 'integer' }) unreadChanges: number;
  @ApiProperty({ type: [DeadlineRevisionResponse] }) revisions: DeadlineRevisionResponse[];
}
