import type { DueSpec } from '../../domain/due-spec';
import { printDueSpec } from '../../domain/due-spec';
import type { ActionKind } from '../../domain/enumerations';
import type { CorrectiveAction, Requirement } from '../../schema/entities';

/** The deadline of the order for the corrective results of all its requirements (시정결과 제출). */
export const ORDER_RESULT_RULE = 'DL-08';

/** The deadline of one action, as its requirement words it. */
export const ACTION_RULE = 'BY_ORDER';

export function dueOf(requirement: Pick<Requirement, 'due'>): DueSpec {
  return requirement.due as DueSpec;
}

/** `분기별 1회 이상`, or null for what is done once. */
export function recurrenceOf(due: DueSpec): string | null {
  return due.kind === 'RECURRING' ? printDueSpec(due).ko : null;
}

/** What is put right at once is a correction; the rest removes causes. The provider's plan says more. */
export function kindOf(requirement: Pick<Requirement, 'kind'>): ActionKind {
  return requirement.kind === 'IMMEDIATE' ? 'CORRECTION' : 'CORRECTIVE';
}

/** Whom the audit event of an action is about. */
export function subjectOf(action: Pick<CorrectiveAction, 'id' | 'caseId' | 'providerId'>) {
  return {
    subjectType: 'corrective-action',
    subjectId: action.id,
    caseId: action.caseId,
    providerId: action.providerId,
  };
}
