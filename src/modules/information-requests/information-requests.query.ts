import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import type { InformationRequestListItem, InformationRequestQuery } from './information-request.dto';
import type { RequestBasisResponse, RequestPenaltyResponse } from './information-request.responses';

@Injectable()
export class InformationRequestsQuery {
  /** The requests that the person reaches, the latest first. */
  async list(tx: Tx, query: InformationRequestQuery): Promise<Page<InformationRequestListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<InformationRequestListItem>(
      `SELECT r.id, r.case_id AS "caseId", r.provider_id AS "providerId", r.request_no AS "requestNo", r.title,
              (SELECT count(*) FROM information_request_items i WHERE i.request_id = r.id) AS items,
              (SELECT d.due_on FROM deadlines d WHERE d.subject_id = r.id AND d.rule_id = 'DL-26') AS "dueOn", r.status
       FROM information_requests r
       WHERE ($1::uuid IS NULL OR r.case_id = $1)
         AND ($2::uuid IS NULL OR r.inspection_id = $2)
         AND ($3::text IS NULL OR r.status = $3)
         AND ($4::uuid IS NULL OR r.id < $4)
       ORDER BY r.id DESC
       LIMIT $5`,
      [query.caseId ?? null, query.inspectionId ?? null, query.status ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }

  basis(tx: Tx, id: string): Promise<RequestBasisResponse | null> {
    return tx.one<RequestBasisResponse>(
      'SELECT id, act, article, title_ko AS "titleKo", title_en AS "titleEn" FROM legal_bases WHERE id = $1',
      [id],
    );
  }

  /** Whether the article gives the power to ask for materials on that day. */
  async isBasis(tx: Tx, id: string, on: CalendarDay): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 AS found FROM legal_bases
       WHERE id = $1 AND power = 'MATERIALS' AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
      [id, on],
    );
    return row !== null;
  }

  /** The clause in force on the day, with the article that it stands in. */
  penalty(tx: Tx, code: string, on: CalendarDay): Promise<RequestPenaltyResponse | null> {
    return tx.one<RequestPenaltyResponse>(
      `SELECT p.code, p.entry ->> 'conductKo' AS "conductKo", p.entry ->> 'conductEn' AS "conductEn",
              (SELECT concat_ws(' ', b.act, b.article, p.entry ->> 'item')
               FROM legal_bases b
               WHERE b.code = p.entry ->> 'legalBasis' AND $2::date BETWEEN b.effective_from AND coalesce(b.effective_to, 'infinity')
               ORDER BY b.effective_from DESC
               LIMIT 1) AS article
       FROM reference_entries p
       WHERE p.dataset = 'penalty-clauses' AND p.code = $1
         AND $2::date BETWEEN p.effective_from AND coalesce(p.effective_to, 'infinity')
       ORDER BY p.effective_from DESC
       LIMIT 1`,
      [code, on],
    );
  }
}
