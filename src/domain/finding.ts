import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

/** VOIDED is the soft void of a draft or proposal: a finding is never deleted. */
export const FINDING_STATUSES = [
  'DRAFT',
  'PROPOSED',
  'FACT_CHECK',
  'CONFIRMED',
  'NOT_A_FINDING',
  'ISSUED',
  'DISPUTED',
  'UPHELD',
  'AMENDED',
  'WITHDRAWN',
  'IN_REMEDIATION',
  'REMEDIATED',
  'CLOSED',
  'RECURRED',
  'VOIDED',
] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export const FINDING_EVENTS = [
  'propose',
  'return-to-draft',
  'send-to-fact-check',
  'comment',
  'close-fact-check',
  'confirm',
  'dismiss',
  'issue',
  'dispute',
  'uphold',
  'return-to-issued',
  'amend',
  'withdraw',
  'start-remediation',
  'complete-remediation',
  'close',
  'mark-recurred',
  'void',
] as const;
export type FindingEvent = (typeof FINDING_EVENTS)[number];

export interface FindingFacts extends MoveFacts {
  actorIsAuthor: boolean;
  criteria: number;
  conditionStated: boolean;
  causeStated: boolean;
  effectStated: boolean;
  acceptedEvidence: number;
  /** Examined items lie within the noticed scope or a recorded extension of it (행정조사기본법 §23①). */
  withinInspectedScope: boolean;
  factCheckDueStated: boolean;
  commentStated: boolean;
  factCheckPeriodOver: boolean;
  /** The respondent commented, or the period for it passed. */
  factCheckDone: boolean;
  /** The approval of an order or a result notice carries this finding. */
  carriedByApprovedDocument: boolean;
  appealOrOpinionLodged: boolean;
  correctionDocumentApproved: boolean;
  newVersionConfirmed: boolean;
  planAccepted: boolean;
  linkedActions: number;
  linkedActionsUnverified: number;
  effectivenessReviewsPending: number;
  recurrenceLinkStated: boolean;
  /** Possible recurrences of the finding that wait for the lead inspector's answer. */
  recurrencesUnanswered: number;
}

type FindingGuard = Guard<FindingFacts>;

const criteriaMissing: FindingGuard = (facts) => (facts.criteria < 1 ? 'finding.criteria-missing' : null);
const conditionMissing: FindingGuard = (facts) => (facts.conditionStated ? null : 'finding.condition-missing');
const causeMissing: FindingGuard = (facts) => (facts.causeStated ? null : 'finding.cause-missing');
const effectMissing: FindingGuard = (facts) => (facts.effectStated ? null : 'finding.effect-missing');
const evidenceMissing: FindingGuard = (facts) => (facts.acceptedEvidence < 1 ? 'finding.evidence-missing' : null);
const outsideScope: FindingGuard = (facts) => (facts.withinInspectedScope ? null : 'finding.outside-scope');
const factCheckDueMissing: FindingGuard = (facts) =>
  facts.factCheckDueStated ? null : 'finding.fact-check-due-missing';
const commentMissing: FindingGuard = (facts) => (facts.commentStated ? null : 'finding.comment-missing');
const factCheckStillRunning: FindingGuard = (facts) =>
  facts.factCheckPeriodOver ? null : 'finding.fact-check-running';
const factCheckNotDone: FindingGuard = (facts) => (facts.factCheckDone ? null : 'finding.fact-check-not-done');
const notCarriedByDocument: FindingGuard = (facts) =>
  facts.carriedByApprovedDocument ? null : 'finding.issued-only-by-document';
const nothingLodged: FindingGuard = (facts) => (facts.appealOrOpinionLodged ? null : 'finding.nothing-lodged');
const correctionMissing: FindingGuard = (facts) =>
  facts.correctionDocumentApproved ? null : 'finding.correction-document-missing';
const newVersionMissing: FindingGuard = (facts) => (facts.newVersionConfirmed ? null : 'finding.new-version-missing');
const planNotAccepted: FindingGuard = (facts) => (facts.planAccepted ? null : 'finding.plan-not-accepted');
const noLinkedAction: FindingGuard = (facts) => (facts.linkedActions < 1 ? 'finding.no-linked-action' : null);
const actionsUnverified: FindingGuard = (facts) =>
  facts.linkedActionsUnverified > 0 ? 'finding.actions-unverified' : null;
const effectivenessPending: FindingGuard = (facts) =>
  facts.effectivenessReviewsPending > 0 ? 'finding.effectiveness-pending' : null;
const recurrenceLinkMissing: FindingGuard = (facts) =>
  facts.recurrenceLinkStated ? null : 'finding.recurrence-link-missing';

const recurrenceUnanswered: FindingGuard = (facts) =>
  facts.recurrencesUnanswered > 0 ? 'finding.recurrence-unanswered' : null;

export const findingMachine = defineMachine<FindingStatus, FindingEvent, FindingFacts>({
  name: 'finding',
  statuses: FINDING_STATUSES,
  events: FINDING_EVENTS,
  initial: 'DRAFT',
  final: ['NOT_A_FINDING', 'AMENDED', 'WITHDRAWN', 'RECURRED', 'VOIDED'],
  creation: { event: 'draft', permission: 'findings.create' },
  transitions: [
    {
      event: 'propose',
      from: ['DRAFT'],
      to: 'PROPOSED',
      permission: 'findings.propose',
      refuse: firstOf(criteriaMissing, conditionMissing, causeMissing, effectMissing, evidenceMissing, outsideScope),
    },
    {
      event: 'return-to-draft',
      from: ['PROPOSED'],
      to: 'DRAFT',
      permission: 'findings.return-to-draft',
      needsReason: true,
    },
    {
      event: 'send-to-fact-check',
      from: ['PROPOSED'],
      to: 'FACT_CHECK',
      permission: 'findings.send-to-fact-check',
      refuse: factCheckDueMissing,
    },
    {
      event: 'comment',
      from: ['FACT_CHECK'],
      to: 'PROPOSED',
      permission: 'findings.comment',
      refuse: commentMissing,
    },
    {
      event: 'close-fact-check',
      from: ['FACT_CHECK'],
      to: 'PROPOSED',
      permission: 'findings.close-fact-check',
      refuse: factCheckStillRunning,
    },
    {
      event: 'confirm',
      from: ['PROPOSED'],
      to: 'CONFIRMED',
      permission: 'findings.confirm',
      refuse: firstOf<FindingFacts>(approverIsAuthor, evidenceMissing, factCheckNotDone),
    },
    {
      event: 'dismiss',
      from: ['PROPOSED'],
      to: 'NOT_A_FINDING',
      permission: 'findings.dismiss',
      needsReason: true,
    },
    {
      event: 'issue',
      from: ['CONFIRMED'],
      to: 'ISSUED',
      permission: 'findings.issue',
      refuse: notCarriedByDocument,
    },
    {
      event: 'dispute',
      from: ['ISSUED'],
      to: 'DISPUTED',
      permission: 'findings.dispute',
      needsReason: true,
      refuse: nothingLodged,
    },
    {
      event: 'uphold',
      from: ['DISPUTED'],
      to: 'UPHELD',
      permission: 'findings.decide-dispute',
      needsReason: true,
    },
    { event: 'return-to-issued', from: ['UPHELD'], to: 'ISSUED', permission: 'findings.decide-dispute' },
    {
      event: 'amend',
      from: ['DISPUTED'],
      to: 'AMENDED',
      permission: 'findings.decide-dispute',
      needsReason: true,
      refuse: firstOf(newVersionMissing, correctionMissing),
    },
    {
      event: 'withdraw',
      from: ['DISPUTED'],
      to: 'WITHDRAWN',
      permission: 'findings.decide-dispute',
      needsReason: true,
    },
    {
      event: 'start-remediation',
      from: ['ISSUED'],
      to: 'IN_REMEDIATION',
      permission: 'findings.start-remediation',
      refuse: planNotAccepted,
    },
    {
      event: 'complete-remediation',
      from: ['IN_REMEDIATION'],
      to: 'REMEDIATED',
      permission: 'findings.complete-remediation',
      refuse: firstOf(noLinkedAction, actionsUnverified),
    },
    {
      event: 'close',
      from: ['REMEDIATED'],
      to: 'CLOSED',
      permission: 'findings.close',
      refuse: firstOf(effectivenessPending, recurrenceUnanswered),
    },
    {
      event: 'mark-recurred',
      from: ['REMEDIATED', 'CLOSED'],
      to: 'RECURRED',
      permission: 'findings.mark-recurred',
      needsReason: true,
      refuse: recurrenceLinkMissing,
    },
    { event: 'void', from: ['DRAFT', 'PROPOSED'], to: 'VOIDED', permission: 'findings.void', needsReason: true },
  ],
});
