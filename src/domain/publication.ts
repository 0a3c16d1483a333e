import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import type { Label } from './label';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const PUBLICATION_STATUSES = [
  'DRAFT',
  'NOTICE_SENT',
  'OPINION_OPEN',
  'OPINION_CLOSED',
  'APPROVED',
  'PUBLISHED',
  'WITHDRAWN',
  'DROPPED',
] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

export const PUBLICATION_EVENTS = [
  'send-notice',
  'record-arrival',
  'close-opinions',
  'approve',
  'publish',
  'drop',
  'correct',
  'withdraw',
] as const;
export type PublicationEvent = (typeof PUBLICATION_EVENTS)[number];

/** Why the party is not heard beforehand (행정절차법 제40조의3제3항 각 호). */
export const PUBLICATION_EXEMPTIONS = ['URGENT', 'IMPRACTICABLE', 'WAIVED'] as const;
export type PublicationExemption = (typeof PUBLICATION_EXEMPTIONS)[number];

/** Why nothing is published after all; REMEDIED is 제40조의3제7항. */
export const PUBLICATION_DROP_GROUNDS = ['REMEDIED', 'OPINION_HEEDED', 'ORDER_FELL', 'OTHER'] as const;
export type PublicationDropGround = (typeof PUBLICATION_DROP_GROUNDS)[number];

/** What follows a publication that proved wrong (제40조의3제8항). */
export const PUBLICATION_CORRECTION_KINDS = ['CORRECTION', 'WITHDRAWAL'] as const;
export type PublicationCorrectionKind = (typeof PUBLICATION_CORRECTION_KINDS)[number];

/** 관보, 공보, 인터넷 홈페이지 등 (제40조의3제6항). */
export const PUBLICATION_CHANNELS = ['WEBSITE', 'OFFICIAL_GAZETTE', 'MINISTRY_BULLETIN', 'PRESS'] as const;
export type PublicationChannel = (typeof PUBLICATION_CHANNELS)[number];

/** Days that the party has at least for its opinion, as before a disposition (행정절차법 제21조제3항). */
export const MIN_PUBLICATION_OPINION_DAYS = 10;

export interface PublicationCreationFacts {
  /** Guidance, a measure for the meantime or the keeping of records is never published as a violation. */
  orderEstablishesViolation: boolean;
  orderDelivered: boolean;
  /** Revoked or changed by another since. */
  orderFell: boolean;
  /** An article that lets the ministry publish, in force today. */
  basisInForce: boolean;
  /** It is of the act on which the order rests. */
  basisOfTheSameAct: boolean;
}

export interface PublicationFacts extends MoveFacts {
  actorIsAuthor: boolean;
  noticeExempted: boolean;
  opinionDue: boolean;
  opinionsWithoutAnswer: number;
  orderFell: boolean;
  /** The order is stayed by a court or by the appeals body. */
  orderStayed: boolean;
  releaseAtStated: boolean;
  /** Before this instant nothing goes out. */
  embargoOver: boolean;
  correctionProposed: boolean;
  actorProposedCorrection: boolean;
  /** As long as what it corrects was to stand, unless the party does not want it published. */
  correctedLongEnough: boolean;
}

type CreationGuard = Guard<PublicationCreationFacts>;
type PublicationGuard = Guard<PublicationFacts>;

const noViolation: CreationGuard = (facts) => (facts.orderEstablishesViolation ? null : 'publication.no-violation');
const notDelivered: CreationGuard = (facts) => (facts.orderDelivered ? null : 'publication.order-not-delivered');
const basisMissing: CreationGuard = (facts) => (facts.basisInForce ? null : 'publication.no-legal-basis');
const otherAct: CreationGuard = (facts) => (facts.basisOfTheSameAct ? null : 'publication.basis-of-another-act');

const orderFell: Guard<{ orderFell: boolean }> = (facts) => (facts.orderFell ? 'publication.order-fell' : null);
const orderStayed: PublicationGuard = (facts) => (facts.orderStayed ? 'publication.order-stayed' : null);
const noNoticeNeeded: PublicationGuard = (facts) => (facts.noticeExempted ? 'publication.notice-exempted' : null);
const noticeNeeded: PublicationGuard = (facts) => (facts.noticeExempted ? null : 'publication.notice-missing');
const stillHearing: PublicationGuard = (facts) => (facts.opinionDue ? null : 'publication.opinion-period-running');
const notConsidered: PublicationGuard = (facts) =>
  facts.opinionsWithoutAnswer > 0 ? 'publication.opinion-not-considered' : null;
const noReleaseTime: PublicationGuard = (facts) => (facts.releaseAtStated ? null : 'publication.no-release-time');
const embargoed: PublicationGuard = (facts) => (facts.embargoOver ? null : 'publication.embargoed');
const nothingProposed: PublicationGuard = (facts) =>
  facts.correctionProposed ? null : 'publication.no-correction-proposed';
const proposedIt: PublicationGuard = (facts) => (facts.actorProposedCorrection ? 'approval.approver-is-author' : null);
const tooShort: PublicationGuard = (facts) => (facts.correctedLongEnough ? null : 'publication.correction-too-short');

const APPROVABLE = firstOf<PublicationFacts>(approverIsAuthor, orderFell, orderStayed, notConsidered, noReleaseTime);

/**
 * 위반사실 등의 공표 (행정절차법 제40조의3): by law alone, after the party was told and heard, never before its hour, and
 * corrected in the same way as it was published. People publish; the scheduler never does.
 */
export const publicationMachine = defineMachine<
  PublicationStatus,
  PublicationEvent,
  PublicationFacts,
  PublicationCreationFacts
>({
  name: 'publication',
  statuses: PUBLICATION_STATUSES,
  events: PUBLICATION_EVENTS,
  initial: 'DRAFT',
  final: ['WITHDRAWN', 'DROPPED'],
  creation: {
    event: 'draft',
    permission: 'publications.draft',
    refuse: firstOf<PublicationCreationFacts>(noViolation, notDelivered, orderFell, basisMissing, otherAct),
  },
  transitions: [
    {
      event: 'send-notice',
      from: ['DRAFT'],
      to: 'NOTICE_SENT',
      permission: 'publications.decide',
      refuse: firstOf<PublicationFacts>(approverIsAuthor, noNoticeNeeded, orderFell),
    },
    {
      event: 'record-arrival',
      from: ['NOTICE_SENT'],
      to: 'OPINION_OPEN',
      permission: 'publications.record-arrival',
    },
    {
      event: 'close-opinions',
      from: ['OPINION_OPEN'],
      to: 'OPINION_CLOSED',
      permission: 'publications.draft',
      refuse: firstOf<PublicationFacts>(stillHearing, notConsidered),
    },
    {
      event: 'approve',
      from: ['DRAFT'],
      to: 'APPROVED',
      permission: 'publications.decide',
      refuse: firstOf<PublicationFacts>(noticeNeeded, APPROVABLE),
    },
    {
      event: 'approve',
      from: ['OPINION_CLOSED'],
      to: 'APPROVED',
      permission: 'publications.decide',
      refuse: APPROVABLE,
    },
    {
      event: 'publish',
      from: ['APPROVED'],
      to: 'PUBLISHED',
      permission: 'publications.publish',
      refuse: firstOf<PublicationFacts>(orderFell, orderStayed, embargoed),
    },
    {
      event: 'drop',
      from: ['DRAFT', 'NOTICE_SENT', 'OPINION_OPEN', 'OPINION_CLOSED', 'APPROVED'],
      to: 'DROPPED',
      permission: 'publications.decide',
      needsReason: true,
    },
    {
      event: 'correct',
      from: ['PUBLISHED'],
      to: 'PUBLISHED',
      permission: 'publications.decide',
      refuse: firstOf<PublicationFacts>(nothingProposed, proposedIt, tooShort),
    },
    {
      event: 'withdraw',
      from: ['PUBLISHED'],
      to: 'WITHDRAWN',
      permission: 'publications.decide',
      refuse: firstOf<PublicationFacts>(nothingProposed, proposedIt, tooShort),
    },
  ],
});

export const PUBLICATION_STATUS_LABELS: Record<PublicationStatus, Label> = {
  DRAFT: { ko: '작성', en: 'Draft' },
  NOTICE_SENT: { ko: '사전통지 발송', en: 'Prior notice sent' },
  OPINION_OPEN: { ko: '의견제출 중', en: 'Opinions open' },
  OPINION_CLOSED: { ko: '의견 검토 마침', en: 'Opinions considered' },
  APPROVED: { ko: '공표 결정', en: 'Approved' },
  PUBLISHED: { ko: '공표', en: 'Published' },
  WITHDRAWN: { ko: '철회', en: 'Withdrawn' },
  DROPPED: { ko: '공표하지 않음', en: 'Dropped' },
};

export const PUBLICATION_MOVE_LABELS: Record<PublicationEvent, Label> = {
  'send-notice': { ko: '사전통지 결재·발송', en: 'Approve and send the prior notice' },
  'record-arrival': { ko: '도달 기록', en: 'Record the arrival' },
  'close-opinions': { ko: '의견 절차 마침', en: 'Close the opinions' },
  approve: { ko: '공표 결정', en: 'Approve the publication' },
  publish: { ko: '공표 기록', en: 'Publish' },
  drop: { ko: '공표하지 않기로 결정', en: 'Drop' },
  correct: { ko: '정정 결정', en: 'Correct' },
  withdraw: { ko: '철회 결정', en: 'Withdraw' },
};

export const PUBLICATION_EXEMPTION_LABELS: Record<PublicationExemption, Label> = {
  URGENT: { ko: '공공의 안전·복리를 위하여 긴급함', en: 'Urgent for public safety or welfare' },
  IMPRACTICABLE: {
    ko: '의견청취가 현저히 곤란하거나 명백히 불필요함',
    en: 'Hearing impracticable or clearly needless',
  },
  WAIVED: { ko: '당사자가 의견진술을 포기함', en: 'Waived by the party' },
};

export const PUBLICATION_DROP_GROUND_LABELS: Record<PublicationDropGround, Label> = {
  REMEDIED: { ko: '의무 이행·원상회복을 마침', en: 'Complied and made good' },
  OPINION_HEEDED: { ko: '의견을 받아들임', en: 'Opinion heeded' },
  ORDER_FELL: { ko: '처분이 취소·변경됨', en: 'Order revoked or changed' },
  OTHER: { ko: '그 밖의 사유', en: 'Other' },
};

export const PUBLICATION_CORRECTION_KIND_LABELS: Record<PublicationCorrectionKind, Label> = {
  CORRECTION: { ko: '정정', en: 'Correction' },
  WITHDRAWAL: { ko: '철회', en: 'Withdrawal' },
};

export const PUBLICATION_CHANNEL_LABELS: Record<PublicationChannel, Label> = {
  WEBSITE: { ko: '인터넷 홈페이지', en: 'Web site' },
  OFFICIAL_GAZETTE: { ko: '관보', en: 'Official gazette' },
  MINISTRY_BULLETIN: { ko: '공보', en: 'Bulletin of the ministry' },
  PRESS: { ko: '보도자료', en: 'Press release' },
};

/** Audit events of publications, by their type. */
export const PUBLICATION_EVENT_LABELS: Readonly<Record<string, Label>> = {
  'publication.drafted': { ko: '공표{}를 작성함', en: 'Publication{} drafted' },
  'publication.updated': { ko: '공표{}의 내용을 고침', en: 'Publication{} updated' },
  'publication.notice-sent': { ko: '공표{} 사전통지를 발송함', en: 'Prior notice of the publication{} sent' },
  'publication.notice-arrived': { ko: '공표{} 사전통지가 도달함', en: 'Prior notice of the publication{} arrived' },
  'publication.opinion-submitted': { ko: '공표{}에 대한 의견을 접수함', en: 'Opinion on the publication{} received' },
  'publication.opinion-considered': {
    ko: '공표{}에 대한 의견을 검토함',
    en: 'Opinion on the publication{} considered',
  },
  'publication.opinions-closed': { ko: '공표{}의 의견 절차를 마침', en: 'Opinions on the publication{} closed' },
  'publication.approved': { ko: '공표{}를 결정함', en: 'Publication{} approved' },
  'publication.published': { ko: '공표{}함', en: 'Publication{} made' },
  'publication.dropped': { ko: '공표{}하지 않기로 함', en: 'Publication{} dropped' },
  'publication.correction-proposed': {
    ko: '공표{}의 정정·철회를 검토함',
    en: 'Correction of the publication{} proposed',
  },
  'publication.corrected': { ko: '공표{}를 정정함', en: 'Publication{} corrected' },
  'publication.withdrawn': { ko: '공표{}를 철회함', en: 'Publication{} withdrawn' },
};
