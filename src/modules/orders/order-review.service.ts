import { Injectable } from '@nestjs/common';
import { type Condition, lineRefusalFor, orderConditions } from '../../domain/approval-conditions';
import type { DraftStep } from '../../domain/approval-line';
import type { Json } from '../../domain/content-difference';
import { orderMachine } from '../../domain/order';
import { may } from '../../domain/permission';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { movesFor } from '../../platform/http/moves';
import { InspectionResult, type Order, type ReviewRound } from '../../schema/entities';
import { ReviewRoundsService } from '../review-rounds/review-rounds.service';
import type { SubjectUnderReview } from '../review-rounds/review-subject';
import { orderReviewContent } from './order-content';
import { OrderFactsReader } from './order-facts.service';
import { OrdersRepository } from './orders.repository';

/** What of an order is submitted for approval, what became of it, and what stands against its approval. */
@Injectable()
export class OrderReview {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly facts: OrderFactsReader,
    private readonly rounds: ReviewRoundsService,
  ) {}

  async submitIn(tx: Tx, order: Order, line?: readonly DraftStep[]): Promise<ReviewRound> {
    return this.rounds.submitIn(tx, {
      caseId: order.caseId,
      providerId: order.providerId,
      subjectType: 'order',
      subjectId: order.id,
      content: await this.content(tx, order),
      kind: order.instrumentType,
      authorIds: [order.authorId],
      line,
    });
  }

  async approveIn(tx: Tx, order: Order): Promise<ReviewRound> {
    return this.rounds.approveIn(tx, order.id, await this.content(tx, order), order.instrumentType);
  }

  returnIn(tx: Tx, order: Order, reason: string): Promise<ReviewRound> {
    return this.rounds.returnIn(tx, order.id, reason);
  }

  withdrawIn(tx: Tx, order: Order, reason: string): Promise<void> {
    return this.rounds.withdrawIn(tx, order.id, reason);
  }

  /** @throws AppError `resource.not-found` */
  async subjectIn(tx: Tx, id: string): Promise<SubjectUnderReview> {
    const order = await this.orders.get(tx, id);
    const facts = await this.facts.read(tx, order);
    const approves = may(tx.actor.roles, 'orders.approve');
    const actorIsAuthor = facts.actorIsAuthor && approves;
    const lineRefusesApproval = lineRefusalFor(facts.lineRefusesApproval, approves);
    return {
      subjectType: 'order',
      subjectId: order.id,
      caseId: order.caseId,
      providerId: order.providerId,
      no: order.orderNo,
      title: order.title,
      status: order.status,
      stage: null,
      authorId: order.authorId,
      authorIds: [order.authorId],
      kind: order.instrumentType,
      version: order.version,
      content: await this.content(tx, order),
      conditions: [
        ...orderConditions({ ...facts, actorIsAuthor, lineRefusesApproval }),
        ...(await this.grounded(tx, order)),
      ],
      openItems: [],
      availableMoves: movesFor(orderMachine, order.status, facts, tx.actor),
      approvingMove: 'approve',
    };
  }

  /** An order that names a result rests on what was confirmed; interim measures come before any result. */
  async isResultConfirmed(tx: Tx, { resultId }: Order): Promise<boolean> {
    if (resultId === null) return true;
    return orNotFound(await tx.find(InspectionResult, { id: resultId })).status === 'CONFIRMED';
  }

  private async content(tx: Tx, order: Order): Promise<Json> {
    return orderReviewContent(await this.orders.contentSource(tx, order), await this.orders.grounds(tx, order));
  }

  /** What the approval asks of law and result on its day, beyond the table of the order. */
  private async grounded(tx: Tx, order: Order): Promise<Condition[]> {
    const { legalBasisId, instrumentType, caseId } = order;
    return [
      {
        code: 'order.legal-basis-not-in-force',
        met: legalBasisId === null || (await this.orders.basisInForce(tx, legalBasisId)),
      },
      { code: 'order.instrument-not-allowed', met: await this.orders.allowsInstrument(tx, caseId, instrumentType) },
      { code: 'order.result-not-confirmed', met: await this.isResultConfirmed(tx, order) },
    ];
  }
}
