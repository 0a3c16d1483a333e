import type { WorkSource } from './work-source.query';

/** The open step `s` is the first one, and it waits for the person, for whom they stand in, or for any approver. */
const MY_TURN = `s.decision IS NULL
  AND (s.signer_id IS NULL OR s.signer_id = app.user_id() OR app.deputises(s.signer_id, app.seoul_today()))
  AND NOT EXISTS (SELECT 1 FROM review_steps e WHERE e.round_id = s.round_id AND e.seq < s.seq AND e.decision IS NULL)
  AND NOT EXISTS (SELECT 1 FROM review_steps e WHERE e.round_id = s.round_id AND e.id <> s.id AND app.user_id() IN (e.signer_id, e.decided_by))`;

/** The last signature of what is submitted is the person's to give. */
export const awaitsMyApproval = (alias: string): string => `${alias}.id NOT IN (
  SELECT q.subject_id FROM review_rounds q JOIN review_steps s ON s.round_id = q.id AND s.role = 'APPROVAL'
  WHERE q.outcome IS NULL AND NOT (${MY_TURN}))`;

const STEP = {
  from: `review_steps s
    JOIN review_rounds q ON q.id = s.round_id
    LEFT JOIN orders o ON o.id = q.subject_id
    LEFT JOIN inspections i ON i.id = q.subject_id
    LEFT JOIN users d ON d.id = s.decided_by`,
  subject: { sql: 'q.subject_type' },
  id: 'q.subject_id',
  caseId: 'q.case_id',
  no: 'coalesce(o.order_no, i.inspection_no)',
  title: 'coalesce(o.title, left(i.scope, 200))',
} as const;

/** 검토·협조 that wait for a signature; the approval itself is listed with the approvals. */
const SIGNATURE: readonly WorkSource[] = [
  {
    ...STEP,
    task: { sql: `CASE s.role WHEN 'REVIEW' THEN 'SIGN_REVIEW' ELSE 'SIGN_CONCURRENCE' END` },
    where: `s.role <> 'APPROVAL' AND q.outcome IS NULL AND q.submitted_by <> app.user_id() AND ${MY_TURN}`,
    since: `coalesce((SELECT max(e.decided_at) FROM review_steps e WHERE e.round_id = s.round_id), q.submitted_at)`,
  },
];

/** 후보고: what a deputy decided while the person was away. */
const ACTING: readonly WorkSource[] = [
  {
    ...STEP,
    task: 'NOTE_ACTING',
    where: `s.mark = 'ACTING' AND s.signer_id = app.user_id() AND s.acknowledged_at IS NULL`,
    since: 's.decided_at',
    note: 'd.name',
  },
];

export const APPROVAL_WORK = { SIGNATURE, ACTING };
