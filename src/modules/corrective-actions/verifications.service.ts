import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import {
  AcceptanceCriterion,
  CorrectiveAction,
  Verification,
  VerificationCheck,
  VerificationEvidence,
} from '../../schema/entities';
import { ActionReader } from './action-reader';
import { isOpenFor } from './action-work';
import type { CheckCriterionDto, StartVerificationDto } from './corrective-action.dto';
import type { ActionResponse, VerificationResponse } from './corrective-action.responses';
import { CorrectiveActionWorkflow } from './corrective-action-workflow.service';
import { CorrectiveActionsRepository } from './corrective-actions.repository';
import { wrongField } from './field-checks';

/** The inspector's part: takes up a report and judges it, one acceptance criterion after the other. */
@Injectable()
export class VerificationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly actions: CorrectiveActionsRepository,
    private readonly reader: ActionReader,
    private readonly workflow: CorrectiveActionWorkflow,
  ) {}

  get(actor: Actor, id: string): Promise<VerificationResponse> {
    return this.transactions.read(actor, (tx) => this.reader.verification(tx, id));
  }

  start(actor: Actor, actionId: string, version: number, dto: StartVerificationDto): Promise<ActionResponse> {
    return this.workflow.act(actor, actionId, version, (tx, action) => this.startIn(tx, action, dto));
  }

  check(
    actor: Actor,
    id: string,
    criterionId: string,
    version: number,
    dto: CheckCriterionDto,
  ): Promise<VerificationResponse> {
    return this.transactions.write(actor, async (tx) => {
      const verification = await this.actions.lockVerification(tx, id);
      requireVersion(verification, version);
      await this.checkIn(tx, verification, criterionId, dto);
      return this.reader.verification(tx, id);
    });
  }

  async startIn(
    tx: Tx,
    action: CorrectiveAction,
    { method, inspectionId }: StartVerificationDto,
  ): Promise<CorrectiveAction> {
    if (method === 'ON_SITE' && !inspectionId) throw new AppError('corrective-action.inspection-missing');
    const moved = await this.workflow.moveIn(tx, action, { event: 'start-verification', payload: { method } });
    const report = await this.actions.latestReport(tx, action.id);
    await tx.insert(Verification, {
      id: tx.newId(),
      caseId: action.caseId,
      providerId: action.providerId,
      actionId: action.id,
      reportId: report.id,
      method,
      inspectionId: inspectionId ?? null,
      verifierId: tx.actor.userId,
      startedAt: tx.now,
    });
    return moved;
  }

  /** Also gives the action a new version: whoever is about to decide on it sees that the judgement has changed. */
  async checkIn(tx: Tx, verification: Verification, criterionId: string, dto: CheckCriterionDto): Promise<void> {
    const action = await this.actions.lock(tx, verification.actionId);
    if (verification.decidedAt !== null || !isOpenFor('JUDGE_CRITERION', action.status))
      throw new AppError('record.frozen');
    if (dto.result !== 'COMPLIED' && !dto.reason) throw wrongField('reason', 'corrective-action.reason-needed');
    await this.requireCriterion(tx, action, criterionId);
    await this.requireUsable(tx, action, dto.evidenceIds);
    const check = await this.putCheck(tx, verification, criterionId, dto);
    await this.replaceEvidence(tx, check, dto.evidenceIds);
    await tx.update(Verification, verification, {});
    await tx.update(CorrectiveAction, action, {});
    const { id, caseId, providerId } = verification;
    tx.record({
      type: 'verification.criterion-checked',
      subjectType: 'verification',
      subjectId: id,
      caseId,
      providerId,
      payload: { criterionId, ...dto },
    });
  }

  private async requireCriterion(tx: Tx, action: CorrectiveAction, id: string): Promise<void> {
    orNotFound(await tx.find(AcceptanceCriterion, { id, requirementId: action.requirementId }));
  }

  private async requireUsable(tx: Tx, action: CorrectiveAction, ids: readonly string[]): Promise<void> {
    const usable = await this.actions.usableEvidence(tx, action, ids);
    if (ids.some((id) => !usable.has(id))) throw new AppError('corrective-action.evidence-unusable');
  }

  private async putCheck(
    tx: Tx,
    verification: Verification,
    criterionId: string,
    dto: CheckCriterionDto,
  ): Promise<VerificationCheck> {
    const judged = { result: dto.result, reason: dto.reason ?? null, checkedBy: tx.actor.userId };
    const present = await tx.lock(VerificationCheck, { verificationId: verification.id, criterionId });
    if (present) return tx.update(VerificationCheck, present, judged);
    const { caseId, providerId } = verification;
    return tx.insert(VerificationCheck, {
      id: tx.newId(),
      caseId,
      providerId,
      verificationId: verification.id,
      criterionId,
      ...judged,
    });
  }

  private async replaceEvidence(tx: Tx, check: VerificationCheck, evidenceIds: readonly string[]): Promise<void> {
    const { id: checkId, verificationId, caseId, providerId } = check;
    await tx.discard(VerificationEvidence, { checkId });
    await tx.insertAll(
      VerificationEvidence,
      evidenceIds.map((evidenceId) => ({ checkId, verificationId, evidenceId, caseId, providerId })),
    );
  }
}
