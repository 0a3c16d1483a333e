import { daysLeft, firstLateDay, standingOf, type Due } from './due-standing';

/** Due on Monday 1 July 2024: late from its 24:00 in Korea on. */
const MONDAY: Due = {
  dueOn: '2024-07-01',
  acceptedUntil: new Date('2024-07-02T00:00:00+09:00'),
  satisfiedAt: null,
  voidReason: null,
};
const HOURS: Due = { ...MONDAY, dueOn: null, acceptedUntil: new Date('2024-07-01T15:20:00+09:00') };
const at = (instant: string): Date => new Date(`${instant}+09:00`);

describe('A deadline', () => {
  it.each([
    ['more than seven days ahead', '2024-06-24T23:59:59', 'ON_TIME', null],
    ['seven days before it passes', '2024-06-25T00:00:00', 'DUE_SOON', null],
    ['on its day', '2024-07-01T23:59:59', 'DUE_SOON', null],
    ['from the end of its day on', '2024-07-02T00:00:00', 'OVERDUE', 1],
    ['two days later', '2024-07-03T09:00:00', 'OVERDUE', 2],
  ] as const)('of a day, %s', (_, instant, standing, overdueDays) => {
    expect(standingOf(MONDAY, at(instant))).toEqual({ standing, overdueDays });
  });

  it.each([
    ['at its instant', '2024-07-01T15:20:00', 'DUE_SOON', null],
    ['a second later', '2024-07-01T15:20:01', 'OVERDUE', 1],
    ['a day later', '2024-07-02T15:20:00', 'OVERDUE', 2],
  ] as const)('of hours, %s', (_, instant, standing, overdueDays) => {
    expect(standingOf(HOURS, at(instant))).toEqual({ standing, overdueDays });
  });

  it('that was met is judged by the instant it was met, and is never soon again', () => {
    const inTime = { ...MONDAY, satisfiedAt: at('2024-07-01T23:58:31') };
    expect(standingOf(inTime, at('2024-09-01T00:00:00'))).toEqual({ standing: 'ON_TIME', overdueDays: null });
    const late = { ...MONDAY, satisfiedAt: at('2024-07-04T10:00:00') };
    expect(standingOf(late, at('2024-09-01T00:00:00'))).toEqual({ standing: 'OVERDUE', overdueDays: 3 });
  });

  it('that fell away or has no date is never late', () => {
    const now = at('2024-09-01T00:00:00');
    expect(standingOf({ ...MONDAY, voidReason: '조치요구 취소' }, now).standing).toBe('ON_TIME');
    expect(standingOf({ ...MONDAY, acceptedUntil: null }, now).standing).toBe('ON_TIME');
  });

  it('counts the days left in Korea: none on its day, below zero afterwards, none at all once met', () => {
    const day = { ...MONDAY, dueAt: null };
    expect(daysLeft(day, at('2024-06-28T00:00:00'))).toBe(3);
    expect(daysLeft(day, at('2024-07-01T23:59:59'))).toBe(0);
    expect(daysLeft(day, at('2024-07-03T00:00:00'))).toBe(-2);
    expect(daysLeft({ ...HOURS, dueAt: HOURS.acceptedUntil }, at('2024-06-30T23:00:00'))).toBe(1);
    expect(daysLeft({ ...day, satisfiedAt: at('2024-06-28T10:00:00') }, at('2024-06-29T00:00:00'))).toBeNull();
    expect(daysLeft({ ...day, voidReason: '취소' }, at('2024-06-29T00:00:00'))).toBeNull();
    expect(daysLeft({ ...day, dueOn: null }, at('2024-06-29T00:00:00'))).toBeNull();
  });

  it('names the first day of non-compliance for days alone', () => {
    expect(firstLateDay(MONDAY)).toBe('2024-07-02');
    expect(firstLateDay(HOURS)).toBeNull();
  });
});
