import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { enumerationLabel } from '../../domain/labels';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import {
  type InformationRequest,
  InformationRequestAnswer,
  InformationRequestAnswerEvidence,
  InformationRequestJudgement,
  InformationRequestReceipt,
} from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type {
  AnswerInformationRequestDto,
  ItemAnswerDto,
  ItemJudgementDto,
  JudgeItemsDto,
} from './information-request.dto';
import { InformationRequestParts, latestAnswer, PERIOD_RULE, type RequestParts } from './information-request.parts';
import { InformationRequestMoves } from './information-request-moves.service';
import type { InformationRequestResponse } from './information-request.responses';
import { InformationRequestsService } from './information-requests.service';

/** What the respondent answers, item by item, what the ministry thinks of it, and the decision that ends the request. */
@Injectable()
export class InformationRequestAnswers {
  constructor(
    private readonly service: InformationRequestsService,
    private readonly moves: InformationRequestMoves,
    private readonly parts: InformationRequestParts,
    private readonly evidence: SubmittedEvidence,
    private readonly deadlines: DeadlinesService,
  ) {}

  answer(
    actor: Actor,
    id: string,
    version: number,
    dto: AnswerInformationRequestDto,
  ): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.answerIn(tx, request, dto));
  }

  judge(actor: Actor, id: string, version: number, dto: JudgeItemsDto): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.judgeIn(tx, request, dto));
  }

  accept(actor: Actor, id: string, version: number): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.acceptIn(tx, request));
  }

  findInsufficient(actor: Actor, id: string, version: number, reason: string): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.findInsufficientIn(tx, request, reason));
  }

  recordRefusal(actor: Actor, id: string, version: number, reason: string): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.recordRefusalIn(tx, request, reason));
  }

  /** One submission with its receipt number; what was answered before may be answered again until it is decided. */
  async answerIn(
    tx: Tx,
    request: InformationRequest,
    { answers }: AnswerInformationRequestDto,
  ): Promise<InformationRequest> {
    const parts = await this.parts.of(tx, request);
    await this.requireSound(tx, request, parts, answers);
    const known = { itemsUnanswered: unansweredAfter(parts, answers), itemsAnsweredNow: answers.length };
    await this.moves.requireMove(tx, request, { event: 'answer', known });
    const receipt = await tx.insert(InformationRequestReceipt, {
      ...linksOf(request),
      id: tx.newId(),
      receiptNo: await takeReceiptNumber(tx),
      submittedBy: tx.actor.userId,
      submittedAt: tx.now,
    });
    for (const answer of answers) await this.keep(tx, request, receipt, answer);
    await this.keepReceiptIn(tx, request, parts, receipt, answers);
    if (known.itemsUnanswered === 0)
      await this.deadlines.satisfyIn(tx, request.id, PERIOD_RULE, `information-request ${receipt.receiptNo}`);
    return this.moves.moveIn(tx, request, {
      event: 'answer',
      known,
      payload: { receiptNo: receipt.receiptNo, items: answers.length, unanswered: known.itemsUnanswered },
    });
  }

  async judgeIn(tx: Tx, request: InformationRequest, { items }: JudgeItemsDto): Promise<InformationRequest> {
    const parts = await this.parts.of(tx, request);
    await this.moves.requireMove(tx, request, { event: 'judge' });
    for (const item of items) await this.judgeItem(tx, request, parts, item);
    return this.moves.moveIn(tx, request, {
      event: 'judge',
      payload: { items: items.map(({ itemId, judgement }) => ({ itemId, judgement })) },
    });
  }

  acceptIn(tx: Tx, request: InformationRequest): Promise<InformationRequest> {
    return this.moves.moveIn(tx, request, { event: 'accept', patch: decidedNow(tx) });
  }

  async findInsufficientIn(tx: Tx, request: InformationRequest, reason: string): Promise<InformationRequest> {
    const decided = await this.moves.moveIn(tx, request, {
      event: 'find-insufficient',
      reason,
      patch: { ...decidedNow(tx), decisionReason: reason },
    });
    await this.deadlines.voidIn(tx, request.id, `제출 미흡: ${reason}`);
    return decided;
  }

  /** A refusal of what a law lets the ministry ask for is what a penalty can follow; of a voluntary request nothing follows. */
  async recordRefusalIn(tx: Tx, request: InformationRequest, reason: string): Promise<InformationRequest> {
    const decided = await this.moves.moveIn(tx, request, {
      event: 'record-refusal',
      reason,
      patch: { ...decidedNow(tx), decisionReason: reason },
      payload: { voluntary: request.legalBasisId === null, penaltyCode: request.penaltyCode },
    });
    await this.deadlines.voidIn(tx, request.id, `제출 거부: ${reason}`);
    return decided;
  }

  private async requireSound(
    tx: Tx,
    request: InformationRequest,
    parts: RequestParts,
    answers: readonly ItemAnswerDto[],
  ): Promise<void> {
    for (const { itemId, kind, text, evidenceIds = [] } of answers) {
      orNotFound(parts.items.find(({ id }) => id === itemId) ?? null);
      if (kind === 'SUBMITTED' && evidenceIds.length === 0) throw new AppError('information-request.nothing-attached');
      if (kind !== 'SUBMITTED' && text === undefined) throw new AppError('information-request.answer-without-reason');
      await this.evidence.requireIn(tx, request, evidenceIds);
    }
  }

  private async keep(
    tx: Tx,
    request: InformationRequest,
    { id: receiptId }: InformationRequestReceipt,
    { itemId, kind, text, evidenceIds = [] }: ItemAnswerDto,
  ): Promise<void> {
    const { caseId, providerId } = request;
    const answerId = tx.newId();
    await tx.insert(InformationRequestAnswer, { ...linksOf(request), id: answerId, itemId, receiptId, kind, text });
    await tx.insertAll(
      InformationRequestAnswerEvidence,
      evidenceIds.map((evidenceId) => ({ answerId, evidenceId, caseId, providerId })),
    );
  }

  private async keepReceiptIn(
    tx: Tx,
    { id: subjectId, caseId, providerId, requestNo, title }: InformationRequest,
    { items }: RequestParts,
    { receiptNo }: InformationRequestReceipt,
    answers: readonly ItemAnswerDto[],
  ): Promise<void> {
    const given = answers.map(({ itemId, kind, text = null }) => {
      const item = items.find(({ id }) => id === itemId);
      return { material: item?.title ?? '', answer: enumerationLabel('itemAnswer', kind), text };
    });
    await keepReceipt(tx, {
      receiptNo,
      kind: 'INFORMATION_ANSWER',
      caseId,
      providerId,
      subjectType: 'information-request',
      subjectId,
      about: `${requestNo} ${title}`,
      words: { materials: given },
      evidenceIds: answers.flatMap(({ evidenceIds = [] }) => evidenceIds),
    });
  }

  private async judgeItem(
    tx: Tx,
    request: InformationRequest,
    parts: RequestParts,
    { itemId, judgement, note }: ItemJudgementDto,
  ): Promise<void> {
    const answer = latestAnswer(parts, itemId);
    if (!answer) throw new AppError('information-request.item-not-answered');
    if (judgement === 'INSUFFICIENT' && note === undefined)
      throw new AppError('information-request.judgement-without-note');
    const judged = { judgement, note: note ?? null, judgedBy: tx.actor.userId, judgedAt: tx.now };
    const before = await tx.lock(InformationRequestJudgement, { answerId: answer.id });
    if (before) await tx.update(InformationRequestJudgement, before, judged);
    else
      await tx.insert(InformationRequestJudgement, {
        ...linksOf(request),
        id: tx.newId(),
        itemId,
        answerId: answer.id,
        ...judged,
      });
  }
}

function linksOf({ id: requestId, caseId, providerId }: InformationRequest) {
  return { requestId, caseId, providerId };
}

function decidedNow(tx: Tx) {
  return { decidedBy: tx.actor.userId, decidedAt: tx.now };
}

function unansweredAfter(parts: RequestParts, answers: readonly ItemAnswerDto[]): number {
  const answered = new Set(answers.map(({ itemId }) => itemId));
  return parts.items.filter(({ id }) => !answered.has(id) && latestAnswer(parts, id) === null).length;
}
