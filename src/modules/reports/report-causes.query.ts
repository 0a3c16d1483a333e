import { seoulDay } from '../../domain/calendar-day';
import { CAUSE_DETERMINATION_LABELS, CAUSE_METHOD_LABELS } from '../../domain/enumeration-labels';
import type { ReportCauseAnalysis } from '../../domain/inspection-report';
import type { CauseAnalysis, Cause } from '../../schema/entities';
import type { FactBook, FactRow } from './report-facts.query';
import { label } from './report-labels';
import type { ReportScope } from './report-scope';

interface CauseText {
  readonly kind: Cause['kind'];
  readonly text: string;
  readonly reason: string | null;
  readonly thirdParty: boolean;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly categoryKo: string | null;
  readonly categoryEn: string | null;
}

interface AnalysisRow {
  readonly incidentId: string;
  readonly incidentNo: string;
  readonly provider: string;
  readonly method: CauseAnalysis['method'];
  readonly determination: CauseAnalysis['determination'];
  readonly summary: string;
  readonly providerClaim: string | null;
  readonly createdAt: Date;
  readonly causes: readonly CauseText[];
}

/** The newest version of each incident's analysis. */
function readAnalyses({ tx, caseId }: ReportScope): Promise<AnalysisRow[]> {
  return tx.query<AnalysisRow>(
    `SELECT i.id AS "incidentId", i.incident_no AS "incidentNo", p.legal_name_ko AS provider, a.method, a.determination, a.summary,
            a.provider_claim AS "providerClaim", a.created_at AS "createdAt",
            coalesce((SELECT jsonb_agg(jsonb_build_object('kind', c.kind, 'text', c.text, 'reason', c.ruled_out_reason, 'thirdParty', c.third_party,
                        'nameKo', k.name_ko, 'nameEn', k.name_en, 'categoryKo', g.name_ko, 'categoryEn', g.name_en) ORDER BY c.seq)
                      FROM causes c
                      JOIN cause_codes k ON k.code = c.cause_code
                      LEFT JOIN cause_codes g ON g.code = k.category AND g.code <> k.code
                      WHERE c.analysis_id = a.id), '[]') AS causes
     FROM incidents i
     JOIN providers p ON p.id = i.provider_id
     JOIN LATERAL (SELECT * FROM cause_analyses x WHERE x.incident_id = i.id ORDER BY x.version_no DESC LIMIT 1) a ON true
     WHERE i.case_id = $1
     ORDER BY i.seq`,
    [caseId],
  );
}

/** 4 원인 분석. */
export async function causesOf(scope: ReportScope, facts: FactBook): Promise<ReportCauseAnalysis[]> {
  const rows = await readAnalyses(scope);
  return rows.map((row) => toAnalysis(row, facts, scope));
}

function toAnalysis(row: AnalysisRow, facts: FactBook, scope: ReportScope): ReportCauseAnalysis {
  const of = (kind: Cause['kind']) => row.causes.filter((cause) => cause.kind === kind);
  const claims = claimsOf(row, facts, scope);
  return {
    incidentNo: row.incidentNo,
    determination: CAUSE_DETERMINATION_LABELS[row.determination],
    method: CAUSE_METHOD_LABELS[row.method].ko,
    direct: directText(of('DIRECT').map(causeText), row.summary),
    roots: of('ROOT').map((cause) => ({ category: categoryOf(cause), text: causeText(cause) })),
    contributing: of('CONTRIBUTING').map(causeText),
    ruledOut: of('RULED_OUT').map((cause) => ({ cause: causeText(cause), reason: cause.reason ?? '' })),
    chain: [],
    claims,
  };
}

const causeText = ({ text, thirdParty }: CauseText): string => (thirdParty ? `${text}(제3자 요인)` : text);

/** The direct cause and, where it says more, the summary of the analysis. */
function directText(causes: readonly string[], summary: string): string | null {
  const texts = causes.includes(summary) || summary === '' ? causes : [...causes, summary];
  return texts.length === 0 ? null : texts.join('\n');
}

function categoryOf({ categoryKo, categoryEn, nameKo, nameEn }: CauseText) {
  return categoryKo === null ? label(nameKo, nameEn) : label(`${categoryKo}: ${nameKo}`, `${categoryEn}: ${nameEn}`);
}

type Claim = ReportCauseAnalysis['claims'][number];

/** What others said of the cause beside what the ministry found. */
function claimsOf(row: AnalysisRow, facts: FactBook, { names, tx }: ReportScope): Claim[] {
  const said = facts.rows.filter((fact) => fact.incidentId === row.incidentId && isClaim(fact));
  const claims = said.map(({ assertedBy, assertedAt, valueText }): Claim => ({
    claimedBy: names.at(assertedBy, assertedAt),
    claimedOn: seoulDay(assertedAt),
    claim: valueText ?? '',
    determination: row.summary,
  }));
  if (row.providerClaim === null || claims.some(({ claim }) => claim === row.providerClaim)) return claims;
  const recordedAt = row.createdAt < tx.now ? row.createdAt : tx.now;
  return [
    ...claims,
    { claimedBy: row.provider, claimedOn: seoulDay(recordedAt), claim: row.providerClaim, determination: row.summary },
  ];
}

function isClaim({ field, valueText, status, basis, official }: FactRow): boolean {
  return field === 'CAUSE' && valueText !== null && !official && (status === 'CLAIMED' || basis === 'PROVIDER_CLAIM');
}
