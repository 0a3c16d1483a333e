import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';
import type { Label } from './label';

/** 공동조사에 함께하는 기관 (행정조사기본법 제14조). */
export const JOINT_PARTICIPANT_STATUSES = ['ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN'] as const;
export type JointParticipantStatus = (typeof JOINT_PARTICIPANT_STATUSES)[number];

export const JOINT_PARTICIPANT_EVENTS = ['agree', 'decline', 'withdraw'] as const;
export type JointParticipantEvent = (typeof JOINT_PARTICIPANT_EVENTS)[number];

/** Who wanted the inspection to be joint; a respondent may ask for it (제14조제2항). */
export const JOINT_INITIATIVES = ['MINISTRY', 'AGENCY', 'RESPONDENT'] as const;
export type JointInitiative = (typeof JOINT_INITIATIVES)[number];

/** What another agency says of inspections of its own (제15조제2항). */
export const DUPLICATE_ANSWERS = ['INSPECTED', 'UNDER_WAY', 'NOT_INSPECTED'] as const;
export type DuplicateAnswer = (typeof DUPLICATE_ANSWERS)[number];

export interface JointParticipantCreationFacts {
  inspectionIsJoint: boolean;
  /** The plan is still a draft: who inspects is part of what is approved. */
  planIsDraft: boolean;
  sameAgencyAsked: boolean;
}

export interface JointParticipantFacts extends MoveFacts {
  planIsDraft: boolean;
  /** The agency's letter of agreement is named. */
  answerReferenceStated: boolean;
  officersNamed: number;
  wantsToLead: boolean;
  anotherLeads: boolean;
}

type CreationGuard = Guard<JointParticipantCreationFacts>;
type ParticipantGuard = Guard<JointParticipantFacts>;

const notJoint: CreationGuard = (facts) => (facts.inspectionIsJoint ? null : 'joint-participant.inspection-not-joint');
const tooLate: Guard<{ planIsDraft: boolean }> = (facts) =>
  facts.planIsDraft ? null : 'joint-participant.plan-approved';
const askedAlready: CreationGuard = (facts) => (facts.sameAgencyAsked ? 'joint-participant.agency-asked' : null);
const referenceMissing: ParticipantGuard = (facts) =>
  facts.answerReferenceStated ? null : 'joint-participant.reference-missing';
const noOfficer: ParticipantGuard = (facts) => (facts.officersNamed < 1 ? 'joint-participant.no-officer' : null);
const leaderTaken: ParticipantGuard = (facts) =>
  facts.wantsToLead && facts.anotherLeads ? 'joint-participant.another-leads' : null;

export const jointParticipantMachine = defineMachine<
  JointParticipantStatus,
  JointParticipantEvent,
  JointParticipantFacts,
  JointParticipantCreationFacts
>({
  name: 'joint-participant',
  statuses: JOINT_PARTICIPANT_STATUSES,
  events: JOINT_PARTICIPANT_EVENTS,
  initial: 'ASKED',
  final: ['DECLINED', 'WITHDRAWN'],
  creation: {
    event: 'ask',
    permission: 'joint-participants.ask',
    refuse: firstOf<JointParticipantCreationFacts>(notJoint, tooLate, askedAlready),
  },
  transitions: [
    {
      event: 'agree',
      from: ['ASKED'],
      to: 'AGREED',
      permission: 'joint-participants.record-answer',
      refuse: firstOf<JointParticipantFacts>(tooLate, referenceMissing, noOfficer, leaderTaken),
    },
    {
      event: 'decline',
      from: ['ASKED'],
      to: 'DECLINED',
      permission: 'joint-participants.record-answer',
      needsReason: true,
      refuse: tooLate,
    },
    {
      event: 'withdraw',
      from: ['AGREED'],
      to: 'WITHDRAWN',
      permission: 'joint-participants.record-answer',
      needsReason: true,
    },
  ],
});

export const JOINT_PARTICIPANT_STATUS_LABELS: Record<JointParticipantStatus, Label> = {
  ASKED: { ko: '협의 중', en: 'Asked' },
  AGREED: { ko: '참여', en: 'Takes part' },
  DECLINED: { ko: '불참', en: 'Declined' },
  WITHDRAWN: { ko: '참여 철회', en: 'Withdrawn' },
};

export const JOINT_PARTICIPANT_MOVE_LABELS: Record<JointParticipantEvent, Label> = {
  agree: { ko: '참여 기록', en: 'Record the agreement' },
  decline: { ko: '불참 기록', en: 'Record that it declined' },
  withdraw: { ko: '참여 철회 기록', en: 'Record the withdrawal' },
};

export const JOINT_INITIATIVE_LABELS: Record<JointInitiative, Label> = {
  MINISTRY: { ko: '과학기술정보통신부의 요청', en: 'Request of the ministry' },
  AGENCY: { ko: '상대 기관의 요청', en: 'Request of the agency' },
  RESPONDENT: { ko: '조사대상자의 신청', en: 'Application of the respondent' },
};

export const DUPLICATE_ANSWER_LABELS: Record<DuplicateAnswer, Label> = {
  INSPECTED: { ko: '같은 사안을 조사함', en: 'Inspected the same matter' },
  UNDER_WAY: { ko: '조사 중', en: 'Inspecting now' },
  NOT_INSPECTED: { ko: '조사하지 않음', en: 'Did not inspect' },
};

export const THIRD_PARTY_GROUNDS = ['LAW', 'CONSENT'] as const;
export type ThirdPartyGround = (typeof THIRD_PARTY_GROUNDS)[number];

/** 다른 법률에서 허용하거나 제3자가 동의하는 경우 (행정조사기본법 제19조제1항). */
export const THIRD_PARTY_GROUND_LABELS: Record<ThirdPartyGround, Label> = {
  LAW: { ko: '법률의 허용', en: 'Permitted by law' },
  CONSENT: { ko: '제3자의 동의', en: 'Consent of the third party' },
};

/** Audit events of third parties, joint inspections and duplicate checks. */
export const JOINT_EVENT_LABELS: Readonly<Record<string, Label>> = {
  'third-party.planned': { ko: '제3자 보충조사{}를 계획함', en: 'Supplementary inspection{} of a third party planned' },
  'third-party.respondent-notice-sent': {
    ko: '보충조사{} 사실을 조사대상자에게 통지함',
    en: 'Respondent notified of the supplementary inspection{}',
  },
  'third-party.respondent-told': {
    ko: '보충조사{} 통지가 조사대상자에게 도달함',
    en: 'Notice of the supplementary inspection{} reached the respondent',
  },
  'third-party.telling-deferred': {
    ko: '조사대상자에 대한 보충조사{} 통지를 미룸',
    en: 'Telling the respondent of the supplementary inspection{} put off',
  },
  'third-party.opinion-submitted': {
    ko: '제3자 보충조사 통지{}에 대한 의견을 접수함',
    en: 'Opinion on the notice{} of a supplementary inspection received',
  },
  'third-party.opinion-noted': {
    ko: '제3자 보충조사 통지{}에 대한 의견을 검토함',
    en: 'Opinion on the notice{} of a supplementary inspection considered',
  },
  'third-party.evidence-used': {
    ko: '보충조사{} 자료를 조사대상자의 증거로 사용함',
    en: 'Material of the supplementary inspection{} put into the file of the respondent',
  },
  'joint-participant.asked': { ko: '공동조사 기관{}과 협의를 시작함', en: 'Agency{} asked to inspect jointly' },
  'joint-participant.agreed': { ko: '공동조사 기관{}의 참여를 기록함', en: 'Agency{} takes part in the inspection' },
  'joint-participant.declined': { ko: '공동조사 기관{}의 불참을 기록함', en: 'Agency{} declined to inspect jointly' },
  'joint-participant.withdrawn': {
    ko: '공동조사 기관{}의 참여 철회를 기록함',
    en: 'Agency{} withdrew from the inspection',
  },
  'duplicate-check.asked': {
    ko: '중복조사 여부를 {} 기관에 확인 요청함',
    en: 'Agency{} asked about an inspection of its own',
  },
  'duplicate-check.answered': {
    ko: '중복조사 확인{} 회신을 기록함',
    en: 'Answer of the agency{} about its inspections recorded',
  },
};
