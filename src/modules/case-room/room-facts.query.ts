import type { FactField } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';

export interface FactRow {
  readonly incidentId: string | null;
  readonly field: string;
  readonly serviceId: string | null;
  readonly serviceKo: string | null;
  readonly serviceEn: string | null;
  readonly segment: string | null;
  /** Null where a value was declared unknown and nobody ever stated one. */
  readonly id: string | null;
  readonly valueAt: Date | null;
  readonly valueNumber: number | null;
  readonly valueText: string | null;
  readonly precision: string | null;
  readonly unit: string | null;
  readonly basis: string | null;
  readonly statedByCode: string;
  readonly statedByKo: string;
  readonly statedByEn: string;
  readonly statedAt: Date;
  readonly source: string;
  readonly status: string;
  readonly note: string | null;
  readonly retractedReason: string | null;
  readonly version: number;
  readonly superseded: boolean;
  readonly official: boolean;
  readonly undetermined: boolean | null;
  readonly justification: string;
  readonly decidedByName: string;
  readonly decidedAt: Date;
}

/** Times and extent; causes and symptoms in words stand on the page of the incident. */
export const ROOM_FACT_FIELDS = [
  'STARTED_AT',
  'DETECTED_AT',
  'PROVIDER_AWARE_AT',
  'REPORTED_AT',
  'USER_NOTICE_AT',
  'MITIGATED_AT',
  'RESTORED_AT',
  'DURATION_MINUTES',
  'AFFECTED_PERCENT',
  'AFFECTED_COUNT',
  'DAMAGE_CASES',
  'USER_BASE',
] as const satisfies readonly FactField[];

interface FactScope {
  readonly caseId: string;
  /** Null: of all incidents and of the case itself. */
  readonly incidentId?: string | null;
  readonly fields?: readonly FactField[];
}

/**
 * Printed name of an agency or provider as on the day of `at`, the press, or the text itself. Joins as `party`.
 */
export const partyJoin = (code: string, at: string): string => `
     LEFT JOIN LATERAL (
         SELECT n.name_ko, n.name_en
         FROM (SELECT a.name_ko, a.name_en, a.effective_from, a.effective_to
               FROM agency_names a
               WHERE a.code = ${code}
               UNION ALL
               SELECT v.legal_name_ko, coalesce(v.legal_name_en, v.legal_name_ko), date '1900-01-01', NULL
               FROM providers v
               WHERE v.code = ${code}
               UNION ALL
               SELECT '언론', 'Press', date '1900-01-01', NULL
               WHERE ${code} = 'PRESS') n
         ORDER BY (${at} AT TIME ZONE 'Asia/Seoul')::date BETWEEN n.effective_from AND coalesce(n.effective_to, 'infinity') DESC, n.effective_from DESC
         LIMIT 1) party ON true`;

/** Every statement with the newest determination about the same thing, in the order of the fields. */
export function readFacts(
  tx: Tx,
  { caseId, incidentId = null, fields = ROOM_FACT_FIELDS }: FactScope,
): Promise<FactRow[]> {
  return tx.query<FactRow>(
    `WITH settled AS (
       SELECT DISTINCT ON (d.incident_id, d.field, d.service_id, d.segment)
              d.incident_id, d.field, d.service_id, d.segment, d.fact_id, d.undetermined, d.justification, d.decided_at, d.decided_by
       FROM fact_determinations d
       WHERE d.case_id = $1 AND d.field = ANY ($2) AND ($3::uuid IS NULL OR d.incident_id = $3)
       ORDER BY d.incident_id, d.field, d.service_id, d.segment, d.seq DESC),
     stated AS (
       SELECT f.*, EXISTS (SELECT 1 FROM fact_assertions n WHERE n.supersedes_id = f.id AND n.status <> 'RETRACTED') AS superseded
       FROM fact_assertions f
       WHERE f.case_id = $1 AND f.field = ANY ($2) AND ($3::uuid IS NULL OR f.incident_id = $3))
     SELECT coalesce(f.incident_id, d.incident_id) AS "incidentId", coalesce(f.field, d.field) AS field,
            coalesce(f.service_id, d.service_id) AS "serviceId", s.name_ko AS "serviceKo", coalesce(s.name_en, s.name_ko) AS "serviceEn",
            coalesce(f.segment, d.segment) AS segment, f.id, f.value_at AS "valueAt", f.value_number AS "valueNumber", f.value_text AS "valueText",
            f.precision, f.unit, f.basis, f.asserted_by AS "statedByCode", coalesce(party.name_ko, f.asserted_by) AS "statedByKo",
            coalesce(party.name_en, f.asserted_by) AS "statedByEn", f.asserted_at AS "statedAt", f.source, f.status, f.note,
            f.retracted_reason AS "retractedReason", f.version, f.superseded,
            f.id IS NOT NULL AND d.fact_id IS NOT DISTINCT FROM f.id AS official, d.undetermined, d.justification, d.decided_at AS "decidedAt",
            u.name AS "decidedByName"
     FROM stated f
     FULL JOIN settled d ON coalesce(d.incident_id, $1) = coalesce(f.incident_id, $1) AND d.field = f.field
       AND coalesce(d.service_id, $1) = coalesce(f.service_id, $1) AND coalesce(d.segment, '') = coalesce(f.segment, '')
     LEFT JOIN services s ON s.id = coalesce(f.service_id, d.service_id)
     LEFT JOIN users u ON u.id = d.decided_by
     ${partyJoin('f.asserted_by', 'f.asserted_at')}
     ORDER BY array_position($2::text[], coalesce(f.field, d.field)), s.code NULLS FIRST, coalesce(f.segment, d.segment) NULLS FIRST, f.asserted_at, f.id`,
    [caseId, fields, incidentId],
  );
}
