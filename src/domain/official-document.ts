import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { PUBLIC_NOTICE_DAYS } from './order';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const OFFICIAL_DOCUMENT_STATUSES = [
  'DRAFT',
  'IN_REVIEW',
  'CONCURRENCE',
  'REJECTED',
  'APPROVED',
  'SEALED',
  'DISPATCHED',
  'DELIVERED',
  'RETURNED',
  'RE_DISPATCHED',
  'PUBLIC_NOTICE',
  'CORRECTED_BY',
  'REVOKED_BY',
] as const;
export type OfficialDocumentStatus = (typeof OFFICIAL_DOCUMENT_STATUSES)[number];

/** From the approval on, the content is frozen and only another document can correct or revoke it. */
export const APPROVED_DOCUMENT_STATUSES = [
  'APPROVED',
  'SEALED',
  'DISPATCHED',
  'DELIVERED',
  'RETURNED',
  'RE_DISPATCHED',
  'PUBLIC_NOTICE',
] as const satisfies readonly OfficialDocumentStatus[];

/** A row begins with the approval; the draft before it is work in hand. */
export const STORED_DOCUMENT_STATUSES = [...APPROVED_DOCUMENT_STATUSES, 'CORRECTED_BY', 'REVOKED_BY'] as const;

export const OFFICIAL_DOCUMENT_EVENTS = [
  'submit-for-review',
  'ask-for-concurrence',
  'record-concurrence',
  'approve',
  'reject',
  'redraft',
  'seal',
  'dispatch',
  'record-arrival',
  'record-return',
  'dispatch-again',
  'give-public-notice',
  'correct',
  'revoke',
] as const;
export type OfficialDocumentEvent = (typeof OFFICIAL_DOCUMENT_EVENTS)[number];

export interface OfficialDocumentFacts extends MoveFacts {
  actorIsAuthor: boolean;
  recipients: number;
  concurrencesAsked: number;
  concurrencesPending: number;
  /** Reviewers marked "(의견 있음)" whose text is missing. */
  opinionMarksWithoutText: number;
  /** The content hash that the approver was shown is the hash of the present content. */
  contentIsAsShown: boolean;
  sealRequired: boolean;
  sealed: boolean;
  recipientsWithoutAddress: number;
  /** Recipients to be served electronically who have not consented to it (행정절차법 §14③). */
  electronicRecipientsWithoutConsent: number;
  arrivalRecorded: boolean;
  publicNoticePosted: boolean;
  publicNoticeDaysElapsed: number;
  replacingDocumentApproved: boolean;
}

type DocumentGuard = Guard<OfficialDocumentFacts>;

const recipientMissing: DocumentGuard = (facts) => (facts.recipients < 1 ? 'official-document.no-recipient' : null);
const noConcurrenceAsked: DocumentGuard = (facts) =>
  facts.concurrencesAsked < 1 ? 'official-document.no-concurrence-asked' : null;
const concurrencePending: DocumentGuard = (facts) =>
  facts.concurrencesPending > 0 ? 'official-document.concurrence-pending' : null;
const opinionTextMissing: DocumentGuard = (facts) =>
  facts.opinionMarksWithoutText > 0 ? 'official-document.opinion-text-missing' : null;
const changedSinceReview: DocumentGuard = (facts) =>
  facts.contentIsAsShown ? null : 'official-document.changed-since-review';
const notSealed: DocumentGuard = (facts) =>
  facts.sealRequired && !facts.sealed ? 'official-document.not-sealed' : null;
const addressMissing: DocumentGuard = (facts) =>
  facts.recipientsWithoutAddress > 0 ? 'official-document.address-missing' : null;
const consentMissing: DocumentGuard = (facts) =>
  facts.electronicRecipientsWithoutConsent > 0 ? 'official-document.no-consent-to-e-service' : null;
const arrivalNotRecorded: DocumentGuard = (facts) =>
  facts.arrivalRecorded ? null : 'official-document.arrival-not-recorded';
const publicNoticeNotPosted: DocumentGuard = (facts) =>
  facts.publicNoticePosted ? null : 'official-document.public-notice-not-posted';
const publicNoticeTooEarly: DocumentGuard = (facts) =>
  facts.publicNoticeDaysElapsed < PUBLIC_NOTICE_DAYS ? 'official-document.public-notice-not-effective' : null;
const replacementNotApproved: DocumentGuard = (facts) =>
  facts.replacingDocumentApproved ? null : 'official-document.replacement-not-approved';

const recipientsReachable = firstOf(recipientMissing, addressMissing, consentMissing);

export const officialDocumentMachine = defineMachine<
  OfficialDocumentStatus,
  OfficialDocumentEvent,
  OfficialDocumentFacts
>({
  name: 'official-document',
  statuses: OFFICIAL_DOCUMENT_STATUSES,
  events: OFFICIAL_DOCUMENT_EVENTS,
  initial: 'DRAFT',
  final: ['REVOKED_BY'],
  creation: { event: 'draft', permission: 'documents.create' },
  transitions: [
    {
      event: 'submit-for-review',
      from: ['DRAFT'],
      to: 'IN_REVIEW',
      permission: 'documents.submit-for-review',
      refuse: recipientMissing,
    },
    {
      event: 'ask-for-concurrence',
      from: ['IN_REVIEW'],
      to: 'CONCURRENCE',
      permission: 'documents.review',
      refuse: noConcurrenceAsked,
    },
    {
      event: 'record-concurrence',
      from: ['CONCURRENCE'],
      to: 'IN_REVIEW',
      permission: 'documents.review',
      refuse: firstOf(concurrencePending, opinionTextMissing),
    },
    {
      event: 'approve',
      from: ['IN_REVIEW', 'CONCURRENCE'],
      to: 'APPROVED',
      permission: 'documents.approve',
      refuse: firstOf<OfficialDocumentFacts>(
        approverIsAuthor,
        concurrencePending,
        opinionTextMissing,
        changedSinceReview,
      ),
    },
    {
      event: 'reject',
      from: ['IN_REVIEW', 'CONCURRENCE'],
      to: 'REJECTED',
      permission: 'documents.reject',
      needsReason: true,
    },
    { event: 'redraft', from: ['REJECTED'], to: 'DRAFT', permission: 'documents.update' },
    { event: 'seal', from: ['APPROVED'], to: 'SEALED', permission: 'documents.seal' },
    {
      event: 'dispatch',
      from: ['APPROVED', 'SEALED'],
      to: 'DISPATCHED',
      permission: 'documents.dispatch',
      refuse: firstOf(notSealed, recipientsReachable),
    },
    {
      event: 'record-arrival',
      from: ['DISPATCHED', 'RE_DISPATCHED'],
      to: 'DELIVERED',
      permission: 'deliveries.record',
      refuse: arrivalNotRecorded,
    },
    {
      event: 'record-arrival',
      from: ['PUBLIC_NOTICE'],
      to: 'DELIVERED',
      permission: 'deliveries.record',
      refuse: publicNoticeTooEarly,
    },
    {
      event: 'record-return',
      from: ['DISPATCHED', 'RE_DISPATCHED'],
      to: 'RETURNED',
      permission: 'documents.dispatch',
      needsReason: true,
    },
    {
      event: 'dispatch-again',
      from: ['RETURNED'],
      to: 'RE_DISPATCHED',
      permission: 'documents.dispatch',
      refuse: recipientsReachable,
    },
    {
      event: 'give-public-notice',
      from: ['RETURNED'],
      to: 'PUBLIC_NOTICE',
      permission: 'documents.give-public-notice',
      refuse: publicNoticeNotPosted,
    },
    {
      event: 'correct',
      from: APPROVED_DOCUMENT_STATUSES,
      to: 'CORRECTED_BY',
      permission: 'documents.replace',
      needsReason: true,
      refuse: replacementNotApproved,
    },
    {
      event: 'revoke',
      from: [...APPROVED_DOCUMENT_STATUSES, 'CORRECTED_BY'],
      to: 'REVOKED_BY',
      permission: 'documents.replace',
      needsReason: true,
      refuse: replacementNotApproved,
    },
  ],
});
