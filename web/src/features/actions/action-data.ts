import { api } from '../../api/client';
import type { components } from '../../generated/api';

export type Action = components['schemas']['ActionResponse'];
export type ActionListItem = components['schemas']['ActionListItem'];
export type Criterion = components['schemas']['AcceptanceCriterionResponse'];
export type Report = components['schemas']['CompletionReportResponse'];
export type ReportDraft = components['schemas']['ReportDraftResponse'];
export type Verification = components['schemas']['VerificationResponse'];
export type Check = components['schemas']['CriterionCheckResponse'];
export type Milestone = components['schemas']['MilestoneResponse'];
export type Proof = components['schemas']['ProofResponse'];
export type PlanItem = components['schemas']['PlanItemResponse'];
export type EffectivenessReview = components['schemas']['EffectivenessReviewResponse'];

/** One action with everything that belongs to it, as the reader may see it. */
export function useAction(id: string) {
  return api.useQuery('get', '/api/corrective-actions/{id}', { params: { path: { id } } });
}

export function pathOf({ id }: Pick<Action, 'id'>): string {
  return `/api/corrective-actions/${id}`;
}

export function moveOf(action: Action, event: string) {
  return action.availableMoves.find((move) => move.event === event);
}

/** The report that stands: the last one that was not withdrawn. */
export function standingReport({ reports }: Action): Report | undefined {
  return reports.findLast(({ withdrawnAt }) => withdrawnAt === null);
}

export function verificationOf({ verifications }: Action, { id }: Pick<Report, 'id'>): Verification | undefined {
  return verifications.find(({ reportId }) => reportId === id);
}

/** The verification of the report that stands. */
export function currentVerification(action: Action): Verification | undefined {
  const report = standingReport(action);
  return report && verificationOf(action, report);
}

export function checkOf(verification: Verification | undefined, { id }: Criterion): Check | undefined {
  return verification?.checks.find(({ criterionId }) => criterionId === id);
}

/** The last decision that did not find the action done. */
export function lastShortfall({ verifications }: Action): Verification | undefined {
  return verifications.findLast(
    ({ result }) => result !== null && result !== 'COMPLIED' && result !== 'ALTERNATIVE_ACCEPTED',
  );
}
