import type { WorkSource } from './work-source.query';

const REFERRAL = {
  from: 'referrals r',
  subject: 'referral',
  id: 'r.id',
  caseId: 'r.case_id',
  no: 'r.referral_no',
  title: 'left(r.facts, 200)',
} as const;

const THIRD_PARTY = {
  from: 'third_party_inspections t JOIN inspections i ON i.id = t.inspection_id',
  subject: 'third-party-inspection',
  id: 't.id',
  caseId: 't.case_id',
  no: 'i.inspection_no',
  title: 'left(t.necessity, 200)',
  since: 't.created_at',
} as const;

const DISPUTE = {
  from: `finding_dispute_decisions k
    JOIN finding_disputes s ON s.id = k.dispute_id
    JOIN findings f ON f.id = s.finding_id
    JOIN official_documents x ON x.id = k.document_id`,
  subject: 'finding',
  id: 'f.id',
  caseId: 'f.case_id',
  no: 'f.finding_no',
  title: 'f.title',
  since: 'k.decided_at',
} as const;

/** What an approver decides about others than the respondent. */
const APPROVAL: readonly WorkSource[] = [
  {
    ...REFERRAL,
    task: 'DECIDE_REFERRAL',
    where: `r.status = 'PROPOSED' AND r.author_id <> app.user_id()`,
    since: 'r.updated_at',
  },
  // Where telling was put off, it is made good before the result is approved (행정조사기본법 §19③).
  {
    ...THIRD_PARTY,
    task: 'TELL_RESPONDENT',
    where: `t.notice_document_id IS NULL AND t.author_id <> app.user_id() AND i.status <> 'CANCELLED'
      AND (t.deferred_at IS NULL OR i.status IN ('FIELD_CLOSED', 'REPORTING', 'REPORT_SUBMITTED', 'REPORT_APPROVED'))`,
    note: 't.deferral_reason',
  },
];

/** Agencies that did not answer yet, and letters to respondents that did not arrive yet. */
const REMEDY: readonly WorkSource[] = [
  {
    ...REFERRAL,
    task: 'RECORD_AGENCY_ANSWER',
    where: `r.status = 'SENT'`,
    since: 'r.decided_at',
    note: 'r.agency_name',
  },
  {
    ...REFERRAL,
    task: 'CONCLUDE_REFERRAL',
    where: `r.status = 'ANSWERED'`,
    since: 'r.updated_at',
    note: 'r.agency_name',
  },
  {
    task: 'RECORD_AGENCY_ANSWER',
    from: 'joint_participants j JOIN inspections i ON i.id = j.inspection_id',
    where: `j.status = 'ASKED' AND i.status <> 'CANCELLED'`,
    subject: 'joint-participant',
    id: 'j.id',
    caseId: 'j.case_id',
    no: 'i.inspection_no',
    title: 'j.agency_name_ko',
    since: `j.requested_on::timestamp AT TIME ZONE 'Asia/Seoul'`,
    note: 'j.matter',
  },
  {
    task: 'RECORD_AGENCY_ANSWER',
    from: 'duplicate_checks u',
    where: 'u.answer IS NULL',
    subject: 'duplicate-check',
    id: 'u.id',
    caseId: 'u.case_id',
    title: 'u.agency_name',
    since: `u.asked_on::timestamp AT TIME ZONE 'Asia/Seoul'`,
    note: 'u.matter',
  },
  {
    ...THIRD_PARTY,
    task: 'RECORD_ARRIVAL',
    where: 't.notice_document_id IS NOT NULL AND t.notice_arrived_at IS NULL',
  },
  {
    ...THIRD_PARTY,
    task: 'NOTE_THIRD_PARTY_OPINION',
    from: `${THIRD_PARTY.from} JOIN third_party_opinions o ON o.document_id = t.notice_document_id`,
    where: 'NOT EXISTS (SELECT 1 FROM third_party_opinion_notes n WHERE n.opinion_id = o.id)',
    since: 'o.submitted_at',
    note: 'left(o.text, 200)',
  },
  { ...DISPUTE, task: 'RECORD_ARRIVAL', where: `x.status IN ('DISPATCHED', 'RE_DISPATCHED', 'PUBLIC_NOTICE')` },
];

/** What waits on other authorities and third parties, and on what respondents were told. */
export const OTHERS_WORK = { APPROVAL, REMEDY };
