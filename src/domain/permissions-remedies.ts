import type { Role } from './roles';

const MINISTRY_AND_RESPONDENT = ['INS', 'LEAD', 'APP', 'PS', 'PM', 'AUD'] as const;
const RECORDS_SERVICE = ['INS', 'LEAD', 'APP'] as const;

/** What follows an order in law: appeals, stays, fines and surcharges. */
export const REMEDY_PERMISSIONS = {
  'appeals.read': MINISTRY_AND_RESPONDENT,
  'appeals.file': ['PM', 'LEAD'],
  'appeals.accept': ['LEAD'],
  'appeals.extend': ['APP'],
  'appeals.decide': ['APP'],
  'appeals.record-arrival': RECORDS_SERVICE,
  'appeals.withdraw': ['PM', 'LEAD'],

  'stays.read': MINISTRY_AND_RESPONDENT,

  'sanctions.read': MINISTRY_AND_RESPONDENT,
  'sanctions.propose': ['LEAD'],
  'sanctions.update': ['LEAD'],
  'sanctions.send-prior-notice': ['APP'],
  'sanctions.record-arrival': RECORDS_SERVICE,
  'sanctions.give-opinion': ['PM'],
  'sanctions.decide': ['APP'],
  'sanctions.stay': ['APP'],
  'sanctions.record-payment': ['LEAD'],
  'sanctions.pursue': ['LEAD'],
  'sanctions.object': ['PM', 'LEAD'],
  'sanctions.send-to-court': ['APP'],
} as const satisfies Record<string, readonly Role[]>;
