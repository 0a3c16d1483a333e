import type { Role } from './roles';

const MINISTRY = ['INS', 'LEAD', 'APP', 'AUD'] as const;
const CASE_TEAM = ['INS', 'LEAD'] as const;
const RECORDS_SERVICE = ['INS', 'LEAD', 'APP'] as const;
const PROVIDER = ['PS', 'PM'] as const;

/** What leaves the ministry: requests from outside, and what is published. */
export const OUTWARD_PERMISSIONS = {
  'external-requests.read': MINISTRY,
  'external-requests.receive': RECORDS_SERVICE,
  'external-requests.examine': CASE_TEAM,
  'external-requests.decide': ['APP'],
  'external-requests.answer': RECORDS_SERVICE,
  'external-requests.record-arrival': RECORDS_SERVICE,
  'external-requests.read-notice': [...MINISTRY, ...PROVIDER],
  'external-requests.answer-notice': PROVIDER,

  'publications.read': MINISTRY,
  'publications.draft': ['LEAD'],
  'publications.decide': ['APP'],
  'publications.record-arrival': RECORDS_SERVICE,
  'publications.publish': ['LEAD', 'APP'],
  'publications.read-notice': [...MINISTRY, ...PROVIDER],
  'publications.give-opinion': ['PM'],
} as const satisfies Record<string, readonly Role[]>;
