import type { Role } from './roles';

/** What looks like a recurrence, and the reopening of the actions that should have prevented it. */
export const RECURRENCE_PERMISSIONS = {
  'recurrences.read': ['INS', 'LEAD', 'APP', 'EXP', 'AUD'],
  'recurrences.propose': ['INS', 'LEAD'],
  'recurrences.answer': ['LEAD'],
  'reopenings.read': ['INS', 'LEAD', 'APP', 'EXP', 'AUD'],
  'reopenings.decide': ['APP'],
} as const satisfies Record<string, readonly Role[]>;
