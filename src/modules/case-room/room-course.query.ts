import type { Tx } from '../../platform/database/tx';
import { partyJoin } from './room-facts.query';

interface Placed {
  readonly id: string;
  readonly at: Date;
  readonly precision: string;
  readonly source: string;
}

export interface EventRow extends Placed {
  readonly part: 'EVENT';
  readonly incidentId: string | null;
  readonly kind: string;
  readonly alertLevel: string | null;
  readonly alertAction: string | null;
  readonly text: string;
  readonly visibility: string;
}

export interface SnapshotRow extends Placed {
  readonly part: 'SNAPSHOT';
  readonly incidentId: string;
  readonly subjectKo: string;
  readonly subjectEn: string;
  readonly state: string;
  readonly totalCount: number | null;
  readonly restoredCount: number | null;
  readonly percent: number | null;
  readonly reportedByCode: string;
  readonly reportedByKo: string;
  readonly reportedByEn: string;
}

/** What happened and how far things had recovered, by the instant; of one incident or, for null, of the whole case. */
export function readCourse(
  tx: Tx,
  caseId: string,
  incidentId: string | null = null,
): Promise<(EventRow | SnapshotRow)[]> {
  return tx.query<EventRow | SnapshotRow>(
    `SELECT 'EVENT' AS part, e.id, e.incident_id AS "incidentId", e.at, e.precision, e.source,
            e.kind, e.alert_level AS "alertLevel", e.alert_action AS "alertAction", e.text, e.visibility,
            NULL AS "subjectKo", NULL AS "subjectEn", NULL AS state, NULL::integer AS "totalCount", NULL::integer AS "restoredCount", NULL::numeric AS percent,
            NULL AS "reportedByCode", NULL AS "reportedByKo", NULL AS "reportedByEn"
     FROM timeline_events e
     WHERE e.case_id = $1 AND ($2::uuid IS NULL OR e.incident_id = $2)
     UNION ALL
     SELECT 'SNAPSHOT', r.id, r.incident_id, r.as_of, r.precision, r.source, NULL, NULL, NULL, NULL, NULL,
            coalesce(s.name_ko, r.asset_group), coalesce(s.name_en, s.name_ko, r.asset_group), r.state, r.total_count, r.restored_count, r.percent,
            r.reported_by, coalesce(party.name_ko, r.reported_by), coalesce(party.name_en, r.reported_by)
     FROM recovery_snapshots r
     LEFT JOIN services s ON s.id = r.service_id
     ${partyJoin('r.reported_by', 'r.as_of')}
     WHERE r.case_id = $1 AND ($2::uuid IS NULL OR r.incident_id = $2)
     ORDER BY at, id`,
    [caseId, incidentId],
  );
}
