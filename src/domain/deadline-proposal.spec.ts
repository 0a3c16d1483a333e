import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAfterOutage, effectOf, tookLastHours } from './deadline-proposal';
import { calendarFromFile } from './holiday-calendar';

const calendar = calendarFromFile(
  JSON.parse(readFileSync(join(__dirname, '../../data/calendar/holidays.json'), 'utf8')),
);
const at = (local: string) => new Date(`${local}:00+09:00`);
const outage = (startedAt: string, endedAt: string) => ({ startedAt: at(startedAt), endedAt: at(endedAt) });
/** 24:00 of 1 July 2024, a Monday. */
const due = at('2024-07-02T00:00');

describe('the effect of a change', () => {
  it.each([
    ['a later end', '2024-07-02T00:00', '2024-07-03T00:00', 'LATER'],
    ['an earlier end', '2024-07-03T00:00', '2024-07-02T00:00', 'EARLIER'],
    ['the same end', '2024-07-02T00:00', '2024-07-02T00:00', null],
  ])('is told by when a submission is late: %s', (_, before, after, effect) => {
    expect(effectOf({ acceptedUntil: at(before) }, { acceptedUntil: at(after) })).toBe(effect);
  });

  it('is none for what was never late', () => {
    expect(effectOf({ acceptedUntil: null }, { acceptedUntil: null })).toBeNull();
  });
});

describe('W19 an outage of our own', () => {
  it.each([
    ['the last minute', '2024-07-01T23:59', '2024-07-02T00:05', true],
    ['the whole evening', '2024-07-01T18:30', '2024-07-01T22:00', true],
    ['from the first of the last hours', '2024-07-01T12:00', '2024-07-01T18:01', true],
    ['the afternoon alone', '2024-07-01T12:00', '2024-07-01T18:00', false],
    ['after the day had ended', '2024-07-02T00:00', '2024-07-02T03:00', false],
    ['days around it', '2024-06-30T10:00', '2024-07-03T10:00', true],
  ])('%s: %s to %s', (_, from, to, taken) => {
    expect(tookLastHours(outage(from, to), due, 6)).toBe(taken);
  });

  it.each([
    ['recovery the same night', '2024-07-01T23:00', '2024-07-02T01:00', '2024-07-03'],
    ['recovery before midnight', '2024-07-01T21:00', '2024-07-01T22:00', '2024-07-02'],
    ['recovery on Friday', '2024-07-01T21:00', '2024-07-05T09:00', '2024-07-08'],
  ])('moves the day to the next working day after %s', (_, from, to, day) => {
    expect(dayAfterOutage(outage(from, to), due, calendar)).toBe(day);
  });

  it('passes over holidays', () => {
    const chuseok = at('2025-10-03T00:00');
    expect(dayAfterOutage(outage('2025-10-02T23:00', '2025-10-03T01:00'), chuseok, calendar)).toBe('2025-10-10');
  });
});
