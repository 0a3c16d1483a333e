import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import type { SubjectUnderReview } from '../review-rounds/review-subject';
import type { ActingDecisionResponse } from './approval.dto';
import type { ApprovalNames } from './approval.response';

@Injectable()
export class ApprovalsQuery {
  async names(tx: Tx, { caseId, providerId, authorId }: SubjectUnderReview): Promise<ApprovalNames> {
    return orNotFound(
      await tx.one<ApprovalNames>(
        `SELECT c.case_no AS "caseNo", c.title AS "caseTitle", p.legal_name_ko AS "providerName", u.name AS "authorName"
         FROM cases c
         JOIN users u ON u.id = $3
         LEFT JOIN providers p ON p.id = $2
         WHERE c.id = $1`,
        [caseId, providerId, authorId],
      ),
    );
  }

  acting(tx: Tx): Promise<ActingDecisionResponse[]> {
    return tx.query<ActingDecisionResponse>(
      `SELECT s.id, s.version, r.subject_type AS "subjectType", r.subject_id AS "subjectId", s.case_id AS "caseId",
              c.case_no AS "caseNo", c.title AS "caseTitle", s.role, s.decision, d.name AS "deputyName", s.opinion,
              s.decided_at AS "decidedAt", s.acknowledged_at AS "acknowledgedAt"
       FROM review_steps s
       JOIN review_rounds r ON r.id = s.round_id
       JOIN cases c ON c.id = s.case_id
       JOIN users d ON d.id = s.decided_by
       WHERE s.mark = 'ACTING' AND s.signer_id = $1
       ORDER BY s.acknowledged_at IS NOT NULL, s.decided_at DESC, s.id
       LIMIT 200`,
      [tx.actor.userId],
    );
  }
}
