import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { INSTRUMENT_TYPES, type InstrumentType } from './enumerations';
import { instrumentOf } from './instrument';
import { MIN_OPINION_DAYS } from './order';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

/** 과태료 (질서위반행위규제법) and 과징금 (방송통신발전 기본법 §40의4): other law, other remedies, one course until the notice. */
export const SANCTION_KINDS = ['FINE', 'SURCHARGE'] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];

/**
 * What a sanction answers: an order that was not complied with, or a duty whose neglect the law fines by itself (방송통신발전 기본법
 * §48, 전기통신사업법 §104, 정보통신망법 §76).
 */
export const SANCTION_GROUNDS = [
  'ORDER_NOT_COMPLIED',
  'INSPECTION_REFUSED',
  'MATERIALS_NOT_SUBMITTED',
  'REPORT_LATE_OR_FALSE',
  'OTHER_DUTY',
] as const;
export type SanctionGround = (typeof SANCTION_GROUNDS)[number];

export const SANCTION_STATUSES = [
  'PROPOSED',
  'PRIOR_NOTICE',
  'OPINION',
  'DECIDED',
  'NOTIFIED',
  'PAID',
  'INSTALMENT',
  'OVERDUE',
  'DUNNED',
  'COLLECTION',
  'OBJECTED',
  'SENT_TO_COURT',
  'COURT_DECIDED',
  'DROPPED',
  'REVOKED',
] as const;
export type SanctionStatus = (typeof SANCTION_STATUSES)[number];

/** Statuses in which nothing more is to be done about it. */
export const SETTLED_SANCTION_STATUSES = [
  'PAID',
  'COURT_DECIDED',
  'DROPPED',
  'REVOKED',
] as const satisfies readonly SanctionStatus[];

export const SANCTION_EVENTS = [
  'send-prior-notice',
  'open-opinion-period',
  'decide',
  'record-arrival',
  'settle',
  'settle-early',
  'grant-instalments',
  'record-overdue',
  'dun',
  'collect',
  'object',
  'send-to-court',
  'record-court-decision',
  'drop',
  'revoke',
] as const;
export type SanctionEvent = (typeof SANCTION_EVENTS)[number];

/** The only instruments whose neglect can be sanctioned; guidance and requests are not among them (행정절차법 §48②). */
export const SANCTIONABLE_INSTRUMENTS = [
  'CORRECTIVE_ORDER',
  'SUPPLEMENT_ORDER',
  'RECURRENCE_ORDER',
  'PRESERVATION_ORDER',
] as const satisfies readonly InstrumentType[];
export type SanctionableInstrument = (typeof SANCTIONABLE_INSTRUMENTS)[number];

/** The one way from an instrument to a sanction: what cannot lead there is not of the type. */
export function asSanctionable(instrument: InstrumentType): SanctionableInstrument | null {
  return SANCTIONABLE_INSTRUMENTS.find((candidate) => candidate === instrument) ?? null;
}

/** What the two lists say of each instrument must be the same; checked by the spec. */
export const LEADING_TO_SANCTION: readonly InstrumentType[] = INSTRUMENT_TYPES.filter(
  (type) => instrumentOf(type).canLeadToSanction,
);

export interface SanctionProposalFacts {
  kind: SanctionKind;
  ground: SanctionGround;
  /** The refusal, the missing answer or the incident that the ground names stands in the records of the case. */
  groundRecorded: boolean;
  /** Null where the order is none whose neglect can be sanctioned. */
  instrument: SanctionableInstrument | null;
  /** Recorded as not, or only partly, complied with. */
  orderNotComplied: boolean;
  stayed: boolean;
  limitationPassed: boolean;
  /** Another of the same kind on the same ground that was neither dropped nor revoked. */
  sameKindBefore: number;
}

export interface SanctionFacts extends MoveFacts {
  kind: SanctionKind;
  actorIsAuthor: boolean;
  /** A court stayed the sanction or the order that it rests on (집행정지). */
  stayed: boolean;
  /** Five years since the violation ended (행정기본법 §23, 질서위반행위규제법 §19). */
  limitationPassed: boolean;
  opinionWindowDays: number;
  opinionWindowOver: boolean;
  opinionsIn: boolean;
  opinionConsideredStated: boolean;
  paidInFull: boolean;
  instalmentsCoverAmount: boolean;
  paymentDayPassed: boolean;
  dunningDayPassed: boolean;
  objectionDayPassed: boolean;
}

type ProposalGuard = Guard<SanctionProposalFacts>;
type SanctionGuard = Guard<SanctionFacts>;

const onOrder = ({ ground }: SanctionProposalFacts): boolean => ground === 'ORDER_NOT_COMPLIED';

const surchargeNeedsOrder: ProposalGuard = (facts) =>
  facts.kind === 'FINE' || onOrder(facts) ? null : 'sanction.surcharge-needs-order';
const groundNotRecorded: ProposalGuard = (facts) => (facts.groundRecorded ? null : 'sanction.ground-not-recorded');
const cannotLeadHere: ProposalGuard = (facts) =>
  facts.instrument || !onOrder(facts) ? null : 'sanction.instrument-cannot-lead-to-it';
const nothingNeglected: ProposalGuard = (facts) =>
  facts.orderNotComplied || !onOrder(facts) ? null : 'sanction.non-compliance-not-recorded';
const proposedBefore: ProposalGuard = (facts) => (facts.sameKindBefore > 0 ? 'sanction.already-proposed' : null);
const stayed: Guard<{ stayed: boolean }> = (facts) => (facts.stayed ? 'sanction.stayed' : null);
const limitationPassed: Guard<{ limitationPassed: boolean }> = (facts) =>
  facts.limitationPassed ? 'sanction.limitation-passed' : null;

const windowTooShort: SanctionGuard = (facts) =>
  facts.opinionWindowDays < MIN_OPINION_DAYS ? 'sanction.opinion-window-too-short' : null;
const opinionsStillDue: SanctionGuard = (facts) =>
  facts.opinionWindowOver || facts.opinionsIn ? null : 'sanction.opinion-window-open';
const opinionNotConsidered: SanctionGuard = (facts) =>
  facts.opinionsIn && !facts.opinionConsideredStated ? 'sanction.opinion-not-considered' : null;
const notPaidInFull: SanctionGuard = (facts) => (facts.paidInFull ? null : 'sanction.not-paid-in-full');
const instalmentsDiffer: SanctionGuard = (facts) =>
  facts.instalmentsCoverAmount ? null : 'sanction.instalments-differ-from-amount';
const paymentStillDue: SanctionGuard = (facts) => (facts.paymentDayPassed ? null : 'sanction.payment-still-due');
const dunningStillDue: SanctionGuard = (facts) => (facts.dunningDayPassed ? null : 'sanction.dunning-still-due');
const onlyFines: SanctionGuard = (facts) => (facts.kind === 'FINE' ? null : 'sanction.surcharge-is-appealed');
const objectionTooLate: SanctionGuard = (facts) => (facts.objectionDayPassed ? 'sanction.objection-period-over' : null);

const earlyWindowOver: SanctionGuard = (facts) => (facts.opinionWindowOver ? 'sanction.early-payment-over' : null);

export const OWED_SANCTION_STATUSES = [
  'NOTIFIED',
  'INSTALMENT',
  'OVERDUE',
  'DUNNED',
  'COLLECTION',
] as const satisfies readonly SanctionStatus[];

/**
 * A fine loses its effect with the objection (질서위반행위규제법 §20②): from OBJECTED only the court or the ministry's own revocation
 * leads on. A surcharge is contested, and stayed by a court, as other dispositions are. While stayed nothing is pursued.
 */
export const sanctionMachine = defineMachine<SanctionStatus, SanctionEvent, SanctionFacts, SanctionProposalFacts>({
  name: 'sanction',
  statuses: SANCTION_STATUSES,
  events: SANCTION_EVENTS,
  initial: 'PROPOSED',
  final: SETTLED_SANCTION_STATUSES,
  creation: {
    event: 'propose',
    permission: 'sanctions.propose',
    refuse: firstOf<SanctionProposalFacts>(
      surchargeNeedsOrder,
      groundNotRecorded,
      cannotLeadHere,
      nothingNeglected,
      stayed,
      limitationPassed,
      proposedBefore,
    ),
  },
  transitions: [
    {
      event: 'send-prior-notice',
      from: ['PROPOSED'],
      to: 'PRIOR_NOTICE',
      permission: 'sanctions.send-prior-notice',
      refuse: firstOf<SanctionFacts>(approverIsAuthor, stayed, limitationPassed, windowTooShort),
    },
    {
      event: 'open-opinion-period',
      from: ['PRIOR_NOTICE'],
      to: 'OPINION',
      permission: 'sanctions.record-arrival',
      refuse: windowTooShort,
    },
    {
      event: 'decide',
      from: ['OPINION'],
      to: 'DECIDED',
      permission: 'sanctions.decide',
      refuse: firstOf<SanctionFacts>(
        approverIsAuthor,
        stayed,
        limitationPassed,
        opinionsStillDue,
        opinionNotConsidered,
      ),
    },
    {
      event: 'record-arrival',
      from: ['DECIDED'],
      to: 'NOTIFIED',
      permission: 'sanctions.record-arrival',
      refuse: stayed,
    },
    {
      event: 'settle',
      from: OWED_SANCTION_STATUSES,
      to: 'PAID',
      permission: 'sanctions.record-payment',
      refuse: notPaidInFull,
    },
    {
      event: 'settle-early',
      from: ['OPINION'],
      to: 'PAID',
      permission: 'sanctions.record-payment',
      refuse: firstOf(onlyFines, earlyWindowOver, notPaidInFull),
    },
    {
      event: 'grant-instalments',
      from: ['NOTIFIED'],
      to: 'INSTALMENT',
      permission: 'sanctions.decide',
      needsReason: true,
      refuse: firstOf<SanctionFacts>(stayed, instalmentsDiffer),
    },
    {
      event: 'record-overdue',
      from: ['NOTIFIED', 'INSTALMENT'],
      to: 'OVERDUE',
      permission: 'sanctions.pursue',
      refuse: firstOf<SanctionFacts>(stayed, paymentStillDue),
    },
    {
      event: 'dun',
      from: ['OVERDUE'],
      to: 'DUNNED',
      permission: 'sanctions.decide',
      refuse: firstOf<SanctionFacts>(approverIsAuthor, stayed),
    },
    {
      event: 'collect',
      from: ['DUNNED'],
      to: 'COLLECTION',
      permission: 'sanctions.decide',
      needsReason: true,
      refuse: firstOf<SanctionFacts>(stayed, dunningStillDue),
    },
    {
      event: 'object',
      from: ['NOTIFIED', 'INSTALMENT'],
      to: 'OBJECTED',
      permission: 'sanctions.object',
      needsReason: true,
      refuse: firstOf(onlyFines, objectionTooLate),
    },
    {
      event: 'send-to-court',
      from: ['OBJECTED'],
      to: 'SENT_TO_COURT',
      permission: 'sanctions.send-to-court',
    },
    {
      event: 'record-court-decision',
      from: ['SENT_TO_COURT'],
      to: 'COURT_DECIDED',
      permission: 'sanctions.send-to-court',
      needsReason: true,
    },
    {
      event: 'drop',
      from: ['PROPOSED', 'PRIOR_NOTICE', 'OPINION'],
      to: 'DROPPED',
      permission: 'sanctions.decide',
      needsReason: true,
    },
    {
      event: 'revoke',
      from: ['DECIDED', ...OWED_SANCTION_STATUSES, 'OBJECTED'],
      to: 'REVOKED',
      permission: 'sanctions.decide',
      needsReason: true,
    },
  ],
});
