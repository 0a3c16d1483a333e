import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import {
  type PreservationOrderEvent,
  type PreservationOrderFacts,
  preservationOrderMachine,
} from '../../domain/preservation-order';
import { isReason } from '../../domain/reason';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { nextStatus } from '../../platform/http/moves';
import {
  type Delivery,
  OfficialDocument,
  PreservationItem,
  PreservationOrder,
  PreservationViolation,
  Provider,
} from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import { DocumentsService, type IssueDocument } from '../documents/documents.service';
import { RemedyClocks } from '../orders/remedy-clocks.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import { orderLetter, releaseLetter } from './preservation-letters';
import type {
  ConfirmPreservationDto,
  PreservationOrderResponse,
  RecordViolationDto,
  ReleasePreservationDto,
} from './preservation-order.dto';
import { PreservationOrdersQuery } from './preservation-orders.query';
import { PreservationOrdersService, record } from './preservation-orders.service';

interface Move {
  readonly event: PreservationOrderEvent;
  readonly reason?: string;
  readonly known?: Partial<PreservationOrderFacts>;
  readonly patch?: { readonly [P in keyof PreservationOrder]?: PreservationOrder[P] };
  readonly payload?: Readonly<Record<string, unknown>>;
}

type Acted = Promise<PreservationOrderResponse>;

/** From the approval to the letter that ends it. */
@Injectable()
export class PreservationWorkflow {
  constructor(
    private readonly service: PreservationOrdersService,
    private readonly query: PreservationOrdersQuery,
    private readonly cases: CasesRepository,
    private readonly documents: DocumentsService,
    private readonly rights: RemedyClocks,
  ) {}

  sendBack(actor: Actor, id: string, version: number, reason: string): Acted {
    const move: Move = { event: 'return', reason, patch: { returnReason: reason } };
    return this.service.actOn(actor, id, version, (tx, order) => this.moveIn(tx, order, move));
  }

  issue(actor: Actor, id: string, version: number): Acted {
    return this.service.actOn(actor, id, version, (tx, order) => this.issueIn(tx, order));
  }

  dispatch(actor: Actor, id: string, version: number, dto: DispatchDto): Acted {
    return this.service.actOn(actor, id, version, (tx, order) => this.dispatchIn(tx, order, dto));
  }

  recordReturn(actor: Actor, id: string, version: number, dto: DeliveryFailureDto): Acted {
    return this.service.actOn(actor, id, version, (tx, order) => this.recordReturnIn(tx, order, dto));
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Acted {
    return this.service.actOn(actor, id, version, (tx, order) => this.recordArrivalIn(tx, order, dto));
  }

  confirm(actor: Actor, id: string, version: number, dto: ConfirmPreservationDto): Acted {
    return this.service.actOn(actor, id, version, (tx, order) => this.confirmIn(tx, order, dto));
  }

  recordViolation(actor: Actor, id: string, version: number, dto: RecordViolationDto): Acted {
    return this.service.actOn(actor, id, version, (tx, order) => this.recordViolationIn(tx, order, dto));
  }

  release(actor: Actor, id: string, version: number, dto: ReleasePreservationDto): Acted {
    return this.service.actOn(actor, id, version, (tx, order) => this.releaseIn(tx, order, dto));
  }

  recordReleaseArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Acted {
    return this.service.actOn(actor, id, version, (tx, order) => this.recordReleaseArrivalIn(tx, order, dto));
  }

  async issueIn(tx: Tx, order: PreservationOrder): Promise<PreservationOrder> {
    await this.requireMove(tx, order, { event: 'issue' });
    const items = await tx.list(PreservationItem, { orderId: order.id }, { seq: 'ASC' });
    const source = {
      order,
      items,
      basis: await this.query.basis(tx, order.legalBasisId),
      penalty: await this.query.penalty(tx, order.legalBasisId, seoulDay(tx.now)),
      recipient: await recipientOf(tx, order),
    };
    const document = await this.letter(tx, order, {
      type: 'PRESERVATION_ORDER',
      title: `자료보전명령: ${order.title}`,
      authorId: order.authorId,
      snapshot: (issued) => orderLetter(source, issued),
    });
    return this.moveIn(tx, order, {
      event: 'issue',
      patch: {
        approvedBy: tx.actor.userId,
        approvedAt: tx.now,
        documentId: document.id,
        returnReason: null,
        frozenAt: tx.now,
      },
      payload: { documentNo: document.documentNo },
    });
  }

  async dispatchIn(tx: Tx, order: PreservationOrder, dto: DispatchDto): Promise<PreservationOrder> {
    const moved = await this.moveIn(tx, order, { event: 'dispatch', payload: { method: dto.method } });
    const document = orNotFound(await tx.find(OfficialDocument, { id: order.documentId }));
    await this.documents.dispatchIn(tx, document, { ...dto, providerId: order.providerId });
    return moved;
  }

  async recordReturnIn(tx: Tx, order: PreservationOrder, dto: DeliveryFailureDto): Promise<PreservationOrder> {
    const moved = await this.moveIn(tx, order, { event: 'record-return', reason: dto.reason });
    await this.documents.recordFailureIn(tx, await this.delivery(tx, order.documentId), dto);
    return moved;
  }

  /** From here on it binds, and the periods to contest it run. */
  async recordArrivalIn(tx: Tx, order: PreservationOrder, dto: ArrivalDto): Promise<PreservationOrder> {
    await this.requireMove(tx, order, { event: 'record-arrival' });
    await this.documents.recordArrivalIn(tx, await this.delivery(tx, order.documentId), dto);
    const { id, caseId, providerId, title, orderNo } = order;
    const disposition = { subjectType: 'preservation-order', id, caseId, providerId, title, orderNo };
    await this.rights.openForIn(tx, disposition, dto.arrivedAt);
    return this.moveIn(tx, order, {
      event: 'record-arrival',
      known: { letterUnderWay: true },
      patch: { deliveredAt: dto.arrivedAt, releasedAt: tx.now },
      payload: { arrivedAt: dto.arrivedAt.toISOString() },
    });
  }

  async confirmIn(tx: Tx, order: PreservationOrder, dto: ConfirmPreservationDto): Promise<PreservationOrder> {
    await this.requireMove(tx, order, { event: 'confirm' });
    const confirmationReceiptNo = await takeReceiptNumber(tx);
    const { id: subjectId, caseId, providerId, orderNo, title } = order;
    await keepReceipt(tx, {
      receiptNo: confirmationReceiptNo,
      kind: 'PRESERVATION_CONFIRMATION',
      caseId,
      providerId,
      subjectType: 'preservation-order',
      subjectId,
      about: `${orderNo} ${title}`,
      words: { text: dto.confirmation },
    });
    return this.moveIn(tx, order, {
      event: 'confirm',
      patch: { ...dto, confirmedBy: tx.actor.userId, confirmedAt: tx.now, confirmationReceiptNo },
      payload: { receiptNo: confirmationReceiptNo },
    });
  }

  /** The ground of a criminal complaint, with the clause that threatened it on the day it was found. */
  async recordViolationIn(tx: Tx, order: PreservationOrder, dto: RecordViolationDto): Promise<PreservationOrder> {
    const move: Move = { event: 'record-violation', reason: dto.reason, payload: { foundOn: dto.foundOn } };
    await this.requireMove(tx, order, move);
    if (dto.foundOn > seoulDay(tx.now)) throw new AppError('preservation-order.found-in-future');
    const { id: orderId, caseId, providerId } = order;
    await tx.insert(PreservationViolation, {
      id: tx.newId(),
      orderId,
      caseId,
      providerId,
      facts: dto.reason,
      foundOn: dto.foundOn,
      penaltyCode: (await this.query.penalty(tx, order.legalBasisId, seoulDay(tx.now)))?.code ?? null,
      recordedBy: tx.actor.userId,
      recordedAt: tx.now,
    });
    return this.moveIn(tx, order, move);
  }

  /** Decided with a reason by another than the author, and told to the provider by a letter. */
  async releaseIn(tx: Tx, order: PreservationOrder, dto: ReleasePreservationDto): Promise<PreservationOrder> {
    await this.requireMove(tx, order, { event: 'release', reason: dto.reason });
    const recipient = await recipientOf(tx, order);
    const document = await this.letter(tx, order, {
      type: 'PRESERVATION_RELEASE',
      title: `자료보전명령 해제: ${order.title}`,
      authorId: order.authorId,
      snapshot: (issued) => releaseLetter(order, recipient, dto.reason, issued),
    });
    const released = await this.moveIn(tx, order, {
      event: 'release',
      reason: dto.reason,
      patch: {
        liftedBy: tx.actor.userId,
        liftedAt: tx.now,
        liftReason: dto.reason,
        liftDocumentId: document.id,
      },
      payload: { documentNo: document.documentNo },
    });
    await this.documents.dispatchIn(tx, document, { ...dto.dispatch, providerId: order.providerId });
    return released;
  }

  async recordReleaseArrivalIn(tx: Tx, order: PreservationOrder, dto: ArrivalDto): Promise<PreservationOrder> {
    if (order.liftArrivedAt !== null) throw new AppError('delivery.settled');
    await this.documents.recordArrivalIn(tx, await this.delivery(tx, order.liftDocumentId), dto);
    const told = await tx.update(PreservationOrder, order, { liftArrivedAt: dto.arrivedAt });
    record(tx, told, 'preservation-order.release-notified', { arrivedAt: dto.arrivedAt.toISOString() });
    return told;
  }

  private async moveIn(tx: Tx, order: PreservationOrder, move: Move): Promise<PreservationOrder> {
    const status = await this.requireMove(tx, order, move);
    const moved = await tx.update(PreservationOrder, order, { ...move.patch, status });
    record(tx, moved, EVENT_TYPES[move.event], {
      from: order.status,
      to: status,
      reason: move.reason ?? null,
      ...move.payload,
    });
    return moved;
  }

  private async requireMove(
    tx: Tx,
    order: PreservationOrder,
    { event, reason, known }: Move,
  ): Promise<PreservationOrder['status']> {
    const facts = { ...(await this.service.factsOf(tx, order)), reasonGiven: isReason(reason), ...known };
    return nextStatus(preservationOrderMachine, order.status, event, facts);
  }

  private async letter(
    tx: Tx,
    { id, caseId, providerId }: PreservationOrder,
    content: Pick<IssueDocument, 'type' | 'title' | 'authorId' | 'snapshot'>,
  ): Promise<OfficialDocument> {
    const { departmentCode } = await this.cases.get(tx, caseId);
    return this.documents.issueIn(tx, {
      caseId,
      providerId,
      subjectType: 'preservation-order',
      subjectId: id,
      departmentCode,
      ...content,
      title: content.title.slice(0, 200),
    });
  }

  private async delivery(tx: Tx, documentId: string | null): Promise<Delivery> {
    const delivery = documentId === null ? null : await this.documents.latestDeliveryIn(tx, documentId);
    if (!delivery) throw new AppError('preservation-order.not-dispatched');
    return delivery;
  }
}

async function recipientOf(tx: Tx, { providerId }: PreservationOrder) {
  const { legalNameKo, legalNameEn } = orNotFound(await tx.find(Provider, { id: providerId }));
  return { nameKo: legalNameKo, nameEn: legalNameEn };
}

const EVENT_TYPES: Record<PreservationOrderEvent, string> = {
  return: 'preservation-order.returned',
  issue: 'preservation-order.issued',
  dispatch: 'preservation-order.dispatched',
  'record-return': 'preservation-order.letter-returned',
  'record-arrival': 'preservation-order.arrived',
  confirm: 'preservation-order.confirmed',
  'record-violation': 'preservation-order.violated',
  release: 'preservation-order.released',
};
