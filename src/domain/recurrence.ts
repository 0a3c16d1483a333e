import { addMonths, daysBetween, seoulDay } from './calendar-day';
import { defineMachine } from './define-machine';
import type { CauseComparison, RecurrenceBasis, RecurrenceStrength } from './enumerations';
import type { MoveFacts } from './state-machine';

export const RECURRENCE_MATCH_STATUSES = ['PROPOSED', 'CONFIRMED', 'REJECTED', 'LAPSED'] as const;
export type RecurrenceMatchStatus = (typeof RECURRENCE_MATCH_STATUSES)[number];

export const RECURRENCE_MATCH_EVENTS = ['confirm', 'reject', 'lapse'] as const;
export type RecurrenceMatchEvent = (typeof RECURRENCE_MATCH_EVENTS)[number];

/**
 * 재발 의심: an incident looks like something earlier of the same provider. That follows from what is recorded; whether it is a
 * recurrence only a person says. LAPSED: a corrected time, service or cause took the likeness away before anyone answered.
 */
export const recurrenceMatchMachine = defineMachine<RecurrenceMatchStatus, RecurrenceMatchEvent, MoveFacts>({
  name: 'recurrence-match',
  statuses: RECURRENCE_MATCH_STATUSES,
  events: RECURRENCE_MATCH_EVENTS,
  initial: 'PROPOSED',
  final: ['CONFIRMED', 'REJECTED', 'LAPSED'],
  creation: { event: 'propose', permission: 'recurrences.propose' },
  transitions: [
    {
      event: 'confirm',
      from: ['PROPOSED'],
      to: 'CONFIRMED',
      permission: 'recurrences.answer',
      needsReason: true,
    },
    { event: 'reject', from: ['PROPOSED'], to: 'REJECTED', permission: 'recurrences.answer', needsReason: true },
    { event: 'lapse', from: ['PROPOSED'], to: 'LAPSED', permission: 'recurrences.propose' },
  ],
});

/** How far back a recurrence is looked for, and by what; in force on the day on which the incident began. */
export interface RecurrenceRule {
  readonly windowMonths: number;
  readonly matchBy: readonly RecurrenceTrait[];
}

export const RECURRENCE_TRAITS = ['CAUSE', 'SERVICE'] as const;
export type RecurrenceTrait = (typeof RECURRENCE_TRAITS)[number];

export interface Happening {
  readonly at: Date;
  readonly causeCodes: readonly string[];
  readonly serviceIds: readonly string[];
}

export interface EarlierHappening extends Happening {
  /** When an action on it was last verified before the incident; the window runs from then. */
  readonly verifiedAt: Date | null;
}

export interface Likeness {
  readonly basis: RecurrenceBasis;
  readonly causeComparison: CauseComparison;
  readonly causeCodes: string[];
  readonly serviceIds: string[];
  /** Whole days in Asia/Seoul from the earlier happening to the incident. */
  readonly daysBetween: number;
  readonly failedAfterDays: number | null;
}

/** Says nothing of what an outage was like: an undetermined cause is no cause in common. */
const NO_CAUSES: readonly string[] = ['UNKNOWN', 'NOT_CONFIRMED'];

/**
 * How much speaks for a recurrence. The same cause on the same service is what the word means; either alone is still put before
 * a person, because a cause is often not determined, or not made public, when the next outage comes.
 */
export function strengthOf(basis: RecurrenceBasis): RecurrenceStrength {
  return basis === 'CAUSE_AND_SERVICE' ? 'STRONG' : 'PARTIAL';
}

/** What the incident has in common with something earlier, or null where it lies outside the window or shares nothing. */
export function likenessOf(incident: Happening, earlier: EarlierHappening, rule: RecurrenceRule): Likeness | null {
  const day = seoulDay(incident.at);
  const since = seoulDay(earlier.verifiedAt ?? earlier.at);
  if (earlier.at >= incident.at || day > addMonths(since, rule.windowMonths)) return null;
  const [causes, earlierCauses] = [determined(incident), determined(earlier)];
  const causeCodes = common(rule, 'CAUSE', causes, earlierCauses);
  const serviceIds = common(rule, 'SERVICE', incident.serviceIds, earlier.serviceIds);
  const basis = basisOf(causeCodes.length > 0, serviceIds.length > 0);
  if (basis === null) return null;
  return {
    basis,
    causeComparison: compareCauses(causes, earlierCauses),
    causeCodes,
    serviceIds,
    daysBetween: daysBetween(seoulDay(earlier.at), day),
    failedAfterDays: earlier.verifiedAt && daysBetween(since, day),
  };
}

function determined({ causeCodes }: Happening): string[] {
  return causeCodes.filter((code) => !NO_CAUSES.includes(code));
}

function compareCauses(one: readonly string[], other: readonly string[]): CauseComparison {
  if (one.length === 0 || other.length === 0) return 'UNDETERMINED';
  return one.some((code) => other.includes(code)) ? 'COMMON' : 'DIFFERENT';
}

function common(
  { matchBy }: RecurrenceRule,
  trait: RecurrenceTrait,
  one: readonly string[],
  other: readonly string[],
): string[] {
  if (!matchBy.includes(trait)) return [];
  return [...new Set(one)].filter((value) => other.includes(value)).toSorted();
}

function basisOf(byCause: boolean, byService: boolean): RecurrenceBasis | null {
  if (byCause) return byService ? 'CAUSE_AND_SERVICE' : 'CAUSE';
  return byService ? 'SERVICE' : null;
}
