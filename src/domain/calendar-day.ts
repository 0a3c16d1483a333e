import { DomainError } from './domain-error';

declare const calendarDay: unique symbol;

/** A civil date of Korea, `YYYY-MM-DD`. Comparing two of them as strings compares them as days. */
export type CalendarDay = string & { readonly [calendarDay]: true };

/** 0 is Sunday, 6 is Saturday, as in `Date`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface DayParts {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;
const MS_PER_DAY = 86_400_000;
const WEEKDAYS_KO = ['일', '월', '화', '수', '목', '금', '토'] as const;
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** The time zone database knows Korea's summer time and its offsets before 1961; adding nine hours does not. */
const SEOUL_CLOCK = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Seoul',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** @throws DomainError `calendar-day.invalid` unless the text is a day that exists, from 1900 to 2999. */
export function parseDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new DomainError('calendar-day.invalid', { value: text });
  return text;
}

export function isCalendarDay(text: unknown): text is CalendarDay {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = dayParts(text as CalendarDay);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** @throws DomainError `calendar-day.invalid` or `calendar-day.year-out-of-range`. */
export function toDay(year: number, month: number, day: number): CalendarDay {
  assertYear(year);
  return parseDay(`${year}-${pad(month)}-${pad(day)}`);
}

export function dayParts(day: CalendarDay): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

export function yearOf(day: CalendarDay): number {
  return dayParts(day).year;
}

export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayOfNumber(dayNumber(day) + count);
}

/** The day with the same number `count` months on, or `null` where that month has no such day (민법 제160조). */
export function correspondingDay(day: CalendarDay, count: number): CalendarDay | null {
  const { year, month } = monthAfter(day, count);
  const sameNumber = dayParts(day).day;
  return sameNumber <= daysInMonth(year, month) ? toDay(year, month, sameNumber) : null;
}

/** As `correspondingDay`, but the last day of the month where there is no such day. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const { year, month } = monthAfter(day, count);
  return toDay(year, month, Math.min(dayParts(day).day, daysInMonth(year, month)));
}

export function lastDayOfMonth(day: CalendarDay): CalendarDay {
  const { year, month } = dayParts(day);
  return toDay(year, month, daysInMonth(year, month));
}

export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, zero or positive, for `sort`. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function weekday(day: CalendarDay): Weekday {
  return new Date(dayNumber(day) * MS_PER_DAY).getUTCDay() as Weekday;
}

export function isWeekend(day: CalendarDay): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}

/**
 * The civil date in Korea at an instant.
 * @throws DomainError `calendar-day.invalid-instant` or `calendar-day.year-out-of-range`.
 */
export function seoulDay(instant: Date): CalendarDay {
  const clock = readSeoulClock(instant);
  return toDay(clock.year, clock.month, clock.day);
}

/** The wall clock in Korea, `HH:MM:SS`. */
export function seoulTime(instant: Date): string {
  const clock = readSeoulClock(instant);
  return `${pad(clock.hour)}:${pad(clock.minute)}:${pad(clock.second)}`;
}

/** The first instant of a Korean day; 00:30 on 1961-08-10, when the clocks skipped midnight. */
export function startOfSeoulDay(day: CalendarDay): Date {
  const wall = dayNumber(day) * MS_PER_DAY;
  const [before, after] = [seoulOffset(wall - MS_PER_DAY), seoulOffset(wall + MS_PER_DAY)];
  if (before === after) return new Date(wall - before);
  const starts = [wall - before, wall - after].filter((instant) => seoulDay(new Date(instant)) === day);
  return new Date(Math.min(...starts));
}

/** 24:00 of a Korean day, which is the first instant of the next (민법 제159조: a period ends as its last day ends). */
export function endOfSeoulDay(day: CalendarDay): Date {
  return startOfSeoulDay(addDays(day, 1));
}

/** `2024. 5. 31.`, the form of Korean official documents. */
export function printDay(day: CalendarDay): string {
  const parts = dayParts(day);
  return `${parts.year}. ${parts.month}. ${parts.day}.`;
}

/** `2024. 5. 31.(금)`, the form of reports. */
export function printDayWithWeekday(day: CalendarDay): string {
  return `${printDay(day)}(${weekdayKo(day)})`;
}

/** `2024-05-31 (Fri)` */
export function printDayEn(day: CalendarDay): string {
  return `${day} (${weekdayEn(day)})`;
}

export function weekdayKo(day: CalendarDay): string {
  return WEEKDAYS_KO[weekday(day)];
}

export function weekdayEn(day: CalendarDay): string {
  return WEEKDAYS_EN[weekday(day)];
}

function readSeoulClock(instant: Date) {
  if (Number.isNaN(instant.getTime())) throw new DomainError('calendar-day.invalid-instant');
  assertYear(instant.getUTCFullYear());
  const fields = new Map(SEOUL_CLOCK.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => fields.get(type) ?? 0;
  const date = { year: read('year'), month: read('month'), day: read('day') };
  return { ...date, hour: read('hour'), minute: read('minute'), second: read('second') };
}

/** Milliseconds that the Korean wall clock is ahead of UTC at an instant. */
function seoulOffset(at: number): number {
  const wholeSeconds = Math.floor(at / 1000) * 1000;
  const clock = readSeoulClock(new Date(wholeSeconds));
  return Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second) - wholeSeconds;
}

/** Days since 1970-01-01. */
function dayNumber(day: CalendarDay): number {
  const { year, month, day: date } = dayParts(day);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

function dayOfNumber(number: number): CalendarDay {
  const date = new Date(number * MS_PER_DAY);
  return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function monthAfter(day: CalendarDay, count: number): { year: number; month: number } {
  const { year, month } = dayParts(day);
  const months = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  assertYear(target.year);
  return target;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function assertYear(year: number): void {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return;
  throw new DomainError('calendar-day.year-out-of-range', { year, from: FIRST_YEAR, to: LAST_YEAR });
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** The civil year in Asia/Seoul, by which numbers are given. */
export function seoulYear(instant: Date): number {
  return Number(seoulDay(instant).slice(0, 4));
}
