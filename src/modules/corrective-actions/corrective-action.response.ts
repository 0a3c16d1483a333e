import type {
  AcceptanceCriterion,
  ActionReason,
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
  ActionReasonResponse,
  ActionRequirementResponse,
  AnsweredFindingResponse,
  CompletionReportResponse,
  CriterionCheckResponse,
  EffectivenessReviewResponse,
  MilestoneResponse,
  ProofResponse,
  VerificationResponse,
} from './corrective-action.responses';
import type { AcceptedEvidenceRow, PersonRow, ReportEvidenceRow } from './action-details.query';

export function toRequirement(
  { id, requirementNo, title, text, kind, alternativeAllowed }: Requirement,
  findings: AnsweredFindingResponse[],
): ActionRequirementResponse {
  return { id, requirementNo, title, text, kind, alternativeAllowed, findings };
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
  signer: PersonRow | undefined,
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
    attestedByName: signer?.name ?? null,
    attestedByTitle: signer?.title ?? null,
    reportedAt,
    receiptNo,
    late: isLate(reportedAt, deadline),
    residualRisk,
    withdrawnAt,
    evidence: evidence.filter(({ reportId }) => reportId === id).map(({ reportId: _, ...item }) => item),
  };
}

/** 24:00 of the due day is the first instant that is too late; null where there is no date, and for guidance. */
export function isLate(at: Date, deadline: Pick<Deadline, 'acceptedUntil' | 'dueAt'> | null): boolean | null {
  const until = deadline?.acceptedUntil ?? null;
  return until === null ? null : at.getTime() >= until.getTime();
}

/** What is told of a verification beside its own row. */
export interface VerificationParts {
  readonly checks: readonly VerificationCheck[];
  readonly accepted: readonly AcceptedEvidenceRow[];
  readonly people: ReadonlyMap<string, PersonRow>;
  readonly inspectionNos: ReadonlyMap<string, string>;
}

export function toVerification(
  row: Verification,
  parts: VerificationParts,
  forProvider: boolean,
): VerificationResponse {
  const { id, actionId, reportId, method, inspectionId, startedAt, result, reason, remainingItems } = row;
  return {
    id,
    actionId,
    reportId,
    method,
    inspectionId,
    inspectionNo: nameIn(parts.inspectionNos, inspectionId),
    ...(forProvider ? NOBODY : deciders(row, parts.people)),
    startedAt,
    result,
    reason,
    remainingItems,
    decidedAt: row.decidedAt,
    checks: parts.checks
      .filter(({ verificationId }) => verificationId === id)
      .map((check) => toCheck(check, parts.accepted)),
    version: row.version,
  };
}

type Deciders = Pick<VerificationResponse, 'verifierId' | 'verifierName' | 'decidedBy' | 'decidedByName'>;

const NOBODY: Deciders = { verifierId: null, verifierName: null, decidedBy: null, decidedByName: null };

function deciders({ verifierId, decidedBy }: Verification, people: ReadonlyMap<string, PersonRow>): Deciders {
  return {
    verifierId,
    verifierName: people.get(verifierId)?.name ?? null,
    decidedBy,
    decidedByName: people.get(decidedBy ?? '')?.name ?? null,
  };
}

function nameIn(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return (id && names.get(id)) ?? null;
}

function toCheck(
  { id, criterionId, result, reason }: VerificationCheck,
  accepted: readonly AcceptedEvidenceRow[],
): CriterionCheckResponse {
  const own = accepted.filter(({ checkId }) => checkId === id);
  return {
    id,
    criterionId,
    result,
    reason,
    evidenceIds: own.map(({ evidenceId }) => evidenceId),
    evidence: own.flatMap((row) => (row.evidenceNo === null ? [] : [toProof(row)])),
  };
}

function toProof({ checkId: _, ...proof }: ProofResponse & { readonly checkId: string }): ProofResponse {
  return proof;
}

export function toReason({ id, event, reason, statedAt }: ActionReason): ActionReasonResponse {
  return { id, event, reason, statedAt };
}

export function toReview(review: EffectivenessReview): EffectivenessReviewResponse {
  const { id, windowFrom, windowTo, metric, baseline, measured, recurrences, result, reason, reviewedAt } = review;
  return { id, windowFrom, windowTo, metric, baseline, measured, recurrences, result, reason, reviewedAt };
}
