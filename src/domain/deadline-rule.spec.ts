import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from './calendar-day';
import { computeDeadline } from './deadline';
import { type DeadlineRule, type DeadlineRuleFile, faultsOfRules, ruleInForce, specOfRule } from './deadline-rule';
import { calendarFromFile } from './holiday-calendar';

const read = (name: string) => JSON.parse(readFileSync(join(__dirname, '../../data/calendar', name), 'utf8'));
const { rules }: DeadlineRuleFile = read('deadline-rules.json');
const calendar = calendarFromFile(read('holidays.json'));
const rule = (id: string, on = '2026-01-05'): DeadlineRule => ruleInForce(rules, id, parseDay(on));
const codesOf = (row: DeadlineRule): string[] => faultsOfRules([row]).map((fault) => fault.code);

describe('the table of statutory deadlines', () => {
  it('is sound', () => {
    expect(faultsOfRules(rules)).toEqual([]);
  });

  it('holds DL-01 to DL-30', () => {
    const numbers = new Set(rules.map((row) => row.id.slice(0, 5)).filter((id) => id.startsWith('DL')));
    expect([...numbers]).toEqual(Array.from({ length: 30 }, (_, i) => `DL-${String(i + 1).padStart(2, '0')}`));
  });

  it('holds what is policy beside it, said to be policy, in force from a day like the law', () => {
    const policy = rules.filter((row) => row.id.startsWith('PL'));
    expect(policy.map(({ id, amount, unit }) => [id, amount, unit])).toEqual([
      ['PL-01', 6, 'MONTHS'],
      ['PL-02', 6, 'HOURS'],
      ['PL-03', 60, 'DAYS'],
    ]);
    expect(policy.every(({ basis }) => basis.startsWith('운영 방침'))).toBe(true);
  });

  it('counts back every notice that precedes an event, and rolls none of them', () => {
    const back = rules.filter((row) => row.direction === 'BACKWARD' && row.unit !== 'HOURS');
    expect(back.map((row) => row.id)).toEqual(['DL-01', 'DL-02', 'DL-06', 'DL-09']);
    expect(back.every((row) => !row.roll)).toBe(true);
  });

  it('asks for a breach report at once before 2024-08-14 and within 24 hours since', () => {
    expect(rule('DL-10', '2024-08-13').kind).toBe('WITHOUT_DELAY');
    expect(rule('DL-10', '2024-08-14')).toMatchObject({ kind: 'PERIOD', amount: 24, unit: 'HOURS', roll: false });
    expect(() => rule('DL-11', '2024-08-13')).toThrow('deadline-rule.not-in-force');
    expect(() => rule('DL-99')).toThrow('deadline-rule.not-found');
  });

  it.each<[string, Partial<DeadlineRule>]>([
    ['deadline-rule.invalid-id', { id: 'X-1' }],
    ['deadline-rule.text-missing', { basis: ' ' }],
    ['deadline-rule.invalid-dates', { effectiveFrom: parseDay('2025-01-02'), effectiveTo: parseDay('2025-01-01') }],
    ['deadline-rule.invalid-length', { amount: 0 }],
    ['deadline-rule.invalid-length', { unit: null }],
    ['deadline-rule.invalid-length', { monthDay: { month: 1, day: 31 } }],
    ['deadline-rule.cannot-roll', { unit: 'HOURS' }],
    ['deadline-rule.strict-only-backward', { strict: true }],
  ])('reports %s', (code, fault) => {
    expect(codesOf({ ...rule('DL-04'), ...fault })).toContain(code);
  });

  it('reports versions that are in force together', () => {
    const twice = faultsOfRules([rule('DL-04'), { ...rule('DL-04'), amount: 10 }]);
    expect(twice.map((fault) => fault.code)).toEqual(['deadline-rule.versions-overlap']);
  });
});

describe('a rule in the engine', () => {
  const due = (id: string, trigger: string, given = {}) =>
    computeDeadline(specOfRule(rule(id, trigger), given), parseDay(trigger), calendar);

  it('gives the due dates of the Kakao case by the customary lengths', () => {
    expect(due('DL-07', '2024-05-31').dueOn).toBe('2024-07-01');
    expect(due('DL-08', '2024-05-31').dueOn).toBe('2024-09-02');
  });

  it('takes the length that the order names', () => {
    expect(due('DL-07', '2024-05-31', { amount: 2, unit: 'WEEKS' }).dueOn).toBe('2024-06-14');
  });

  it('rolls the yearly dates and needs their year', () => {
    expect(due('DL-27', '2026-01-05', { year: 2026 })).toMatchObject({ rawDueOn: '2026-01-31', dueOn: '2026-02-02' });
    expect(() => specOfRule(rule('DL-28'))).toThrow('deadline-rule.needs-year');
  });

  it('covers a calendar year, elapses without rolling, and names itself in the working', () => {
    expect(due('DL-29', '2026-01-05', { year: 2026 })).toMatchObject({ dueOn: '2026-12-31', precision: 'YEAR' });
    expect(due('DL-24', '2025-09-22').dueOn).toBe('2025-10-06');
    expect(due('DL-04', '2024-05-30').working.steps[0]).toMatchObject({ code: 'RULE', basis: '행정조사기본법 제24조' });
  });

  it.each(rules.map((row) => [row.id, row] as const))('%s computes', (_, row) => {
    const spec = specOfRule(row, { year: 2025 });
    const deadline = computeDeadline(spec, new Date('2025-03-04T10:00:00+09:00'), calendar);
    expect(deadline.kind).toBe(row.kind === 'WITHOUT_DELAY' ? 'UNDATED' : row.unit === 'HOURS' ? 'INSTANT' : 'DAY');
  });
});
