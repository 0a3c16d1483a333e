import type { CauseKind } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';

export interface CauseRow {
  readonly analysisId: string;
  readonly incidentId: string;
  readonly versionNo: number;
  readonly method: string;
  readonly determination: string;
  readonly summary: string;
  readonly providerClaim: string | null;
  readonly concludedAt: Date | null;
  readonly version: number;
  /** Null for an analysis that names no cause yet. */
  readonly causeId: string | null;
  readonly kind: CauseKind;
  readonly causeCode: string;
  readonly text: string;
  readonly ruledOutReason: string | null;
  readonly thirdParty: boolean;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly categoryKo: string | null;
  readonly categoryEn: string | null;
}

/** The newest version of each incident's analysis with its causes, in the order of their numbers. */
export function readCauses(tx: Tx, caseId: string, incidentId: string | null = null): Promise<CauseRow[]> {
  return tx.query<CauseRow>(
    `SELECT a.id AS "analysisId", a.incident_id AS "incidentId", a.version_no AS "versionNo", a.method, a.determination, a.summary,
            a.provider_claim AS "providerClaim", a.frozen_at AS "concludedAt", a.version, c.id AS "causeId", c.kind, c.cause_code AS "causeCode", c.text,
            c.ruled_out_reason AS "ruledOutReason", c.third_party AS "thirdParty", k.name_ko AS "nameKo", k.name_en AS "nameEn",
            g.name_ko AS "categoryKo", g.name_en AS "categoryEn"
     FROM incidents i
     JOIN LATERAL (SELECT * FROM cause_analyses x WHERE x.incident_id = i.id ORDER BY x.version_no DESC LIMIT 1) a ON true
     LEFT JOIN causes c ON c.analysis_id = a.id
     LEFT JOIN cause_codes k ON k.code = c.cause_code
     LEFT JOIN cause_codes g ON g.code = k.category AND g.code <> k.code
     WHERE i.case_id = $1 AND ($2::uuid IS NULL OR i.id = $2)
     ORDER BY i.seq, c.seq`,
    [caseId, incidentId],
  );
}
