import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { IncidentListItem, IncidentQuery } from './incident.dto';
import { toIncidentListItem, type IncidentListRow } from './incident.response';

@Injectable()
export class IncidentsQuery {
  /** The incidents of a case in the order of their numbers; a provider's role reads only its own, released ones. */
  async list(tx: Tx, caseId: string, query: IncidentQuery): Promise<Page<IncidentListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<IncidentListRow>(
      `SELECT i.id, i.case_id AS "caseId", i.provider_id AS "providerId", i.incident_no AS "incidentNo", i.seq, i.type, i.title, i.status,
              i.started_at AS "startedAt", i.restored_at AS "restoredAt"
       FROM incidents i
       WHERE i.case_id = $1
         AND ($2::uuid IS NULL OR i.provider_id = $2)
         AND ($3::text IS NULL OR i.status = $3)
         AND ($4::integer IS NULL OR i.seq > $4)
       ORDER BY i.seq
       LIMIT $5`,
      [caseId, query.providerId ?? null, statusFilter(tx, query), after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.seq],
      (row) => toIncidentListItem(row, tx.actor),
    );
  }
}

/** A provider does not see the status, so it cannot search by it either. */
function statusFilter(tx: Tx, query: IncidentQuery): string | null {
  return tx.actor.side === 'PROVIDER' ? null : (query.status ?? null);
}
