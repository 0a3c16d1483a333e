import { addDays, type CalendarDay } from './calendar-day';
import { conflictOfInterestOpen } from './common-guards';
import { defineMachine } from './define-machine';
import { type Occurrence, type RecurrencePeriod, recurrencePeriods } from './due-spec';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

/** A missed occurrence stays where it is and carries the instant of the miss; it can still be made good. */
export const ACTION_OCCURRENCE_STATUSES = ['OPEN', 'REPORTED', 'RETURNED', 'SATISFIED', 'WAIVED'] as const;
export type ActionOccurrenceStatus = (typeof ACTION_OCCURRENCE_STATUSES)[number];

export const ACTION_OCCURRENCE_EVENTS = ['report', 'accept', 'return', 'waive', 'end'] as const;
export type ActionOccurrenceEvent = (typeof ACTION_OCCURRENCE_EVENTS)[number];

export interface ActionOccurrenceFacts extends MoveFacts {
  actionOver: boolean;
  actionSuspended: boolean;
  /** The day named lies neither before the period nor after today. */
  heldWithinPeriod: boolean;
  evidence: number;
  attestationStated: boolean;
  teamConflictOfInterestOpen: boolean;
}

type OccurrenceGuard = Guard<ActionOccurrenceFacts>;

const actionOver: OccurrenceGuard = (facts) => (facts.actionOver ? 'action-occurrence.action-over' : null);
const actionSuspended: OccurrenceGuard = (facts) =>
  facts.actionSuspended ? 'action-occurrence.action-suspended' : null;
const heldElsewhen: OccurrenceGuard = (facts) =>
  facts.heldWithinPeriod ? null : 'action-occurrence.held-outside-period';
const noEvidence: OccurrenceGuard = (facts) => (facts.evidence > 0 ? null : 'action-occurrence.no-evidence');
const notAttested: OccurrenceGuard = (facts) => (facts.attestationStated ? null : 'action-occurrence.not-attested');

/** 반복 의무의 회차: one time at which a recurring action is owed, with its own deadline, report and judgement. */
export const actionOccurrenceMachine = defineMachine<
  ActionOccurrenceStatus,
  ActionOccurrenceEvent,
  ActionOccurrenceFacts
>({
  name: 'action-occurrence',
  statuses: ACTION_OCCURRENCE_STATUSES,
  events: ACTION_OCCURRENCE_EVENTS,
  initial: 'OPEN',
  final: ['SATISFIED', 'WAIVED'],
  creation: { event: 'open', permission: 'occurrences.open' },
  transitions: [
    {
      event: 'report',
      from: ['OPEN', 'RETURNED'],
      to: 'REPORTED',
      permission: 'occurrences.report',
      refuse: firstOf(actionOver, actionSuspended, heldElsewhen, noEvidence, notAttested),
    },
    {
      event: 'accept',
      from: ['REPORTED'],
      to: 'SATISFIED',
      permission: 'occurrences.judge',
      refuse: conflictOfInterestOpen,
    },
    {
      event: 'return',
      from: ['REPORTED'],
      to: 'RETURNED',
      permission: 'occurrences.judge',
      needsReason: true,
      refuse: conflictOfInterestOpen,
    },
    {
      event: 'waive',
      from: ['OPEN', 'REPORTED', 'RETURNED'],
      to: 'WAIVED',
      permission: 'occurrences.waive',
      needsReason: true,
    },
    // The action is over, or the watch over it is: what was still to come falls away with it.
    {
      event: 'end',
      from: ['OPEN', 'REPORTED', 'RETURNED'],
      to: 'WAIVED',
      permission: 'occurrences.end',
      needsReason: true,
    },
  ],
});

export const SETTLED_OCCURRENCE_STATUSES = ['SATISFIED', 'WAIVED'] as const satisfies readonly ActionOccurrenceStatus[];

/** What there is of a recurring duty: how often it is owed and the periods that were opened, the first period first. */
export interface OccurrenceRow {
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
  readonly per: RecurrencePeriod;
  readonly parts: number;
  readonly untilOn: CalendarDay | null;
  readonly status: ActionOccurrenceStatus;
}

/** The period after the last one that was opened; null once the duty has reached its end. */
export function nextPeriod({ per, parts, periodTo, untilOn }: OccurrenceRow): Occurrence | null {
  const [next] = recurrencePeriods(per, parts, addDays(periodTo, 1), untilOn);
  return next ?? null;
}

/**
 * How many occurrences stand against closing the action: every one of a duty with an end, otherwise those whose period ends
 * within the watch. A period for which no row was opened yet counts as open.
 */
export function occurrencesOpen(rows: readonly OccurrenceRow[], watchedUntil: CalendarDay): number {
  const [first] = rows;
  if (!first) return 0;
  const end = first.untilOn ?? watchedUntil;
  const owed = recurrencePeriods(first.per, first.parts, first.periodFrom, end);
  const settled = rows.filter(
    ({ status, periodTo }) => periodTo <= end && SETTLED_OCCURRENCE_STATUSES.some((one) => one === status),
  );
  return owed.length * first.parts - settled.length;
}
