import type { WorkSource } from './work-source.query';

const APPEAL = {
  from: `appeals a
    JOIN orders o ON o.id = a.order_id
    LEFT JOIN deadlines d ON d.subject_id = a.id AND d.rule_id = 'DL-16'`,
  subject: 'appeal',
  id: 'a.id',
  caseId: 'a.case_id',
  no: 'a.receipt_no',
  title: 'o.title',
  due: { deadline: 'd' },
} as const;

/** What the lead inspector does about appeals. */
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
];

/** What only an approver decides, and nobody who wrote the order or took the appeal in. */
const APPROVAL: readonly WorkSource[] = [
  {
    ...APPEAL,
    task: 'DECIDE_APPEAL',
    where: `a.status IN ('ACCEPTED_FOR_REVIEW', 'EXTENDED') AND app.user_id() NOT IN (o.author_id, a.filed_by)`,
    since: 'coalesce(a.accepted_at, a.filed_at)',
  },
  {
    ...APPEAL,
    from: `${APPEAL.from} JOIN appeal_decisions n ON n.appeal_id = a.id`,
    task: 'GIVE_EFFECT',
    where: `n.decision IN ('UPHELD', 'PARTLY_UPHELD') AND o.status NOT IN ('REVOKED', 'CHANGED', 'CLOSED')`,
    since: 'n.decided_at',
    due: undefined,
  },
];

/** Appeals and sanctions: the work of the ministry's people and of the respondent's. */
export const REMEDY_WORK = { REMEDY, APPROVAL, SANCTION: [] as readonly WorkSource[] };
