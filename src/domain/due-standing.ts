import { daysBetween, parseDay, seoulDay } from './calendar-day';
import type { DueBadge } from './enumerations';

/** From so many days before it passes a deadline is called soon. */
export const DUE_SOON_DAYS = 7;
const MS_PER_DAY = 86_400_000;

/** Periods in which a right may be used. They bind nobody: when one has passed the right is gone, and nothing is late. */
export const RIGHT_RULES: readonly string[] = ['DL-15', 'DL-17A', 'DL-17B', 'DL-17C', 'DL-17D', 'DL-21', 'DL-23'];

export interface Due {
  /** The rule that it comes from, where it is known. */
  readonly ruleId?: string;
  /** The last day; null for an hour clock. */
  readonly dueOn: string | null;
  /** The instant from which it is late; null for a duty without a date. */
  readonly acceptedUntil: Date | null;
  readonly satisfiedAt: Date | null;
  /** Why the duty fell away, if it did. */
  readonly voidReason: string | null;
}

export interface Standing {
  readonly standing: DueBadge;
  /** Day 1 is the first day of non-compliance. */
  readonly overdueDays: number | null;
}

/** Judged at the instant it was satisfied, otherwise now. A day is over at its 24:00, an hour clock only after its instant. */
export function standingOf(due: Due, now: Date): Standing {
  const { acceptedUntil, dueOn } = due;
  if (acceptedUntil === null || due.voidReason !== null) return { standing: 'ON_TIME', overdueDays: null };
  if (due.ruleId !== undefined && RIGHT_RULES.includes(due.ruleId) && acceptedUntil <= now)
    return { standing: 'ON_TIME', overdueDays: null };
  const at = due.satisfiedAt ?? now;
  const left = acceptedUntil.getTime() - at.getTime();
  if (left < 0 || (left === 0 && dueOn !== null))
    return { standing: 'OVERDUE', overdueDays: lateDays(due, acceptedUntil, at) };
  const isSoon = due.satisfiedAt === null && left <= DUE_SOON_DAYS * MS_PER_DAY;
  return { standing: isSoon ? 'DUE_SOON' : 'ON_TIME', overdueDays: null };
}

/** The day after expiry (방송통신발전 기본법 시행령 제28조의4); null for an hour clock. */
export function firstLateDay({ acceptedUntil, dueOn }: Pick<Due, 'acceptedUntil' | 'dueOn'>): string | null {
  return acceptedUntil === null || dueOn === null ? null : seoulDay(acceptedUntil);
}

/** Days in Korea until the day it is due: 0 on the day, negative afterwards; null without a date, once met or fallen away. */
export function daysLeft(
  due: Pick<Due, 'dueOn' | 'satisfiedAt' | 'voidReason'> & { dueAt: Date | null },
  now: Date,
): number | null {
  const day = due.dueOn ?? (due.dueAt && seoulDay(due.dueAt));
  if (day === null || due.satisfiedAt !== null || due.voidReason !== null) return null;
  return daysBetween(seoulDay(now), parseDay(day));
}

function lateDays(due: Due, until: Date, at: Date): number {
  const first = firstLateDay(due);
  if (first === null) return Math.floor((at.getTime() - until.getTime()) / MS_PER_DAY) + 1;
  return daysBetween(parseDay(first), seoulDay(at)) + 1;
}
