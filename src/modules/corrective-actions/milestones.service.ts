import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { Milestone, type CorrectiveAction } from '../../schema/entities';
import { isOpenFor } from './action-work';
import type { AddMilestoneDto, UpdateMilestoneDto } from './corrective-action.dto';
import { toMilestone } from './corrective-action.response';
import type { MilestoneResponse } from './corrective-action.responses';
import { CorrectiveActionsRepository } from './corrective-actions.repository';
import { refuseFuture } from './field-checks';

/** Planned and actual dates on the way; they stand still while a report is out or once the action is over. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly actions: CorrectiveActionsRepository,
  ) {}

  add(actor: Actor, actionId: string, dto: AddMilestoneDto): Promise<MilestoneResponse> {
    return this.transactions.write(actor, async (tx) => {
      const action = await this.actions.lock(tx, actionId);
      return toMilestone(await this.addIn(tx, action, dto));
    });
  }

  update(actor: Actor, id: string, version: number, dto: UpdateMilestoneDto): Promise<MilestoneResponse> {
    return this.transactions.write(actor, async (tx) => {
      const milestone = await this.actions.lockMilestone(tx, id);
      requireVersion(milestone, version);
      return toMilestone(await this.recordIn(tx, milestone, dto));
    });
  }

  async addIn(tx: Tx, action: CorrectiveAction, { title, plannedOn }: AddMilestoneDto): Promise<Milestone> {
    refuseSettled(action);
    const { caseId, providerId } = action;
    const seq = await this.actions.nextMilestoneSeq(tx, action.id);
    const milestone = await tx.insert(Milestone, {
      id: tx.newId(),
      caseId,
      providerId,
      actionId: action.id,
      seq,
      title,
      plannedOn,
    });
    tx.record({
      type: 'milestone.added',
      subjectType: 'milestone',
      subjectId: milestone.id,
      caseId,
      providerId,
      payload: { title, plannedOn },
    });
    return milestone;
  }

  /** The day on which it was reached, with the evidence for it. */
  async recordIn(tx: Tx, milestone: Milestone, dto: UpdateMilestoneDto): Promise<Milestone> {
    const action = await this.actions.lock(tx, milestone.actionId);
    refuseSettled(action);
    if (dto.actualOn) refuseFuture(tx, 'actualOn', dto.actualOn);
    if (dto.evidenceId) await this.requireEvidence(tx, action, dto.evidenceId);
    const recorded = await tx.update(Milestone, milestone, { actualOn: dto.actualOn, evidenceId: dto.evidenceId });
    const { id, caseId, providerId } = milestone;
    tx.record({
      type: 'milestone.recorded',
      subjectType: 'milestone',
      subjectId: id,
      caseId,
      providerId,
      payload: { ...dto },
    });
    return recorded;
  }

  /** Takes over the milestones of an accepted plan; what is there under the same title already stays. */
  async copyIn(tx: Tx, action: CorrectiveAction, planned: readonly AddMilestoneDto[]): Promise<void> {
    if (!isOpenFor('RECORD_MILESTONE', action.status)) return;
    const present = new Set((await tx.list(Milestone, { actionId: action.id })).map(({ title }) => title));
    for (const milestone of planned.filter(({ title }) => !present.has(title))) await this.addIn(tx, action, milestone);
  }

  private async requireEvidence(tx: Tx, action: CorrectiveAction, evidenceId: string): Promise<void> {
    const usable = await this.actions.usableEvidence(tx, action, [evidenceId]);
    if (!usable.has(evidenceId)) throw new AppError('corrective-action.evidence-unusable');
  }
}

function refuseSettled(action: CorrectiveAction): void {
  if (!isOpenFor('RECORD_MILESTONE', action.status)) throw new AppError('corrective-action.no-longer-editable');
}
