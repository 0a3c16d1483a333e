import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { SUSPENDABLE_ACTION_STATUSES } from '../../domain/corrective-action';
import type { StayableOrderStatus } from '../../domain/order';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { type Order, StayOrder } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { CorrectiveActionWorkflow } from '../corrective-actions/corrective-action-workflow.service';
import type { OrderResponse } from '../orders/order.dto';
import { OrderMoves } from '../orders/order-moves.service';
import { OrdersService } from '../orders/orders.service';
import type { LiftStayDto, SetStayDto, StayOrderResponse } from './stay.dto';
import { StayClocks } from './stay-clocks.service';
import { StayPapers } from './stay-papers.service';
import { StaysRepository } from './stays.repository';

/**
 * A court stays an order (집행정지): it has no effect meanwhile, so its periods stand still, its actions are suspended where they
 * are, and nothing of it is late. When the stay ends everything goes on from where it stood.
 */
@Injectable()
export class StaysService {
  constructor(
    private readonly transactions: Transactions,
    private readonly stays: StaysRepository,
    private readonly cases: CasesRepository,
    private readonly orders: OrdersService,
    private readonly moves: OrderMoves,
    private readonly actions: CorrectiveActionWorkflow,
    private readonly clocks: StayClocks,
    private readonly papers: StayPapers,
  ) {}

  list(actor: Actor, caseId: string): Promise<StayOrderResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.requireVisible(tx, caseId);
      return (await this.stays.ofCase(tx, caseId)).map(toResponse);
    });
  }

  set(actor: Actor, orderId: string, version: number, dto: SetStayDto): Promise<OrderResponse> {
    return this.orders.actOn(actor, orderId, version, (tx, order) => this.setIn(tx, order, dto));
  }

  lift(actor: Actor, orderId: string, version: number, dto: LiftStayDto): Promise<OrderResponse> {
    return this.orders.actOn(actor, orderId, version, (tx, order) => this.liftIn(tx, order, dto));
  }

  async setIn(tx: Tx, order: Order, dto: SetStayDto): Promise<Order> {
    await this.moves.requireMove(tx, order, 'stay');
    await this.papers.requireIn(tx, order, dto);
    const { reason, ...stated } = dto;
    const stay = await tx.insert(StayOrder, {
      id: tx.newId(),
      caseId: order.caseId,
      providerId: order.providerId,
      orderId: order.id,
      ...stated,
      statusBefore: order.status,
      setBy: tx.actor.userId,
      setAt: tx.now,
    });
    const { court, courtCaseNo, effectiveOn } = stay;
    const payload = { court, courtCaseNo, effectiveOn, stayOrderId: stay.id };
    const stayed = await this.moves.moveIn(tx, order, {
      event: 'stay',
      reason,
      known: { stayOrderRecorded: true },
      payload,
    });
    for (const action of await this.stays.actions(tx, order.id, SUSPENDABLE_ACTION_STATUSES))
      await this.actions.suspendIn(tx, action, `${court} ${courtCaseNo} 집행정지`);
    await this.clocks.stopIn(tx, 'order', order.id, stay);
    return stayed;
  }

  async liftIn(tx: Tx, order: Order, { liftedOn, paperEvidenceId, reason }: LiftStayDto): Promise<Order> {
    const stay = await this.stays.open(tx, order.id);
    if (!stay) throw new AppError('order.stay-not-ended');
    if (liftedOn <= stay.effectiveOn || liftedOn > seoulDay(tx.now)) throw new AppError('stay.lifted-on');
    await this.papers.requirePaperIn(tx, order, paperEvidenceId);
    await tx.update(StayOrder, stay, {
      liftedOn,
      liftPaperEvidenceId: paperEvidenceId,
      liftReason: reason,
      liftedBy: tx.actor.userId,
      liftedAt: tx.now,
    });
    const statusBeforeStay = stay.statusBefore as StayableOrderStatus;
    const lifted = await this.moves.moveIn(tx, order, {
      event: 'lift-stay',
      reason,
      known: { stayEnded: true, statusBeforeStay },
      payload: { liftedOn, stayOrderId: stay.id },
    });
    for (const action of await this.stays.actions(tx, order.id, ['SUSPENDED']))
      await this.actions.resumeIn(tx, action, `${stay.court} ${stay.courtCaseNo} 집행정지 종료`);
    await this.clocks.resumeIn(tx, 'order', order.id, stay, liftedOn);
    return lifted;
  }
}

function toResponse(stay: StayOrder): StayOrderResponse {
  const { id, caseId, providerId, orderId, appealId, court, courtCaseNo, scope, decidedOn, effectiveOn } = stay;
  const { sanctionId } = stay;
  const { untilPhrase, paperEvidenceId, liftedOn, liftReason, liftPaperEvidenceId } = stay;
  return {
    id,
    caseId,
    providerId,
    orderId,
    sanctionId,
    appealId,
    court,
    courtCaseNo,
    scope,
    decidedOn,
    effectiveOn,
    untilPhrase,
    paperEvidenceId,
    liftedOn,
    liftReason,
    liftPaperEvidenceId,
  };
}
