import type { Role } from './roles';

const ON_THE_CASE = ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'AUD'] as const;
const CASE_TEAM = ['INS', 'LEAD'] as const;
const RECORDS_SERVICE = ['INS', 'LEAD', 'APP'] as const;
const PROVIDER = ['PS', 'PM'] as const;

/** What happens around an inspection: requests for materials, requests of the respondent, holds and seizures. */
export const REQUEST_PERMISSIONS = {
  'information-requests.read': ON_THE_CASE,
  'information-requests.create': CASE_TEAM,
  'information-requests.update': CASE_TEAM,
  'information-requests.issue': ['APP'],
  'information-requests.dispatch': RECORDS_SERVICE,
  'information-requests.record-arrival': RECORDS_SERVICE,
  'information-requests.answer': PROVIDER,
  'information-requests.judge': CASE_TEAM,
  'information-requests.decide': ['LEAD'],

  'procedure-requests.read': ON_THE_CASE,
  'procedure-requests.submit': ['INS', 'LEAD', 'PS', 'PM'],
  'procedure-requests.propose': CASE_TEAM,
  'procedure-requests.decide': ['APP'],
  'procedure-requests.notify': RECORDS_SERVICE,

  'seizures.read': ON_THE_CASE,
  'seizures.record': CASE_TEAM,
  'seizures.return': CASE_TEAM,
} as const satisfies Record<string, readonly Role[]>;
