import { may, PERMISSION_NAMES, rolesOf, type Permission } from './permission';
import type { Role } from './roles';
import type { RefusalCode } from './refusals';

const CASE_ROLES: readonly Role[] = ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM'];

/**
 * What one person may hold on one case: an investigator never approves there, and an administrator has no part in a
 * case at all. Returns the refusal, or null when the roles go together.
 */
export function refuseRolesOnCase(rolesOnCase: readonly Role[]): RefusalCode | null {
  const investigates = rolesOnCase.includes('INS') || rolesOnCase.includes('LEAD');
  if (investigates && rolesOnCase.includes('APP')) return 'team.investigator-cannot-approve';
  const hasCaseRole = rolesOnCase.some((role) => CASE_ROLES.includes(role));
  if (hasCaseRole && rolesOnCase.includes('ADM')) return 'team.administrator-has-no-case-role';
  if (hasCaseRole && rolesOnCase.includes('SYS')) return 'team.scheduler-is-not-a-person';
  return null;
}

/** The moves that follow from a recorded fact alone, without anyone judging (행정기본법 §20). */
export const NON_DISCRETIONARY = [
  'inspections.record-notice-arrival',
  'orders.open-opinion-period',
  'orders.record-arrival',
  'opinions.open',
  'deliveries.record',
  'evidence.accept',
  'corrective-actions.require',
  'corrective-actions.start-monitoring',
  'disposals.propose',
  'occurrences.open',
  'interim-measures.take-effect',
  'interim-measures.expire',
] as const satisfies readonly Permission[];

const nonDiscretionary: readonly Permission[] = NON_DISCRETIONARY;

/** What the scheduler holds although it needs judgement. Must stay empty. */
export function discretionHeldByScheduler(): Permission[] {
  return PERMISSION_NAMES.filter((name) => may(['SYS'], name) && !nonDiscretionary.includes(name));
}

/** What the administrator holds in a feature with case content, other than running an approved purge. */
export function caseContentHeldByAdministrator(contentPermissions: readonly Permission[]): Permission[] {
  return contentPermissions.filter((name) => rolesOf(name).includes('ADM') && name !== 'evidence.purge');
}
