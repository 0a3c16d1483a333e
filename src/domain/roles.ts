import type { Label } from './label';

/** The eight roles that people hold, and SYS: the scheduler, which never exercises discretion (행정기본법 §20). */
export const ROLES = ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'ADM', 'AUD', 'SYS'] as const;
export type Role = (typeof ROLES)[number];

export const PEOPLE_ROLES = ['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM', 'ADM', 'AUD'] as const satisfies readonly Role[];
export type PeopleRole = (typeof PEOPLE_ROLES)[number];

export const SIDES = ['MINISTRY', 'PROVIDER', 'EXPERT', 'SYSTEM'] as const;
export type Side = (typeof SIDES)[number];

export const ROLE_LABELS: Record<Role, Label> = {
  INS: { ko: '조사원', en: 'Inspector' },
  LEAD: { ko: '점검반장', en: 'Lead inspector' },
  APP: { ko: '승인권자', en: 'Approver' },
  EXP: { ko: '외부전문가', en: 'External expert' },
  PS: { ko: '사업자 담당', en: 'Provider staff' },
  PM: { ko: '사업자 책임자', en: 'Provider manager' },
  ADM: { ko: '시스템관리자', en: 'System administrator' },
  AUD: { ko: '감사자', en: 'Auditor' },
  SYS: { ko: '시스템', en: 'Scheduler' },
};

export const SIDE_LABELS: Record<Side, Label> = {
  MINISTRY: { ko: '과학기술정보통신부', en: 'Ministry' },
  PROVIDER: { ko: '사업자', en: 'Provider' },
  EXPERT: { ko: '전문가 소속기관', en: "Expert's institution" },
  SYSTEM: { ko: '시스템', en: 'System' },
};

const SIDE_OF_ROLE: Record<Role, Side> = {
  INS: 'MINISTRY',
  LEAD: 'MINISTRY',
  APP: 'MINISTRY',
  EXP: 'EXPERT',
  PS: 'PROVIDER',
  PM: 'PROVIDER',
  ADM: 'MINISTRY',
  AUD: 'MINISTRY',
  SYS: 'SYSTEM',
};

export function sideOf(role: Role): Side {
  return SIDE_OF_ROLE[role];
}

/** Which rows a role reaches once a permission is held: every case, the cases of its team, or its own provider's rows. */
export const REACHES = ['ALL', 'ASSIGNED', 'OWN_PROVIDER', 'NO_CASE'] as const;
export type Reach = (typeof REACHES)[number];

const REACH_OF_ROLE: Record<Role, Reach> = {
  INS: 'ASSIGNED',
  LEAD: 'ASSIGNED',
  APP: 'ALL',
  EXP: 'ASSIGNED',
  PS: 'OWN_PROVIDER',
  PM: 'OWN_PROVIDER',
  ADM: 'NO_CASE',
  AUD: 'ALL',
  SYS: 'ALL',
};

export function reachOf(role: Role): Reach {
  return REACH_OF_ROLE[role];
}

export const REACH_LABELS: Record<Reach, Label> = {
  ALL: { ko: '모든 사건', en: 'every case' },
  ASSIGNED: { ko: '배정된 사건', en: 'assigned cases' },
  OWN_PROVIDER: { ko: '소속 사업자', en: 'own provider' },
  NO_CASE: { ko: '사건 자료 접근 불가', en: 'no case content' },
};
