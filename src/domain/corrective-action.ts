import { conflictOfInterestOpen } from './common-guards';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const CORRECTIVE_ACTION_STATUSES = [
  'REQUIRED',
  'PLANNED',
  'IN_PROGRESS',
  'COMPLETION_REPORTED',
  'UNDER_VERIFICATION',
  'VERIFIED',
  'PARTIALLY_VERIFIED',
  'REJECTED',
  'MONITORING',
  'FAILED_EFFECT',
  'CLOSED',
  'WAIVED',
  'SUPERSEDED',
  'SUSPENDED',
  'REOPENED',
] as const;
export type CorrectiveActionStatus = (typeof CORRECTIVE_ACTION_STATUSES)[number];

/** Every status with work left in it; each can be suspended and is returned to when the suspension ends. */
export const SUSPENDABLE_ACTION_STATUSES = [
  'REQUIRED',
  'PLANNED',
  'IN_PROGRESS',
  'COMPLETION_REPORTED',
  'UNDER_VERIFICATION',
  'VERIFIED',
  'PARTIALLY_VERIFIED',
  'REJECTED',
  'MONITORING',
  'FAILED_EFFECT',
  'REOPENED',
] as const satisfies readonly CorrectiveActionStatus[];
/** Every status in which something is still owed. */
export const OPEN_ACTION_STATUSES = [
  ...SUSPENDABLE_ACTION_STATUSES,
  'SUSPENDED',
] as const satisfies readonly CorrectiveActionStatus[];
export type SuspendableActionStatus = (typeof SUSPENDABLE_ACTION_STATUSES)[number];

export const CORRECTIVE_ACTION_EVENTS = [
  'plan',
  'start',
  'report-completion',
  'withdraw-report',
  'start-verification',
  'verify',
  'accept-partially',
  'reject',
  'return-for-rework',
  'start-monitoring',
  'close',
  'record-failed-effect',
  'waive',
  'supersede',
  'suspend',
  'resume',
  'reopen',
] as const;
export type CorrectiveActionEvent = (typeof CORRECTIVE_ACTION_EVENTS)[number];

/** How long the effect of a verified action is watched unless the order says otherwise (policy). */
export const DEFAULT_EFFECTIVENESS_MONTHS = 6;

export interface CorrectiveActionCreationFacts {
  orderDelivered: boolean;
}

export interface CorrectiveActionFacts extends MoveFacts {
  planAccepted: boolean;
  acceptanceCriteria: number;
  criteriaWithoutAcceptedEvidence: number;
  milestonesWithoutActualDate: number;
  /** The provider's manager attests that the report is true (“사실과 다름이 없음”). */
  attestationStated: boolean;
  verifierAssigned: boolean;
  /** The verifier wrote or attested the completion report, or owns the action. */
  verifierIsReporter: boolean;
  teamConflictOfInterestOpen: boolean;
  /** The actor carried out the verification that is now to be decided. */
  actorIsVerifier: boolean;
  criteriaNotJudged: number;
  criteriaComplied: number;
  /** Judged partly complied, not complied or unverifiable. */
  criteriaNotComplied: number;
  /** Judged ALTERNATIVE_ACCEPTED although the requirement allows no alternative. */
  alternativesNotAllowed: number;
  verifiedOnSite: boolean;
  inspectionReportApproved: boolean;
  remainingItemsStated: boolean;
  effectivenessMonths: number;
  isRecurring: boolean;
  effectivenessWindowOver: boolean;
  effectivenessReviewPassed: boolean;
  occurrencesOpenInWindow: number;
  recurrenceOfSameCause: boolean;
  waiverGroundStated: boolean;
  waiverDocumentApproved: boolean;
  replacingActionExists: boolean;
  stayOrderRecorded: boolean;
  stayEnded: boolean;
  statusBeforeSuspension: SuspendableActionStatus | null;
  falseCompletionOrRecurrence: boolean;
  /** Possible recurrences of what the action answers, and requests to reopen it, that wait for an answer. */
  recurrencesUnanswered: number;
}

type ActionGuard = Guard<CorrectiveActionFacts>;

const orderNotDelivered: Guard<CorrectiveActionCreationFacts> = (facts) =>
  facts.orderDelivered ? null : 'corrective-action.order-not-delivered';

const planNotAccepted: ActionGuard = (facts) => (facts.planAccepted ? null : 'corrective-action.plan-not-accepted');
const noCriteria: ActionGuard = (facts) =>
  facts.acceptanceCriteria < 1 ? 'corrective-action.no-acceptance-criteria' : null;
const criterionWithoutEvidence: ActionGuard = (facts) =>
  facts.criteriaWithoutAcceptedEvidence > 0 ? 'corrective-action.criterion-without-evidence' : null;
const milestoneOpen: ActionGuard = (facts) =>
  facts.milestonesWithoutActualDate > 0 ? 'corrective-action.milestone-without-date' : null;
const notAttested: ActionGuard = (facts) => (facts.attestationStated ? null : 'corrective-action.not-attested');
const noVerifier: ActionGuard = (facts) => (facts.verifierAssigned ? null : 'corrective-action.no-verifier');
const verifierIsReporter: ActionGuard = (facts) =>
  facts.verifierIsReporter ? 'corrective-action.verifier-is-reporter' : null;
const deciderIsVerifier: ActionGuard = (facts) =>
  facts.actorIsVerifier ? 'corrective-action.decider-is-verifier' : null;
const criterionNotJudged: ActionGuard = (facts) =>
  facts.criteriaNotJudged > 0 ? 'corrective-action.criterion-not-judged' : null;
const criterionNotComplied: ActionGuard = (facts) =>
  facts.criteriaNotComplied > 0 ? 'corrective-action.criterion-not-complied' : null;
const alternativeNotAllowed: ActionGuard = (facts) =>
  facts.alternativesNotAllowed > 0 ? 'corrective-action.alternative-not-allowed' : null;
const inspectionReportOpen: ActionGuard = (facts) =>
  facts.verifiedOnSite && !facts.inspectionReportApproved ? 'corrective-action.inspection-report-open' : null;
const nothingComplied: ActionGuard = (facts) =>
  facts.criteriaComplied < 1 ? 'corrective-action.nothing-complied' : null;
const everythingComplied: ActionGuard = (facts) =>
  facts.criteriaNotComplied < 1 ? 'corrective-action.everything-complied' : null;
const remainingItemsMissing: ActionGuard = (facts) =>
  facts.remainingItemsStated ? null : 'corrective-action.remaining-items-missing';
const isWatched = (facts: CorrectiveActionFacts): boolean => facts.effectivenessMonths > 0 || facts.isRecurring;
const nothingToWatch: ActionGuard = (facts) => (isWatched(facts) ? null : 'corrective-action.nothing-to-watch');
const effectToBeWatched: ActionGuard = (facts) => (isWatched(facts) ? 'corrective-action.effect-to-be-watched' : null);
const windowRunning: ActionGuard = (facts) =>
  facts.effectivenessWindowOver ? null : 'corrective-action.effectiveness-window-running';
const reviewMissing: ActionGuard = (facts) =>
  facts.effectivenessReviewPassed ? null : 'corrective-action.effectiveness-review-missing';
const occurrenceOpen: ActionGuard = (facts) =>
  facts.isRecurring && facts.occurrencesOpenInWindow > 0 ? 'corrective-action.occurrence-open' : null;
const noRecurrence: ActionGuard = (facts) =>
  facts.recurrenceOfSameCause ? null : 'corrective-action.no-recurrence-recorded';
const waiverGroundMissing: ActionGuard = (facts) =>
  facts.waiverGroundStated ? null : 'corrective-action.waiver-ground-missing';
const waiverDocumentMissing: ActionGuard = (facts) =>
  facts.waiverDocumentApproved ? null : 'corrective-action.waiver-document-missing';
const replacementMissing: ActionGuard = (facts) =>
  facts.replacingActionExists ? null : 'corrective-action.replacing-action-missing';
const stayOrderMissing: ActionGuard = (facts) =>
  facts.stayOrderRecorded ? null : 'corrective-action.stay-order-missing';
const stayNotEnded: ActionGuard = (facts) => (facts.stayEnded ? null : 'corrective-action.stay-not-ended');
const noGroundToReopen: ActionGuard = (facts) =>
  facts.falseCompletionOrRecurrence ? null : 'corrective-action.no-ground-to-reopen';

const recurrenceUnanswered: ActionGuard = (facts) =>
  facts.recurrencesUnanswered > 0 ? 'corrective-action.recurrence-unanswered' : null;

const verificationStands = firstOf(verifierIsReporter, deciderIsVerifier, criterionNotJudged);

export const correctiveActionMachine = defineMachine<
  CorrectiveActionStatus,
  CorrectiveActionEvent,
  CorrectiveActionFacts,
  CorrectiveActionCreationFacts
>({
  name: 'corrective-action',
  statuses: CORRECTIVE_ACTION_STATUSES,
  events: CORRECTIVE_ACTION_EVENTS,
  initial: 'REQUIRED',
  final: ['WAIVED', 'SUPERSEDED'],
  creation: { event: 'require', permission: 'corrective-actions.require', refuse: orderNotDelivered },
  transitions: [
    {
      event: 'plan',
      from: ['REQUIRED'],
      to: 'PLANNED',
      permission: 'corrective-actions.plan',
      refuse: planNotAccepted,
    },
    { event: 'start', from: ['PLANNED', 'REOPENED'], to: 'IN_PROGRESS', permission: 'corrective-actions.start' },
    {
      event: 'report-completion',
      from: ['IN_PROGRESS'],
      to: 'COMPLETION_REPORTED',
      permission: 'corrective-actions.report-completion',
      refuse: firstOf(noCriteria, criterionWithoutEvidence, milestoneOpen, notAttested),
    },
    {
      event: 'withdraw-report',
      from: ['COMPLETION_REPORTED'],
      to: 'IN_PROGRESS',
      permission: 'corrective-actions.withdraw-report',
      needsReason: true,
    },
    {
      event: 'start-verification',
      from: ['COMPLETION_REPORTED'],
      to: 'UNDER_VERIFICATION',
      permission: 'corrective-actions.start-verification',
      refuse: firstOf<CorrectiveActionFacts>(noVerifier, verifierIsReporter, conflictOfInterestOpen),
    },
    {
      event: 'verify',
      from: ['UNDER_VERIFICATION'],
      to: 'VERIFIED',
      permission: 'corrective-actions.verify',
      refuse: firstOf(
        verificationStands,
        noCriteria,
        criterionNotComplied,
        alternativeNotAllowed,
        criterionWithoutEvidence,
        inspectionReportOpen,
      ),
    },
    {
      event: 'accept-partially',
      from: ['UNDER_VERIFICATION'],
      to: 'PARTIALLY_VERIFIED',
      permission: 'corrective-actions.accept-partially',
      needsReason: true,
      refuse: firstOf(verificationStands, nothingComplied, everythingComplied, remainingItemsMissing),
    },
    {
      event: 'reject',
      from: ['UNDER_VERIFICATION'],
      to: 'REJECTED',
      permission: 'corrective-actions.reject',
      needsReason: true,
      refuse: firstOf(verificationStands, everythingComplied),
    },
    {
      event: 'return-for-rework',
      from: ['PARTIALLY_VERIFIED', 'REJECTED', 'FAILED_EFFECT'],
      to: 'IN_PROGRESS',
      permission: 'corrective-actions.return-for-rework',
      needsReason: true,
    },
    {
      event: 'start-monitoring',
      from: ['VERIFIED'],
      to: 'MONITORING',
      permission: 'corrective-actions.start-monitoring',
      refuse: nothingToWatch,
    },
    {
      event: 'close',
      from: ['VERIFIED'],
      to: 'CLOSED',
      permission: 'corrective-actions.close',
      refuse: firstOf(effectToBeWatched, recurrenceUnanswered),
    },
    {
      event: 'close',
      from: ['MONITORING'],
      to: 'CLOSED',
      permission: 'corrective-actions.close',
      refuse: firstOf(windowRunning, reviewMissing, occurrenceOpen, recurrenceUnanswered),
    },
    {
      event: 'record-failed-effect',
      from: ['MONITORING'],
      to: 'FAILED_EFFECT',
      permission: 'corrective-actions.record-failed-effect',
      needsReason: true,
      refuse: noRecurrence,
    },
    {
      event: 'waive',
      from: OPEN_ACTION_STATUSES,
      to: 'WAIVED',
      permission: 'corrective-actions.waive',
      needsReason: true,
      refuse: firstOf(waiverGroundMissing, waiverDocumentMissing),
    },
    {
      event: 'supersede',
      from: OPEN_ACTION_STATUSES,
      to: 'SUPERSEDED',
      permission: 'corrective-actions.supersede',
      needsReason: true,
      refuse: replacementMissing,
    },
    {
      event: 'suspend',
      from: SUSPENDABLE_ACTION_STATUSES,
      to: 'SUSPENDED',
      permission: 'corrective-actions.suspend',
      needsReason: true,
      refuse: stayOrderMissing,
    },
    {
      event: 'resume',
      from: ['SUSPENDED'],
      to: {
        oneOf: SUSPENDABLE_ACTION_STATUSES,
        choose: ({ statusBeforeSuspension }) => statusBeforeSuspension,
      },
      permission: 'corrective-actions.suspend',
      needsReason: true,
      refuse: stayNotEnded,
    },
    {
      event: 'reopen',
      from: ['VERIFIED', 'MONITORING', 'CLOSED'],
      to: 'REOPENED',
      permission: 'corrective-actions.reopen',
      needsReason: true,
      refuse: noGroundToReopen,
    },
  ],
});
