import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { InspectionResult, OfficialDocument } from '../../schema/entities';
import type { ResultDocumentResponse } from './result.dto';

export interface ResultCounts {
  readonly unsettledFindings: number;
  readonly incidentsWithoutOfficialTimes: number;
  readonly commentsUnanswered: number;
  readonly inspectionsWithoutApprovedReport: number;
  readonly tabledItems: number;
  readonly resolvedItems: number;
}

export interface NoticeRecipient {
  readonly providerId: string;
  readonly nameKo: string;
}

@Injectable()
export class ResultsRepository {
  async get(tx: Tx, id: string): Promise<InspectionResult> {
    return orNotFound(await tx.find(InspectionResult, { id }));
  }

  async lock(tx: Tx, id: string): Promise<InspectionResult> {
    return orNotFound(await tx.lock(InspectionResult, { id }));
  }

  async counts(tx: Tx, caseId: string): Promise<ResultCounts> {
    return orNotFound(
      await tx.one<ResultCounts>(
        `SELECT
           (SELECT count(*) FROM findings WHERE case_id = c.id AND status IN ('DRAFT', 'PROPOSED', 'FACT_CHECK')) AS "unsettledFindings",
           (SELECT count(*) FROM incidents i WHERE i.case_id = c.id AND (
              SELECT count(DISTINCT d.field) FROM fact_determinations d
              WHERE d.incident_id = i.id AND d.service_id IS NULL AND d.field IN ('STARTED_AT', 'RESTORED_AT')) < 2
           ) AS "incidentsWithoutOfficialTimes",
           (SELECT count(*) FROM fact_checks k JOIN findings f ON f.id = k.finding_id
            WHERE k.case_id = c.id AND k.outcome IN ('DISPUTED', 'CORRECTION') AND k.ministry_answer IS NULL
              AND f.status NOT IN ('NOT_A_FINDING', 'VOIDED')) AS "commentsUnanswered",
           (SELECT count(*) FROM inspections
            WHERE case_id = c.id AND status NOT IN ('REPORT_APPROVED', 'CANCELLED')) AS "inspectionsWithoutApprovedReport",
           (SELECT count(*) FROM committee_items WHERE case_id = c.id AND status <> 'DRAFT') AS "tabledItems",
           (SELECT count(*) FROM committee_items WHERE case_id = c.id AND status = 'RESOLVED') AS "resolvedItems"
         FROM cases c
         WHERE c.id = $1`,
        [caseId],
      ),
    );
  }

  /** Everyone who was inspected; a respondent of mere reference is told nothing. */
  recipients(tx: Tx, caseId: string): Promise<NoticeRecipient[]> {
    return tx.query<NoticeRecipient>(
      `SELECT r.provider_id AS "providerId", p.legal_name_ko AS "nameKo"
       FROM case_respondents r
       JOIN providers p ON p.id = r.provider_id
       WHERE r.case_id = $1 AND r.role <> 'REFERENCE'
       ORDER BY r.created_at, r.id`,
      [caseId],
    );
  }

  /** The cause analyses stand with the result that was confirmed on them. */
  async freezeCauseAnalyses(tx: Tx, caseId: string): Promise<void> {
    await tx.query(
      'UPDATE cause_analyses SET frozen_at = $2, version = version + 1 WHERE case_id = $1 AND frozen_at IS NULL',
      [caseId, tx.now],
    );
  }

  async notice(tx: Tx, resultId: string, providerId: string): Promise<OfficialDocument> {
    return orNotFound(await tx.find(OfficialDocument, { subjectId: resultId, providerId, type: 'RESULT_NOTICE' }));
  }

  /** The report that stands when another is issued in the case. */
  async latestReport(tx: Tx, caseId: string): Promise<OfficialDocument | null> {
    const row = await tx.one<{ id: string }>(
      `SELECT id
       FROM official_documents
       WHERE case_id = $1 AND type = 'INSPECTION_REPORT'
       ORDER BY approved_at DESC, document_serial DESC
       LIMIT 1`,
      [caseId],
    );
    return row && tx.find(OfficialDocument, { id: row.id });
  }

  documents(tx: Tx, resultId: string): Promise<ResultDocumentResponse[]> {
    return tx.query<ResultDocumentResponse>(
      `SELECT d.id, d.type, d.provider_id AS "providerId", d.document_no AS "documentNo", d.title, d.status,
              d.snapshot_sha256 AS "contentSha256", d.approved_at AS "approvedAt", v.dispatched_at AS "dispatchedAt",
              v.arrived_at AS "arrivedAt"
       FROM official_documents d
       LEFT JOIN LATERAL (
         SELECT dispatched_at, arrived_at FROM deliveries WHERE document_id = d.id ORDER BY attempt DESC LIMIT 1
       ) v ON true
       WHERE d.subject_id = $1
       ORDER BY d.approved_at, d.id`,
      [resultId],
    );
  }
}
