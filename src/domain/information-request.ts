import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const INFORMATION_REQUEST_STATUSES = [
  'DRAFT',
  'ISSUED',
  'DELIVERED',
  'PARTIAL',
  'ANSWERED',
  'ACCEPTED',
  'INSUFFICIENT',
  'REFUSED',
] as const;
export type InformationRequestStatus = (typeof INFORMATION_REQUEST_STATUSES)[number];

export const INFORMATION_REQUEST_EVENTS = [
  'return',
  'issue',
  'dispatch',
  'record-return',
  'record-arrival',
  'answer',
  'judge',
  'accept',
  'find-insufficient',
  'record-refusal',
] as const;
export type InformationRequestEvent = (typeof INFORMATION_REQUEST_EVENTS)[number];

/** Fewer days need an urgency that is stated (방송통신발전 기본법 시행령 §29). */
export const MIN_SUBMISSION_DAYS = 7;

export interface InformationRequestCreationFacts {
  legalBasisStated: boolean;
  /** Without a legal basis the respondent's recorded consent is needed (행정조사기본법 §5, §20). */
  voluntaryConsentRecorded: boolean;
  items: number;
  /** It asks again for what an earlier request did not bring. */
  isReissue: boolean;
  earlierWasInsufficient: boolean;
  earlierWasReissued: boolean;
}

export interface InformationRequestFacts extends MoveFacts {
  actorIsAuthor: boolean;
  items: number;
  /** Of the six items of 행정조사기본법 §10②, those still empty. */
  formElementsMissing: number;
  /** Less than the least period, counted by the deadline engine from the day of the act. */
  periodTooShort: boolean;
  urgencyStated: boolean;
  /** The letter is on its way: sent, and neither arrived nor come back. */
  letterUnderWay: boolean;
  arrivalRecorded: boolean;
  itemsAnsweredNow: number;
  /** Of all items, those without an answer once the act is done. */
  itemsUnanswered: number;
  itemsUnjudged: number;
  itemsInsufficient: number;
  /** Items that the respondent refused in so many words. */
  itemsRefused: number;
  dueDayPassed: boolean;
}

type RequestGuard = Guard<InformationRequestFacts>;
type CreationGuard = Guard<InformationRequestCreationFacts>;

const neitherBasisNorConsent: CreationGuard = (facts) =>
  facts.legalBasisStated || facts.voluntaryConsentRecorded ? null : 'information-request.no-legal-basis';
const nothingAsked: Guard<{ items: number }> = (facts) => (facts.items < 1 ? 'information-request.no-items' : null);
const earlierNotInsufficient: CreationGuard = (facts) =>
  facts.isReissue && !facts.earlierWasInsufficient ? 'information-request.not-insufficient' : null;
const reissuedBefore: CreationGuard = (facts) =>
  facts.isReissue && facts.earlierWasReissued ? 'information-request.already-reissued' : null;

const formIncomplete: RequestGuard = (facts) =>
  facts.formElementsMissing > 0 ? 'information-request.form-incomplete' : null;
const periodTooShort: RequestGuard = (facts) =>
  facts.periodTooShort && !facts.urgencyStated ? 'information-request.period-too-short' : null;
const letterUnderWay: RequestGuard = (facts) =>
  facts.letterUnderWay ? 'information-request.already-dispatched' : null;
const letterNotUnderWay: RequestGuard = (facts) => (facts.letterUnderWay ? null : 'information-request.not-dispatched');
const arrivalNotRecorded: RequestGuard = (facts) =>
  facts.arrivalRecorded ? null : 'information-request.arrival-missing';
const nothingAnswered: RequestGuard = (facts) =>
  facts.itemsAnsweredNow < 1 ? 'information-request.nothing-answered' : null;
const itemsUnjudged: RequestGuard = (facts) =>
  facts.itemsUnjudged > 0 ? 'information-request.items-not-judged' : null;
const itemsInsufficient: RequestGuard = (facts) =>
  facts.itemsInsufficient > 0 ? 'information-request.items-insufficient' : null;
const nothingInsufficient: RequestGuard = (facts) =>
  facts.itemsInsufficient + facts.itemsUnanswered < 1 ? 'information-request.nothing-insufficient' : null;
const periodRunning: RequestGuard = (facts) => (facts.dueDayPassed ? null : 'information-request.period-running');
const notRefused: RequestGuard = (facts) =>
  facts.itemsRefused > 0 || (facts.dueDayPassed && facts.itemsUnanswered > 0)
    ? null
    : 'information-request.not-refused';

/**
 * 자료제출요구: asked item by item, answered item by item. What came in too little is asked for again by a request of its own,
 * so every request keeps what was asked, answered and judged. That it is late is derived from its deadline.
 */
export const informationRequestMachine = defineMachine<
  InformationRequestStatus,
  InformationRequestEvent,
  InformationRequestFacts,
  InformationRequestCreationFacts
>({
  name: 'information-request',
  statuses: INFORMATION_REQUEST_STATUSES,
  events: INFORMATION_REQUEST_EVENTS,
  initial: 'DRAFT',
  final: ['ACCEPTED', 'INSUFFICIENT', 'REFUSED'],
  creation: {
    event: 'draft',
    permission: 'information-requests.create',
    refuse: firstOf<InformationRequestCreationFacts>(
      neitherBasisNorConsent,
      nothingAsked,
      earlierNotInsufficient,
      reissuedBefore,
    ),
  },
  transitions: [
    {
      event: 'return',
      from: ['DRAFT'],
      to: 'DRAFT',
      permission: 'information-requests.issue',
      needsReason: true,
      refuse: approverIsAuthor,
    },
    {
      event: 'issue',
      from: ['DRAFT'],
      to: 'ISSUED',
      permission: 'information-requests.issue',
      refuse: firstOf<InformationRequestFacts>(approverIsAuthor, nothingAsked, formIncomplete, periodTooShort),
    },
    {
      event: 'dispatch',
      from: ['ISSUED'],
      to: 'ISSUED',
      permission: 'information-requests.dispatch',
      refuse: letterUnderWay,
    },
    {
      event: 'record-return',
      from: ['ISSUED'],
      to: 'ISSUED',
      permission: 'information-requests.dispatch',
      needsReason: true,
      refuse: letterNotUnderWay,
    },
    {
      event: 'record-arrival',
      from: ['ISSUED'],
      to: 'DELIVERED',
      permission: 'information-requests.record-arrival',
      refuse: firstOf(letterNotUnderWay, arrivalNotRecorded),
    },
    {
      event: 'answer',
      from: ['DELIVERED', 'PARTIAL', 'ANSWERED'],
      to: {
        oneOf: ['PARTIAL', 'ANSWERED'],
        choose: (facts) => (facts.itemsUnanswered > 0 ? 'PARTIAL' : 'ANSWERED'),
      },
      permission: 'information-requests.answer',
      refuse: nothingAnswered,
    },
    { event: 'judge', from: ['PARTIAL'], to: 'PARTIAL', permission: 'information-requests.judge' },
    { event: 'judge', from: ['ANSWERED'], to: 'ANSWERED', permission: 'information-requests.judge' },
    {
      event: 'accept',
      from: ['ANSWERED'],
      to: 'ACCEPTED',
      permission: 'information-requests.decide',
      refuse: firstOf(itemsUnjudged, itemsInsufficient),
    },
    {
      event: 'find-insufficient',
      from: ['PARTIAL'],
      to: 'INSUFFICIENT',
      permission: 'information-requests.decide',
      needsReason: true,
      refuse: firstOf(periodRunning, nothingInsufficient),
    },
    {
      event: 'find-insufficient',
      from: ['ANSWERED'],
      to: 'INSUFFICIENT',
      permission: 'information-requests.decide',
      needsReason: true,
      refuse: firstOf(itemsUnjudged, nothingInsufficient),
    },
    {
      event: 'record-refusal',
      from: ['DELIVERED', 'PARTIAL', 'ANSWERED'],
      to: 'REFUSED',
      permission: 'information-requests.decide',
      needsReason: true,
      refuse: notRefused,
    },
  ],
});
