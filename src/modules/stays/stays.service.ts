import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { parseDay, seoulDay } from '../../domain/calendar-day';
import { SUSPENDABLE_ACTION_STATUSES } from '../../domain/corrective-action';
import type { StayableOrderStatus } from '../../domain/order';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { Appeal, Deadline, Evidence, type Order, StayOrder } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { CorrectiveActionWorkflow } from '../corrective-actions/corrective-action-workflow.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { OrderResponse } from '../orders/order.dto';
import { OrderMoves } from '../orders/order-moves.service';
import { OrdersService } from '../orders/orders.service';
import type { LiftStayDto, SetStayDto, StayOrderResponse } from './stay.dto';
import { StaysRepository } from './stays.repository';

const BASIS = '행정소송법 제23조';

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
    private readonly deadlines: DeadlinesService,
  ) {}

  list(actor: Actor, caseId: string): Promise<StayOrderResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await (tx.actor.side === 'PROVIDER' ? this.cases.ownRespondent(tx, caseId) : this.cases.get(tx, caseId));
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
    await this.requirePapers(tx, order, dto);
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
    for (const deadline of await this.stays.running(tx, order.id)) await this.stop(tx, deadline, stay);
    return stayed;
  }

  async liftIn(tx: Tx, order: Order, { liftedOn, paperEvidenceId, reason }: LiftStayDto): Promise<Order> {
    const stay = await this.stays.open(tx, order.id);
    if (!stay) throw new AppError('order.stay-not-ended');
    if (liftedOn <= stay.effectiveOn || liftedOn > seoulDay(tx.now)) throw new AppError('stay.lifted-on');
    await this.requirePaper(tx, order, paperEvidenceId);
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
    await this.resume(tx, order, stay, liftedOn);
    return lifted;
  }

  private stop(tx: Tx, deadline: Deadline, { court, courtCaseNo, effectiveOn }: StayOrder): Promise<Deadline> {
    return this.deadlines.reviseIn(tx, deadline, {
      reasonCode: 'STAY',
      reason: `${court} ${courtCaseNo}: ${effectiveOn}부터 기한 정지`,
      spec: { kind: 'STAYED', since: parseDay(effectiveOn) },
      basis: BASIS,
    });
  }

  /** The days that were left run on from the day on which the order has its effect again. */
  private async resume(tx: Tx, order: Order, stay: StayOrder, liftedOn: string): Promise<void> {
    for (const { id, formerDue, since } of await this.stays.stopped(tx, order.id)) {
      const deadline = orNotFound(await tx.find(Deadline, { id }));
      await this.deadlines.reviseIn(tx, deadline, {
        reasonCode: 'STAY',
        reason: `${stay.court} ${stay.courtCaseNo}: ${stay.effectiveOn}부터 ${liftedOn} 전날까지 정지`,
        spec: {
          kind: 'RESUMED',
          formerDue: parseDay(formerDue),
          since: parseDay(since),
          resumedOn: parseDay(liftedOn),
        },
        basis: BASIS,
      });
    }
  }

  private async requirePapers(tx: Tx, order: Order, dto: SetStayDto): Promise<void> {
    if (dto.effectiveOn < dto.decidedOn || dto.effectiveOn > seoulDay(tx.now)) throw new AppError('stay.effective-on');
    await this.requirePaper(tx, order, dto.paperEvidenceId);
    if (dto.appealId === undefined) return;
    if (!(await tx.find(Appeal, { id: dto.appealId, orderId: order.id }))) throw new AppError('stay.other-appeal');
  }

  private async requirePaper(tx: Tx, { caseId }: Order, id: string): Promise<void> {
    if (!(await tx.find(Evidence, { id, caseId }))) throw new AppError('stay.paper-missing');
  }
}

function toResponse(stay: StayOrder): StayOrderResponse {
  const { id, caseId, providerId, orderId, appealId, court, courtCaseNo, scope, decidedOn, effectiveOn } = stay;
  const { untilPhrase, paperEvidenceId, liftedOn, liftReason, liftPaperEvidenceId } = stay;
  return {
    id,
    caseId,
    providerId,
    orderId,
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
