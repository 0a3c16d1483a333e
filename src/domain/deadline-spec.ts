import { type CalendarDay, isCalendarDay } from './calendar-day';
import { DomainError } from './domain-error';
import type { DuePrecision } from './enumerations';

export const PERIOD_UNITS = ['HOURS', 'DAYS', 'WEEKS', 'MONTHS', 'YEARS', 'BUSINESS_DAYS'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export const DEADLINE_DIRECTIONS = ['FORWARD', 'BACKWARD'] as const;
export type DeadlineDirection = (typeof DEADLINE_DIRECTIONS)[number];

/** The provision that a deadline rests on, told in its working. */
export interface RuleReference {
  id: string;
  nameKo: string;
  nameEn: string;
  basis: string;
}

export interface PeriodSpec {
  kind?: 'PERIOD';
  amount: number;
  unit: PeriodUnit;
  /** FORWARD from an event; BACKWARD to the latest day of a notice before a planned event. */
  direction: DeadlineDirection;
  /**
   * Whether a last day on a Saturday or holiday moves on (민법 제161조). Default true; false where the first day counts.
   * Hour clocks and backward periods never roll, whatever is said here.
   */
  roll?: boolean;
  /** A period during which a right is restricted or a duty lasts (행정기본법 제6조제2항): counts its first day. */
  firstDayCounts?: boolean;
  /** Backward only, default true: n full days lie between notice and event (D-8 for seven days, otherwise D-7). */
  strict?: boolean;
  rule?: RuleReference;
}

/** 민법 제161조 speaks of periods, so a named date does not roll unless its provision says so. */
export interface FixedDateSpec {
  kind: 'FIXED';
  date: CalendarDay;
  roll?: boolean;
  rule?: RuleReference;
}

/** A span of days such as `4분기`; its last day is due. */
export interface RangeSpec {
  kind: 'RANGE';
  from: CalendarDay;
  to: CalendarDay;
  precision: DuePrecision;
  roll?: boolean;
  rule?: RuleReference;
}

/** 지체 없이, 즉시, 조속히: a duty without a date; alerts run on a policy timer that is never printed as law. */
export interface WithoutDelaySpec {
  kind: 'WITHOUT_DELAY';
  rule?: RuleReference;
}

/** While an order is stayed (집행정지) its periods do not run: there is no date until the stay is lifted. */
export interface StayedSpec {
  kind: 'STAYED';
  since: CalendarDay;
  rule?: RuleReference;
}

/** The days that were left when a period stopped run on from the day on which the stay no longer stands. */
export interface ResumedSpec {
  kind: 'RESUMED';
  formerDue: CalendarDay;
  since: CalendarDay;
  resumedOn: CalendarDay;
  rule?: RuleReference;
}

export type DeadlineSpec = PeriodSpec | FixedDateSpec | RangeSpec | WithoutDelaySpec | StayedSpec | ResumedSpec;

/** Ten years of hours, a hundred of anything else: a longer period is a slip of the pen. */
const LONGEST: Record<PeriodUnit, number> = {
  HOURS: 87_600,
  DAYS: 36_500,
  WEEKS: 5_200,
  MONTHS: 1_200,
  YEARS: 100,
  BUSINESS_DAYS: 25_000,
};

/**
 * @throws DomainError `deadline.invalid-amount`, `deadline.invalid-unit`, `deadline.invalid-direction`,
 * `deadline.invalid-date` or `deadline.invalid-range`.
 */
export function assertDeadlineSpec(spec: DeadlineSpec): void {
  switch (spec.kind) {
    case 'WITHOUT_DELAY':
      return;
    case 'STAYED':
      return assertDate(spec.since);
    case 'RESUMED':
      return [spec.formerDue, spec.since, spec.resumedOn].forEach(assertDate);
    case 'FIXED':
      return assertDate(spec.date);
    case 'RANGE':
      return assertRange(spec);
    default:
      return assertPeriod(spec);
  }
}

export function assertAmount(amount: number, unit: PeriodUnit): void {
  if (!PERIOD_UNITS.includes(unit)) throw new DomainError('deadline.invalid-unit', { unit: String(unit) });
  if (Number.isInteger(amount) && amount > 0 && amount <= LONGEST[unit]) return;
  throw new DomainError('deadline.invalid-amount', { amount: String(amount), unit, longest: LONGEST[unit] });
}

export function assertRange(range: { from: CalendarDay; to: CalendarDay }): void {
  assertDate(range.from);
  assertDate(range.to);
  if (range.from > range.to) throw new DomainError('deadline.invalid-range', { from: range.from, to: range.to });
}

export function assertDate(date: CalendarDay): void {
  if (!isCalendarDay(date)) throw new DomainError('deadline.invalid-date', { date: String(date) });
}

function assertPeriod(spec: PeriodSpec): void {
  assertAmount(spec.amount, spec.unit);
  if (DEADLINE_DIRECTIONS.includes(spec.direction)) return;
  throw new DomainError('deadline.invalid-direction', { direction: String(spec.direction) });
}
