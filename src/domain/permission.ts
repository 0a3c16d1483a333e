import { CONTENT_PERMISSIONS } from './permissions-content';
import { EDITION_PERMISSIONS } from './permissions-editions';
import { JOINT_PERMISSIONS } from './permissions-joint';
import { OBLIGATION_PERMISSIONS } from './permissions-obligations';
import { PLATFORM_PERMISSIONS } from './permissions-platform';
import { RECURRENCE_PERMISSIONS } from './permissions-recurrence';
import { REMEDIATION_PERMISSIONS } from './permissions-remediation';
import { REQUEST_PERMISSIONS } from './permissions-requests';
import { REMEDY_PERMISSIONS } from './permissions-remedies';
import { OUTWARD_PERMISSIONS } from './permissions-outward';
import { RETENTION_PERMISSIONS } from './permissions-retention';
import { TEMPLATE_PERMISSIONS } from './permissions-templates';
import type { Role } from './roles';

/** Every permission and the roles that hold it. Which rows a role reaches is decided by row security, not here. */
export const PERMISSIONS = {
  ...PLATFORM_PERMISSIONS,
  ...CONTENT_PERMISSIONS,
  ...REMEDIATION_PERMISSIONS,
  ...OBLIGATION_PERMISSIONS,
  ...REMEDY_PERMISSIONS,
  ...JOINT_PERMISSIONS,
  ...RECURRENCE_PERMISSIONS,
  ...REQUEST_PERMISSIONS,
  ...RETENTION_PERMISSIONS,
  ...OUTWARD_PERMISSIONS,
  ...EDITION_PERMISSIONS,
  ...TEMPLATE_PERMISSIONS,
};

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[];

export function isPermission(name: string): name is Permission {
  return Object.hasOwn(PERMISSIONS, name);
}

export function rolesOf(permission: Permission): readonly Role[] {
  return PERMISSIONS[permission];
}

export function may(roles: readonly Role[], permission: Permission): boolean {
  return rolesOf(permission).some((role) => roles.includes(role));
}

/** The feature a permission belongs to: `orders` for `orders.approve`. */
export function featureOf(permission: Permission): string {
  return permission.slice(0, permission.indexOf('.'));
}
