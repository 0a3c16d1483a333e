import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import {
  Case,
  type Deadline,
  type Delivery,
  ExtensionRequest,
  OfficialDocument,
  Order,
  Provider,
} from '../../schema/entities';
import type { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import { DocumentsService } from '../documents/documents.service';
import type { ExtensionRequestResponse } from './extension-request.dto';
import { extensionLetter, extensionLetterTitle, type RemedyText } from './extension-letter';
import { EXTENSION_LETTER, ExtensionReader } from './extension-reader';
import { recordExtension } from './record-extension';

type Act = (tx: Tx, request: ExtensionRequest, letter: OfficialDocument) => Promise<void>;

/** A refusal burdens like an order, and is contested like one. */
const CONTESTED_LIKE = 'CORRECTIVE_ORDER';

/** The letter that tells a decision on a request, from its number to its arrival. */
@Injectable()
export class ExtensionLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ExtensionReader,
    private readonly documents: DocumentsService,
  ) {}

  dispatch(actor: Actor, id: string, version: number, dto: DispatchDto): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, async (tx, request, letter) => {
      await this.documents.dispatchIn(tx, letter, { ...dto, providerId: request.providerId });
      recordExtension(tx, request, 'extension-request.letter-dispatched', { method: dto.method });
    });
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, async (tx, request, letter) => {
      await this.documents.recordArrivalIn(tx, await this.latest(tx, letter), dto);
      recordExtension(tx, request, 'extension-request.letter-arrived', { arrivedAt: dto.arrivedAt.toISOString() });
    });
  }

  recordReturn(actor: Actor, id: string, version: number, dto: DeliveryFailureDto): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, async (tx, request, letter) => {
      await this.documents.recordFailureIn(tx, await this.latest(tx, letter), dto);
      recordExtension(tx, request, 'extension-request.letter-returned', { reason: dto.reason });
    });
  }

  /** With the decision, approved by whoever decides and written by the author of the order. */
  async issueIn(tx: Tx, request: ExtensionRequest, deadline: Deadline): Promise<OfficialDocument> {
    const order = orNotFound(await tx.find(Order, { id: request.orderId }));
    const provider = orNotFound(await tx.find(Provider, { id: request.providerId }));
    const { departmentCode } = orNotFound(await tx.find(Case, { id: request.caseId }));
    const remedies = request.status === 'APPROVED' ? null : await this.remedies(tx);
    return this.documents.issueIn(tx, {
      caseId: request.caseId,
      providerId: request.providerId,
      type: EXTENSION_LETTER,
      subjectType: 'extension-request',
      subjectId: request.id,
      title: extensionLetterTitle(request, deadline),
      departmentCode,
      authorId: order.authorId,
      snapshot: (issued) => extensionLetter({ request, deadline, order, provider, remedies }, issued),
    });
  }

  /** As the law of the day of the decision has it. @throws AppError `order.appeal-notice-missing` where no text is in force. */
  private async remedies(tx: Tx): Promise<RemedyText> {
    const text = await tx.one<RemedyText>(
      `SELECT closing_text_ko AS ko, closing_text_en AS en
       FROM instrument_types
       WHERE code = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity') AND closing_text_ko <> ''`,
      [CONTESTED_LIKE, seoulDay(tx.now)],
    );
    if (!text) throw new AppError('order.appeal-notice-missing');
    return text;
  }

  private act(actor: Actor, id: string, version: number, act: Act): Promise<ExtensionRequestResponse> {
    return this.transactions.write(actor, async (tx) => {
      const request = orNotFound(await tx.find(ExtensionRequest, { id }));
      const letter = await tx.lock(OfficialDocument, { subjectId: id, type: EXTENSION_LETTER });
      if (!letter) throw new AppError('extension-request.move-not-allowed');
      requireVersion(letter, version);
      await act(tx, request, letter);
      return this.reader.respond(tx, request);
    });
  }

  private async latest(tx: Tx, letter: OfficialDocument): Promise<Delivery> {
    const delivery = await this.documents.latestDeliveryIn(tx, letter.id);
    if (!delivery) throw new AppError('extension-request.move-not-allowed');
    return delivery;
  }
}
