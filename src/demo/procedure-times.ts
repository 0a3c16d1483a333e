import { addDays, type CalendarDay, parseDay } from '../domain/calendar-day';
import type { DemoCase } from '../domain/demo-case';
import type { DemoInspection, DemoOrder, DemoResult } from '../domain/demo-case-procedure';
import { minutesAfter, onDay } from './record-time';

/** The report of an inspection is written on the day after its last day. */
export function reportDayOf({ sessions, plannedEndOn }: DemoInspection): CalendarDay {
  const lastDay = [...sessions.map(({ date }) => date), plannedEndOn].toSorted().at(-1) ?? plannedEndOn;
  return addDays(lastDay, 1);
}

export interface ResultTimes {
  readonly drafted: Date;
  readonly submitted: Date;
  readonly confirmed: Date;
}

/** A result goes to the approver on the eve of the committee's meeting, or before it is confirmed. */
export function resultTimesOf({ inspections, committeeItems }: DemoCase, { confirmedOn }: DemoResult): ResultTimes {
  const lastReport = inspections.map(reportDayOf).toSorted().at(-1) ?? confirmedOn;
  const [item] = committeeItems;
  return {
    drafted: onDay(lastReport, '11:30'),
    submitted: item ? onDay(addDays(item.heldFrom, -1), '16:00') : onDay(confirmedOn, '13:00'),
    confirmed: onDay(confirmedOn, '14:00'),
  };
}

export interface OrderTimes {
  readonly drafted: Date;
  readonly approvalRequested: Date;
  readonly approved: Date;
  readonly dispatched: Date;
  readonly arrived: Date;
}

/** What must be noticed first is drafted before its notice; the rest once the result is confirmed. */
export function orderTimesOf(order: DemoOrder, { confirmedOn }: DemoResult): OrderTimes {
  const { issuedOn, deliveredOn, priorNotice } = order;
  const approved = onDay(issuedOn, issuedOn === confirmedOn ? '15:30' : '09:30');
  const dispatched = minutesAfter(approved, 30);
  return {
    drafted: priorNotice ? onDay(addDays(parseDay(priorNotice.arrivedOn), -3), '10:00') : onDay(confirmedOn, '14:30'),
    approvalRequested: onDay(confirmedOn, '15:00'),
    approved,
    dispatched,
    arrived: deliveredOn === issuedOn ? minutesAfter(dispatched, 30) : onDay(deliveredOn, '14:00'),
  };
}
