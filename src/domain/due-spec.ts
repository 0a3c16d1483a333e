import {
  addDays,
  type CalendarDay,
  dayParts,
  lastDayOfMonth,
  parseDay,
  printDay,
  seoulDay,
  toDay,
} from './calendar-day';
import { computeDeadline, type Deadline } from './deadline';
import { assertAmount, assertDate, assertRange, type DeadlineSpec, type PeriodUnit } from './deadline-spec';
import { printPeriod, type Trigger } from './deadline-working';
import { DomainError } from './domain-error';
import type { BilingualText } from './duration';
import type { DuePrecision } from './enumerations';
import type { HolidayCalendar } from './holiday-calendar';

export const RECURRENCE_PERIODS = ['MONTH', 'QUARTER', 'HALF', 'YEAR'] as const;
export type RecurrencePeriod = (typeof RECURRENCE_PERIODS)[number];

/**
 * When a requirement is due (이행 기한), as the order words it. `phrase` overrides the printed words; the resolved date is
 * kept beside them, never instead of them.
 */
export type DueSpec =
  | { kind: 'RELATIVE'; amount: number; unit: PeriodUnit; from: 'ARRIVAL'; phrase?: BilingualText }
  | { kind: 'FIXED'; date: CalendarDay; phrase?: BilingualText }
  | { kind: 'RANGE'; from: CalendarDay; to: CalendarDay; precision: DuePrecision; phrase?: BilingualText }
  | { kind: 'RECURRING'; times: number; per: RecurrencePeriod; until: CalendarDay | null; phrase?: BilingualText }
  | { kind: 'WITHOUT_DELAY'; phrase?: BilingualText };

/** One calendar period in which a recurring duty must be fulfilled `times` times. */
export interface Occurrence {
  from: CalendarDay;
  to: CalendarDay;
  times: number;
}

export interface ResolvedDue {
  phrase: BilingualText;
  /** For a recurring duty the end of its first period. */
  deadline: Deadline;
  /** Empty unless recurring; without an end rule only the first period, because the duty never completes. */
  occurrences: Occurrence[];
}

const MONTHS_IN: Record<RecurrencePeriod, number> = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 };
const MOST_TIMES = 366;

const EVERY: Record<RecurrencePeriod, BilingualText> = {
  MONTH: { ko: '매월', en: 'every month' },
  QUARTER: { ko: '분기별', en: 'every quarter' },
  HALF: { ko: '반기별', en: 'every half-year' },
  YEAR: { ko: '매년', en: 'every year' },
};

/**
 * The date and the words of a due specification once the order has arrived (도달).
 * @throws DomainError of `assertDueSpec` and `computeDeadline`; `due-spec.ends-before-first-period`.
 */
export function resolveDueSpec(spec: DueSpec, arrival: Trigger, calendar: HolidayCalendar): ResolvedDue {
  assertDueSpec(spec);
  const phrase = spec.phrase ?? printDueSpec(spec);
  if (spec.kind !== 'RECURRING') {
    return { phrase, deadline: computeDeadline(toDeadlineSpec(spec), arrival, calendar), occurrences: [] };
  }
  const occurrences = occurrencesOf(spec, arrival);
  const [first] = occurrences;
  const range: DeadlineSpec = { kind: 'RANGE', from: first.from, to: first.to, precision: spec.per };
  return { phrase, deadline: computeDeadline(range, arrival, calendar), occurrences };
}

/** @throws DomainError `deadline.invalid-*`, `due-spec.invalid-recurrence`, `due-spec.invalid-kind`. */
export function assertDueSpec(spec: DueSpec): void {
  switch (spec.kind) {
    case 'RELATIVE':
      return assertAmount(spec.amount, spec.unit);
    case 'FIXED':
      return assertDate(spec.date);
    case 'RANGE':
      return assertRange(spec);
    case 'RECURRING':
      return assertRecurrence(spec.times, spec.per, spec.until);
    case 'WITHOUT_DELAY':
      return;
    default:
      throw new DomainError('due-spec.invalid-kind');
  }
}

/** The words of an order: `도달일부터 1개월 이내`, `2024. 10. 1.부터 2024. 12. 31.까지`, `분기별 1회 이상`, `지체 없이`. */
export function printDueSpec(spec: DueSpec): BilingualText {
  switch (spec.kind) {
    case 'RELATIVE': {
      const period = printPeriod(spec.amount, spec.unit);
      return { ko: `도달일부터 ${period.ko} 이내`, en: `within ${period.en} of arrival` };
    }
    case 'FIXED':
      return { ko: `${printDay(spec.date)}까지`, en: `by ${spec.date}` };
    case 'RANGE':
      return printRange(spec.from, spec.to, spec.precision);
    case 'RECURRING': {
      const every = EVERY[spec.per];
      const until =
        spec.until === null ? { ko: '', en: '' } : { ko: `(${printDay(spec.until)}까지)`, en: ` until ${spec.until}` };
      return {
        ko: `${every.ko} ${spec.times}회 이상${until.ko}`,
        en: `at least ${spec.times}× ${every.en}${until.en}`,
      };
    }
    case 'WITHOUT_DELAY':
      return { ko: '지체 없이', en: 'without delay' };
  }
}

/**
 * The whole calendar periods of a recurring duty that begin on or after a day. An open-ended duty gives one: the caller
 * asks again from the day after it.
 */
export function recurrencePeriods(
  per: RecurrencePeriod,
  times: number,
  from: CalendarDay,
  until: CalendarDay | null,
): Occurrence[] {
  const first = firstPeriodFrom(per, from);
  if (until === null) return [{ ...first, times }];
  const periods: Occurrence[] = [];
  for (let period = first; period.to <= until; period = periodStarting(per, addDays(period.to, 1))) {
    periods.push({ ...period, times });
  }
  return periods;
}

/** The first day of the calendar period that holds a day. */
export function startOfPeriod(per: RecurrencePeriod, day: CalendarDay): CalendarDay {
  const { year, month } = dayParts(day);
  const size = MONTHS_IN[per];
  return toDay(year, Math.floor((month - 1) / size) * size + 1, 1);
}

/** The last day of the calendar period that holds a day. */
export function endOfPeriod(per: RecurrencePeriod, day: CalendarDay): CalendarDay {
  const { year, month } = dayParts(startOfPeriod(per, day));
  return lastDayOfMonth(toDay(year, month + MONTHS_IN[per] - 1, 1));
}

function occurrencesOf(spec: Extract<DueSpec, { kind: 'RECURRING' }>, arrival: Trigger): Occurrence[] {
  const arrivedOn = typeof arrival === 'string' ? parseDay(arrival) : seoulDay(arrival);
  const occurrences = recurrencePeriods(spec.per, spec.times, addDays(arrivedOn, 1), spec.until);
  if (occurrences.length > 0) return occurrences;
  throw new DomainError('due-spec.ends-before-first-period', { until: spec.until ?? '', arrivedOn });
}

function firstPeriodFrom(per: RecurrencePeriod, day: CalendarDay): { from: CalendarDay; to: CalendarDay } {
  const start = startOfPeriod(per, day);
  return periodStarting(per, start === day ? day : addDays(endOfPeriod(per, day), 1));
}

function periodStarting(per: RecurrencePeriod, from: CalendarDay): { from: CalendarDay; to: CalendarDay } {
  return { from, to: endOfPeriod(per, from) };
}

function toDeadlineSpec(spec: Exclude<DueSpec, { kind: 'RECURRING' }>): DeadlineSpec {
  switch (spec.kind) {
    case 'RELATIVE':
      return { kind: 'PERIOD', amount: spec.amount, unit: spec.unit, direction: 'FORWARD' };
    case 'FIXED':
      return { kind: 'FIXED', date: spec.date };
    case 'RANGE':
      return { kind: 'RANGE', from: spec.from, to: spec.to, precision: spec.precision };
    case 'WITHOUT_DELAY':
      return { kind: 'WITHOUT_DELAY' };
  }
}

function printRange(from: CalendarDay, to: CalendarDay, precision: DuePrecision): BilingualText {
  const { year, month } = dayParts(to);
  switch (precision) {
    case 'DAY':
      return { ko: `${printDay(from)}부터 ${printDay(to)}까지`, en: `${from} to ${to}` };
    case 'MONTH':
      return { ko: `${year}년 ${month}월 중`, en: `in ${year}-${String(month).padStart(2, '0')}` };
    case 'QUARTER':
      return { ko: `${year}년 ${month / 3}분기`, en: `Q${month / 3} ${year}` };
    case 'HALF':
      return { ko: `${year}년 ${month === 6 ? '상' : '하'}반기`, en: `H${month / 6} ${year}` };
    case 'YEAR':
      return { ko: `${year}년 중`, en: `in ${year}` };
  }
}

function assertRecurrence(times: number, per: RecurrencePeriod, until: CalendarDay | null): void {
  if (until !== null) assertDate(until);
  if (RECURRENCE_PERIODS.includes(per) && Number.isInteger(times) && times > 0 && times <= MOST_TIMES) return;
  throw new DomainError('due-spec.invalid-recurrence', { times: String(times), per: String(per) });
}
