import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { DraftStep } from '../../domain/approval-line';
import type { Tx } from '../../platform/database/tx';
import type { Order } from '../../schema/entities';
import type { OrderResponse } from './order.dto';
import { OrderMoves } from './order-moves.service';
import { OrderReview } from './order-review.service';
import { OrdersService } from './orders.service';

export type JudgementEvent = 'record-compliance' | 'record-partial-compliance' | 'record-non-compliance';
export type PlainEvent = 'close' | JudgementEvent;

/** The moves of an order that touch nothing but the order and its deadlines. */
@Injectable()
export class OrderWorkflow {
  constructor(
    private readonly service: OrdersService,
    private readonly moves: OrderMoves,
    private readonly review: OrderReview,
  ) {}

  move(actor: Actor, id: string, version: number, event: PlainEvent, reason?: string): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.moves.moveIn(tx, order, { event, reason }));
  }

  requestApproval(actor: Actor, id: string, version: number, line?: readonly DraftStep[]): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.requestApprovalIn(tx, order, line));
  }

  returnForRework(actor: Actor, id: string, version: number, reason: string): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.returnIn(tx, order, reason));
  }

  async requestApprovalIn(tx: Tx, order: Order, line?: readonly DraftStep[]): Promise<Order> {
    const submitted = await this.moves.moveIn(tx, order, { event: 'request-approval' });
    await this.review.submitIn(tx, submitted, line);
    return submitted;
  }

  async returnIn(tx: Tx, order: Order, reason: string): Promise<Order> {
    const returned = await this.moves.moveIn(tx, order, { event: 'return', reason, patch: { returnReason: reason } });
    await this.review.returnIn(tx, order, reason);
    return returned;
  }
}
