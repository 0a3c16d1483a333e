import type {
  AcceptanceCriterion,
  CompletionReport,
  Deadline,
  EffectivenessReview,
  Milestone,
  Requirement,
  Verification,
  VerificationCheck,
} from '../../schema/entities';
import type {
  AcceptanceCriterionResponse,
  ActionDeadlineResponse,
  ActionRequirementResponse,
  CompletionReportResponse,
  EffectivenessReviewResponse,
  MilestoneResponse,
  VerificationResponse,
} from './corrective-action.responses';
import type { AcceptedEvidenceRow, ReportEvidenceRow } from './corrective-actions.repository';

export function toRequirement({
  id,
  requirementNo,
  title,
  text,
  kind,
  alternativeAllowed,
}: Requirement): ActionRequirementResponse {
  return { id, requirementNo, title, text, kind, alternativeAllowed };
}

export function toCriterion({ id, seq, text }: AcceptanceCriterion): AcceptanceCriterionResponse {
  return { id, seq, text };
}

export function toDeadline({
  id,
  printedPhrase,
  dueOn,
  dueAt,
  working,
  satisfiedAt,
}: Deadline): ActionDeadlineResponse {
  return { id, printedPhrase, dueOn, dueAt, working, satisfiedAt };
}

export function toMilestone({
  id,
  seq,
  title,
  plannedOn,
  actualOn,
  evidenceId,
  version,
}: Milestone): MilestoneResponse {
  return { id, seq, title, plannedOn, actualOn, evidenceId, version };
}

export function toReport(
  report: CompletionReport,
  evidence: readonly ReportEvidenceRow[],
  deadline: Deadline | null,
): CompletionReportResponse {
  const { id, round, summary, completedOn, attestation, attestedBy, reportedAt, receiptNo, residualRisk, withdrawnAt } =
    report;
  return {
    id,
    round,
    summary,
    completedOn,
    attestation,
    attestedBy,
    reportedAt,
    receiptNo,
    late: isLate(reportedAt, deadline),
    residualRisk,
    withdrawnAt,
    evidence: evidence.filter(({ reportId }) => reportId === id).map(({ reportId: _, ...item }) => item),
  };
}

/** 24:00 of the due day is the first instant that is too late; null where there is no date. */
export function isLate(at: Date, deadline: Pick<Deadline, 'acceptedUntil' | 'dueAt'> | null): boolean | null {
  const until = deadline?.acceptedUntil ?? deadline?.dueAt ?? null;
  return until === null ? null : at.getTime() >= until.getTime();
}

export function toVerification(
  row: Verification,
  checks: readonly VerificationCheck[],
  accepted: readonly AcceptedEvidenceRow[],
  forProvider: boolean,
): VerificationResponse {
  const {
    id,
    actionId,
    reportId,
    method,
    inspectionId,
    startedAt,
    result,
    reason,
    remainingItems,
    decidedAt,
    version,
  } = row;
  return {
    id,
    actionId,
    reportId,
    method,
    inspectionId,
    verifierId: forProvider ? null : row.verifierId,
    startedAt,
    result,
    reason,
    remainingItems,
    decidedBy: forProvider ? null : row.decidedBy,
    decidedAt,
    checks: checks.filter(({ verificationId }) => verificationId === id).map((check) => toCheck(check, accepted)),
    version,
  };
}

function toCheck({ id, criterionId, result, reason }: VerificationCheck, accepted: readonly AcceptedEvidenceRow[]) {
  return {
    id,
    criterionId,
    result,
    reason,
    evidenceIds: accepted.filter(({ checkId }) => checkId === id).map(({ evidenceId }) => evidenceId),
  };
}

export function toReview(review: EffectivenessReview): EffectivenessReviewResponse {
  const { id, windowFrom, windowTo, metric, baseline, measured, recurrences, result, reason, reviewedAt } = review;
  return { id, windowFrom, windowTo, metric, baseline, measured, recurrences, result, reason, reviewedAt };
}
