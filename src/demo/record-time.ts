import { addDays, type CalendarDay, seoulDay, startOfSeoulDay } from '../domain/calendar-day';
import type { DemoCase } from '../domain/demo-case';
import type { DemoTime } from '../domain/demo-case-facts';

const MS_PER_MINUTE = 60_000;
const OFFICE_CLOSES = '18:00';

/** A time of day in Seoul, `HH:MM`. */
export function onDay(day: CalendarDay, time: string): Date {
  const [hours, minutes] = time.split(':').map(Number);
  return new Date(startOfSeoulDay(day).getTime() + (hours * 60 + minutes) * MS_PER_MINUTE);
}

export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MS_PER_MINUTE);
}

export function instantOf({ at }: DemoTime): Date {
  return new Date(at);
}

export function latest(...instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}

/** The record names the day alone. A case opened on the day of its outage is opened once that has begun. */
export function openingOf({ case: head, incidents }: DemoCase): Date {
  const morning = onDay(head.openedOn, '10:00');
  const began = incidents.map(({ startedAt }) => instantOf(startedAt)).filter((at) => seoulDay(at) === head.openedOn);
  return began.some((at) => at > morning) ? onDay(head.openedOn, '17:30') : morning;
}

/** When an event came on record: as the office closed that day, the next morning for what happened in the evening. */
export function recordingOf(time: DemoTime): Date {
  const at = instantOf(time);
  const day = seoulDay(at);
  const evening = onDay(day, OFFICE_CLOSES);
  return at <= evening ? evening : onDay(addDays(day, 1), '09:00');
}
