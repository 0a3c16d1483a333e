import type { OfficialDocumentFacts } from '../../domain/official-document';

/** In this release concurrence and sealing are not administered: what is issued here needs neither. */
export function approvalFacts(actorIsAuthor: boolean): OfficialDocumentFacts {
  return {
    reasonGiven: true,
    actorIsAuthor,
    recipients: 1,
    concurrencesAsked: 0,
    concurrencesPending: 0,
    opinionMarksWithoutText: 0,
    contentIsAsShown: true,
    sealRequired: false,
    sealed: false,
    recipientsWithoutAddress: 0,
    electronicRecipientsWithoutConsent: 0,
    arrivalRecorded: false,
    publicNoticePosted: false,
    publicNoticeDaysElapsed: 0,
    replacingDocumentApproved: false,
  };
}
