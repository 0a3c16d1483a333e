import { daysBetween, parseDay, seoulDay } from '../../domain/calendar-day';
import type { Trigger, Working } from '../../domain/deadline-working';
import { readDuePhrase } from '../../domain/due-phrase';
import { firstLateDay, standingOf } from '../../domain/due-standing';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import type { Deadline, DeadlineRevision } from '../../schema/entities';
import type { AnySpec } from './deadline-calculator.service';
import type {
  DeadlineBoardItem,
  DeadlineListItem,
  DeadlineResponse,
  DeadlineRevisionResponse,
  PreviewDeadlineDto,
} from './deadline.dto';

/**
 * The specification that a preview names, or null when it names a rule.
 * @throws AppError `deadline.period-or-rule`, `deadline.phrase-unreadable`.
 */
export function previewSpecOf(dto: PreviewDeadlineDto): AnySpec | null {
  const { ruleId, amount, unit, direction, phrase, triggeredAt } = dto;
  const given = [amount, unit, direction].filter((part) => part !== undefined).length;
  if (phrase !== undefined && ruleId === undefined && given === 0) return specOfPhrase(phrase, triggeredAt);
  if (phrase !== undefined) throw new AppError('deadline.period-or-rule');
  if (ruleId !== undefined && given === 0) return null;
  if (ruleId === undefined && amount !== undefined && unit !== undefined && direction !== undefined) {
    return { kind: 'PERIOD', amount, unit, direction };
  }
  throw new AppError('deadline.period-or-rule');
}

function specOfPhrase(phrase: string, saidAt: Trigger): AnySpec {
  const spec = readDuePhrase(phrase, typeof saidAt === 'string' ? parseDay(saidAt) : seoulDay(saidAt));
  if (spec === null) throw new AppError('deadline.phrase-unreadable');
  return spec;
}

/** What a deadline was opened by: the instant, or only the day. */
export function triggerOf(row: Pick<Deadline, 'triggerAt' | 'triggerPrecision'>): Trigger {
  return row.triggerPrecision === 'DAY' ? seoulDay(row.triggerAt) : row.triggerAt;
}

/** What a list needs of a deadline: everything but the texts of its working. */
export type DeadlineRow = Pick<
  Deadline,
  | 'id'
  | 'caseId'
  | 'providerId'
  | 'ruleId'
  | 'subjectType'
  | 'subjectId'
  | 'bound'
  | 'titleKo'
  | 'titleEn'
  | 'printedPhrase'
  | 'dueOn'
  | 'dueAt'
  | 'acceptedUntil'
  | 'duePrecision'
  | 'satisfiedAt'
  | 'voidReason'
  | 'binding'
  | 'awaitsYear'
  | 'version'
>;

export function toDeadlineItem(row: DeadlineRow, now: Date): DeadlineListItem {
  return {
    id: row.id,
    caseId: row.caseId,
    providerId: row.providerId,
    ruleId: row.ruleId,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    bound: row.bound,
    titleKo: row.titleKo,
    titleEn: row.titleEn,
    printedPhrase: row.printedPhrase,
    dueOn: row.dueOn,
    dueAt: row.dueAt,
    acceptedUntil: row.acceptedUntil,
    precision: row.duePrecision,
    ...standingOf(row, now),
    firstDayOfNonCompliance: firstLateDay(row),
    satisfiedAt: row.satisfiedAt,
    voidReason: row.voidReason,
    binding: row.binding,
    awaitsYear: row.awaitsYear,
    version: row.version,
  };
}

export type BoardRow = DeadlineRow & Pick<DeadlineBoardItem, 'caseNo' | 'caseTitle'>;

export function toBoardItem(row: BoardRow, now: Date): DeadlineBoardItem {
  const { caseNo, caseTitle } = row;
  return { ...toDeadlineItem(row, now), caseNo, caseTitle, daysLeft: daysLeft(row, now) };
}

function daysLeft({ dueOn, dueAt, satisfiedAt, voidReason }: DeadlineRow, now: Date): number | null {
  const day = dueOn ?? (dueAt && seoulDay(dueAt));
  if (day === null || satisfiedAt !== null || voidReason !== null) return null;
  return daysBetween(seoulDay(now), parseDay(day));
}

export function toDeadlineResponse(
  row: Deadline,
  revisions: readonly DeadlineRevision[],
  unreadChanges: number,
  tx: Tx,
): DeadlineResponse {
  return {
    ...toDeadlineItem(row, tx.now),
    triggerKind: row.triggerKind,
    triggerAt: row.triggerAt,
    triggerPrecision: row.triggerPrecision,
    rawDueOn: row.rawDueOn,
    calendarVersion: row.calendarVersion,
    working: row.working as Working | null,
    unreadChanges,
    revisions: revisions.map((revision) => toRevision(revision, tx.actor.side !== 'PROVIDER')),
  };
}

function toRevision(row: DeadlineRevision, inside: boolean): DeadlineRevisionResponse {
  return {
    seq: row.seq,
    reasonCode: row.reasonCode,
    reason: row.reason,
    dueOn: row.dueOn,
    dueAt: row.dueAt,
    rawDueOn: row.rawDueOn,
    calendarVersion: row.calendarVersion,
    working: row.working as Working,
    decidedBy: inside ? row.decidedBy : null,
    createdAt: row.createdAt,
  };
}
