import type { Role } from './roles';

const INSIDE_THE_MINISTRY = ['INS', 'LEAD', 'APP', 'AUD'] as const;
const CASE_TEAM = ['INS', 'LEAD'] as const;
const RECORDS_SERVICE = ['INS', 'LEAD', 'APP'] as const;

/** Inspections with and of others, and what goes to other authorities. */
export const JOINT_PERMISSIONS = {
  'third-parties.read': INSIDE_THE_MINISTRY,
  'third-parties.plan': CASE_TEAM,
  'third-parties.tell-respondent': ['APP'],
  'third-parties.record-arrival': RECORDS_SERVICE,
  'third-parties.use-evidence': CASE_TEAM,
  'third-parties.read-notice': [...INSIDE_THE_MINISTRY, 'PS', 'PM'],
  'third-parties.give-opinion': ['PM'],
  'third-parties.note-opinion': CASE_TEAM,

  'joint-participants.read': INSIDE_THE_MINISTRY,
  'joint-participants.ask': CASE_TEAM,
  'joint-participants.record-answer': CASE_TEAM,
  'duplicate-checks.read': INSIDE_THE_MINISTRY,
  'duplicate-checks.record': CASE_TEAM,

  'referrals.read': INSIDE_THE_MINISTRY,
  'referrals.propose': ['LEAD'],
  'referrals.update': ['LEAD'],
  'referrals.decide': ['APP'],
  'referrals.record-answer': ['LEAD'],
} as const satisfies Record<string, readonly Role[]>;
