import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  type CalendarDay,
  compareDays,
  correspondingDay,
  daysBetween,
  endOfSeoulDay,
  isCalendarDay,
  lastDayOfMonth,
  parseDay,
  printDay,
  printDayEn,
  printDayWithWeekday,
  seoulDay,
  seoulTime,
  startOfSeoulDay,
  toDay,
  weekday,
} from './calendar-day';
import { DomainError } from './domain-error';

const day = (text: string): CalendarDay => parseDay(text);
const anyDay = fc.integer({ min: 0, max: 100_000 }).map((n) => addDays(day('1912-01-01'), n));

describe('a calendar day', () => {
  it.each(['2024-02-29', '1900-01-01', '2999-12-31'])('%s exists', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '1899-12-31',
    '24-01-01',
    '2024-1-1',
    '',
    '2024-05-31T00:00',
  ])('"%s" is refused', (text) => {
    expect(() => parseDay(text)).toThrow(new DomainError('calendar-day.invalid', { value: text }));
  });

  it('is never anything but text', () => {
    expect([20240531, null, undefined, new Date()].some(isCalendarDay)).toBe(false);
  });

  it('refuses to leave the years it covers', () => {
    expect(() => addDays(day('2999-12-31'), 1)).toThrow('calendar-day.year-out-of-range');
    expect(() => addMonths(day('1900-01-31'), -1)).toThrow('calendar-day.year-out-of-range');
  });

  it('knows months of different length', () => {
    expect(lastDayOfMonth(day('2024-02-10'))).toBe('2024-02-29');
    expect(correspondingDay(day('2025-01-31'), 1)).toBeNull();
    expect(addMonths(day('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonths(day('2025-01-31'), -2)).toBe('2024-11-30');
    expect(correspondingDay(day('2024-11-15'), 14)).toBe('2026-01-15');
  });

  it('prints as Korean documents and reports do', () => {
    expect(printDay(day('2024-05-31'))).toBe('2024. 5. 31.');
    expect(printDayWithWeekday(day('2024-05-31'))).toBe('2024. 5. 31.(금)');
    expect(printDayEn(day('2024-05-31'))).toBe('2024-05-31 (Fri)');
  });

  it('sorts as days', () => {
    const days = [day('2024-10-01'), day('2024-09-30'), day('2023-12-31'), day('2024-09-30')];
    expect(days.sort(compareDays)).toEqual(['2023-12-31', '2024-09-30', '2024-09-30', '2024-10-01']);
  });

  it('advances the weekday by one and the distance by one', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        expect(weekday(addDays(d, 1))).toBe((weekday(d) + 1) % 7);
        expect(daysBetween(d, addDays(d, 1))).toBe(1);
        expect(addDays(addDays(d, 400), -400)).toBe(d);
      }),
    );
  });
});

describe('the Korean clock', () => {
  it('gives the civil date between midnight and nine, when UTC is a day behind', () => {
    expect(seoulDay(new Date('2024-05-30T15:00:00Z'))).toBe('2024-05-31');
    expect(seoulDay(new Date('2024-05-30T14:59:59.999Z'))).toBe('2024-05-30');
    expect(seoulTime(new Date('2024-05-30T15:00:00Z'))).toBe('00:00:00');
  });

  it('starts a day at its first instant and ends it where the next begins', () => {
    expect(startOfSeoulDay(day('2024-07-01')).toISOString()).toBe('2024-06-30T15:00:00.000Z');
    expect(endOfSeoulDay(day('2024-07-01')).toISOString()).toBe('2024-07-01T15:00:00.000Z');
  });

  it('knows the summer time of 1988 and the offsets before 1961', () => {
    expect(startOfSeoulDay(day('1988-07-01')).toISOString()).toBe('1988-06-30T14:00:00.000Z');
    expect(startOfSeoulDay(day('1958-01-01')).toISOString()).toBe('1957-12-31T15:30:00.000Z');
    expect(seoulTime(startOfSeoulDay(day('1961-08-10')))).toBe('00:30:00');
  });

  it('puts every first instant inside its day and the millisecond before outside', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const start = startOfSeoulDay(d).getTime();
        expect(seoulDay(new Date(start))).toBe(d);
        expect(seoulDay(new Date(start - 1))).toBe(addDays(d, -1));
      }),
    );
  });

  it('refuses what is no instant', () => {
    expect(() => seoulDay(new Date('nonsense'))).toThrow('calendar-day.invalid-instant');
    expect(() => seoulDay(new Date('+012024-01-01T00:00:00Z'))).toThrow('calendar-day.year-out-of-range');
    expect(() => toDay(2024, 2, 30)).toThrow('calendar-day.invalid');
  });
});
