import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { opinionRoundMachine } from '../../domain/opinion-round';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import type { Page } from '../../platform/http/page';
import { Opinion, OpinionConsideration, OpinionEvidence, type OpinionRound } from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type {
  ConsiderOpinionDto,
  OpinionResponse,
  OpinionRoundQuery,
  OpinionRoundResponse,
  SubmitOpinionDto,
} from './opinion.dto';
import { factsOfRound, statusOfRound, toOpinionResponse, toRoundResponse } from './opinion.response';
import { OPINION_RULE, OpinionRoundsRepository } from './opinion-rounds.repository';

/** Opinions of the party on an intended disposition, and what became of each (행정절차법 제27조, 제27조의2). */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: OpinionRoundsRepository,
    private readonly deadlines: DeadlinesService,
    private readonly evidence: SubmittedEvidence,
  ) {}

  list(actor: Actor, query: OpinionRoundQuery): Promise<Page<OpinionRoundResponse>> {
    return this.transactions.read(actor, (tx) => this.rounds.list(tx, query));
  }

  get(actor: Actor, orderId: string): Promise<OpinionRoundResponse> {
    return this.transactions.read(actor, async (tx) => {
      const round = await this.rounds.ofOrder(tx, orderId);
      return toRoundResponse(await this.rounds.parts(tx, round), actor, tx.now);
    });
  }

  getOpinion(actor: Actor, id: string): Promise<OpinionResponse> {
    return this.transactions.read(actor, async (tx) => this.respond(tx, orNotFound(await tx.find(Opinion, { id }))));
  }

  submit(actor: Actor, orderId: string, dto: SubmitOpinionDto): Promise<OpinionResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, await this.submitIn(tx, orderId, dto)));
  }

  waive(actor: Actor, orderId: string, declaration: string): Promise<OpinionResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, await this.waiveIn(tx, orderId, declaration)));
  }

  consider(actor: Actor, id: string, version: number, dto: ConsiderOpinionDto): Promise<OpinionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const opinion = orNotFound(await tx.lock(Opinion, { id }));
      requireVersion(opinion, version);
      return this.respond(tx, await this.considerIn(tx, opinion, dto));
    });
  }

  async submitIn(tx: Tx, orderId: string, { text, evidenceIds = [] }: SubmitOpinionDto): Promise<Opinion> {
    const round = await this.rounds.ofOrder(tx, orderId);
    await this.evidence.requireIn(tx, round, evidenceIds);
    const opinion = await this.takeIn(tx, round, 'submit', { kind: 'OPINION', text });
    const { id: opinionId, caseId, providerId } = opinion;
    const links = evidenceIds.map((evidenceId) => ({ opinionId, evidenceId, caseId, providerId }));
    await tx.insertAll(OpinionEvidence, links);
    await this.keepIn(tx, round, opinion, evidenceIds);
    return opinion;
  }

  async waiveIn(tx: Tx, orderId: string, declaration: string): Promise<Opinion> {
    const round = await this.rounds.ofOrder(tx, orderId);
    const waiver = await this.takeIn(tx, round, 'waive', { kind: 'WAIVER', text: declaration });
    await this.keepIn(tx, round, waiver, []);
    return waiver;
  }

  /** @throws AppError `opinion-round.rejection-without-reason`, `opinion.is-waiver`. */
  async considerIn(tx: Tx, opinion: Opinion, { consideration, reason }: ConsiderOpinionDto): Promise<Opinion> {
    if (opinion.kind === 'WAIVER') throw new AppError('opinion.is-waiver');
    if (consideration !== 'REFLECTED' && reason === undefined)
      throw new AppError('opinion-round.rejection-without-reason');
    const judged = {
      consideration,
      reason: reason ?? null,
      consideredBy: tx.actor.userId,
      consideredAt: tx.now,
    };
    const { id: opinionId, caseId, providerId } = opinion;
    const before = await tx.lock(OpinionConsideration, { opinionId });
    if (before) await tx.update(OpinionConsideration, before, judged);
    else await tx.insert(OpinionConsideration, { id: tx.newId(), opinionId, caseId, providerId, ...judged });
    this.record(tx, opinion, 'opinion.considered', { consideration, reason: reason ?? null });
    return tx.update(Opinion, opinion, {});
  }

  private async keepIn(
    tx: Tx,
    { orderId }: OpinionRound,
    { id: subjectId, caseId, providerId, kind, text, receiptNo }: Opinion,
    evidenceIds: readonly string[],
  ): Promise<void> {
    const notice = await tx.one<{ title: string }>(
      `SELECT title FROM official_documents WHERE subject_id = $1 AND type = 'PRIOR_NOTICE' ORDER BY approved_at DESC LIMIT 1`,
      [orderId],
    );
    await keepReceipt(tx, {
      receiptNo,
      kind: kind === 'WAIVER' ? 'OPINION_WAIVER' : 'OPINION',
      caseId,
      providerId,
      subjectType: 'opinion',
      subjectId,
      about: notice?.title ?? receiptNo,
      words: { text },
      evidenceIds,
    });
  }

  private async takeIn(
    tx: Tx,
    round: OpinionRound,
    event: 'submit' | 'waive',
    words: Pick<Opinion, 'kind' | 'text'>,
  ): Promise<Opinion> {
    if (round.closedAt !== null) throw new AppError('opinion-round.window-over');
    const status = statusOfRound(round, await this.rounds.opinions(tx, round.id));
    nextStatus(opinionRoundMachine, status, event, factsOfRound(round, tx.now));
    const opinion = await tx.insert(Opinion, {
      id: tx.newId(),
      caseId: round.caseId,
      providerId: round.providerId,
      roundId: round.id,
      ...words,
      receiptNo: await takeReceiptNumber(tx),
      submittedBy: tx.actor.userId,
      submittedAt: tx.now,
    });
    await this.deadlines.satisfyIn(tx, round.id, OPINION_RULE, `opinion ${opinion.receiptNo}`);
    this.record(tx, opinion, event === 'submit' ? 'opinion.submitted' : 'opinion.waived', {
      receiptNo: opinion.receiptNo,
      orderId: round.orderId,
    });
    return opinion;
  }

  private async respond(tx: Tx, opinion: Opinion): Promise<OpinionResponse> {
    return toOpinionResponse(await this.rounds.opinionParts(tx, opinion), tx.actor);
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
