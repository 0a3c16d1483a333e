import {
  addDays,
  addMonths,
  type CalendarDay,
  correspondingDay,
  lastDayOfMonth,
  parseDay,
  seoulDay,
  startOfSeoulDay,
} from './calendar-day';
import type { PeriodSpec } from './deadline-spec';
import * as say from './deadline-working';
import type { Trigger, WorkingStep } from './deadline-working';
import type { HolidayCalendar, OffDay } from './holiday-calendar';

/** A day of the count and the line of the working that explains it. */
export interface Reached {
  day: CalendarDay;
  step: WorkingStep;
}

/** 기산일 (민법 제157조, 행정기본법 제6조제2항제1호). */
export function firstCountedDay(spec: PeriodSpec, trigger: Trigger): Reached {
  const day = dayOf(trigger);
  if (spec.firstDayCounts) return { day, step: say.firstDayOfRestriction(day) };
  if (isFirstInstant(trigger, day)) return { day, step: say.firstDayFromMidnight(day) };
  const next = addDays(day, 1);
  return { day: next, step: say.firstDayExcluded(next) };
}

function isFirstInstant(trigger: Trigger, day: CalendarDay): boolean {
  return typeof trigger !== 'string' && trigger.getTime() === startOfSeoulDay(day).getTime();
}

/** The last day of a period counted forward from its 기산일, before rolling (민법 제159조, 제160조). */
export function lastDay(spec: PeriodSpec, start: CalendarDay, calendar: HolidayCalendar): Reached {
  const period = say.printPeriod(spec.amount, spec.unit);
  if (spec.unit === 'BUSINESS_DAYS') return nthWorkingDay(spec.amount, start, 1, calendar);
  if (spec.unit === 'DAYS' || spec.unit === 'WEEKS') {
    const day = addDays(start, daysOf(spec) - 1);
    return { day, step: say.daysCounted(period, start, day) };
  }
  const same = correspondingDay(start, monthsOf(spec));
  if (same === null) {
    const day = lastDayOfMonth(addMonths(start, monthsOf(spec)));
    return { day, step: say.noCorrespondingDay(period, start, day) };
  }
  const day = addDays(same, -1);
  return { day, step: say.dayBeforeCorresponding(period, same, day) };
}

/** The n-th working day, counting from a day that may be the first itself. */
function nthWorkingDay(n: number, from: CalendarDay, stride: 1 | -1, calendar: HolidayCalendar): Reached {
  const skipped: OffDay[] = [];
  let day = from;
  for (let counted = 0; ; day = addDays(day, stride)) {
    const off = calendar.offDay(day);
    if (off) skipped.push(off);
    else counted += 1;
    if (counted === n) return { day, step: say.businessDaysCounted(n, day, skipped) };
  }
}

/** 초일불산입 applied backwards: the event's day is left out, then n units must pass. */
export function noticeDays(
  spec: PeriodSpec,
  eventDay: CalendarDay,
  calendar: HolidayCalendar,
): { strictDay: CalendarDay; looseDay: CalendarDay } {
  const eve = addDays(eventDay, -1);
  if (spec.unit === 'BUSINESS_DAYS') {
    const looseDay = nthWorkingDay(spec.amount, eve, -1, calendar).day;
    return { looseDay, strictDay: calendar.previousWorkingDay(addDays(looseDay, -1)) };
  }
  const inDays = spec.unit === 'DAYS' || spec.unit === 'WEEKS';
  const strictDay = inDays ? addDays(eve, -daysOf(spec)) : addMonths(eve, -monthsOf(spec));
  return { strictDay, looseDay: addDays(strictDay, 1) };
}

export function dayOf(trigger: Trigger): CalendarDay {
  return typeof trigger === 'string' ? parseDay(trigger) : seoulDay(trigger);
}

function daysOf(spec: PeriodSpec): number {
  return spec.unit === 'WEEKS' ? spec.amount * 7 : spec.amount;
}

function monthsOf(spec: PeriodSpec): number {
  return spec.unit === 'YEARS' ? spec.amount * 12 : spec.amount;
}
