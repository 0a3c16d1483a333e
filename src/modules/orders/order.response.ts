import { printDueSpec, type DueSpec } from '../../domain/due-spec';
import { daysLeft, standingOf } from '../../domain/due-standing';
import type { Working } from '../../domain/deadline-working';
import { orderMachine, type OrderFacts } from '../../domain/order';
import type { Actor } from '../../domain/actor';
import { movesFor } from '../../platform/http/moves';
import type { Deadline, LegalBasis, Order } from '../../schema/entities';
import type { DueResponse, OrderBasisResponse, OrderListItem, OrderResponse, RequirementResponse } from './order.dto';
import type { RequirementParts } from './order-content';

export interface OrderParts {
  readonly order: Order;
  readonly basis: LegalBasis | null;
  readonly requirements: readonly RequirementParts[];
  readonly planDeadline: Deadline | null;
  readonly resultDeadline: Deadline | null;
  /** The clock of legal acts, by which due dates stand. */
  readonly now: Date;
}

/** @param facts null for the provider, which has no moves of its own and is not shown who drafted or returned it. */
export function toOrderResponse(parts: OrderParts, facts: OrderFacts | null, actor: Actor): OrderResponse {
  const { order, now } = parts;
  return {
    ...toOrderItem(order),
    legalBasis: parts.basis && toBasis(parts.basis),
    resultId: facts && order.resultId,
    committeeItemId: facts && order.committeeItemId,
    facts: order.facts,
    priorNoticeExemption: exemptionOf(order),
    planDue: order.planDue ? toDue(order.planDue as DueSpec, parts.planDeadline, now) : null,
    resultDue: order.resultDue ? toDue(order.resultDue as DueSpec, parts.resultDeadline, now) : null,
    consequence: order.consequence,
    closingText: order.appealNotice,
    officer: { department: order.officerDepartment, name: order.officerName, contact: order.officerContact },
    authorId: facts && order.authorId,
    approvedBy: facts && order.approvedBy,
    approvedAt: order.approvedAt,
    returnReason: facts && order.returnReason,
    endReason: order.endReason,
    documentId: order.documentId,
    requirements: parts.requirements.map((requirement) => toRequirement(requirement, now)),
    version: order.version,
    availableMoves: facts ? movesFor(orderMachine, order.status, facts, actor) : [],
  };
}

function toOrderItem({
  id,
  caseId,
  providerId,
  orderNo,
  instrumentType,
  title,
  status,
  deliveredAt,
}: Order): OrderListItem {
  return { id, caseId, providerId, orderNo, instrumentType, title, status, deliveredAt };
}

function toBasis({ id, act, article, titleKo, titleEn }: LegalBasis): OrderBasisResponse {
  return { id, act, article, titleKo, titleEn };
}

function exemptionOf(order: Order): OrderResponse['priorNoticeExemption'] {
  const { priorNoticeExemptionReason: reason, priorNoticeExemptionBasisId: legalBasisId } = order;
  return reason !== null && legalBasisId !== null ? { reason, legalBasisId } : null;
}

/** Before the order has arrived. */
const NOT_YET_DUE = {
  deadlineId: null,
  dueOn: null,
  dueAt: null,
  precision: null,
  standing: null,
  overdueDays: null,
  daysLeft: null,
  satisfiedAt: null,
  working: null,
} as const;

function toDue(spec: DueSpec, deadline: Deadline | null, now: Date): DueResponse {
  const phrase = spec.phrase ?? printDueSpec(spec);
  if (!deadline) return { spec, phrase, ...NOT_YET_DUE };
  return {
    spec,
    phrase,
    deadlineId: deadline.id,
    dueOn: deadline.dueOn,
    dueAt: deadline.dueAt,
    precision: deadline.duePrecision,
    ...standingOf(deadline, now),
    daysLeft: daysLeft(deadline, now),
    satisfiedAt: deadline.satisfiedAt,
    working: deadline.working as Working | null,
  };
}

function toRequirement(
  { requirement, criteria, findingIds, deadline }: RequirementParts,
  now: Date,
): RequirementResponse {
  return {
    id: requirement.id,
    requirementNo: requirement.requirementNo,
    seq: requirement.seq,
    title: requirement.title,
    text: requirement.text,
    kind: requirement.kind,
    alternativeAllowed: requirement.alternativeAllowed,
    effectivenessMonths: requirement.effectivenessMonths,
    incidentSpecific: requirement.incidentSpecific,
    due: toDue(requirement.due as DueSpec, deadline, now),
    findingIds,
    acceptanceCriteria: criteria.map(({ id, seq, text }) => ({ id, seq, text })),
  };
}
