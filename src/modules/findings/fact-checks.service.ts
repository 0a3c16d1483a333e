import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { findingMachine } from '../../domain/finding';
import { enumerationLabel } from '../../domain/labels';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import type { Page } from '../../platform/http/page';
import { FactCheck, FactCheckEvidence, Finding } from '../../schema/entities';
import { CasesService } from '../cases/cases.service';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type { FactCheckAnswerDto, FactCheckQuery, FactCheckResponse } from './fact-check.dto';
import { toFactCheckResponse } from './fact-check.response';
import type { FindingResponse } from './finding.dto';
import { FindingsQuery } from './findings.query';
import { FindingsRepository } from './findings.repository';
import { FindingsService } from './findings.service';
import { FindingWorkflow } from './finding-workflow.service';

/** The provider checks the facts of a finding, and only these, before it is confirmed. */
@Injectable()
export class FactChecksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly findings: FindingsRepository,
    private readonly service: FindingsService,
    private readonly workflow: FindingWorkflow,
    private readonly query: FindingsQuery,
    private readonly cases: CasesService,
    private readonly evidence: SubmittedEvidence,
  ) {}

  list(actor: Actor, query: FactCheckQuery): Promise<Page<FactCheckResponse>> {
    return this.transactions.read(actor, async (tx) => {
      const page = await this.query.factCheckIds(tx, query);
      const items: FactCheckResponse[] = [];
      for (const id of page.items) items.push(await this.respond(tx, id));
      return { ...page, items };
    });
  }

  get(actor: Actor, id: string): Promise<FactCheckResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  send(actor: Actor, findingId: string, version: number, dueOn: string): Promise<FindingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.findings.lock(tx, findingId);
      requireVersion(found, version);
      await this.sendIn(tx, found, dueOn);
      return this.service.respond(tx, findingId);
    });
  }

  /** Shows the provider the condition alone; judgement, cause and priority stay with the ministry. */
  async sendIn(tx: Tx, found: Finding, dueOn: string): Promise<FactCheck> {
    if (dueOn < seoulDay(tx.now)) throw new AppError('fact-check.due-in-past');
    await this.workflow.moveIn(tx, found, { event: 'send-to-fact-check' }, { factCheckDueStated: true }, {}, { dueOn });
    await this.cases.releaseIn(tx, found.caseId, found.providerId);
    return tx.insert(FactCheck, {
      id: tx.newId(),
      caseId: found.caseId,
      providerId: found.providerId,
      findingId: found.id,
      round: (await tx.count(FactCheck, { findingId: found.id })) + 1,
      findingNo: found.findingNo,
      factualText: found.condition,
      releasedAt: tx.now,
      dueOn,
    });
  }

  answer(actor: Actor, id: string, version: number, dto: FactCheckAnswerDto): Promise<FactCheckResponse> {
    return this.transactions.write(actor, async (tx) => {
      const check = await this.lock(tx, id);
      requireVersion(check, version);
      await this.answerIn(tx, check, dto);
      return this.respond(tx, id);
    });
  }

  /** The finding, which the provider cannot see, goes back to PROPOSED by the database's own hand. */
  async answerIn(tx: Tx, check: FactCheck, dto: FactCheckAnswerDto): Promise<FactCheck> {
    const { outcome, comment, evidenceIds = [] } = dto;
    if (check.outcome !== 'OPEN') throw new AppError('fact-check.already-answered');
    if (outcome !== 'AGREED' && !comment) throw new AppError('finding.comment-missing');
    await this.evidence.requireIn(tx, check, evidenceIds);
    const { id: factCheckId, caseId, providerId } = check;
    await tx.insertAll(
      FactCheckEvidence,
      evidenceIds.map((evidenceId) => ({ factCheckId, evidenceId, caseId, providerId })),
    );
    const answered = await tx.update(FactCheck, check, {
      outcome,
      comment: comment ?? null,
      commentedBy: tx.actor.userId,
      commentedAt: tx.now,
    });
    const receiptNo = await takeReceiptNumber(tx);
    await keepReceipt(tx, {
      receiptNo,
      kind: 'FACT_CHECK_ANSWER',
      caseId,
      providerId,
      subjectType: 'fact-check',
      subjectId: check.id,
      about: check.findingNo,
      words: {
        statement: check.factualText,
        answer: enumerationLabel('factCheckOutcome', outcome),
        opinion: comment ?? null,
      },
      evidenceIds,
    });
    record(tx, answered, 'fact-check.answered', { findingNo: check.findingNo, outcome, receiptNo });
    return answered;
  }

  close(actor: Actor, findingId: string, version: number): Promise<FindingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.findings.lock(tx, findingId);
      requireVersion(found, version);
      await this.lapseIn(tx, found);
      return this.service.respond(tx, findingId);
    });
  }

  /** Nothing came by the day that was set. */
  async lapseIn(tx: Tx, found: Finding): Promise<FactCheck> {
    nextStatus(findingMachine, found.status, 'close-fact-check', await this.service.facts(tx, found));
    const check = orNotFound(await tx.lock(FactCheck, { findingId: found.id, outcome: 'OPEN' }));
    const lapsed = await tx.update(FactCheck, check, { outcome: 'LAPSED' });
    record(tx, lapsed, 'fact-check.lapsed', { findingNo: check.findingNo, dueOn: check.dueOn });
    return lapsed;
  }

  replyToComment(actor: Actor, id: string, version: number, answer: string): Promise<FactCheckResponse> {
    return this.transactions.write(actor, async (tx) => {
      const check = await this.lock(tx, id);
      requireVersion(check, version);
      await this.replyToCommentIn(tx, check, answer);
      return this.respond(tx, id);
    });
  }

  async replyToCommentIn(tx: Tx, check: FactCheck, answer: string): Promise<FactCheck> {
    if (check.commentedAt === null) throw new AppError('fact-check.no-comment');
    const replied = await tx.update(FactCheck, check, { ministryAnswer: answer, answeredAt: tx.now });
    record(tx, replied, 'fact-check.replied', { findingNo: check.findingNo });
    return replied;
  }

  private async lock(tx: Tx, id: string): Promise<FactCheck> {
    return orNotFound(await tx.lock(FactCheck, { id }));
  }

  private async respond(tx: Tx, id: string): Promise<FactCheckResponse> {
    const row = orNotFound(await tx.find(FactCheck, { id }));
    const links = await tx.list(FactCheckEvidence, { factCheckId: id });
    const ids = links.map(({ evidenceId }) => evidenceId);
    return toFactCheckResponse(row, await this.evidence.referencesIn(tx, ids), tx);
  }
}

function record(tx: Tx, { id, caseId, providerId }: FactCheck, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'fact-check', subjectId: id, caseId, providerId, payload });
}
