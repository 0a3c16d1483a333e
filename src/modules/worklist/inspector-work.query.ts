import {
  ACTION,
  CASE,
  COMPLETE_PLAN,
  FINDING,
  INFORMATION_REQUEST,
  INSPECTION,
  ORDER,
  PROCEDURE_REQUEST,
  RESULT,
} from './oversight-work.query';
import { GOES_ON, OCCURRENCE } from './occurrence-work.query';
import type { WorkSource } from './work-source.query';

const MINE = (author: string): string => `${author} = app.user_id()`;

/** Why the report of an inspection came back, if the last decision on it was a return. */
const REPORT_RETURN = `LEFT JOIN LATERAL (
    SELECT q.reason
    FROM review_rounds q
    WHERE q.subject_id = i.id AND q.outcome = 'RETURNED'
    ORDER BY q.round DESC
    LIMIT 1) back ON true`;

const RETURNED: readonly WorkSource[] = [
  {
    ...RESULT,
    task: 'REWORK',
    where: `s.status = 'DRAFT' AND s.return_reason IS NOT NULL AND ${MINE('s.author_id')}`,
    since: 's.updated_at',
    note: 's.return_reason',
  },
  {
    ...ORDER,
    task: 'REWORK',
    where: `o.status IN ('DRAFT', 'OPINION_CLOSED') AND o.return_reason IS NOT NULL AND ${MINE('o.author_id')}`,
    since: 'o.updated_at',
    note: 'o.return_reason',
  },
  {
    ...FINDING,
    task: 'REWORK',
    where: `f.status = 'DRAFT' AND f.decision_reason IS NOT NULL AND ${MINE('f.author_id')}`,
    since: 'f.updated_at',
    note: 'f.decision_reason',
  },
  {
    ...INFORMATION_REQUEST,
    task: 'REWORK',
    where: `q.status = 'DRAFT' AND q.return_reason IS NOT NULL AND ${MINE('q.author_id')}`,
    since: 'q.updated_at',
    note: 'q.return_reason',
  },
];

const VISIT: readonly WorkSource[] = [
  {
    ...INSPECTION,
    task: {
      sql: `CASE i.status WHEN 'PLAN_APPROVED' THEN 'SEND_NOTICE' WHEN 'NOTICED' THEN 'RECORD_ARRIVAL' WHEN 'POSTPONED' THEN 'SEND_NEW_NOTICE'
              WHEN 'IN_PROGRESS' THEN 'CLOSE_FIELD' WHEN 'REFUSED' THEN 'RESUME_VISIT' ELSE 'VISIT' END`,
    },
    where: `i.status IN ('PLAN_APPROVED', 'NOTICED', 'NOTICE_DELIVERED', 'POSTPONED', 'URGENT_AUTHORISED', 'IN_PROGRESS', 'REFUSED')`,
    since: 'coalesce(i.exemption_approved_at, i.plan_approved_at, i.created_at)',
    due: { appointment: 'i.planned_start_at' },
  },
  {
    ...INSPECTION,
    task: 'SIGN_SEIZURE',
    from: 'seizures z JOIN inspections i ON i.id = z.inspection_id',
    where: 'z.frozen_at IS NULL',
    since: 'z.seized_at',
    note: 'z.place',
  },
  // What is no longer needed goes back at once (행정조사기본법 §13④); whether it is needed a person says.
  {
    ...INSPECTION,
    task: 'RETURN_SEIZED',
    from: `inspections i
      JOIN LATERAL (
        SELECT string_agg(m.description, ', ' ORDER BY z.seq, m.seq) AS held, min(z.seized_at) AS seized_at
        FROM seizures z
        JOIN seized_items m ON m.seizure_id = z.id AND m.held_as = 'ORIGINAL'
        WHERE z.inspection_id = i.id AND z.frozen_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM seizure_returns r WHERE r.item_id = m.id)) kept ON kept.held IS NOT NULL`,
    where: `i.status IN ('REPORT_APPROVED', 'CANCELLED')`,
    since: 'kept.seized_at',
    note: 'kept.held',
  },
];

/** The last round of a finding that is back from its respondent, or that got no answer by its day. */
const FACT_CHECK_ANSWERED: readonly WorkSource[] = [
  {
    ...FINDING,
    task: {
      sql: `CASE WHEN k.outcome IN ('DISPUTED', 'CORRECTION') AND k.answered_at IS NULL THEN 'ANSWER_COMMENT' ELSE 'DECIDE_FINDING' END`,
    },
    from: 'fact_checks k JOIN findings f ON f.id = k.finding_id',
    where: `f.status = 'PROPOSED' AND k.outcome <> 'OPEN'
      AND NOT EXISTS (SELECT 1 FROM fact_checks n WHERE n.finding_id = k.finding_id AND n.round > k.round)`,
    since: 'coalesce(k.commented_at, f.updated_at)',
    note: 'k.comment',
  },
  {
    ...FINDING,
    task: 'CLOSE_FACT_CHECK',
    from: 'fact_checks k JOIN findings f ON f.id = k.finding_id',
    where: `k.outcome = 'OPEN' AND k.due_on < app.seoul_today()`,
    since: `(k.due_on + 1)::timestamp AT TIME ZONE 'Asia/Seoul'`,
  },
];

const VERIFICATION: readonly WorkSource[] = [
  {
    ...ACTION,
    task: { sql: `CASE a.status WHEN 'COMPLETION_REPORTED' THEN 'START_VERIFICATION' ELSE 'JUDGE_ACTION' END` },
    where: `a.status IN ('COMPLETION_REPORTED', 'UNDER_VERIFICATION')`,
    since: `coalesce((SELECT max(c.reported_at) FROM completion_reports c WHERE c.action_id = a.id AND c.withdrawn_at IS NULL), a.updated_at)`,
  },
  {
    ...OCCURRENCE,
    task: 'JUDGE_OCCURRENCE',
    where: `q.status = 'REPORTED' AND ${GOES_ON}`,
    since: '(SELECT max(r.reported_at) FROM occurrence_reports r WHERE r.occurrence_id = q.id)',
  },
];

const PLAN_REVIEW: readonly WorkSource[] = [
  {
    task: { sql: `CASE p.status WHEN 'SUBMITTED' THEN 'TAKE_UP_REVIEW' ELSE 'JUDGE_PLAN' END` },
    from: 'action_plans p JOIN orders o ON o.id = p.order_id',
    where: `p.status IN ('SUBMITTED', 'UNDER_REVIEW')`,
    subject: 'action-plan',
    id: 'p.id',
    caseId: 'p.case_id',
    no: 'o.order_no',
    title: 'o.title',
    since: 'p.signed_at',
  },
];

const OPINION_REVIEW: readonly WorkSource[] = [
  {
    ...ORDER,
    task: 'CLOSE_OPINIONS',
    from: 'orders o JOIN opinion_rounds n ON n.order_id = o.id',
    where: `o.status = 'OPINION_OPEN' AND (n.due_on < app.seoul_today() OR EXISTS (SELECT 1 FROM opinions p WHERE p.round_id = n.id))`,
    since: 'coalesce((SELECT max(p.submitted_at) FROM opinions p WHERE p.round_id = n.id), o.updated_at)',
  },
  {
    ...ORDER,
    task: {
      sql: `CASE WHEN EXISTS (SELECT 1 FROM opinions p JOIN opinion_rounds n ON n.id = p.round_id
                                WHERE n.order_id = o.id AND p.kind = 'OPINION'
                                  AND NOT EXISTS (SELECT 1 FROM opinion_considerations x WHERE x.opinion_id = p.id))
              THEN 'CONSIDER_OPINIONS' ELSE 'REQUEST_APPROVAL' END`,
    },
    where: `o.status = 'OPINION_CLOSED' AND o.return_reason IS NULL`,
    since: 'o.updated_at',
  },
];

/** The effect was watched to the end of its window and found. */
const EFFECT_PROVED = `EXISTS (SELECT 1 FROM effectiveness_reviews e
    WHERE e.action_id = a.id AND e.result = 'EFFECTIVE' AND e.window_to >= a.monitoring_until)`;

const ACTION_TO_SETTLE: readonly WorkSource[] = [
  {
    ...ACTION,
    task: {
      sql: `CASE WHEN a.status = 'VERIFIED' OR (a.status = 'MONITORING' AND ${EFFECT_PROVED}) THEN 'CLOSE_ACTION'
              WHEN a.status = 'MONITORING' THEN 'REVIEW_EFFECT' ELSE 'RETURN_ACTION' END`,
    },
    where: `a.status IN ('VERIFIED', 'PARTIALLY_VERIFIED', 'REJECTED', 'FAILED_EFFECT')
      OR (a.status = 'MONITORING' AND a.monitoring_until < app.seoul_today())`,
    since: `coalesce((SELECT k.opened_at FROM effectiveness_checks k WHERE k.action_id = a.id AND k.closed_at IS NULL), a.updated_at)`,
  },
];

/** The latest attempt to deliver the letter of a request. */
const REQUEST_LETTER = `LEFT JOIN LATERAL (
    SELECT v.failed_at, v.dispatched_at
    FROM deliveries v
    WHERE v.document_id = q.document_id
    ORDER BY v.attempt DESC
    LIMIT 1) sent ON true`;

const REQUEST_DELIVERY: WorkSource = {
  ...INFORMATION_REQUEST,
  task: {
    sql: `CASE WHEN sent.dispatched_at IS NULL THEN 'DISPATCH' WHEN sent.failed_at IS NOT NULL THEN 'DISPATCH_AGAIN' ELSE 'RECORD_ARRIVAL' END`,
  },
  from: `information_requests q ${REQUEST_LETTER}`,
  where: `q.status = 'ISSUED'`,
  since: 'coalesce(sent.dispatched_at, q.approved_at)',
};

const LETTER = {
  from: `official_documents x LEFT JOIN deadlines d ON d.subject_id = x.id AND d.bound = 'MINISTRY' AND d.satisfied_at IS NULL AND d.void_reason IS NULL`,
  subject: 'document',
  id: 'x.id',
  caseId: 'x.case_id',
  no: 'x.document_no',
  title: 'x.title',
  since: 'coalesce((SELECT max(v.dispatched_at) FROM deliveries v WHERE v.document_id = x.id), x.approved_at)',
  due: { deadline: 'd' },
} as const;

/** Letters that are approved and not yet there; a notice on an inspection goes with its inspection. */
const DELIVERY: readonly WorkSource[] = [
  {
    ...LETTER,
    task: {
      sql: `CASE WHEN x.status IN ('APPROVED', 'SEALED') THEN 'DISPATCH' WHEN x.status = 'RETURNED' THEN 'DISPATCH_AGAIN' ELSE 'RECORD_ARRIVAL' END`,
    },
    where: `x.type IN ('ORDER', 'RESULT_NOTICE', 'PRIOR_NOTICE', 'CLOSURE_NOTICE', 'REVOCATION_NOTICE', 'EXTENSION_DECISION', 'DUNNING_NOTICE', 'PRESERVATION_RELEASE',
        'INTERIM_MEASURE_LIFTED', 'PUBLICATION_DECISION', 'PUBLICATION_CORRECTION', 'SUPPLEMENT_REQUEST', 'VERIFICATION_RESULT', 'CONFIRMATION_OF_FACTS', 'SEIZURE_RECORD')
      AND x.provider_id IS NOT NULL
      AND x.status IN ('APPROVED', 'SEALED', 'DISPATCHED', 'RETURNED', 'RE_DISPATCHED', 'PUBLIC_NOTICE')
      AND (x.type = 'REVOCATION_NOTICE' OR NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = x.subject_id AND o.status IN ('REVOKED', 'CHANGED')))`,
  },
  {
    ...LETTER,
    task: 'DISPATCH_AGAIN',
    where: `x.type IN ('SANCTION_PRIOR_NOTICE', 'SANCTION_NOTICE', 'APPEAL_DECISION', 'INSPECTION_NOTICE', 'ENTRY_DOCUMENT', 'CASE_TRANSFER', 'THIRD_PARTY_NOTICE',
        'PRESERVATION_ORDER', 'PROCEDURE_DECISION', 'PUBLICATION_NOTICE', 'FINDING_DISPUTE_DECISION') AND x.provider_id IS NOT NULL AND x.status = 'RETURNED'`,
  },
  REQUEST_DELIVERY,
];

/** What respondents ask for: to examine first, then to tell the decision. */
const PROCEDURE_REQUESTS: readonly WorkSource[] = [
  {
    ...PROCEDURE_REQUEST,
    task: 'EXAMINE_PROCEDURE_REQUEST',
    where: `t.status = 'RECEIVED' AND y.id IS NULL`,
    since: 't.received_at',
  },
  {
    ...PROCEDURE_REQUEST,
    task: {
      sql: `CASE WHEN EXISTS (SELECT 1 FROM deliveries v WHERE v.document_id = y.document_id AND v.failed_at IS NULL) THEN 'RECORD_ARRIVAL' ELSE 'DISPATCH' END`,
    },
    where: `t.status = 'DECIDED'`,
    since: 'y.decided_at',
  },
];

/** Everything is answered, or the days to answer are over. */
const INFORMATION_ANSWERED: readonly WorkSource[] = [
  {
    ...INFORMATION_REQUEST,
    task: {
      sql: `CASE WHEN EXISTS (SELECT 1 FROM information_request_answers a WHERE a.request_id = q.id
                                AND NOT EXISTS (SELECT 1 FROM information_request_answers n WHERE n.item_id = a.item_id AND n.id > a.id)
                                AND NOT EXISTS (SELECT 1 FROM information_request_judgements j WHERE j.answer_id = a.id))
              THEN 'JUDGE_MATERIALS' ELSE 'DECIDE_MATERIALS' END`,
    },
    where: `q.status = 'ANSWERED' OR (q.status IN ('DELIVERED', 'PARTIAL') AND d.accepted_until <= app.now())`,
    since: 'coalesce(d.satisfied_at, d.accepted_until, q.updated_at)',
  },
];

const PROPOSAL: readonly WorkSource[] = [
  {
    ...FINDING,
    task: 'SEND_TO_FACT_CHECK',
    where: `f.status = 'PROPOSED' AND NOT EXISTS (SELECT 1 FROM fact_checks k WHERE k.finding_id = f.id)`,
    since: 'f.updated_at',
  },
];

const REPORT: readonly WorkSource[] = [
  {
    ...INSPECTION,
    task: {
      sql: `CASE WHEN i.status = 'FIELD_CLOSED' THEN 'START_REPORT' WHEN back.reason IS NOT NULL THEN 'REWORK' ELSE 'WRITE_REPORT' END`,
    },
    from: `inspections i ${REPORT_RETURN}`,
    where: `i.status IN ('FIELD_CLOSED', 'REPORTING')`,
    since: 'i.updated_at',
    note: 'back.reason',
  },
];

/** Something was found or reported, every inspection is reported or cancelled, every finding settled, and nobody writes a result yet. */
const READY_FOR_RESULT = `(EXISTS (SELECT 1 FROM inspections i WHERE i.case_id = c.id AND i.status = 'REPORT_APPROVED')
    OR EXISTS (SELECT 1 FROM findings f WHERE f.case_id = c.id AND f.status = 'CONFIRMED')
    OR EXISTS (SELECT 1 FROM information_requests q WHERE q.case_id = c.id AND q.status IN ('ACCEPTED', 'REFUSED')))
  AND NOT EXISTS (SELECT 1 FROM information_requests q WHERE q.case_id = c.id AND q.status NOT IN ('ACCEPTED', 'INSUFFICIENT', 'REFUSED'))
  AND NOT EXISTS (SELECT 1 FROM inspections i WHERE i.case_id = c.id AND i.status NOT IN ('REPORT_APPROVED', 'CANCELLED'))
  AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.case_id = c.id AND f.status IN ('DRAFT', 'PROPOSED', 'FACT_CHECK'))
  AND NOT EXISTS (SELECT 1 FROM inspection_results s WHERE s.case_id = c.id AND s.status = 'DRAFT')`;

const RESULT_IN_REVIEW = `EXISTS (SELECT 1 FROM inspection_results s WHERE s.case_id = c.id AND s.status = 'IN_REVIEW')`;

const CASE_STEP: readonly WorkSource[] = [
  {
    ...CASE,
    task: { sql: `CASE WHEN ${RESULT_IN_REVIEW} THEN 'SUBMIT_RESULT' ELSE 'DRAFT_RESULT' END` },
    where: `c.status = 'INVESTIGATING' AND (${RESULT_IN_REVIEW} OR (${READY_FOR_RESULT}))`,
    since: 'c.updated_at',
  },
  {
    ...CASE,
    task: 'DRAFT_ORDER',
    where: `c.status = 'RESULT_CONFIRMED'
      AND EXISTS (SELECT 1 FROM inspection_results s WHERE s.case_id = c.id AND s.status = 'CONFIRMED' AND s.outcome_class = 'ACTION_REQUIRED')
      AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.case_id = c.id AND o.status NOT IN ('REVOKED', 'CHANGED'))`,
    since: 'c.updated_at',
  },
  {
    ...CASE,
    task: { sql: `CASE c.status WHEN 'REGISTERED' THEN 'START_CASE' ELSE 'SUBMIT_CLOSURE' END` },
    where: `(c.status = 'REGISTERED' AND (EXISTS (SELECT 1 FROM inspections i WHERE i.case_id = c.id AND i.status <> 'CANCELLED')
          OR EXISTS (SELECT 1 FROM information_requests q WHERE q.case_id = c.id)))
      OR (c.status = 'REMEDIATING' AND EXISTS (SELECT 1 FROM corrective_actions a WHERE a.case_id = c.id)
          AND NOT EXISTS (SELECT 1 FROM corrective_actions a WHERE a.case_id = c.id AND a.status NOT IN ('CLOSED', 'WAIVED', 'SUPERSEDED')))`,
    since: 'c.updated_at',
  },
  {
    ...ORDER,
    task: 'JUDGE_COMPLIANCE',
    where: `o.status IN ('DELIVERED', 'PARTIALLY_COMPLIED', 'NON_COMPLIED') AND EXISTS (SELECT 1 FROM corrective_actions a WHERE a.order_id = o.id)
      AND NOT EXISTS (SELECT 1 FROM corrective_actions a WHERE a.order_id = o.id AND a.status NOT IN ('MONITORING', 'CLOSED', 'WAIVED', 'SUPERSEDED'))`,
    since: 'o.updated_at',
  },
];

const DRAFT: readonly WorkSource[] = [
  {
    ...FINDING,
    task: 'FINISH_DRAFT',
    where: `f.status = 'DRAFT' AND f.decision_reason IS NULL AND ${MINE('f.author_id')}`,
    since: 'f.updated_at',
  },
  {
    ...INSPECTION,
    task: 'FINISH_DRAFT',
    where: `i.status = 'DRAFT' AND i.kind <> 'URGENT' AND NOT ${COMPLETE_PLAN} AND ${MINE('i.author_id')}`,
    since: 'i.updated_at',
  },
  {
    ...RESULT,
    task: 'FINISH_DRAFT',
    where: `s.status = 'DRAFT' AND s.return_reason IS NULL AND ${MINE('s.author_id')}`,
    since: 's.updated_at',
  },
  {
    ...ORDER,
    task: 'FINISH_DRAFT',
    where: `o.status = 'DRAFT' AND o.return_reason IS NULL AND ${MINE('o.author_id')}`,
    since: 'o.updated_at',
  },
];

const DECLARATION: readonly WorkSource[] = [
  {
    task: 'DECLARE_INTEREST',
    from: 'case_team_members m',
    where: `m.user_id = app.user_id() AND m.conflict_of_interest = 'UNDECLARED' AND coalesce(m.valid_to, 'infinity') >= app.seoul_today()`,
    subject: 'case-team-member',
    id: 'm.id',
    caseId: 'm.case_id',
    since: 'm.created_at',
  },
];

const DATE_REVISED: readonly WorkSource[] = [
  {
    task: 'NOTE_NEW_DATE',
    from: `(SELECT deadline_id, min(told_at) AS told_at FROM deadline_notices WHERE side = 'MINISTRY' AND read_at IS NULL GROUP BY deadline_id) n
      JOIN deadlines d ON d.id = n.deadline_id`,
    where: 'true',
    subject: 'deadline',
    id: 'd.id',
    caseId: 'd.case_id',
    title: 'd.title_ko',
    titleEn: 'd.title_en',
    since: 'n.told_at',
    due: { deadline: 'd' },
  },
];

const TEAM_CASE: readonly WorkSource[] = [
  {
    ...CASE,
    task: 'ADVISE',
    where: `c.status IN ('REGISTERED', 'INVESTIGATING', 'RESULT_PENDING', 'IN_COMMITTEE', 'RESULT_CONFIRMED', 'REMEDIATING', 'CLOSURE_REVIEW')`,
    since: 'c.opened_at',
  },
];

/** What those who inspect, and experts with them, have to do. */
export const INSPECTOR_WORK = {
  RETURNED,
  VISIT,
  FACT_CHECK_ANSWERED,
  INFORMATION_ANSWERED,
  PROCEDURE_REQUEST: PROCEDURE_REQUESTS,
  VERIFICATION,
  PLAN_REVIEW,
  OPINION_REVIEW,
  ACTION_TO_SETTLE,
  DELIVERY,
  PROPOSAL,
  REPORT,
  CASE_STEP,
  DRAFT,
  DECLARATION,
  DATE_REVISED,
  TEAM_CASE,
};
