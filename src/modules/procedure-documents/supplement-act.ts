import { RECEIPT_KIND_LABELS } from '../../domain/receipt';
import type { VerificationResult } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import {
  ActionPlan,
  CompletionReport,
  CorrectiveAction,
  Order,
  Requirement,
  Verification,
} from '../../schema/entities';
import { officerOf, recipientOf, type WrittenAct } from './written-act';

const RETURNING: readonly (VerificationResult | null)[] = ['PARTIAL', 'NOT_COMPLIED', 'UNVERIFIABLE'];

/** 보완요구: of a plan that was returned, or of a completion report that did not hold. */
export async function supplementAct(tx: Tx, id: string): Promise<WrittenAct | null> {
  const plan = await tx.find(ActionPlan, { id });
  if (plan) return ofPlan(tx, plan);
  const verification = await tx.find(Verification, { id });
  return verification && ofReport(tx, verification);
}

function ofPlan(tx: Tx, plan: ActionPlan): WrittenAct {
  const { id: subjectId, caseId, providerId, versionNo, reviewedBy, status } = plan;
  return {
    caseId,
    providerId,
    subjectType: 'action-plan',
    subjectId,
    authorId: reviewedBy,
    done: status === 'SUPPLEMENT_REQUESTED',
    title: `조치계획 보완요구(제${versionNo}판)`,
    words: () => planWords(tx, plan),
  };
}

async function planWords(tx: Tx, plan: ActionPlan): Promise<object> {
  const order = orNotFound(await tx.find(Order, { id: plan.orderId }));
  const items = await tx.query<{ no: string; title: string; reason: string }>(
    `SELECT r.requirement_no AS no, r.title, coalesce(i.review_reason, '') AS reason
     FROM plan_items i
     JOIN requirements r ON r.id = i.requirement_id
     WHERE i.plan_id = $1 AND i.review IN ('SUPPLEMENT_REQUESTED', 'REJECTED')
     ORDER BY r.seq`,
    [plan.id],
  );
  return {
    recipient: await recipientOf(tx, plan.providerId),
    document: RECEIPT_KIND_LABELS.ACTION_PLAN,
    orderNo: order.orderNo,
    about: order.title,
    receiptNo: plan.receiptNo,
    submittedAt: plan.signedAt?.toISOString() ?? null,
    reason: plan.reviewReason,
    items,
    remainingItems: null,
    dueOn: plan.supplementDueOn,
    officer: officerOf(order),
  };
}

async function ofReport(tx: Tx, verification: Verification): Promise<WrittenAct> {
  const { id: subjectId, caseId, providerId, actionId, decidedBy, decidedAt, result } = verification;
  const action = orNotFound(await tx.find(CorrectiveAction, { id: actionId }));
  return {
    caseId,
    providerId,
    subjectType: 'verification',
    subjectId,
    authorId: decidedBy,
    done: decidedAt !== null && RETURNING.includes(result),
    title: `이행결과 보완요구: ${action.actionNo}`,
    words: () => reportWords(tx, verification, action),
  };
}

async function reportWords(tx: Tx, verification: Verification, action: CorrectiveAction): Promise<object> {
  const order = orNotFound(await tx.find(Order, { id: action.orderId }));
  const requirement = orNotFound(await tx.find(Requirement, { id: action.requirementId }));
  const report = orNotFound(await tx.find(CompletionReport, { id: verification.reportId }));
  const items = await tx.query<{ no: string; title: string; reason: string }>(
    `SELECT a.seq::text AS no, a.text AS title, coalesce(c.reason, '') AS reason
     FROM verification_checks c
     JOIN acceptance_criteria a ON a.id = c.criterion_id
     WHERE c.verification_id = $1 AND c.result NOT IN ('COMPLIED', 'ALTERNATIVE_ACCEPTED')
     ORDER BY a.seq`,
    [verification.id],
  );
  return {
    recipient: await recipientOf(tx, verification.providerId),
    document: RECEIPT_KIND_LABELS.COMPLETION_REPORT,
    orderNo: order.orderNo,
    about: `${action.actionNo} ${requirement.title}`,
    receiptNo: report.receiptNo,
    submittedAt: report.reportedAt.toISOString(),
    reason: verification.reason,
    items,
    remainingItems: verification.remainingItems,
    dueOn: null,
    officer: officerOf(order),
  };
}
