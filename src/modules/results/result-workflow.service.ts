import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { DraftStep } from '../../domain/approval-line';
import {
  inspectionResultMachine,
  type InspectionResultEvent,
  type InspectionResultFacts,
} from '../../domain/inspection-result';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { type Case, InspectionResult } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { CaseWorkflow } from '../cases/case-workflow.service';
import type { ResultResponse } from './result.dto';
import { ResultDocuments } from './result-documents.service';
import { ResultReview } from './result-review.service';
import { movesCase } from './result-stage';
import { ResultsRepository } from './results.repository';
import { record, ResultsService } from './results.service';

/** Submits, returns and confirms a result. */
@Injectable()
export class ResultWorkflow {
  constructor(
    private readonly transactions: Transactions,
    private readonly results: ResultsRepository,
    private readonly service: ResultsService,
    private readonly documents: ResultDocuments,
    private readonly cases: CasesRepository,
    private readonly caseWorkflow: CaseWorkflow,
    private readonly review: ResultReview,
  ) {}

  submit(actor: Actor, id: string, version: number, line?: readonly DraftStep[]): Promise<ResultResponse> {
    return this.act(actor, id, version, (tx, found) => this.submitIn(tx, found, line));
  }

  return(actor: Actor, id: string, version: number, reason: string): Promise<ResultResponse> {
    return this.act(actor, id, version, (tx, found) => this.returnIn(tx, found, reason));
  }

  confirm(actor: Actor, id: string, version: number): Promise<ResultResponse> {
    return this.act(actor, id, version, (tx, found) => this.confirmIn(tx, found));
  }

  async submitIn(tx: Tx, found: InspectionResult, line?: readonly DraftStep[]): Promise<InspectionResult> {
    const status = await this.next(tx, found, 'submit');
    const submitted = await tx.update(InspectionResult, found, { status, returnReason: null });
    await this.review.submitIn(tx, submitted, line);
    record(tx, submitted, 'inspection-result.submitted', { from: found.status, to: status });
    return submitted;
  }

  async returnIn(tx: Tx, found: InspectionResult, reason: string): Promise<InspectionResult> {
    const status = await this.next(tx, found, 'return', { reasonGiven: isReason(reason) });
    const returned = await tx.update(InspectionResult, found, { status, returnReason: reason });
    await this.review.returnIn(tx, found, reason);
    record(tx, returned, 'inspection-result.returned', { from: found.status, to: status, reason });
    return returned;
  }

  /**
   * Freezes the result with what it rests on, tells each respondent by a notice of its own and issues the inspection report.
   * The case is locked first, so that of two approvers one waits and then finds the result decided.
   */
  async confirmIn(tx: Tx, found: InspectionResult): Promise<InspectionResult> {
    const ofCase = await this.cases.lock(tx, found.caseId);
    const status = await this.next(tx, found, 'confirm');
    await this.review.approveIn(tx, found);
    await this.moveCase(tx, ofCase, found);
    const confirmed = await tx.update(InspectionResult, found, {
      status,
      confirmedBy: tx.actor.userId,
      confirmedAt: tx.now,
      frozenAt: tx.now,
    });
    if (found.kind === 'FINAL') await this.results.freezeCauseAnalyses(tx, found.caseId);
    record(tx, confirmed, 'inspection-result.confirmed', { from: found.status, to: status, seq: found.seq });
    await this.documents.issueNoticesIn(tx, ofCase, confirmed);
    await this.documents.issueReportIn(tx, ofCase, confirmed);
    return confirmed;
  }

  private async moveCase(tx: Tx, ofCase: Case, found: InspectionResult): Promise<void> {
    if (!movesCase(ofCase, found)) return;
    await this.caseWorkflow.moveIn(
      tx,
      ofCase,
      { event: 'confirm-result' },
      { resultInReview: true, actorIsAuthor: found.authorId === tx.actor.userId },
    );
  }

  private async next(
    tx: Tx,
    found: InspectionResult,
    event: InspectionResultEvent,
    known: Partial<InspectionResultFacts> = {},
  ): Promise<InspectionResult['status']> {
    const facts = { ...(await this.service.facts(tx, found)), ...known };
    return nextStatus(inspectionResultMachine, found.status, event, facts);
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    move: (tx: Tx, found: InspectionResult) => Promise<unknown>,
  ): Promise<ResultResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.results.lock(tx, id);
      requireVersion(found, version);
      await move(tx, found);
      return this.service.respond(tx, id);
    });
  }
}
