import { Injectable } from '@nestjs/common';
import type { ProcedureDecisionKind } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import type { ProcedureRequestListItem, ProcedureRequestQuery } from './procedure-request.dto';

/** What both sides may read of a decision, each at its time. */
export interface DecisionRow {
  readonly decision: ProcedureDecisionKind;
  readonly reason: string | null;
  readonly decidedAt: Date;
  readonly documentId: string;
  readonly disclosedEvidenceIds: string[];
}

@Injectable()
export class ProcedureRequestsQuery {
  async list(tx: Tx, query: ProcedureRequestQuery): Promise<Page<ProcedureRequestListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<ProcedureRequestListItem>(
      `SELECT r.id, r.case_id AS "caseId", r.provider_id AS "providerId", r.kind, r.receipt_no AS "receiptNo",
              r.received_at AS "receivedAt",
              (SELECT d.due_on FROM deadlines d WHERE d.subject_id = r.id AND d.rule_id = 'DL-03') AS "dueOn", r.status
       FROM procedure_requests r
       WHERE ($1::uuid IS NULL OR r.case_id = $1)
         AND ($2::uuid IS NULL OR r.inspection_id = $2)
         AND ($3::text IS NULL OR r.status = $3)
         AND ($4::uuid IS NULL OR r.id < $4)
       ORDER BY r.id DESC
       LIMIT $5`,
      [query.caseId ?? null, query.inspectionId ?? null, query.status ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }

  decision(tx: Tx, requestId: string): Promise<DecisionRow | null> {
    return tx.one<DecisionRow>(
      `SELECT decision, reason, decided_at AS "decidedAt", document_id AS "documentId", disclosed_evidence_ids AS "disclosedEvidenceIds"
       FROM procedure_decisions
       WHERE request_id = $1 AND decision IS NOT NULL`,
      [requestId],
    );
  }

  /** Opinions on an intended disposition are being heard from this respondent. */
  async isOpinionPeriodOpen(tx: Tx, caseId: string, providerId: string): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 AS found FROM opinion_rounds
       WHERE case_id = $1 AND provider_id = $2 AND arrived_at IS NOT NULL AND closed_at IS NULL
       LIMIT 1`,
      [caseId, providerId],
    );
    return row !== null;
  }
}
