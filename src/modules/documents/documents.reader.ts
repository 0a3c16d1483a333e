import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import type { Page } from '../../platform/http/page';
import type { OfficialDocument } from '../../schema/entities';
import type {
  DeliveryQuery,
  LedgerEntryResponse,
  DocumentListItem,
  DocumentQuery,
  DocumentResponse,
} from './document.dto';
import { toDocumentResponse } from './document.response';
import { DocumentsQuery } from './documents.query';
import { DocumentsRepository } from './documents.repository';
import { readOutdatedFacts } from './outdated-facts.query';

/** Reads of documents and of the dispatch ledger; opening a document leaves a trace. */
@Injectable()
export class DocumentsReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentsRepository,
    private readonly query: DocumentsQuery,
    private readonly audit: AuditService,
  ) {}

  list(actor: Actor, query: DocumentQuery): Promise<Page<DocumentListItem>> {
    return this.transactions.read(actor, (tx) => this.query.documents(tx, query));
  }

  deliveries(actor: Actor, query: DeliveryQuery): Promise<Page<LedgerEntryResponse>> {
    return this.transactions.read(actor, (tx) => this.query.deliveries(tx, query));
  }

  /** A provider's first look is noted on the delivery, apart from the arrival that has the legal effect. */
  get(actor: Actor, id: string): Promise<DocumentResponse> {
    return this.transactions.read(actor, async (tx) => {
      const document = await this.documents.get(tx, id);
      await this.noteView(tx, id);
      this.audit.recordRead(tx, 'document', document, { documentNo: document.documentNo });
      return this.respond(tx, document);
    });
  }

  /** As it is after an act on it; the act leaves the trace. */
  async readIn(tx: Tx, id: string): Promise<DocumentResponse> {
    return this.respond(tx, await this.documents.get(tx, id));
  }

  private async respond(tx: Tx, document: OfficialDocument): Promise<DocumentResponse> {
    const outdated = tx.actor.side === 'PROVIDER' ? [] : await readOutdatedFacts(tx, document.id);
    return toDocumentResponse(document, await this.documents.deliveries(tx, document.id), outdated, tx);
  }

  private async noteView(tx: Tx, id: string): Promise<void> {
    if (tx.actor.side === 'PROVIDER') await this.documents.markFirstView(tx, id);
  }
}
