import { seoulDay } from '../../domain/calendar-day';
import { FACT_CHECK_OUTCOME_LABELS } from '../../domain/enumeration-labels';
import { FINDING_TYPES, type TableCellKind } from '../../domain/enumerations';
import type {
  ReportChecklistItem,
  ReportFinding,
  ReportFindingTable,
  ReportLabel,
} from '../../domain/inspection-report';
import { enumerationLabel } from '../../domain/labels';
import type { FactCheck, Finding } from '../../schema/entities';
import { label } from './report-labels';
import type { InspectionRow } from './report-overview.query';
import type { RespondentRow } from './report-respondents.query';
import type { ReportScope } from './report-scope';
import { distinct, numberText } from './report-values';

interface Criterion {
  readonly code: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly planYear: number | null;
  readonly clause: string | null;
  readonly article: string | null;
  readonly articleTitle: string | null;
}

export interface FindingRow {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly providerId: string;
  readonly respondent: string;
  readonly type: Finding['type'];
  readonly severity: Finding['severity'];
  readonly scope: Finding['scope'];
  readonly causal: Finding['causal'];
  readonly condition: string;
  readonly cause: string;
  readonly effect: string;
  readonly tables: readonly FindingTable[];
  readonly repeatOf: string | null;
  readonly incidents: readonly string[];
  readonly evidence: readonly { no: string; title: string }[];
  readonly criteria: readonly Criterion[];
  readonly opinion: FactCheck['outcome'] | null;
  readonly comment: string | null;
  readonly commentedAt: Date | null;
  readonly commentDueOn: string | null;
  readonly answer: string | null;
}

/** Findings from their confirmation on; criteria and their articles as in force on the day of the finding's first outage. */
export function readFindings({ tx, caseId, eventDay }: ReportScope): Promise<FindingRow[]> {
  return tx.query<FindingRow>(
    `SELECT f.id, f.finding_no AS no, f.title, f.provider_id AS "providerId", p.legal_name_ko AS respondent, f.type, f.severity, f.scope, f.causal,
            f.condition, f.cause, f.effect, f.tables, o.finding_no AS "repeatOf",
            ARRAY(SELECT i.incident_no FROM finding_incidents x JOIN incidents i ON i.id = x.incident_id WHERE x.finding_id = f.id ORDER BY i.seq) AS incidents,
            coalesce((SELECT jsonb_agg(jsonb_build_object('no', e.evidence_no, 'title', e.title) ORDER BY e.seq)
                      FROM finding_evidence x JOIN evidence e ON e.id = x.evidence_id WHERE x.finding_id = f.id), '[]') AS evidence,
            coalesce((SELECT jsonb_agg(jsonb_build_object('code', k.code, 'title', k.title_ko, 'text', k.text_ko, 'planYear', coalesce(c.plan_year, k.plan_year),
                        'clause', c.clause, 'article', coalesce(b.act || ' ' || b.article, l.act || ' ' || l.article), 'articleTitle', coalesce(b.title_ko, l.title_ko))
                        ORDER BY k.code, b.code, c.id)
                      FROM finding_criteria c
                      LEFT JOIN legal_bases b ON b.id = c.legal_basis_id
                      LEFT JOIN criteria_items k ON k.code = c.criteria_item_code
                      LEFT JOIN legal_bases l ON l.code = k.legal_basis_code AND d.day BETWEEN l.effective_from AND coalesce(l.effective_to, 'infinity')
                      WHERE c.finding_id = f.id), '[]') AS criteria,
            t.outcome AS opinion, t.comment, t.commented_at AS "commentedAt", t.due_on AS "commentDueOn", t.ministry_answer AS answer
     FROM findings f
     JOIN providers p ON p.id = f.provider_id
     LEFT JOIN findings o ON o.id = f.repeat_of_id
     CROSS JOIN LATERAL (
       SELECT coalesce((SELECT (min(i.started_at) AT TIME ZONE 'Asia/Seoul')::date
                        FROM finding_incidents x JOIN incidents i ON i.id = x.incident_id WHERE x.finding_id = f.id), $2::date) AS day) d
     LEFT JOIN LATERAL (
       SELECT * FROM fact_checks k WHERE k.finding_id = f.id AND k.outcome <> 'OPEN' ORDER BY k.round DESC LIMIT 1) t ON true
     WHERE f.case_id = $1
       AND f.status IN ('CONFIRMED', 'ISSUED', 'DISPUTED', 'UPHELD', 'AMENDED', 'IN_REMEDIATION', 'REMEDIATED', 'CLOSED', 'RECURRED')
     ORDER BY f.seq`,
    [caseId, eventDay],
  );
}

interface FindingTable {
  readonly title: string;
  readonly source?: string | null;
  readonly columns: readonly { title: string; kind: TableCellKind; unit?: string | null }[];
  readonly rows: readonly { cells: readonly (string | number | null)[] }[];
}

function tableOf({ title, source, columns, rows }: FindingTable): ReportFindingTable {
  return {
    title,
    source: source ?? null,
    columns: columns.map((column) => ({
      title: column.unit ? `${column.title}(${column.unit})` : column.title,
      numeric: column.kind === 'NUMBER',
    })),
    rows: rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'number' ? numberText(cell) : (cell ?? '–')))),
  };
}

/** 7 지적사항. */
export function findingOf(row: FindingRow): ReportFinding {
  const articles = distinct(row.criteria.map(articleOf).filter((article) => article !== null));
  return {
    no: row.no,
    title: row.title,
    respondent: row.respondent,
    incidents: [...row.incidents],
    type: enumerationLabel('findingType', row.type),
    severity: enumerationLabel('severity', row.severity),
    scope: enumerationLabel('scope', row.scope),
    causal: enumerationLabel('causality', row.causal),
    criteria: row.criteria.map(criterionText).join('\n'),
    article: articles.length === 0 ? null : articles.join(', '),
    condition: row.condition,
    cause: row.cause,
    effect: row.effect,
    evidence: row.evidence.map(({ no, title }) => `${no} ${title}`),
    repeatOf: row.repeatOf,
    tables: row.tables.map(tableOf),
    providerComment: commentOf(row),
  };
}

function criterionText({ title, text, planYear, clause, article, articleTitle }: Criterion): string {
  if (title === null) return articleTitle ?? article ?? '';
  const plan = planYear === null ? null : `${planYear}년 통신재난관리계획`;
  const place = [plan, clause].filter((part) => part !== null).join(' ');
  return `${place === '' ? '' : `${place}: `}${title}. ${text ?? ''}`.trim();
}

/** With its paragraph, where an article alone is the criterion; the clause of a catalogue item is one of the plan. */
function articleOf({ title, article, clause }: Criterion): string | null {
  return title === null && article !== null && clause !== null ? `${article} ${clause}` : article;
}

function commentOf({
  opinion,
  comment,
  commentedAt,
  commentDueOn,
  answer,
}: FindingRow): ReportFinding['providerComment'] {
  if (opinion === null || commentDueOn === null) return null;
  return {
    opinion: FACT_CHECK_OUTCOME_LABELS[opinion],
    text: comment ?? '',
    on: commentedAt === null ? commentDueOn : seoulDay(commentedAt),
    answer,
  };
}

interface ItemRow {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly planYear: number | null;
  readonly article: string | null;
}

/** The catalogue items that the inspections of the case were to check, with their articles of the day of the event. */
export function readCriteriaItems({ tx, caseId, eventDay }: ReportScope): Promise<ItemRow[]> {
  return tx.query<ItemRow>(
    `SELECT k.code, k.title_ko AS title, k.text_ko AS text, k.plan_year AS "planYear", b.act || ' ' || b.article AS article
     FROM criteria_items k
     LEFT JOIN legal_bases b ON b.code = k.legal_basis_code AND $2::date BETWEEN b.effective_from AND coalesce(b.effective_to, 'infinity')
     WHERE k.code IN (SELECT c.criteria_item_code FROM inspection_criteria c WHERE c.case_id = $1)
     ORDER BY k.code`,
    [caseId, eventDay],
  );
}

export interface ChecklistParts {
  readonly respondents: readonly RespondentRow[];
  readonly inspections: readonly InspectionRow[];
  readonly findings: readonly FindingRow[];
  readonly items: readonly ItemRow[];
}

type Line = Omit<ReportChecklistItem, 'no' | 'respondent'>;

/**
 * 6 이행 점검표: the criteria of the inspections and of the findings. Where nothing was found the record says so, and no more:
 * it does not say that all was in order.
 */
export function checklistOf(parts: ChecklistParts): ReportChecklistItem[] {
  return parts.respondents.flatMap(({ providerId, name }) => {
    const findings = parts.findings.filter((finding) => finding.providerId === providerId);
    const own = parts.inspections.filter((row) => row.providerId === providerId);
    const checked = new Set(own.flatMap(({ criteriaCodes }) => criteriaCodes));
    const items = parts.items.filter(({ code }) => checked.has(code));
    const lines = [...unfound(items, findings), ...found(findings)];
    const sorted = lines.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return sorted.map(({ line }, index) => ({ no: String(index + 1), respondent: name, ...line }));
  });
}

interface KeyedLine {
  readonly key: string;
  readonly line: Line;
}

function unfound(items: readonly ItemRow[], findings: readonly FindingRow[]): KeyedLine[] {
  const used = new Set(findings.flatMap(({ criteria }) => criteria.map(({ code }) => code)));
  return items
    .filter(({ code }) => !used.has(code))
    .map((item) => ({
      key: item.code,
      line: {
        criterion: criterionText({ ...item, clause: null, articleTitle: null }),
        article: item.article,
        condition: '지적사항 없음',
        judgement: label('지적 없음', 'No finding'),
        evidence: [],
      },
    }));
}

function found(findings: readonly FindingRow[]): KeyedLine[] {
  const criteria = new Map<string, { criterion: Criterion; findings: FindingRow[] }>();
  for (const finding of findings) {
    for (const criterion of finding.criteria) {
      const key = criterion.code ?? criterion.article ?? '';
      const entry = criteria.get(key) ?? { criterion, findings: [] };
      if (!entry.findings.includes(finding)) entry.findings.push(finding);
      criteria.set(key, entry);
    }
  }
  return [...criteria].map(([key, entry]) => ({ key, line: foundLine(entry.criterion, entry.findings) }));
}

function foundLine(criterion: Criterion, findings: readonly FindingRow[]): Line {
  return {
    criterion: criterionText(criterion),
    article: articleOf(criterion),
    condition: findings.map(({ no, condition }) => `${condition} (${no})`).join('\n'),
    judgement: worstOf(findings),
    evidence: distinct(findings.flatMap(({ evidence }) => evidence.map(({ no }) => no))).toSorted(),
  };
}

function worstOf(findings: readonly FindingRow[]): ReportLabel {
  const worst = FINDING_TYPES.find((type) => findings.some((finding) => finding.type === type)) ?? 'OBSERVATION';
  return enumerationLabel('findingType', worst);
}
