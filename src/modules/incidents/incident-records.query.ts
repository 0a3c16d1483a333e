import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, type Page, type PageQuery, toPage } from '../../platform/http/page';
import type { SnapshotResponse, TimelineEventResponse } from './incident-records.dto';

const EVENTS = `
  SELECT e.id, e.incident_id AS "incidentId", e.at, e.precision, e.kind, e.alert_level AS "alertLevel", e.alert_action AS "alertAction", e.text, e.source, e.visibility, e.recorded_by AS "recordedBy",
         e.created_at AS "recordedAt"
  FROM timeline_events e`;

const SNAPSHOTS = `
  SELECT r.id, r.as_of AS "asOf", r.precision, r.service_id AS "serviceId", s.name_ko AS "serviceNameKo", r.asset_group AS "assetGroup", r.state,
         r.total_count AS "totalCount", r.restored_count AS "restoredCount", r.percent, r.reported_by AS "reportedBy", r.source,
         r.recorded_by AS "recordedBy", r.created_at AS "recordedAt"
  FROM recovery_snapshots r
  LEFT JOIN services s ON s.id = r.service_id`;

@Injectable()
export class IncidentRecordsQuery {
  async event(tx: Tx, id: string): Promise<TimelineEventResponse> {
    return orNotFound(await tx.one<TimelineEventResponse>(`${EVENTS} WHERE e.id = $1`, [id]));
  }

  /** In the order of what happened. `incidentId` null: everything of the case. */
  async timeline(
    tx: Tx,
    caseId: string,
    incidentId: string | null,
    query: PageQuery,
  ): Promise<Page<TimelineEventResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after, afterId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<TimelineEventResponse>(
      `${EVENTS}
       WHERE e.case_id = $1
         AND ($2::uuid IS NULL OR e.incident_id = $2)
         AND ($3::timestamptz IS NULL OR (e.at, e.id) > ($3, $4::uuid))
       ORDER BY e.at, e.id
       LIMIT $5`,
      [caseId, incidentId, after, afterId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.at.toISOString(), row.id],
      (row) => row,
    );
  }

  async snapshot(tx: Tx, id: string): Promise<SnapshotResponse> {
    return orNotFound(await tx.one<SnapshotResponse>(`${SNAPSHOTS} WHERE r.id = $1`, [id]));
  }

  async snapshots(tx: Tx, incidentId: string, query: PageQuery): Promise<Page<SnapshotResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after, afterId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<SnapshotResponse>(
      `${SNAPSHOTS}
       WHERE r.incident_id = $1
         AND ($2::timestamptz IS NULL OR (r.as_of, r.id) > ($2, $3::uuid))
       ORDER BY r.as_of, r.id
       LIMIT $4`,
      [incidentId, after, afterId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.asOf.toISOString(), row.id],
      (row) => row,
    );
  }
}
