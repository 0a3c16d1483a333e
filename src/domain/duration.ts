import { DomainError } from './domain-error';

export interface BilingualText {
  ko: string;
  en: string;
}

/**
 * Whole minutes from one instant to the next, seconds dropped.
 * @throws DomainError `duration.negative` when the end lies before the start.
 */
export function minutesBetween(from: Date, to: Date): number {
  const minutes = Math.floor((to.getTime() - from.getTime()) / 60_000);
  if (Number.isNaN(minutes)) throw new DomainError('calendar-day.invalid-instant');
  if (minutes < 0) throw new DomainError('duration.negative');
  return minutes;
}

/** `127시간 33분`, `127 h 33 min`: an outage is told in hours and minutes however long it was, never in days. */
export function printDuration(minutes: number): BilingualText {
  assertMinutes(minutes);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return printMinutes(rest);
  if (rest === 0) return { ko: `${hours}시간`, en: `${hours} h` };
  return { ko: `${hours}시간 ${rest}분`, en: `${hours} h ${rest} min` };
}

/** `89분`, `89 min`: the form for comparing outages of the same size. */
export function printMinutes(minutes: number): BilingualText {
  assertMinutes(minutes);
  return { ko: `${minutes}분`, en: `${minutes} min` };
}

function assertMinutes(minutes: number): void {
  if (Number.isSafeInteger(minutes) && minutes >= 0) return;
  throw new DomainError('duration.invalid-minutes', { minutes });
}
