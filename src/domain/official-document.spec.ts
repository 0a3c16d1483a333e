import { describeMachine } from '../../test/support/describe-machine';
import { officialDocumentMachine, type OfficialDocumentFacts } from './official-document';
import { apply } from './state-machine';

const WILLING: OfficialDocumentFacts = {
  reasonGiven: true,
  actorIsAuthor: false,
  recipients: 1,
  concurrencesAsked: 1,
  concurrencesPending: 0,
  opinionMarksWithoutText: 0,
  contentIsAsShown: true,
  sealRequired: true,
  sealed: true,
  recipientsWithoutAddress: 0,
  electronicRecipientsWithoutConsent: 0,
  arrivalRecorded: true,
  publicNoticePosted: true,
  publicNoticeDaysElapsed: 14,
  replacingDocumentApproved: true,
};

const REPLACED = { correct: 'CORRECTED_BY', revoke: 'REVOKED_BY' } as const;

describe('Official document', () => {
  describeMachine(officialDocumentMachine, {
    willing: WILLING,
    matrix: {
      DRAFT: { 'submit-for-review': 'IN_REVIEW' },
      IN_REVIEW: { 'ask-for-concurrence': 'CONCURRENCE', approve: 'APPROVED', reject: 'REJECTED' },
      CONCURRENCE: { 'record-concurrence': 'IN_REVIEW', approve: 'APPROVED', reject: 'REJECTED' },
      REJECTED: { redraft: 'DRAFT' },
      APPROVED: { seal: 'SEALED', dispatch: 'DISPATCHED', ...REPLACED },
      SEALED: { dispatch: 'DISPATCHED', ...REPLACED },
      DISPATCHED: { 'record-arrival': 'DELIVERED', 'record-return': 'RETURNED', ...REPLACED },
      DELIVERED: REPLACED,
      RETURNED: { 'dispatch-again': 'RE_DISPATCHED', 'give-public-notice': 'PUBLIC_NOTICE', ...REPLACED },
      RE_DISPATCHED: { 'record-arrival': 'DELIVERED', 'record-return': 'RETURNED', ...REPLACED },
      PUBLIC_NOTICE: { 'record-arrival': 'DELIVERED', ...REPLACED },
      CORRECTED_BY: { revoke: 'REVOKED_BY' },
      REVOKED_BY: {},
    },
    who: {
      'submit-for-review': ['INS', 'LEAD'],
      'ask-for-concurrence': ['INS', 'LEAD', 'APP'],
      'record-concurrence': ['INS', 'LEAD', 'APP'],
      approve: ['APP'],
      reject: ['LEAD', 'APP'],
      redraft: ['INS', 'LEAD'],
      seal: ['INS', 'LEAD', 'APP'],
      dispatch: ['INS', 'LEAD', 'APP'],
      'record-arrival': ['INS', 'LEAD', 'APP', 'SYS'],
      'record-return': ['INS', 'LEAD', 'APP'],
      'dispatch-again': ['INS', 'LEAD', 'APP'],
      'give-public-notice': ['APP'],
      correct: ['APP'],
      revoke: ['APP'],
    },
    reasons: ['reject', 'record-return', 'correct', 'revoke'],
    rules: [
      ['a document has a recipient', 'DRAFT', 'submit-for-review', { recipients: 0 }, 'official-document.no-recipient'],
      [
        'a concurrence is asked of a department',
        'IN_REVIEW',
        'ask-for-concurrence',
        { concurrencesAsked: 0 },
        'official-document.no-concurrence-asked',
      ],
      [
        'a document leaves concurrence when every department concurred',
        'CONCURRENCE',
        'record-concurrence',
        { concurrencesPending: 1 },
        'official-document.concurrence-pending',
      ],
      [
        'a document is not approved over a pending concurrence',
        'CONCURRENCE',
        'approve',
        { concurrencesPending: 1 },
        'official-document.concurrence-pending',
      ],
      [
        'a mark of opinion comes with its text',
        'IN_REVIEW',
        'approve',
        { opinionMarksWithoutText: 1 },
        'official-document.opinion-text-missing',
      ],
      [
        'whoever drafted a document does not approve it',
        'IN_REVIEW',
        'approve',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'an approval holds for the content that was shown',
        'IN_REVIEW',
        'approve',
        { contentIsAsShown: false },
        'official-document.changed-since-review',
      ],
      [
        'a letter that needs a seal is not dispatched without it',
        'APPROVED',
        'dispatch',
        { sealed: false },
        'official-document.not-sealed',
      ],
      [
        'a letter goes to confirmed addresses',
        'SEALED',
        'dispatch',
        { recipientsWithoutAddress: 1 },
        'official-document.address-missing',
      ],
      [
        'electronic service needs consent',
        'SEALED',
        'dispatch',
        { electronicRecipientsWithoutConsent: 1 },
        'official-document.no-consent-to-e-service',
      ],
      [
        'a second dispatch needs an address too',
        'RETURNED',
        'dispatch-again',
        { recipientsWithoutAddress: 1 },
        'official-document.address-missing',
      ],
      [
        'a letter is delivered when it arrived',
        'DISPATCHED',
        'record-arrival',
        { arrivalRecorded: false },
        'official-document.arrival-not-recorded',
      ],
      [
        'a public notice is posted',
        'RETURNED',
        'give-public-notice',
        { publicNoticePosted: false },
        'official-document.public-notice-not-posted',
      ],
      [
        'a public notice takes effect after fourteen days, not thirteen',
        'PUBLIC_NOTICE',
        'record-arrival',
        { publicNoticeDaysElapsed: 13 },
        'official-document.public-notice-not-effective',
      ],
      [
        'a document is corrected by an approved document',
        'DELIVERED',
        'correct',
        { replacingDocumentApproved: false },
        'official-document.replacement-not-approved',
      ],
    ],
    creation: { by: ['INS', 'LEAD'], willing: {}, rules: [] },
  });

  it('is dispatched without a seal where none is needed', () => {
    const facts = { ...WILLING, sealRequired: false, sealed: false };
    expect(apply(officialDocumentMachine, 'APPROVED', 'dispatch', facts)).toEqual({ kind: 'moved', to: 'DISPATCHED' });
  });
});
