import { Injectable } from '@nestjs/common';
import { type OrderEvent, type OrderFacts, orderMachine } from '../../domain/order';
import { isReason } from '../../domain/reason';
import type { Tx } from '../../platform/database/tx';
import { nextStatus } from '../../platform/http/moves';
import { Order } from '../../schema/entities';
import { OrderFactsReader } from './order-facts.service';

export interface OrderMove {
  readonly event: OrderEvent;
  readonly reason?: string;
  /** What the request established beyond what the record counts. */
  readonly known?: Partial<OrderFacts>;
  readonly patch?: Partial<Order>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Moves an order along its table and records it; every act on an order ends here. */
@Injectable()
export class OrderMoves {
  constructor(private readonly facts: OrderFactsReader) {}

  async moveIn(
    tx: Tx,
    order: Order,
    { event, reason, known = {}, patch = {}, payload = {} }: OrderMove,
  ): Promise<Order> {
    const facts = { ...(await this.facts.read(tx, order)), reasonGiven: isReason(reason), ...known };
    const status = nextStatus(orderMachine, order.status, event, facts);
    const moved = await tx.update(Order, order, { status, ...patch });
    tx.record({
      type: `order.${event}`,
      subjectType: 'order',
      subjectId: order.id,
      caseId: order.caseId,
      providerId: order.providerId,
      payload: { from: order.status, to: status, reason: reason ?? null, ...payload },
    });
    return moved;
  }

  /** Whether the table takes the move, before anything is numbered or sent for it. @throws AppError with the refusal. */
  async requireMove(tx: Tx, order: Order, event: OrderEvent, known: Partial<OrderFacts> = {}): Promise<void> {
    nextStatus(orderMachine, order.status, event, { ...(await this.facts.read(tx, order)), ...known });
  }
}
