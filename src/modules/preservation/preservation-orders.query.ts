import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import type {
  PreservationBasisResponse,
  PreservationOrderListItem,
  PreservationOrderQuery,
} from './preservation-order.dto';

/** What disobedience leads to, with the article it stands in. */
export interface PenaltyClause {
  readonly code: string;
  readonly conductKo: string;
  readonly conductEn: string;
  readonly article: string;
}

@Injectable()
export class PreservationOrdersQuery {
  /** The orders that the person reaches, the latest first. */
  async list(tx: Tx, query: PreservationOrderQuery): Promise<Page<PreservationOrderListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<PreservationOrderListItem>(
      `SELECT o.id, o.case_id AS "caseId", o.provider_id AS "providerId", o.order_no AS "orderNo", o.title,
              (SELECT count(*) FROM preservation_items i WHERE i.order_id = o.id) AS items,
              o.preserve_from AS "preserveFrom", o.until_phrase AS "untilPhrase", o.delivered_at AS "deliveredAt", o.status
       FROM preservation_orders o
       WHERE ($1::uuid IS NULL OR o.case_id = $1)
         AND ($2::uuid IS NULL OR o.id < $2)
       ORDER BY o.id DESC
       LIMIT $3`,
      [query.caseId ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** @throws AppError `preservation-order.basis-unknown` */
  async basis(tx: Tx, id: string): Promise<PreservationBasisResponse> {
    const basis = await tx.one<PreservationBasisResponse>(
      'SELECT id, act, article, title_ko AS "titleKo", title_en AS "titleEn" FROM legal_bases WHERE id = $1',
      [id],
    );
    if (!basis) throw new AppError('preservation-order.basis-unknown');
    return basis;
  }

  /** Whether the article gives the power on that day, in a track of the case. */
  async isBasis(tx: Tx, id: string, caseId: string, on: CalendarDay): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 AS found
       FROM legal_bases b
       JOIN cases c ON c.id = $2 AND b.track = ANY (c.tracks)
       WHERE b.id = $1 AND b.power = 'PRESERVATION' AND $3::date BETWEEN b.effective_from AND coalesce(b.effective_to, 'infinity')`,
      [id, caseId, on],
    );
    return row !== null;
  }

  /** The penalty that threatens who disobeys the article, as in force on the day; null where none is on record. */
  penalty(tx: Tx, legalBasisId: string, on: CalendarDay): Promise<PenaltyClause | null> {
    return tx.one<PenaltyClause>(
      `SELECT p.code, p.entry ->> 'conductKo' AS "conductKo", p.entry ->> 'conductEn' AS "conductEn", concat_ws(' ', l.act, l.article) AS article
       FROM legal_bases b
       JOIN reference_entries p ON p.dataset = 'penalty-clauses' AND p.entry -> 'appliesTo' ? b.code
       JOIN legal_bases l ON l.code = p.entry ->> 'legalBasis' AND $2::date BETWEEN l.effective_from AND coalesce(l.effective_to, 'infinity')
       WHERE b.id = $1 AND $2::date BETWEEN p.effective_from AND coalesce(p.effective_to, 'infinity')
       ORDER BY p.effective_from DESC
       LIMIT 1`,
      [legalBasisId, on],
    );
  }
}
