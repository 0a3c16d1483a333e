import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { OPEN_ACTION_STATUSES } from '../../domain/corrective-action';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { Case, CorrectiveAction, type OfficialDocument, Order, Provider } from '../../schema/entities';
import { CorrectiveActionWorkflow } from '../corrective-actions/corrective-action-workflow.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { DocumentsService } from '../documents/documents.service';
import { revocationContent } from './order-content';
import type { ChangeOrderDto, OrderResponse, RevokeOrderDto } from './order.dto';
import { OrderMoves } from './order-moves.service';
import { OrderReview } from './order-review.service';
import { OrdersService } from './orders.service';

/** How an order ends before it is complied with: revoked, or changed by another; the respondent is told by a numbered notice. */
@Injectable()
export class OrderEnd {
  constructor(
    private readonly service: OrdersService,
    private readonly moves: OrderMoves,
    private readonly deadlines: DeadlinesService,
    private readonly documents: DocumentsService,
    private readonly actions: CorrectiveActionWorkflow,
    private readonly review: OrderReview,
  ) {}

  revoke(actor: Actor, id: string, version: number, dto: RevokeOrderDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.revokeIn(tx, order, dto));
  }

  change(actor: Actor, id: string, version: number, dto: ChangeOrderDto): Promise<OrderResponse> {
    return this.service.actOn(actor, id, version, (tx, order) => this.changeIn(tx, order, dto));
  }

  /** What was never sent is revoked without a notice. */
  async revokeIn(tx: Tx, order: Order, { reason, dispatch }: RevokeOrderDto): Promise<Order> {
    const known = { revocationNoticeApproved: dispatch !== undefined };
    await this.moves.requireMove(tx, order, 'revoke', known);
    const notice = dispatch && (await this.sendNotice(tx, order, { reason, dispatch, replacing: null }));
    const revoked = await this.moves.moveIn(tx, order, {
      event: 'revoke',
      reason,
      known,
      patch: { endReason: reason },
      payload: { documentNo: notice?.documentNo ?? null },
    });
    await this.review.withdrawIn(tx, order, reason);
    await this.end(tx, order, reason, notice ?? null);
    return revoked;
  }

  /** The other order names this one as the one that it replaces, and is approved. */
  async changeIn(tx: Tx, order: Order, { reason, dispatch, replacedById }: ChangeOrderDto): Promise<Order> {
    const replacing = await tx.find(Order, { id: replacedById, caseId: order.caseId, providerId: order.providerId });
    if (!replacing || replacing.id === order.id) throw new AppError('order.replacing-order-missing');
    const known = { replacingOrderApproved: replacing.approvedAt !== null && replacing.replacesId === order.id };
    await this.moves.requireMove(tx, order, 'change', known);
    const notice = await this.sendNotice(tx, order, { reason, dispatch, replacing });
    const endReason = `${replacing.orderNo}: ${reason}`;
    const payload = { documentNo: notice.documentNo, replacedById };
    const changed = await this.moves.moveIn(tx, order, {
      event: 'change',
      reason,
      known,
      patch: { endReason },
      payload,
    });
    await this.end(tx, order, endReason, notice);
    return changed;
  }

  /** Nothing more is owed: the actions are waived on the ground of the notice, and no date runs any more. */
  private async end(tx: Tx, order: Order, reason: string, notice: OfficialDocument | null): Promise<void> {
    await this.deadlines.voidIn(tx, order.id, reason);
    if (!notice) return;
    for (const action of await tx.list(CorrectiveAction, { orderId: order.id, status: [...OPEN_ACTION_STATUSES] }))
      await this.actions.waiveIn(tx, action, {
        reason,
        ground: `조치요구 ${order.orderNo} 종료`,
        documentId: notice.id,
      });
  }

  private async sendNotice(
    tx: Tx,
    order: Order,
    { reason, dispatch, replacing }: Pick<ChangeOrderDto, 'reason' | 'dispatch'> & { replacing: Order | null },
  ): Promise<OfficialDocument> {
    const provider = orNotFound(await tx.find(Provider, { id: order.providerId }));
    const { departmentCode } = orNotFound(await tx.find(Case, { id: order.caseId }));
    const document = await this.documents.issueIn(tx, {
      caseId: order.caseId,
      providerId: order.providerId,
      type: 'REVOCATION_NOTICE',
      subjectType: 'order',
      subjectId: order.id,
      title: `${replacing ? '처분 변경 통지' : '처분 취소 통지'}: ${order.title}`.slice(0, 200),
      departmentCode,
      authorId: order.authorId,
      snapshot: (issued) => revocationContent({ order, provider, replacing, reason }, issued),
    });
    await this.documents.dispatchIn(tx, document, { ...dispatch, providerId: order.providerId });
    return document;
  }
}
