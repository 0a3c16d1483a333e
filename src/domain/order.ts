import { approverIsAuthor, type LineFacts, lineStandsAgainst, returnNotTheirs } from './common-guards';
import { defineMachine } from './define-machine';
import type { InstrumentType } from './enumerations';
import { instrumentOf, isGuidance } from './instrument';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const ORDER_STATUSES = [
  'DRAFT',
  'PRIOR_NOTICE_SENT',
  'OPINION_OPEN',
  'OPINION_CLOSED',
  'IN_APPROVAL',
  'APPROVED',
  'DISPATCHED',
  'DELIVERED',
  'COMPLIED',
  'PARTIALLY_COMPLIED',
  'NON_COMPLIED',
  'STAYED',
  'CHANGED',
  'REVOKED',
  'SERVICE_FAILED',
  'PUBLIC_NOTICE',
  'CLOSED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Statuses in which an order binds its respondent, and which a stay therefore suspends. */
export const STAYABLE_ORDER_STATUSES = ['DELIVERED', 'PARTIALLY_COMPLIED', 'NON_COMPLIED'] as const;
export type StayableOrderStatus = (typeof STAYABLE_ORDER_STATUSES)[number];

export const ORDER_EVENTS = [
  'send-prior-notice',
  'open-opinion-period',
  'close-opinion-period',
  'request-approval',
  'return',
  'approve',
  'dispatch',
  'record-arrival',
  'record-service-failure',
  'give-public-notice',
  'record-compliance',
  'record-partial-compliance',
  'record-non-compliance',
  'close',
  'stay',
  'lift-stay',
  'change',
  'revoke',
] as const;
export type OrderEvent = (typeof ORDER_EVENTS)[number];

/** The opinion period is at least this many days (행정절차법 §21③). */
export const MIN_OPINION_DAYS = 10;

/** Service by public notice takes effect after this many days (행정절차법 §15③). */
export const PUBLIC_NOTICE_DAYS = 14;

export interface OrderFacts extends MoveFacts, LineFacts {
  instrumentType: InstrumentType;
  actorIsAuthor: boolean;
  legalBasisStated: boolean;
  requirements: number;
  requirementsWithoutCriteria: number;
  requirementsWithoutDueSpec: number;
  /** The letter of prior notice is approved and sent. */
  priorNoticeDispatched: boolean;
  /** An exemption under 행정절차법 §21④ with its reason is on record. */
  priorNoticeExemptionRecorded: boolean;
  priorNoticeArrived: boolean;
  /** Full days between the arrival of the prior notice and the end of the opinion period. */
  opinionWindowDays: number;
  opinionWindowElapsed: boolean;
  /** Every party has submitted its opinion or waived it. */
  allOpinionsIn: boolean;
  opinionRoundHeld: boolean;
  /** Opinions without a disposition (reflected, partly, not) or without its reason. */
  opinionsWithoutConsideration: number;
  /** The text that `Instrument.remedyText` asks for is in the letter. */
  remedyTextPresent: boolean;
  officerContactPresent: boolean;
  caseReferredToCommittee: boolean;
  committeeResolutionAttached: boolean;
  documentNumbered: boolean;
  recipientAddressConfirmed: boolean;
  arrivalRecorded: boolean;
  serviceFailureRecorded: boolean;
  publicNoticePosted: boolean;
  publicNoticeDaysElapsed: number;
  requirementsComplied: number;
  /** Not before the day after expiry (방송통신발전 기본법 시행령 §28의4). */
  dueDayPassed: boolean;
  unsettledActions: number;
  openProceedings: number;
  stayOrderRecorded: boolean;
  stayEnded: boolean;
  statusBeforeStay: StayableOrderStatus | null;
  replacingOrderApproved: boolean;
  revocationNoticeApproved: boolean;
}

type OrderGuard = Guard<OrderFacts>;

const legalBasisMissing: OrderGuard = (facts) =>
  instrumentOf(facts.instrumentType).requiresLegalBasis && !facts.legalBasisStated ? 'order.legal-basis-missing' : null;
const requirementsMissing: OrderGuard = (facts) =>
  instrumentOf(facts.instrumentType).carriesRequirements && facts.requirements < 1 ? 'order.no-requirement' : null;
const criteriaMissing: OrderGuard = (facts) =>
  facts.requirementsWithoutCriteria > 0 ? 'order.requirement-without-criteria' : null;
const dueSpecMissing: OrderGuard = (facts) =>
  facts.requirementsWithoutDueSpec > 0 ? 'order.requirement-without-due' : null;
const contentIncomplete = firstOf(legalBasisMissing, requirementsMissing, criteriaMissing, dueSpecMissing);

const priorNoticeNotForThisInstrument: OrderGuard = (facts) =>
  instrumentOf(facts.instrumentType).requiresPriorNotice ? null : 'order.prior-notice-not-applicable';
const priorNoticeNotDispatched: OrderGuard = (facts) =>
  facts.priorNoticeDispatched ? null : 'order.prior-notice-not-dispatched';
const priorNoticeSkipped: OrderGuard = (facts) =>
  instrumentOf(facts.instrumentType).requiresPriorNotice && !facts.priorNoticeExemptionRecorded
    ? 'order.prior-notice-missing'
    : null;
const priorNoticeNotArrived: OrderGuard = (facts) =>
  facts.priorNoticeArrived ? null : 'order.prior-notice-not-arrived';
const opinionWindowTooShort: OrderGuard = (facts) =>
  facts.opinionWindowDays < MIN_OPINION_DAYS ? 'order.opinion-window-too-short' : null;
const opinionsStillDue: OrderGuard = (facts) =>
  facts.opinionWindowElapsed || facts.allOpinionsIn ? null : 'order.opinion-window-open';
const opinionsNotConsidered: OrderGuard = (facts) =>
  facts.opinionsWithoutConsideration > 0 ? 'order.opinions-not-considered' : null;
const remedyTextMissing: OrderGuard = (facts) => {
  if (facts.remedyTextPresent) return null;
  return isGuidance(facts.instrumentType) ? 'order.voluntariness-text-missing' : 'order.appeal-notice-missing';
};
const officerContactMissing: OrderGuard = (facts) =>
  facts.officerContactPresent ? null : 'order.officer-contact-missing';
const resolutionMissing: OrderGuard = (facts) =>
  facts.caseReferredToCommittee && !facts.committeeResolutionAttached ? 'order.committee-resolution-missing' : null;
const notNumbered: OrderGuard = (facts) => (facts.documentNumbered ? null : 'order.document-not-numbered');
const addressNotConfirmed: OrderGuard = (facts) =>
  facts.recipientAddressConfirmed ? null : 'order.recipient-not-confirmed';
const arrivalNotRecorded: OrderGuard = (facts) => (facts.arrivalRecorded ? null : 'order.arrival-not-recorded');
const failureNotRecorded: OrderGuard = (facts) =>
  facts.serviceFailureRecorded ? null : 'order.service-failure-not-recorded';
const publicNoticeNotPosted: OrderGuard = (facts) =>
  facts.publicNoticePosted ? null : 'order.public-notice-not-posted';
const publicNoticeTooEarly: OrderGuard = (facts) =>
  facts.publicNoticeDaysElapsed < PUBLIC_NOTICE_DAYS ? 'order.public-notice-not-effective' : null;
const requirementOpen: OrderGuard = (facts) =>
  facts.requirementsComplied < facts.requirements ? 'order.requirement-open' : null;
const nothingComplied: OrderGuard = (facts) => (facts.requirementsComplied < 1 ? 'order.nothing-complied' : null);
const everythingComplied: OrderGuard = (facts) =>
  facts.requirementsComplied >= facts.requirements ? 'order.everything-complied' : null;
const cannotBeViolated: OrderGuard = (facts) =>
  instrumentOf(facts.instrumentType).isDisposition ? null : 'order.guidance-cannot-be-violated';
const dueDayNotPassed: OrderGuard = (facts) => (facts.dueDayPassed ? null : 'order.due-day-not-passed');
const complianceNotJudged: OrderGuard = (facts) =>
  isGuidance(facts.instrumentType) ? null : 'order.compliance-not-judged';
const actionsUnsettled: OrderGuard = (facts) => (facts.unsettledActions > 0 ? 'order.actions-unsettled' : null);
const proceedingsOpen: OrderGuard = (facts) => (facts.openProceedings > 0 ? 'order.proceedings-open' : null);
const stayOrderMissing: OrderGuard = (facts) => (facts.stayOrderRecorded ? null : 'order.stay-order-missing');
const stayNotEnded: OrderGuard = (facts) => (facts.stayEnded ? null : 'order.stay-not-ended');
const replacementMissing: OrderGuard = (facts) =>
  facts.replacingOrderApproved ? null : 'order.replacing-order-missing';
const revocationNoticeMissing: OrderGuard = (facts) =>
  facts.revocationNoticeApproved ? null : 'order.revocation-notice-missing';

export const orderMachine = defineMachine<OrderStatus, OrderEvent, OrderFacts>({
  name: 'order',
  statuses: ORDER_STATUSES,
  events: ORDER_EVENTS,
  initial: 'DRAFT',
  final: ['CHANGED', 'REVOKED', 'CLOSED'],
  creation: { event: 'draft', permission: 'orders.create' },
  transitions: [
    {
      event: 'send-prior-notice',
      from: ['DRAFT'],
      to: 'PRIOR_NOTICE_SENT',
      permission: 'orders.send-prior-notice',
      refuse: firstOf<OrderFacts>(
        priorNoticeNotForThisInstrument,
        approverIsAuthor,
        contentIncomplete,
        priorNoticeNotDispatched,
      ),
    },
    {
      event: 'open-opinion-period',
      from: ['PRIOR_NOTICE_SENT'],
      to: 'OPINION_OPEN',
      permission: 'orders.open-opinion-period',
      refuse: firstOf(priorNoticeNotArrived, opinionWindowTooShort),
    },
    {
      event: 'close-opinion-period',
      from: ['OPINION_OPEN'],
      to: 'OPINION_CLOSED',
      permission: 'orders.close-opinion-period',
      refuse: opinionsStillDue,
    },
    {
      event: 'request-approval',
      from: ['DRAFT'],
      to: 'IN_APPROVAL',
      permission: 'orders.request-approval',
      refuse: firstOf(priorNoticeSkipped, contentIncomplete),
    },
    {
      event: 'request-approval',
      from: ['OPINION_CLOSED'],
      to: 'IN_APPROVAL',
      permission: 'orders.request-approval',
      refuse: firstOf(contentIncomplete, opinionsNotConsidered),
    },
    {
      event: 'return',
      from: ['IN_APPROVAL'],
      to: {
        oneOf: ['DRAFT', 'OPINION_CLOSED'],
        choose: ({ opinionRoundHeld }) => (opinionRoundHeld ? 'OPINION_CLOSED' : 'DRAFT'),
      },
      permission: 'orders.return',
      needsReason: true,
      refuse: returnNotTheirs,
    },
    {
      event: 'approve',
      from: ['IN_APPROVAL'],
      to: 'APPROVED',
      permission: 'orders.approve',
      refuse: firstOf<OrderFacts>(
        approverIsAuthor,
        lineStandsAgainst,
        contentIncomplete,
        opinionsNotConsidered,
        remedyTextMissing,
        officerContactMissing,
        resolutionMissing,
      ),
    },
    {
      event: 'dispatch',
      from: ['APPROVED', 'SERVICE_FAILED'],
      to: 'DISPATCHED',
      permission: 'orders.dispatch',
      refuse: firstOf(notNumbered, addressNotConfirmed),
    },
    {
      event: 'record-arrival',
      from: ['DISPATCHED'],
      to: 'DELIVERED',
      permission: 'orders.record-arrival',
      refuse: arrivalNotRecorded,
    },
    {
      event: 'record-arrival',
      from: ['PUBLIC_NOTICE'],
      to: 'DELIVERED',
      permission: 'orders.record-arrival',
      refuse: publicNoticeTooEarly,
    },
    {
      event: 'record-service-failure',
      from: ['DISPATCHED'],
      to: 'SERVICE_FAILED',
      permission: 'orders.record-service-failure',
      needsReason: true,
      refuse: failureNotRecorded,
    },
    {
      event: 'give-public-notice',
      from: ['SERVICE_FAILED'],
      to: 'PUBLIC_NOTICE',
      permission: 'orders.give-public-notice',
      refuse: publicNoticeNotPosted,
    },
    {
      event: 'record-compliance',
      from: ['DELIVERED', 'PARTIALLY_COMPLIED', 'NON_COMPLIED'],
      to: 'COMPLIED',
      permission: 'orders.judge-compliance',
      refuse: requirementOpen,
    },
    {
      event: 'record-partial-compliance',
      from: ['DELIVERED', 'NON_COMPLIED'],
      to: 'PARTIALLY_COMPLIED',
      permission: 'orders.judge-compliance',
      needsReason: true,
      refuse: firstOf(nothingComplied, everythingComplied),
    },
    {
      event: 'record-non-compliance',
      from: ['DELIVERED', 'PARTIALLY_COMPLIED'],
      to: 'NON_COMPLIED',
      permission: 'orders.judge-compliance',
      needsReason: true,
      refuse: firstOf(cannotBeViolated, dueDayNotPassed, everythingComplied),
    },
    {
      event: 'close',
      from: ['COMPLIED', 'PARTIALLY_COMPLIED', 'NON_COMPLIED'],
      to: 'CLOSED',
      permission: 'orders.close',
      refuse: firstOf(actionsUnsettled, proceedingsOpen),
    },
    {
      event: 'close',
      from: ['DELIVERED'],
      to: 'CLOSED',
      permission: 'orders.close',
      refuse: firstOf(complianceNotJudged, actionsUnsettled, proceedingsOpen),
    },
    {
      event: 'stay',
      from: STAYABLE_ORDER_STATUSES,
      to: 'STAYED',
      permission: 'orders.stay',
      needsReason: true,
      refuse: stayOrderMissing,
    },
    {
      event: 'lift-stay',
      from: ['STAYED'],
      to: { oneOf: STAYABLE_ORDER_STATUSES, choose: ({ statusBeforeStay }) => statusBeforeStay },
      permission: 'orders.stay',
      needsReason: true,
      refuse: stayNotEnded,
    },
    {
      event: 'change',
      from: STAYABLE_ORDER_STATUSES,
      to: 'CHANGED',
      permission: 'orders.change',
      needsReason: true,
      refuse: replacementMissing,
    },
    {
      event: 'revoke',
      from: ['DRAFT', 'IN_APPROVAL', 'APPROVED'],
      to: 'REVOKED',
      permission: 'orders.revoke',
      needsReason: true,
    },
    {
      event: 'revoke',
      from: [
        'PRIOR_NOTICE_SENT',
        'OPINION_OPEN',
        'OPINION_CLOSED',
        'DISPATCHED',
        'SERVICE_FAILED',
        'PUBLIC_NOTICE',
        'DELIVERED',
        'COMPLIED',
        'PARTIALLY_COMPLIED',
        'NON_COMPLIED',
        'STAYED',
      ],
      to: 'REVOKED',
      permission: 'orders.revoke',
      needsReason: true,
      refuse: revocationNoticeMissing,
    },
  ],
});
