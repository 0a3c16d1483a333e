import type { WorkSource } from './work-source.query';

const APPEAL = {
  from: `appeals a
    JOIN orders o ON o.id = a.order_id
    LEFT JOIN sanctions s ON s.id = a.sanction_id
    LEFT JOIN deadlines d ON d.subject_id = a.id AND d.rule_id = 'DL-16'`,
  subject: 'appeal',
  id: 'a.id',
  caseId: 'a.case_id',
  no: 'a.receipt_no',
  title: 'o.title',
  due: { deadline: 'd' },
} as const;

const SANCTION = {
  from: 'sanctions s',
  subject: 'sanction',
  id: 's.id',
  caseId: 's.case_id',
  no: 's.sanction_no',
  title: 's.title',
  since: 's.updated_at',
} as const;

/** Nothing is pursued while a court stays the sanction or the order that it rests on. */
const NOT_STAYED = `NOT EXISTS (SELECT 1 FROM stay_orders y WHERE y.order_id = s.order_id AND coalesce(y.sanction_id, s.id) = s.id AND y.lifted_on IS NULL)`;

const dueBy = (...rules: readonly string[]): string =>
  `${SANCTION.from} LEFT JOIN deadlines d ON d.subject_id = s.id AND d.rule_id IN (${rules.map((rule) => `'${rule}'`).join(', ')})
     AND d.satisfied_at IS NULL AND d.void_reason IS NULL`;

/** What the lead inspector does about appeals and sanctions; half a year before the limitation somebody is told. */
const REMEDY: readonly WorkSource[] = [
  { ...APPEAL, task: 'REVIEW_APPEAL', where: `a.status = 'FILED'`, since: 'a.filed_at' },
  {
    ...APPEAL,
    from: `${APPEAL.from} JOIN appeal_decisions n ON n.appeal_id = a.id`,
    task: 'RECORD_ARRIVAL',
    where: `a.status = 'DECIDED' AND n.document_id IS NOT NULL AND n.notified_at IS NULL`,
    since: 'n.decided_at',
    due: undefined,
  },
  { ...SANCTION, task: 'RECORD_ARRIVAL', where: `s.status IN ('PRIOR_NOTICE', 'DECIDED')` },
  {
    ...SANCTION,
    task: 'PURSUE_SANCTION',
    where: `s.status IN ('NOTIFIED', 'INSTALMENT') AND s.payment_due_on < app.seoul_today() AND ${NOT_STAYED}`,
  },
  {
    ...SANCTION,
    from: dueBy('DL-30'),
    task: 'HEED_LIMITATION',
    where: `s.status IN ('PROPOSED', 'PRIOR_NOTICE', 'OPINION') AND d.accepted_until <= app.now() + interval '6 months'`,
    due: { deadline: 'd' },
  },
];

/** What only an approver decides, and nobody who wrote the order or took the appeal in. */
const APPROVAL: readonly WorkSource[] = [
  {
    ...APPEAL,
    task: 'DECIDE_APPEAL',
    where: `a.status IN ('ACCEPTED_FOR_REVIEW', 'EXTENDED') AND app.user_id() NOT IN (o.author_id, a.filed_by) AND app.user_id() IS DISTINCT FROM s.author_id`,
    since: 'coalesce(a.accepted_at, a.filed_at)',
  },
  {
    ...APPEAL,
    from: `${APPEAL.from} JOIN appeal_decisions n ON n.appeal_id = a.id`,
    task: 'GIVE_EFFECT',
    where: `n.decision IN ('UPHELD', 'PARTLY_UPHELD')
      AND CASE WHEN s.id IS NULL THEN o.status NOT IN ('REVOKED', 'CHANGED', 'CLOSED') ELSE s.status <> 'REVOKED' END`,
    since: 'n.decided_at',
    due: undefined,
  },
  {
    task: 'CHANGE_ORDER',
    from: 'orders o JOIN orders n ON n.replaces_id = o.id',
    where: `n.approved_at IS NOT NULL AND o.status NOT IN ('CHANGED', 'REVOKED', 'CLOSED')`,
    subject: 'order',
    id: 'o.id',
    caseId: 'o.case_id',
    no: 'o.order_no',
    title: 'o.title',
    since: 'n.approved_at',
    note: 'n.order_no',
  },
  // The court has decided, or the suit is withdrawn: what was stayed for its sake has its effect again.
  {
    task: 'LIFT_STAY',
    from: 'stay_orders y JOIN orders o ON o.id = y.order_id JOIN appeals a ON a.id = y.appeal_id',
    where: `y.lifted_on IS NULL AND a.status IN ('DECIDED', 'WITHDRAWN')`,
    subject: { sql: `CASE WHEN y.sanction_id IS NULL THEN 'order' ELSE 'sanction' END` },
    id: 'coalesce(y.sanction_id, y.order_id)',
    caseId: 'y.case_id',
    no: 'o.order_no',
    title: 'o.title',
    since: 'a.updated_at',
    note: 'y.court_case_no',
  },
  {
    ...SANCTION,
    task: 'SEND_SANCTION_NOTICE',
    where: `s.status = 'PROPOSED' AND s.author_id <> app.user_id() AND ${NOT_STAYED}`,
  },
  {
    ...SANCTION,
    from: `${SANCTION.from} LEFT JOIN sanction_opinions p ON p.sanction_id = s.id`,
    task: 'DECIDE_SANCTION',
    where: `s.status = 'OPINION' AND s.author_id <> app.user_id() AND ${NOT_STAYED}
      AND (p.id IS NOT NULL OR s.opinion_due_on < app.seoul_today())`,
  },
  {
    ...SANCTION,
    from: dueBy('DL-19'),
    task: 'DUN',
    where: `s.status = 'OVERDUE' AND s.author_id <> app.user_id() AND ${NOT_STAYED}`,
    due: { deadline: 'd' },
  },
  { ...SANCTION, from: dueBy('DL-22'), task: 'SEND_TO_COURT', where: `s.status = 'OBJECTED'`, due: { deadline: 'd' } },
];

const OF_PROVIDER: readonly WorkSource[] = [
  {
    ...SANCTION,
    from: dueBy('DL-05'),
    task: 'GIVE_OPINION',
    where: `s.status = 'OPINION' AND d.id IS NOT NULL`,
    due: { deadline: 'd' },
  },
  {
    ...SANCTION,
    from: dueBy('DL-18', 'DL-20', 'BY_ORDER'),
    task: 'PAY_SANCTION',
    where: `s.status IN ('NOTIFIED', 'INSTALMENT', 'OVERDUE', 'DUNNED', 'COLLECTION')
      AND NOT EXISTS (SELECT 1 FROM deadlines n WHERE n.subject_id = s.id AND n.rule_id = 'DL-20' AND d.rule_id <> 'DL-20')`,
    due: { deadline: 'd' },
  },
];

/** Appeals and sanctions: the work of the ministry's people and of the respondent's. */
export const REMEDY_WORK = { REMEDY, APPROVAL, SANCTION: OF_PROVIDER };
