import { createHmac } from 'node:crypto';
import type { Actor } from '../../domain/actor';

/**
 * The database logins of the application. None owns a table, is superuser, has BYPASSRLS or inherits another; which one a
 * request uses follows from who acts, so that an injection on a provider's path cannot become ministry.
 */
export const LOGIN_ROLES = [
  'jeomgeom_auth',
  'jeomgeom_admin',
  'jeomgeom_inspector',
  'jeomgeom_manager',
  'jeomgeom_auditor',
  'jeomgeom_provider',
  'jeomgeom_worker',
  'jeomgeom_migrator',
] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** INS, LEAD and EXP see the cases of their teams; APP sees all; AUD sees all and writes nothing; ADM sees no case. */
export function loginRoleOf(actor: Actor): LoginRole {
  const { roles } = actor;
  if (actor.side === 'SYSTEM') return 'jeomgeom_worker';
  if (actor.side === 'PROVIDER') return 'jeomgeom_provider';
  if (roles.includes('ADM')) return 'jeomgeom_admin';
  if (roles.includes('APP')) return 'jeomgeom_manager';
  if (roles.includes('AUD')) return 'jeomgeom_auditor';
  return 'jeomgeom_inspector';
}

export function passwordOf(role: LoginRole, secret: string): string {
  return createHmac('sha256', secret).update(`login-role:${role}`).digest('base64url');
}

export function urlOf(role: LoginRole, ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = passwordOf(role, secret);
  return url.toString();
}
