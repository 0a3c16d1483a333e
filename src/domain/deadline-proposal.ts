import { addDays, type CalendarDay, compareDays, seoulDay } from './calendar-day';
import type { HolidayCalendar } from './holiday-calendar';

/** What a change of circumstances does to a date: only a later one may be applied, and only by a person. */
export const PROPOSAL_EFFECTS = ['LATER', 'EARLIER'] as const;
export type ProposalEffect = (typeof PROPOSAL_EFFECTS)[number];

/** Why a new date is proposed; the codes of the revisions that they become. */
export const PROPOSAL_REASONS = ['HOLIDAY_ADDED', 'SYSTEM_OUTAGE'] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

const MS_PER_HOUR = 3_600_000;

/** A time in which the system could not be reached. */
export interface OutageWindow {
  readonly startedAt: Date;
  readonly endedAt: Date;
}

interface Accepted {
  /** The instant from which it is late. */
  readonly acceptedUntil: Date | null;
}

/** Null where nothing changes. What matters is until when a submission is on time. */
export function effectOf(present: Accepted, proposed: Accepted): ProposalEffect | null {
  const before = present.acceptedUntil?.getTime() ?? Infinity;
  const after = proposed.acceptedUntil?.getTime() ?? Infinity;
  if (before === after) return null;
  return after > before ? 'LATER' : 'EARLIER';
}

/** Whether an outage took some of the last hours before a submission became late; how many hours is a rule of policy. */
export function tookLastHours(outage: OutageWindow, acceptedUntil: Date, lastHours: number): boolean {
  const end = acceptedUntil.getTime();
  const tail = end - lastHours * MS_PER_HOUR;
  return outage.startedAt.getTime() < end && outage.endedAt.getTime() > tail;
}

/** The next working day after both the lost day and the recovery. */
export function dayAfterOutage(outage: OutageWindow, acceptedUntil: Date, calendar: HolidayCalendar): CalendarDay {
  const lost = seoulDay(new Date(acceptedUntil.getTime() - 1));
  const recovered = seoulDay(outage.endedAt);
  const later = compareDays(lost, recovered) > 0 ? lost : recovered;
  return calendar.nextWorkingDay(addDays(later, 1));
}
