import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { WallCalendar } from '../../test/support/naive-deadline';
import { parseDay, seoulDay, startOfSeoulDay } from './calendar-day';
import { computeDeadline } from './deadline';
import { calendarFromFile } from './holiday-calendar';

const file = JSON.parse(readFileSync(join(__dirname, '../../data/calendar/holidays.json'), 'utf8'));
const calendar = calendarFromFile(file);
const wall = new WallCalendar(file.holidays);

const MINUTES = 60_000;
const first = startOfSeoulDay(parseDay('2016-01-01')).getTime() / MINUTES;
const last = startOfSeoulDay(parseDay('2026-06-01')).getTime() / MINUTES;
/** Whole minutes; every eighth lies on a midnight of Seoul. */
const instants = fc
  .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 0, max: 7 }))
  .map(([minute, die]) => {
    const instant = new Date(minute * MINUTES);
    return die === 0 ? startOfSeoulDay(seoulDay(instant)) : instant;
  });
const lengths = fc.oneof(
  fc.record({ unit: fc.constant('DAYS' as const), amount: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ unit: fc.constant('WEEKS' as const), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('MONTHS' as const), amount: fc.integer({ min: 1, max: 18 }) }),
  fc.record({ unit: fc.constant('YEARS' as const), amount: fc.constant(1) }),
  fc.record({ unit: fc.constant('BUSINESS_DAYS' as const), amount: fc.integer({ min: 1, max: 250 }) }),
);

describe('the engine and a count on a wall calendar', () => {
  it('give the same last day and the same due day for any event and any period', () => {
    fc.assert(
      fc.property(instants, lengths, (trigger, { amount, unit }) => {
        const { rawDueOn, dueOn } = computeDeadline({ amount, unit, direction: 'FORWARD' }, trigger, calendar);
        expect({ raw: rawDueOn, due: dueOn }).toEqual(wall.due(trigger, amount, unit));
      }),
      { numRuns: 2000 },
    );
  });

  it('give the same days at the ends of every month', () => {
    for (let year = 2016; year <= 2025; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (const day of ['27', '28', '29', '30', '31']) {
          const trigger = new Date(`${year}-${String(month).padStart(2, '0')}-${day}T10:00:00+09:00`);
          for (const amount of [1, 2, 3, 6, 12]) {
            const spec = { amount, unit: 'MONTHS', direction: 'FORWARD' } as const;
            const { rawDueOn, dueOn } = computeDeadline(spec, trigger, calendar);
            expect({ raw: rawDueOn, due: dueOn }).toEqual(wall.due(trigger, amount, 'MONTHS'));
          }
        }
      }
    }
  });

  it('count the same notice days back from any event', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (event, amount) => {
        const { notice } = computeDeadline({ amount, unit: 'DAYS', direction: 'BACKWARD' }, event, calendar);
        const { strict, loose, sendBy } = wall.noticeDay(seoulDay(event), amount);
        expect(notice).toEqual({ strictDay: strict, looseDay: loose, sendBy });
      }),
      { numRuns: 500 },
    );
  });
});
