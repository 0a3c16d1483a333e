import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { isGuidance } from '../../domain/instrument';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Order } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DocumentsService } from '../documents/documents.service';
import { FindingWorkflow } from '../findings/finding-workflow.service';
import type { OrderResponse } from './order.dto';
import { orderContent } from './order-content';
import { OrderMoves } from './order-moves.service';
import { OrderReview } from './order-review.service';
import type { ClosingText } from './order-content';
import { OrdersRepository } from './orders.repository';
import { OrdersService } from './orders.service';

/** Approves an order: from here on it is a numbered document whose content nobody changes. */
@Injectable()
export class OrderApproval {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersRepository,
    private readonly service: OrdersService,
    private readonly moves: OrderMoves,
    private readonly cases: CasesRepository,
    private readonly documents: DocumentsService,
    private readonly findings: FindingWorkflow,
    private readonly review: OrderReview,
  ) {}

  approve(actor: Actor, id: string, version: number): Promise<OrderResponse> {
    return this.transactions.write(actor, async (tx) => {
      const order = await this.orders.lock(tx, id);
      requireVersion(order, version);
      await this.approveIn(tx, order);
      return this.service.respond(tx, id);
    });
  }

  async approveIn(tx: Tx, order: Order): Promise<Order> {
    await this.moves.requireMove(tx, order, 'approve');
    await this.service.refuseInstrument(tx, order.caseId, order.instrumentType, order.legalBasisId);
    if (!(await this.review.isResultConfirmed(tx, order))) throw new AppError('order.result-not-confirmed');
    await this.review.approveIn(tx, order);
    const closing = await this.closingText(tx, order);
    const document = await this.issue(tx, order, closing);
    await this.issueFindings(tx, order, document.id);
    return this.moves.moveIn(tx, order, {
      event: 'approve',
      patch: {
        approvedBy: tx.actor.userId,
        approvedAt: tx.now,
        documentId: document.id,
        appealNotice: closing.ko,
        frozenAt: tx.now,
      },
      payload: { documentNo: document.documentNo },
    });
  }

  private async issue(tx: Tx, order: Order, closing: ClosingText) {
    const found = await this.cases.get(tx, order.caseId);
    const source = await this.orders.contentSource(tx, order);
    return this.documents.issueIn(tx, {
      caseId: order.caseId,
      providerId: order.providerId,
      type: 'ORDER',
      subjectType: 'order',
      subjectId: order.id,
      title: order.title,
      departmentCode: found.departmentCode,
      authorId: order.authorId,
      snapshot: (issued) => orderContent(source, closing, issued),
    });
  }

  private async issueFindings(tx: Tx, order: Order, documentId: string): Promise<void> {
    const findingIds = await this.orders.findingIds(tx, order.id);
    if (findingIds.length > 0) await this.findings.issueIn(tx, findingIds, documentId);
  }

  /** Never typed: the text in force on the day of the act. */
  private async closingText(tx: Tx, order: Order): Promise<ClosingText> {
    const text = await this.orders.closingText(tx, order.instrumentType);
    if (!text)
      throw new AppError(
        isGuidance(order.instrumentType) ? 'order.voluntariness-text-missing' : 'order.appeal-notice-missing',
      );
    return text;
  }
}
