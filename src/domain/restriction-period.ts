import { addDays, addMonths, type CalendarDay, dayParts, lastDayOfMonth } from './calendar-day';

/**
 * The last day of a restriction of so many months: its first day counts, and its last day is its last day, holiday or not
 * (행정기본법 제6조제2항). From 5 May for one month is to 4 June; from 31 January for one month, to the end of February.
 */
export function lastDayOfRestriction(firstDay: CalendarDay, months: number): CalendarDay {
  const sameDay = addMonths(firstDay, months);
  const isShorterMonth = dayParts(sameDay).day < dayParts(firstDay).day;
  return isShorterMonth ? lastDayOfMonth(sameDay) : addDays(sameDay, -1);
}
