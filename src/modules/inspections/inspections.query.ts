import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { InspectionListItem, InspectionQuery } from './inspection.dto';

/** The inspections of a case by their planned day; for a provider those it was told of, without their state. */
@Injectable()
export class InspectionsQuery {
  async list(tx: Tx, caseId: string, query: InspectionQuery): Promise<Page<InspectionListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after, afterId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const forProvider = tx.actor.side === 'PROVIDER';
    const rows = await tx.query<InspectionListItem>(
      `SELECT id, case_id AS "caseId", provider_id AS "providerId", inspection_no AS "inspectionNo", kind,
              ${forProvider ? 'NULL' : 'status'} AS status, planned_start_at AS "plannedStartAt", planned_end_on AS "plannedEndOn"
       FROM inspections
       WHERE case_id = $1
         AND ($2::uuid IS NULL OR provider_id = $2)
         AND ($3::timestamptz IS NULL OR (planned_start_at, id) > ($3, $4::uuid))
         ${forProvider ? '' : 'AND ($6::text IS NULL OR status = $6)'}
       ORDER BY planned_start_at, id
       LIMIT $5`,
      [caseId, query.providerId ?? null, after, afterId, limit + 1, ...(forProvider ? [] : [query.status ?? null])],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.plannedStartAt.toISOString(), row.id],
      (row) => row,
    );
  }
}
