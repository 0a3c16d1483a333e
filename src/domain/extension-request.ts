import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const EXTENSION_REQUEST_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'APPROVED',
  'PARTIAL',
  'DENIED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type ExtensionRequestStatus = (typeof EXTENSION_REQUEST_STATUSES)[number];

export const EXTENSION_REQUEST_EVENTS = [
  'submit',
  'return',
  'approve',
  'approve-other-date',
  'deny',
  'withdraw',
  'record-lapse',
] as const;
export type ExtensionRequestEvent = (typeof EXTENSION_REQUEST_EVENTS)[number];

export const EXTENSION_GROUNDS = ['FORCE_MAJEURE', 'UNAVOIDABLE', 'TECHNICAL', 'THIRD_PARTY', 'OTHER'] as const;
export type ExtensionGround = (typeof EXTENSION_GROUNDS)[number];

/** What a provider may ask to extend: when its plan and its results are due. Opinions have periods of their own. */
export const EXTENDABLE_SUBJECTS = ['order', 'corrective-action'] as const;

/** The only grounds that 전기통신사업법 §92④ knows: 천재지변 and 부득이한 사유. */
const GROUNDS_IN_LAW: readonly ExtensionGround[] = ['FORCE_MAJEURE', 'UNAVOIDABLE'];

export interface ExtensionRequestFacts extends MoveFacts {
  ground: ExtensionGround;
  /** The order stands on 전기통신사업법 §92, whose deadline may be extended only once. */
  isTelecommunicationsBusinessOrder: boolean;
  /** Extensions approved before, in full or in part, for the same order. */
  approvedExtensions: number;
  /** The effective due date has passed at 24:00 Asia/Seoul. */
  duePassed: boolean;
  requestedIsLaterThanDue: boolean;
  requestedWithinPolicy: boolean;
  evidence: number;
  signatureStated: boolean;
  actorIsRequester: boolean;
  /** The date to be granted instead lies after the present due date and before the requested one. */
  otherDateStated: boolean;
  responsePeriodOver: boolean;
  /** Neither met nor fallen away: there is still something to extend. */
  deadlineOpen: boolean;
}

export interface ExtensionRequestCreation {
  /** A plan or result that an order makes the provider owe by a day. */
  extendable: boolean;
  deadlineOpen: boolean;
  /** A draft, a pending or a returned request for the same deadline. */
  otherRequestOpen: boolean;
}

/** 전기통신사업법 §92 by the code of the article that an order rests on. */
export function isExtendedOnlyOnce(legalBasisCode: string | null): boolean {
  return legalBasisCode?.startsWith('TBA_92_') ?? false;
}

type RequestGuard = Guard<ExtensionRequestFacts>;

const submittedTooLate: RequestGuard = (facts) =>
  facts.duePassed && facts.ground !== 'FORCE_MAJEURE' ? 'extension-request.due-passed' : null;
const notLaterThanDue: RequestGuard = (facts) =>
  facts.requestedIsLaterThanDue ? null : 'extension-request.not-later-than-due';
const longerThanPolicy: RequestGuard = (facts) =>
  facts.requestedWithinPolicy ? null : 'extension-request.longer-than-policy';
const evidenceMissing: RequestGuard = (facts) => (facts.evidence < 1 ? 'extension-request.evidence-missing' : null);
const notSigned: RequestGuard = (facts) => (facts.signatureStated ? null : 'extension-request.not-signed');
const alreadyExtendedOnce: RequestGuard = (facts) =>
  facts.isTelecommunicationsBusinessOrder && facts.approvedExtensions >= 1
    ? 'extension-request.already-extended-once'
    : null;
const groundNotInLaw: RequestGuard = (facts) =>
  facts.isTelecommunicationsBusinessOrder && !GROUNDS_IN_LAW.includes(facts.ground)
    ? 'extension-request.ground-not-in-law'
    : null;
const deciderIsRequester: RequestGuard = (facts) =>
  facts.actorIsRequester ? 'extension-request.decider-is-requester' : null;
const otherDateMissing: RequestGuard = (facts) =>
  facts.otherDateStated ? null : 'extension-request.other-date-missing';
const responsePeriodRunning: RequestGuard = (facts) =>
  facts.responsePeriodOver ? null : 'extension-request.response-period-running';
const deadlineSettled: RequestGuard = (facts) => (facts.deadlineOpen ? null : 'extension-request.deadline-settled');

const cannotBegin = (facts: ExtensionRequestCreation) => {
  if (!facts.extendable) return 'extension-request.not-extendable';
  if (!facts.deadlineOpen) return 'extension-request.deadline-settled';
  return facts.otherRequestOpen ? 'extension-request.other-request-open' : null;
};

const lawPermits = firstOf(alreadyExtendedOnce, groundNotInLaw);

/** A pending request never stops the clock; only an approval adds a revision to the deadline. */
export const extensionRequestMachine = defineMachine<
  ExtensionRequestStatus,
  ExtensionRequestEvent,
  ExtensionRequestFacts,
  ExtensionRequestCreation
>({
  name: 'extension-request',
  statuses: EXTENSION_REQUEST_STATUSES,
  events: EXTENSION_REQUEST_EVENTS,
  initial: 'DRAFT',
  final: ['APPROVED', 'PARTIAL', 'DENIED', 'WITHDRAWN', 'LAPSED'],
  creation: { event: 'draft', permission: 'extension-requests.create', refuse: cannotBegin },
  transitions: [
    {
      event: 'submit',
      from: ['DRAFT', 'RETURNED'],
      to: 'SUBMITTED',
      permission: 'extension-requests.submit',
      refuse: firstOf(
        deadlineSettled,
        submittedTooLate,
        notLaterThanDue,
        longerThanPolicy,
        lawPermits,
        evidenceMissing,
        notSigned,
      ),
    },
    {
      event: 'return',
      from: ['SUBMITTED'],
      to: 'RETURNED',
      permission: 'extension-requests.decide',
      needsReason: true,
    },
    {
      event: 'approve',
      from: ['SUBMITTED'],
      to: 'APPROVED',
      permission: 'extension-requests.decide',
      refuse: firstOf(deciderIsRequester, deadlineSettled, lawPermits, notLaterThanDue),
    },
    {
      event: 'approve-other-date',
      from: ['SUBMITTED'],
      to: 'PARTIAL',
      permission: 'extension-requests.decide',
      needsReason: true,
      refuse: firstOf(deciderIsRequester, deadlineSettled, lawPermits, otherDateMissing),
    },
    {
      event: 'deny',
      from: ['SUBMITTED'],
      to: 'DENIED',
      permission: 'extension-requests.decide',
      needsReason: true,
      refuse: deciderIsRequester,
    },
    {
      event: 'withdraw',
      from: ['DRAFT', 'SUBMITTED', 'RETURNED'],
      to: 'WITHDRAWN',
      permission: 'extension-requests.withdraw',
      needsReason: true,
    },
    {
      event: 'record-lapse',
      from: ['RETURNED'],
      to: 'LAPSED',
      permission: 'extension-requests.decide',
      refuse: responsePeriodRunning,
    },
  ],
});
