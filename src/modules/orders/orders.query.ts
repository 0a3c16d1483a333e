import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import type { OrderListItem, OrderQuery } from './order.dto';

type Row = OrderListItem & { seq: number };

/** The orders of a case in the order of their numbers. */
@Injectable()
export class OrdersQuery {
  async list(tx: Tx, caseId: string, query: OrderQuery): Promise<Page<OrderListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<Row>(
      `SELECT o.id, o.case_id AS "caseId", o.provider_id AS "providerId", o.order_no AS "orderNo", o.instrument_type AS "instrumentType", o.title,
              o.status, o.delivered_at AS "deliveredAt", o.seq
       FROM orders o
       WHERE o.case_id = $1
         AND ($2::text IS NULL OR o.status = $2)
         AND ($3::integer IS NULL OR o.seq > $3)
       ORDER BY o.seq
       LIMIT $4`,
      [caseId, query.status ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.seq],
      ({ seq: _, ...item }) => item,
    );
  }
}
