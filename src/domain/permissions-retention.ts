import type { Role } from './roles';

const ON_THE_CASE = ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'AUD'] as const;
const MINISTRY = ['INS', 'LEAD', 'APP', 'AUD'] as const;
const CASE_TEAM = ['INS', 'LEAD'] as const;
const RECORDS_SERVICE = ['INS', 'LEAD', 'APP'] as const;
/** Who may take the whole record of a case out of the system. */
const RECORD_KEEPERS = ['LEAD', 'APP', 'AUD'] as const;
const PROVIDER = ['PS', 'PM'] as const;

/** What is kept, for how long, and what ends it. */
export const RETENTION_PERMISSIONS = {
  'preservation-orders.read': ON_THE_CASE,
  'preservation-orders.create': CASE_TEAM,
  'preservation-orders.update': CASE_TEAM,
  'preservation-orders.issue': ['APP'],
  'preservation-orders.dispatch': RECORDS_SERVICE,
  'preservation-orders.record-arrival': RECORDS_SERVICE,
  'preservation-orders.confirm': PROVIDER,
  'preservation-orders.record-violation': ['LEAD'],
  'preservation-orders.release': ['APP'],

  'legal-holds.read': MINISTRY,
  'legal-holds.place': ['LEAD', 'APP'],
  'legal-holds.release': ['APP'],

  'case-bundles.read': RECORD_KEEPERS,
  'case-bundles.make': RECORD_KEEPERS,

  'disposals.read': MINISTRY,
  'disposals.propose': ['SYS'],
  'disposals.hand-over': ['LEAD'],
  'disposals.read-certificate': ['LEAD', 'APP', 'PS', 'PM', 'AUD'],
} as const satisfies Record<string, readonly Role[]>;
