import type { Actor } from '../../domain/actor';
import { addMonths, daysBetween, parseDay, seoulDay } from '../../domain/calendar-day';
import { standingOf } from '../../domain/due-standing';
import { sanctionMachine, type SanctionFacts, type SanctionStatus } from '../../domain/sanction';
import { earlyAmount } from '../../domain/sanction-amount';
import { movesFor } from '../../platform/http/moves';
import type { Deadline, LegalBasis, Order, Sanction, SanctionOpinion, SanctionPayment } from '../../schema/entities';
import type {
  InstalmentDto,
  SanctionDeadlineResponse,
  SanctionOpinionResponse,
  SanctionResponse,
} from './sanction.dto';

export interface SanctionParts {
  readonly sanction: Sanction;
  readonly order: Order;
  readonly basis: LegalBasis;
  readonly opinion: SanctionOpinion | null;
  readonly payments: readonly SanctionPayment[];
  readonly deadlines: readonly Deadline[];
  readonly now: Date;
}

const LIMITATION_MONTHS = 60;

export const paidOf = ({ payments }: Pick<SanctionParts, 'payments'>): number =>
  payments.reduce((sum, { amount }) => sum + amount, 0);

/** What a payment has to reach: within the opinion period a fine is settled at its reduction. */
export const owedOf = ({ status, amount }: Sanction): number => (status === 'OPINION' ? earlyAmount(amount) : amount);

export function isLimited(violationEndedOn: string, now: Date): boolean {
  return seoulDay(now) > addMonths(parseDay(violationEndedOn), LIMITATION_MONTHS);
}

export function factsOf(parts: SanctionParts, actor: Actor): SanctionFacts {
  const { sanction, order, opinion, now } = parts;
  const passed = (day: string | null): boolean => day !== null && day < seoulDay(now);
  return {
    reasonGiven: true,
    kind: sanction.kind,
    actorIsAuthor: sanction.authorId === actor.userId,
    stayed: order.status === 'STAYED',
    limitationPassed: isLimited(sanction.violationEndedOn, now),
    opinionWindowDays: windowOf(sanction),
    opinionWindowOver: passed(sanction.opinionDueOn),
    opinionsIn: opinion !== null,
    opinionConsideredStated: true,
    paidInFull: paidOf(parts) >= owedOf(sanction),
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
    orderId: sanction.orderId,
    orderNo: order.orderNo,
    orderTitle: order.title,
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
    opinion: opinion && toOpinion(opinion),
    payments: payments.map(({ amount, paidOn }) => ({ amount, paidOn })),
    deadlines: deadlines.map((deadline) => toDeadline(deadline, now)),
    status: shownStatus(sanction.status, actor),
    version: sanction.version,
    availableMoves: moves.filter(({ event }) => !BY_PAYMENT.includes(event)),
  };
}

function toOpinion({ kind, text, receiptNo, submittedAt }: SanctionOpinion): SanctionOpinionResponse {
  return { waiver: kind === 'WAIVER', text, receiptNo, submittedAt };
}

function toDeadline(deadline: Deadline, now: Date): SanctionDeadlineResponse {
  const { id: deadlineId, ruleId, titleKo, titleEn, dueOn, satisfiedAt } = deadline;
  return { deadlineId, ruleId, titleKo, titleEn, dueOn, ...standingOf(deadline, now), satisfiedAt };
}
