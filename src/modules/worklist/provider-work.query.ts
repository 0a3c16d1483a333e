import { GOES_ON, OCCURRENCE } from './occurrence-work.query';
import type { WorkSource } from './work-source.query';

/** The order binds and asks for something that is not settled yet. */
const BINDING = `o.status IN ('DELIVERED', 'PARTIALLY_COMPLIED', 'NON_COMPLIED')
  AND EXISTS (SELECT 1 FROM corrective_actions a WHERE a.order_id = o.id AND a.status NOT IN ('CLOSED', 'WAIVED', 'SUPERSEDED'))`;

const SIGNED_PLAN = `p.origin = 'PROVIDER' AND p.status <> 'DRAFT'`;

/** It was judged before and is to be done again. */
const SENT_BACK = `(a.status IN ('PARTIALLY_VERIFIED', 'REJECTED', 'FAILED_EFFECT') OR (a.status = 'IN_PROGRESS' AND last.at IS NOT NULL))`;

/** The last judgement: of a verification, or that the effect did not last. */
const LAST_JUDGEMENT = `LEFT JOIN LATERAL (
    SELECT j.at, j.words
    FROM (SELECT v.decided_at AS at, concat_ws(E'\\n', v.reason, v.remaining_items) AS words
          FROM verifications v
          WHERE v.action_id = a.id AND v.decided_at IS NOT NULL
          UNION ALL
          SELECT e.reviewed_at, e.reason
          FROM effectiveness_reviews e
          WHERE e.action_id = a.id AND e.result = 'NOT_EFFECTIVE') j
    ORDER BY j.at DESC
    LIMIT 1) last ON true`;

const ACTION = {
  from: `corrective_actions a
    JOIN requirements r ON r.id = a.requirement_id
    JOIN orders o ON o.id = a.order_id
    LEFT JOIN deadlines d ON d.subject_id = a.id AND d.rule_id = 'BY_ORDER'
    ${LAST_JUDGEMENT}`,
  subject: 'corrective-action',
  id: 'a.id',
  caseId: 'a.case_id',
  no: 'a.action_no',
  title: 'r.title',
  due: { deadline: 'd' },
} as const;

/** Everything a provider owes. Reads only what its login may. */
export const PROVIDER_WORK = {
  LETTER: [
    {
      task: 'READ',
      from: 'deliveries v JOIN official_documents x ON x.id = v.document_id',
      where: 'v.arrived_at IS NOT NULL AND v.first_viewed_at IS NULL',
      subject: 'document',
      id: 'x.id',
      caseId: 'v.case_id',
      no: 'x.document_no',
      title: 'x.title',
      since: 'v.arrived_at',
    },
  ],
  OPINION: [
    {
      task: 'SUBMIT_OPINION',
      from: `opinion_rounds r LEFT JOIN deadlines d ON d.subject_id = r.id AND d.rule_id = 'DL-05'`,
      where: `r.arrived_at IS NOT NULL AND r.closed_at IS NULL AND r.due_on >= app.seoul_today()
        AND NOT EXISTS (SELECT 1 FROM opinions o WHERE o.round_id = r.id)`,
      subject: 'opinion-round',
      id: 'r.order_id',
      caseId: 'r.case_id',
      title: 'r.proposed_disposition',
      since: 'r.arrived_at',
      due: { deadline: 'd' },
    },
  ],
  FACT_CHECK: [
    {
      task: 'ANSWER_FACT_CHECK',
      from: 'fact_checks k',
      where: `k.outcome = 'OPEN'`,
      subject: 'fact-check',
      id: 'k.id',
      caseId: 'k.case_id',
      no: 'k.finding_no',
      title: 'left(k.factual_text, 200)',
      since: 'k.released_at',
      due: { day: 'k.due_on' },
    },
  ],
  INFORMATION_REQUEST: [
    {
      task: 'ANSWER_INFORMATION_REQUEST',
      from: `information_requests q LEFT JOIN deadlines d ON d.subject_id = q.id AND d.rule_id = 'DL-26'`,
      where: `q.status IN ('DELIVERED', 'PARTIAL')`,
      subject: 'information-request',
      id: 'q.id',
      caseId: 'q.case_id',
      no: 'q.request_no',
      title: 'q.title',
      since: 'q.delivered_at',
      due: { deadline: 'd' },
    },
  ],
  PLAN_RETURNED: [
    {
      task: 'SUPPLEMENT_PLAN',
      from: `action_plans p
        JOIN orders o ON o.id = p.order_id
        LEFT JOIN deadlines d ON d.subject_id = p.id AND d.rule_id = 'BY_ORDER'`,
      where: `p.status IN ('SUPPLEMENT_REQUESTED', 'REJECTED') AND p.origin = 'PROVIDER' AND ${BINDING}
        AND NOT EXISTS (SELECT 1 FROM action_plans n WHERE n.order_id = p.order_id AND n.version_no > p.version_no AND n.frozen_at IS NOT NULL)`,
      subject: 'action-plan',
      id: 'p.id',
      caseId: 'p.case_id',
      no: 'o.order_no',
      title: 'o.title',
      since: 'p.reviewed_at',
      due: { deadline: 'd' },
      note: 'p.review_reason',
    },
  ],
  EXTENSION_RETURNED: [
    {
      task: 'SUPPLEMENT_EXTENSION',
      from: 'extension_requests x JOIN orders o ON o.id = x.order_id',
      where: `x.status = 'RETURNED'`,
      subject: 'extension-request',
      id: 'x.id',
      caseId: 'x.case_id',
      no: 'o.order_no',
      title: 'o.title',
      since: 'x.decided_at',
      due: { day: 'x.respond_on' },
      note: 'x.decision_reason',
    },
  ],
  ACTION_RETURNED: [
    {
      ...ACTION,
      task: { sql: `CASE a.status WHEN 'IN_PROGRESS' THEN 'REPORT_COMPLETION' ELSE 'AWAIT_RETURN' END` },
      where: SENT_BACK,
      since: 'coalesce(last.at, a.updated_at)',
      note: `nullif(last.words, '')`,
    },
  ],
  PLAN: [
    {
      task: {
        sql: `CASE WHEN EXISTS (SELECT 1 FROM action_plans p WHERE p.order_id = o.id AND p.status = 'DRAFT') THEN 'SIGN_PLAN' ELSE 'DRAFT_PLAN' END`,
      },
      from: `orders o LEFT JOIN deadlines d ON d.subject_id = o.id AND d.rule_id = 'DL-07'`,
      where: `${BINDING}
        AND NOT EXISTS (SELECT 1 FROM action_plans p WHERE p.order_id = o.id AND (${SIGNED_PLAN} OR p.status = 'ACCEPTED'))`,
      subject: 'order',
      id: 'o.id',
      caseId: 'o.case_id',
      no: 'o.order_no',
      title: 'o.title',
      since: 'o.delivered_at',
      due: { deadline: 'd' },
    },
  ],
  DATE_CHANGED: [
    {
      task: 'NOTE_NEW_DATE',
      from: `(SELECT deadline_id, min(told_at) AS told_at FROM deadline_notices WHERE side = 'PROVIDER' AND read_at IS NULL GROUP BY deadline_id) n
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
  ],
  ACTION: [
    {
      ...ACTION,
      task: {
        sql: `CASE a.status WHEN 'REQUIRED' THEN 'PLAN_ACTION' WHEN 'IN_PROGRESS' THEN 'REPORT_COMPLETION' ELSE 'START_ACTION' END`,
      },
      where: `a.status IN ('REQUIRED', 'PLANNED', 'IN_PROGRESS', 'REOPENED') AND NOT ${SENT_BACK}`,
      since: 'coalesce(o.delivered_at, a.created_at)',
    },
    {
      ...OCCURRENCE,
      task: { sql: `CASE q.status WHEN 'RETURNED' THEN 'SUPPLEMENT_OCCURRENCE' ELSE 'REPORT_OCCURRENCE' END` },
      where: `q.status IN ('OPEN', 'RETURNED') AND ${GOES_ON}`,
      since: 'q.opened_at',
    },
  ],
} as const satisfies Record<string, readonly WorkSource[]>;
