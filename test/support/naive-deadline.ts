import type { PeriodUnit } from '../../src/domain/deadline-spec';

/**
 * Due dates counted as a person counts on a wall calendar, one day after the other and month by month. It shares nothing with
 * the engine but the list of holidays, so that both can be held against each other.
 */
export class WallCalendar {
  private readonly holidays: ReadonlySet<string>;

  constructor(rows: readonly { date: string }[]) {
    this.holidays = new Set(rows.map(({ date }) => date));
  }

  /** @param instant the event; `amount` of `unit` after it, moved on from a last day that is off. */
  due(instant: Date, amount: number, unit: Exclude<PeriodUnit, 'HOURS'>): { raw: string; due: string } {
    const first = this.firstDay(instant);
    const raw = unit === 'BUSINESS_DAYS' ? this.workingDay(first, amount) : lastOf(first, amount, unit);
    let due = raw;
    while (this.isOff(due)) due = next(due);
    return { raw, due };
  }

  /** The latest day of a notice with so many whole days before the day of the event. */
  noticeDay(eventDay: string, days: number): { strict: string; loose: string; sendBy: string } {
    let day = eventDay;
    for (let count = 0; count < days; count += 1) day = before(day);
    const strict = before(day);
    let sendBy = strict;
    while (this.isOff(sendBy)) sendBy = before(sendBy);
    return { strict, loose: day, sendBy };
  }

  private firstDay(instant: Date): string {
    const korean = new Date(instant.getTime() + 9 * 3_600_000).toISOString();
    return korean.endsWith('T00:00:00.000Z') ? korean.slice(0, 10) : next(korean.slice(0, 10));
  }

  private workingDay(first: string, amount: number): string {
    let day = first;
    for (let left = this.isOff(day) ? amount : amount - 1; left > 0; left -= this.isOff(day) ? 0 : 1) day = next(day);
    return day;
  }

  private isOff(day: string): boolean {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return weekday === 0 || weekday === 6 || this.holidays.has(day);
  }
}

function lastOf(first: string, amount: number, unit: 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS'): string {
  if (unit === 'DAYS' || unit === 'WEEKS') {
    let day = first;
    for (let left = (unit === 'WEEKS' ? 7 * amount : amount) - 1; left > 0; left -= 1) day = next(day);
    return day;
  }
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (let left = unit === 'YEARS' ? 12 * amount : amount; left > 0; left -= 1) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  const same = `${year}-${String(month).padStart(2, '0')}-${first.slice(8)}`;
  if (exists(same)) return before(same);
  let end = same;
  while (!exists(end)) end = `${end.slice(0, 8)}${Number(end.slice(8)) - 1}`;
  return end;
}

function exists(day: string): boolean {
  const date = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const next = (day: string): string => moved(day, 1);
const before = (day: string): string => moved(day, -1);

function moved(day: string, by: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
