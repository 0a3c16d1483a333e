import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { isReviewSubject, type ReviewSubject } from '../../domain/review-round';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { currentRequest } from '../../platform/http/request-context';
import { InspectionReview } from '../inspections/inspection-review.service';
import { OrderReview } from '../orders/order-review.service';
import { ResultReview } from '../results/result-review.service';
import { ReviewRoundsRepository } from '../review-rounds/review-rounds.repository';
import type { SubjectUnderReview } from '../review-rounds/review-subject';
import type { ApprovalResponse } from './approval.dto';
import { toApprovalResponse } from './approval.response';
import { ApprovalsQuery } from './approvals.query';

/** What an approver reads before deciding. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderReview,
    private readonly results: ResultReview,
    private readonly inspections: InspectionReview,
    private readonly rounds: ReviewRoundsRepository,
    private readonly query: ApprovalsQuery,
  ) {}

  get(actor: Actor, subjectType: string, subjectId: string): Promise<ApprovalResponse> {
    if (!isReviewSubject(subjectType)) throw new AppError('resource.not-found');
    return this.transactions.read(actor, async (tx) => {
      const subject = await this.subject(tx, subjectType, subjectId);
      const names = await this.query.names(tx, subject);
      const rounds = await this.rounds.history(tx, subjectId);
      return toApprovalResponse({ subject, names, rounds }, currentRequest()?.locale ?? 'ko');
    });
  }

  private subject(tx: Tx, subjectType: ReviewSubject, id: string): Promise<SubjectUnderReview> {
    switch (subjectType) {
      case 'order':
        return this.orders.subjectIn(tx, id);
      case 'inspection-result':
        return this.results.subjectIn(tx, id);
      case 'inspection':
        return this.inspections.subjectIn(tx, id);
    }
  }
}
