import { describeMachine } from '../../test/support/describe-machine';
import { caseMachine, refuseResumption, refuseSuspension, type CaseFacts } from './case';

const WILLING: CaseFacts = {
  reasonGiven: true,
  suspended: false,
  actorIsAuthor: false,
  inspectionsAndInformationRequests: 1,
  unsettledFindings: 0,
  incidentsWithoutOfficialTimes: 0,
  resultInReview: true,
  agendaItems: 1,
  minutesApproved: true,
  resolutionAttached: true,
  orders: 1,
  ordersIssued: 1,
  resultNoticeDispatched: true,
  resultNoticeDelivered: true,
  unsettledActions: 0,
  openProceedings: 0,
  proceedingsWaiverStated: false,
  closureReportApproved: true,
  retentionClassSet: true,
  reopeningGroundStated: true,
  transferDocumentIssued: true,
  documentsIssued: 0,
  recurrencesUnanswered: 0,
  findingsNotIssued: 0,
  mergeTargetStated: true,
  mergeTargetIsOpen: true,
  mergeTargetHasSameProviders: true,
};

describe('Case', () => {
  describeMachine(caseMachine, {
    willing: WILLING,
    instead: { 'RESULT_CONFIRMED close-without-action': { orders: 0 } },
    matrix: {
      REGISTERED: { start: 'INVESTIGATING', transfer: 'TRANSFERRED', void: 'VOIDED', merge: 'MERGED' },
      INVESTIGATING: { 'submit-result': 'RESULT_PENDING', transfer: 'TRANSFERRED', merge: 'MERGED' },
      RESULT_PENDING: {
        'return-result': 'INVESTIGATING',
        'refer-to-committee': 'IN_COMMITTEE',
        'confirm-result': 'RESULT_CONFIRMED',
        merge: 'MERGED',
      },
      IN_COMMITTEE: { 'record-resolution': 'RESULT_PENDING', merge: 'MERGED' },
      RESULT_CONFIRMED: {
        'close-without-action': 'CLOSED_NO_ACTION',
        'begin-remediation': 'REMEDIATING',
        merge: 'MERGED',
      },
      REMEDIATING: { 'submit-closure': 'CLOSURE_REVIEW', merge: 'MERGED' },
      CLOSURE_REVIEW: { close: 'CLOSED', 'return-closure': 'REMEDIATING', merge: 'MERGED' },
      CLOSED: { 'reopen-remediation': 'REMEDIATING', 'reopen-investigation': 'INVESTIGATING' },
      CLOSED_NO_ACTION: { 'reopen-remediation': 'REMEDIATING', 'reopen-investigation': 'INVESTIGATING' },
      TRANSFERRED: {},
      VOIDED: {},
      MERGED: {},
    },
    who: {
      start: ['LEAD'],
      'submit-result': ['LEAD'],
      'return-result': ['APP'],
      'refer-to-committee': ['APP'],
      'record-resolution': ['APP'],
      'confirm-result': ['APP'],
      'close-without-action': ['APP'],
      'begin-remediation': ['APP'],
      'submit-closure': ['LEAD'],
      close: ['APP'],
      'return-closure': ['APP'],
      'reopen-remediation': ['APP'],
      'reopen-investigation': ['APP'],
      transfer: ['APP'],
      void: ['APP'],
      merge: ['APP'],
    },
    reasons: [
      'return-result',
      'return-closure',
      'reopen-remediation',
      'reopen-investigation',
      'transfer',
      'void',
      'merge',
    ],
    rules: [
      [
        'an investigation starts with an inspection or an information request',
        'REGISTERED',
        'start',
        { inspectionsAndInformationRequests: 0 },
        'case.no-inspection',
      ],
      [
        'a result is submitted once every finding is confirmed or dismissed',
        'INVESTIGATING',
        'submit-result',
        { unsettledFindings: 1 },
        'case.findings-unsettled',
      ],
      [
        'every incident has official times, or they are declared unknown',
        'INVESTIGATING',
        'submit-result',
        { incidentsWithoutOfficialTimes: 1 },
        'case.official-times-missing',
      ],
      [
        'the result document is in review when the result is submitted',
        'INVESTIGATING',
        'submit-result',
        { resultInReview: false },
        'case.result-not-in-review',
      ],
      [
        'a referral to the committee needs an agenda item',
        'RESULT_PENDING',
        'refer-to-committee',
        { agendaItems: 0 },
        'case.no-agenda-item',
      ],
      [
        'a resolution counts once the minutes are approved',
        'IN_COMMITTEE',
        'record-resolution',
        { minutesApproved: false },
        'case.minutes-not-approved',
      ],
      [
        'a resolution is attached in writing',
        'IN_COMMITTEE',
        'record-resolution',
        { resolutionAttached: false },
        'case.resolution-missing',
      ],
      [
        'whoever wrote the result does not confirm it',
        'RESULT_PENDING',
        'confirm-result',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'a result with an unsettled finding is not confirmed',
        'RESULT_PENDING',
        'confirm-result',
        { unsettledFindings: 2 },
        'case.findings-unsettled',
      ],
      [
        'a suspended case is not brought to its result',
        'RESULT_PENDING',
        'confirm-result',
        { suspended: true },
        'case.suspended',
      ],
      [
        'a case with an order is not closed without action',
        'RESULT_CONFIRMED',
        'close-without-action',
        { orders: 1 },
        'case.has-orders',
      ],
      [
        'a case is not closed before its result notice arrived',
        'RESULT_CONFIRMED',
        'close-without-action',
        { resultNoticeDelivered: false },
        'case.result-notice-not-delivered',
      ],
      [
        'remediation begins with an issued order',
        'RESULT_CONFIRMED',
        'begin-remediation',
        { ordersIssued: 0 },
        'case.no-order-issued',
      ],
      [
        'remediation begins once the result notice is dispatched',
        'RESULT_CONFIRMED',
        'begin-remediation',
        { resultNoticeDispatched: false },
        'case.result-notice-not-dispatched',
      ],
      [
        'a case with an open corrective action is not submitted for closure',
        'REMEDIATING',
        'submit-closure',
        { unsettledActions: 1 },
        'case.actions-unsettled',
      ],
      [
        'an open appeal, stay or unpaid sanction holds the closure back',
        'REMEDIATING',
        'submit-closure',
        { openProceedings: 1 },
        'case.proceedings-open',
      ],
      [
        'a suspended case is not submitted for closure',
        'REMEDIATING',
        'submit-closure',
        { suspended: true },
        'case.suspended',
      ],
      ['a suspended case is not closed', 'CLOSURE_REVIEW', 'close', { suspended: true }, 'case.suspended'],
      [
        'whoever wrote the closure report does not close the case',
        'CLOSURE_REVIEW',
        'close',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'a case closes on an approved closure report',
        'CLOSURE_REVIEW',
        'close',
        { closureReportApproved: false },
        'case.closure-report-not-approved',
      ],
      [
        'a case closes with the retention class of its records',
        'CLOSURE_REVIEW',
        'close',
        { retentionClassSet: false },
        'case.retention-class-missing',
      ],
      ...(
        [
          ['REMEDIATING', 'submit-closure'],
          ['CLOSURE_REVIEW', 'close'],
        ] as const
      ).map(
        ([status, event]) =>
          [
            `a case does not ${event} over an unanswered recurrence`,
            status,
            event,
            { recurrencesUnanswered: 1 },
            'case.recurrence-unanswered',
          ] as const,
      ),
      [
        'a case is not closed without action over an unanswered recurrence',
        'RESULT_CONFIRMED',
        'close-without-action',
        { orders: 0, recurrencesUnanswered: 1 },
        'case.recurrence-unanswered',
      ],
      [
        'a closed case reopens only on a named ground',
        'CLOSED',
        'reopen-remediation',
        { reopeningGroundStated: false },
        'case.reopening-ground-missing',
      ],
      [
        'a case closed without action reopens only on a named ground',
        'CLOSED_NO_ACTION',
        'reopen-investigation',
        { reopeningGroundStated: false },
        'case.reopening-ground-missing',
      ],
      [
        'a transfer follows its document',
        'INVESTIGATING',
        'transfer',
        { transferDocumentIssued: false },
        'case.transfer-document-missing',
      ],
      [
        'a case from which anything was issued is not voided',
        'REGISTERED',
        'void',
        { documentsIssued: 1 },
        'case.documents-issued',
      ],
      [
        'a merger leaves no finding behind that was never issued',
        'INVESTIGATING',
        'merge',
        { findingsNotIssued: 1 },
        'case.findings-not-issued',
      ],
      [
        'a merger names its target',
        'INVESTIGATING',
        'merge',
        { mergeTargetStated: false },
        'case.merge-target-missing',
      ],
      [
        'a case is merged only into an open one',
        'INVESTIGATING',
        'merge',
        { mergeTargetIsOpen: false },
        'case.merge-target-closed',
      ],
      [
        'cases of different providers are not merged',
        'INVESTIGATING',
        'merge',
        { mergeTargetHasSameProviders: false },
        'case.merge-target-has-other-providers',
      ],
    ],
    creation: {
      by: ['INS', 'LEAD'],
      willing: {
        respondents: 1,
        tracks: 1,
        triggerStated: true,
        possibleDuplicates: 0,
        duplicatesAcknowledgedStated: false,
      },
      rules: [
        ['a case has a respondent', { respondents: 0 }, 'case.no-respondent'],
        ['a case has a legal track', { tracks: 0 }, 'case.no-track'],
        ['a case says how it came to notice', { triggerStated: false }, 'case.no-trigger'],
        ['a possible duplicate is acknowledged', { possibleDuplicates: 1 }, 'case.possible-duplicate'],
      ],
    },
    elsewhere: ['case.already-suspended', 'case.not-suspended', 'case.stay-order-missing', 'case.stay-not-ended'],
  });

  it('closes in spite of an open proceeding when the reason is stated', () => {
    const facts = { ...WILLING, openProceedings: 1, proceedingsWaiverStated: true };
    const transition = caseMachine.transitions.find(({ event }) => event === 'submit-closure');
    expect(transition?.refuse?.(facts)).toBeNull();
  });

  it('registers an acknowledged duplicate', () => {
    const facts = {
      respondents: 1,
      tracks: 1,
      triggerStated: true,
      possibleDuplicates: 1,
      duplicatesAcknowledgedStated: true,
    };
    expect(caseMachine.creation.refuse?.(facts)).toBeNull();
  });

  it('is suspended once, and only on a recorded decision', () => {
    expect(refuseSuspension({ suspended: false, stayOrderRecorded: true })).toBeNull();
    expect(refuseSuspension({ suspended: false, stayOrderRecorded: false })).toBe('case.stay-order-missing');
    expect(refuseSuspension({ suspended: true, stayOrderRecorded: true })).toBe('case.already-suspended');
  });

  it('resumes only when suspended and the stay has ended', () => {
    expect(refuseResumption({ suspended: true, stayEnded: true })).toBeNull();
    expect(refuseResumption({ suspended: true, stayEnded: false })).toBe('case.stay-not-ended');
    expect(refuseResumption({ suspended: false, stayEnded: true })).toBe('case.not-suspended');
  });
});
