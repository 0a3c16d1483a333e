import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import {
  AcceptanceCriterion,
  CompletionEvidence,
  CompletionReport,
  type CorrectiveAction,
} from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type { CriterionEvidenceDto, ReportCompletionDto } from './corrective-action.dto';
import type { ActionResponse } from './corrective-action.responses';
import { CompletionWordsQuery } from './completion-words.query';
import { CorrectiveActionWorkflow } from './corrective-action-workflow.service';
import { CorrectiveActionsRepository } from './corrective-actions.repository';
import { refuseFuture } from './field-checks';
import { ReportDraftsService } from './report-drafts.service';
import { ACTION_RULE, ORDER_RESULT_RULE } from './required-actions';

/** What the provider's manager signs when it reports an action completed. */
export const ATTESTATION = '위 이행결과 보고는 사실과 다름이 없음을 확인합니다.';

/** The provider's claim that an action is done: attested, with its receipt, and taken back only before it is verified. */
@Injectable()
export class CompletionReportsService {
  constructor(
    private readonly actions: CorrectiveActionsRepository,
    private readonly workflow: CorrectiveActionWorkflow,
    private readonly deadlines: DeadlinesService,
    private readonly drafts: ReportDraftsService,
    private readonly details: CompletionWordsQuery,
  ) {}

  report(actor: Actor, actionId: string, version: number, dto: ReportCompletionDto): Promise<ActionResponse> {
    return this.workflow.act(actor, actionId, version, (tx, action) => this.reportIn(tx, action, dto));
  }

  withdraw(actor: Actor, actionId: string, version: number, reason: string): Promise<ActionResponse> {
    return this.workflow.act(actor, actionId, version, (tx, action) => this.withdrawIn(tx, action, reason));
  }

  /** A late report is taken all the same; that it was late follows from its instant. */
  async reportIn(tx: Tx, action: CorrectiveAction, dto: ReportCompletionDto): Promise<CorrectiveAction> {
    refuseFuture(tx, 'completedOn', dto.completedOn);
    const criteriaWithoutAcceptedEvidence = await this.criteriaWithoutEvidence(tx, action, dto.evidence);
    const known = { attestationStated: dto.attested, criteriaWithoutAcceptedEvidence };
    await this.workflow.judgeIn(tx, action, { event: 'report-completion' }, known);
    const report = await this.insertReport(tx, action, dto);
    await this.insertEvidence(tx, report, dto.evidence);
    await keepReceipt(tx, await this.details.submission(tx, action, report));
    const reported = await this.workflow.moveIn(
      tx,
      action,
      {
        event: 'report-completion',
        payload: { reportId: report.id, receiptNo: report.receiptNo, round: report.round },
      },
      known,
    );
    await this.drafts.discardIn(tx, action.id);
    await this.satisfyDeadlines(tx, action, report);
    return reported;
  }

  async withdrawIn(tx: Tx, action: CorrectiveAction, reason: string): Promise<CorrectiveAction> {
    const withdrawn = await this.workflow.moveIn(tx, action, { event: 'withdraw-report', reason });
    const report = await this.actions.latestReport(tx, action.id);
    await tx.update(CompletionReport, report, { withdrawnAt: tx.now });
    await this.workflow.reopenDeadlinesIn(tx, action, reason);
    return withdrawn;
  }

  private async criteriaWithoutEvidence(
    tx: Tx,
    action: CorrectiveAction,
    given: readonly CriterionEvidenceDto[],
  ): Promise<number> {
    const criteria = await tx.list(AcceptanceCriterion, { requirementId: action.requirementId });
    const known = new Set(criteria.map(({ id }) => id));
    if (given.some(({ criterionId }) => !known.has(criterionId)))
      throw new AppError('corrective-action.criterion-unknown');
    const ids = given.flatMap(({ evidenceIds }) => evidenceIds);
    const usable = await this.actions.usableEvidence(tx, action, ids);
    if (ids.some((id) => !usable.has(id))) throw new AppError('corrective-action.evidence-unusable');
    const answered = new Set(given.map(({ criterionId }) => criterionId));
    return criteria.filter(({ id }) => !answered.has(id)).length;
  }

  private async insertReport(tx: Tx, action: CorrectiveAction, dto: ReportCompletionDto): Promise<CompletionReport> {
    return tx.insert(CompletionReport, {
      id: tx.newId(),
      caseId: action.caseId,
      providerId: action.providerId,
      actionId: action.id,
      round: await this.actions.nextRound(tx, action.id),
      summary: dto.summary,
      completedOn: dto.completedOn,
      attestation: ATTESTATION,
      attestedBy: tx.actor.userId,
      reportedAt: tx.now,
      receiptNo: await takeReceiptNumber(tx),
      residualRisk: dto.residualRisk ?? null,
    });
  }

  private async insertEvidence(
    tx: Tx,
    report: CompletionReport,
    given: readonly CriterionEvidenceDto[],
  ): Promise<void> {
    const { id: reportId, caseId, providerId } = report;
    for (const { criterionId, evidenceIds, note } of given) {
      const rows = evidenceIds.map((evidenceId) => ({
        reportId,
        criterionId,
        evidenceId,
        caseId,
        providerId,
        note: note ?? null,
      }));
      await tx.insertAll(CompletionEvidence, rows);
    }
  }

  private async satisfyDeadlines(tx: Tx, action: CorrectiveAction, report: CompletionReport): Promise<void> {
    const by = `completion-report ${report.receiptNo}`;
    await this.deadlines.satisfyIn(tx, action.id, ACTION_RULE, by);
    if ((await this.actions.unreported(tx, action.orderId)) === 0)
      await this.deadlines.satisfyIn(tx, action.orderId, ORDER_RESULT_RULE, by);
  }
}
