import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { correctiveActionMachine } from '../../domain/corrective-action';
import { partNumber } from '../../domain/reference-number';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import { CorrectiveAction, Requirement, type Case, type Order } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { OccurrenceOpening } from '../occurrences/occurrence-opening.service';
import type { ActionQuery, UpdateActionDto } from './corrective-action.dto';
import type { ActionListItem, ActionResponse } from './corrective-action.responses';
import { ActionReader } from './action-reader';
import { isOpenFor } from './action-work';
import { CorrectiveActionsQuery } from './corrective-actions.query';
import { CorrectiveActionsRepository } from './corrective-actions.repository';
import { ACTION_RULE, dueOf, kindOf, recurrenceOf, subjectOf } from './required-actions';

/** Requires, reads and describes corrective actions; their moves are the workflow's. */
@Injectable()
export class CorrectiveActionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly actions: CorrectiveActionsRepository,
    private readonly query: CorrectiveActionsQuery,
    private readonly reader: ActionReader,
    private readonly cases: CasesRepository,
    private readonly deadlines: DeadlinesService,
    private readonly occurrences: OccurrenceOpening,
  ) {}

  list(actor: Actor, query: ActionQuery): Promise<Page<ActionListItem>> {
    return this.transactions.read(actor, (tx) => this.query.list(tx, query));
  }

  get(actor: Actor, id: string): Promise<ActionResponse> {
    return this.transactions.read(actor, (tx) => this.reader.read(tx, id));
  }

  update(actor: Actor, id: string, version: number, dto: UpdateActionDto): Promise<ActionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const action = await this.actions.lock(tx, id);
      requireVersion(action, version);
      await this.describeIn(tx, action, dto);
      return this.reader.read(tx, id);
    });
  }

  /** The provider words its commitment and names who answers for it, until it has reported the action completed. */
  async describeIn(tx: Tx, action: CorrectiveAction, dto: UpdateActionDto): Promise<CorrectiveAction> {
    if (!isOpenFor('DESCRIBE', action.status)) throw new AppError('corrective-action.no-longer-editable');
    const updated = await tx.update(CorrectiveAction, action, { ...dto });
    tx.record({ ...subjectOf(action), type: 'corrective-action.described', payload: { ...dto } });
    return updated;
  }

  /**
   * One action per requirement, each with its own deadline, as the consequence of the order's arrival:
   * `order.deliveredAt` is the trigger. Nobody is asked for a permission, because nobody decides anything (행정기본법 제20조).
   */
  async requireIn(tx: Tx, order: Order): Promise<CorrectiveAction[]> {
    const found = await this.cases.get(tx, order.caseId);
    const requirements = await tx.list(Requirement, { orderId: order.id }, { seq: 'ASC' });
    const required: CorrectiveAction[] = [];
    for (const requirement of requirements) required.push(await this.requireOne(tx, found, order, requirement));
    return required;
  }

  private async requireOne(tx: Tx, found: Case, order: Order, requirement: Requirement): Promise<CorrectiveAction> {
    if (!order.deliveredAt) throw new AppError('corrective-action.order-not-delivered');
    const seq = await tx.nextNumber('action', order.caseId, 0);
    const action = await tx.insert(CorrectiveAction, {
      id: tx.newId(),
      caseId: order.caseId,
      providerId: order.providerId,
      orderId: order.id,
      requirementId: requirement.id,
      seq,
      actionNo: partNumber(found.caseNo, 'ACTION', seq),
      kind: kindOf(requirement),
      description: requirement.title,
      recurrenceRule: recurrenceOf(dueOf(requirement)),
      effectivenessMonths: requirement.effectivenessMonths,
      status: correctiveActionMachine.initial,
    });
    await this.openDeadline(tx, action, requirement, order.deliveredAt);
    const due = dueOf(requirement);
    const trigger = { source: 'ORDER', triggerKind: 'ORDER_ARRIVED', at: order.deliveredAt } as const;
    if (due.kind === 'RECURRING') await this.occurrences.openFirstIn(tx, action, due, trigger);
    tx.record({
      ...subjectOf(action),
      type: 'corrective-action.required',
      payload: { actionNo: action.actionNo, requirementNo: requirement.requirementNo },
    });
    return action;
  }

  private async openDeadline(
    tx: Tx,
    action: CorrectiveAction,
    requirement: Requirement,
    arrivedAt: Date,
  ): Promise<void> {
    await this.deadlines.openIn(tx, {
      caseId: action.caseId,
      providerId: action.providerId,
      ruleId: ACTION_RULE,
      subjectType: 'corrective-action',
      subjectId: action.id,
      bound: 'PROVIDER',
      titleKo: `이행 기한: ${requirement.title}`,
      titleEn: `Completion of ${action.actionNo}`,
      triggerKind: 'ORDER_ARRIVED',
      triggerAt: arrivedAt,
      spec: dueOf(requirement),
      released: true,
    });
  }
}
