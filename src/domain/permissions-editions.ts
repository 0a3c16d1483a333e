import type { Role } from './roles';

/** Editions of inspection reports for readers outside the ministry. */
export const EDITION_PERMISSIONS = {
  'report-editions.read': ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'AUD'],
  'report-editions.redact': ['LEAD', 'APP'],
  'report-editions.release': ['APP'],
  'report-editions.withhold': ['APP'],
  'report-versions.compare': ['INS', 'LEAD', 'APP', 'EXP', 'AUD'],
} as const satisfies Record<string, readonly Role[]>;
