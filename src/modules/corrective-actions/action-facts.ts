import { Injectable } from '@nestjs/common';
import { occurrencesOpen } from '../../domain/action-occurrence';
import { parseDay, seoulDay } from '../../domain/calendar-day';
import {
  DEFAULT_EFFECTIVENESS_MONTHS,
  type CorrectiveActionFacts,
  type SuspendableActionStatus,
} from '../../domain/corrective-action';
import type { Tx } from '../../platform/database/tx';
import { ActionOccurrence, type CorrectiveAction } from '../../schema/entities';
import {
  CorrectiveActionsRepository,
  type ActionCounts,
  type ActionInternals,
  type LatestReview,
} from './corrective-actions.repository';
import { toRow } from '../occurrences/occurrence-opening.service';

/** Gathers what the guards of an action's moves are judged by. Answers that a request states are taken as given. */
@Injectable()
export class ActionFactsReader {
  constructor(private readonly actions: CorrectiveActionsRepository) {}

  async of(tx: Tx, action: CorrectiveAction): Promise<CorrectiveActionFacts> {
    const counts = await this.actions.counts(tx, action.id);
    const internals = isOfProvider(tx)
      ? NOTHING_KNOWN
      : await this.actions.internals(tx, action, counts.verificationId);
    const isMonitored = action.status === 'MONITORING';
    const review = isMonitored ? await this.actions.latestReview(tx, action.id) : null;
    const openOccurrences = isMonitored ? await countOpenOccurrences(tx, action) : 0;
    return {
      ...STATED,
      ...counted(tx, action, counts),
      ...effectOf(tx, action, review),
      occurrencesOpenInWindow: openOccurrences,
      teamConflictOfInterestOpen: internals.ownConflictOpen,
      inspectionReportApproved: internals.inspectionApproved,
      recurrencesUnanswered: internals.recurrencesUnanswered,
    };
  }
}

/** What a recurring action still owes of its periods, to the end of the watch or of the duty. */
async function countOpenOccurrences(tx: Tx, { id: actionId, monitoringUntil }: CorrectiveAction): Promise<number> {
  if (monitoringUntil === null) return 0;
  const rows = await tx.list(ActionOccurrence, { actionId }, { seq: 'ASC' });
  return occurrencesOpen(rows.map(toRow), parseDay(monitoringUntil));
}

/** How many months the effect is watched; a recurring action is watched although its order names no window. */
export function monthsWatched(action: Pick<CorrectiveAction, 'effectivenessMonths'>): number {
  return action.effectivenessMonths > 0 ? action.effectivenessMonths : DEFAULT_EFFECTIVENESS_MONTHS;
}

const NOTHING_KNOWN: ActionInternals = { ownConflictOpen: false, inspectionApproved: false, recurrencesUnanswered: 0 };

function isOfProvider(tx: Tx): boolean {
  return tx.actor.side === 'PROVIDER';
}

const STATED = {
  reasonGiven: true,
  criteriaWithoutAcceptedEvidence: 0,
  attestationStated: true,
  verifierAssigned: true,
  remainingItemsStated: true,
  waiverGroundStated: true,
  waiverDocumentApproved: true,
  replacingActionExists: true,
  falseCompletionOrRecurrence: true,
} as const;

type Counted = Pick<
  CorrectiveActionFacts,
  | 'planAccepted'
  | 'acceptanceCriteria'
  | 'criteriaWithoutAcceptedEvidence'
  | 'milestonesWithoutActualDate'
  | 'verifierIsReporter'
  | 'actorIsVerifier'
  | 'criteriaNotJudged'
  | 'criteriaComplied'
  | 'criteriaNotComplied'
  | 'alternativesNotAllowed'
  | 'verifiedOnSite'
  | 'effectivenessMonths'
  | 'isRecurring'
  | 'stayOrderRecorded'
  | 'stayEnded'
  | 'statusBeforeSuspension'
>;

function counted(tx: Tx, action: CorrectiveAction, counts: ActionCounts): Counted {
  const { reporterId, verifierId } = counts;
  return {
    planAccepted: counts.planAccepted,
    acceptanceCriteria: counts.acceptanceCriteria,
    criteriaWithoutAcceptedEvidence:
      action.status === 'UNDER_VERIFICATION' ? counts.acceptanceCriteria - counts.criteriaProved : 0,
    milestonesWithoutActualDate: counts.milestonesOpen,
    verifierIsReporter: reporterId !== null && reporterId === (verifierId ?? tx.actor.userId),
    actorIsVerifier: counts.actorChecked || verifierId === tx.actor.userId,
    criteriaNotJudged: counts.acceptanceCriteria - counts.criteriaJudged,
    criteriaComplied: counts.criteriaComplied,
    criteriaNotComplied: counts.criteriaJudged - counts.criteriaComplied,
    alternativesNotAllowed: counts.alternativesNotAllowed,
    verifiedOnSite: counts.method === 'ON_SITE',
    effectivenessMonths: action.effectivenessMonths,
    isRecurring: action.recurrenceRule !== null,
    stayOrderRecorded: counts.orderStatus === 'STAYED',
    stayEnded: counts.orderStatus !== 'STAYED',
    statusBeforeSuspension: action.suspendedFrom as SuspendableActionStatus | null,
  };
}

type Effect = Pick<
  CorrectiveActionFacts,
  'effectivenessWindowOver' | 'effectivenessReviewPassed' | 'recurrenceOfSameCause'
>;

/** A review counts for closing when it covers the window to its last day. */
function effectOf(tx: Tx, action: CorrectiveAction, review: LatestReview | null): Effect {
  const until = action.monitoringUntil;
  return {
    effectivenessWindowOver: until !== null && seoulDay(tx.now) > until,
    effectivenessReviewPassed: until !== null && review?.result === 'EFFECTIVE' && review.windowTo >= until,
    recurrenceOfSameCause: review?.result === 'NOT_EFFECTIVE' && review.recurrences > 0,
  };
}
