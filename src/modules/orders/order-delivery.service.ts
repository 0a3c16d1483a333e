import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { daysBetween, seoulDay } from '../../domain/calendar-day';
import type { DueSpec } from '../../domain/due-spec';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { type Delivery, Incident, OfficialDocument, type Order } from '../../schema/entities';
import { CorrectiveActionsService } from '../corrective-actions/corrective-actions.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import { DocumentsService } from '../documents/documents.service';
import { FindingWorkflow } from '../findings/finding-workflow.service';
import { InterimMeasureCourse } from '../interim-measures/interim-measure-course.service';
import { IncidentsService } from '../incidents/incidents.service';
import type { OrderResponse, PublicNoticeDto } from './order.dto';
import { OrderMoves } from './order-moves.service';
import { OrdersRepository } from './orders.repository';
import { RemedyClocks } from './remedy-clocks.service';
import { OrdersService, PLAN_RULE, RESULT_RULE } from './orders.service';

const PUBLIC_NOTICE_RULE = 'DL-24';

/**
 * Sends an order and records what became of it. Dispatch starts no clock: the order binds from its arrival (도달, 행정절차법
 * 제15조), and every due date counts from there.
 */
@Injectable()
export class OrderDelivery {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly service: OrdersService,
    private readonly moves: OrderMoves,
    private readonly documents: DocumentsService,
    private readonly deadlines: DeadlinesService,
    private readonly actions: CorrectiveActionsService,
    private readonly findings: FindingWorkflow,
    private readonly incidents: IncidentsService,
    private readonly measures: InterimMeasureCourse,
    private readonly remedies: RemedyClocks,
  ) {}

  dispatch(actor: Actor, id: string, version: number, dto: DispatchDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.dispatchIn(tx, order, dto));
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.recordArrivalIn(tx, order, dto));
  }

  recordServiceFailure(actor: Actor, id: string, version: number, dto: DeliveryFailureDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.recordServiceFailureIn(tx, order, dto));
  }

  givePublicNotice(actor: Actor, id: string, version: number, dto: PublicNoticeDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.givePublicNoticeIn(tx, order, dto));
  }

  async dispatchIn(tx: Tx, order: Order, dto: DispatchDto): Promise<Order> {
    if (dto.method === 'PUBLIC_NOTICE') throw new AppError('order.public-notice-after-failure');
    await this.moves.requireMove(tx, order, 'dispatch');
    const delivery = await this.documents.dispatchIn(tx, await this.document(tx, order), {
      ...dto,
      providerId: order.providerId,
    });
    return this.moves.moveIn(tx, order, {
      event: 'dispatch',
      payload: { method: dto.method, attempt: delivery.attempt },
    });
  }

  async recordArrivalIn(tx: Tx, order: Order, dto: ArrivalDto): Promise<Order> {
    const delivery = await this.latest(tx, order);
    const publicNoticeDaysElapsed = daysBetween(seoulDay(delivery.dispatchedAt), seoulDay(dto.arrivedAt));
    await this.moves.requireMove(tx, order, 'record-arrival', { publicNoticeDaysElapsed });
    await this.documents.recordArrivalIn(tx, delivery, dto);
    const delivered = await this.moves.moveIn(tx, order, {
      event: 'record-arrival',
      known: { publicNoticeDaysElapsed },
      patch: { deliveredAt: dto.arrivedAt, releasedAt: tx.now },
      payload: { arrivedAt: dto.arrivedAt.toISOString(), proof: dto.proof },
    });
    await this.bind(tx, delivered, dto.arrivedAt);
    return delivered;
  }

  async recordServiceFailureIn(tx: Tx, order: Order, dto: DeliveryFailureDto): Promise<Order> {
    const delivery = await this.latest(tx, order);
    await this.moves.requireMove(tx, order, 'record-service-failure');
    await this.documents.recordFailureIn(tx, delivery, dto);
    return this.moves.moveIn(tx, order, { event: 'record-service-failure', reason: dto.reason });
  }

  /** Takes effect fourteen days after it was posted (행정절차법 제15조제3항); its arrival is recorded then. */
  async givePublicNoticeIn(tx: Tx, order: Order, dto: PublicNoticeDto): Promise<Order> {
    await this.moves.requireMove(tx, order, 'give-public-notice');
    await this.documents.dispatchIn(tx, await this.document(tx, order), {
      method: 'PUBLIC_NOTICE',
      address: dto.address,
      recipient: order.title,
      providerId: order.providerId,
    });
    await this.deadlines.openIn(tx, {
      ...subjectOf(order),
      ruleId: PUBLIC_NOTICE_RULE,
      bound: 'MINISTRY',
      titleKo: `공시송달 효력 발생: ${order.title}`,
      titleEn: `Effect of public notice: ${order.orderNo}`,
      triggerKind: 'PUBLIC_NOTICE_POSTED',
      triggerAt: seoulDay(tx.now),
      spec: null,
      released: false,
    });
    return this.moves.moveIn(tx, order, { event: 'give-public-notice', payload: { address: dto.address } });
  }

  /** What follows from the arrival alone: due dates, required actions, and sight of what the order is about. */
  private async bind(tx: Tx, order: Order, arrivedAt: Date): Promise<void> {
    await this.openDue(tx, order, arrivedAt, PLAN_RULE, order.planDue as DueSpec | null);
    await this.openDue(tx, order, arrivedAt, RESULT_RULE, order.resultDue as DueSpec | null);
    await this.remedies.openIn(tx, order, arrivedAt);
    await this.actions.requireIn(tx, order);
    await this.measures.takeEffectIn(tx, order, arrivedAt);
    const findingIds = await this.orders.findingIds(tx, order.id);
    if (findingIds.length > 0) await this.findings.releaseIn(tx, findingIds);
    const { caseId, providerId } = order;
    for (const incident of await tx.list(Incident, { caseId, providerId, releasedAt: null }))
      await this.incidents.releaseIn(tx, incident);
    await this.deadlines.satisfyIn(tx, order.id, PUBLIC_NOTICE_RULE, `order ${order.orderNo}`);
  }

  private async openDue(tx: Tx, order: Order, arrivedAt: Date, ruleId: string, spec: DueSpec | null): Promise<void> {
    if (spec === null) return;
    const [titleKo, titleEn] =
      ruleId === PLAN_RULE ? ['조치계획 제출', 'Action plan'] : ['시정결과 제출', 'Corrective results'];
    await this.deadlines.openIn(tx, {
      ...subjectOf(order),
      ruleId,
      bound: 'PROVIDER',
      titleKo: `${titleKo}: ${order.title}`,
      titleEn: `${titleEn} for ${order.orderNo}`,
      triggerKind: 'ORDER_ARRIVED',
      triggerAt: arrivedAt,
      spec,
      released: true,
    });
  }

  private async document(tx: Tx, order: Order): Promise<OfficialDocument> {
    if (order.documentId === null) throw new AppError('order.document-not-numbered');
    return orNotFound(await tx.find(OfficialDocument, { id: order.documentId }));
  }

  private async latest(tx: Tx, order: Order): Promise<Delivery> {
    const delivery = order.documentId && (await this.documents.latestDeliveryIn(tx, order.documentId));
    if (!delivery) throw new AppError('order.move-not-allowed');
    return delivery;
  }
}

function subjectOf({ caseId, providerId, id }: Order) {
  return { caseId, providerId, subjectType: 'order', subjectId: id };
}
