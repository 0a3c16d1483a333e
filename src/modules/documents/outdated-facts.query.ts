import type { FactField } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';

export interface OfficialValueRow {
  readonly valueAt: string | null;
  readonly valueNumber: number | null;
  readonly valueText: string | null;
  readonly unit: string | null;
  /** Declared unknown (미상). */
  readonly undetermined: boolean;
  readonly decidedAt: string;
}

export interface OutdatedFactRow {
  readonly documentId: string;
  readonly incidentId: string | null;
  readonly incidentNo: string | null;
  readonly field: FactField;
  readonly serviceKo: string | null;
  readonly serviceEn: string | null;
  readonly segment: string | null;
  readonly used: OfficialValueRow;
  readonly current: OfficialValueRow;
  readonly justification: string;
}

const value = (
  alias: string,
): string => `json_build_object('valueAt', to_char(${alias}f.value_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'valueNumber', ${alias}f.value_number, 'valueText', ${alias}f.value_text, 'unit', ${alias}f.unit, 'undetermined', ${alias}.undetermined,
    'decidedAt', to_char(${alias}.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

/** For whoever reads documents and only wants to know how many values of each have changed. */
export const OUTDATED_FACTS = `
     SELECT d.id AS "documentId", n.incident_id AS "incidentId", i.incident_no AS "incidentNo", n.field, s.name_ko AS "serviceKo",
            coalesce(s.name_en, s.name_ko) AS "serviceEn", n.segment, ${value('u')} AS used, ${value('n')} AS current, n.justification
     FROM official_documents d
     JOIN fact_determinations n ON n.case_id = d.case_id AND n.decided_at > d.approved_at
     JOIN LATERAL (
       SELECT * FROM fact_determinations x
       WHERE x.case_id = n.case_id AND x.decided_at <= d.approved_at
         AND (x.incident_id, x.service_id, x.segment, x.field) IS NOT DISTINCT FROM (n.incident_id, n.service_id, n.segment, n.field)
       ORDER BY x.seq DESC LIMIT 1) u ON true
     LEFT JOIN fact_assertions nf ON nf.id = n.fact_id
     LEFT JOIN fact_assertions uf ON uf.id = u.fact_id
     LEFT JOIN incidents i ON i.id = n.incident_id
     LEFT JOIN services s ON s.id = n.service_id
     WHERE d.type IN ('INSPECTION_REPORT', 'RESULT_NOTICE')
       AND (i.id IS NULL OR position(i.incident_no IN d.snapshot) > 0)
       AND NOT EXISTS (
         SELECT 1 FROM fact_determinations l
         WHERE l.case_id = n.case_id AND l.seq > n.seq
           AND (l.incident_id, l.service_id, l.segment, l.field) IS NOT DISTINCT FROM (n.incident_id, n.service_id, n.segment, n.field))
       AND (n.undetermined, nf.value_at, nf.value_number, nf.value_text) IS DISTINCT FROM (u.undetermined, uf.value_at, uf.value_number, uf.value_text)`;

/**
 * What reports and result notices say that has been determined otherwise since. The documents keep their words: the official
 * value of each field when the document was approved stands beside the one of today. Never open to a provider.
 */
export function readOutdatedFacts(tx: Tx, documentId: string): Promise<OutdatedFactRow[]> {
  return tx.query<OutdatedFactRow>(
    `SELECT o.* FROM (${OUTDATED_FACTS} AND d.id = $1) o ORDER BY o."incidentNo", o.field`,
    [documentId],
  );
}
