import { addDays, type CalendarDay, daysBetween, endOfSeoulDay, seoulDay } from './calendar-day';
import { dayOf, firstCountedDay, lastDay, noticeDays } from './deadline-count';
import {
  assertDeadlineSpec,
  type DeadlineSpec,
  type FixedDateSpec,
  type PeriodSpec,
  type RangeSpec,
  type ResumedSpec,
} from './deadline-spec';
import * as say from './deadline-working';
import type { Trigger, Working, WorkingStep } from './deadline-working';
import { DomainError } from './domain-error';
import { minutesBetween } from './duration';
import type { DuePrecision } from './enumerations';
import type { HolidayCalendar, OffDay } from './holiday-calendar';

/** A day that a period could not end on, and why. */
export type RolledDay = OffDay;

/** A notice counted backwards: both readings of "n days before", and when to send it. */
export interface NoticeDays {
  /** n full days in between (D-8 for seven days). */
  strictDay: CalendarDay;
  /** The day of arrival counted (D-7 for seven days). */
  looseDay: CalendarDay;
  /** The last working day not after the due day. */
  sendBy: CalendarDay;
}

/** Due by the end of a day. */
export interface DayDeadline {
  kind: 'DAY';
  precision: DuePrecision;
  dueOn: CalendarDay;
  /** 24:00 of `dueOn` in Korea, the first instant that is too late. */
  dueAt: Date;
  /** As `dueAt`, or later where a named date falls on an off day and the next working day is accepted. */
  acceptedUntil: Date;
  /** The last day before rolling. */
  rawDueOn: CalendarDay;
  rolled: RolledDay[];
  /** 기산일; `null` for a named date. */
  startDay: CalendarDay | null;
  notice: NoticeDays | null;
  working: Working;
}

/** Due at an instant, which is itself still on time. */
export interface InstantDeadline {
  kind: 'INSTANT';
  precision: null;
  dueOn: null;
  dueAt: Date;
  acceptedUntil: Date;
  rawDueOn: null;
  rolled: RolledDay[];
  startDay: null;
  notice: null;
  working: Working;
}

/** Due without delay: no date exists in law. */
export interface UndatedDeadline {
  kind: 'UNDATED';
  precision: null;
  dueOn: null;
  dueAt: null;
  acceptedUntil: null;
  rawDueOn: null;
  rolled: RolledDay[];
  startDay: null;
  notice: null;
  working: Working;
}

export type Deadline = DayDeadline | InstantDeadline | UndatedDeadline;

const MS_PER_HOUR = 3_600_000;

/**
 * The one place where due dates come from (행정기본법 제6조, 민법 제155조–제161조).
 * A trigger known only by its day is taken to lie within that day, so the day itself is not counted.
 * @throws DomainError of `assertDeadlineSpec`; `deadline.calendar-not-loaded` {year} when a working day is asked for in a
 * year without holidays; `deadline.instant-required` for an hour clock without an instant; `calendar-day.*`.
 */
export function computeDeadline(spec: DeadlineSpec, trigger: Trigger, calendar: HolidayCalendar): Deadline {
  assertDeadlineSpec(spec);
  const day = dayOf(trigger);
  const opening = openingSteps(spec, trigger);
  switch (spec.kind) {
    case 'WITHOUT_DELAY':
      return undated({ steps: [...opening, say.noDate()], calendarVersion: calendar.version });
    case 'STAYED':
      return undated({ steps: [...opening, say.stayed(spec.since)], calendarVersion: calendar.version });
    case 'RESUMED':
      return resumed(spec, opening, calendar);
    case 'FIXED':
    case 'RANGE':
      return named(spec, opening, calendar);
    default:
      if (spec.unit === 'HOURS') return hourClock(spec, trigger, opening, calendar);
      return spec.direction === 'FORWARD'
        ? forward(spec, trigger, opening, calendar)
        : backward(spec, day, opening, calendar);
  }
}

/** Whether something that happened at an instant was in time; a duty without a date has no lateness. */
export function isOnTime(deadline: Deadline, at: Date): boolean {
  switch (deadline.kind) {
    case 'UNDATED':
      return true;
    case 'INSTANT':
      return at.getTime() <= deadline.acceptedUntil.getTime();
    case 'DAY':
      return at.getTime() < deadline.acceptedUntil.getTime();
  }
}

export function isOverdue(deadline: Deadline, now: Date): boolean {
  return !isOnTime(deadline, now);
}

/** Whole minutes past expiry, or `null` when in time. */
export function lateBy(deadline: Deadline, at: Date): number | null {
  if (deadline.acceptedUntil === null || isOnTime(deadline, at)) return null;
  return minutesBetween(deadline.acceptedUntil, at);
}

/**
 * 명령을 따르지 않은 날: the day after the period expired, not its last day (방송통신발전 기본법 시행령 제28조의4).
 * `null` for hour clocks and duties without a date.
 */
export function firstDayOfNonCompliance(deadline: Deadline): CalendarDay | null {
  return deadline.kind === 'DAY' ? seoulDay(deadline.acceptedUntil) : null;
}

function openingSteps(spec: DeadlineSpec, trigger: Trigger): WorkingStep[] {
  const rule = spec.rule ? [say.ruleStep(spec.rule)] : [];
  return [...rule, say.triggerStep(trigger)];
}

function undated(working: Working): UndatedDeadline {
  const none = { precision: null, dueOn: null, dueAt: null, acceptedUntil: null, rawDueOn: null } as const;
  return { kind: 'UNDATED', ...none, rolled: [], startDay: null, notice: null, working };
}

function hourClock(
  spec: PeriodSpec,
  trigger: Trigger,
  opening: WorkingStep[],
  calendar: HolidayCalendar,
): InstantDeadline {
  if (typeof trigger === 'string') throw new DomainError('deadline.instant-required', { day: trigger });
  const sign = spec.direction === 'FORWARD' ? 1 : -1;
  const dueAt = new Date(trigger.getTime() + sign * spec.amount * MS_PER_HOUR);
  const steps = [...opening, say.hoursCounted(spec.amount, dueAt), say.hoursNeverRoll()];
  const none = { precision: null, dueOn: null, rawDueOn: null, startDay: null, notice: null } as const;
  const working = { steps, calendarVersion: calendar.version };
  return { kind: 'INSTANT', ...none, dueAt, acceptedUntil: dueAt, rolled: [], working };
}

function named(spec: FixedDateSpec | RangeSpec, opening: WorkingStep[], calendar: HolidayCalendar): DayDeadline {
  const date = spec.kind === 'FIXED' ? spec.date : spec.to;
  const precision = spec.kind === 'FIXED' ? 'DAY' : spec.precision;
  const steps = [...opening, say.namedDate(spec)];
  if (spec.roll) return rolling({ raw: date, startDay: null, precision, steps }, calendar);
  const off = calendar.offDay(date);
  const accepted = calendar.nextWorkingDay(date);
  if (off) steps.push(say.acceptedOnNextWorkingDay(off, accepted));
  const deadline = dayDeadline({ raw: date, startDay: null, precision, steps }, date, calendar);
  return { ...deadline, acceptedUntil: endOfSeoulDay(accepted) };
}

/** A period that was over before the stay began has no days left to run on. */
function resumed(spec: ResumedSpec, opening: WorkingStep[], calendar: HolidayCalendar): DayDeadline {
  const { formerDue, since, resumedOn } = spec;
  const left = daysBetween(since, formerDue) + 1;
  const raw = left > 0 ? addDays(resumedOn, left - 1) : formerDue;
  const steps = [...opening, say.resumed({ since, resumedOn, left: Math.max(left, 0), day: raw })];
  return rolling({ raw, startDay: left > 0 ? resumedOn : null, precision: 'DAY', steps }, calendar);
}

interface Count {
  raw: CalendarDay;
  startDay: CalendarDay | null;
  precision: DuePrecision;
  steps: WorkingStep[];
}

function forward(spec: PeriodSpec, trigger: Trigger, opening: WorkingStep[], calendar: HolidayCalendar): DayDeadline {
  const first = firstCountedDay(spec, trigger);
  const last = lastDay(spec, first.day, calendar);
  const count: Count = {
    raw: last.day,
    startDay: first.day,
    precision: 'DAY',
    steps: [...opening, first.step, last.step],
  };
  const rolls = spec.roll ?? !spec.firstDayCounts;
  return rolls ? rolling(count, calendar) : standing(count, spec, calendar);
}

function rolling(count: Count, calendar: HolidayCalendar): DayDeadline {
  const rolled: RolledDay[] = [];
  let day = count.raw;
  for (let off = calendar.offDay(day); off !== null; off = calendar.offDay(day)) {
    rolled.push(off);
    day = addDays(day, 1);
  }
  const steps = [...count.steps, ...rolled.map(say.rolledOver)];
  return { ...dayDeadline({ ...count, steps }, day, calendar), rolled };
}

/** A last day that stands even on a holiday; the holiday is told where the calendar knows it. */
function standing(count: Count, spec: PeriodSpec, calendar: HolidayCalendar): DayDeadline {
  const off = calendar.knows(count.raw) ? calendar.offDay(count.raw) : null;
  const steps = off ? [...count.steps, say.notRolled(off, spec.firstDayCounts ?? false)] : count.steps;
  return dayDeadline({ ...count, steps }, count.raw, calendar);
}

function backward(
  spec: PeriodSpec,
  eventDay: CalendarDay,
  opening: WorkingStep[],
  calendar: HolidayCalendar,
): DayDeadline {
  const { strictDay, looseDay } = noticeDays(spec, eventDay, calendar);
  const dueOn = (spec.strict ?? true) ? strictDay : looseDay;
  const off = calendar.offDay(dueOn);
  const notice = { strictDay, looseDay, sendBy: calendar.previousWorkingDay(dueOn) };
  const period = say.printPeriod(spec.amount, spec.unit);
  const steps = [
    ...opening,
    say.backwardCounted(period, eventDay),
    say.backwardStrict(period, eventDay, strictDay),
    say.backwardLoose(eventDay, looseDay),
    ...(off ? [say.backwardNeverRolls(off), say.sendBy(notice.sendBy)] : []),
  ];
  const count: Count = { raw: dueOn, startDay: addDays(eventDay, -1), precision: 'DAY', steps };
  return { ...dayDeadline(count, dueOn, calendar), notice };
}

function dayDeadline(count: Count, dueOn: CalendarDay, calendar: HolidayCalendar): DayDeadline {
  const dueAt = endOfSeoulDay(dueOn);
  const working = { steps: [...count.steps, say.expires(dueOn)], calendarVersion: calendar.version };
  const { raw: rawDueOn, startDay, precision } = count;
  return {
    kind: 'DAY',
    precision,
    dueOn,
    dueAt,
    acceptedUntil: dueAt,
    rawDueOn,
    rolled: [],
    startDay,
    notice: null,
    working,
  };
}
