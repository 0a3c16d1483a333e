import { Injectable } from '@nestjs/common';
import type { ReviewOutcome } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';

export interface ReviewRoundRow {
  readonly id: string;
  readonly round: number;
  readonly content: string;
  readonly contentSha256: string;
  readonly submittedBy: string;
  readonly submittedByName: string;
  readonly submittedAt: Date;
  readonly outcome: ReviewOutcome | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

@Injectable()
export class ReviewRoundsRepository {
  /** From the first submission to the last. */
  history(tx: Tx, subjectId: string): Promise<ReviewRoundRow[]> {
    return tx.query<ReviewRoundRow>(
      `SELECT r.id, r.round, r.content, r.content_sha256 AS "contentSha256",
              r.submitted_by AS "submittedBy", s.name AS "submittedByName", r.submitted_at AS "submittedAt",
              r.outcome, r.decided_by AS "decidedBy", d.name AS "decidedByName", r.decided_at AS "decidedAt", r.reason
       FROM review_rounds r
       JOIN users s ON s.id = r.submitted_by
       LEFT JOIN users d ON d.id = r.decided_by
       WHERE r.subject_id = $1
       ORDER BY r.round`,
      [subjectId],
    );
  }
}
