import type { Role } from './roles';

const MINISTRY_AND_RESPONDENT = ['INS', 'LEAD', 'APP', 'PS', 'PM', 'AUD'] as const;
const WITH_EXPERTS = ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'AUD'] as const;
const PROVIDER = ['PS', 'PM'] as const;
const RECORDS_SERVICE = ['INS', 'LEAD', 'APP'] as const;

/** Orders, opinions, plans, corrective actions, verification and extensions. */
export const REMEDIATION_PERMISSIONS = {
  'orders.read': MINISTRY_AND_RESPONDENT,
  'orders.create': ['LEAD'],
  'orders.update': ['LEAD'],
  'orders.send-prior-notice': ['APP'],
  'orders.open-opinion-period': [...RECORDS_SERVICE, 'SYS'],
  'orders.close-opinion-period': ['LEAD'],
  'orders.request-approval': ['LEAD'],
  'orders.approve': ['APP'],
  'orders.return': ['LEAD', 'APP'],
  'orders.dispatch': RECORDS_SERVICE,
  'orders.record-arrival': [...RECORDS_SERVICE, 'SYS'],
  'orders.record-service-failure': RECORDS_SERVICE,
  'orders.give-public-notice': ['APP'],
  'orders.judge-compliance': ['LEAD'],
  'orders.close': ['APP'],
  'orders.revoke': ['APP'],
  'orders.change': ['APP'],
  'orders.stay': ['APP'],

  'opinions.read': MINISTRY_AND_RESPONDENT,
  'opinions.create': ['LEAD'],
  'opinions.open': [...RECORDS_SERVICE, 'SYS'],
  'opinions.submit': ['PM'],
  'opinions.waive': ['PM'],
  'opinions.record-lapse': ['LEAD'],
  'opinions.consider': ['LEAD'],

  'plans.read': WITH_EXPERTS,
  'plans.create': ['PS', 'PM', 'LEAD'],
  'plans.update': ['PS', 'PM', 'LEAD'],
  'plans.submit': ['PM'],
  'plans.take-up-review': ['INS'],
  'plans.decide': ['LEAD', 'APP'],
  'plans.approve-directed': ['APP'],

  'corrective-actions.read': WITH_EXPERTS,
  'corrective-actions.require': ['SYS'],
  'corrective-actions.split': PROVIDER,
  'corrective-actions.update': PROVIDER,
  'corrective-actions.plan': PROVIDER,
  'corrective-actions.start': ['PS'],
  'corrective-actions.report-progress': PROVIDER,
  'corrective-actions.report-completion': ['PM'],
  'corrective-actions.withdraw-report': ['PM'],
  'corrective-actions.start-verification': ['INS'],
  'corrective-actions.verify': ['LEAD'],
  'corrective-actions.accept-partially': ['LEAD'],
  'corrective-actions.reject': ['LEAD'],
  'corrective-actions.return-for-rework': ['LEAD'],
  'corrective-actions.start-monitoring': ['SYS'],
  'corrective-actions.close': ['LEAD'],
  'corrective-actions.record-failed-effect': ['LEAD'],
  'corrective-actions.waive': ['APP'],
  'corrective-actions.supersede': ['APP'],
  'corrective-actions.suspend': ['APP'],
  'corrective-actions.reopen': ['APP'],

  'verifications.read': WITH_EXPERTS,
  'verifications.record': ['INS'],
  'verifications.advise': ['EXP'],
  'verifications.review-effect': ['INS', 'LEAD'],

  'extension-requests.read': MINISTRY_AND_RESPONDENT,
  'extension-requests.create': PROVIDER,
  'extension-requests.update': PROVIDER,
  'extension-requests.submit': ['PM'],
  'extension-requests.withdraw': ['PM'],
  'extension-requests.decide': ['APP'],
  'extension-requests.notify': RECORDS_SERVICE,
} as const satisfies Record<string, readonly Role[]>;
