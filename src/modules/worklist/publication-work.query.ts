import type { WorkSource } from './work-source.query';

const PUBLICATION = {
  from: 'publications p JOIN orders o ON o.id = p.order_id',
  subject: 'publication',
  id: 'p.id',
  caseId: 'p.case_id',
  no: 'p.publication_no',
  title: 'p.title',
  since: 'p.updated_at',
} as const;

const STANDS = `o.status NOT IN ('STAYED', 'REVOKED', 'CHANGED')`;
const OPEN_CORRECTION =
  'SELECT 1 FROM publication_corrections c WHERE c.publication_id = p.id AND c.decided_at IS NULL';
const UNANSWERED = `SELECT 1 FROM publication_notices n JOIN publication_opinions q ON q.notice_id = n.id
  WHERE n.publication_id = p.id AND NOT EXISTS (SELECT 1 FROM publication_considerations k WHERE k.opinion_id = q.id)`;

/** What a second person decides about publications. */
const APPROVAL: readonly WorkSource[] = [
  {
    ...PUBLICATION,
    task: 'DECIDE_PUBLICATION',
    where: `p.status IN ('DRAFT', 'OPINION_CLOSED') AND p.author_id <> app.user_id() AND ${STANDS}`,
  },
  {
    ...PUBLICATION,
    task: 'DECIDE_CORRECTION',
    from: `${PUBLICATION.from} JOIN publication_corrections c ON c.publication_id = p.id AND c.decided_at IS NULL`,
    where: `p.status = 'PUBLISHED' AND c.proposed_by <> app.user_id()`,
    since: 'c.proposed_at',
  },
];

/** What the lead inspector does about them; what proved wrong after it was published is set right without delay. */
const REMEDY: readonly WorkSource[] = [
  { ...PUBLICATION, task: 'RECORD_ARRIVAL', where: `p.status = 'NOTICE_SENT'` },
  { ...PUBLICATION, task: 'ANSWER_PUBLICATION_OPINION', where: `p.status = 'OPINION_OPEN' AND EXISTS (${UNANSWERED})` },
  {
    ...PUBLICATION,
    task: 'CLOSE_PUBLICATION_OPINIONS',
    where: `p.status = 'OPINION_OPEN' AND NOT EXISTS (${UNANSWERED})
      AND EXISTS (SELECT 1 FROM publication_notices n WHERE n.publication_id = p.id
        AND n.due_on < app.seoul_today())`,
  },
  {
    ...PUBLICATION,
    task: 'PUBLISH',
    where: `p.status = 'APPROVED' AND p.release_at <= app.now() AND ${STANDS}`,
    since: 'p.release_at',
  },
  {
    ...PUBLICATION,
    task: 'CORRECT_PUBLICATION',
    where: `p.status = 'PUBLISHED' AND o.status IN ('REVOKED', 'CHANGED') AND NOT EXISTS (${OPEN_CORRECTION})`,
    since: 'o.updated_at',
  },
];

const OPINION: readonly WorkSource[] = [
  {
    task: 'GIVE_PUBLICATION_OPINION',
    from: `publication_notices n LEFT JOIN deadlines d ON d.subject_id = n.id AND d.rule_id = 'DL-05'`,
    where: `n.closed_at IS NULL AND n.due_on >= app.seoul_today()
      AND NOT EXISTS (SELECT 1 FROM publication_opinions q WHERE q.notice_id = n.id)`,
    subject: 'publication-notice',
    id: 'n.id',
    caseId: 'n.case_id',
    title: 'n.title',
    since: 'n.arrived_at',
    due: { deadline: 'd' },
  },
];

/** Publications: the work of the ministry's people and of the party. */
export const PUBLICATION_WORK = { APPROVAL, REMEDY, OPINION };
