import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOfSeoulDay, isCalendarDay, parseDay, seoulDay } from './calendar-day';
import { computeDeadline } from './deadline';
import { type DeadlineRule, ruleInForce, specOfRule } from './deadline-rule';
import type { PeriodSpec } from './deadline-spec';
import type { Trigger } from './deadline-working';
import { calendarFromFile } from './holiday-calendar';

interface Expected {
  readonly id: string;
  readonly why: string;
  readonly trigger: string;
  readonly rawDueOn?: string;
  /** null: the law names no date. */
  readonly dueOn?: string | null;
  readonly dueAt?: string;
  readonly acceptedThrough?: string;
  readonly notice?: { strictDay: string; looseDay: string; sendBy: string };
}

interface OfRule extends Expected {
  readonly rule: string;
  readonly year?: number;
}

const read = (path: string) => JSON.parse(readFileSync(join(__dirname, '../..', path), 'utf8'));
const calendar = calendarFromFile(read('data/calendar/holidays.json'));
const rules: DeadlineRule[] = read('data/calendar/deadline-rules.json').rules;
const ofRules: OfRule[] = read('test/vectors/deadline-rules.json').vectors;
const ofCalendar: (Expected & { spec: PeriodSpec })[] = read('test/vectors/calendar-deadlines.json').vectors;
const worked: { id: string }[] = read('test/vectors/deadlines.json').vectors;

const triggerOf = (text: string): Trigger => (isCalendarDay(text) ? text : new Date(text));
const dayOf = (trigger: Trigger) => (typeof trigger === 'string' ? parseDay(trigger) : seoulDay(trigger));

/** What the engine must give: an instant, no date at all, or a day with its notice and how long it is accepted. */
function resultOf({ rawDueOn, dueOn, dueAt, notice, acceptedThrough = dueOn ?? undefined }: Expected): object {
  if (dueAt !== undefined) return { kind: 'INSTANT', dueAt: new Date(dueAt), dueOn: null };
  if (dueOn === null) return { kind: 'UNDATED', dueOn: null, dueAt: null };
  return { rawDueOn, dueOn, notice: notice ?? null, acceptedUntil: endOfSeoulDay(parseDay(String(acceptedThrough))) };
}

describe('the deadlines of the law', () => {
  it('are tried by more than three hundred vectors, each with a name of its own', () => {
    const ids = [...ofRules, ...ofCalendar, ...worked].map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(300);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are each tried: every rule of the table, in every version', () => {
    const tried = new Set(
      ofRules.map(({ rule, trigger }) => JSON.stringify(ruleInForce(rules, rule, dayOf(triggerOf(trigger))))),
    );
    expect(rules.filter((rule) => !tried.has(JSON.stringify(rule))).map(({ id }) => id)).toEqual([]);
  });

  it.each(ofRules)('$id from $trigger: $why', (vector) => {
    const trigger = triggerOf(vector.trigger);
    const rule = ruleInForce(rules, vector.rule, dayOf(trigger));
    const deadline = computeDeadline(specOfRule(rule, { year: vector.year }), trigger, calendar);
    expect(deadline).toMatchObject(resultOf(vector));
    expect(deadline.working.steps[0]).toMatchObject({ code: 'RULE', basis: rule.basis });
  });
});

describe('the calendar of 2015 to 2027', () => {
  it('has a vector for every substitute, temporary and election holiday', () => {
    const tried = new Set(ofCalendar.filter(({ id }) => id.startsWith('HD-')).map(({ rawDueOn }) => rawDueOn));
    const days = read('data/calendar/holidays.json').holidays.filter(
      (row: { kind: string }) => row.kind !== 'STATUTORY',
    );
    expect(days.map((row: { date: string }) => row.date).filter((day: string) => !tried.has(day))).toEqual([]);
  });

  it.each(ofCalendar)('$id from $trigger: $why', (vector) => {
    expect(computeDeadline(vector.spec, triggerOf(vector.trigger), calendar)).toMatchObject(resultOf(vector));
  });
});
