import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const CASE_STATUSES = [
  'REGISTERED',
  'INVESTIGATING',
  'RESULT_PENDING',
  'IN_COMMITTEE',
  'RESULT_CONFIRMED',
  'REMEDIATING',
  'CLOSURE_REVIEW',
  'CLOSED',
  'CLOSED_NO_ACTION',
  'TRANSFERRED',
  'VOIDED',
  'MERGED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Statuses in which the work goes on; only these can be merged into another case. */
export const OPEN_CASE_STATUSES = CASE_STATUSES.slice(0, 7);

/** Why a closed case is opened again: 재발, 허위 이행, 새로운 증거(행정조사기본법 §15), 재결·판결. */
export const CASE_REOPENING_GROUNDS = ['RECURRENCE', 'FALSE_COMPLETION', 'NEW_EVIDENCE', 'RULING'] as const;
export type CaseReopeningGround = (typeof CASE_REOPENING_GROUNDS)[number];

export const CASE_EVENTS = [
  'start',
  'submit-result',
  'return-result',
  'refer-to-committee',
  'record-resolution',
  'confirm-result',
  'close-without-action',
  'begin-remediation',
  'submit-closure',
  'close',
  'return-closure',
  'reopen-remediation',
  'reopen-investigation',
  'transfer',
  'void',
  'merge',
] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

export interface CaseRegistrationFacts {
  respondents: number;
  tracks: number;
  triggerStated: boolean;
  /** Open cases of the same provider with an incident within 24 hours of this one. */
  possibleDuplicates: number;
  duplicatesAcknowledgedStated: boolean;
}

export interface CaseFacts extends MoveFacts {
  /** The sub-flag set by a stay order or criminal proceedings (집행정지·형사절차). */
  suspended: boolean;
  /** The actor wrote what is to be decided: the result before confirmation, the closure report before closing. */
  actorIsAuthor: boolean;
  inspectionsAndInformationRequests: number;
  /** Findings neither confirmed, dismissed nor voided. */
  unsettledFindings: number;
  /** Incidents whose official start or restoration is neither determined nor declared unknown. */
  incidentsWithoutOfficialTimes: number;
  resultInReview: boolean;
  agendaItems: number;
  minutesApproved: boolean;
  resolutionAttached: boolean;
  /** Orders that are neither revoked nor replaced. */
  orders: number;
  ordersIssued: number;
  resultNoticeDispatched: boolean;
  resultNoticeDelivered: boolean;
  /** Corrective actions neither closed, waived nor superseded. */
  unsettledActions: number;
  /** Appeals, stays and unpaid sanctions still open. */
  openProceedings: number;
  proceedingsWaiverStated: boolean;
  closureReportApproved: boolean;
  retentionClassSet: boolean;
  reopeningGroundStated: boolean;
  transferDocumentIssued: boolean;
  documentsIssued: number;
  /** Possible recurrences and requests to reopen an action, here or about this case, that wait for an answer. */
  recurrencesUnanswered: number;
  /** Findings, of whatever standing before, that no document has issued and nobody dismissed. */
  findingsNotIssued: number;
  mergeTargetStated: boolean;
  mergeTargetIsOpen: boolean;
  mergeTargetHasSameProviders: boolean;
}

type CaseGuard = Guard<CaseFacts>;

const noRespondent: Guard<CaseRegistrationFacts> = (facts) => (facts.respondents < 1 ? 'case.no-respondent' : null);
const noTrack: Guard<CaseRegistrationFacts> = (facts) => (facts.tracks < 1 ? 'case.no-track' : null);
const noTrigger: Guard<CaseRegistrationFacts> = (facts) => (facts.triggerStated ? null : 'case.no-trigger');
const duplicateNotAcknowledged: Guard<CaseRegistrationFacts> = (facts) =>
  facts.possibleDuplicates > 0 && !facts.duplicatesAcknowledgedStated ? 'case.possible-duplicate' : null;

const suspended: CaseGuard = (facts) => (facts.suspended ? 'case.suspended' : null);
const nothingInvestigates: CaseGuard = (facts) =>
  facts.inspectionsAndInformationRequests < 1 ? 'case.no-inspection' : null;
const findingsUnsettled: CaseGuard = (facts) => (facts.unsettledFindings > 0 ? 'case.findings-unsettled' : null);
const officialTimesMissing: CaseGuard = (facts) =>
  facts.incidentsWithoutOfficialTimes > 0 ? 'case.official-times-missing' : null;
const resultNotInReview: CaseGuard = (facts) => (facts.resultInReview ? null : 'case.result-not-in-review');
const noAgendaItem: CaseGuard = (facts) => (facts.agendaItems < 1 ? 'case.no-agenda-item' : null);
const minutesNotApproved: CaseGuard = (facts) => (facts.minutesApproved ? null : 'case.minutes-not-approved');
const resolutionMissing: CaseGuard = (facts) => (facts.resolutionAttached ? null : 'case.resolution-missing');
const hasOrders: CaseGuard = (facts) => (facts.orders > 0 ? 'case.has-orders' : null);
const resultNoticeNotDelivered: CaseGuard = (facts) =>
  facts.resultNoticeDelivered ? null : 'case.result-notice-not-delivered';
const noOrderIssued: CaseGuard = (facts) => (facts.ordersIssued < 1 ? 'case.no-order-issued' : null);
const resultNoticeNotDispatched: CaseGuard = (facts) =>
  facts.resultNoticeDispatched ? null : 'case.result-notice-not-dispatched';
const actionsUnsettled: CaseGuard = (facts) => (facts.unsettledActions > 0 ? 'case.actions-unsettled' : null);
const proceedingsOpen: CaseGuard = (facts) =>
  facts.openProceedings > 0 && !facts.proceedingsWaiverStated ? 'case.proceedings-open' : null;
const closureReportNotApproved: CaseGuard = (facts) =>
  facts.closureReportApproved ? null : 'case.closure-report-not-approved';
const retentionClassMissing: CaseGuard = (facts) => (facts.retentionClassSet ? null : 'case.retention-class-missing');
const reopeningGroundMissing: CaseGuard = (facts) =>
  facts.reopeningGroundStated ? null : 'case.reopening-ground-missing';
const transferDocumentMissing: CaseGuard = (facts) =>
  facts.transferDocumentIssued ? null : 'case.transfer-document-missing';
const somethingIssued: CaseGuard = (facts) => (facts.documentsIssued > 0 ? 'case.documents-issued' : null);
const findingsNotIssued: CaseGuard = (facts) => (facts.findingsNotIssued > 0 ? 'case.findings-not-issued' : null);
const mergeTargetMissing: CaseGuard = (facts) => (facts.mergeTargetStated ? null : 'case.merge-target-missing');
const mergeTargetClosed: CaseGuard = (facts) => (facts.mergeTargetIsOpen ? null : 'case.merge-target-closed');
const mergeTargetDiffers: CaseGuard = (facts) =>
  facts.mergeTargetHasSameProviders ? null : 'case.merge-target-has-other-providers';

const recurrenceUnanswered: CaseGuard = (facts) =>
  facts.recurrencesUnanswered > 0 ? 'case.recurrence-unanswered' : null;

/** Setting the sub-flag SUSPENDED: an act of the approver on the ground of a stay order or criminal proceedings. */
export const refuseSuspension: Guard<{ suspended: boolean; stayOrderRecorded: boolean }> = (facts) => {
  if (facts.suspended) return 'case.already-suspended';
  return facts.stayOrderRecorded ? null : 'case.stay-order-missing';
};

/** Clearing the sub-flag, once the stay has ended. */
export const refuseResumption: Guard<{ suspended: boolean; stayEnded: boolean }> = (facts) => {
  if (!facts.suspended) return 'case.not-suspended';
  return facts.stayEnded ? null : 'case.stay-not-ended';
};

export const caseMachine = defineMachine<CaseStatus, CaseEvent, CaseFacts, CaseRegistrationFacts>({
  name: 'case',
  statuses: CASE_STATUSES,
  events: CASE_EVENTS,
  initial: 'REGISTERED',
  final: ['TRANSFERRED', 'VOIDED', 'MERGED'],
  creation: {
    event: 'register',
    permission: 'cases.create',
    refuse: firstOf(noRespondent, noTrigger, noTrack, duplicateNotAcknowledged),
  },
  transitions: [
    {
      event: 'start',
      from: ['REGISTERED'],
      to: 'INVESTIGATING',
      permission: 'cases.start',
      refuse: nothingInvestigates,
    },
    {
      event: 'submit-result',
      from: ['INVESTIGATING'],
      to: 'RESULT_PENDING',
      permission: 'cases.submit-result',
      refuse: firstOf(findingsUnsettled, officialTimesMissing, resultNotInReview),
    },
    {
      event: 'return-result',
      from: ['RESULT_PENDING'],
      to: 'INVESTIGATING',
      permission: 'cases.return-result',
      needsReason: true,
    },
    {
      event: 'refer-to-committee',
      from: ['RESULT_PENDING'],
      to: 'IN_COMMITTEE',
      permission: 'cases.refer-to-committee',
      refuse: noAgendaItem,
    },
    {
      event: 'record-resolution',
      from: ['IN_COMMITTEE'],
      to: 'RESULT_PENDING',
      permission: 'cases.record-resolution',
      refuse: firstOf(minutesNotApproved, resolutionMissing),
    },
    {
      event: 'confirm-result',
      from: ['RESULT_PENDING'],
      to: 'RESULT_CONFIRMED',
      permission: 'cases.confirm-result',
      refuse: firstOf<CaseFacts>(suspended, approverIsAuthor, findingsUnsettled, resultNotInReview),
    },
    {
      event: 'close-without-action',
      from: ['RESULT_CONFIRMED'],
      to: 'CLOSED_NO_ACTION',
      permission: 'cases.close-without-action',
      refuse: firstOf(suspended, hasOrders, resultNoticeNotDelivered, recurrenceUnanswered),
    },
    {
      event: 'begin-remediation',
      from: ['RESULT_CONFIRMED'],
      to: 'REMEDIATING',
      permission: 'cases.begin-remediation',
      refuse: firstOf(noOrderIssued, resultNoticeNotDispatched),
    },
    {
      event: 'submit-closure',
      from: ['REMEDIATING'],
      to: 'CLOSURE_REVIEW',
      permission: 'cases.submit-closure',
      refuse: firstOf(suspended, actionsUnsettled, proceedingsOpen, recurrenceUnanswered),
    },
    {
      event: 'close',
      from: ['CLOSURE_REVIEW'],
      to: 'CLOSED',
      permission: 'cases.close',
      refuse: firstOf<CaseFacts>(
        suspended,
        approverIsAuthor,
        closureReportNotApproved,
        retentionClassMissing,
        recurrenceUnanswered,
      ),
    },
    {
      event: 'return-closure',
      from: ['CLOSURE_REVIEW'],
      to: 'REMEDIATING',
      permission: 'cases.return-closure',
      needsReason: true,
    },
    {
      event: 'reopen-remediation',
      from: ['CLOSED', 'CLOSED_NO_ACTION'],
      to: 'REMEDIATING',
      permission: 'cases.reopen',
      needsReason: true,
      refuse: reopeningGroundMissing,
    },
    {
      event: 'reopen-investigation',
      from: ['CLOSED', 'CLOSED_NO_ACTION'],
      to: 'INVESTIGATING',
      permission: 'cases.reopen',
      needsReason: true,
      refuse: reopeningGroundMissing,
    },
    {
      event: 'transfer',
      from: ['REGISTERED', 'INVESTIGATING'],
      to: 'TRANSFERRED',
      permission: 'cases.transfer',
      needsReason: true,
      refuse: transferDocumentMissing,
    },
    {
      event: 'void',
      from: ['REGISTERED'],
      to: 'VOIDED',
      permission: 'cases.void',
      needsReason: true,
      refuse: somethingIssued,
    },
    {
      event: 'merge',
      from: OPEN_CASE_STATUSES,
      to: 'MERGED',
      permission: 'cases.merge',
      needsReason: true,
      refuse: firstOf(findingsNotIssued, mergeTargetMissing, mergeTargetClosed, mergeTargetDiffers),
    },
  ],
});
