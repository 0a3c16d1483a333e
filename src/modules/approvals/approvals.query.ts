import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import type { SubjectUnderReview } from '../review-rounds/review-subject';
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
}
