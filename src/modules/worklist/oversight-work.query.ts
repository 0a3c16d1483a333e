import { LAST_HOURS_SQL } from '../deadlines/policy-rules';
import { INSTRUMENT_TYPES } from '../../domain/enumerations';
import { instrumentOf, isGuidance } from '../../domain/instrument';
import { awaitsMyApproval } from './approval-work.query';
import { GOES_ON, OCCURRENCE } from './occurrence-work.query';
import type { WorkSource } from './work-source.query';

const listed = (types: readonly string[]): string => types.map((type) => `'${type}'`).join(', ');
const PRIOR_NOTICE_INSTRUMENTS = listed(INSTRUMENT_TYPES.filter((type) => instrumentOf(type).requiresPriorNotice));
const GUIDANCE_INSTRUMENTS = listed(INSTRUMENT_TYPES.filter(isGuidance));

/** The plan has its elements (행정조사기본법 시행령 제10조), so that it can be approved. */
export const COMPLETE_PLAN = `(num_nonnulls(i.method, i.selection_reason, i.refusal_consequence) = 3 AND (i.kind = 'DESK' OR cardinality(i.sites) > 0))`;

/** Prior notice goes out for what is ready to be approved: articles, requirements and a criterion for each. */
const READY_ORDER = `o.legal_basis_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM requirements r WHERE r.order_id = o.id)
  AND NOT EXISTS (SELECT 1 FROM requirements r WHERE r.order_id = o.id
                    AND NOT EXISTS (SELECT 1 FROM acceptance_criteria c WHERE c.requirement_id = r.id))`;

/** Since it was last submitted. */
const submittedAt = (alias: string): string =>
  `coalesce((SELECT q.submitted_at FROM review_rounds q WHERE q.subject_id = ${alias}.id AND q.outcome IS NULL), ${alias}.updated_at)`;

/** Guidance is followed voluntarily: whoever does not follow it is neither late nor a repeater (행정절차법 제48조). */
const NO_GUIDANCE = `o.instrument_type NOT IN (${GUIDANCE_INSTRUMENTS})`;

const UNSETTLED_ACTION = `EXISTS (SELECT 1 FROM corrective_actions a WHERE a.order_id = o.id AND a.status NOT IN ('CLOSED', 'WAIVED', 'SUPERSEDED'))`;

export const INSPECTION = {
  from: 'inspections i',
  subject: 'inspection',
  id: 'i.id',
  caseId: 'i.case_id',
  no: 'i.inspection_no',
  title: `coalesce(nullif(array_to_string(i.sites, ', '), ''), left(i.scope, 200))`,
} as const;

export const ORDER = {
  from: 'orders o',
  subject: 'order',
  id: 'o.id',
  caseId: 'o.case_id',
  no: 'o.order_no',
  title: 'o.title',
} as const;

export const RESULT = {
  from: 'inspection_results s',
  subject: 'inspection-result',
  id: 's.id',
  caseId: 's.case_id',
} as const;

const EDITION = {
  from: 'report_editions n JOIN official_documents d ON d.id = n.document_id',
  subject: 'report-edition',
  id: 'n.id',
  caseId: 'n.case_id',
  no: 'd.document_no',
  title: 'd.title',
} as const;

const LATEST_REPORT = `NOT EXISTS (SELECT 1 FROM official_documents l
  WHERE l.case_id = d.case_id AND l.type = d.type AND (l.approved_at, l.document_serial) > (d.approved_at, d.document_serial))`;

/** The respondent would have its edition, if nothing had to be redacted first. */
const NOTICE_ARRIVED = `EXISTS (SELECT 1 FROM official_documents r
  WHERE r.subject_id = d.subject_id AND r.type = 'RESULT_NOTICE' AND r.provider_id = n.provider_id AND r.released_at IS NOT NULL)`;

export const CASE = { from: 'cases c', subject: 'case', id: 'c.id', caseId: 'c.id', no: 'c.case_no' } as const;

export const INFORMATION_REQUEST = {
  from: `information_requests q LEFT JOIN deadlines d ON d.subject_id = q.id AND d.rule_id = 'DL-26'`,
  subject: 'information-request',
  id: 'q.id',
  caseId: 'q.case_id',
  no: 'q.request_no',
  title: 'q.title',
} as const;

export const PROCEDURE_REQUEST = {
  from: `procedure_requests t LEFT JOIN procedure_decisions y ON y.request_id = t.id
    LEFT JOIN deadlines d ON d.subject_id = t.id AND d.rule_id = 'DL-03'`,
  subject: 'procedure-request',
  id: 't.id',
  caseId: 't.case_id',
  no: 't.receipt_no',
  title: 'left(t.reason, 200)',
  due: { deadline: 'd' },
} as const;

export const FINDING = {
  from: 'findings f',
  subject: 'finding',
  id: 'f.id',
  caseId: 'f.case_id',
  no: 'f.finding_no',
  title: 'f.title',
} as const;

export const ACTION = {
  from: 'corrective_actions a JOIN requirements r ON r.id = a.requirement_id',
  subject: 'corrective-action',
  id: 'a.id',
  caseId: 'a.case_id',
  no: 'a.action_no',
  title: 'r.title',
} as const;

/** A holiday that was entered on the day after it was counted, or an outage of this system in its last hours. */
const NEW_CIRCUMSTANCES = `
  SELECT max(c.at) AS at
  FROM (SELECT h.created_at AS at
        FROM holidays h
        WHERE h.created_at > r.created_at AND extract(isodow FROM h.on_date) < 6 AND d.satisfied_at IS NULL AND d.accepted_until > app.now()
          AND r.spec ->> 'direction' IS DISTINCT FROM 'BACKWARD' AND coalesce((r.spec ->> 'roll')::boolean, true)
          AND (h.on_date = d.due_on OR (r.spec ->> 'unit' = 'BUSINESS_DAYS' AND h.on_date BETWEEN (d.trigger_at AT TIME ZONE 'Asia/Seoul')::date + 1 AND d.due_on))
        UNION ALL
        SELECT s.created_at
        FROM system_outages s
        WHERE d.bound = 'PROVIDER' AND d.rule_id NOT LIKE 'DL-17%' AND d.trigger_at < s.ended_at AND s.started_at < d.accepted_until
          AND s.ended_at > d.accepted_until - make_interval(hours => ${LAST_HOURS_SQL})
          AND (d.satisfied_at IS NULL OR d.satisfied_at >= d.accepted_until)) c`;

/** What an approver decides, and nobody who wrote it. */
const APPROVAL: readonly WorkSource[] = [
  {
    ...INSPECTION,
    task: 'APPROVE_INSPECTION_PLAN',
    where: `i.status = 'DRAFT' AND i.kind <> 'URGENT' AND ${COMPLETE_PLAN} AND i.author_id <> app.user_id()`,
    since: 'i.updated_at',
  },
  {
    ...INSPECTION,
    task: 'AUTHORISE_URGENT',
    where: `i.status IN ('DRAFT', 'PLAN_APPROVED') AND i.kind = 'URGENT' AND i.author_id <> app.user_id()`,
    since: 'i.created_at',
  },
  {
    ...INSPECTION,
    task: 'CONFIRM_IN_WRITING',
    from: `inspections i LEFT JOIN deadlines d ON d.subject_id = i.id AND d.rule_id = 'BY_ORDER'`,
    where: `i.exemption_oral AND i.written_confirmation_at IS NULL AND i.exemption_approved_by = app.user_id() AND i.status <> 'CANCELLED'`,
    since: 'i.exemption_approved_at',
    due: { deadline: 'd' },
  },
  {
    ...INSPECTION,
    task: 'APPROVE_REPORT',
    where: `i.status = 'REPORT_SUBMITTED' AND app.user_id() NOT IN (i.author_id, i.report_author_id) AND ${awaitsMyApproval('i')}`,
    since: submittedAt('i'),
  },
  {
    ...INFORMATION_REQUEST,
    task: 'ISSUE_INFORMATION_REQUEST',
    where: `q.status = 'DRAFT' AND q.return_reason IS NULL AND q.author_id <> app.user_id()`,
    since: 'q.updated_at',
  },
  {
    ...PROCEDURE_REQUEST,
    task: 'DECIDE_PROCEDURE_REQUEST',
    where: `t.status = 'RECEIVED' AND y.proposed_by <> app.user_id()`,
    since: 'y.proposed_at',
  },
  {
    ...RESULT,
    task: 'CONFIRM_RESULT',
    where: `s.status = 'IN_REVIEW' AND s.author_id <> app.user_id() AND ${awaitsMyApproval('s')}`,
    since: submittedAt('s'),
  },
  {
    ...EDITION,
    task: 'RELEASE_EDITION',
    where: `n.status = 'PREPARED' AND ${LATEST_REPORT} AND (n.variant = 'PUBLIC' OR ${NOTICE_ARRIVED})
      AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = n.case_id AND c.migrated)`,
    since: 'd.approved_at',
  },
  {
    ...ORDER,
    task: 'SEND_PRIOR_NOTICE',
    where: `o.status = 'DRAFT' AND NOT o.prior_notice_exempt AND o.instrument_type IN (${PRIOR_NOTICE_INSTRUMENTS})
      AND ${READY_ORDER} AND o.author_id <> app.user_id()`,
    since: 'o.updated_at',
  },
  {
    ...ORDER,
    task: 'APPROVE_ORDER',
    where: `o.status = 'IN_APPROVAL' AND o.author_id <> app.user_id() AND ${awaitsMyApproval('o')}`,
    since: submittedAt('o'),
  },
  {
    ...ORDER,
    task: 'CLOSE_ORDER',
    where: `o.status IN ('COMPLIED', 'PARTIALLY_COMPLIED', 'NON_COMPLIED') AND NOT ${UNSETTLED_ACTION}`,
    since: 'o.updated_at',
  },
  {
    task: 'CONFIRM_NEW_DATE',
    from: `deadlines d
      JOIN deadline_revisions r ON r.deadline_id = d.id AND r.seq = d.revision
      JOIN LATERAL (${NEW_CIRCUMSTANCES}) x ON x.at IS NOT NULL`,
    where: `d.void_reason IS NULL AND d.due_on IS NOT NULL AND d.accepted_until IS NOT NULL`,
    subject: 'deadline-proposal',
    id: 'd.id',
    caseId: 'd.case_id',
    title: 'd.title_ko',
    titleEn: 'd.title_en',
    since: 'x.at',
    due: { deadline: 'd' },
  },
  {
    task: 'DECIDE_EXTENSION',
    from: 'extension_requests x JOIN orders o ON o.id = x.order_id',
    where: `x.status = 'SUBMITTED' OR (x.status = 'RETURNED' AND x.respond_on < app.seoul_today())`,
    subject: 'extension-request',
    id: 'x.id',
    caseId: 'x.case_id',
    no: 'o.order_no',
    title: 'o.title',
    since: 'x.submitted_at',
    note: 'x.reason',
  },
  {
    task: { sql: `CASE p.origin WHEN 'DIRECTED' THEN 'APPROVE_DIRECTED_PLAN' ELSE 'DECIDE_PLAN' END` },
    from: 'action_plans p JOIN orders o ON o.id = p.order_id',
    // The inspectors have asked twice: from then on only the approver decides.
    where: `p.author_id <> app.user_id() AND ((p.origin = 'DIRECTED' AND p.status = 'DRAFT') OR (p.status = 'UNDER_REVIEW' AND
      (SELECT count(*) FROM action_plans q WHERE q.order_id = p.order_id AND q.status = 'SUPPLEMENT_REQUESTED') >= 2))`,
    subject: 'action-plan',
    id: 'p.id',
    caseId: 'p.case_id',
    no: 'o.order_no',
    title: 'o.title',
    since: 'coalesce(p.signed_at, p.updated_at)',
  },
  {
    task: 'DECIDE_COMMITTEE_ITEM',
    from: 'committee_items m',
    where: `m.status = 'TABLED'`,
    subject: 'committee-item',
    id: 'm.id',
    caseId: 'm.case_id',
    title: 'm.title',
    since: 'm.updated_at',
  },
  {
    ...ACTION,
    task: 'DECIDE_REOPENING',
    from: `action_reopenings n
      JOIN corrective_actions a ON a.id = n.action_id
      JOIN requirements r ON r.id = a.requirement_id`,
    where: `n.status = 'REQUESTED' AND n.proposed_by <> app.user_id()`,
    since: 'n.proposed_at',
    note: 'n.reason',
  },
  { ...FINDING, task: 'DECIDE_DISPUTE', where: `f.status = 'DISPUTED'`, since: 'f.updated_at' },
  {
    ...CASE,
    task: { sql: `CASE c.status WHEN 'CLOSURE_REVIEW' THEN 'CLOSE_CASE' ELSE 'PROCEED_CASE' END` },
    where: `c.status IN ('RESULT_CONFIRMED', 'CLOSURE_REVIEW')`,
    since: 'c.updated_at',
  },
  {
    ...CASE,
    task: 'CALL_LEAD',
    where: `c.status IN ('REGISTERED', 'INVESTIGATING') AND NOT EXISTS (
      SELECT 1 FROM case_team_members m
      WHERE m.case_id = c.id AND m.duty = 'LEAD' AND m.conflict_of_interest <> 'CONFLICT' AND coalesce(m.valid_to, 'infinity') >= app.seoul_today())`,
    since: 'c.opened_at',
  },
];

const LAW_DEADLINE: readonly WorkSource[] = [
  {
    task: 'MEET_DEADLINE',
    from: 'deadlines d',
    where: `d.bound = 'MINISTRY' AND d.satisfied_at IS NULL AND d.void_reason IS NULL AND d.accepted_until <= app.now() + interval '7 days'`,
    subject: { sql: 'd.subject_type' },
    id: 'd.subject_id',
    caseId: 'd.case_id',
    title: 'd.title_ko',
    titleEn: 'd.title_en',
    since: 'd.trigger_at',
    due: { deadline: 'd' },
  },
  {
    task: 'LOAD_CALENDAR',
    from: 'deadlines d',
    where: 'd.awaits_year IS NOT NULL AND d.void_reason IS NULL',
    subject: 'deadline',
    id: 'd.id',
    caseId: 'd.case_id',
    title: `d.title_ko || ' (' || d.awaits_year || '년)'`,
    titleEn: `d.title_en || ' (' || d.awaits_year || ')'`,
    since: 'd.created_at',
  },
];

const OVERDUE_ACTION: readonly WorkSource[] = [
  {
    ...ACTION,
    task: 'PURSUE',
    from: `corrective_actions a
      JOIN requirements r ON r.id = a.requirement_id
      JOIN orders o ON o.id = a.order_id
      JOIN deadlines d ON d.subject_id = a.id AND d.rule_id = 'BY_ORDER'`,
    where: `d.satisfied_at IS NULL AND d.void_reason IS NULL AND d.accepted_until <= app.now()
      AND a.status NOT IN ('SUSPENDED', 'CLOSED', 'WAIVED', 'SUPERSEDED') AND ${NO_GUIDANCE}`,
    since: 'd.due_at',
    due: { deadline: 'd' },
  },
  {
    ...OCCURRENCE,
    task: 'PURSUE',
    where: `q.status IN ('OPEN', 'RETURNED') AND d.accepted_until <= app.now() AND d.void_reason IS NULL AND ${GOES_ON}`,
    since: 'd.due_at',
  },
];

/** Pointed out, never decided: whether it is a recurrence is the lead inspector's answer. */
const RECURRENCE: readonly WorkSource[] = [
  {
    task: 'ANSWER_RECURRENCE',
    from: `incidents i
      JOIN LATERAL (
        SELECT string_agg(m.earlier_no, ', ' ORDER BY m.basis = 'CAUSE_AND_SERVICE' DESC, m.earlier_at DESC, m.earlier_no) AS nos, min(m.proposed_at) AS proposed_at
        FROM recurrences m
        WHERE m.incident_id = i.id AND m.status = 'PROPOSED') open ON open.nos IS NOT NULL`,
    where: 'true',
    subject: 'incident',
    id: 'i.id',
    caseId: 'i.case_id',
    no: 'i.incident_no',
    title: 'i.title',
    since: 'open.proposed_at',
    note: 'open.nos',
  },
  // Nothing says yet what the outage was like: that it fell within the time of an open order is all there is.
  {
    task: 'LOOK_AT_INCIDENT',
    from: `(SELECT i.*, coalesce(i.started_at, i.created_at) AS began FROM incidents i) i
      JOIN LATERAL (
        SELECT string_agg(o.order_no, ', ' ORDER BY o.order_no) AS nos
        FROM orders o
        WHERE o.provider_id = i.provider_id AND o.status IN ('DELIVERED', 'PARTIALLY_COMPLIED', 'NON_COMPLIED', 'STAYED') AND ${NO_GUIDANCE}
          AND i.began BETWEEN o.delivered_at AND o.delivered_at + interval '12 months') earlier ON earlier.nos IS NOT NULL`,
    where: `NOT EXISTS (SELECT 1 FROM recurrences m WHERE m.incident_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM incident_links l WHERE l.incident_id = i.id AND l.kind = 'RECURRENCE_OF')`,
    subject: 'incident',
    id: 'i.id',
    caseId: 'i.case_id',
    no: 'i.incident_no',
    title: 'i.title',
    since: 'i.began',
    note: 'earlier.nos',
  },
  {
    task: 'LOOK_AT_INCIDENT',
    from: `incidents i
      JOIN LATERAL (
        SELECT string_agg(x.incident_no, ', ' ORDER BY x.incident_no) AS nos, max(l.created_at) AS linked_at
        FROM incident_links l
        JOIN incidents x ON x.id = l.linked_incident_id
        WHERE l.incident_id = i.id AND l.kind = 'RECURRENCE_OF' AND l.withdrawn_by IS NULL) earlier ON earlier.nos IS NOT NULL`,
    where: `earlier.linked_at > app.now() - interval '12 months'`,
    subject: 'incident',
    id: 'i.id',
    caseId: 'i.case_id',
    no: 'i.incident_no',
    title: 'i.title',
    since: 'earlier.linked_at',
    note: 'earlier.nos',
  },
  {
    ...FINDING,
    task: 'LOOK_AT_FINDING',
    from: 'findings f LEFT JOIN findings x ON x.id = f.repeat_of_id',
    where: `(f.repeat_of_id IS NOT NULL AND f.status NOT IN ('NOT_A_FINDING', 'AMENDED', 'WITHDRAWN', 'CLOSED', 'RECURRED', 'VOIDED'))
      OR (f.status = 'RECURRED' AND f.updated_at > app.now() - interval '12 months')`,
    since: 'f.updated_at',
    note: 'x.finding_no',
  },
  {
    ...ACTION,
    task: 'LOOK_AT_ACTION',
    where: `a.status IN ('REOPENED', 'FAILED_EFFECT')`,
    since: 'a.updated_at',
    note: 'a.end_reason',
  },
];

/** What approvers decide, and what they and those who oversee the work watch. */
export const OVERSIGHT_WORK = { APPROVAL, LAW_DEADLINE, OVERDUE_ACTION, RECURRENCE };
