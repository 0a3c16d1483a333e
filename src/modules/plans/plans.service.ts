import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import {
  type ActionPlanCreationFacts,
  type ActionPlanFacts,
  actionPlanMachine,
  MAX_SUPPLEMENT_ROUNDS,
} from '../../domain/action-plan';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { creationMoveFor, type MoveResponse } from '../../platform/http/moves';
import { ActionPlan, Deadline, type Order, PlanItem, Requirement, User } from '../../schema/entities';
import type { PlanItemResponse, PlanListItem, PlanResponse, UpdatePlanDto, WritePlanItemDto } from './plan.dto';
import { emptyFields } from './plan-elements';
import { isOwnSide, toItemResponse, toPlanListItem, toPlanResponse } from './plan.response';
import { PlansRepository, type ItemRow } from './plans.repository';

/** The deadline of the order for its plan (조치계획 제출). */
export const PLAN_RULE = 'DL-07';
/** The deadline of a supplement, on the version that was returned. */
export const SUPPLEMENT_RULE = 'BY_ORDER';

/** Drafts, reads and writes plans. Until it is signed, a plan is its author's side's own. */
@Injectable()
export class PlansService {
  constructor(
    private readonly transactions: Transactions,
    private readonly plans: PlansRepository,
  ) {}

  list(actor: Actor, orderId: string): Promise<PlanListItem[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.plans.order(tx, orderId);
      const items: PlanListItem[] = [];
      for (const plan of await this.plans.versions(tx, orderId))
        items.push(toPlanListItem(plan, await this.deadlineOf(tx, plan)));
      return items;
    });
  }

  get(actor: Actor, id: string): Promise<PlanResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  draft(actor: Actor, orderId: string): Promise<PlanResponse> {
    return this.transactions.write(actor, async (tx) => {
      const plan = await this.draftIn(tx, await this.plans.order(tx, orderId));
      return this.respond(tx, plan.id);
    });
  }

  /** Goes on from a version that was returned, rejected or accepted, with every word of it. */
  nextVersion(actor: Actor, id: string): Promise<PlanResponse> {
    return this.transactions.write(actor, async (tx) => {
      const { orderId } = await this.plans.get(tx, id);
      const plan = await this.draftIn(tx, await this.plans.order(tx, orderId));
      if (plan.supersedesId !== id) throw new AppError('action-plan.new-version-not-due');
      return this.respond(tx, plan.id);
    });
  }

  update(actor: Actor, id: string, version: number, dto: UpdatePlanDto): Promise<PlanResponse> {
    return this.transactions.write(actor, async (tx) => {
      const plan = await this.plans.lock(tx, id);
      requireVersion(plan, version);
      await this.updateIn(tx, plan, dto);
      return this.respond(tx, id);
    });
  }

  /** `version` is the item's: two people may write on two requirements at the same time. */
  writeItem(
    actor: Actor,
    id: string,
    requirementId: string,
    version: number,
    dto: WritePlanItemDto,
  ): Promise<PlanItemResponse> {
    return this.transactions.write(actor, async (tx) => {
      const plan = await this.plans.lock(tx, id);
      const item = await this.plans.lockItem(tx, id, requirementId);
      requireVersion(item, version);
      await this.writeItemIn(tx, plan, item, dto);
      return toItemResponse(await this.item(tx, id, requirementId));
    });
  }

  /** The first version has an empty item per requirement; each later one begins with what the one before it said. */
  async draftIn(tx: Tx, order: Order): Promise<ActionPlan> {
    const facts = draftFacts(order, tx.actor);
    const result = create(actionPlanMachine, facts);
    if (result.kind === 'refused') throw new AppError(result.code);
    // Taking the number keeps a second draft waiting until this one is there to be seen.
    const versionNo = await tx.nextNumber('action-plan', order.id, 0);
    const [latest] = await this.plans.versions(tx, order.id);
    if (latest && isOpen(latest)) throw new AppError('action-plan.open-version');
    const plan = await tx.insert(ActionPlan, {
      id: tx.newId(),
      caseId: order.caseId,
      providerId: order.providerId,
      orderId: order.id,
      versionNo,
      origin: facts.isDirected ? 'DIRECTED' : 'PROVIDER',
      supersedesId: latest?.id ?? null,
      summary: latest?.summary ?? null,
      authorId: tx.actor.userId,
      status: result.to,
    });
    await this.insertItems(tx, plan, latest ?? null);
    tx.record({
      ...planSubject(plan),
      type: 'action-plan.drafted',
      payload: { versionNo: plan.versionNo, supersedesId: plan.supersedesId },
    });
    return plan;
  }

  async updateIn(tx: Tx, plan: ActionPlan, dto: UpdatePlanDto): Promise<ActionPlan> {
    this.refuseSigned(plan);
    const updated = await tx.update(ActionPlan, plan, { summary: dto.summary });
    tx.record({ ...planSubject(plan), type: 'action-plan.updated', payload: { ...dto } });
    return updated;
  }

  async writeItemIn(tx: Tx, plan: ActionPlan, item: PlanItem, dto: WritePlanItemDto): Promise<PlanItem> {
    this.refuseSigned(plan);
    const requirement = orNotFound(await tx.find(Requirement, { id: item.requirementId }));
    if (dto.alternative && !requirement.alternativeAllowed) throw new AppError('action-plan.alternative-not-allowed');
    refuseLateMilestones({ ...item, ...dto });
    const written = await tx.update(PlanItem, item, { ...dto });
    const fields = Object.keys(dto);
    tx.record({
      ...planSubject(plan),
      type: 'action-plan.item-written',
      payload: { requirementNo: requirement.requirementNo, fields },
    });
    return written;
  }

  /** What was signed is not written in any more. */
  refuseSigned(plan: ActionPlan): void {
    if (plan.status !== 'DRAFT') throw new AppError('action-plan.not-editable');
  }

  async respond(tx: Tx, id: string): Promise<PlanResponse> {
    const plan = await this.plans.get(tx, id);
    const items = await this.plans.items(tx, id);
    const parts = {
      plan,
      items,
      deadline: await this.deadlineOf(tx, plan),
      supplementDeadline: await this.supplementDeadline(tx, plan.id),
      signer: plan.signedBy === null ? null : await tx.find(User, { id: plan.signedBy }),
      nextVersion: await this.nextVersionOf(tx, plan),
      facts: await this.facts(tx, plan, items),
    };
    return toPlanResponse(parts, tx.actor, tx.now);
  }

  /** What `nextVersion` would be answered. */
  private async nextVersionOf(tx: Tx, plan: ActionPlan): Promise<MoveResponse | null> {
    if (isOpen(plan) || !isOwnSide(plan, tx.actor)) return null;
    const [latest] = await this.plans.versions(tx, plan.orderId);
    if (latest?.id !== plan.id) return null;
    return creationMoveFor(actionPlanMachine, draftFacts(await this.plans.order(tx, plan.orderId), tx.actor), tx.actor);
  }

  /** What the guards of a plan's moves are judged by. Answers that a request states are taken as given. */
  async facts(tx: Tx, plan: ActionPlan, items: readonly ItemRow[]): Promise<ActionPlanFacts> {
    const { requirementsWithoutAction, supplementRounds } = await this.plans.counts(tx, plan);
    return {
      reasonGiven: true,
      isDirected: plan.origin === 'DIRECTED',
      actorIsAuthor: plan.authorId === tx.actor.userId,
      actorIsApprover: tx.actor.roles.includes('APP'),
      planElementsMissing: items.flatMap(emptyFields).length,
      requirementsWithoutAction,
      signatureStated: true,
      supplementRounds,
      maxSupplementRounds: MAX_SUPPLEMENT_ROUNDS,
      supplementDueStated: true,
      newVersionAccepted: false,
      dueDatesMovedWithoutExtension: 0,
    };
  }

  private async item(tx: Tx, planId: string, requirementId: string): Promise<ItemRow> {
    const items = await this.plans.items(tx, planId);
    return orNotFound(items.find((item) => item.requirementId === requirementId));
  }

  private async insertItems(tx: Tx, plan: ActionPlan, previous: ActionPlan | null): Promise<void> {
    const written = previous ? await tx.list(PlanItem, { planId: previous.id }) : [];
    for (const { id: requirementId } of await tx.list(Requirement, { orderId: plan.orderId }, { seq: 'ASC' })) {
      const { caseId, providerId, id: planId } = plan;
      const words = written.find((item) => item.requirementId === requirementId);
      await tx.insert(PlanItem, { ...wordsOf(words), id: tx.newId(), caseId, providerId, planId, requirementId });
    }
  }

  /** A supplement is due when the returned version says; anything else when the order says. */
  private deadlineOf(tx: Tx, plan: ActionPlan): Promise<Deadline | null> {
    return this.supplementDeadline(tx, plan.supersedesId).then(
      (due) => due ?? tx.find(Deadline, { subjectId: plan.orderId, ruleId: PLAN_RULE }),
    );
  }

  private async supplementDeadline(tx: Tx, supersedesId: string | null): Promise<Deadline | null> {
    return supersedesId === null ? null : tx.find(Deadline, { subjectId: supersedesId, ruleId: SUPPLEMENT_RULE });
  }
}

const OPEN: readonly string[] = ['DRAFT', 'SUBMITTED', 'UNDER_REVIEW'];
const NO_LONGER_BINDING: readonly string[] = ['REVOKED', 'CHANGED', 'CLOSED'];

/** Whom the audit event of a plan is about. */
export function planSubject(plan: Pick<ActionPlan, 'id' | 'caseId' | 'providerId'>) {
  return { subjectType: 'action-plan', subjectId: plan.id, caseId: plan.caseId, providerId: plan.providerId };
}

function isOpen({ status }: ActionPlan): boolean {
  return OPEN.includes(status);
}

/** What the ministry drafts is directed. */
function draftFacts(order: Order, { side }: Actor): ActionPlanCreationFacts {
  const isDirected = side !== 'PROVIDER';
  return { isDirected, actorIsMinistry: isDirected, orderDelivered: isInForce(order) };
}

function isInForce(order: Order): boolean {
  return order.deliveredAt !== null && !NO_LONGER_BINDING.includes(order.status);
}

function refuseLateMilestones({ completeOn, milestones }: { completeOn?: string | null; milestones?: unknown }): void {
  const planned = (milestones ?? []) as readonly { plannedOn: string }[];
  if (completeOn && planned.some(({ plannedOn }) => plannedOn > completeOn))
    throw new AppError('action-plan.milestone-after-completion');
}

/** Every word of an item, without what its reviewers said. */
function wordsOf(item: PlanItem | undefined): Partial<PlanItem> {
  if (!item) return {};
  const {
    cause,
    correction,
    sameKindScope,
    prevention,
    monitoring,
    completeOn,
    completePhrase,
    responsibleTitle,
    alternative,
    interimMeasure,
    milestones,
  } = item;
  return {
    cause,
    correction,
    sameKindScope,
    prevention,
    monitoring,
    completeOn,
    completePhrase,
    responsibleTitle,
    alternative,
    interimMeasure,
    milestones,
  };
}
