import { defineMachine } from './define-machine';
import { MIN_OPINION_DAYS } from './order';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const OPINION_ROUND_STATUSES = ['PREPARED', 'OPEN', 'SUBMITTED', 'WAIVED', 'LAPSED', 'CONSIDERED'] as const;
export type OpinionRoundStatus = (typeof OPINION_ROUND_STATUSES)[number];

export const OPINION_ROUND_EVENTS = ['open', 'submit', 'waive', 'record-lapse', 'consider'] as const;
export type OpinionRoundEvent = (typeof OPINION_ROUND_EVENTS)[number];

export interface OpinionRoundFacts extends MoveFacts {
  noticeArrived: boolean;
  /** Full days between the arrival of the prior notice and the end of the period. */
  windowDays: number;
  windowOver: boolean;
  opinionStated: boolean;
  waiverSignatureStated: boolean;
  opinionsWithoutDisposition: number;
  unreflectedOpinionsWithoutReason: number;
}

type RoundGuard = Guard<OpinionRoundFacts>;

const noticeNotArrived: RoundGuard = (facts) => (facts.noticeArrived ? null : 'opinion-round.notice-not-arrived');
const windowTooShort: RoundGuard = (facts) =>
  facts.windowDays < MIN_OPINION_DAYS ? 'opinion-round.window-too-short' : null;
const windowOver: RoundGuard = (facts) => (facts.windowOver ? 'opinion-round.window-over' : null);
const windowRunning: RoundGuard = (facts) => (facts.windowOver ? null : 'opinion-round.window-running');
const opinionMissing: RoundGuard = (facts) => (facts.opinionStated ? null : 'opinion-round.opinion-missing');
const waiverNotSigned: RoundGuard = (facts) => (facts.waiverSignatureStated ? null : 'opinion-round.waiver-not-signed');
const notConsidered: RoundGuard = (facts) =>
  facts.opinionsWithoutDisposition > 0 ? 'opinion-round.not-considered' : null;
const rejectionWithoutReason: RoundGuard = (facts) =>
  facts.unreflectedOpinionsWithoutReason > 0 ? 'opinion-round.rejection-without-reason' : null;

/** Prior notice and opinions on one intended disposition (행정절차법 §21, §27, §27의2). */
export const opinionRoundMachine = defineMachine<OpinionRoundStatus, OpinionRoundEvent, OpinionRoundFacts>({
  name: 'opinion-round',
  statuses: OPINION_ROUND_STATUSES,
  events: OPINION_ROUND_EVENTS,
  initial: 'PREPARED',
  final: ['WAIVED', 'LAPSED', 'CONSIDERED'],
  creation: { event: 'prepare', permission: 'opinions.create' },
  transitions: [
    {
      event: 'open',
      from: ['PREPARED'],
      to: 'OPEN',
      permission: 'opinions.open',
      refuse: firstOf(noticeNotArrived, windowTooShort),
    },
    {
      event: 'submit',
      from: ['OPEN', 'SUBMITTED'],
      to: 'SUBMITTED',
      permission: 'opinions.submit',
      refuse: firstOf(windowOver, opinionMissing),
    },
    {
      event: 'waive',
      from: ['OPEN'],
      to: 'WAIVED',
      permission: 'opinions.waive',
      refuse: firstOf(windowOver, waiverNotSigned),
    },
    {
      event: 'record-lapse',
      from: ['OPEN'],
      to: 'LAPSED',
      permission: 'opinions.record-lapse',
      refuse: windowRunning,
    },
    {
      event: 'consider',
      from: ['SUBMITTED'],
      to: 'CONSIDERED',
      permission: 'opinions.consider',
      refuse: firstOf(notConsidered, rejectionWithoutReason),
    },
  ],
});
