import { parseDay, printDayWithWeekday } from '../../domain/calendar-day';
import type { BoundParty } from '../../domain/enumerations';
import type { ReportDue, ReportPeriod, ReportTime } from '../../domain/inspection-report';
import { formatCount, formatInstant } from './report-format';

export const iso = (at: Date): string => at.toISOString();
export const isoOrNull = (at: Date | null): string | null => (at === null ? null : at.toISOString());

/** PostgreSQL knows 약 as a precision of its own; it is stated to the minute. */
export function reportTime(at: Date, precision: string | null): ReportTime {
  const approximate = precision === 'APPROXIMATE';
  return { at: iso(at), precision: approximate ? 'MINUTE' : exact(precision), approximate };
}

function exact(precision: string | null): ReportTime['precision'] {
  return precision === 'SECOND' || precision === 'HOUR' || precision === 'DAY' ? precision : 'MINUTE';
}

export function dayTime(day: string): ReportTime {
  return { at: new Date(`${day}T00:00:00+09:00`).toISOString(), precision: 'DAY', approximate: false };
}

/** `2024. 5. 31.(금) 14:00` */
export const printInstant = (at: Date): string => formatInstant(iso(at), 'ko');
export const printDate = (day: string): string => printDayWithWeekday(parseDay(day));

export function periodOf(days: readonly string[]): ReportPeriod | null {
  const sorted = [...days].sort();
  return sorted.length === 0 ? null : { from: sorted[0], to: sorted[sorted.length - 1] };
}

export function paragraphs(text: string | null): string[] {
  return (text ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** 직위 and name of a person; a title stands alone where no name is recorded. */
export const personText = (title: string | null, name: string | null): string =>
  [title, name].filter((part) => part !== null && part !== '').join(' ');

export const numberText = (value: number): string => formatCount(value);

export interface DeadlineRow {
  readonly subjectId: string;
  readonly ruleId: string;
  readonly bound: BoundParty;
  readonly providerName: string | null;
  readonly titleKo: string;
  readonly basis: string | null;
  readonly printedPhrase: string | null;
  readonly dueOn: string | null;
  readonly dueAt: Date | null;
  readonly working: unknown;
  readonly satisfiedAt: Date | null;
  readonly voidReason: string | null;
}

/** The words, the day and the arithmetic of a stored deadline. */
export function dueOf({ printedPhrase, dueOn, working }: DeadlineRow): ReportDue {
  const phrase = printedPhrase ?? (dueOn === null ? '지체 없이' : `${printDate(dueOn)}까지`);
  return { phrase, on: dueOn, working: workingText(working) };
}

/** The Korean lines of the working that the deadline engine stored (src/domain/deadline-working.ts). */
function workingText(working: unknown): string | null {
  const steps = (working as { steps?: readonly { ko?: unknown }[] } | null)?.steps;
  if (!Array.isArray(steps)) return null;
  const lines = steps.map(({ ko }: { ko?: unknown }) => ko).filter((line): line is string => typeof line === 'string');
  return lines.length === 0 ? null : lines.join('\n');
}
