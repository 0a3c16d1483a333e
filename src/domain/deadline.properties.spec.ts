import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  type CalendarDay,
  daysBetween,
  endOfSeoulDay,
  parseDay,
  seoulDay,
  startOfSeoulDay,
} from './calendar-day';
import { computeDeadline, type DayDeadline, isOnTime, isOverdue } from './deadline';
import type { PeriodSpec } from './deadline-spec';
import { calendarFromFile } from './holiday-calendar';

const file = JSON.parse(readFileSync(join(__dirname, '../../data/calendar/holidays.json'), 'utf8'));
const calendar = calendarFromFile(file);

const MINUTES = 60_000;
const from = startOfSeoulDay(parseDay('2016-01-01')).getTime() / MINUTES;
const to = startOfSeoulDay(parseDay('2025-10-01')).getTime() / MINUTES;
/** Whole minutes, so that midnight itself is met; every tenth trigger is moved there. */
const instants = fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: 9 })).map(([minute, die]) => {
  const instant = new Date(minute * MINUTES);
  return die === 0 ? startOfSeoulDay(seoulDay(instant)) : instant;
});

const lengths: fc.Arbitrary<Pick<PeriodSpec, 'amount' | 'unit'>> = fc.oneof(
  fc.record({ unit: fc.constant('DAYS' as const), amount: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ unit: fc.constant('WEEKS' as const), amount: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ unit: fc.constant('MONTHS' as const), amount: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ unit: fc.constant('YEARS' as const), amount: fc.constant(1) }),
  fc.record({ unit: fc.constant('BUSINESS_DAYS' as const), amount: fc.integer({ min: 1, max: 120 }) }),
);
const forward = lengths.map((length): PeriodSpec => ({ ...length, direction: 'FORWARD' }));
const backward = lengths
  .filter((length) => length.amount <= 90 && length.unit !== 'YEARS' && length.unit !== 'MONTHS')
  .map((length): PeriodSpec => ({ ...length, direction: 'BACKWARD' }));

function due(spec: PeriodSpec, trigger: Date): DayDeadline {
  const deadline = computeDeadline(spec, trigger, calendar);
  if (deadline.kind !== 'DAY') throw new Error(`${spec.unit} gave no day`);
  return deadline;
}

const workingDaysBetween = (first: CalendarDay, end: CalendarDay): number =>
  Array.from({ length: daysBetween(first, end) }, (_, index) => addDays(first, index)).filter((day) =>
    calendar.isWorkingDay(day),
  ).length;

describe('for any trigger and any period', () => {
  it('the due day is no earlier than the first counted day', () => {
    fc.assert(
      fc.property(forward, instants, (spec, trigger) => {
        const deadline = due(spec, trigger);
        expect(deadline.startDay !== null && deadline.dueOn >= deadline.startDay).toBe(true);
        expect(deadline.dueAt.getTime()).toBeGreaterThan(trigger.getTime());
      }),
    );
  });

  it('a rolled due day is a working day, and no working day was passed on the way', () => {
    fc.assert(
      fc.property(forward, instants, (spec, trigger) => {
        const { rawDueOn, dueOn, rolled } = due(spec, trigger);
        expect(calendar.isWorkingDay(dueOn)).toBe(true);
        expect(workingDaysBetween(rawDueOn, dueOn)).toBe(0);
        expect(rolled).toHaveLength(daysBetween(rawDueOn, dueOn));
      }),
    );
  });

  it('a later trigger never makes an earlier due day', () => {
    fc.assert(
      fc.property(forward, instants, fc.integer({ min: 0, max: 100_000 }), (spec, trigger, minutes) => {
        const later = new Date(trigger.getTime() + minutes * MINUTES);
        expect(due(spec, later).dueOn >= due(spec, trigger).dueOn).toBe(true);
      }),
    );
  });

  it('a longer period never ends earlier', () => {
    fc.assert(
      fc.property(forward, instants, (spec, trigger) => {
        expect(due({ ...spec, amount: spec.amount + 1 }, trigger).dueOn >= due(spec, trigger).dueOn).toBe(true);
      }),
    );
  });

  it('a month ends within the month after, and twelve are a year', () => {
    fc.assert(
      fc.property(instants, (trigger) => {
        const start = due({ amount: 1, unit: 'MONTHS', direction: 'FORWARD' }, trigger).startDay;
        const months = due({ amount: 12, unit: 'MONTHS', direction: 'FORWARD', roll: false }, trigger);
        const year = due({ amount: 1, unit: 'YEARS', direction: 'FORWARD', roll: false }, trigger);
        const month = due({ amount: 1, unit: 'MONTHS', direction: 'FORWARD', roll: false }, trigger);
        expect(months.dueOn).toBe(year.dueOn);
        expect(start !== null && month.dueOn <= addMonths(start, 1)).toBe(true);
      }),
    );
  });

  it('business days counted one by one give the same day', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (trigger, amount) => {
        const { startDay, dueOn } = due({ amount, unit: 'BUSINESS_DAYS', direction: 'FORWARD' }, trigger);
        expect(startDay !== null && workingDaysBetween(startDay, addDays(dueOn, 1))).toBe(amount);
      }),
    );
  });

  it('the last millisecond of the due day is on time and the next one is overdue', () => {
    fc.assert(
      fc.property(forward, instants, (spec, trigger) => {
        const deadline = due(spec, trigger);
        const end = endOfSeoulDay(deadline.dueOn).getTime();
        expect(isOnTime(deadline, new Date(end - 1))).toBe(true);
        expect(isOverdue(deadline, new Date(end))).toBe(true);
      }),
    );
  });
});

describe('for any notice counted backwards', () => {
  it('the strict day lies before the loose day, both before the event, and sending lies on a working day by then', () => {
    fc.assert(
      fc.property(backward, instants, (spec, trigger) => {
        const { notice, dueOn, rolled } = due(spec, trigger);
        if (notice === null) throw new Error('no notice days');
        expect(notice.strictDay < notice.looseDay).toBe(true);
        expect(notice.looseDay < seoulDay(trigger)).toBe(true);
        expect(dueOn).toBe(notice.strictDay);
        expect(notice.sendBy <= dueOn && calendar.isWorkingDay(notice.sendBy)).toBe(true);
        expect(rolled).toEqual([]);
      }),
    );
  });

  it('the strict day leaves the whole number of days in between', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 90 }), (trigger, amount) => {
        const { notice } = due({ amount, unit: 'DAYS', direction: 'BACKWARD' }, trigger);
        expect(notice && daysBetween(notice.strictDay, seoulDay(trigger)) - 1).toBe(amount);
      }),
    );
  });
});

describe('for any hour clock', () => {
  it('the limit lies exactly that many hours on, whatever day it is', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 1000 }), (trigger, amount) => {
        const deadline = computeDeadline({ amount, unit: 'HOURS', direction: 'FORWARD' }, trigger, calendar);
        expect(deadline.dueAt?.getTime()).toBe(trigger.getTime() + amount * 60 * MINUTES);
      }),
    );
  });
});
