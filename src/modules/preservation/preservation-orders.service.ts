import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { may } from '../../domain/permission';
import { type PreservationOrderFacts, preservationOrderMachine } from '../../domain/preservation-order';
import { partNumber } from '../../domain/reference-number';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { movesFor } from '../../platform/http/moves';
import type { Page } from '../../platform/http/page';
import {
  CaseRespondent,
  Delivery,
  PreservationItem,
  PreservationOrder,
  PreservationViolation,
} from '../../schema/entities';
import type {
  DraftPreservationOrderDto,
  PreservationItemDto,
  PreservationOrderContentDto,
  PreservationOrderListItem,
  PreservationOrderQuery,
  PreservationOrderResponse,
} from './preservation-order.dto';
import { PreservationOrdersQuery } from './preservation-orders.query';

type Act = (tx: Tx, order: PreservationOrder) => Promise<unknown>;

/** Drafts, edits and reads orders to preserve materials. */
@Injectable()
export class PreservationOrdersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: PreservationOrdersQuery,
  ) {}

  list(actor: Actor, query: PreservationOrderQuery): Promise<Page<PreservationOrderListItem>> {
    return this.transactions.read(actor, (tx) => this.query.list(tx, query));
  }

  get(actor: Actor, id: string): Promise<PreservationOrderResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  draft(actor: Actor, caseId: string, dto: DraftPreservationOrderDto): Promise<PreservationOrderResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, (await this.draftIn(tx, caseId, dto)).id));
  }

  update(
    actor: Actor,
    id: string,
    version: number,
    dto: PreservationOrderContentDto,
  ): Promise<PreservationOrderResponse> {
    return this.actOn(actor, id, version, (tx, order) => this.updateIn(tx, order, dto));
  }

  /** Locks the order at the version that was read, acts and answers with what it is then. */
  actOn(actor: Actor, id: string, version: number, act: Act): Promise<PreservationOrderResponse> {
    return this.transactions.write(actor, async (tx) => {
      const order = orNotFound(await tx.lock(PreservationOrder, { id }));
      requireVersion(order, version);
      await act(tx, order);
      return this.respond(tx, id);
    });
  }

  async draftIn(tx: Tx, caseId: string, dto: DraftPreservationOrderDto): Promise<PreservationOrder> {
    const { providerId, ...content } = dto;
    const { caseNo } = orNotFound(await tx.find(CaseRespondent, { caseId, providerId }));
    requireRanges(content.items);
    await this.query.basis(tx, content.legalBasisId);
    const seq = await tx.nextNumber('preservation-order', caseId, 0);
    const drafted = await tx.insert(PreservationOrder, {
      id: tx.newId(),
      caseId,
      providerId,
      seq,
      orderNo: partNumber(caseNo, 'PRESERVATION_ORDER', seq),
      ...contentOf(content),
      authorId: tx.actor.userId,
      status: preservationOrderMachine.initial,
    });
    await this.addItems(tx, drafted, content.items);
    record(tx, drafted, 'preservation-order.drafted', { orderNo: drafted.orderNo, title: drafted.title });
    return drafted;
  }

  /** The whole content anew, until it is approved. */
  async updateIn(tx: Tx, order: PreservationOrder, dto: PreservationOrderContentDto): Promise<PreservationOrder> {
    if (order.status !== 'DRAFT') throw new AppError('record.frozen');
    requireRanges(dto.items);
    await this.query.basis(tx, dto.legalBasisId);
    await tx.discard(PreservationItem, { orderId: order.id });
    const updated = await tx.update(PreservationOrder, order, { ...contentOf(dto), returnReason: null });
    await this.addItems(tx, updated, dto.items);
    record(tx, updated, 'preservation-order.updated', { title: updated.title, items: dto.items.length });
    return updated;
  }

  /** What the guards are judged by; what a request states is taken as given. A provider only confirms. */
  async factsOf(tx: Tx, order: PreservationOrder): Promise<PreservationOrderFacts> {
    const isOutside = tx.actor.side === 'PROVIDER';
    return {
      reasonGiven: true,
      actorIsAuthor: order.authorId === tx.actor.userId,
      items: await tx.count(PreservationItem, { orderId: order.id }),
      basisInForce: !isOutside && (await this.query.isBasis(tx, order.legalBasisId, order.caseId, seoulDay(tx.now))),
      letterUnderWay: !isOutside && (await isUnderWay(tx, order.documentId)),
      arrivalRecorded: true,
    };
  }

  async respond(tx: Tx, id: string): Promise<PreservationOrderResponse> {
    const row = orNotFound(await tx.find(PreservationOrder, { id }));
    const { roles, side } = tx.actor;
    const isOutside = side === 'PROVIDER';
    const violation = isOutside ? null : await tx.find(PreservationViolation, { orderId: id });
    return {
      id,
      caseId: row.caseId,
      providerId: row.providerId,
      orderNo: row.orderNo,
      title: row.title,
      reason: row.reason,
      basis: await this.query.basis(tx, row.legalBasisId),
      preserveFrom: row.preserveFrom,
      untilPhrase: row.untilPhrase,
      hearingExemption: row.hearingExemption,
      officer: { department: row.officerDepartment, name: row.officerName, contact: row.officerContact },
      items: (await tx.list(PreservationItem, { orderId: id }, { seq: 'ASC' })).map(toItem),
      returnReason: isOutside ? null : row.returnReason,
      documentId: row.documentId,
      deliveredAt: row.deliveredAt,
      confirmation: toConfirmation(row),
      violation: violation && { facts: violation.facts, foundOn: violation.foundOn, recordedAt: violation.recordedAt },
      release: toRelease(row),
      mayRecordReleaseArrival:
        row.status === 'RELEASED' && row.liftArrivedAt === null && may(roles, 'preservation-orders.record-arrival'),
      status: row.status,
      mayEdit: row.status === 'DRAFT' && may(roles, 'preservation-orders.update'),
      availableMoves: movesFor(preservationOrderMachine, row.status, await this.factsOf(tx, row), tx.actor),
      version: row.version,
    };
  }

  private async addItems(
    tx: Tx,
    { id: orderId, caseId, providerId }: PreservationOrder,
    items: readonly PreservationItemDto[],
  ): Promise<void> {
    for (const [index, item] of items.entries())
      await tx.insert(PreservationItem, { id: tx.newId(), orderId, caseId, providerId, seq: index + 1, ...item });
  }
}

export function record(
  tx: Tx,
  { id, caseId, providerId }: PreservationOrder,
  type: string,
  payload: Record<string, unknown>,
): void {
  tx.record({ type, subjectType: 'preservation-order', subjectId: id, caseId, providerId, payload });
}

async function isUnderWay(tx: Tx, documentId: string | null): Promise<boolean> {
  if (documentId === null) return false;
  const [latest] = await tx.list(Delivery, { documentId }, { attempt: 'DESC' });
  return latest !== undefined && latest.arrivedAt === null && latest.failedAt === null;
}

function requireRanges(items: readonly PreservationItemDto[]): void {
  const isReversed = ({ rangeFrom, rangeTo }: PreservationItemDto) => rangeFrom && rangeTo && rangeTo < rangeFrom;
  if (items.some(isReversed)) throw new AppError('preservation-order.range-reversed');
}

function contentOf({ items: _items, officer, ...content }: PreservationOrderContentDto) {
  return {
    ...content,
    officerDepartment: officer.department,
    officerName: officer.name,
    officerContact: officer.contact,
  };
}

function toItem({ id, seq, system, material, rangeFrom, rangeTo }: PreservationItem) {
  return { id, seq, system, material, rangeFrom, rangeTo };
}

function toConfirmation({ confirmation, confirmedAt, confirmationReceiptNo }: PreservationOrder) {
  if (confirmation === null || confirmedAt === null || confirmationReceiptNo === null) return null;
  return { text: confirmation, confirmedAt, receiptNo: confirmationReceiptNo };
}

function toRelease({ liftReason, liftedAt, liftDocumentId, liftArrivedAt }: PreservationOrder) {
  if (liftReason === null || liftedAt === null || liftDocumentId === null) return null;
  return { reason: liftReason, liftedAt, documentId: liftDocumentId, arrivedAt: liftArrivedAt };
}
