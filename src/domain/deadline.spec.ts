import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type CalendarDay, daysBetween, endOfSeoulDay, isCalendarDay, parseDay } from './calendar-day';
import { computeDeadline, type Deadline, firstDayOfNonCompliance, isOnTime, isOverdue, lateBy } from './deadline';
import type { DeadlineSpec, PeriodSpec } from './deadline-spec';
import type { Trigger, WorkingCode } from './deadline-working';
import { minutesBetween, printDuration, printMinutes } from './duration';
import { calendarFromFile } from './holiday-calendar';

interface Vector {
  id: string;
  why: string;
  spec: DeadlineSpec;
  trigger: string;
  dueOn?: string | null;
  rawDueOn?: string;
  dueAt?: string;
  acceptedThrough?: string;
  precision?: string;
  notice?: { strictDay: string; looseDay: string; sendBy: string };
  late?: { at: string; minutes: number; ko: string; en: string };
}

interface DurationCheck {
  id: string;
  from: string;
  to: string;
  minutes: number;
  ko: string;
  en: string;
  minutesKo: string;
  minutesEn: string;
  sumWith?: string;
  sum?: number;
}

const root = join(__dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const { vectors, durations }: { vectors: Vector[]; durations: DurationCheck[] } = read('test/vectors/deadlines.json');
const calendar = calendarFromFile(read('data/calendar/holidays.json'));

const triggerOf = (text: string): Trigger => (isCalendarDay(text) ? text : new Date(text));
const compute = (spec: DeadlineSpec, trigger: string): Deadline => computeDeadline(spec, triggerOf(trigger), calendar);
const vector = (id: string): Vector => {
  const found = vectors.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no vector ${id}`);
  return found;
};
const computed = (id: string): Deadline => compute(vector(id).spec, vector(id).trigger);
const codes = (deadline: Deadline): WorkingCode[] => deadline.working.steps.map((step) => step.code);
const days = (n: number, more: Partial<PeriodSpec> = {}): PeriodSpec => ({
  amount: n,
  unit: 'DAYS',
  direction: 'FORWARD',
  ...more,
});

function daysFrom(first: CalendarDay, end: CalendarDay): CalendarDay[] {
  return Array.from({ length: daysBetween(first, end) }, (_, index) => addDays(first, index));
}

describe('deadlines worked by hand', () => {
  it('are at least sixty, each told once', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(60);
    expect(new Set(vectors.map((each) => each.id)).size).toBe(vectors.length);
  });

  const dated = vectors.filter((each) => typeof each.dueOn === 'string');
  it.each(dated)('$id: $why', (each) => {
    const deadline = compute(each.spec, each.trigger);
    const { dueOn, rawDueOn } = deadline;
    expect({ rawDueOn, dueOn }).toEqual({ rawDueOn: each.rawDueOn, dueOn: each.dueOn });
    const due = parseDay(String(each.dueOn));
    expect(deadline.dueAt).toEqual(endOfSeoulDay(due));
    expect(deadline.rolled.map((off) => off.day)).toEqual(daysFrom(parseDay(String(each.rawDueOn)), due));
    expect(deadline.notice).toEqual(each.notice ?? null);
    expect(deadline.precision).toBe(each.precision ?? 'DAY');
    expect(deadline.acceptedUntil).toEqual(endOfSeoulDay(parseDay(each.acceptedThrough ?? due)));
  });

  const clocked = vectors.filter((each) => each.dueAt !== undefined);
  it.each(clocked)('$id: $why', (each) => {
    const deadline = compute(each.spec, each.trigger);
    expect(deadline).toMatchObject({ kind: 'INSTANT', dueOn: null, rolled: [] });
    expect(deadline.dueAt).toEqual(new Date(String(each.dueAt)));
  });

  it('covers every vector by one of the tables or as a duty without a date', () => {
    const rest = vectors.filter((each) => !dated.includes(each) && !clocked.includes(each));
    expect(rest.map((each) => each.id)).toEqual(['ND-01']);
    expect(computed('ND-01')).toMatchObject({ kind: 'UNDATED', dueOn: null, dueAt: null });
  });

  it.each(dated.filter((each) => isCalendarDay(each.trigger)))(
    '$id holds at every time of the day but midnight',
    (each) => {
      for (const time of ['00:00:01', '09:00:00', '12:34:56', '23:59:59']) {
        expect(compute(each.spec, `${each.trigger}T${time}+09:00`).dueOn).toBe(each.dueOn);
      }
    },
  );
});

describe('the working of a due date', () => {
  it('tells the Kakao plan: trigger, first day, corresponding day, Sunday passed over, expiry', () => {
    const deadline = computed('TV-01');
    expect(codes(deadline)).toEqual(['TRIGGER', 'FIRST_DAY_EXCLUDED', 'CORRESPONDING_DAY', 'ROLLED_OVER', 'EXPIRES']);
    expect(deadline.working.steps.map((step) => step.ko)).toEqual([
      '기준 사건: 2024. 5. 31.(금)',
      '기간의 첫날은 산입하지 않으므로 기산일은 2024. 6. 1.(토)입니다(민법 제157조).',
      '1개월 뒤의 해당일 2024. 7. 1.(월)의 전날인 2024. 6. 30.(일)에 끝납니다(민법 제160조제2항).',
      '2024. 6. 30.(일) 일요일에는 기간이 만료하지 않고 다음 날로 넘어갑니다(민법 제161조).',
      '2024. 7. 1.(월) 24:00에 만료합니다(민법 제159조).',
    ]);
    expect(deadline.working.calendarVersion).toBe(calendar.version);
  });

  it('names each holiday that moved the day, in both languages', () => {
    const { rolled, working } = computed('TV-13');
    expect(rolled.map((off) => off.nameKo)).toEqual(['추석 다음 날', '대체공휴일(추석)', '한글날']);
    expect(working.steps.filter((step) => step.code === 'ROLLED_OVER').map((step) => step.en)).toEqual([
      '2025-10-07 (Tue) is off (Day after Chuseok); the period moves to the next day (Civil Act art. 161).',
      '2025-10-08 (Wed) is off (Substitute holiday (Chuseok)); the period moves to the next day (Civil Act art. 161).',
      '2025-10-09 (Thu) is off (Hangeul Day); the period moves to the next day (Civil Act art. 161).',
    ]);
  });

  it.each<[string, WorkingCode, string | null]>([
    ['TV-07', 'NO_CORRESPONDING_DAY', '민법 제160조제3항'],
    ['TV-16', 'DAYS_COUNTED', '민법 제159조'],
    ['TV-26', 'BUSINESS_DAYS_COUNTED', null],
    ['TV-29', 'HOURS_NEVER_ROLL', '민법 제156조'],
    ['MN-02', 'FIRST_DAY_FROM_MIDNIGHT', '민법 제157조 단서'],
    ['RS-01', 'FIRST_DAY_OF_RESTRICTION', '행정기본법 제6조제2항제1호'],
    ['RS-01', 'NOT_ROLLED', '행정기본법 제6조제2항제2호'],
    ['TV-30', 'BACKWARD_NEVER_ROLLS', null],
    ['FX-01', 'ACCEPTED_ON_NEXT_WORKING_DAY', null],
    ['FX-04', 'RANGE_LAST_DAY', null],
    ['ND-01', 'NO_DATE', null],
  ])('of %s has the line %s', (id, code, basis) => {
    expect(computed(id).working.steps.find((step) => step.code === code)?.basis).toBe(basis);
  });

  it('gives both readings and the day to send of a notice before an inspection', () => {
    const texts = computed('TV-30').working.steps.map((step) => step.ko);
    expect(texts).toContain('권장(D-8): 사이에 온전한 7일 이상을 두려면 2024. 9. 16.(월)까지 도달하여야 합니다.');
    expect(texts).toContain('최소(D-7): 도달한 날을 산입하면 2024. 9. 17.(화)까지입니다.');
    expect(texts).toContain('그 전의 마지막 근무일인 2024. 9. 13.(금)까지 보내야 합니다.');
    expect(codes(computed('TV-32'))).not.toContain('SEND_BY');
  });

  it('begins with the rule where one is named', () => {
    const rule = {
      id: 'DL-04',
      nameKo: '조사결과 통지',
      nameEn: 'Notification of the result',
      basis: '행정조사기본법 제24조',
    };
    const [first] = compute({ ...days(7), rule }, '2024-05-30').working.steps;
    expect(first).toEqual({
      code: 'RULE',
      ko: '적용 규정: DL-04 조사결과 통지(행정조사기본법 제24조)',
      en: 'Rule: DL-04 Notification of the result (행정조사기본법 제24조)',
      basis: '행정조사기본법 제24조',
      day: null,
    });
  });

  it('is plain JSON and has no empty line', () => {
    for (const each of vectors) {
      const { working } = compute(each.spec, each.trigger);
      expect(JSON.parse(JSON.stringify(working))).toEqual(working);
      expect(working.steps.every((step) => step.ko.length > 5 && step.en.length > 5)).toBe(true);
    }
  });
});

describe('lateness', () => {
  it('of TV-29 is 17 h 26 min', () => {
    const late = vector('TV-29').late;
    const minutes = lateBy(computed('TV-29'), new Date(String(late?.at)));
    expect(minutes).toBe(late?.minutes);
    expect(printDuration(minutes ?? 0)).toEqual({ ko: late?.ko, en: late?.en });
  });

  it('begins at 24:00 of a due day, and past the instant of an hour clock', () => {
    const byDay = computed('TV-01');
    expect(isOnTime(byDay, new Date('2024-07-01T23:59:59.999+09:00'))).toBe(true);
    expect(isOverdue(byDay, new Date('2024-07-02T00:00:00+09:00'))).toBe(true);
    const byHour = computed('TV-29');
    expect(isOnTime(byHour, new Date('2025-04-19T23:20:00+09:00'))).toBe(true);
    expect(isOverdue(byHour, new Date('2025-04-19T23:20:00.001+09:00'))).toBe(true);
    expect(lateBy(byHour, new Date('2025-04-19T23:20:00+09:00'))).toBeNull();
  });

  it('counts non-compliance from the day after expiry', () => {
    expect(firstDayOfNonCompliance(computed('TV-01'))).toBe('2024-07-02');
    expect(firstDayOfNonCompliance(computed('TV-29'))).toBeNull();
    expect(firstDayOfNonCompliance(computed('ND-01'))).toBeNull();
  });

  it('spares what arrives on the working day after a named Saturday', () => {
    const deadline = computed('FX-01');
    expect(isOnTime(deadline, new Date('2026-02-02T23:00:00+09:00'))).toBe(true);
    expect(lateBy(deadline, new Date('2026-02-03T00:10:00+09:00'))).toBe(10);
    expect(firstDayOfNonCompliance(deadline)).toBe('2026-02-03');
  });

  it('does not exist for a duty without a date', () => {
    expect(isOverdue(computed('ND-01'), new Date('2030-01-01T00:00:00Z'))).toBe(false);
  });
});

describe('durations', () => {
  it.each(durations)('$id: $ko', (check) => {
    const minutes = minutesBetween(new Date(check.from), new Date(check.to));
    expect(minutes).toBe(check.minutes);
    expect(printDuration(minutes)).toEqual({ ko: check.ko, en: check.en });
    expect(printMinutes(minutes)).toEqual({ ko: check.minutesKo, en: check.minutesEn });
  });

  it('add up to the stated sums', () => {
    const summed = durations.filter((check) => check.sumWith !== undefined);
    expect(summed).toHaveLength(1);
    for (const check of summed) {
      const other = durations.find((candidate) => candidate.id === check.sumWith);
      expect(check.minutes + (other?.minutes ?? 0)).toBe(check.sum);
    }
  });

  it('are refused when they run backwards or are no number', () => {
    expect(() => minutesBetween(new Date('2024-01-02'), new Date('2024-01-01'))).toThrow('duration.negative');
    expect(() => printDuration(1.5)).toThrow('duration.invalid-minutes');
  });
});

describe('bad input', () => {
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 36_501])('amount %p is refused', (amount) => {
    expect(() => compute(days(amount), '2024-05-31')).toThrow('deadline.invalid-amount');
  });

  it.each<[string, unknown]>([
    ['deadline.invalid-unit', { amount: 1, unit: 'FORTNIGHTS', direction: 'FORWARD' }],
    ['deadline.invalid-direction', { amount: 1, unit: 'DAYS', direction: 'SIDEWAYS' }],
    ['deadline.invalid-date', { kind: 'FIXED', date: '2024-02-30' }],
    ['deadline.invalid-range', { kind: 'RANGE', from: '2024-12-31', to: '2024-10-01', precision: 'QUARTER' }],
  ])('is named %s', (code, spec) => {
    expect(() => compute(spec as DeadlineSpec, '2024-05-31')).toThrow(code);
  });

  it('a year without holidays is an error that names it, in every way of asking', () => {
    const outside: [DeadlineSpec, string][] = [
      [days(30), '2027-12-20'],
      [days(30), '2014-05-01'],
      [{ amount: 30, unit: 'BUSINESS_DAYS', direction: 'FORWARD' }, '2027-12-20'],
      [days(7, { direction: 'BACKWARD' }), '2015-01-05'],
      [{ kind: 'FIXED', date: parseDay('2031-06-30') }, '2024-05-31'],
    ];
    for (const [spec, trigger] of outside) expect(() => compute(spec, trigger)).toThrow('deadline.calendar-not-loaded');
    expect(() => compute({ kind: 'FIXED', date: parseDay('2031-06-30') }, '2024-05-31')).toThrow(
      expect.objectContaining({ params: { year: 2031 } }),
    );
  });

  it('an hour clock needs an instant, a trigger must be one, and years end', () => {
    expect(() => compute({ amount: 24, unit: 'HOURS', direction: 'FORWARD' }, '2024-05-31')).toThrow(
      'deadline.instant-required',
    );
    expect(() => computeDeadline(days(1), new Date('x'), calendar)).toThrow('calendar-day.invalid-instant');
    expect(() => computeDeadline(days(1), parseDay('2999-12-31'), calendar)).toThrow('calendar-day.year-out-of-range');
  });
});

/** Compiles the sources in a process of its own, because a time zone is fixed when a process starts. */
const IN_ANOTHER_ZONE = `
  const { readFileSync } = require('node:fs');
  const { transformSync } = require('@swc/core');
  const options = { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, swcrc: false };
  require.extensions['.ts'] = (module, name) => module._compile(transformSync(readFileSync(name, 'utf8'), options).code, name);
  const { computeDeadline } = require('./src/domain/deadline.ts');
  const { calendarFromFile } = require('./src/domain/holiday-calendar.ts');
  const { isCalendarDay } = require('./src/domain/calendar-day.ts');
  const calendar = calendarFromFile(require('./data/calendar/holidays.json'));
  const { vectors } = require('./test/vectors/deadlines.json');
  const answers = vectors.map((v) => computeDeadline(v.spec, isCalendarDay(v.trigger) ? v.trigger : new Date(v.trigger), calendar));
  process.stdout.write(JSON.stringify({ offset: new Date('2024-01-01T00:00:00Z').getTimezoneOffset(), answers }));
`;

describe('the machine’s own time zone', () => {
  it.each([
    ['America/New_York', 300],
    ['Pacific/Kiritimati', -840],
  ])('%s moves no deadline', (zone, offset) => {
    const env = { ...process.env, TZ: zone };
    const child = spawnSync(process.execPath, ['-e', IN_ANOTHER_ZONE], { cwd: root, env, encoding: 'utf8' });
    expect(child.stderr).toBe('');
    const here = vectors.map((each) => compute(each.spec, each.trigger));
    expect(JSON.parse(child.stdout)).toEqual({ offset, answers: JSON.parse(JSON.stringify(here)) });
  });
});
