import type { DueSpec } from '../../domain/due-spec';
import { printDueSpec } from '../../domain/due-spec';
import type { Requirement } from '../../schema/entities';

export type ActionKind = 'CORRECTION' | 'CORRECTIVE' | 'PREVENTIVE' | 'INTERIM';

/** The rule under which a corrective result falls due: once for the order, once for each of its actions. */
export const RESULT_RULE = 'DL-08';

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
