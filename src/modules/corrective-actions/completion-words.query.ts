import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { type CompletionReport, type CorrectiveAction, Milestone } from '../../schema/entities';
import type { Submission } from '../receipts/keep-receipt';
import type { CompletionWords, CriterionWords } from '../../domain/receipt-content';

interface CriterionRow extends CriterionWords {
  readonly evidenceIds: readonly string[];
}

interface Heads {
  readonly orderNo: string;
  readonly requirementNo: string;
  readonly requirementTitle: string;
}

/** 이행결과 보고서 as it was attested: for each acceptance criterion what was said and brought. */
@Injectable()
export class CompletionWordsQuery {
  async submission(tx: Tx, action: CorrectiveAction, report: CompletionReport): Promise<Submission> {
    const { id: subjectId, caseId, providerId, receiptNo } = report;
    const heads = await this.heads(tx, action.requirementId);
    const criteria = await this.criteria(tx, report.id, action.requirementId);
    return {
      receiptNo,
      kind: 'COMPLETION_REPORT',
      caseId,
      providerId,
      subjectType: 'completion-report',
      subjectId,
      about: `${action.actionNo} ${heads.requirementTitle}`,
      words: await this.words(tx, action, report, { ...heads, criteria }),
      evidenceIds: criteria.flatMap(({ evidenceIds }) => evidenceIds),
    };
  }

  private async words(
    tx: Tx,
    action: CorrectiveAction,
    report: CompletionReport,
    { criteria, ...heads }: Heads & { readonly criteria: readonly CriterionRow[] },
  ): Promise<CompletionWords> {
    const milestones = await tx.list(Milestone, { actionId: action.id }, { seq: 'ASC' });
    return {
      ...heads,
      actionNo: action.actionNo,
      round: report.round,
      completedOn: report.completedOn,
      summary: report.summary,
      criteria: criteria.map(({ seq, text, note, evidenceNos }) => ({ seq, text, note, evidenceNos })),
      milestones: milestones.map(({ title, plannedOn, actualOn }) => ({ title, plannedOn, actualOn })),
      residualRisk: report.residualRisk,
      attestation: report.attestation,
    };
  }

  private async heads(tx: Tx, requirementId: string): Promise<Heads> {
    return orNotFound(
      await tx.one<Heads>(
        `SELECT o.order_no AS "orderNo", r.requirement_no AS "requirementNo", r.title AS "requirementTitle"
         FROM requirements r
         JOIN orders o ON o.id = r.order_id
         WHERE r.id = $1`,
        [requirementId],
      ),
    );
  }

  private criteria(tx: Tx, reportId: string, requirementId: string): Promise<CriterionRow[]> {
    return tx.query<CriterionRow>(
      `SELECT a.seq, a.text, min(c.note) AS note,
              coalesce(array_agg(e.evidence_no ORDER BY e.seq) FILTER (WHERE e.id IS NOT NULL), '{}') AS "evidenceNos",
              coalesce(array_agg(e.id::text ORDER BY e.seq) FILTER (WHERE e.id IS NOT NULL), '{}') AS "evidenceIds"
       FROM acceptance_criteria a
       LEFT JOIN completion_evidence c ON c.criterion_id = a.id AND c.report_id = $1
       LEFT JOIN evidence e ON e.id = c.evidence_id
       WHERE a.requirement_id = $2
       GROUP BY a.id
       ORDER BY a.seq`,
      [reportId, requirementId],
    );
  }
}
