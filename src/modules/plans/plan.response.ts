import { actionPlanMachine, type ActionPlanFacts } from '../../domain/action-plan';
import type { Actor } from '../../domain/actor';
import { may } from '../../domain/permission';
import { type MoveResponse, movesFor } from '../../platform/http/moves';
import type { ActionPlan, Deadline, User } from '../../schema/entities';
import { toDueState } from '../deadlines/due-state.response';
import type { PlanItemResponse, PlanListItem, PlanResponse } from './plan.dto';
import { milestonesOf, missingElements, warningsOf } from './plan-elements';
import type { ItemRow, SubmissionDeadline } from './plans.repository';

export function toPlanListItem(plan: ActionPlan, deadline: SubmissionDeadline | null): PlanListItem {
  const { id, orderId, versionNo, origin, status, signedAt, receiptNo, version } = plan;
  return { id, orderId, versionNo, origin, status, signedAt, receiptNo, late: isLate(signedAt, deadline), version };
}

export interface PlanParts {
  readonly plan: ActionPlan;
  readonly items: readonly ItemRow[];
  readonly deadline: Deadline | null;
  readonly supplementDeadline: Deadline | null;
  readonly signer: Pick<User, 'name' | 'title'> | null;
  readonly nextVersion: MoveResponse | null;
  readonly facts: ActionPlanFacts;
}

export function toPlanResponse(parts: PlanParts, actor: Actor, now: Date): PlanResponse {
  const { plan, items, deadline, signer, nextVersion, facts } = parts;
  const { caseId, providerId, supersedesId, summary, signedBy, reviewedAt, reviewReason, supplementDueOn } = plan;
  return {
    ...toPlanListItem(plan, deadline),
    caseId,
    providerId,
    supersedesId,
    summary,
    signedBy,
    signer: signer && { name: signer.name, title: signer.title },
    due: deadline && toDueState(deadline, now),
    reviewedAt,
    reviewReason,
    supplementDueOn,
    supplementDue: parts.supplementDeadline && toDueState(parts.supplementDeadline, now),
    items: items.map(toItemResponse),
    availableMoves: movesFor(actionPlanMachine, plan.status, facts, actor).filter(({ event }) => event !== 'amend'),
    mayWrite: plan.status === 'DRAFT' && isOwnSide(plan, actor) && may(actor.roles, 'plans.update'),
    nextVersion,
  };
}

/** A provider writes its own plans, the ministry those that it directs. */
export function isOwnSide({ origin }: Pick<ActionPlan, 'origin'>, { side }: Actor): boolean {
  return (origin === 'PROVIDER') === (side === 'PROVIDER');
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
  const until = deadline?.acceptedUntil ?? null;
  return signedAt === null || until === null ? null : signedAt.getTime() >= until.getTime();
}
