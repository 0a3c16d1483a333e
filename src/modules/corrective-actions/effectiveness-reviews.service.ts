import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { CorrectiveAction, EffectivenessReview } from '../../schema/entities';
import { ActionReader } from './action-reader';
import { isOpenFor } from './action-work';
import type { ReviewEffectDto } from './corrective-action.dto';
import type { ActionResponse } from './corrective-action.responses';
import { CorrectiveActionsRepository } from './corrective-actions.repository';
import { EffectivenessChecksRepository } from './effectiveness-checks.repository';
import { refuseFuture, wrongField } from './field-checks';

/** Reviews whether a verified action had its effect (효과성 확인); a review is never changed, only followed by another. */
@Injectable()
export class EffectivenessReviewsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly actions: CorrectiveActionsRepository,
    private readonly reader: ActionReader,
    private readonly checks: EffectivenessChecksRepository,
  ) {}

  review(actor: Actor, actionId: string, dto: ReviewEffectDto): Promise<ActionResponse> {
    return this.transactions.write(actor, async (tx) => {
      await this.reviewIn(tx, await this.actions.lock(tx, actionId), dto);
      return this.reader.read(tx, actionId);
    });
  }

  async reviewIn(tx: Tx, action: CorrectiveAction, dto: ReviewEffectDto): Promise<EffectivenessReview> {
    if (!isOpenFor('REVIEW_EFFECT', action.status)) throw new AppError('corrective-action.not-monitored');
    if (dto.windowTo < dto.windowFrom) throw wrongField('windowTo', 'corrective-action.window-reversed');
    refuseFuture(tx, 'windowTo', dto.windowTo);
    const { id: actionId, caseId, providerId } = action;
    const reviewed = { reviewedBy: tx.actor.userId, reviewedAt: tx.now };
    const review = await tx.insert(EffectivenessReview, {
      id: tx.newId(),
      caseId,
      providerId,
      actionId,
      ...dto,
      ...reviewed,
    });
    await this.checks.close(tx, action, review.id, review.windowTo);
    await tx.update(CorrectiveAction, action, {});
    tx.record({
      type: 'effectiveness.reviewed',
      subjectType: 'corrective-action',
      subjectId: actionId,
      caseId,
      providerId,
      payload: { ...dto },
    });
    return review;
  }
}
