import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/canonical-json';
import type { Json } from '../../domain/content-difference';
import type { ReviewOutcome } from '../../domain/enumerations';
import type { DraftStep } from '../../domain/approval-line';
import type { ReviewSubject } from '../../domain/review-round';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { ReviewRound } from '../../schema/entities';
import { ApprovalLines } from './approval-lines.service';

export interface Submission {
  readonly caseId: string;
  readonly providerId: string | null;
  readonly subjectType: ReviewSubject;
  readonly subjectId: string;
  /** Exactly what approval would make final, in words and without ids that change when a draft is written anew. */
  readonly content: Json;
  /** The instrument of an order, by which the delegation rules tell who decides; null for what has no kinds. */
  readonly kind: string | null;
  readonly authorIds: readonly string[];
  /** Any approver may decide where it is left out. */
  readonly line?: readonly DraftStep[];
}

/**
 * Keeps what was submitted for approval and what became of it. Whoever owns the subject calls it within the transaction of the
 * submission and of the decision; the audit event is that of the subject's own move.
 */
@Injectable()
export class ReviewRoundsService {
  constructor(private readonly lines: ApprovalLines) {}

  /** @throws AppError where the line is not one that the delegation rules allow. */
  async submitIn(tx: Tx, { content, kind, authorIds, line, ...subject }: Submission): Promise<ReviewRound> {
    const text = canonicalJson(content);
    const round = await tx.insert(ReviewRound, {
      id: tx.newId(),
      ...subject,
      round: (await tx.count(ReviewRound, { subjectId: subject.subjectId })) + 1,
      content: text,
      contentSha256: sha256(text),
      submittedBy: tx.actor.userId,
      submittedAt: tx.now,
    });
    await this.lines.openIn(tx, round, { ...subject, kind, authorIds }, line);
    return round;
  }

  /**
   * Takes the decision only on the content that was submitted.
   * @throws AppError `approval.not-submitted`, `approval.content-changed`, and of the line's steps
   */
  async approveIn(tx: Tx, subjectId: string, content: Json, kind: string | null = null): Promise<ReviewRound> {
    const open = await this.lockOpen(tx, subjectId);
    if (!open) throw new AppError('approval.not-submitted');
    if (open.contentSha256 !== contentHash(content)) throw new AppError('approval.content-changed');
    await this.lines.approveIn(tx, open, kind);
    return this.decide(tx, open, 'APPROVED', null);
  }

  /** @throws AppError `approval.not-submitted` */
  async returnIn(tx: Tx, subjectId: string, reason: string): Promise<ReviewRound> {
    const open = await this.lockOpen(tx, subjectId);
    if (!open) throw new AppError('approval.not-submitted');
    await this.lines.returnIn(tx, open, reason);
    return this.decide(tx, open, 'RETURNED', reason);
  }

  /** The subject was revoked or called off; nothing happens where nothing waits for a decision. */
  async withdrawIn(tx: Tx, subjectId: string, reason: string): Promise<void> {
    const open = await this.lockOpen(tx, subjectId);
    if (open) await this.decide(tx, open, 'WITHDRAWN', reason);
  }

  private lockOpen(tx: Tx, subjectId: string): Promise<ReviewRound | null> {
    return tx.lock(ReviewRound, { subjectId, outcome: null });
  }

  private decide(tx: Tx, open: ReviewRound, outcome: ReviewOutcome, reason: string | null): Promise<ReviewRound> {
    return tx.update(ReviewRound, open, { outcome, decidedBy: tx.actor.userId, decidedAt: tx.now, reason });
  }
}

/** SHA-256 (hex) of the canonical JSON of a content. */
export function contentHash(content: Json): string {
  return sha256(canonicalJson(content));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
