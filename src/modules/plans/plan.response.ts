import { actionPlanMachine, type ActionPlanFacts } from '../../domain/action-plan';
import type { Actor } from '../../domain/actor';
import { movesFor } from '../../platform/http/moves';
import type { ActionPlan } from '../../schema/entities';
import type { PlanItemResponse, PlanListItem, PlanResponse } from './plan.dto';
import { milestonesOf, missingElements, warningsOf } from './plan-elements';
import type { ItemRow, SubmissionDeadline } from './plans.repository';

export function toPlanListItem(plan: ActionPlan, deadline: SubmissionDeadline | null): PlanListItem {
  const { id, orderId, versionNo, origin, status, signedAt, receiptNo, version } = plan;
  return { id, orderId, versionNo, origin, status, signedAt, receiptNo, late: isLate(signedAt, deadline), version };
}

export function toPlanResponse(
  plan: ActionPlan,
  items: readonly ItemRow[],
  deadline: SubmissionDeadline | null,
  facts: ActionPlanFacts,
  actor: Actor,
): PlanResponse {
  const { caseId, providerId, supersedesId, summary, signedBy, reviewedAt, reviewReason, supplementDueOn } = plan;
  return {
    ...toPlanListItem(plan, deadline),
    caseId,
    providerId,
    supersedesId,
    summary,
    signedBy,
    reviewedAt,
    reviewReason,
    supplementDueOn,
    items: items.map(toItemResponse),
    availableMoves: movesFor(actionPlanMachine, plan.status, facts, actor).filter(({ event }) => event !== 'amend'),
  };
}

export function toItemResponse(row: ItemRow): PlanItemResponse {
  const { id: _, caseId: _case, providerId: _provider, planId: _plan, milestones: _milestones, ...written } = row;
  return {
    ...written,
    milestones: milestonesOf(row),
    missing: missingElements(row),
    warnings: warningsOf(row, row.dueOn),
  };
}

/** 24:00 of the due day is the first instant that is too late. */
function isLate(signedAt: Date | null, deadline: SubmissionDeadline | null): boolean | null {
  const until = deadline?.acceptedUntil ?? deadline?.dueAt ?? null;
  return signedAt === null || until === null ? null : signedAt.getTime() >= until.getTime();
}
