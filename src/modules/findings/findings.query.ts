import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { Finding } from '../../schema/entities';
import type { FactCheckQuery, FactCheckResponse } from './fact-check.dto';
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
              f.severity, f.scope, f.priority, f.status, f.seq
       FROM findings f
       WHERE f.case_id = $1
         AND ($2::text IS NULL OR f.status = $2)
         AND ($3::uuid IS NULL OR f.provider_id = $3)
         AND ($4::text IS NULL OR f.severity = $4)
         AND ($5::integer IS NULL OR f.seq > $5)
       ORDER BY f.seq
       LIMIT $6`,
      [caseId, query.status ?? null, query.providerId ?? null, query.severity ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.seq],
      (row) => toFindingListItem(row, tx),
    );
  }

  async factChecks(tx: Tx, query: FactCheckQuery): Promise<Page<FactCheckResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [before, beforeId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<FactCheckResponse>(
      `SELECT c.id, c.case_id AS "caseId", c.provider_id AS "providerId",
              CASE WHEN $7 THEN NULL ELSE c.finding_id END AS "findingId", c.finding_no AS "findingNo", c.round,
              c.factual_text AS "factualText", c.released_at AS "releasedAt", c.due_on AS "dueOn", c.outcome, c.comment,
              c.commented_at AS "commentedAt", c.ministry_answer AS "ministryAnswer", c.answered_at AS "answeredAt", c.version
       FROM fact_checks c
       WHERE ($1::uuid IS NULL OR c.case_id = $1)
         AND ($2::uuid IS NULL OR c.finding_id = $2)
         AND ($3::text IS NULL OR c.outcome = $3)
         AND ($4::timestamptz IS NULL OR (c.released_at, c.id) < ($4, $5::uuid))
       ORDER BY c.released_at DESC, c.id DESC
       LIMIT $6`,
      [
        query.caseId ?? null,
        query.findingId ?? null,
        query.outcome ?? null,
        before,
        beforeId,
        limit + 1,
        tx.actor.side === 'PROVIDER',
      ],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.releasedAt.toISOString(), row.id],
      (row) => row,
    );
  }
}
