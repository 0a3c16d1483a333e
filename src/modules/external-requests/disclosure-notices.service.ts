import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { computeDeadline } from '../../domain/deadline';
import { THIRD_PARTY_DAYS } from '../../domain/external-request';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { CaseRespondent, DisclosureNotice, ExternalRequest, OfficialDocument, Provider } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { ArrivalDto } from '../documents/document.dto';
import { DocumentsService } from '../documents/documents.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import { toNoticeResponse } from './disclosure-notice.response';
import type {
  AnswerDisclosureNoticeDto,
  DisclosureNoticeResponse,
  ExternalRequestResponse,
  NotifyThirdPartyDto,
} from './external-request.dto';
import { ExternalRequestsService, record } from './external-requests.service';

/** The provider whose materials are asked for is told without delay, and may object within three days (정보공개법 제11조제3항·제21조제1항). */
@Injectable()
export class DisclosureNoticesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ExternalRequestsService,
    private readonly cases: CasesRepository,
    private readonly documents: DocumentsService,
    private readonly deadlines: DeadlinesService,
  ) {}

  /** Of a provider those that arrived. */
  list(actor: Actor, caseId: string): Promise<DisclosureNoticeResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      orNotFound(await tx.find(CaseRespondent, { caseId }));
      return (await tx.list(DisclosureNotice, { caseId })).map((row) => toNoticeResponse(row, tx));
    });
  }

  get(actor: Actor, id: string): Promise<DisclosureNoticeResponse> {
    return this.transactions.read(actor, async (tx) =>
      toNoticeResponse(orNotFound(await tx.find(DisclosureNotice, { id })), tx),
    );
  }

  notify(actor: Actor, id: string, version: number, dto: NotifyThirdPartyDto): Promise<ExternalRequestResponse> {
    return this.requests.actOn(actor, id, version, (tx, request) => this.notifyIn(tx, request, dto));
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<DisclosureNoticeResponse> {
    return this.actOn(actor, id, version, (tx, notice) => this.recordArrivalIn(tx, notice, dto));
  }

  answer(actor: Actor, id: string, version: number, dto: AnswerDisclosureNoticeDto): Promise<DisclosureNoticeResponse> {
    return this.actOn(actor, id, version, (tx, notice) => this.answerIn(tx, notice, dto));
  }

  async notifyIn(tx: Tx, request: ExternalRequest, { providerId, dispatch }: NotifyThirdPartyDto): Promise<void> {
    const { id: requestId, caseId, status } = request;
    if (status !== 'RECEIVED' && status !== 'EXAMINED') throw new AppError('external-request.move-not-allowed');
    orNotFound(await tx.find(CaseRespondent, { caseId, providerId }));
    const { departmentCode } = await this.cases.get(tx, caseId);
    const { legalNameKo, legalNameEn } = orNotFound(await tx.find(Provider, { id: providerId }));
    const document = await this.documents.issueIn(tx, {
      caseId,
      providerId,
      type: 'DISCLOSURE_NOTICE',
      subjectType: 'external-request',
      subjectId: requestId,
      title: `정보공개 청구 사실 통지(${request.requestNo})`,
      departmentCode,
      authorId: request.examinedBy ?? request.receivedBy,
      snapshot: ({ documentNo, departmentName, approvedAt }) => ({
        schema: 'disclosure-notice/1',
        documentNo,
        departmentName,
        approvedAt: approvedAt.toISOString(),
        recipient: { nameKo: legalNameKo, nameEn: legalNameEn },
        subject: request.subject,
        closing: CLOSING,
      }),
    });
    const notice = { id: tx.newId(), caseId, providerId, requestId, documentId: document.id };
    await tx.insert(DisclosureNotice, notice);
    await this.documents.dispatchIn(tx, document, { ...dispatch, providerId });
    await tx.update(ExternalRequest, request, {});
    record(tx, request, 'external-request.third-party-notified', { documentNo: document.documentNo, providerId });
  }

  async recordArrivalIn(tx: Tx, notice: DisclosureNotice, dto: ArrivalDto): Promise<DisclosureNotice> {
    const delivery = await this.documents.latestDeliveryIn(tx, notice.documentId);
    if (!delivery || notice.arrivedAt !== null) throw new AppError('external-request.notice-not-dispatched');
    await this.documents.recordArrivalIn(tx, delivery, dto);
    const period = { amount: THIRD_PARTY_DAYS, unit: 'DAYS', direction: 'FORWARD' } as const;
    const due = computeDeadline(period, seoulDay(dto.arrivedAt), await this.deadlines.calendarIn(tx));
    const arrived = await tx.update(DisclosureNotice, notice, {
      arrivedAt: dto.arrivedAt,
      answerBy: orNotFound(due.dueOn),
      releasedAt: tx.now,
    });
    const payload = { arrivedAt: dto.arrivedAt.toISOString(), answerBy: due.dueOn };
    record(tx, requestOf(notice), 'external-request.third-party-notice-arrived', payload);
    return arrived;
  }

  async answerIn(tx: Tx, notice: DisclosureNotice, dto: AnswerDisclosureNoticeDto): Promise<DisclosureNotice> {
    const { answeredAt, answerBy } = notice;
    const today = seoulDay(tx.now);
    if (answeredAt !== null || answerBy === null || today > answerBy)
      throw new AppError('external-request.notice-answered');
    const answerReceiptNo = await takeReceiptNumber(tx);
    const answered = await tx.update(DisclosureNotice, notice, {
      ...dto,
      answerReceiptNo,
      answeredBy: tx.actor.userId,
      answeredAt: tx.now,
    });
    await keepIn(tx, notice, dto, answerReceiptNo);
    const payload = { objects: dto.objects, receiptNo: answerReceiptNo };
    record(tx, requestOf(notice), 'external-request.third-party-answered', payload);
    return answered;
  }

  private actOn(
    actor: Actor,
    id: string,
    version: number,
    act: (tx: Tx, notice: DisclosureNotice) => Promise<DisclosureNotice>,
  ): Promise<DisclosureNoticeResponse> {
    return this.transactions.write(actor, async (tx) => {
      const notice = orNotFound(await tx.lock(DisclosureNotice, { id }));
      requireVersion(notice, version);
      return toNoticeResponse(await act(tx, notice), tx);
    });
  }
}

async function keepIn(
  tx: Tx,
  { id: subjectId, caseId, providerId, documentId }: DisclosureNotice,
  { objects, answer }: AnswerDisclosureNoticeDto,
  receiptNo: string,
): Promise<void> {
  const { title, documentNo } = orNotFound(await tx.find(OfficialDocument, { id: documentId }));
  await keepReceipt(tx, {
    receiptNo,
    kind: 'DISCLOSURE_ANSWER',
    caseId,
    providerId,
    subjectType: 'disclosure-notice',
    subjectId,
    about: `${documentNo} ${title}`,
    words: { objects, text: answer },
  });
}

function requestOf({ requestId, caseId }: DisclosureNotice): { id: string; caseId: string } {
  return { id: requestId, caseId };
}

const CLOSING = {
  heading: { ko: '비공개 요청', en: 'Request not to disclose' },
  ko: '공개를 바라지 않으면 이 통지를 받은 날부터 3일 이내에 그 이유를 적어 비공개를 요청할 수 있습니다.',
  en: 'Within three days of receiving this notice you may ask, with reasons, that the information be not disclosed.',
};
