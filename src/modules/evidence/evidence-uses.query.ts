import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import type { Evidence } from '../../schema/entities';
import type { EvidenceDetailResponse, EvidenceUseResponse } from './evidence.dto';

export type EvidenceSurroundings = Pick<
  EvidenceDetailResponse,
  'caseNo' | 'providerNameKo' | 'providerNameEn' | 'uploadedByName'
>;

/** What rests on an item of evidence, as far as the reader may see it; titles that are not for the reader yet are empty. */
@Injectable()
export class EvidenceUses {
  of(tx: Tx, evidenceId: string): Promise<EvidenceUseResponse[]> {
    return tx.query<EvidenceUseResponse>(
      `SELECT u.kind, u.id, u.no, u.title
       FROM (
         SELECT 1 AS place, 'FINDING' AS kind, f.id, f.finding_no AS no, f.title
         FROM finding_evidence l
         JOIN findings f ON f.id = l.finding_id
         WHERE l.evidence_id = $1
         UNION
         SELECT 2, 'FACT_CHECK', c.id, c.finding_no, coalesce(f.title, '')
         FROM fact_check_evidence l
         JOIN fact_checks c ON c.id = l.fact_check_id
         LEFT JOIN findings f ON f.id = c.finding_id
         WHERE l.evidence_id = $1
         UNION
         SELECT 3, 'OPINION', r.order_id, p.receipt_no, coalesce(o.title, '')
         FROM opinion_evidence l
         JOIN opinions p ON p.id = l.opinion_id
         JOIN opinion_rounds r ON r.id = p.round_id
         LEFT JOIN orders o ON o.id = r.order_id
         WHERE l.evidence_id = $1
         UNION
         SELECT 4, 'COMPLETION_REPORT', a.id, r.receipt_no, q.title
         FROM completion_evidence l
         JOIN completion_reports r ON r.id = l.report_id
         JOIN corrective_actions a ON a.id = r.action_id
         JOIN requirements q ON q.id = a.requirement_id
         WHERE l.evidence_id = $1
         UNION
         SELECT 5, 'VERIFICATION', a.id, a.action_no, q.title
         FROM verification_evidence l
         JOIN verifications v ON v.id = l.verification_id
         JOIN corrective_actions a ON a.id = v.action_id
         JOIN requirements q ON q.id = a.requirement_id
         WHERE l.evidence_id = $1
         UNION
         SELECT 6, 'MILESTONE', a.id, a.action_no, m.title
         FROM milestones m
         JOIN corrective_actions a ON a.id = m.action_id
         WHERE m.evidence_id = $1
         UNION
         SELECT 7, 'REPLACEMENT', e.id, e.evidence_no, e.title
         FROM evidence e
         WHERE e.supersedes_id = $1) u
       ORDER BY u.place, u.no, u.id`,
      [evidenceId],
    );
  }

  /** Whose case it is, and who sent it. */
  async surroundings(tx: Tx, { caseId, providerId, uploadedBy }: Evidence): Promise<EvidenceSurroundings> {
    return orNotFound(
      await tx.one<EvidenceSurroundings>(
        `SELECT r.case_no AS "caseNo", p.legal_name_ko AS "providerNameKo", p.legal_name_en AS "providerNameEn", u.name AS "uploadedByName"
         FROM case_respondents r
         JOIN providers p ON p.id = r.provider_id
         LEFT JOIN users u ON u.id = $3
         WHERE r.case_id = $1 AND r.provider_id = $2`,
        [caseId, providerId, uploadedBy],
      ),
    );
  }
}
