import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { VerificationResult } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';
import { Verification, VerificationCheck, type CorrectiveAction } from '../../schema/entities';
import type { AcceptPartiallyDto } from './corrective-action.dto';
import type { ActionResponse } from './corrective-action.responses';
import { CorrectiveActionWorkflow } from './corrective-action-workflow.service';
import { CorrectiveActionsRepository } from './corrective-actions.repository';

interface Decision {
  readonly result: VerificationResult;
  readonly reason: string | null;
  readonly remainingItems?: string;
}

/** The lead inspector's part: decides on what was verified; with the decision the provider sees the judgement on each criterion. */
@Injectable()
export class VerificationDecisions {
  constructor(
    private readonly actions: CorrectiveActionsRepository,
    private readonly workflow: CorrectiveActionWorkflow,
  ) {}

  verify(actor: Actor, actionId: string, version: number, reason?: string): Promise<ActionResponse> {
    return this.workflow.act(actor, actionId, version, (tx, action) => this.verifyIn(tx, action, reason));
  }

  acceptPartially(actor: Actor, actionId: string, version: number, dto: AcceptPartiallyDto): Promise<ActionResponse> {
    return this.workflow.act(actor, actionId, version, (tx, action) => this.acceptPartiallyIn(tx, action, dto));
  }

  reject(actor: Actor, actionId: string, version: number, reason: string): Promise<ActionResponse> {
    return this.workflow.act(actor, actionId, version, (tx, action) => this.rejectIn(tx, action, reason));
  }

  /** Within the same transaction the watch over the effect begins, and the findings follow. */
  async verifyIn(tx: Tx, action: CorrectiveAction, reason?: string): Promise<CorrectiveAction> {
    await this.workflow.judgeIn(tx, action, { event: 'verify', reason });
    await this.decideIn(tx, action, (checks) => ({
      result: positiveResult(checks),
      reason: reason ?? reasonsOf(checks),
    }));
    const verified = await this.workflow.moveIn(tx, action, { event: 'verify', reason });
    const watched = await this.workflow.startMonitoringIn(tx, verified);
    await this.workflow.settleFindingsIn(tx, watched);
    return watched;
  }

  /** The deadline stands: what is left is overdue from the day on which everything was due. */
  async acceptPartiallyIn(
    tx: Tx,
    action: CorrectiveAction,
    { reason, remainingItems }: AcceptPartiallyDto,
  ): Promise<CorrectiveAction> {
    const moved = await this.workflow.moveIn(tx, action, {
      event: 'accept-partially',
      reason,
      payload: { remainingItems },
    });
    await this.decideIn(tx, action, () => ({ result: 'PARTIAL', reason, remainingItems }));
    await this.workflow.reopenDeadlinesIn(tx, action, reason);
    return moved;
  }

  async rejectIn(tx: Tx, action: CorrectiveAction, reason: string): Promise<CorrectiveAction> {
    const moved = await this.workflow.moveIn(tx, action, { event: 'reject', reason });
    await this.decideIn(tx, action, (checks) => ({ result: negativeResult(checks), reason }));
    await this.workflow.reopenDeadlinesIn(tx, action, reason);
    return moved;
  }

  private async decideIn(
    tx: Tx,
    action: CorrectiveAction,
    decide: (checks: readonly VerificationCheck[]) => Decision,
  ): Promise<void> {
    const verification = await this.actions.currentVerification(tx, action.id);
    const decision = decide(await tx.list(VerificationCheck, { verificationId: verification.id }));
    const decided = { decidedBy: tx.actor.userId, decidedAt: tx.now, frozenAt: tx.now, releasedAt: tx.now };
    await tx.update(Verification, verification, { ...decision, ...decided });
    const { id, caseId, providerId } = verification;
    tx.record({
      type: 'verification.decided',
      subjectType: 'verification',
      subjectId: id,
      caseId,
      providerId,
      payload: { ...decision },
    });
  }
}

function positiveResult(checks: readonly VerificationCheck[]): VerificationResult {
  return checks.some(({ result }) => result === 'ALTERNATIVE_ACCEPTED') ? 'ALTERNATIVE_ACCEPTED' : 'COMPLIED';
}

/** Unverifiable when nothing was found to be undone but something could not be established. */
function negativeResult(checks: readonly VerificationCheck[]): VerificationResult {
  const failed = checks.filter(({ result }) => result !== 'COMPLIED' && result !== 'ALTERNATIVE_ACCEPTED');
  return failed.every(({ result }) => result === 'UNVERIFIABLE') ? 'UNVERIFIABLE' : 'NOT_COMPLIED';
}

function reasonsOf(checks: readonly VerificationCheck[]): string | null {
  const reasons = checks.flatMap(({ reason }) => reason ?? []);
  return reasons.length > 0 ? reasons.join('\n') : null;
}
