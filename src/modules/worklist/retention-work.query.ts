import type { WorkSource } from './work-source.query';

const PRESERVATION = {
  from: `preservation_orders o LEFT JOIN LATERAL (
    SELECT y.dispatched_at, y.failed_at FROM deliveries y WHERE y.document_id = o.document_id ORDER BY y.attempt DESC LIMIT 1) y ON true`,
  subject: 'preservation-order',
  id: 'o.id',
  caseId: 'o.case_id',
  no: 'o.order_no',
  title: 'o.title',
} as const;

const DISPOSAL = {
  from: 'disposals t',
  subject: 'disposal',
  id: 't.id',
  caseId: 't.case_id',
  no: 't.disposal_no',
  since: 't.due_since',
} as const;

const EXTERNAL = {
  from: `external_requests r LEFT JOIN deadlines d ON d.subject_id = r.id AND d.rule_id = 'BY_ORDER'`,
  subject: 'external-request',
  id: 'r.id',
  caseId: 'r.case_id',
  no: 'r.request_no',
  title: 'left(r.subject, 200)',
  due: { deadline: 'd' },
} as const;

/** What the lead does about letters that have materials kept, requests from outside, and what is due for disposal. */
const RETENTION: readonly WorkSource[] = [
  {
    ...PRESERVATION,
    task: {
      sql: `CASE WHEN y.dispatched_at IS NOT NULL AND y.failed_at IS NULL THEN 'RECORD_ARRIVAL' ELSE 'DISPATCH' END`,
    },
    where: `o.status = 'ISSUED'`,
    since: 'o.approved_at',
  },
  { ...EXTERNAL, task: 'EXAMINE_EXTERNAL_REQUEST', where: `r.status = 'RECEIVED'`, since: 'r.received_at' },
  { ...EXTERNAL, task: 'ANSWER_EXTERNAL_REQUEST', where: `r.status = 'DECIDED'`, since: 'r.decided_at' },
  { ...DISPOSAL, task: 'EXAMINE_DISPOSAL', where: `t.status = 'PROPOSED'` },
  { ...DISPOSAL, task: 'HAND_OVER_RECORDS', where: `t.status = 'APPROVED' AND t.kind = 'CASE_RECORDS'` },
];

const APPROVAL: readonly WorkSource[] = [
  {
    ...PRESERVATION,
    task: 'ISSUE_PRESERVATION_ORDER',
    where: `o.status = 'DRAFT' AND o.return_reason IS NULL AND o.author_id <> app.user_id()`,
    since: 'o.updated_at',
  },
  {
    ...EXTERNAL,
    task: 'DECIDE_EXTERNAL_REQUEST',
    where: `r.status = 'EXAMINED' AND r.examined_by <> app.user_id()`,
    since: 'r.examined_at',
  },
  { ...DISPOSAL, task: 'DECIDE_DISPOSAL', where: `t.status = 'EXAMINED' AND t.examined_by <> app.user_id()` },
];

const OF_PROVIDER: readonly WorkSource[] = [
  {
    from: 'preservation_orders o',
    subject: 'preservation-order',
    id: 'o.id',
    caseId: 'o.case_id',
    no: 'o.order_no',
    title: 'o.title',
    task: 'CONFIRM_PRESERVATION',
    where: `o.status = 'ACKNOWLEDGED'`,
    since: 'o.delivered_at',
  },
];

/** Preservation, requests from outside and disposal: the work of the ministry's people and of the respondent's. */
export const RETENTION_WORK = { RETENTION, APPROVAL, PRESERVATION: OF_PROVIDER };
