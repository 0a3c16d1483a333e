import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { ReceiptContent } from '../../domain/receipt-content';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import type { Page } from '../../platform/http/page';
import type { PdfFile } from '../../platform/http/pdf-file';
import { DocumentRenderer } from '../documents/document-renderer.service';
import type { ReceiptListItem, ReceiptPdfQuery, ReceiptQuery, ReceiptResponse } from './receipt.dto';
import { type ReceiptRow, ReceiptsQuery } from './receipts.query';

/** Reads and prints what the register keeps; a provider reads its own. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: ReceiptsQuery,
    private readonly audit: AuditService,
    private readonly renderer: DocumentRenderer,
  ) {}

  list(actor: Actor, query: ReceiptQuery): Promise<Page<ReceiptListItem>> {
    return this.transactions.read(actor, (tx) => this.query.list(tx, query));
  }

  get(actor: Actor, id: string): Promise<ReceiptResponse> {
    return this.transactions.read(actor, async (tx) => {
      const { content, ...row } = await this.query.get(tx, id);
      return { ...row, files: [...contentOf(content).files] };
    });
  }

  /** Rendered from the frozen content alone, so that it is the same at every call; only the trace touches the database. */
  async file(actor: Actor, id: string, { form = 'RECEIPT', locale = 'ko' }: ReceiptPdfQuery): Promise<PdfFile> {
    const row = await this.transactions.read(actor, async (tx): Promise<ReceiptRow> => {
      const found = await this.query.get(tx, id);
      const { caseId, providerId, receiptNo } = found;
      this.audit.recordRead(tx, 'receipt', { id, caseId, providerId }, { receiptNo, as: 'PDF', form, locale });
      return found;
    });
    const content = contentOf(row.content);
    const receipt = { content, sha256: row.contentSha256 };
    const bytes = await this.renderer.render({ kind: 'receipt', receipt, form, locale });
    const name = form === 'RECEIPT' ? row.receiptNo : `${row.receiptNo} ${content.document.ko}`;
    return { filename: `${name}.pdf`, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
  }
}

function contentOf(text: string): ReceiptContent {
  return JSON.parse(text) as ReceiptContent;
}
