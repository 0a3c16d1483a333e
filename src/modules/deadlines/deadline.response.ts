import { daysBetween, parseDay, seoulDay } from '../../domain/calendar-day';
import type { DeadlineSpec } from '../../domain/deadline-spec';
import type { Trigger, Working } from '../../domain/deadline-working';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import type { Deadline, DeadlineRevision } from '../../schema/entities';
import type { DeadlineListItem, DeadlineResponse, DeadlineRevisionResponse, PreviewDeadlineDto } from './deadline.dto';

const DUE_SOON_DAYS = 7;
const MS_PER_DAY = 86_400_000;

/** The specification that a preview names, or null when it names a rule. */
export function previewSpecOf({ ruleId, amount, unit, direction }: PreviewDeadlineDto): DeadlineSpec | null {
  const given = [amount, unit, direction].filter((part) => part !== undefined).length;
  if (ruleId !== undefined && given === 0) return null;
  if (ruleId === undefined && amount !== undefined && unit !== undefined && direction !== undefined) {
    return { kind: 'PERIOD', amount, unit, direction };
  }
  throw new AppError('deadline.period-or-rule');
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
    satisfiedAt: row.satisfiedAt,
    voidReason: row.voidReason,
    version: row.version,
  };
}

export function toDeadlineResponse(row: Deadline, revisions: readonly DeadlineRevision[], tx: Tx): DeadlineResponse {
  return {
    ...toDeadlineItem(row, tx.now),
    triggerKind: row.triggerKind,
    triggerAt: row.triggerAt,
    triggerPrecision: row.triggerPrecision,
    rawDueOn: row.rawDueOn,
    calendarVersion: row.calendarVersion,
    working: row.working as Working | null,
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

type Standing = Pick<DeadlineListItem, 'standing' | 'overdueDays' | 'firstDayOfNonCompliance'>;

/** Judged at the instant it was satisfied, otherwise now; the day after expiry is the first day of non-compliance. */
function standingOf(row: DeadlineRow, now: Date): Standing {
  const { acceptedUntil, dueOn } = row;
  const onTime: Standing = { standing: 'ON_TIME', overdueDays: null, firstDayOfNonCompliance: firstLateDay(row) };
  if (acceptedUntil === null || row.voidReason !== null) return onTime;
  const at = row.satisfiedAt ?? now;
  const left = acceptedUntil.getTime() - at.getTime();
  if (left < 0 || (left === 0 && dueOn !== null))
    return { ...onTime, standing: 'OVERDUE', overdueDays: lateDays(row, acceptedUntil, at) };
  if (row.satisfiedAt === null && left <= DUE_SOON_DAYS * MS_PER_DAY) return { ...onTime, standing: 'DUE_SOON' };
  return onTime;
}

function firstLateDay({ acceptedUntil, dueOn }: Pick<Deadline, 'acceptedUntil' | 'dueOn'>): string | null {
  return acceptedUntil === null || dueOn === null ? null : seoulDay(acceptedUntil);
}

function lateDays(row: Pick<Deadline, 'acceptedUntil' | 'dueOn'>, until: Date, at: Date): number {
  const first = firstLateDay(row);
  if (first === null) return Math.floor((at.getTime() - until.getTime()) / MS_PER_DAY) + 1;
  return daysBetween(parseDay(first), seoulDay(at)) + 1;
}
