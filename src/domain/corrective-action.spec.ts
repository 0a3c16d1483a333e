import { describeMachine } from '../../test/support/describe-machine';
import {
  correctiveActionMachine,
  SUSPENDABLE_ACTION_STATUSES,
  type CorrectiveActionEvent,
  type CorrectiveActionFacts,
  type CorrectiveActionStatus,
} from './corrective-action';
import { rolesOf } from './permission';
import { apply } from './state-machine';

const WILLING: CorrectiveActionFacts = {
  reasonGiven: true,
  planAccepted: true,
  acceptanceCriteria: 3,
  criteriaWithoutAcceptedEvidence: 0,
  milestonesWithoutActualDate: 0,
  attestationStated: true,
  verifierAssigned: true,
  verifierIsReporter: false,
  teamConflictOfInterestOpen: false,
  actorIsVerifier: false,
  criteriaNotJudged: 0,
  criteriaComplied: 2,
  criteriaNotComplied: 1,
  alternativesNotAllowed: 0,
  verifiedOnSite: true,
  inspectionReportApproved: true,
  remainingItemsStated: true,
  effectivenessMonths: 6,
  isRecurring: false,
  effectivenessWindowOver: true,
  effectivenessReviewPassed: true,
  occurrencesOpenInWindow: 0,
  recurrenceOfSameCause: true,
  waiverGroundStated: true,
  waiverDocumentApproved: true,
  replacingActionExists: true,
  stayOrderRecorded: true,
  stayEnded: true,
  statusBeforeSuspension: 'IN_PROGRESS',
  falseCompletionOrRecurrence: true,
  recurrencesUnanswered: 0,
};

const ALL_COMPLIED = { criteriaComplied: 3, criteriaNotComplied: 0 };
const ALWAYS_POSSIBLE = { waive: 'WAIVED', supersede: 'SUPERSEDED' } as const;
const WHILE_OPEN = { ...ALWAYS_POSSIBLE, suspend: 'SUSPENDED' } as const;

const move = (status: CorrectiveActionStatus, event: CorrectiveActionEvent, facts: Partial<CorrectiveActionFacts>) =>
  apply(correctiveActionMachine, status, event, { ...WILLING, ...facts });

describe('Corrective action', () => {
  describeMachine(correctiveActionMachine, {
    willing: WILLING,
    instead: {
      'UNDER_VERIFICATION verify': ALL_COMPLIED,
      'VERIFIED close': { effectivenessMonths: 0 },
    },
    matrix: {
      REQUIRED: { plan: 'PLANNED', ...WHILE_OPEN },
      PLANNED: { start: 'IN_PROGRESS', ...WHILE_OPEN },
      IN_PROGRESS: { 'report-completion': 'COMPLETION_REPORTED', ...WHILE_OPEN },
      COMPLETION_REPORTED: {
        'withdraw-report': 'IN_PROGRESS',
        'start-verification': 'UNDER_VERIFICATION',
        ...WHILE_OPEN,
      },
      UNDER_VERIFICATION: {
        verify: 'VERIFIED',
        'accept-partially': 'PARTIALLY_VERIFIED',
        reject: 'REJECTED',
        ...WHILE_OPEN,
      },
      VERIFIED: { 'start-monitoring': 'MONITORING', close: 'CLOSED', reopen: 'REOPENED', ...WHILE_OPEN },
      PARTIALLY_VERIFIED: { 'return-for-rework': 'IN_PROGRESS', ...WHILE_OPEN },
      REJECTED: { 'return-for-rework': 'IN_PROGRESS', ...WHILE_OPEN },
      MONITORING: {
        close: 'CLOSED',
        'record-failed-effect': 'FAILED_EFFECT',
        reopen: 'REOPENED',
        ...WHILE_OPEN,
      },
      FAILED_EFFECT: { 'return-for-rework': 'IN_PROGRESS', ...WHILE_OPEN },
      CLOSED: { reopen: 'REOPENED' },
      WAIVED: {},
      SUPERSEDED: {},
      SUSPENDED: { resume: 'IN_PROGRESS', ...ALWAYS_POSSIBLE },
      REOPENED: { start: 'IN_PROGRESS', ...WHILE_OPEN },
    },
    who: {
      plan: ['PS', 'PM'],
      start: ['PS'],
      'report-completion': ['PM'],
      'withdraw-report': ['PM'],
      'start-verification': ['INS'],
      verify: ['LEAD'],
      'accept-partially': ['LEAD'],
      reject: ['LEAD'],
      'return-for-rework': ['LEAD'],
      'start-monitoring': ['SYS'],
      close: ['LEAD'],
      'record-failed-effect': ['LEAD'],
      waive: ['APP'],
      supersede: ['APP'],
      suspend: ['APP'],
      resume: ['APP'],
      reopen: ['APP'],
    },
    reasons: [
      'withdraw-report',
      'accept-partially',
      'reject',
      'return-for-rework',
      'record-failed-effect',
      'waive',
      'supersede',
      'suspend',
      'resume',
      'reopen',
    ],
    rules: [
      [
        'an action is planned under an accepted plan',
        'REQUIRED',
        'plan',
        { planAccepted: false },
        'corrective-action.plan-not-accepted',
      ],
      [
        'an action without acceptance criteria is not reported complete',
        'IN_PROGRESS',
        'report-completion',
        { acceptanceCriteria: 0 },
        'corrective-action.no-acceptance-criteria',
      ],
      [
        'completion is reported with evidence for every criterion',
        'IN_PROGRESS',
        'report-completion',
        { criteriaWithoutAcceptedEvidence: 1 },
        'corrective-action.criterion-without-evidence',
      ],
      [
        'completion is reported with the actual date of every milestone',
        'IN_PROGRESS',
        'report-completion',
        { milestonesWithoutActualDate: 1 },
        'corrective-action.milestone-without-date',
      ],
      [
        "the provider's manager attests the report",
        'IN_PROGRESS',
        'report-completion',
        { attestationStated: false },
        'corrective-action.not-attested',
      ],
      [
        'a verification has its verifier',
        'COMPLETION_REPORTED',
        'start-verification',
        { verifierAssigned: false },
        'corrective-action.no-verifier',
      ],
      [
        'whoever reported completion does not start the verification',
        'COMPLETION_REPORTED',
        'start-verification',
        { verifierIsReporter: true },
        'corrective-action.verifier-is-reporter',
      ],
      [
        'a verifier has declared that no interest conflicts',
        'COMPLETION_REPORTED',
        'start-verification',
        { teamConflictOfInterestOpen: true },
        'team.conflict-of-interest-open',
      ],
      [
        'whoever reported completion does not verify it',
        'UNDER_VERIFICATION',
        'verify',
        { verifierIsReporter: true },
        'corrective-action.verifier-is-reporter',
      ],
      [
        'whoever verified does not decide on the verification',
        'UNDER_VERIFICATION',
        'verify',
        { actorIsVerifier: true },
        'corrective-action.decider-is-verifier',
      ],
      [
        'every criterion is judged',
        'UNDER_VERIFICATION',
        'verify',
        { criteriaNotJudged: 1 },
        'corrective-action.criterion-not-judged',
      ],
      [
        'every criterion is complied with',
        'UNDER_VERIFICATION',
        'verify',
        { criteriaNotComplied: 1 },
        'corrective-action.criterion-not-complied',
      ],
      [
        'an alternative counts only where the requirement allows one',
        'UNDER_VERIFICATION',
        'verify',
        { alternativesNotAllowed: 1 },
        'corrective-action.alternative-not-allowed',
      ],
      [
        'every criterion has accepted evidence when it is verified',
        'UNDER_VERIFICATION',
        'verify',
        { criteriaWithoutAcceptedEvidence: 1 },
        'corrective-action.criterion-without-evidence',
      ],
      [
        'an action without acceptance criteria is not verified',
        'UNDER_VERIFICATION',
        'verify',
        { acceptanceCriteria: 0 },
        'corrective-action.no-acceptance-criteria',
      ],
      [
        'a verification on site rests on an approved inspection report',
        'UNDER_VERIFICATION',
        'verify',
        { inspectionReportApproved: false },
        'corrective-action.inspection-report-open',
      ],
      [
        'whoever verified does not accept partially either',
        'UNDER_VERIFICATION',
        'accept-partially',
        { actorIsVerifier: true },
        'corrective-action.decider-is-verifier',
      ],
      [
        'a partial acceptance has something to accept',
        'UNDER_VERIFICATION',
        'accept-partially',
        { criteriaComplied: 0 },
        'corrective-action.nothing-complied',
      ],
      [
        'a partial acceptance leaves something open',
        'UNDER_VERIFICATION',
        'accept-partially',
        ALL_COMPLIED,
        'corrective-action.everything-complied',
      ],
      [
        'a partial acceptance lists what remains',
        'UNDER_VERIFICATION',
        'accept-partially',
        { remainingItemsStated: false },
        'corrective-action.remaining-items-missing',
      ],
      [
        'an action that meets every criterion is not rejected',
        'UNDER_VERIFICATION',
        'reject',
        ALL_COMPLIED,
        'corrective-action.everything-complied',
      ],
      [
        'an action is not rejected before every criterion is judged',
        'UNDER_VERIFICATION',
        'reject',
        { criteriaNotJudged: 1 },
        'corrective-action.criterion-not-judged',
      ],
      [
        'monitoring needs a window or a recurrence rule',
        'VERIFIED',
        'start-monitoring',
        { effectivenessMonths: 0 },
        'corrective-action.nothing-to-watch',
      ],
      [
        'an action with an effectiveness window is not closed on verification',
        'VERIFIED',
        'close',
        { effectivenessMonths: 6 },
        'corrective-action.effect-to-be-watched',
      ],
      [
        'a recurring action is not closed on verification',
        'VERIFIED',
        'close',
        { isRecurring: true },
        'corrective-action.effect-to-be-watched',
      ],
      [
        'monitoring runs to the end of the window',
        'MONITORING',
        'close',
        { effectivenessWindowOver: false },
        'corrective-action.effectiveness-window-running',
      ],
      [
        'an action closes on a recorded review',
        'MONITORING',
        'close',
        { effectivenessReviewPassed: false },
        'corrective-action.effectiveness-review-missing',
      ],
      [
        'a recurring action closes with every occurrence satisfied',
        'MONITORING',
        'close',
        { isRecurring: true, occurrencesOpenInWindow: 1 },
        'corrective-action.occurrence-open',
      ],
      [
        'a watched action does not close over an unanswered recurrence',
        'MONITORING',
        'close',
        { recurrencesUnanswered: 1 },
        'corrective-action.recurrence-unanswered',
      ],
      [
        'a verified action does not close over an unanswered recurrence',
        'VERIFIED',
        'close',
        { effectivenessMonths: 0, recurrencesUnanswered: 1 },
        'corrective-action.recurrence-unanswered',
      ],
      [
        'an effect fails by a recurrence of the same cause',
        'MONITORING',
        'record-failed-effect',
        { recurrenceOfSameCause: false },
        'corrective-action.no-recurrence-recorded',
      ],
      [
        'a waiver has a legal ground',
        'IN_PROGRESS',
        'waive',
        { waiverGroundStated: false },
        'corrective-action.waiver-ground-missing',
      ],
      [
        'a waiver has an approved document',
        'SUSPENDED',
        'waive',
        { waiverDocumentApproved: false },
        'corrective-action.waiver-document-missing',
      ],
      [
        'an action is superseded by another',
        'PLANNED',
        'supersede',
        { replacingActionExists: false },
        'corrective-action.replacing-action-missing',
      ],
      [
        'a suspension follows a stay order',
        'IN_PROGRESS',
        'suspend',
        { stayOrderRecorded: false },
        'corrective-action.stay-order-missing',
      ],
      [
        'a suspension ends with the stay',
        'SUSPENDED',
        'resume',
        { stayEnded: false },
        'corrective-action.stay-not-ended',
      ],
      [
        'a closed action reopens on false completion or recurrence',
        'CLOSED',
        'reopen',
        { falseCompletionOrRecurrence: false },
        'corrective-action.no-ground-to-reopen',
      ],
    ],
    creation: {
      by: ['SYS'],
      willing: { orderDelivered: true },
      rules: [
        ['an action begins with a delivered order', { orderDelivered: false }, 'corrective-action.order-not-delivered'],
      ],
    },
  });

  it.each(['VERIFIED', 'MONITORING', 'CLOSED', 'WAIVED'])('never becomes %s by the hand of the provider', (status) => {
    const holders = correctiveActionMachine.transitions
      .filter(({ to }) => to === status)
      .flatMap(({ permission }) => rolesOf(permission));
    expect(holders).not.toHaveLength(0);
    expect(holders.filter((role) => role === 'PS' || role === 'PM')).toEqual([]);
  });

  it.each(SUSPENDABLE_ACTION_STATUSES)('returns to %s when the suspension ends', (statusBeforeSuspension) => {
    expect(move('SUSPENDED', 'resume', { statusBeforeSuspension })).toEqual({
      kind: 'moved',
      to: statusBeforeSuspension,
    });
  });

  it('does not guess the status before a suspension', () => {
    expect(() => move('SUSPENDED', 'resume', { statusBeforeSuspension: null })).toThrow('cannot lead to null');
  });

  it('needs no inspection report when it was verified from the desk', () => {
    const facts = { ...ALL_COMPLIED, verifiedOnSite: false, inspectionReportApproved: false };
    expect(move('UNDER_VERIFICATION', 'verify', facts)).toEqual({ kind: 'moved', to: 'VERIFIED' });
  });

  it('is monitored without a window when it recurs', () => {
    expect(move('VERIFIED', 'start-monitoring', { effectivenessMonths: 0, isRecurring: true }).kind).toBe('moved');
  });
});
