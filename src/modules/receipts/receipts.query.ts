import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import type { ReceiptListItem, ReceiptQuery } from './receipt.dto';

export interface ReceiptRow extends ReceiptListItem {
  readonly content: string;
  readonly contentSha256: string;
}

const COLUMNS = `t.id, t.case_id AS "caseId", r.case_no AS "caseNo", t.provider_id AS "providerId", p.legal_name_ko AS "providerNameKo",
              p.legal_name_en AS "providerNameEn", t.receipt_no AS "receiptNo", t.kind, t.subject_type AS "subjectType",
              t.subject_id AS "subjectId", t.title, t.received_at AS "receivedAt"`;
const FROM = `FROM receipts t
       JOIN case_respondents r ON r.case_id = t.case_id AND r.provider_id = t.provider_id
       JOIN providers p ON p.id = t.provider_id`;

/** The register of what was handed in (접수대장), newest first. */
@Injectable()
export class ReceiptsQuery {
  async list(tx: Tx, { caseId, subjectId, kind, ...query }: ReceiptQuery): Promise<Page<ReceiptListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [before, beforeId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<ReceiptListItem>(
      `SELECT ${COLUMNS}
       ${FROM}
       WHERE ($1::uuid IS NULL OR t.case_id = $1)
         AND ($2::uuid IS NULL OR t.subject_id = $2)
         AND ($3::text IS NULL OR t.kind = $3)
         AND ($4::timestamptz IS NULL OR (t.received_at, t.id) < ($4, $5::uuid))
       ORDER BY t.received_at DESC, t.id DESC
       LIMIT $6`,
      [caseId ?? null, subjectId ?? null, kind ?? null, before, beforeId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.receivedAt.toISOString(), row.id],
      (row) => row,
    );
  }

  async get(tx: Tx, id: string): Promise<ReceiptRow> {
    const row = await tx.one<ReceiptRow>(
      `SELECT ${COLUMNS}, t.content, t.content_sha256 AS "contentSha256"
       ${FROM}
       WHERE t.id = $1`,
      [id],
    );
    return orNotFound(row);
  }
}
