import type { Tx } from '../../platform/database/tx';
import type { Delivery, OfficialDocument } from '../../schema/entities';
import type { DeliveryResponse, DocumentListItem, DocumentResponse, LedgerEntryResponse } from './document.dto';
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
  };
}

function unlessProvider(tx: Tx, value: string | null): string | null {
  return tx.actor.side === 'PROVIDER' ? null : value;
}
