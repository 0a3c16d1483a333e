import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Delivery, OfficialDocument } from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { ArrivalDto, DeliveryFailureDto, DispatchDto, DocumentResponse, PostNoticeDto } from './document.dto';
import { ARRIVES_BY_ITSELF, SENT_BY_ITS_ORDER } from './document.response';
import { DocumentsReader } from './documents.reader';
import { DocumentsRepository } from './documents.repository';
import { DocumentsService, PUBLIC_NOTICE_RULE } from './documents.service';

/**
 * What becomes of a letter that did not reach its recipient, whatever it is about: it comes back, goes out again, and failing that
 * is served by public notice. An order has these acts of its own, because it has a status while it is not served.
 */
@Injectable()
export class LetterDelivery {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentsService,
    private readonly repository: DocumentsRepository,
    private readonly reader: DocumentsReader,
    private readonly deadlines: DeadlinesService,
  ) {}

  recordReturn(actor: Actor, id: string, version: number, dto: DeliveryFailureDto): Promise<DocumentResponse> {
    return this.act(actor, id, version, async (tx, document) => {
      await this.documents.recordFailureIn(tx, await this.latest(tx, document), dto);
    });
  }

  sendAgain(actor: Actor, id: string, version: number, dto: DispatchDto): Promise<DocumentResponse> {
    return this.act(actor, id, version, async (tx, document) => {
      if (dto.method === 'PUBLIC_NOTICE') throw new AppError('document.notice-is-posted');
      requireReturned(document);
      await this.documents.dispatchIn(tx, document, { ...dto, providerId: recipientOf(document) });
    });
  }

  givePublicNotice(actor: Actor, id: string, version: number, dto: PostNoticeDto): Promise<DocumentResponse> {
    return this.act(actor, id, version, (tx, document) => this.givePublicNoticeIn(tx, document, dto));
  }

  /** Of letters with which nothing begins; the others are recorded where their clocks start. */
  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<DocumentResponse> {
    return this.act(actor, id, version, async (tx, document) => {
      if (!ARRIVES_BY_ITSELF.includes(document.type)) throw new AppError('document.arrival-elsewhere');
      await this.documents.recordArrivalIn(tx, await this.latest(tx, document), dto);
    });
  }

  async givePublicNoticeIn(tx: Tx, document: OfficialDocument, { address }: PostNoticeDto): Promise<void> {
    requireReturned(document);
    const providerId = recipientOf(document);
    const recipient = document.title;
    await this.documents.dispatchIn(tx, document, { method: 'PUBLIC_NOTICE', address, recipient, providerId });
    await this.deadlines.openIn(tx, {
      caseId: document.caseId,
      providerId,
      subjectType: 'document',
      subjectId: document.id,
      ruleId: PUBLIC_NOTICE_RULE,
      bound: 'MINISTRY',
      titleKo: `공시송달 효력 발생: ${document.title}`,
      titleEn: `Effect of public notice: ${document.documentNo}`,
      triggerKind: 'PUBLIC_NOTICE_POSTED',
      triggerAt: seoulDay(tx.now),
      spec: null,
      released: false,
    });
  }

  private async latest(tx: Tx, { id }: OfficialDocument): Promise<Delivery> {
    const delivery = await this.documents.latestDeliveryIn(tx, id);
    if (!delivery) throw new AppError('document.not-dispatched');
    return delivery;
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    work: (tx: Tx, document: OfficialDocument) => Promise<void>,
  ): Promise<DocumentResponse> {
    return this.transactions.write(actor, async (tx) => {
      const document = orNotFound(await this.repository.lock(tx, id));
      requireVersion(document, version);
      if (SENT_BY_ITS_ORDER.includes(document.type)) throw new AppError('document.sent-with-its-order');
      await work(tx, document);
      return this.reader.readIn(tx, id);
    });
  }
}

function requireReturned({ status }: OfficialDocument): void {
  if (status !== 'RETURNED') throw new AppError('document.not-returned');
}

function recipientOf({ providerId }: OfficialDocument): string {
  if (providerId === null) throw new AppError('document.not-dispatched');
  return providerId;
}
