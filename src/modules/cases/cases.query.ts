import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { CaseListItem, CaseQuery } from './case.dto';

type Row = CaseListItem;

/** Lists of cases: what a team member, a manager or a provider may see is decided by row security. */
@Injectable()
export class CasesQuery {
  async list(tx: Tx, query: CaseQuery): Promise<Page<CaseListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await (tx.actor.side === 'PROVIDER'
      ? this.ofProvider(tx, query, limit)
      : this.ofMinistry(tx, query, limit));
    return toPage(
      rows,
      limit,
      (row) => [row.openedAt.toISOString(), row.id],
      (row) => row,
    );
  }

  private ofMinistry(tx: Tx, query: CaseQuery, limit: number): Promise<Row[]> {
    const descending = query.sort !== 'openedAt';
    const [after, afterId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    return tx.query<Row>(
      `SELECT c.id, c.case_no AS "caseNo", c.title, c.status, c.opened_at AS "openedAt"
       FROM cases c
       WHERE ($1::text IS NULL OR c.status = $1)
         AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM case_respondents r WHERE r.case_id = c.id AND r.provider_id = $2))
         AND ($3::timestamptz IS NULL OR (c.opened_at, c.id) ${descending ? '<' : '>'} ($3, $4::uuid))
       ORDER BY c.opened_at ${descending ? 'DESC' : 'ASC'}, c.id ${descending ? 'DESC' : 'ASC'}
       LIMIT $5`,
      [query.status ?? null, query.providerId ?? null, after, afterId, limit + 1],
    );
  }

  private ofProvider(tx: Tx, query: CaseQuery, limit: number): Promise<Row[]> {
    const [after, afterId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    return tx.query<Row>(
      `SELECT r.case_id AS id, r.case_no AS "caseNo", r.provider_title AS title, NULL AS status, r.released_at AS "openedAt"
       FROM case_respondents r
       WHERE ($1::timestamptz IS NULL OR (r.released_at, r.case_id) < ($1, $2::uuid))
       ORDER BY r.released_at DESC, r.case_id DESC
       LIMIT $3`,
      [after, afterId, limit + 1],
    );
  }
}
