import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import type { Label } from './label';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

/** 수사의뢰, 고발, 타기관 통보(이첩): the matter goes to another authority beside what the ministry does itself. */
export const REFERRAL_KINDS = ['CRIMINAL_INVESTIGATION', 'ACCUSATION', 'AGENCY_NOTICE'] as const;
export type ReferralKind = (typeof REFERRAL_KINDS)[number];

/** Kinds that begin criminal proceedings, for which a case may stand still. */
export const CRIMINAL_REFERRALS: readonly ReferralKind[] = ['CRIMINAL_INVESTIGATION', 'ACCUSATION'];

export const REFERRAL_STATUSES = ['PROPOSED', 'SENT', 'ANSWERED', 'CONCLUDED', 'DROPPED'] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export const REFERRAL_EVENTS = ['decide', 'drop', 'record-answer', 'conclude'] as const;
export type ReferralEvent = (typeof REFERRAL_EVENTS)[number];

/** What the authority let the ministry know. */
export const REFERRAL_ANSWERS = [
  'RECEIVED',
  'INVESTIGATING',
  'PROSECUTED',
  'NOT_PROSECUTED',
  'ACTED',
  'NO_ACTION',
] as const;
export type ReferralAnswer = (typeof REFERRAL_ANSWERS)[number];

export interface ReferralCreationFacts {
  caseIsOver: boolean;
  factsStated: boolean;
  legalGroundStated: boolean;
}

export interface ReferralFacts extends MoveFacts {
  actorIsAuthor: boolean;
  answers: number;
}

const caseOver: Guard<ReferralCreationFacts> = (facts) => (facts.caseIsOver ? 'referral.case-over' : null);
const factsMissing: Guard<ReferralCreationFacts> = (facts) => (facts.factsStated ? null : 'referral.facts-missing');
const groundMissing: Guard<ReferralCreationFacts> = (facts) =>
  facts.legalGroundStated ? null : 'referral.ground-missing';
const unanswered: Guard<ReferralFacts> = (facts) => (facts.answers < 1 ? 'referral.unanswered' : null);

export const referralMachine = defineMachine<ReferralStatus, ReferralEvent, ReferralFacts, ReferralCreationFacts>({
  name: 'referral',
  statuses: REFERRAL_STATUSES,
  events: REFERRAL_EVENTS,
  initial: 'PROPOSED',
  final: ['CONCLUDED', 'DROPPED'],
  creation: {
    event: 'propose',
    permission: 'referrals.propose',
    refuse: firstOf<ReferralCreationFacts>(caseOver, factsMissing, groundMissing),
  },
  transitions: [
    {
      event: 'decide',
      from: ['PROPOSED'],
      to: 'SENT',
      permission: 'referrals.decide',
      needsReason: true,
      refuse: approverIsAuthor,
    },
    { event: 'drop', from: ['PROPOSED'], to: 'DROPPED', permission: 'referrals.decide', needsReason: true },
    { event: 'record-answer', from: ['SENT', 'ANSWERED'], to: 'ANSWERED', permission: 'referrals.record-answer' },
    {
      event: 'conclude',
      from: ['ANSWERED'],
      to: 'CONCLUDED',
      permission: 'referrals.record-answer',
      needsReason: true,
      refuse: unanswered,
    },
  ],
});

export const REFERRAL_KIND_LABELS: Record<ReferralKind, Label> = {
  CRIMINAL_INVESTIGATION: { ko: '수사의뢰', en: 'Request for a criminal investigation' },
  ACCUSATION: { ko: '고발', en: 'Accusation' },
  AGENCY_NOTICE: { ko: '타기관 통보', en: 'Notice to another agency' },
};

export const REFERRAL_STATUS_LABELS: Record<ReferralStatus, Label> = {
  PROPOSED: { ko: '검토', en: 'Proposed' },
  SENT: { ko: '시행', en: 'Sent' },
  ANSWERED: { ko: '회신', en: 'Answered' },
  CONCLUDED: { ko: '종결', en: 'Concluded' },
  DROPPED: { ko: '하지 않음', en: 'Dropped' },
};

export const REFERRAL_MOVE_LABELS: Record<ReferralEvent, Label> = {
  decide: { ko: '결정·시행', en: 'Decide and send' },
  drop: { ko: '하지 않기로 결정', en: 'Drop' },
  'record-answer': { ko: '회신 기록', en: 'Record an answer' },
  conclude: { ko: '종결', en: 'Conclude' },
};

export const REFERRAL_ANSWER_LABELS: Record<ReferralAnswer, Label> = {
  RECEIVED: { ko: '접수', en: 'Received' },
  INVESTIGATING: { ko: '수사·조사 중', en: 'Investigating' },
  PROSECUTED: { ko: '기소', en: 'Prosecuted' },
  NOT_PROSECUTED: { ko: '불기소', en: 'Not prosecuted' },
  ACTED: { ko: '조치함', en: 'Acted' },
  NO_ACTION: { ko: '조치하지 않음', en: 'No action' },
};

/** Audit events of referrals, by their type. */
export const REFERRAL_EVENT_LABELS: Readonly<Record<string, Label>> = {
  'referral.proposed': { ko: '수사의뢰·고발·통보{}를 검토함', en: 'Referral{} proposed' },
  'referral.updated': { ko: '수사의뢰·고발·통보{}의 내용을 고침', en: 'Referral{} updated' },
  'referral.decided': { ko: '수사의뢰·고발·통보{}를 결정하여 보냄', en: 'Referral{} decided and sent' },
  'referral.dropped': { ko: '수사의뢰·고발·통보{}를 하지 않기로 함', en: 'Referral{} dropped' },
  'referral.answer-recorded': { ko: '수사의뢰·고발·통보{} 회신을 기록함', en: 'Answer to the referral{} recorded' },
  'referral.concluded': { ko: '수사의뢰·고발·통보{}를 종결함', en: 'Referral{} concluded' },
};
