import { type CalendarDay, isCalendarDay, toDay } from './calendar-day';
import {
  assertAmount,
  DEADLINE_DIRECTIONS,
  type DeadlineDirection,
  type DeadlineSpec,
  type PeriodUnit,
  type RuleReference,
} from './deadline-spec';
import { DomainError } from './domain-error';

/**
 * PERIOD: a length fixed by law. AS_ORDERED: the order names the length, the rule only the customary one. ELAPSED: an effect
 * that comes by itself when the time has passed. FIXED_YEARLY: a day of every year. WITHOUT_DELAY: no date. COVERAGE: at
 * least once in every calendar year.
 */
export const DEADLINE_RULE_KINDS = [
  'PERIOD',
  'AS_ORDERED',
  'ELAPSED',
  'FIXED_YEARLY',
  'WITHOUT_DELAY',
  'COVERAGE',
] as const;
export type DeadlineRuleKind = (typeof DEADLINE_RULE_KINDS)[number];

export const DEADLINE_BOUNDS = ['MINISTRY', 'PROVIDER', 'NONE'] as const;
/** Who is bound by the deadline. */
export type DeadlineBound = (typeof DEADLINE_BOUNDS)[number];

export const DEADLINE_MODES = ['HARD', 'WARN', 'FLAG', 'INFO'] as const;
/** HARD refuses, WARN asks for a reason and escalates, FLAG records a violation, INFO only tells. */
export type DeadlineMode = (typeof DEADLINE_MODES)[number];

export const DEADLINE_LIMITS = ['LATEST', 'EARLIEST'] as const;
/** LATEST: to be done by then. EARLIEST: a period that may not be set shorter. */
export type DeadlineLimit = (typeof DEADLINE_LIMITS)[number];

/** One version of a statutory deadline; a change of law adds a row with the same id. */
export interface DeadlineRule {
  id: string;
  kind: DeadlineRuleKind;
  nameKo: string;
  nameEn: string;
  /** The recorded event that starts it, or the planned event it is counted back from. */
  trigger: string;
  amount: number | null;
  unit: PeriodUnit | null;
  direction: DeadlineDirection | null;
  roll: boolean;
  /** Backward only; see `PeriodSpec.strict`. */
  strict: boolean | null;
  /** FIXED_YEARLY only. */
  monthDay: { month: number; day: number } | null;
  /** A further period that may be granted, and how often. */
  extension: { amount: number; unit: PeriodUnit; times: number } | null;
  limit: DeadlineLimit;
  bound: DeadlineBound;
  mode: DeadlineMode;
  basis: string;
  /** `null`: in force before the first day that the system keeps. */
  effectiveFrom: CalendarDay | null;
  /** The last day in force; `null` while in force. */
  effectiveTo: CalendarDay | null;
  note: string | null;
}

export interface DeadlineRuleFile {
  source: string[];
  version: string;
  rules: DeadlineRule[];
}

/**
 * The version of a rule in force on a day.
 * @throws DomainError `deadline-rule.not-found` or `deadline-rule.not-in-force`.
 */
export function ruleInForce(rules: readonly DeadlineRule[], id: string, on: CalendarDay): DeadlineRule {
  const versions = rules.filter((rule) => rule.id === id);
  if (versions.length === 0) throw new DomainError('deadline-rule.not-found', { id });
  const rule = versions.find((version) => isInForce(version, on));
  if (!rule) throw new DomainError('deadline-rule.not-in-force', { id, on });
  return rule;
}

export function isInForce(rule: DeadlineRule, on: CalendarDay): boolean {
  return (
    (rule.effectiveFrom === null || rule.effectiveFrom <= on) && (rule.effectiveTo === null || on <= rule.effectiveTo)
  );
}

/**
 * What the engine computes for a rule. An ordered period takes its length from the order where one is given.
 * @throws DomainError `deadline-rule.needs-year` for a yearly date without a year.
 */
export function specOfRule(
  rule: DeadlineRule,
  given: { amount?: number; unit?: PeriodUnit; year?: number } = {},
): DeadlineSpec {
  const reference = referenceTo(rule);
  switch (rule.kind) {
    case 'WITHOUT_DELAY':
      return { kind: 'WITHOUT_DELAY', rule: reference };
    case 'FIXED_YEARLY':
      return { kind: 'FIXED', date: yearlyDate(rule, given.year), roll: rule.roll, rule: reference };
    case 'COVERAGE':
      return { kind: 'RANGE', ...calendarYear(rule, given.year), precision: 'YEAR', roll: rule.roll, rule: reference };
    case 'AS_ORDERED':
      return {
        ...periodOf({ ...rule, amount: given.amount ?? rule.amount, unit: given.unit ?? rule.unit }),
        rule: reference,
      };
    case 'PERIOD':
    case 'ELAPSED':
      return { ...periodOf(rule), rule: reference };
  }
}

/** Every fault of a rule table: codes `deadline-rule.*` with the id of the row. Empty when it is sound. */
export function faultsOfRules(rules: readonly DeadlineRule[]): DomainError[] {
  return [...rules.flatMap(faultsOfRule), ...overlaps(rules)];
}

function faultsOfRule(rule: DeadlineRule): DomainError[] {
  const faults: string[] = [];
  if (!/^(DL-\d{2}[A-D]?|PL-\d{2})$/.test(rule.id)) faults.push('deadline-rule.invalid-id');
  if (!hasTexts(rule)) faults.push('deadline-rule.text-missing');
  if (!hasKnownCodes(rule)) faults.push('deadline-rule.unknown-code');
  if (!hasSoundDates(rule)) faults.push('deadline-rule.invalid-dates');
  if (!hasSoundLength(rule)) faults.push('deadline-rule.invalid-length');
  if (rule.roll && (rule.unit === 'HOURS' || rule.direction === 'BACKWARD')) faults.push('deadline-rule.cannot-roll');
  if ((rule.strict !== null) !== (rule.direction === 'BACKWARD')) faults.push('deadline-rule.strict-only-backward');
  return faults.map((code) => new DomainError(code, { id: rule.id }));
}

function hasTexts(rule: DeadlineRule): boolean {
  return [rule.nameKo, rule.nameEn, rule.trigger, rule.basis].every((text) => text.trim() !== '');
}

function hasKnownCodes(rule: DeadlineRule): boolean {
  const known = DEADLINE_RULE_KINDS.includes(rule.kind) && DEADLINE_BOUNDS.includes(rule.bound);
  return known && DEADLINE_MODES.includes(rule.mode) && DEADLINE_LIMITS.includes(rule.limit);
}

function hasSoundDates(rule: DeadlineRule): boolean {
  const dates = [rule.effectiveFrom, rule.effectiveTo].filter((date) => date !== null);
  if (!dates.every(isCalendarDay)) return false;
  return rule.effectiveFrom === null || rule.effectiveTo === null || rule.effectiveFrom <= rule.effectiveTo;
}

function hasSoundLength(rule: DeadlineRule): boolean {
  if (rule.kind === 'FIXED_YEARLY') return rule.amount === null && isYearlyDay(rule.monthDay);
  if (rule.monthDay !== null) return false;
  if (rule.kind === 'WITHOUT_DELAY') return rule.amount === null && rule.unit === null && rule.direction === null;
  if (rule.kind === 'COVERAGE') return rule.amount === null && rule.direction === null;
  return isLength(rule.amount, rule.unit) && rule.direction !== null && DEADLINE_DIRECTIONS.includes(rule.direction);
}

function isYearlyDay(monthDay: DeadlineRule['monthDay']): boolean {
  if (monthDay === null) return false;
  return isCalendarDay(`2023-${twoDigits(monthDay.month)}-${twoDigits(monthDay.day)}`);
}

function isLength(amount: number | null, unit: PeriodUnit | null): boolean {
  if (amount === null || unit === null) return false;
  try {
    assertAmount(amount, unit);
    return true;
  } catch {
    return false;
  }
}

function overlaps(rules: readonly DeadlineRule[]): DomainError[] {
  return rules.flatMap((rule, index) =>
    rules
      .slice(index + 1)
      .filter((other) => other.id === rule.id && overlap(rule, other))
      .map((other) => new DomainError('deadline-rule.versions-overlap', { id: other.id })),
  );
}

function overlap(a: DeadlineRule, b: DeadlineRule): boolean {
  const startsAfter = (x: DeadlineRule, y: DeadlineRule): boolean =>
    x.effectiveFrom !== null && y.effectiveTo !== null && x.effectiveFrom > y.effectiveTo;
  return !startsAfter(a, b) && !startsAfter(b, a);
}

function referenceTo(rule: DeadlineRule): RuleReference {
  return { id: rule.id, nameKo: rule.nameKo, nameEn: rule.nameEn, basis: rule.basis };
}

function periodOf(rule: DeadlineRule): Extract<DeadlineSpec, { amount: number }> {
  if (rule.amount === null || rule.unit === null || rule.direction === null) {
    throw new DomainError('deadline-rule.needs-length', { id: rule.id });
  }
  const { amount, unit, direction, roll } = rule;
  return { kind: 'PERIOD', amount, unit, direction, roll, strict: rule.strict ?? true };
}

function yearlyDate(rule: DeadlineRule, year: number | undefined): CalendarDay {
  const date = `${requireYear(rule, year)}-${twoDigits(rule.monthDay?.month)}-${twoDigits(rule.monthDay?.day)}`;
  if (!isCalendarDay(date)) throw new DomainError('deadline.invalid-date', { date });
  return date;
}

function calendarYear(rule: DeadlineRule, year: number | undefined): { from: CalendarDay; to: CalendarDay } {
  const whole = requireYear(rule, year);
  return { from: toDay(whole, 1, 1), to: toDay(whole, 12, 31) };
}

function requireYear(rule: DeadlineRule, year: number | undefined): number {
  if (year === undefined) throw new DomainError('deadline-rule.needs-year', { id: rule.id });
  return year;
}

function twoDigits(value: number | undefined): string {
  return String(value ?? 0).padStart(2, '0');
}
