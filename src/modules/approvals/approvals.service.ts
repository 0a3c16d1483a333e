import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { isReviewSubject, type ReviewSubject } from '../../domain/review-round';
import { may } from '../../domain/permission';
import { holdsStep } from '../../domain/approval-line';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { currentRequest } from '../../platform/http/request-context';
import { ReviewRound } from '../../schema/entities';
import { InspectionReview } from '../inspections/inspection-review.service';
import { OrderReview } from '../orders/order-review.service';
import { ResultReview } from '../results/result-review.service';
import { ApprovalLines } from '../review-rounds/approval-lines.service';
import { ApprovalLinesRepository, type StepRow } from '../review-rounds/approval-lines.repository';
import { ReviewRoundsRepository } from '../review-rounds/review-rounds.repository';
import { contentHash } from '../review-rounds/review-rounds.service';
import type { SubjectUnderReview } from '../review-rounds/review-subject';
import type { ApprovalResponse } from './approval.dto';
import { CONTENT_CHANGED, type Signing, toApprovalResponse } from './approval.response';
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
    private readonly lines: ApprovalLinesRepository,
    private readonly line: ApprovalLines,
  ) {}

  get(actor: Actor, subjectType: string, subjectId: string): Promise<ApprovalResponse> {
    if (!isReviewSubject(subjectType)) throw new AppError('resource.not-found');
    return this.transactions.read(actor, (tx) => this.respond(tx, subjectType, subjectId));
  }

  async respond(tx: Tx, subjectType: ReviewSubject, subjectId: string): Promise<ApprovalResponse> {
    const subject = await this.subject(tx, subjectType, subjectId);
    const names = await this.query.names(tx, subject);
    const rounds = await this.rounds.history(tx, subject.subjectId);
    const steps = await this.lines.steps(
      tx,
      rounds.map(({ id }) => id),
    );
    const signing = await this.signing(tx, subject, steps);
    const actorId = tx.actor.userId;
    return toApprovalResponse({ subject, names, rounds, steps, signing, actorId }, currentRequest()?.locale ?? 'ko');
  }

  /** The open review or concurrence of whoever reads, with what stands against signing it now. */
  private async signing(tx: Tx, subject: SubjectUnderReview, steps: readonly StepRow[]): Promise<Signing | null> {
    if (!may(tx.actor.roles, 'approvals.sign')) return null;
    const open = await tx.find(ReviewRound, { subjectId: subject.subjectId, outcome: null });
    if (!open) return null;
    const actor = await this.lines.signingActor(tx);
    const step = steps.find(
      (row) => row.roundId === open.id && row.decision === null && row.role !== 'APPROVAL' && holdsStep(row, actor),
    );
    if (!step) return null;
    const refusal = await this.line.refusalIn(tx, open, step.id, subject.authorIds);
    const changed = contentHash(subject.content) === open.contentSha256 ? null : CONTENT_CHANGED;
    return { step, refusal: refusal ?? changed };
  }

  subject(tx: Tx, subjectType: ReviewSubject, id: string): Promise<SubjectUnderReview> {
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
