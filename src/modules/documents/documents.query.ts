import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { DeliveryQuery, DocumentListItem, DocumentQuery, LedgerEntryResponse } from './document.dto';
import { toLedgerEntry, type LedgerRow } from './document.response';

const STATE = `CASE WHEN v.arrived_at IS NOT NULL THEN 'ARRIVED' WHEN v.failed_at IS NOT NULL THEN 'FAILED' ELSE 'UNDER_WAY' END`;

/** Lists, newest first: documents by approval, deliveries by dispatch (발송확인대장). */
@Injectable()
export class DocumentsQuery {
  async documents(tx: Tx, query: DocumentQuery): Promise<Page<DocumentListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [before, beforeId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<DocumentListItem>(
      `SELECT d.id, d.case_id AS "caseId", d.provider_id AS "providerId", d.type, d.document_no AS "documentNo", d.title, d.status,
              d.approved_at AS "approvedAt"
       FROM official_documents d
       WHERE ($1::uuid IS NULL OR d.case_id = $1)
         AND ($2::uuid IS NULL OR d.subject_id = $2)
         AND ($3::text IS NULL OR d.type = $3)
         AND ($4::timestamptz IS NULL OR (d.approved_at, d.id) < ($4, $5::uuid))
       ORDER BY d.approved_at DESC, d.id DESC
       LIMIT $6`,
      [query.caseId ?? null, query.subjectId ?? null, query.type ?? null, before, beforeId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.approvedAt.toISOString(), row.id],
      (row) => row,
    );
  }

  async deliveries(tx: Tx, query: DeliveryQuery): Promise<Page<LedgerEntryResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [before, beforeId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<LedgerRow>(
      `SELECT v.id, v.case_id AS "caseId", v.provider_id AS "providerId", v.document_id AS "documentId",
              d.document_no AS "documentNo", d.title AS "documentTitle", v.attempt, v.method, v.address, v.recipient,
              v.consent_id AS "consentId", v.dispatched_by AS "dispatchedBy", v.dispatched_at AS "dispatchedAt",
              v.arrived_at AS "arrivedAt", v.arrival_proof AS "arrivalProof", v.arrival_evidence_id AS "arrivalEvidenceId",
              v.failed_at AS "failedAt", v.failure_reason AS "failureReason", v.first_viewed_at AS "firstViewedAt", v.version,
              r.case_no AS "caseNo", p.legal_name_ko AS "providerNameKo", p.legal_name_en AS "providerNameEn",
              d.type AS "documentType", u.name AS "dispatchedByName"
       FROM deliveries v
       JOIN official_documents d ON d.id = v.document_id
       JOIN case_respondents r ON r.case_id = v.case_id AND r.provider_id = v.provider_id
       JOIN providers p ON p.id = v.provider_id
       LEFT JOIN users u ON u.id = v.dispatched_by
       WHERE ($1::uuid IS NULL OR v.case_id = $1)
         AND ($2::uuid IS NULL OR v.document_id = $2)
         AND ($3::timestamptz IS NULL OR (v.dispatched_at, v.id) < ($3, $4::uuid))
         AND ($5::text IS NULL OR v.method = $5)
         AND ($6::text IS NULL OR $6 = ${STATE})
       ORDER BY v.dispatched_at DESC, v.id DESC
       LIMIT $7`,
      [
        query.caseId ?? null,
        query.documentId ?? null,
        before,
        beforeId,
        query.method ?? null,
        query.state ?? null,
        limit + 1,
      ],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.dispatchedAt.toISOString(), row.id],
      (row) => toLedgerEntry(row, tx),
    );
  }
}
