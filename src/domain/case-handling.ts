import type { Label } from './label';
import { firstOf, type Guard } from './state-machine';

/** Why a case stands still: a court stayed what it rests on (집행정지), or the same matter is pursued criminally (형사절차). */
export const SUSPENSION_GROUNDS = ['STAY_ORDER', 'CRIMINAL_PROCEDURE'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** 기록물 보존기간 (공공기록물 관리에 관한 법률 시행령 제26조제1항). */
export const RETENTION_PERIODS = [
  'PERMANENT',
  'SEMI_PERMANENT',
  'YEARS_30',
  'YEARS_10',
  'YEARS_5',
  'YEARS_3',
  'YEARS_1',
] as const;
export type RetentionPeriod = (typeof RETENTION_PERIODS)[number];

const YEARS: Readonly<Record<RetentionPeriod, number | null>> = {
  PERMANENT: null,
  SEMI_PERMANENT: null,
  YEARS_30: 30,
  YEARS_10: 10,
  YEARS_5: 5,
  YEARS_3: 3,
  YEARS_1: 1,
};

/** Kept for this long unless whoever closes the case says otherwise (policy). */
export const USUAL_RETENTION: RetentionPeriod = 'YEARS_10';

/**
 * The last day of retention: counted from the first of January after the year in which the case closed (같은 영 제26조제2항).
 * Null for what is never destroyed.
 */
export function retainedUntil(period: RetentionPeriod, closedYear: number): string | null {
  const years = YEARS[period];
  return years === null ? null : `${closedYear + years}-12-31`;
}

export interface CarryOverFacts {
  /** Nothing named at all. */
  nothingNamed: boolean;
  /** Incidents or findings named that the other side was told of, or that a document carries. */
  issued: number;
  /** Findings named that are past their draft and proposal. */
  decided: number;
  originTakesRecords: boolean;
  targetTakesRecords: boolean;
}

/** What may go to another case (분리): only what nobody outside was told of, out of a case still being investigated into another one. */
export const refuseCarryOver: Guard<CarryOverFacts> = firstOf<CarryOverFacts>(
  (facts) => (facts.nothingNamed ? 'case-split.nothing-named' : null),
  (facts) => (facts.originTakesRecords ? null : 'case-split.origin-past-investigation'),
  (facts) => (facts.targetTakesRecords ? null : 'case-split.target-past-investigation'),
  (facts) => (facts.issued > 0 ? 'case-split.issued' : null),
  (facts) => (facts.decided > 0 ? 'case-split.finding-decided' : null),
);

export const SUSPENSION_GROUND_LABELS: Record<SuspensionGround, Label> = {
  STAY_ORDER: { ko: '집행정지', en: 'Stay by a court' },
  CRIMINAL_PROCEDURE: { ko: '형사절차', en: 'Criminal proceedings' },
};

export const RETENTION_PERIOD_LABELS: Record<RetentionPeriod, Label> = {
  PERMANENT: { ko: '영구', en: 'Permanent' },
  SEMI_PERMANENT: { ko: '준영구', en: 'Semi-permanent' },
  YEARS_30: { ko: '30년', en: '30 years' },
  YEARS_10: { ko: '10년', en: '10 years' },
  YEARS_5: { ko: '5년', en: '5 years' },
  YEARS_3: { ko: '3년', en: '3 years' },
  YEARS_1: { ko: '1년', en: '1 year' },
};

/** Audit events of what is decided about a case as a whole. */
export const CASE_HANDLING_EVENT_LABELS: Readonly<Record<string, Label>> = {
  'case.suspended': { ko: '사건{}을 정지함', en: 'Case{} suspended' },
  'case.resumed': { ko: '사건{}의 정지를 해제함', en: 'Suspension of the case{} ended' },
  'case.split': { ko: '사건{}에서 다른 사건을 분리함', en: 'Another case split off the case{}' },
  'case.split-from': { ko: '사건{}이 다른 사건에서 분리됨', en: 'Case{} split off another case' },
  'case.records-received': {
    ko: '사건{}에 다른 사건의 기록을 옮겨 받음',
    en: 'Records of another case carried into the case{}',
  },
  'case.merged-case-received': { ko: '사건{}에 다른 사건을 병합함', en: 'Another case merged into the case{}' },
  'case.transfer-acknowledged': {
    ko: '사건{}의 이송 접수를 확인함',
    en: 'Receipt of the transferred case{} confirmed',
  },
  'incident.carried-over': { ko: '장애{}를 다른 사건으로 옮김', en: 'Incident{} carried over to another case' },
};
