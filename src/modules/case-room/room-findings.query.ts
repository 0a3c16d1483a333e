import type { FindingStatus } from '../../domain/finding';
import type { Tx } from '../../platform/database/tx';

export interface FindingRow {
  readonly id: string;
  readonly providerId: string;
  readonly findingNo: string;
  readonly title: string;
  readonly aspect: string;
  readonly type: string;
  readonly severity: string;
  readonly scope: string;
  readonly priority: string;
  readonly causal: string;
  readonly status: FindingStatus;
  readonly criteriaKo: string[];
  readonly criteriaEn: string[];
  readonly evidenceCount: number;
  readonly incidentIds: string[];
  readonly inspectionId: string | null;
  readonly repeatOfId: string | null;
}

/** Article and catalogue item of each criterion, and the clause of the plan. */
const criteria = (title: string): string => `
            ARRAY(SELECT concat_ws(' · ', '「' || b.act || '」 ' || b.article, k.${title}, c.clause)
                  FROM finding_criteria c
                  LEFT JOIN legal_bases b ON b.id = c.legal_basis_id
                  LEFT JOIN criteria_items k ON k.code = c.criteria_item_code
                  WHERE c.finding_id = f.id ORDER BY c.id)`;

/** For both sides: row security decides which findings there are. */
export function readFindings(tx: Tx, caseId: string): Promise<FindingRow[]> {
  return tx.query<FindingRow>(
    `SELECT f.id, f.provider_id AS "providerId", f.finding_no AS "findingNo", f.title, f.aspect, f.type, f.severity, f.scope, f.priority, f.causal,
            app.shown_finding_status(f.id, f.status) AS status, ${criteria('title_ko')} AS "criteriaKo", ${criteria('title_en')} AS "criteriaEn",
            (SELECT count(*) FROM finding_evidence e WHERE e.finding_id = f.id) AS "evidenceCount",
            ARRAY(SELECT x.incident_id::text FROM finding_incidents x JOIN incidents i ON i.id = x.incident_id WHERE x.finding_id = f.id ORDER BY i.seq) AS "incidentIds",
            f.inspection_id AS "inspectionId", f.repeat_of_id AS "repeatOfId"
     FROM findings f
     WHERE f.case_id = $1
     ORDER BY f.seq`,
    [caseId],
  );
}
