import type { Role } from './roles';

/** Templates of letters: whoever runs the system writes them, whoever signs letters approves them. */
export const TEMPLATE_PERMISSIONS = {
  'templates.read': ['INS', 'LEAD', 'APP', 'ADM', 'AUD'],
  'templates.draft': ['ADM'],
  'templates.approve': ['APP'],
} as const satisfies Record<string, readonly Role[]>;
