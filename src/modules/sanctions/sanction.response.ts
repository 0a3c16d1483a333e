import type { Actor } from '../../domain/actor';
import { addMonths, type CalendarDay, daysBetween, parseDay, seoulDay } from '../../domain/calendar-day';
import { standingOf } from '../../domain/due-standing';
import { lateCharge } from '../../domain/late-charge';
import type { LateChargeRuleRow } from '../../domain/reference-data';
import { may } from '../../domain/permission';
import {
  OWED_SANCTION_STATUSES,
  sanctionMachine,
  SETTLED_SANCTION_STATUSES,
  type SanctionFacts,
  type SanctionStatus,
} from '../../domain/sanction';
import { earlyAmount } from '../../domain/sanction-amount';
import { movesFor } from '../../platform/http/moves';
import type {
  Deadline,
  LegalBasis,
  Order,
  Sanction,
  SanctionOpinion,
  SanctionPayment,
  StayOrder,
} from '../../schema/entities';
import type { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';
import type {
  InstalmentDto,
  LateChargeResponse,
  SanctionDeadlineResponse,
  SanctionOpinionResponse,
  SanctionResponse,
  SanctionStayResponse,
} from './sanction.dto';

export type LateRule = Pick<
  LateChargeRuleRow,
  'onceRate' | 'monthlyRate' | 'yearlyRate' | 'mostMonths' | 'basisKo' | 'basisEn'
>;

export interface SanctionParts {
  readonly sanction: Sanction;
  /** Null for a fine on a duty that the law itself imposes. */
  readonly order: Order | null;
  readonly basis: LegalBasis;
  readonly opinion: SanctionOpinion | null;
  readonly opinionEvidence: readonly EvidenceReferenceResponse[];
  readonly payments: readonly SanctionPayment[];
  readonly stays: readonly StayOrder[];
  readonly lateRule: LateRule | null;
  readonly deadlines: readonly Deadline[];
  readonly now: Date;
}

const LIMITATION_MONTHS = 60;

export const paidOf = ({ payments }: Pick<SanctionParts, 'payments'>): number =>
  payments.reduce((sum, { amount }) => sum + amount, 0);

/** 가산금 as of a day; while a court stays the sanction or its order the days do not count. */
export function lateChargeOf({ sanction, payments, stays, lateRule }: SanctionParts, on: CalendarDay): number {
  if (sanction.paymentDueOn === null || lateRule === null) return 0;
  const debt = {
    amount: sanction.amount,
    dueOn: parseDay(sanction.paymentDueOn),
    payments: payments.map(({ amount, paidOn }) => ({ amount, paidOn: parseDay(paidOn) })),
    stays: stays.map(({ effectiveOn, liftedOn }) => ({
      from: parseDay(effectiveOn),
      until: liftedOn === null ? null : parseDay(liftedOn),
    })),
  };
  return lateCharge(lateRule, debt, on);
}

/** What is left to be paid on a day, with what lateness adds. */
export const leftOn = (parts: SanctionParts, on: CalendarDay): number =>
  owedOf(parts.sanction) + lateChargeOf(parts, on) - paidOf(parts);

export const isStayed = ({ order, stays }: Pick<SanctionParts, 'order' | 'stays'>): boolean =>
  order?.status === 'STAYED' || stays.some(({ liftedOn }) => liftedOn === null);

/** What a payment has to reach: within the opinion period a fine is settled at its reduction. */
export const owedOf = ({ status, amount }: Sanction): number => (status === 'OPINION' ? earlyAmount(amount) : amount);

export function isLimited(violationEndedOn: string, now: Date): boolean {
  return seoulDay(now) > addMonths(parseDay(violationEndedOn), LIMITATION_MONTHS);
}

export function factsOf(parts: SanctionParts, actor: Actor): SanctionFacts {
  const { sanction, opinion, payments, now } = parts;
  const lastPaidOn = payments.at(-1)?.paidOn;
  const passed = (day: string | null): boolean => day !== null && day < seoulDay(now);
  return {
    reasonGiven: true,
    kind: sanction.kind,
    actorIsAuthor: sanction.authorId === actor.userId,
    stayed: isStayed(parts),
    limitationPassed: isLimited(sanction.violationEndedOn, now),
    opinionWindowDays: windowOf(sanction),
    opinionWindowOver: passed(sanction.opinionDueOn),
    opinionsIn: opinion !== null,
    opinionConsideredStated: true,
    paidInFull: leftOn(parts, lastPaidOn === undefined ? seoulDay(now) : parseDay(lastPaidOn)) <= 0,
    instalmentsCoverAmount: true,
    paymentDayPassed: passed(sanction.paymentDueOn),
    dunningDayPassed: passed(sanction.dunningDueOn),
    objectionDayPassed: passed(parts.deadlines.find(({ ruleId }) => ruleId === 'DL-21')?.dueOn ?? null),
  };
}

function windowOf({ noticeArrivedOn, opinionDueOn, opinionDays }: Sanction): number {
  if (noticeArrivedOn === null || opinionDueOn === null) return opinionDays ?? Number.MAX_SAFE_INTEGER;
  return daysBetween(parseDay(noticeArrivedOn), parseDay(opinionDueOn));
}

/** A payment that reaches the amount settles it by itself. */
const BY_PAYMENT = ['settle', 'settle-early'];

/** The provider learns of a decision by its arrival, not before. */
function shownStatus(status: SanctionStatus, actor: Actor): SanctionStatus {
  return actor.side === 'PROVIDER' && status === 'DECIDED' ? 'OPINION' : status;
}

export function toSanctionResponse(parts: SanctionParts, actor: Actor): SanctionResponse {
  const { sanction, order, basis, opinion, payments, deadlines, now } = parts;
  const inside = actor.side !== 'PROVIDER';
  const moves = movesFor(sanctionMachine, sanction.status, factsOf(parts, actor), actor);
  return {
    id: sanction.id,
    caseId: sanction.caseId,
    providerId: sanction.providerId,
    sanctionNo: sanction.sanctionNo,
    kind: sanction.kind,
    ground: sanction.ground,
    title: sanction.title,
    orderId: sanction.orderId,
    orderNo: order?.orderNo ?? null,
    inspectionId: sanction.inspectionId,
    informationRequestId: sanction.informationRequestId,
    incidentId: sanction.incidentId,
    legalBasis: `${basis.act} ${basis.article}`,
    facts: sanction.facts,
    violationEndedOn: sanction.violationEndedOn,
    statutoryMaximum: sanction.statutoryMaximum,
    baseAmount: sanction.baseAmount,
    revenues: sanction.revenues && sanction.revenues.map(Number),
    rate: sanction.rate,
    aggravation: sanction.aggravation,
    reduction: sanction.reduction,
    calculationReason: sanction.calculationReason,
    amount: sanction.amount,
    earlyAmount: sanction.kind === 'FINE' ? earlyAmount(sanction.amount) : null,
    paid: paidOf(parts),
    lateCharge: toLateCharge(parts),
    owed: isOwed(sanction.status) ? leftOn(parts, seoulDay(now)) : null,
    stay: toStay(parts),
    stayAct: stayActOf(parts, actor),
    contestable: isContestable(sanction),
    opinionDueOn: sanction.opinionDueOn,
    notifiedOn: sanction.notifiedOn,
    paymentDueOn: sanction.paymentDueOn,
    instalments: sanction.instalments as InstalmentDto[] | null,
    objectionText: sanction.objectionText,
    objectionReceiptNo: sanction.objectionReceiptNo,
    court: sanction.court,
    courtAmount: sanction.courtAmount,
    endReason: sanction.endReason,
    noticeDocumentId: sanction.noticeDocumentId,
    decisionDocumentId: inside || sanction.notifiedOn !== null ? sanction.decisionDocumentId : null,
    dunningDocumentId: sanction.dunningDocumentId,
    opinion: opinion && toOpinion(opinion, parts.opinionEvidence),
    payments: payments.map(({ amount, paidOn }) => ({ amount, paidOn })),
    deadlines: deadlines.map((deadline) => toDeadline(deadline, now)),
    status: shownStatus(sanction.status, actor),
    version: sanction.version,
    availableMoves: moves.filter(({ event }) => !BY_PAYMENT.includes(event)),
  };
}

const isOwed = (status: SanctionStatus): boolean => (OWED_SANCTION_STATUSES as readonly string[]).includes(status);

/** A surcharge that has arrived and was not revoked; paying it takes no way to contest it away. */
export const isContestable = ({ kind, notifiedOn, status }: Sanction): boolean =>
  kind === 'SURCHARGE' && notifiedOn !== null && status !== 'REVOKED';

/** A fine is not stayed: an objection takes its effect (질서위반행위규제법 §20②). */
export const isStayable = (sanction: Sanction): boolean =>
  isContestable(sanction) && !(SETTLED_SANCTION_STATUSES as readonly string[]).includes(sanction.status);

function stayActOf({ sanction, stays }: SanctionParts, actor: Actor): 'stay' | 'lift-stay' | null {
  if (!may(actor.roles, 'sanctions.stay')) return null;
  if (stays.some(({ sanctionId, liftedOn }) => sanctionId !== null && liftedOn === null)) return 'lift-stay';
  return isStayable(sanction) ? 'stay' : null;
}

function toStay({ stays }: SanctionParts): SanctionStayResponse | null {
  const open = stays.find(({ liftedOn }) => liftedOn === null);
  if (!open) return null;
  const { court, courtCaseNo, effectiveOn, sanctionId } = open;
  return { court, courtCaseNo, effectiveOn, ofOrder: sanctionId === null };
}

function toLateCharge(parts: SanctionParts): LateChargeResponse | null {
  const { sanction, lateRule, payments, now } = parts;
  const lastPaidOn = payments.at(-1)?.paidOn;
  if (lateRule === null || !(isOwed(sanction.status) || sanction.status === 'PAID')) return null;
  const asOf = sanction.status === 'PAID' && lastPaidOn !== undefined ? parseDay(lastPaidOn) : seoulDay(now);
  const amount = lateChargeOf(parts, asOf);
  return amount === 0 ? null : { amount, asOf, basisKo: lateRule.basisKo, basisEn: lateRule.basisEn };
}

function toOpinion(
  { kind, text, receiptNo, submittedAt }: SanctionOpinion,
  evidence: readonly EvidenceReferenceResponse[],
): SanctionOpinionResponse {
  return { waiver: kind === 'WAIVER', text, receiptNo, evidence: [...evidence], submittedAt };
}

function toDeadline(deadline: Deadline, now: Date): SanctionDeadlineResponse {
  const { id: deadlineId, ruleId, titleKo, titleEn, dueOn, satisfiedAt } = deadline;
  return { deadlineId, ruleId, titleKo, titleEn, dueOn, ...standingOf(deadline, now), satisfiedAt };
}
