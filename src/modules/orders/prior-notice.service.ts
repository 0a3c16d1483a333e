import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import type { OpinionCloseReason } from '../../domain/enumerations';
import { MIN_OPINION_DAYS } from '../../domain/order';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { type Delivery, OfficialDocument, OpinionRound, Order } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import { DocumentsService } from '../documents/documents.service';
import { statusOfRound } from './opinion.response';
import { OPINION_RULE, OpinionRoundsRepository } from './opinion-rounds.repository';
import { priorNoticeContent } from './order-content';
import type { OrderResponse, SendPriorNoticeDto } from './order.dto';
import { OrderMoves } from './order-moves.service';
import { OrdersRepository } from './orders.repository';
import { OrdersService } from './orders.service';

/** Prior notice of a disposition and the period for opinions on it (행정절차법 제21조, 제27조). */
@Injectable()
export class PriorNotices {
  constructor(
    private readonly rounds: OpinionRoundsRepository,
    private readonly service: OrdersService,
    private readonly orders: OrdersRepository,
    private readonly moves: OrderMoves,
    private readonly cases: CasesRepository,
    private readonly documents: DocumentsService,
    private readonly deadlines: DeadlinesService,
  ) {}

  send(actor: Actor, id: string, version: number, dto: SendPriorNoticeDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.sendIn(tx, order, dto));
  }

  openPeriod(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.openPeriodIn(tx, order, dto));
  }

  recordFailure(actor: Actor, id: string, version: number, dto: DeliveryFailureDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.recordFailureIn(tx, order, dto));
  }

  sendAgain(actor: Actor, id: string, version: number, dto: DispatchDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.sendAgainIn(tx, order, dto));
  }

  closePeriod(actor: Actor, id: string, version: number, reason: OpinionCloseReason): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.closePeriodIn(tx, order, reason));
  }

  /** Approves the notice as the acting person, who may not be the author of the order, and sends it. */
  async sendIn(tx: Tx, order: Order, dto: SendPriorNoticeDto): Promise<Order> {
    await this.moves.requireMove(tx, order, 'send-prior-notice');
    const { windowDays = MIN_OPINION_DAYS, remarks = null, ...dispatch } = dto;
    const found = await this.cases.get(tx, order.caseId);
    const source = await this.orders.contentSource(tx, order);
    const document = await this.documents.issueIn(tx, {
      caseId: order.caseId,
      providerId: order.providerId,
      type: 'PRIOR_NOTICE',
      subjectType: 'order',
      subjectId: order.id,
      title: `처분 사전통지(의견제출 통지): ${order.title}`.slice(0, 200),
      departmentCode: found.departmentCode,
      authorId: order.authorId,
      snapshot: (issued) => priorNoticeContent(source, { windowDays, remarks }, issued),
    });
    await this.documents.dispatchIn(tx, document, { ...dispatch, providerId: order.providerId });
    await this.prepareRound(tx, order, document.id, windowDays);
    return this.moves.moveIn(tx, order, {
      event: 'send-prior-notice',
      payload: { documentNo: document.documentNo, windowDays },
    });
  }

  /** The notice came back; the order waits for it until it is sent again. */
  async recordFailureIn(tx: Tx, order: Order, dto: DeliveryFailureDto): Promise<Order> {
    await this.moves.requireMove(tx, order, 'open-opinion-period');
    await this.documents.recordFailureIn(tx, await this.latestDelivery(tx, order), dto);
    return tx.update(Order, order, {});
  }

  async sendAgainIn(tx: Tx, order: Order, dto: DispatchDto): Promise<Order> {
    await this.moves.requireMove(tx, order, 'open-opinion-period');
    const { noticeDocumentId } = await this.rounds.ofOrder(tx, order.id);
    const document = orNotFound(await tx.find(OfficialDocument, { id: noticeDocumentId }));
    await this.documents.dispatchIn(tx, document, { ...dto, providerId: order.providerId });
    return tx.update(Order, order, {});
  }

  /** The notice has arrived: from the next day on the provider has its days, and sees what is intended. */
  async openPeriodIn(tx: Tx, order: Order, dto: ArrivalDto): Promise<Order> {
    await this.moves.requireMove(tx, order, 'open-opinion-period');
    const round = await this.rounds.ofOrder(tx, order.id);
    await this.documents.recordArrivalIn(tx, await this.latestDelivery(tx, order), dto);
    const deadline = await this.deadlines.openIn(tx, {
      caseId: order.caseId,
      providerId: order.providerId,
      ruleId: OPINION_RULE,
      subjectType: 'opinion-round',
      subjectId: round.id,
      bound: 'PROVIDER',
      titleKo: `의견제출: ${order.title}`,
      titleEn: `Opinion on ${order.orderNo}`,
      triggerKind: 'PRIOR_NOTICE_ARRIVED',
      triggerAt: seoulDay(dto.arrivedAt),
      spec: { kind: 'PERIOD', amount: round.windowDays, unit: 'DAYS', direction: 'FORWARD' },
      released: true,
    });
    await tx.update(OpinionRound, round, { arrivedAt: dto.arrivedAt, dueOn: deadline.dueOn, releasedAt: tx.now });
    return this.moves.moveIn(tx, order, {
      event: 'open-opinion-period',
      payload: { arrivedAt: dto.arrivedAt.toISOString(), dueOn: deadline.dueOn },
    });
  }

  async closePeriodIn(tx: Tx, order: Order, reason: OpinionCloseReason): Promise<Order> {
    const round = await this.rounds.ofOrder(tx, order.id);
    await this.moves.requireMove(tx, order, 'close-opinion-period');
    await this.refuseOtherReason(tx, round, reason);
    await tx.update(OpinionRound, round, { closedAt: tx.now, closeReason: reason });
    if (reason === 'LAPSED') await this.deadlines.voidIn(tx, round.id, '의견 없이 기한이 지남');
    return this.moves.moveIn(tx, order, { event: 'close-opinion-period', payload: { reason } });
  }

  private async latestDelivery(tx: Tx, order: Order): Promise<Delivery> {
    const { noticeDocumentId } = await this.rounds.ofOrder(tx, order.id);
    return orNotFound(await this.documents.latestDeliveryIn(tx, noticeDocumentId));
  }

  private async refuseOtherReason(tx: Tx, round: OpinionRound, reason: OpinionCloseReason): Promise<void> {
    const status = statusOfRound(round, await this.rounds.opinions(tx, round.id));
    if (reason === 'WAIVED' && status !== 'WAIVED') throw new AppError('opinion-round.waiver-not-signed');
    if (reason === 'ALL_SUBMITTED' && status !== 'SUBMITTED') throw new AppError('opinion-round.opinion-missing');
    if (reason === 'LAPSED' && status !== 'OPEN') throw new AppError('opinion-round.move-not-allowed');
  }

  private async prepareRound(tx: Tx, order: Order, noticeDocumentId: string, windowDays: number): Promise<void> {
    await tx.insert(OpinionRound, {
      id: tx.newId(),
      caseId: order.caseId,
      providerId: order.providerId,
      orderId: order.id,
      noticeDocumentId,
      proposedDisposition: order.title,
      windowDays,
    });
  }
}
