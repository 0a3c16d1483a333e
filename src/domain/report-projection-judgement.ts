import type {
  ReportDue,
  ReportFinding,
  ReportFindingTable,
  ReportLabel,
  ReportOpinion,
  ReportOrder,
  ReportReply,
  ReportRequirement,
} from './inspection-report';
import { WITHHELD, type ReportView } from './report-view';

const labelFor = ({ ko, en }: ReportLabel): ReportLabel => ({ ko, en });
const dueFor = ({ phrase, on }: ReportDue): ReportDue => ({ phrase, on, working: null });

/** Findings with what the respondent said to them; the public reads that it agreed or not, and not its words. */
export function findingsFor(findings: readonly ReportFinding[], view: ReportView): ReportFinding[] {
  return findings.filter(({ respondent }) => view.sees(respondent)).map((finding) => findingFor(finding, view));
}

function findingFor(finding: ReportFinding, { isPublic, incidents }: ReportView): ReportFinding {
  return {
    no: finding.no,
    title: finding.title,
    respondent: finding.respondent,
    incidents: finding.incidents.filter((no) => incidents.has(no)),
    type: labelFor(finding.type),
    severity: labelFor(finding.severity),
    scope: labelFor(finding.scope),
    causal: labelFor(finding.causal),
    criteria: finding.criteria,
    article: finding.article,
    condition: finding.condition,
    cause: finding.cause,
    effect: finding.effect,
    evidence: [WITHHELD],
    repeatOf: null,
    ...(isPublic || finding.tables === undefined ? {} : { tables: finding.tables.map(tableFor) }),
    providerComment: commentFor(finding.providerComment, isPublic),
  };
}

function tableFor({ title, columns, rows }: ReportFindingTable): ReportFindingTable {
  return {
    title,
    source: null,
    columns: columns.map((column) => ({ title: column.title, numeric: column.numeric })),
    rows: rows.map((cells) => [...cells]),
  };
}

function commentFor(comment: ReportFinding['providerComment'], isPublic: boolean): ReportFinding['providerComment'] {
  if (comment === null) return null;
  const { opinion, text, on, answer } = comment;
  return isPublic
    ? { opinion: labelFor(opinion), text: WITHHELD, on, answer: WITHHELD }
    : { opinion: labelFor(opinion), text, on, answer };
}

export function ordersFor(orders: readonly ReportOrder[], view: ReportView): ReportOrder[] {
  return orders
    .filter(({ respondent }) => view.sees(respondent))
    .map((order) => ({
      no: order.no,
      instrument: labelFor(order.instrument),
      respondent: order.respondent,
      legalBasis: order.legalBasis,
      documentNo: view.isPublic ? WITHHELD : order.documentNo,
      arrivedAt: order.arrivedAt,
      deadlines: order.deadlines.map(({ duty, due }) => ({ duty, due: dueFor(due) })),
    }));
}

export function requirementsFor(requirements: readonly ReportRequirement[], view: ReportView): ReportRequirement[] {
  return requirements
    .filter(({ respondent }) => view.sees(respondent))
    .map((requirement) => ({
      no: requirement.no,
      respondent: requirement.respondent,
      kind: labelFor(requirement.kind),
      text: requirement.text,
      detail: view.isPublic ? null : requirement.detail,
      acceptanceCriteria: view.isPublic ? [WITHHELD] : [...requirement.acceptanceCriteria],
      alternativeAllowed: requirement.alternativeAllowed,
      due: dueFor(requirement.due),
      findings: [...requirement.findings],
      action: actionFor(requirement.action),
    }));
}

function actionFor(action: ReportRequirement['action']): ReportRequirement['action'] {
  return action === null ? null : { no: action.no, status: labelFor(action.status), note: null };
}

/** Conclusions, opinion and what is to follow stay inside; the summary was written to be read. */
export function opinionFor({ summary }: ReportOpinion): ReportOpinion {
  return { ...(summary === undefined ? {} : { summary: [...summary] }), overall: [], followUps: [] };
}

export function repliesFor(replies: readonly ReportReply[], view: ReportView): ReportReply[] {
  return replies
    .filter(({ respondent }) => view.sees(respondent))
    .map((reply) => ({
      findingNo: reply.findingNo,
      respondent: reply.respondent,
      round: reply.round,
      opinion: labelFor(reply.opinion),
      comment: view.isPublic ? WITHHELD : reply.comment,
      commentedOn: reply.commentedOn,
      answer: view.isPublic ? WITHHELD : reply.answer,
      answeredOn: reply.answeredOn,
    }));
}
