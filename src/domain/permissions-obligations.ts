import type { Role } from './roles';

const WITH_EXPERTS = ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'AUD'] as const;
const CASE_TEAM = ['INS', 'LEAD'] as const;

/** What is owed again and again. */
export const OBLIGATION_PERMISSIONS = {
  'occurrences.read': WITH_EXPERTS,
  'occurrences.open': ['SYS'],
  'occurrences.report': ['PM'],
  'occurrences.judge': CASE_TEAM,
  'occurrences.waive': ['APP'],
  'occurrences.end': ['LEAD', 'APP'],
} as const satisfies Record<string, readonly Role[]>;
