import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { opinionRoundMachine, type OpinionRoundFacts } from '../../domain/opinion-round';
import { receiptNumber } from '../../domain/reference-number';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import type { Page } from '../../platform/http/page';
import { Opinion, OpinionRound } from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { ConsiderOpinionDto, OpinionResponse, OpinionRoundQuery, OpinionRoundResponse } from './opinion.dto';
import { statusOfRound, toOpinionResponse, toRoundResponse } from './opinion.response';
import { OpinionRoundsRepository } from './opinion-rounds.repository';
import { OPINION_RULE } from './prior-notice.service';

/** Opinions of the party on an intended disposition, and what became of each (행정절차법 제27조, 제27조의2). */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: OpinionRoundsRepository,
    private readonly deadlines: DeadlinesService,
  ) {}

  list(actor: Actor, query: OpinionRoundQuery): Promise<Page<OpinionRoundResponse>> {
    return this.transactions.read(actor, (tx) => this.rounds.list(tx, query));
  }

  get(actor: Actor, orderId: string): Promise<OpinionRoundResponse> {
    return this.transactions.read(actor, async (tx) => {
      const round = await this.rounds.ofOrder(tx, orderId);
      return toRoundResponse(round, await this.rounds.opinions(tx, round.id));
    });
  }

  getOpinion(actor: Actor, id: string): Promise<OpinionResponse> {
    return this.transactions.read(actor, async (tx) => toOpinionResponse(orNotFound(await tx.find(Opinion, { id }))));
  }

  submit(actor: Actor, orderId: string, text: string): Promise<OpinionResponse> {
    return this.transactions.write(actor, async (tx) => toOpinionResponse(await this.submitIn(tx, orderId, text)));
  }

  waive(actor: Actor, orderId: string, declaration: string): Promise<OpinionResponse> {
    return this.transactions.write(actor, async (tx) =>
      toOpinionResponse(await this.waiveIn(tx, orderId, declaration)),
    );
  }

  consider(actor: Actor, id: string, version: number, dto: ConsiderOpinionDto): Promise<OpinionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const opinion = orNotFound(await tx.lock(Opinion, { id }));
      requireVersion(opinion, version);
      return toOpinionResponse(await this.considerIn(tx, opinion, dto));
    });
  }

  submitIn(tx: Tx, orderId: string, text: string): Promise<Opinion> {
    return this.takeIn(tx, orderId, 'submit', { kind: 'OPINION', text });
  }

  waiveIn(tx: Tx, orderId: string, declaration: string): Promise<Opinion> {
    return this.takeIn(tx, orderId, 'waive', { kind: 'WAIVER', text: declaration });
  }

  /** @throws AppError `opinion-round.rejection-without-reason`, `opinion.is-waiver`. */
  async considerIn(tx: Tx, opinion: Opinion, { consideration, reason }: ConsiderOpinionDto): Promise<Opinion> {
    if (opinion.kind === 'WAIVER') throw new AppError('opinion.is-waiver');
    if (consideration !== 'REFLECTED' && reason === undefined)
      throw new AppError('opinion-round.rejection-without-reason');
    const considered = await tx.update(Opinion, opinion, {
      consideration,
      considerationReason: reason ?? null,
      consideredBy: tx.actor.userId,
      consideredAt: tx.now,
    });
    this.record(tx, considered, 'opinion.considered', { consideration, reason: reason ?? null });
    return considered;
  }

  private async takeIn(
    tx: Tx,
    orderId: string,
    event: 'submit' | 'waive',
    words: Pick<Opinion, 'kind' | 'text'>,
  ): Promise<Opinion> {
    const round = await this.rounds.ofOrder(tx, orderId);
    if (round.closedAt !== null) throw new AppError('opinion-round.window-over');
    const status = statusOfRound(round, await this.rounds.opinions(tx, round.id));
    nextStatus(opinionRoundMachine, status, event, factsOf(round, tx.now));
    const day = seoulDay(tx.now);
    const opinion = await tx.insert(Opinion, {
      id: tx.newId(),
      caseId: round.caseId,
      providerId: round.providerId,
      roundId: round.id,
      ...words,
      receiptNo: receiptNumber(day, await tx.nextNumber('receipt', day, 0)),
      submittedBy: tx.actor.userId,
      submittedAt: tx.now,
    });
    await this.deadlines.satisfyIn(tx, round.id, OPINION_RULE, `opinion ${opinion.receiptNo}`);
    this.record(tx, opinion, event === 'submit' ? 'opinion.submitted' : 'opinion.waived', {
      receiptNo: opinion.receiptNo,
      orderId,
    });
    return opinion;
  }

  private record(tx: Tx, opinion: Opinion, type: string, payload: Readonly<Record<string, unknown>>): void {
    tx.record({
      type,
      subjectType: 'opinion',
      subjectId: opinion.id,
      caseId: opinion.caseId,
      providerId: opinion.providerId,
      payload,
    });
  }
}

function factsOf(round: OpinionRound, now: Date): OpinionRoundFacts {
  return {
    reasonGiven: true,
    noticeArrived: round.arrivedAt !== null,
    windowDays: round.windowDays,
    windowOver: round.dueOn !== null && seoulDay(now) > round.dueOn,
    opinionStated: true,
    waiverSignatureStated: true,
    opinionsWithoutDisposition: 0,
    unreflectedOpinionsWithoutReason: 0,
  };
}
