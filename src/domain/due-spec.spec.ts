import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from './calendar-day';
import { type DueSpec, recurrencePeriods, resolveDueSpec } from './due-spec';
import { readDuePhrase } from './due-phrase';
import { calendarFromFile } from './holiday-calendar';

const calendar = calendarFromFile(
  JSON.parse(readFileSync(join(__dirname, '../../data/calendar/holidays.json'), 'utf8')),
);
const arrival = new Date('2024-05-31T10:00:00+09:00');
const resolve = (spec: DueSpec) => resolveDueSpec(spec, arrival, calendar);
const day = parseDay;

describe('the due specification of a requirement', () => {
  it('counts a relative period from arrival and prints its words beside the date', () => {
    const due = resolve({ kind: 'RELATIVE', amount: 3, unit: 'MONTHS', from: 'ARRIVAL' });
    expect(due.phrase).toEqual({ ko: '도달일부터 3개월 이내', en: 'within 3 months of arrival' });
    expect(due.deadline.dueOn).toBe('2024-09-02');
  });

  it('keeps a named date', () => {
    const due = resolve({ kind: 'FIXED', date: day('2024-12-31') });
    expect([due.phrase.ko, due.deadline.dueOn]).toEqual(['2024. 12. 31.까지', '2024-12-31']);
  });

  it('resolves a quarter to its last day and keeps that it was a quarter', () => {
    const due = resolve({ kind: 'RANGE', from: day('2024-10-01'), to: day('2024-12-31'), precision: 'QUARTER' });
    expect(due.phrase).toEqual({ ko: '2024년 4분기', en: 'Q4 2024' });
    expect(due.deadline).toMatchObject({ dueOn: '2024-12-31', precision: 'QUARTER' });
  });

  it('prints the phrase of the order where it has one of its own', () => {
    const phrase = { ko: '올해 4분기', en: 'the fourth quarter of this year' };
    const spec: DueSpec = {
      kind: 'RANGE',
      from: day('2024-10-01'),
      to: day('2024-12-31'),
      precision: 'QUARTER',
      phrase,
    };
    expect(resolve(spec).phrase).toBe(phrase);
  });

  it('gives a recurring duty whole periods after arrival, the first of them due', () => {
    const due = resolve({ kind: 'RECURRING', times: 1, per: 'QUARTER', until: day('2025-06-30') });
    expect(due.phrase.ko).toBe('분기별 1회 이상(2025. 6. 30.까지)');
    expect(due.occurrences.map((each) => `${each.from}~${each.to}`)).toEqual([
      '2024-07-01~2024-09-30',
      '2024-10-01~2024-12-31',
      '2025-01-01~2025-03-31',
      '2025-04-01~2025-06-30',
    ]);
    expect(due.deadline.dueOn).toBe('2024-09-30');
  });

  it('gives a duty of twice a year its years, each with two occurrences', () => {
    const due = resolve({ kind: 'RECURRING', times: 2, per: 'YEAR', until: day('2026-12-31') });
    expect(due.phrase).toEqual({
      ko: '매년 2회 이상(2026. 12. 31.까지)',
      en: 'at least 2× every year until 2026-12-31',
    });
    expect(due.occurrences).toEqual([
      { from: '2025-01-01', to: '2025-12-31', times: 2 },
      { from: '2026-01-01', to: '2026-12-31', times: 2 },
    ]);
    expect(due.deadline).toMatchObject({ dueOn: '2025-12-31', precision: 'YEAR' });
  });

  it('gives an open-ended duty one period at a time', () => {
    expect(recurrencePeriods('HALF', 1, day('2024-07-01'), null)).toEqual([
      { from: '2024-07-01', to: '2024-12-31', times: 1 },
    ]);
    expect(recurrencePeriods('YEAR', 2, day('2024-06-01'), null)).toEqual([
      { from: '2025-01-01', to: '2025-12-31', times: 2 },
    ]);
    expect(recurrencePeriods('MONTH', 1, day('2024-12-02'), null)[0].from).toBe('2025-01-01');
  });

  it('has no date for a duty without delay', () => {
    const due = resolve({ kind: 'WITHOUT_DELAY' });
    expect(due).toMatchObject({ phrase: { ko: '지체 없이' }, deadline: { dueOn: null, dueAt: null } });
  });

  it.each<[string, unknown]>([
    ['deadline.invalid-amount', { kind: 'RELATIVE', amount: 0, unit: 'DAYS', from: 'ARRIVAL' }],
    ['deadline.invalid-date', { kind: 'FIXED', date: '2024-02-30' }],
    ['deadline.invalid-range', { kind: 'RANGE', from: '2024-12-31', to: '2024-01-01', precision: 'DAY' }],
    ['due-spec.invalid-recurrence', { kind: 'RECURRING', times: 0, per: 'MONTH', until: null }],
    ['due-spec.invalid-recurrence', { kind: 'RECURRING', times: 1, per: 'DECADE', until: null }],
    ['due-spec.ends-before-first-period', { kind: 'RECURRING', times: 1, per: 'YEAR', until: '2024-12-31' }],
    ['due-spec.invalid-kind', { kind: 'SOMETIME' }],
  ])('refuses with %s', (code, spec) => {
    expect(() => resolve(spec as DueSpec)).toThrow(code);
  });
});

describe('a phrase of an order', () => {
  const said = day('2024-08-19');
  const range = (phrase: string) => {
    const spec = readDuePhrase(phrase, said);
    return spec?.kind === 'RANGE' ? `${spec.precision} ${spec.from}~${spec.to}` : spec?.kind;
  };

  it.each([
    ['올해 4분기', 'QUARTER 2024-10-01~2024-12-31'],
    ['4분기', 'QUARTER 2024-10-01~2024-12-31'],
    ['4/4분기', 'QUARTER 2024-10-01~2024-12-31'],
    ['2025년 2분기까지', 'QUARTER 2025-04-01~2025-06-30'],
    ['내년 1월 내', 'MONTH 2025-01-01~2025-01-31'],
    ['상반기 중', 'HALF 2025-01-01~2025-06-30'],
    ['올해 상반기', 'HALF 2024-01-01~2024-06-30'],
    ['1월 내', 'MONTH 2025-01-01~2025-01-31'],
    ['8월 중', 'MONTH 2024-08-01~2024-08-31'],
    ['1분기', 'QUARTER 2025-01-01~2025-03-31'],
    ['3분기 내', 'QUARTER 2024-07-01~2024-09-30'],
    ['내년 하반기', 'HALF 2025-07-01~2025-12-31'],
    ['연내', 'YEAR 2024-01-01~2024-12-31'],
    ['연말까지', 'YEAR 2024-01-01~2024-12-31'],
  ])('"%s" is %s', (phrase, expected) => {
    expect(range(phrase)).toBe(expected);
  });

  it.each<[string, Partial<DueSpec>]>([
    ['1개월 이내', { kind: 'RELATIVE', amount: 1, unit: 'MONTHS' }],
    ['도달일부터 3개월 이내', { kind: 'RELATIVE', amount: 3, unit: 'MONTHS' }],
    ['통지받은 날부터 30일 이내', { kind: 'RELATIVE', amount: 30, unit: 'DAYS' }],
    ['5영업일 이내', { kind: 'RELATIVE', amount: 5, unit: 'BUSINESS_DAYS' }],
    ['3월 이내', { kind: 'RELATIVE', amount: 3, unit: 'MONTHS' }],
    ['24시간 이내', { kind: 'RELATIVE', amount: 24, unit: 'HOURS' }],
    ['분기별 1회 이상', { kind: 'RECURRING', times: 1, per: 'QUARTER' }],
    ['반기별 1회', { kind: 'RECURRING', times: 1, per: 'HALF' }],
    ['연 2회', { kind: 'RECURRING', times: 2, per: 'YEAR' }],
    ['매월 1회', { kind: 'RECURRING', times: 1, per: 'MONTH' }],
    ['2024. 12. 31.까지', { kind: 'FIXED', date: day('2024-12-31') }],
    ['2024년 12월 31일까지', { kind: 'FIXED', date: day('2024-12-31') }],
    ['지체 없이', { kind: 'WITHOUT_DELAY' }],
    ['즉시', { kind: 'WITHOUT_DELAY' }],
  ])('"%s" is read, and kept as written', (phrase, expected) => {
    expect(readDuePhrase(phrase, said)).toMatchObject({ ...expected, phrase: { ko: phrase } });
  });

  it.each(['', '적절한 시기에', '14분기', '13월', '0개월 이내', '2024. 2. 30.까지', '가급적 빨리'])(
    '"%s" names no date',
    (phrase) => {
      expect(readDuePhrase(phrase, said)).toBeNull();
    },
  );

  it('is read from decomposed Hangul too', () => {
    expect(readDuePhrase('올해 4분기'.normalize('NFD'), said)).toMatchObject({ phrase: { ko: '올해 4분기' } });
  });
});
