import { printDay, seoulDay } from '../../domain/calendar-day';
import { printDueSpec, type DueSpec } from '../../domain/due-spec';
import type { ReportDue, ReportOrder, ReportRequirement, ReportScheduleEntry } from '../../domain/inspection-report';
import { enumerationLabel, statusLabel } from '../../domain/labels';
import type { CorrectiveAction, Order, Requirement } from '../../schema/entities';
import { ministryOf } from './report-cover.query';
import { label } from './report-labels';
import type { ReportScope } from './report-scope';
import { type DeadlineRow, dueOf, isoOrNull } from './report-values';

/** Every deadline of the case with its present date; the rule's basis is that of the day it was triggered. */
export function readDeadlines({ tx, caseId }: ReportScope): Promise<DeadlineRow[]> {
  return tx.query<DeadlineRow>(
    `SELECT d.subject_id AS "subjectId", d.rule_id AS "ruleId", d.bound, p.legal_name_ko AS "providerName", d.title_ko AS "titleKo", r.rule ->> 'basis' AS basis,
            d.printed_phrase AS "printedPhrase", d.due_on AS "dueOn", d.due_at AS "dueAt", d.working, d.satisfied_at AS "satisfiedAt", d.void_reason AS "voidReason"
     FROM deadlines d
     LEFT JOIN providers p ON p.id = d.provider_id
     LEFT JOIN deadline_rules r ON r.id = d.rule_id
       AND (d.trigger_at AT TIME ZONE 'Asia/Seoul')::date BETWEEN r.effective_from AND coalesce(r.effective_to, 'infinity')
     WHERE d.case_id = $1
     ORDER BY d.due_on NULLS LAST, p.code NULLS LAST, d.rule_id, d.title_ko, d.id`,
    [caseId],
  );
}

interface OrderRow {
  readonly id: string;
  readonly no: string;
  readonly respondent: string;
  readonly instrumentType: Order['instrumentType'];
  readonly nameKo: string | null;
  readonly nameEn: string | null;
  readonly article: string | null;
  readonly approved: boolean;
  readonly documentNo: string | null;
  readonly documentApprovedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly planDue: DueSpec | null;
  readonly resultDue: DueSpec | null;
}

/** Instruments by the name they bore when approved; a draft by the name of the day. Replaced and revoked ones are left out. */
function readOrders({ tx, caseId, today }: ReportScope): Promise<OrderRow[]> {
  return tx.query<OrderRow>(
    `SELECT o.id, o.order_no AS no, p.legal_name_ko AS respondent, o.instrument_type AS "instrumentType", t.name_ko AS "nameKo", t.name_en AS "nameEn",
            b.act || ' ' || b.article AS article, o.approved_at IS NOT NULL AS approved,
            d.document_no AS "documentNo", d.approved_at AS "documentApprovedAt", o.delivered_at AS "arrivedAt", o.plan_due AS "planDue", o.result_due AS "resultDue"
     FROM orders o
     JOIN providers p ON p.id = o.provider_id
     LEFT JOIN legal_bases b ON b.id = o.legal_basis_id
     LEFT JOIN official_documents d ON d.id = o.document_id
     LEFT JOIN instrument_types t ON t.code = o.instrument_type
       AND coalesce((o.approved_at AT TIME ZONE 'Asia/Seoul')::date, $2::date) BETWEEN t.effective_from AND coalesce(t.effective_to, 'infinity')
     WHERE o.case_id = $1 AND o.status NOT IN ('CHANGED', 'REVOKED')
     ORDER BY o.seq`,
    [caseId, today],
  );
}

interface RequirementRow {
  readonly id: string;
  readonly orderId: string;
  readonly no: string;
  readonly respondent: string;
  readonly kind: Requirement['kind'];
  readonly title: string;
  readonly text: string;
  readonly alternativeAllowed: boolean;
  readonly due: DueSpec;
  readonly acceptanceCriteria: readonly string[];
  readonly findings: readonly string[];
  readonly actionId: string | null;
  readonly actionNo: string | null;
  readonly actionStatus: CorrectiveAction['status'] | null;
  readonly actionNote: string | null;
}

function readRequirements({ tx, caseId }: ReportScope): Promise<RequirementRow[]> {
  return tx.query<RequirementRow>(
    `SELECT r.id, r.order_id AS "orderId", r.requirement_no AS no, p.legal_name_ko AS respondent, r.kind, r.title, r.text,
            r.alternative_allowed AS "alternativeAllowed", r.due,
            ARRAY(SELECT a.text FROM acceptance_criteria a WHERE a.requirement_id = r.id ORDER BY a.seq) AS "acceptanceCriteria",
            ARRAY(SELECT f.finding_no FROM requirement_findings x JOIN findings f ON f.id = x.finding_id WHERE x.requirement_id = r.id ORDER BY f.seq) AS findings,
            c.id AS "actionId", c.action_no AS "actionNo", c.status AS "actionStatus", c.end_reason AS "actionNote"
     FROM requirements r
     JOIN orders o ON o.id = r.order_id
     JOIN providers p ON p.id = r.provider_id
     LEFT JOIN LATERAL (
       SELECT * FROM corrective_actions x WHERE x.requirement_id = r.id ORDER BY x.status = 'SUPERSEDED', x.seq DESC LIMIT 1) c ON true
     WHERE r.case_id = $1 AND o.status NOT IN ('CHANGED', 'REVOKED')
     ORDER BY o.seq, r.seq`,
    [caseId],
  );
}

/** 8 요구사항: the orders with their clocks and what each requires. */
export async function ordersOf(
  scope: ReportScope,
  deadlines: readonly DeadlineRow[],
): Promise<{ orders: ReportOrder[]; requirements: ReportRequirement[] }> {
  const orders = await readOrders(scope);
  const requirements = await readRequirements(scope);
  return {
    orders: orders.map((row) => toOrder(row, deadlines)),
    requirements: requirements.map((row) => toRequirement(row, orders, deadlines)),
  };
}

function toOrder(row: OrderRow, deadlines: readonly DeadlineRow[]): ReportOrder {
  return {
    no: row.no,
    instrument: instrumentOf(row),
    respondent: row.respondent,
    legalBasis: row.article,
    documentNo: documentText(row),
    arrivedAt: isoOrNull(row.arrivedAt),
    deadlines: orderDeadlines(row, deadlines),
  };
}

function instrumentOf({ instrumentType, nameKo, nameEn, approved }: OrderRow) {
  const { ko, en } =
    nameKo !== null && nameEn !== null ? label(nameKo, nameEn) : enumerationLabel('instrumentType', instrumentType);
  return approved ? label(ko, en) : label(`${ko}(안)`, `${en} (draft)`);
}

function documentText({ documentNo, documentApprovedAt }: OrderRow): string | null {
  if (documentNo === null || documentApprovedAt === null) return null;
  return `${documentNo}(${printDay(seoulDay(documentApprovedAt))})`;
}

/** The clocks that run from the arrival; before it, the words of the order alone. */
function orderDeadlines(
  { id, planDue, resultDue }: OrderRow,
  deadlines: readonly DeadlineRow[],
): ReportOrder['deadlines'] {
  const counted = deadlines.filter(
    ({ subjectId, bound, voidReason }) => subjectId === id && bound === 'PROVIDER' && voidReason === null,
  );
  if (counted.length > 0) return counted.map((row) => ({ duty: row.titleKo, due: dueOf(row) }));
  return [
    ...(planDue ? [{ duty: '조치계획 제출', due: dueOfSpec(planDue) }] : []),
    ...(resultDue ? [{ duty: '이행결과 제출', due: dueOfSpec(resultDue) }] : []),
  ];
}

function toRequirement(
  row: RequirementRow,
  orders: readonly OrderRow[],
  deadlines: readonly DeadlineRow[],
): ReportRequirement {
  return {
    no: row.no,
    respondent: row.respondent,
    kind: enumerationLabel('requirementKind', row.kind),
    text: row.title,
    detail: row.text === row.title || row.text === '' ? null : row.text,
    acceptanceCriteria: [...row.acceptanceCriteria],
    alternativeAllowed: row.alternativeAllowed,
    due: requirementDue(row, orders, deadlines),
    findings: [...row.findings],
    action: actionOf(row),
  };
}

/**
 * The requirement's own clock, or that of its action. One that is due with the results of its whole order shares the order's.
 */
function requirementDue(
  row: RequirementRow,
  orders: readonly OrderRow[],
  deadlines: readonly DeadlineRow[],
): ReportDue {
  const own = deadlines.find(
    ({ subjectId, voidReason }) => (subjectId === row.id || subjectId === row.actionId) && voidReason === null,
  );
  if (own) return dueOf(own);
  const order = orders.find(({ id }) => id === row.orderId);
  const shared = deadlines.find(
    ({ subjectId, ruleId, voidReason }) => subjectId === row.orderId && ruleId === RESULT_RULE && voidReason === null,
  );
  return shared && order && isSameSpec(order.resultDue, row.due) ? dueOf(shared) : dueOfSpec(row.due);
}

const RESULT_RULE = 'DL-08';

function isSameSpec(a: DueSpec | null, b: DueSpec): boolean {
  return a !== null && printDueSpec(a).ko === printDueSpec(b).ko;
}

/** Words, and a day only where they name one. */
function dueOfSpec(spec: DueSpec): ReportDue {
  const phrase = (spec.phrase ?? printDueSpec(spec)).ko;
  if (spec.kind === 'FIXED') return { phrase, on: spec.date, working: null };
  return { phrase, on: spec.kind === 'RANGE' ? spec.to : null, working: null };
}

function actionOf({ actionNo, actionStatus, actionNote }: RequirementRow): ReportRequirement['action'] {
  if (actionNo === null || actionStatus === null) return null;
  return { no: actionNo, status: statusLabel('corrective-action', actionStatus), note: actionNote };
}

/** 12 향후 일정: what is still open, by date. */
export function scheduleOf(scope: ReportScope, deadlines: readonly DeadlineRow[]): ReportScheduleEntry[] {
  const ministry = ministryOf(scope);
  return deadlines
    .filter(({ satisfiedAt, voidReason }) => satisfiedAt === null && voidReason === null)
    .map((row) => ({
      what: row.titleKo,
      who: row.bound === 'MINISTRY' ? ministry : (row.providerName ?? ''),
      due: dueOf(row),
    }));
}
