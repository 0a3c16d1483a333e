import { describeMachine } from '../../test/support/describe-machine';
import { INSTRUMENT_TYPES, type InstrumentType } from './enumerations';
import { orderMachine, STAYABLE_ORDER_STATUSES, type OrderEvent, type OrderFacts, type OrderStatus } from './order';
import { apply } from './state-machine';

const WILLING: OrderFacts = {
  reasonGiven: true,
  lineRefusesApproval: null,
  lineRefusesReturn: null,
  instrumentType: 'CORRECTIVE_ORDER',
  actorIsAuthor: false,
  legalBasisStated: true,
  requirements: 2,
  requirementsWithoutCriteria: 0,
  requirementsWithoutDueSpec: 0,
  priorNoticeDispatched: true,
  priorNoticeExemptionRecorded: true,
  priorNoticeArrived: true,
  opinionWindowDays: 10,
  opinionWindowElapsed: true,
  allOpinionsIn: true,
  opinionRoundHeld: true,
  opinionsWithoutConsideration: 0,
  remedyTextPresent: true,
  officerContactPresent: true,
  caseReferredToCommittee: true,
  committeeResolutionAttached: true,
  documentNumbered: true,
  recipientAddressConfirmed: true,
  arrivalRecorded: true,
  serviceFailureRecorded: true,
  publicNoticePosted: true,
  publicNoticeDaysElapsed: 14,
  requirementsComplied: 1,
  dueDayPassed: true,
  unsettledActions: 0,
  openProceedings: 0,
  stayOrderRecorded: true,
  stayEnded: true,
  statusBeforeStay: 'DELIVERED',
  replacingOrderApproved: true,
  revocationNoticeApproved: true,
};

const ALL_COMPLIED = { requirementsComplied: 2 };

const move = (status: OrderStatus, event: OrderEvent, facts: Partial<OrderFacts>) =>
  apply(orderMachine, status, event, { ...WILLING, ...facts });

describe('Order', () => {
  describeMachine(orderMachine, {
    willing: WILLING,
    instead: {
      'DELIVERED record-compliance': ALL_COMPLIED,
      'PARTIALLY_COMPLIED record-compliance': ALL_COMPLIED,
      'NON_COMPLIED record-compliance': ALL_COMPLIED,
      'DELIVERED close': { instrumentType: 'ADMIN_GUIDANCE' },
    },
    matrix: {
      DRAFT: { 'send-prior-notice': 'PRIOR_NOTICE_SENT', 'request-approval': 'IN_APPROVAL', revoke: 'REVOKED' },
      PRIOR_NOTICE_SENT: { 'open-opinion-period': 'OPINION_OPEN', revoke: 'REVOKED' },
      OPINION_OPEN: { 'close-opinion-period': 'OPINION_CLOSED', revoke: 'REVOKED' },
      OPINION_CLOSED: { 'request-approval': 'IN_APPROVAL', revoke: 'REVOKED' },
      IN_APPROVAL: { return: 'OPINION_CLOSED', approve: 'APPROVED', revoke: 'REVOKED' },
      APPROVED: { dispatch: 'DISPATCHED', revoke: 'REVOKED' },
      DISPATCHED: { 'record-arrival': 'DELIVERED', 'record-service-failure': 'SERVICE_FAILED', revoke: 'REVOKED' },
      SERVICE_FAILED: { dispatch: 'DISPATCHED', 'give-public-notice': 'PUBLIC_NOTICE', revoke: 'REVOKED' },
      PUBLIC_NOTICE: { 'record-arrival': 'DELIVERED', revoke: 'REVOKED' },
      DELIVERED: {
        'record-compliance': 'COMPLIED',
        'record-partial-compliance': 'PARTIALLY_COMPLIED',
        'record-non-compliance': 'NON_COMPLIED',
        close: 'CLOSED',
        stay: 'STAYED',
        change: 'CHANGED',
        revoke: 'REVOKED',
      },
      PARTIALLY_COMPLIED: {
        'record-compliance': 'COMPLIED',
        'record-non-compliance': 'NON_COMPLIED',
        close: 'CLOSED',
        stay: 'STAYED',
        change: 'CHANGED',
        revoke: 'REVOKED',
      },
      NON_COMPLIED: {
        'record-compliance': 'COMPLIED',
        'record-partial-compliance': 'PARTIALLY_COMPLIED',
        close: 'CLOSED',
        stay: 'STAYED',
        change: 'CHANGED',
        revoke: 'REVOKED',
      },
      COMPLIED: { close: 'CLOSED', revoke: 'REVOKED' },
      STAYED: { 'lift-stay': 'DELIVERED', revoke: 'REVOKED' },
      CHANGED: {},
      REVOKED: {},
      CLOSED: {},
    },
    who: {
      'send-prior-notice': ['APP'],
      'open-opinion-period': ['INS', 'LEAD', 'APP', 'SYS'],
      'close-opinion-period': ['LEAD'],
      'request-approval': ['LEAD'],
      return: ['LEAD', 'APP'],
      approve: ['APP'],
      dispatch: ['INS', 'LEAD', 'APP'],
      'record-arrival': ['INS', 'LEAD', 'APP', 'SYS'],
      'record-service-failure': ['INS', 'LEAD', 'APP'],
      'give-public-notice': ['APP'],
      'record-compliance': ['LEAD'],
      'record-partial-compliance': ['LEAD'],
      'record-non-compliance': ['LEAD'],
      close: ['APP'],
      stay: ['APP'],
      'lift-stay': ['APP'],
      change: ['APP'],
      revoke: ['APP'],
    },
    reasons: [
      'return',
      'record-service-failure',
      'record-partial-compliance',
      'record-non-compliance',
      'stay',
      'lift-stay',
      'change',
      'revoke',
    ],
    rules: [
      [
        'the approval is the last signature of its line',
        'IN_APPROVAL',
        'approve',
        { lineRefusesApproval: 'approval.not-your-step' },
        'approval.not-your-step',
      ],
      [
        'whoever is no approver returns only what waits for them',
        'IN_APPROVAL',
        'return',
        { lineRefusesReturn: 'approval.not-your-step' },
        'approval.not-your-step',
      ],
      [
        'only an instrument that needs it gets a prior notice',
        'DRAFT',
        'send-prior-notice',
        { instrumentType: 'CORRECTIVE_REQUEST' },
        'order.prior-notice-not-applicable',
      ],
      [
        'whoever drafted the order does not approve its prior notice',
        'DRAFT',
        'send-prior-notice',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'the prior notice is dispatched',
        'DRAFT',
        'send-prior-notice',
        { priorNoticeDispatched: false },
        'order.prior-notice-not-dispatched',
      ],
      [
        'a disposition does not skip prior notice without a recorded exemption',
        'DRAFT',
        'request-approval',
        { priorNoticeExemptionRecorded: false },
        'order.prior-notice-missing',
      ],
      [
        'the opinion period begins with the arrival of the notice',
        'PRIOR_NOTICE_SENT',
        'open-opinion-period',
        { priorNoticeArrived: false },
        'order.prior-notice-not-arrived',
      ],
      [
        'the opinion period has ten days, not nine',
        'PRIOR_NOTICE_SENT',
        'open-opinion-period',
        { opinionWindowDays: 9 },
        'order.opinion-window-too-short',
      ],
      [
        'the opinion period runs until its end or until every opinion is in',
        'OPINION_OPEN',
        'close-opinion-period',
        { opinionWindowElapsed: false, allOpinionsIn: false },
        'order.opinion-window-open',
      ],
      [
        'approval is requested after every opinion is considered',
        'OPINION_CLOSED',
        'request-approval',
        { opinionsWithoutConsideration: 1 },
        'order.opinions-not-considered',
      ],
      [
        'an order has a legal basis',
        'DRAFT',
        'request-approval',
        { legalBasisStated: false },
        'order.legal-basis-missing',
      ],
      ['an order has a requirement', 'DRAFT', 'request-approval', { requirements: 0 }, 'order.no-requirement'],
      [
        'every requirement has an acceptance criterion',
        'OPINION_CLOSED',
        'request-approval',
        { requirementsWithoutCriteria: 1 },
        'order.requirement-without-criteria',
      ],
      [
        'every requirement has a due specification',
        'OPINION_CLOSED',
        'request-approval',
        { requirementsWithoutDueSpec: 1 },
        'order.requirement-without-due',
      ],
      [
        'whoever drafted the order does not approve it',
        'IN_APPROVAL',
        'approve',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'an order without a legal basis is not approved',
        'IN_APPROVAL',
        'approve',
        { legalBasisStated: false },
        'order.legal-basis-missing',
      ],
      [
        'an order is approved with every opinion considered',
        'IN_APPROVAL',
        'approve',
        { opinionsWithoutConsideration: 1 },
        'order.opinions-not-considered',
      ],
      [
        'an order says how to appeal',
        'IN_APPROVAL',
        'approve',
        { remedyTextPresent: false },
        'order.appeal-notice-missing',
      ],
      [
        'guidance says that it is voluntary',
        'IN_APPROVAL',
        'approve',
        { remedyTextPresent: false, instrumentType: 'ADMIN_GUIDANCE' },
        'order.voluntariness-text-missing',
      ],
      [
        'an order names the officer in charge',
        'IN_APPROVAL',
        'approve',
        { officerContactPresent: false },
        'order.officer-contact-missing',
      ],
      [
        'an order of a referred case rests on the resolution',
        'IN_APPROVAL',
        'approve',
        { committeeResolutionAttached: false },
        'order.committee-resolution-missing',
      ],
      [
        'an order is dispatched with its number',
        'APPROVED',
        'dispatch',
        { documentNumbered: false },
        'order.document-not-numbered',
      ],
      [
        'an order is dispatched to a confirmed address',
        'SERVICE_FAILED',
        'dispatch',
        { recipientAddressConfirmed: false },
        'order.recipient-not-confirmed',
      ],
      [
        'an order takes effect on arrival, not on dispatch',
        'DISPATCHED',
        'record-arrival',
        { arrivalRecorded: false },
        'order.arrival-not-recorded',
      ],
      [
        'failed service is put on record',
        'DISPATCHED',
        'record-service-failure',
        { serviceFailureRecorded: false },
        'order.service-failure-not-recorded',
      ],
      [
        'a public notice is posted',
        'SERVICE_FAILED',
        'give-public-notice',
        { publicNoticePosted: false },
        'order.public-notice-not-posted',
      ],
      [
        'a public notice takes effect after fourteen days, not thirteen',
        'PUBLIC_NOTICE',
        'record-arrival',
        { publicNoticeDaysElapsed: 13 },
        'order.public-notice-not-effective',
      ],
      [
        'an order with an open requirement is not complied with',
        'DELIVERED',
        'record-compliance',
        { requirementsComplied: 1 },
        'order.requirement-open',
      ],
      [
        'partial compliance needs one requirement complied with',
        'DELIVERED',
        'record-partial-compliance',
        { requirementsComplied: 0 },
        'order.nothing-complied',
      ],
      [
        'full compliance is not partial',
        'NON_COMPLIED',
        'record-partial-compliance',
        ALL_COMPLIED,
        'order.everything-complied',
      ],
      [
        'full compliance is not non-compliance',
        'DELIVERED',
        'record-non-compliance',
        ALL_COMPLIED,
        'order.everything-complied',
      ],
      [
        'non-compliance begins the day after the due day',
        'DELIVERED',
        'record-non-compliance',
        { dueDayPassed: false },
        'order.due-day-not-passed',
      ],
      [
        'guidance cannot be violated',
        'DELIVERED',
        'record-non-compliance',
        { instrumentType: 'ADMIN_GUIDANCE' },
        'order.guidance-cannot-be-violated',
      ],
      [
        'compliance with an order is judged before it closes',
        'DELIVERED',
        'close',
        { instrumentType: 'CORRECTIVE_ORDER' },
        'order.compliance-not-judged',
      ],
      [
        'an order with an open action does not close',
        'COMPLIED',
        'close',
        { unsettledActions: 1 },
        'order.actions-unsettled',
      ],
      [
        'an order under appeal does not close',
        'NON_COMPLIED',
        'close',
        { openProceedings: 1 },
        'order.proceedings-open',
      ],
      [
        'a stay follows a recorded decision',
        'DELIVERED',
        'stay',
        { stayOrderRecorded: false },
        'order.stay-order-missing',
      ],
      ['a stay is lifted when it has ended', 'STAYED', 'lift-stay', { stayEnded: false }, 'order.stay-not-ended'],
      [
        'an order is changed by an approved new order',
        'DELIVERED',
        'change',
        { replacingOrderApproved: false },
        'order.replacing-order-missing',
      ],
      [
        'the respondent is told of a revocation',
        'DELIVERED',
        'revoke',
        { revocationNoticeApproved: false },
        'order.revocation-notice-missing',
      ],
    ],
    creation: { by: ['LEAD'], willing: {}, rules: [] },
  });

  const SKIPPING: InstrumentType[] = ['ORAL_GUIDANCE', 'ADMIN_GUIDANCE', 'CORRECTIVE_REQUEST', 'WARNING'];

  it.each(INSTRUMENT_TYPES)('%s goes straight to approval only if it needs no prior notice', (instrumentType) => {
    const result = move('DRAFT', 'request-approval', { instrumentType, priorNoticeExemptionRecorded: false });
    expect(result.kind).toBe(SKIPPING.includes(instrumentType) ? 'moved' : 'refused');
  });

  it('lets administrative guidance do without an article of law', () => {
    const facts = { instrumentType: 'ADMIN_GUIDANCE', legalBasisStated: false } as const;
    expect(move('IN_APPROVAL', 'approve', facts).kind).toBe('moved');
  });

  it('closes the opinion period early when every opinion is in', () => {
    expect(move('OPINION_OPEN', 'close-opinion-period', { opinionWindowElapsed: false }).kind).toBe('moved');
  });

  it('needs no resolution when the case was not referred', () => {
    const facts = { caseReferredToCommittee: false, committeeResolutionAttached: false };
    expect(move('IN_APPROVAL', 'approve', facts).kind).toBe('moved');
  });

  it('goes back to the draft when no opinion round was held', () => {
    expect(move('IN_APPROVAL', 'return', { opinionRoundHeld: false })).toEqual({ kind: 'moved', to: 'DRAFT' });
  });

  it.each(STAYABLE_ORDER_STATUSES)('returns to %s when the stay is lifted', (statusBeforeStay) => {
    expect(move('STAYED', 'lift-stay', { statusBeforeStay })).toEqual({ kind: 'moved', to: statusBeforeStay });
  });

  it('does not guess the status before a stay', () => {
    expect(() => move('STAYED', 'lift-stay', { statusBeforeStay: null })).toThrow('cannot lead to null');
  });
});
