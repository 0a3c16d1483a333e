import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { AnsweredFindingResponse, ProofResponse, ReportEvidenceResponse } from './corrective-action.responses';

export interface ReportEvidenceRow extends ReportEvidenceResponse {
  readonly reportId: string;
}

/** An accepted item; only its id where the reader may not see it. */
export type AcceptedEvidenceRow = { readonly checkId: string; readonly evidenceId: string } & (
  ProofResponse | { readonly evidenceNo: null }
);

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

const PROOF = `e.evidence_no AS "evidenceNo", e.title, e.filename, e.mime, e.size, e.sha256, e.received_at AS "receivedAt"`;

/** What stands around an action; row security decides how much of it a reader sees. */
@Injectable()
export class ActionDetailsQuery {
  findings(tx: Tx, requirementId: string): Promise<AnsweredFindingResponse[]> {
    return tx.query<AnsweredFindingResponse>(
      `SELECT f.id, f.finding_no AS "findingNo", f.title
       FROM requirement_findings l
       JOIN findings f ON f.id = l.finding_id
       WHERE l.requirement_id = $1
       ORDER BY f.seq`,
      [requirementId],
    );
  }

  reportEvidence(tx: Tx, actionId: string): Promise<ReportEvidenceRow[]> {
    return tx.query<ReportEvidenceRow>(
      `SELECT c.report_id AS "reportId", c.criterion_id AS "criterionId", c.evidence_id AS "evidenceId", c.note, ${PROOF}
       FROM completion_reports r
       JOIN completion_evidence c ON c.report_id = r.id
       JOIN evidence e ON e.id = c.evidence_id
       WHERE r.action_id = $1
       ORDER BY c.report_id, c.criterion_id, e.seq`,
      [actionId],
    );
  }

  acceptedEvidence(tx: Tx, verificationIds: readonly string[]): Promise<AcceptedEvidenceRow[]> {
    return tx.query<AcceptedEvidenceRow>(
      `SELECT x.check_id AS "checkId", x.evidence_id AS "evidenceId", ${PROOF}
       FROM verification_evidence x
       LEFT JOIN evidence e ON e.id = x.evidence_id
       WHERE x.verification_id = ANY ($1)
       ORDER BY x.check_id, e.seq, x.evidence_id`,
      [verificationIds],
    );
  }

  /** The names of those whom the reader may know; a provider knows its own people. */
  async people(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, PersonRow>> {
    const rows = await tx.query<PersonRow>('SELECT id, name, title FROM users WHERE id = ANY ($1)', [
      ids.filter((id) => id !== null),
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async inspectionNos(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; no: string }>(
      'SELECT id, inspection_no AS no FROM inspections WHERE id = ANY ($1)',
      [ids.filter((id) => id !== null)],
    );
    return new Map(rows.map(({ id, no }) => [id, no]));
  }
}
