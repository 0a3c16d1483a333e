import { Injectable } from '@nestjs/common';
import { type CalendarDay, seoulDay, yearOf } from '../../domain/calendar-day';
import { computeDeadline, type Deadline } from '../../domain/deadline';
import { type DeadlineRule, specOfRule } from '../../domain/deadline-rule';
import type { DeadlineSpec } from '../../domain/deadline-spec';
import { ruleStep, type Trigger } from '../../domain/deadline-working';
import { DomainError } from '../../domain/domain-error';
import { type DueSpec, resolveDueSpec } from '../../domain/due-spec';
import type { HolidayCalendar } from '../../domain/holiday-calendar';
import type { Tx } from '../../platform/database/tx';
import { DeadlinesRepository } from './deadlines.repository';

/** A length or date as the engine or as an order words it. */
export type AnySpec = DeadlineSpec | DueSpec;

/** Rule of a deadline that rests on an order or decision alone, not on a row of the rule table. */
export const BY_ORDER = 'BY_ORDER';

export interface Computed {
  readonly spec: AnySpec;
  readonly deadline: Deadline;
  /** The words that an order prints, in Korean; null for a period of the rule table. */
  readonly phrase: string | null;
}

/** Every date of the system comes from here: the rule or words, the trigger and the calendar of the tables. */
@Injectable()
export class DeadlineCalculator {
  constructor(private readonly deadlines: DeadlinesRepository) {}

  calendarIn(tx: Tx): Promise<HolidayCalendar> {
    return this.deadlines.calendar(tx);
  }

  /**
   * @param spec null takes the length from the rule in force on the day of the trigger.
   * @throws DomainError of `computeDeadline`, `resolveDueSpec` and `ruleInForce`; `deadline.calendar-not-loaded` also when
   * the result merely lies in a year without holidays.
   */
  async computeIn(tx: Tx, ruleId: string | null, spec: AnySpec | null, trigger: Trigger): Promise<Computed> {
    const calendar = await this.calendarIn(tx);
    const day = typeof trigger === 'string' ? trigger : seoulDay(trigger);
    const rule = ruleId === null || ruleId === BY_ORDER ? null : await this.deadlines.rule(tx, ruleId, day);
    const chosen = spec ?? specOf(rule, day);
    const computed = isDueSpec(chosen) ? resolve(chosen, trigger, calendar) : compute(chosen, trigger, calendar);
    if (rollsOn(chosen)) assertKnownYear(computed.deadline, calendar);
    return { ...computed, deadline: citing(computed.deadline, rule) };
  }
}

/** A time that simply elapses needs no calendar: its last day is its last day. */
function rollsOn(spec: AnySpec): boolean {
  return !('roll' in spec && spec.roll === false && 'unit' in spec && spec.unit !== 'BUSINESS_DAYS');
}

function specOf(rule: DeadlineRule | null, day: CalendarDay): DeadlineSpec {
  if (!rule) throw new DomainError('deadline-rule.needs-length', { id: BY_ORDER });
  return specOfRule(rule, { year: yearOf(day) });
}

function isDueSpec(spec: AnySpec): spec is DueSpec {
  return spec.kind === 'RELATIVE' || spec.kind === 'RECURRING' || 'phrase' in spec;
}

function compute(spec: DeadlineSpec, trigger: Trigger, calendar: HolidayCalendar): Computed {
  return { spec, deadline: computeDeadline(spec, trigger, calendar), phrase: null };
}

/** `도달일부터 1개월`: the words count from the day of arrival, which is therefore never counted itself, whatever the hour. */
function resolve(spec: DueSpec, trigger: Trigger, calendar: HolidayCalendar): Computed {
  const countsDays = spec.kind === 'RELATIVE' && spec.unit !== 'HOURS' && typeof trigger !== 'string';
  const { deadline, phrase } = resolveDueSpec(spec, countsDays ? seoulDay(trigger) : trigger, calendar);
  return { spec, deadline, phrase: phrase.ko };
}

/** The engine asks the calendar only where a holiday matters; a date in a year that nobody looked at is refused as well. */
function assertKnownYear(deadline: Deadline, calendar: HolidayCalendar): void {
  if (deadline.kind === 'UNDATED') return;
  const day = deadline.dueOn ?? seoulDay(deadline.dueAt);
  if (!calendar.knows(day)) throw new DomainError('deadline.calendar-not-loaded', { year: yearOf(day) });
}

function citing(deadline: Deadline, rule: DeadlineRule | null): Deadline {
  const { steps } = deadline.working;
  if (!rule || steps.some((step) => step.code === 'RULE')) return deadline;
  return { ...deadline, working: { ...deadline.working, steps: [ruleStep(rule), ...steps] } };
}
