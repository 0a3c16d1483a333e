import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { Finding } from '../../schema/entities';
import type { FactCheckQuery } from './fact-check.dto';
import type { FindingListItem, FindingQuery } from './finding.dto';
import { toFindingListItem } from './finding.response';

type FindingRow = Finding;

/** Lists of findings and of fact checks; what a provider may see of them is decided by row security. */
@Injectable()
export class FindingsQuery {
  async findings(tx: Tx, caseId: string, query: FindingQuery): Promise<Page<FindingListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<FindingRow>(
      `SELECT f.id, f.case_id AS "caseId", f.provider_id AS "providerId", f.finding_no AS "findingNo", f.title, f.aspect, f.type,
              f.severity, f.scope, f.priority, w.status, f.seq
       FROM findings f
       CROSS JOIN LATERAL app.shown_finding_status(f.id, f.status) w(status)
       WHERE f.case_id = $1
         AND ($2::text IS NULL OR w.status = $2)
         AND ($3::uuid IS NULL OR f.provider_id = $3)
         AND ($4::text IS NULL OR f.severity = $4)
         AND ($5::integer IS NULL OR f.seq > $5)
         AND ($6::uuid IS NULL OR f.inspection_id = $6)
       ORDER BY f.seq
       LIMIT $7`,
      [
        caseId,
        query.status ?? null,
        query.providerId ?? null,
        query.severity ?? null,
        after,
        query.inspectionId ?? null,
        limit + 1,
      ],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.seq],
      (row) => toFindingListItem(row, tx),
    );
  }

  /** The newest first. */
  async factCheckIds(tx: Tx, query: FactCheckQuery): Promise<Page<string>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [before, beforeId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<{ id: string; releasedAt: Date }>(
      `SELECT c.id, c.released_at AS "releasedAt"
       FROM fact_checks c
       WHERE ($1::uuid IS NULL OR c.case_id = $1)
         AND ($2::uuid IS NULL OR c.finding_id = $2)
         AND ($3::text IS NULL OR c.outcome = $3)
         AND ($4::timestamptz IS NULL OR (c.released_at, c.id) < ($4, $5::uuid))
       ORDER BY c.released_at DESC, c.id DESC
       LIMIT $6`,
      [query.caseId ?? null, query.findingId ?? null, query.outcome ?? null, before, beforeId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.releasedAt.toISOString(), row.id],
      (row) => row.id,
    );
  }
}
