import { daysBetween, seoulDay } from '../../domain/calendar-day';
import type { DocumentType } from '../../domain/enumerations';
import { type OfficialDocumentEvent, officialDocumentMachine } from '../../domain/official-document';
import type { Tx } from '../../platform/database/tx';
import { movesFor, type MoveResponse } from '../../platform/http/moves';
import type { Delivery, OfficialDocument } from '../../schema/entities';
import type { DeliveryResponse, DocumentListItem, DocumentResponse, LedgerEntryResponse } from './document.dto';
import { approvalFacts } from './document-facts';
import type { OutdatedFactRow } from './outdated-facts.query';

type DeliveryRow = Delivery & Pick<DeliveryResponse, 'documentNo' | 'documentTitle'>;

type Named = Pick<
  LedgerEntryResponse,
  'caseNo' | 'documentType' | 'providerNameKo' | 'providerNameEn' | 'dispatchedByName'
>;
export type LedgerRow = DeliveryRow & Named;

/** The provider sees no name of the ministry but those that the document itself carries. */
function toDeliveryResponse(row: DeliveryRow, tx: Tx): DeliveryResponse {
  return {
    id: row.id,
    caseId: row.caseId,
    providerId: row.providerId,
    documentId: row.documentId,
    documentNo: row.documentNo,
    documentTitle: row.documentTitle,
    attempt: row.attempt,
    method: row.method,
    address: row.address,
    recipient: row.recipient,
    consentId: row.consentId,
    dispatchedBy: unlessProvider(tx, row.dispatchedBy),
    dispatchedAt: row.dispatchedAt,
    arrivedAt: row.arrivedAt,
    arrivalProof: unlessProvider(tx, row.arrivalProof),
    arrivalEvidenceId: unlessProvider(tx, row.arrivalEvidenceId),
    failedAt: row.failedAt,
    failureReason: row.failureReason,
    firstViewedAt: row.firstViewedAt,
    version: row.version,
  };
}

export function toLedgerEntry(row: LedgerRow, tx: Tx): LedgerEntryResponse {
  return {
    ...toDeliveryResponse(row, tx),
    caseNo: row.caseNo,
    documentType: row.documentType,
    providerNameKo: row.providerNameKo,
    providerNameEn: row.providerNameEn,
    dispatchedByName: unlessProvider(tx, row.dispatchedByName),
  };
}

export function toDocumentListItem(row: OfficialDocument): DocumentListItem {
  const { id, caseId, providerId, type, documentNo, title, status, approvedAt } = row;
  return { id, caseId, providerId, type, documentNo, title, status, approvedAt };
}

/** Its status says whether it is served. */
export const SENT_BY_ITS_ORDER: readonly DocumentType[] = ['ORDER'];

/** Nothing begins with their arrival, so that it is recorded on the letter itself. */
export const ARRIVES_BY_ITSELF: readonly DocumentType[] = [
  'REVOCATION_NOTICE',
  'CLOSURE_NOTICE',
  'DUNNING_NOTICE',
  'PRESERVATION_RELEASE',
  'SUPPLEMENT_REQUEST',
  'VERIFICATION_RESULT',
  'CONFIRMATION_OF_FACTS',
  'SEIZURE_RECORD',
  'INTERIM_MEASURE_LIFTED',
  'PUBLICATION_DECISION',
  'PUBLICATION_CORRECTION',
];

const OF_LETTERS: readonly OfficialDocumentEvent[] = ['record-return', 'dispatch-again', 'give-public-notice'];

function movesOf(document: OfficialDocument, deliveries: readonly Delivery[], { actor, now }: Tx): MoveResponse[] {
  if (document.providerId === null || SENT_BY_ITS_ORDER.includes(document.type)) return [];
  const sentAt = deliveries.at(-1)?.dispatchedAt;
  const facts = {
    ...approvalFacts(false),
    arrivalRecorded: true,
    publicNoticePosted: true,
    publicNoticeDaysElapsed: sentAt ? daysBetween(seoulDay(sentAt), seoulDay(now)) : 0,
  };
  const offered: readonly OfficialDocumentEvent[] = ARRIVES_BY_ITSELF.includes(document.type)
    ? [...OF_LETTERS, 'record-arrival']
    : OF_LETTERS;
  return movesFor(officialDocumentMachine, document.status, facts, actor).filter(({ event }) =>
    offered.some((one) => one === event),
  );
}

export function toDocumentResponse(
  row: OfficialDocument,
  deliveries: readonly Delivery[],
  outdatedFacts: readonly OutdatedFactRow[],
  tx: Tx,
): DocumentResponse {
  return {
    ...toDocumentListItem(row),
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    departmentCode: row.departmentCode,
    departmentName: row.departmentName,
    disclosure: row.disclosure,
    authorId: unlessProvider(tx, row.authorId),
    approvedBy: unlessProvider(tx, row.approvedBy),
    content: JSON.parse(row.snapshot) as object,
    contentSha256: row.snapshotSha256,
    correctionOfId: row.correctionOfId,
    deliveries: deliveries.map((delivery) =>
      toDeliveryResponse({ ...delivery, documentNo: row.documentNo, documentTitle: row.title }, tx),
    ),
    outdatedFacts: outdatedFacts.map(({ documentId: _, ...fact }) => fact),
    version: row.version,
    availableMoves: movesOf(row, deliveries, tx),
  };
}

function unlessProvider(tx: Tx, value: string | null): string | null {
  return tx.actor.side === 'PROVIDER' ? null : value;
}
