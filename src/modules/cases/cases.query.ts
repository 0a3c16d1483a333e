import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { CaseOverviewItem, CaseQuery } from './case.dto';

type Row = CaseOverviewItem;

/** Where a merged case goes on, as far as the reader sees that case. */
export const mergedIntoOf = (caseId: string): string =>
  `(SELECT json_build_object('id', t.id, 'caseNo', t.case_no) FROM cases t WHERE t.id = app.merge_target(${caseId}))`;
export const mergedIntoForProvider = (caseId: string): string =>
  `(SELECT json_build_object('id', t.case_id, 'caseNo', t.case_no) FROM case_respondents t WHERE t.case_id = app.merge_target(${caseId}))`;

const SETTLED_FINDING = `('NOT_A_FINDING', 'AMENDED', 'WITHDRAWN', 'CLOSED', 'RECURRED', 'VOIDED')`;

/** What is still open in the case of that id, as far as the reader sees it. */
const openIn = (caseId: string): string => `
              (SELECT count(*) FROM findings f WHERE f.case_id = ${caseId} AND app.shown_finding_status(f.id, f.status) NOT IN ${SETTLED_FINDING}) AS "openFindings",
              (SELECT count(*) FROM corrective_actions a WHERE a.case_id = ${caseId} AND a.status NOT IN ('CLOSED', 'WAIVED', 'SUPERSEDED')) AS "openActions"`;

/** Lists of cases: what a team member, a manager or a provider may see is decided by row security. */
@Injectable()
export class CasesQuery {
  async list(tx: Tx, query: CaseQuery): Promise<Page<CaseOverviewItem>> {
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
      `SELECT c.id, c.case_no AS "caseNo", c.title, c.status, c.opened_at AS "openedAt", c.suspended, ${mergedIntoOf('c.id')} AS "mergedInto",
              (SELECT coalesce(json_agg(json_build_object('nameKo', p.legal_name_ko, 'nameEn', p.legal_name_en) ORDER BY r.created_at, r.id), '[]')
               FROM case_respondents r JOIN providers p ON p.id = r.provider_id WHERE r.case_id = c.id) AS respondents,${openIn('c.id')}
       FROM cases c
       WHERE ($1::text IS NULL OR c.status = $1)
         AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM case_respondents r WHERE r.case_id = c.id AND r.provider_id = $2))
         AND ($3::timestamptz IS NULL OR (c.opened_at, c.id) ${descending ? '<' : '>'} ($3, $4::uuid))
         AND ($6::text IS NULL OR c.trigger = $6)
       ORDER BY c.opened_at ${descending ? 'DESC' : 'ASC'}, c.id ${descending ? 'DESC' : 'ASC'}
       LIMIT $5`,
      [query.status ?? null, query.providerId ?? null, after, afterId, limit + 1, query.trigger ?? null],
    );
  }

  private ofProvider(tx: Tx, query: CaseQuery, limit: number): Promise<Row[]> {
    const [after, afterId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    return tx.query<Row>(
      `SELECT r.case_id AS id, r.case_no AS "caseNo", r.provider_title AS title, NULL AS status, r.released_at AS "openedAt", false AS suspended, ${mergedIntoForProvider('r.case_id')} AS "mergedInto",
              '[]'::json AS respondents,${openIn('r.case_id')}
       FROM case_respondents r
       WHERE ($1::timestamptz IS NULL OR (r.released_at, r.case_id) < ($1, $2::uuid))
       ORDER BY r.released_at DESC, r.case_id DESC
       LIMIT $3`,
      [after, afterId, limit + 1],
    );
  }
}
