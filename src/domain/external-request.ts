import { approverIsAuthor } from './common-guards';
import type { PeriodSpec } from './deadline-spec';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

/** 국회 자료요구, 정보공개 청구 and 감사 자료요구. */
export const EXTERNAL_REQUEST_KINDS = ['ASSEMBLY', 'DISCLOSURE', 'AUDIT'] as const;
export type ExternalRequestKind = (typeof EXTERNAL_REQUEST_KINDS)[number];

export const EXTERNAL_DECISIONS = ['FULL', 'PARTIAL', 'REFUSED'] as const;
export type ExternalDecision = (typeof EXTERNAL_DECISIONS)[number];

export const HANDED_OVER_KINDS = ['DOCUMENT', 'EVIDENCE', 'STATEMENT'] as const;
export type HandedOverKind = (typeof HANDED_OVER_KINDS)[number];

export const EXTERNAL_REQUEST_STATUSES = ['RECEIVED', 'EXAMINED', 'DECIDED', 'ANSWERED'] as const;
export type ExternalRequestStatus = (typeof EXTERNAL_REQUEST_STATUSES)[number];

export const EXTERNAL_REQUEST_EVENTS = ['extend', 'examine', 'return', 'decide', 'answer'] as const;
export type ExternalRequestEvent = (typeof EXTERNAL_REQUEST_EVENTS)[number];

/** A third party may ask that nothing be disclosed within so many days of its notice (정보공개법 §21①). */
export const THIRD_PARTY_DAYS = 3;

/** Between the decision to disclose against a third party's will and the disclosure (정보공개법 §21③). */
export const DAYS_BEFORE_DISCLOSURE = 30;

/** Ten days, the first counted, Saturdays and holidays not (정보공개법 §11①, §29②); once ten more (§11②). */
export function disclosurePeriod(isExtended: boolean): PeriodSpec {
  return {
    amount: isExtended ? 20 : 10,
    unit: 'BUSINESS_DAYS',
    direction: 'FORWARD',
    roll: false,
    firstDayCounts: true,
    rule: {
      id: 'BY_ORDER',
      nameKo: isExtended ? '정보공개 여부 결정(연장)' : '정보공개 여부 결정',
      nameEn: isExtended ? 'Decision on disclosure, extended' : 'Decision on disclosure',
      basis: isExtended
        ? '공공기관의 정보공개에 관한 법률 제11조제2항, 제29조제2항'
        : '공공기관의 정보공개에 관한 법률 제11조제1항, 제29조제2항',
    },
  };
}

export interface ExternalRequestFacts extends MoveFacts {
  kind: ExternalRequestKind;
  alreadyExtended: boolean;
  /** The approver examined it. */
  actorIsAuthor: boolean;
  proposedDecision: ExternalDecision | null;
  /** Things named that are to be handed over. */
  items: number;
  /** Of a refusal or a partial disclosure: reason and the ground of 정보공개법 §9①. */
  refusalGrounded: boolean;
  /** Providers whose materials are to be handed over, and whom no notice has reached. */
  thirdPartiesNotTold: number;
  /** Providers that were told, did not answer, and may still. */
  thirdPartiesStillHeard: number;
  /** A provider objected, and the thirty days are not over. */
  tooEarlyToDisclose: boolean;
}

type RequestGuard = Guard<ExternalRequestFacts>;

const isDisclosure = ({ kind }: ExternalRequestFacts): boolean => kind === 'DISCLOSURE';
const handsOver = ({ proposedDecision }: ExternalRequestFacts): boolean =>
  proposedDecision === 'FULL' || proposedDecision === 'PARTIAL';

const notExtendable: RequestGuard = (facts) => (isDisclosure(facts) ? null : 'external-request.not-extendable');
const extendedBefore: RequestGuard = (facts) => (facts.alreadyExtended ? 'external-request.already-extended' : null);
const nothingListed: RequestGuard = (facts) =>
  handsOver(facts) && facts.items < 1 ? 'external-request.nothing-listed' : null;
const somethingListed: RequestGuard = (facts) =>
  !handsOver(facts) && facts.items > 0 ? 'external-request.refused-but-listed' : null;
const refusalNotGrounded: RequestGuard = (facts) =>
  facts.proposedDecision !== 'FULL' && !facts.refusalGrounded ? 'external-request.refusal-without-ground' : null;
const thirdPartyNotTold: RequestGuard = (facts) =>
  isDisclosure(facts) && handsOver(facts) && facts.thirdPartiesNotTold > 0
    ? 'external-request.third-party-not-told'
    : null;
const thirdPartyStillHeard: RequestGuard = (facts) =>
  isDisclosure(facts) && handsOver(facts) && facts.thirdPartiesStillHeard > 0
    ? 'external-request.third-party-still-heard'
    : null;
const tooEarly: RequestGuard = (facts) => (facts.tooEarlyToDisclose ? 'external-request.too-early-to-disclose' : null);

/**
 * A request from outside for what a case holds: examined by the team, decided by an approver, answered with a list of exactly
 * what was handed over. A provider whose materials would be disclosed is told and heard before.
 */
export const externalRequestMachine = defineMachine<ExternalRequestStatus, ExternalRequestEvent, ExternalRequestFacts>({
  name: 'external-request',
  statuses: EXTERNAL_REQUEST_STATUSES,
  events: EXTERNAL_REQUEST_EVENTS,
  initial: 'RECEIVED',
  final: ['ANSWERED'],
  creation: { event: 'receive', permission: 'external-requests.receive' },
  transitions: [
    {
      event: 'extend',
      from: ['RECEIVED'],
      to: 'RECEIVED',
      permission: 'external-requests.decide',
      needsReason: true,
      refuse: firstOf(notExtendable, extendedBefore),
    },
    {
      event: 'extend',
      from: ['EXAMINED'],
      to: 'EXAMINED',
      permission: 'external-requests.decide',
      needsReason: true,
      refuse: firstOf(notExtendable, extendedBefore),
    },
    {
      event: 'examine',
      from: ['RECEIVED', 'EXAMINED'],
      to: 'EXAMINED',
      permission: 'external-requests.examine',
      refuse: firstOf(nothingListed, somethingListed, refusalNotGrounded),
    },
    {
      event: 'return',
      from: ['EXAMINED'],
      to: 'RECEIVED',
      permission: 'external-requests.decide',
      needsReason: true,
      refuse: approverIsAuthor,
    },
    {
      event: 'decide',
      from: ['EXAMINED'],
      to: 'DECIDED',
      permission: 'external-requests.decide',
      refuse: firstOf<ExternalRequestFacts>(approverIsAuthor, thirdPartyNotTold, thirdPartyStillHeard),
    },
    { event: 'answer', from: ['DECIDED'], to: 'ANSWERED', permission: 'external-requests.answer', refuse: tooEarly },
  ],
});
