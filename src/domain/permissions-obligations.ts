import type { Role } from './roles';

const WITH_EXPERTS = ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'AUD'] as const;
const CASE_TEAM = ['INS', 'LEAD'] as const;

/** What is owed again and again, what holds in the meantime, and what holds for others. */
export const OBLIGATION_PERMISSIONS = {
  'occurrences.read': WITH_EXPERTS,
  'occurrences.open': ['SYS'],
  'occurrences.report': ['PM'],
  'occurrences.judge': CASE_TEAM,
  'occurrences.waive': ['APP'],
  'occurrences.end': ['LEAD', 'APP'],

  'interim-measures.read': WITH_EXPERTS,
  'interim-measures.draft': ['LEAD'],
  'interim-measures.take-effect': ['SYS'],
  'interim-measures.lift': ['APP'],
  'interim-measures.expire': ['SYS'],

  'determinations.read': WITH_EXPERTS,
  'determinations.write': CASE_TEAM,
} as const satisfies Record<string, readonly Role[]>;
