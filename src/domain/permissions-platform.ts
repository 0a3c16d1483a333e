import { PEOPLE_ROLES, type Role } from './roles';

const EVERYONE: readonly Role[] = PEOPLE_ROLES;

export const PLATFORM_PERMISSIONS = {
  'auth.read-own-session': EVERYONE,
  'auth.change-own-password': EVERYONE,

  'organisations.read': ['INS', 'LEAD', 'APP', 'PM', 'ADM', 'AUD'],
  'organisations.manage': ['ADM'],

  'users.read': ['INS', 'LEAD', 'APP', 'PM', 'ADM', 'AUD'],
  'users.manage': ['PM', 'ADM'],

  'absences.read': ['APP', 'ADM', 'AUD'],
  'absences.manage': ['APP', 'ADM'],

  'providers.read': EVERYONE,
  'providers.manage': ['ADM'],

  'reference.read': EVERYONE,
  'reference.manage': ['ADM'],
  'reference.approve': ['APP'],

  'deadlines.read': ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'AUD'],
  'deadlines.preview': EVERYONE,
  'deadlines.revise': ['APP'],
  'deadlines.read-proposals': ['LEAD', 'APP', 'AUD'],
  'deadlines.acknowledge': ['LEAD', 'PS', 'PM'],

  'system-outages.read': EVERYONE,
  'system-outages.record': ['ADM'],

  'background-jobs.read': EVERYONE,
  'background-jobs.cancel': EVERYONE,

  'work-items.read': EVERYONE,
  'search.read': ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'AUD'],

  'monthly-status.read': ['APP', 'AUD'],
  'reports.read': ['INS', 'LEAD', 'APP', 'AUD'],
  'reports.read-provider-copy': ['INS', 'LEAD', 'APP', 'PS', 'PM', 'AUD'],
  'reports.render': ['INS', 'LEAD', 'APP'],

  'audit.read': ['LEAD', 'APP', 'PM', 'AUD'],
  'audit.verify': ['AUD'],
} as const satisfies Record<string, readonly Role[]>;
