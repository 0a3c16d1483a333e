import { addDays, addMonths, type CalendarDay, daysBetween } from './calendar-day';

/**
 * 가산금 on what is not paid in time, in basis points, as in force on the day after the payment was due. A fine grows once and
 * then by each full month (질서위반행위규제법 §24), a surcharge by the day at a yearly rate (방송통신발전 기본법 §40의4).
 */
export interface LateChargeRule {
  readonly onceRate: number;
  readonly monthlyRate: number;
  readonly yearlyRate: number;
  /** After so many months nothing more is added. */
  readonly mostMonths: number;
}

export interface PaymentMade {
  readonly amount: number;
  readonly paidOn: CalendarDay;
}

/** Days on which the sanction has no effect: from the first day of a stay to the day before its end, or still. */
export interface StayPeriod {
  readonly from: CalendarDay;
  readonly until: CalendarDay | null;
}

export interface LateDebt {
  readonly amount: number;
  /** The last day on which it could be paid without more. */
  readonly dueOn: CalendarDay;
  readonly payments: readonly PaymentMade[];
  readonly stays: readonly StayPeriod[];
}

const BASIS_POINTS = 10_000n;
const DAYS_OF_YEAR = 365n;

/** Whole won owed on top on this day, before a payment of the same day; payments count against the sum itself first. */
export function lateCharge(rule: LateChargeRule, debt: LateDebt, on: CalendarDay): number {
  if (on <= debt.dueOn) return 0;
  return Number((onceOf(rule, debt) + monthlyOf(rule, debt, on) + dailyOf(rule, debt, on)) / BASIS_POINTS);
}

/** Owed from the first day after the due day on what was then unpaid. */
function onceOf({ onceRate }: LateChargeRule, debt: LateDebt): bigint {
  return BigInt(unpaidBefore(debt, addDays(debt.dueOn, 1))) * BigInt(onceRate);
}

function monthlyOf({ monthlyRate, mostMonths }: LateChargeRule, debt: LateDebt, on: CalendarDay): bigint {
  if (monthlyRate === 0) return 0n;
  let sum = 0n;
  for (let month = 1; month <= mostMonths; month++) {
    const passed = addMonths(debt.dueOn, month);
    if (passed >= on) break;
    sum += BigInt(unpaidBefore(debt, addDays(passed, 1))) * BigInt(monthlyRate);
  }
  return sum;
}

/** From the day after the due day to the day before payment; each stretch between payments at what was unpaid in it. */
function dailyOf({ yearlyRate, mostMonths }: LateChargeRule, debt: LateDebt, on: CalendarDay): bigint {
  if (yearlyRate === 0) return 0n;
  const end = earlier(on, addDays(addMonths(debt.dueOn, mostMonths), 1));
  const first = addDays(debt.dueOn, 1);
  const turns = [first, ...debt.payments.map(({ paidOn }) => paidOn), end]
    .filter((day) => day >= first && day <= end)
    .toSorted();
  let yearly = 0n;
  for (const [index, from] of turns.slice(0, -1).entries())
    yearly += BigInt(unpaidBefore(debt, addDays(from, 1))) * BigInt(chargedDays(from, turns[index + 1], debt.stays));
  return (yearly * BigInt(yearlyRate)) / DAYS_OF_YEAR;
}

/** Days from the first up to, not including, the last that no stay covers. */
function chargedDays(from: CalendarDay, to: CalendarDay, stays: readonly StayPeriod[]): number {
  const stayed = stays.reduce((days, stay) => {
    const since = stay.from > from ? stay.from : from;
    const until = earlier(stay.until ?? to, to);
    return days + Math.max(0, since < until ? daysBetween(since, until) : 0);
  }, 0);
  return Math.max(0, daysBetween(from, to) - stayed);
}

function unpaidBefore({ amount, payments }: LateDebt, day: CalendarDay): number {
  const paid = payments.filter(({ paidOn }) => paidOn < day).reduce((sum, payment) => sum + payment.amount, 0);
  return Math.max(0, amount - paid);
}

function earlier(one: CalendarDay, other: CalendarDay): CalendarDay {
  return one < other ? one : other;
}
