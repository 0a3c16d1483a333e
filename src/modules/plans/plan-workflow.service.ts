import { Injectable } from '@nestjs/common';
import { actionPlanMachine, type ActionPlanEvent, type ActionPlanFacts } from '../../domain/action-plan';
import type { Actor } from '../../domain/actor';
import { parseDay, seoulDay } from '../../domain/calendar-day';
import { readDuePhrase } from '../../domain/due-phrase';
import { printDueSpec } from '../../domain/due-spec';
import type { ItemReview } from '../../domain/enumerations';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, type FieldProblem } from '../../platform/errors/app-error';
import { messageOf } from '../../platform/errors/messages';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { currentRequest } from '../../platform/http/request-context';
import { ActionPlan, CorrectiveAction, PlanItem } from '../../schema/entities';
import { CorrectiveActionWorkflow } from '../corrective-actions/corrective-action-workflow.service';
import { MilestonesService } from '../corrective-actions/milestones.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { OccurrenceOpening } from '../occurrences/occurrence-opening.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import { FindingWorkflow } from '../findings/finding-workflow.service';
import type { ItemReviewDto, PlanResponse, RejectPlanDto, RequestSupplementDto, SignedItemDto } from './plan.dto';
import { emptyFields, milestonesOf } from './plan-elements';
import { planWords } from './plan-words';
import { PLAN_RULE, PlansService, planSubject, SUPPLEMENT_RULE } from './plans.service';
import { PlansRepository, type ItemRow } from './plans.repository';

export interface PlanMove {
  readonly event: ActionPlanEvent;
  readonly reason?: string;
  readonly patch?: Partial<ActionPlan>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

type Act = (tx: Tx, plan: ActionPlan) => Promise<ActionPlan>;

/** Submits, reviews and decides plans. */
@Injectable()
export class PlanWorkflow {
  constructor(
    private readonly transactions: Transactions,
    private readonly plans: PlansRepository,
    private readonly service: PlansService,
    private readonly actions: CorrectiveActionWorkflow,
    private readonly milestones: MilestonesService,
    private readonly deadlines: DeadlinesService,
    private readonly findings: FindingWorkflow,
    private readonly occurrences: OccurrenceOpening,
  ) {}

  act(actor: Actor, id: string, version: number, act: Act): Promise<PlanResponse> {
    return this.transactions.write(actor, async (tx) => {
      const plan = await this.plans.lock(tx, id);
      requireVersion(plan, version);
      await act(tx, plan);
      return this.service.respond(tx, id);
    });
  }

  /** Signed, received and from now on as it is. A late plan is taken all the same. */
  async submitIn(tx: Tx, plan: ActionPlan, signed: boolean, read: readonly SignedItemDto[] = []): Promise<ActionPlan> {
    const items = await this.plans.items(tx, plan.id);
    refuseUnread(items, read);
    refuseIncomplete(plan, items);
    const patch = await this.signature(tx);
    const submitted = await this.moveIn(
      tx,
      plan,
      { event: 'submit', patch, payload: { receiptNo: patch.receiptNo } },
      { signatureStated: signed },
    );
    await this.receiptIn(tx, submitted, patch.receiptNo, items);
    const by = `action-plan ${patch.receiptNo}`;
    await this.deadlines.satisfyIn(tx, plan.orderId, PLAN_RULE, by);
    if (plan.supersedesId !== null) await this.deadlines.satisfyIn(tx, plan.supersedesId, SUPPLEMENT_RULE, by);
    return submitted;
  }

  takeUpReviewIn(tx: Tx, plan: ActionPlan): Promise<ActionPlan> {
    return this.moveIn(tx, plan, { event: 'take-up-review', patch: { reviewerId: tx.actor.userId } });
  }

  /** The actions of its requirements are planned, its milestones become theirs, and the findings are being remedied. */
  async acceptIn(tx: Tx, plan: ActionPlan, reason?: string): Promise<ActionPlan> {
    const accepted = await this.moveIn(tx, plan, { event: 'accept', reason, patch: reviewed(tx, reason) });
    await this.reviewItemsIn(tx, plan, 'ACCEPTED', []);
    await this.takeEffectIn(tx, accepted);
    return accepted;
  }

  async requestSupplementIn(
    tx: Tx,
    plan: ActionPlan,
    { reason, dueOn, items = [] }: RequestSupplementDto,
  ): Promise<ActionPlan> {
    if (dueOn <= seoulDay(tx.now)) throw wrongDueOn();
    const move: PlanMove = {
      event: 'request-supplement',
      reason,
      patch: { ...reviewed(tx, reason), supplementDueOn: dueOn },
      payload: { dueOn },
    };
    const returned = await this.moveIn(tx, plan, move);
    await this.reviewItemsIn(tx, plan, null, items);
    await this.openSupplementDeadline(tx, plan, dueOn);
    return returned;
  }

  async rejectIn(tx: Tx, plan: ActionPlan, { reason, items = [] }: RejectPlanDto): Promise<ActionPlan> {
    const rejected = await this.moveIn(tx, plan, { event: 'reject', reason, patch: reviewed(tx, reason) });
    await this.reviewItemsIn(tx, plan, null, items);
    return rejected;
  }

  /** A plan that the ministry drew up takes effect by the approver's signature. */
  async approveDirectedIn(tx: Tx, plan: ActionPlan): Promise<ActionPlan> {
    refuseIncomplete(plan, await this.plans.items(tx, plan.id));
    const patch = await this.signature(tx);
    const approved = await this.moveIn(tx, plan, { event: 'approve-directed', patch });
    await this.receiptIn(tx, approved, patch.receiptNo, await this.plans.items(tx, plan.id));
    await this.takeEffectIn(tx, approved);
    return approved;
  }

  async moveIn(
    tx: Tx,
    plan: ActionPlan,
    { event, reason, patch, payload }: PlanMove,
    known: Partial<ActionPlanFacts> = {},
  ): Promise<ActionPlan> {
    const facts = {
      ...(await this.service.facts(tx, plan, await this.plans.items(tx, plan.id))),
      reasonGiven: isReason(reason),
      ...known,
    };
    const status = nextStatus(actionPlanMachine, plan.status, event, facts);
    const moved = await tx.update(ActionPlan, plan, { ...patch, status });
    tx.record({
      ...planSubject(plan),
      type: `action-plan.${PAST[event]}`,
      payload: { from: plan.status, to: status, reason: reason ?? null, ...payload },
    });
    return moved;
  }

  private async signature(tx: Tx) {
    return {
      signedBy: tx.actor.userId,
      signedAt: tx.now,
      receiptNo: await takeReceiptNumber(tx),
      frozenAt: tx.now,
    };
  }

  /** What was signed, as it was signed; printed from here. */
  private async receiptIn(tx: Tx, plan: ActionPlan, receiptNo: string, items: readonly ItemRow[]): Promise<void> {
    const { id: subjectId, caseId, providerId } = plan;
    const order = await this.plans.order(tx, plan.orderId);
    await keepReceipt(tx, {
      receiptNo,
      kind: 'ACTION_PLAN',
      caseId,
      providerId,
      subjectType: 'action-plan',
      subjectId,
      about: `${order.orderNo} ${order.title}`,
      words: planWords(plan, order, items),
    });
  }

  private async takeEffectIn(tx: Tx, plan: ActionPlan): Promise<void> {
    await this.amendPreviousIn(tx, plan);
    for (const item of await this.plans.items(tx, plan.id)) {
      for (const action of await tx.list(CorrectiveAction, { requirementId: item.requirementId }, { seq: 'ASC' })) {
        const planned = await this.actions.planIn(tx, action, { planId: plan.id, ownerTitle: item.responsibleTitle });
        await this.milestones.copyIn(tx, planned, milestonesOf(item));
        await this.promiseRecurrenceIn(tx, planned, item.completePhrase);
      }
    }
    await this.findings.startRemediationIn(tx, plan.orderId);
  }

  /** `분기별 1회` in an accepted plan is owed like the words of an order, unless the order itself says how often. */
  private async promiseRecurrenceIn(tx: Tx, action: CorrectiveAction, phrase: string | null): Promise<void> {
    const spec = phrase === null ? null : readDuePhrase(phrase, seoulDay(tx.now));
    if (spec?.kind !== 'RECURRING' || action.recurrenceRule !== null) return;
    const recurring = await tx.update(CorrectiveAction, action, { recurrenceRule: printDueSpec(spec).ko });
    const trigger = { source: 'PLAN', triggerKind: 'PLAN_ACCEPTED', at: tx.now } as const;
    await this.occurrences.openFirstIn(tx, recurring, spec, trigger);
  }

  /** The version accepted before is no longer the plan; no due date moves by that. */
  private async amendPreviousIn(tx: Tx, plan: ActionPlan): Promise<void> {
    for (const version of await this.plans.versions(tx, plan.orderId)) {
      if (version.id === plan.id || version.status !== 'ACCEPTED') continue;
      const dueDatesMovedWithoutExtension = await this.plans.dueDatesMoved(tx, version.id, plan.id);
      const move: PlanMove = {
        event: 'amend',
        reason: `제${plan.versionNo}판이 수용되어 변경되었습니다.`,
        payload: { newVersionId: plan.id },
      };
      await this.moveIn(tx, version, move, { newVersionAccepted: true, dueDatesMovedWithoutExtension });
    }
  }

  private async reviewItemsIn(
    tx: Tx,
    plan: ActionPlan,
    others: ItemReview | null,
    given: readonly ItemReviewDto[],
  ): Promise<void> {
    const items = await tx.list(PlanItem, { planId: plan.id });
    if (given.some(({ requirementId }) => !items.some((item) => item.requirementId === requirementId)))
      throw new AppError('action-plan.requirement-unknown');
    for (const item of items) {
      const said = given.find(({ requirementId }) => requirementId === item.requirementId);
      const review = said?.review ?? others;
      if (review) await tx.update(PlanItem, item, { review, reviewReason: said?.reason ?? null });
    }
  }

  private async openSupplementDeadline(tx: Tx, plan: ActionPlan, dueOn: string): Promise<void> {
    await this.deadlines.openIn(tx, {
      caseId: plan.caseId,
      providerId: plan.providerId,
      ruleId: SUPPLEMENT_RULE,
      subjectType: 'action-plan',
      subjectId: plan.id,
      bound: 'PROVIDER',
      titleKo: `조치계획 보완 제출(제${plan.versionNo}판)`,
      titleEn: `Supplement to the action plan (version ${plan.versionNo})`,
      triggerKind: 'SUPPLEMENT_REQUESTED',
      triggerAt: tx.now,
      spec: { kind: 'FIXED', date: parseDay(dueOn) },
      released: true,
    });
  }
}

const PAST: Record<ActionPlanEvent, string> = {
  submit: 'submitted',
  'take-up-review': 'taken-up',
  accept: 'accepted',
  'request-supplement': 'supplement-requested',
  reject: 'rejected',
  amend: 'amended',
  'approve-directed': 'directed-approved',
};

function reviewed(tx: Tx, reason: string | undefined): Partial<ActionPlan> {
  return { reviewedBy: tx.actor.userId, reviewedAt: tx.now, reviewReason: reason ?? null };
}

/** A signature is for the words that were read. @throws AppError 412 `precondition.stale`. */
function refuseUnread(items: readonly ItemRow[], read: readonly SignedItemDto[]): void {
  for (const { requirementId, version } of read) {
    const item = items.find((candidate) => candidate.requirementId === requirementId);
    if (!item) throw new AppError('action-plan.requirement-unknown');
    requireVersion(item, version);
  }
}

/** Names every empty field, so that the person need not look for them. @throws AppError 409 `action-plan.elements-missing`. */
function refuseIncomplete(plan: ActionPlan, items: readonly ItemRow[]): void {
  const problems = items.flatMap((item) =>
    emptyFields(item).map((field) => problemOf(`items.${item.requirementId}.${field}`)),
  );
  if (plan.status === 'DRAFT' && problems.length > 0) throw new AppError('action-plan.elements-missing', {}, problems);
}

function problemOf(field: string): FieldProblem {
  return {
    field,
    code: 'action-plan.element-missing',
    message: messageOf('action-plan.element-missing', currentRequest()?.locale ?? 'ko'),
  };
}

function wrongDueOn(): AppError {
  const message = messageOf('action-plan.supplement-due-past', currentRequest()?.locale ?? 'ko');
  return new AppError('request.invalid', {}, [{ field: 'dueOn', code: 'action-plan.supplement-due-past', message }]);
}
