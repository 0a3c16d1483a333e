import { enumerationLabel } from '../../domain/labels';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { CompletionReport, CorrectiveAction, Order, Requirement, Verification } from '../../schema/entities';
import { officerOf, recipientOf, type WrittenAct } from './written-act';

interface CheckRow {
  readonly seq: number;
  readonly text: string;
  readonly result: string | null;
  readonly reason: string | null;
  readonly evidenceNos: readonly string[];
}

/** 이행점검 결과: the decision on a completion report, criterion by criterion. */
export async function verificationAct(tx: Tx, id: string): Promise<WrittenAct | null> {
  const verification = await tx.find(Verification, { id });
  if (!verification) return null;
  const { caseId, providerId, actionId, decidedBy, decidedAt } = verification;
  const action = orNotFound(await tx.find(CorrectiveAction, { id: actionId }));
  return {
    caseId,
    providerId,
    subjectType: 'verification',
    subjectId: id,
    authorId: decidedBy,
    done: decidedAt !== null,
    title: `이행점검 결과: ${action.actionNo}`,
    words: () => words(tx, verification, action),
  };
}

async function words(tx: Tx, verification: Verification, action: CorrectiveAction): Promise<object> {
  const order = orNotFound(await tx.find(Order, { id: action.orderId }));
  const requirement = orNotFound(await tx.find(Requirement, { id: action.requirementId }));
  const report = orNotFound(await tx.find(CompletionReport, { id: verification.reportId }));
  const inspection = await tx.one<{ no: string }>('SELECT inspection_no AS no FROM inspections WHERE id = $1', [
    verification.inspectionId,
  ]);
  const isMet = verification.result === 'COMPLIED' || verification.result === 'ALTERNATIVE_ACCEPTED';
  return {
    recipient: await recipientOf(tx, verification.providerId),
    orderNo: order.orderNo,
    actionNo: action.actionNo,
    requirementNo: requirement.requirementNo,
    requirementTitle: requirement.title,
    requirementText: requirement.text,
    receiptNo: report.receiptNo,
    round: report.round,
    completedOn: report.completedOn,
    method: enumerationLabel('verificationMethod', verification.method),
    inspectionNo: inspection?.no ?? null,
    startedAt: verification.startedAt.toISOString(),
    decidedAt: verification.decidedAt?.toISOString() ?? null,
    result: verification.result && enumerationLabel('verificationResult', verification.result),
    reason: verification.reason,
    remainingItems: verification.remainingItems,
    criteria: await criteria(tx, verification),
    monitoringUntil: isMet ? action.monitoringUntil : null,
    officer: officerOf(order),
  };
}

async function criteria(tx: Tx, { id, actionId }: Verification): Promise<object[]> {
  const rows = await tx.query<CheckRow>(
    `SELECT a.seq, a.text, c.result, c.reason,
            coalesce(array_agg(e.evidence_no ORDER BY e.seq) FILTER (WHERE e.id IS NOT NULL), '{}') AS "evidenceNos"
     FROM corrective_actions x
     JOIN acceptance_criteria a ON a.requirement_id = x.requirement_id
     LEFT JOIN verification_checks c ON c.criterion_id = a.id AND c.verification_id = $1
     LEFT JOIN verification_evidence v ON v.check_id = c.id
     LEFT JOIN evidence e ON e.id = v.evidence_id
     WHERE x.id = $2
     GROUP BY a.id, c.id
     ORDER BY a.seq`,
    [id, actionId],
  );
  return rows.map(({ result, ...row }) => ({
    ...row,
    result: result && enumerationLabel('verificationResult', result),
  }));
}
