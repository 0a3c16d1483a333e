import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { CommitteeItemListItem, CommitteeItemQuery } from './committee-item.dto';

@Injectable()
export class CommitteeQuery {
  async list(tx: Tx, caseId: string, query: CommitteeItemQuery): Promise<Page<CommitteeItemListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<CommitteeItemListItem>(
      `SELECT id, case_id AS "caseId", committee_code AS "committeeCode", meeting_year AS "meetingYear", title,
              held_from AS "heldFrom", decision, status
       FROM committee_items
       WHERE case_id = $1
         AND ($2::text IS NULL OR status = $2)
         AND ($3::uuid IS NULL OR id > $3)
       ORDER BY id
       LIMIT $4`,
      [caseId, query.status ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}
