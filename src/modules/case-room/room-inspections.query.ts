import type { InspectionStatus } from '../../domain/inspection';
import type { Tx } from '../../platform/database/tx';

export interface ProviderInspectionRow {
  readonly id: string;
  readonly providerId: string;
  readonly inspectionNo: string;
  readonly kind: string;
  readonly purposes: string[];
  readonly plannedStartAt: Date;
  readonly plannedEndOn: string;
  readonly sites: string[];
  readonly scope: string;
  readonly noticeArrivedAt: Date | null;
  readonly exemptionGround: string | null;
  readonly exemptionKo: string | null;
  readonly exemptionEn: string | null;
}

export interface InspectionRow extends ProviderInspectionRow {
  readonly status: InspectionStatus;
  readonly sessionDays: string[];
  readonly team: string[];
  readonly reportApprovedAt: Date | null;
}

/** Columns that a provider's login may read too. */
const SHOWN = `i.id, i.provider_id AS "providerId", i.inspection_no AS "inspectionNo", i.kind, i.purposes, i.planned_start_at AS "plannedStartAt",
            i.planned_end_on AS "plannedEndOn", i.sites, i.scope, i.notice_arrived_at AS "noticeArrivedAt", i.exemption_ground AS "exemptionGround",
            g.name_ko AS "exemptionKo", g.name_en AS "exemptionEn"`;

/** The ground as it was called when the inspection was planned for. */
const GROUND = `LEFT JOIN LATERAL (
         SELECT e.name_ko, e.name_en
         FROM notice_exemption_grounds e
         WHERE e.code = i.exemption_ground
         ORDER BY (i.planned_start_at AT TIME ZONE 'Asia/Seoul')::date BETWEEN e.effective_from AND coalesce(e.effective_to, 'infinity') DESC, e.effective_from DESC
         LIMIT 1) g ON true`;

export function readInspections(tx: Tx, caseId: string): Promise<InspectionRow[]> {
  return tx.query<InspectionRow>(
    `SELECT ${SHOWN}, i.status, i.report_approved_at AS "reportApprovedAt",
            ARRAY(SELECT DISTINCT s.on_date::text FROM inspection_sessions s WHERE s.inspection_id = i.id ORDER BY 1) AS "sessionDays",
            ARRAY(SELECT DISTINCT concat_ws(' ', a.organisation, a.title, a.name)
                  FROM session_attendees a
                  JOIN inspection_sessions s ON s.id = a.session_id
                  WHERE s.inspection_id = i.id AND a.side IN ('MINISTRY', 'EXPERT') ORDER BY 1) AS team
     FROM inspections i
     ${GROUND}
     WHERE i.case_id = $1
     ORDER BY i.planned_start_at, i.id`,
    [caseId],
  );
}

export function readProviderInspections(tx: Tx, caseId: string): Promise<ProviderInspectionRow[]> {
  return tx.query<ProviderInspectionRow>(
    `SELECT ${SHOWN} FROM inspections i ${GROUND} WHERE i.case_id = $1 ORDER BY i.planned_start_at, i.id`,
    [caseId],
  );
}
