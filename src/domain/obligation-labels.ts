import type { ActionOccurrenceEvent, ActionOccurrenceStatus } from './action-occurrence';
import type { InterimMeasureEvent, InterimMeasureStatus } from './interim-measure';
import type { Label } from './label';

export const ACTION_OCCURRENCE_STATUS_LABELS: Record<ActionOccurrenceStatus, Label> = {
  OPEN: { ko: '이행 대기', en: 'Owed' },
  REPORTED: { ko: '이행 보고', en: 'Reported' },
  RETURNED: { ko: '보완 요구', en: 'Returned' },
  SATISFIED: { ko: '이행 확인', en: 'Satisfied' },
  WAIVED: { ko: '면제', en: 'Waived' },
};

export const ACTION_OCCURRENCE_MOVE_LABELS: Record<ActionOccurrenceEvent, Label> = {
  report: { ko: '회차 이행 보고', en: 'Report the occurrence' },
  accept: { ko: '이행 확인', en: 'Accept' },
  return: { ko: '보완 요구', en: 'Return' },
  waive: { ko: '회차 면제', en: 'Waive' },
  end: { ko: '회차 종료', en: 'End' },
};

export const INTERIM_MEASURE_STATUS_LABELS: Record<InterimMeasureStatus, Label> = {
  DRAFT: { ko: '작성', en: 'Draft' },
  IN_FORCE: { ko: '시행 중', en: 'In force' },
  LIFTED: { ko: '해제', en: 'Lifted' },
  EXPIRED: { ko: '기간 만료', en: 'Expired' },
};

export const INTERIM_MEASURE_MOVE_LABELS: Record<InterimMeasureEvent, Label> = {
  'take-effect': { ko: '효력 발생', en: 'Take effect' },
  lift: { ko: '해제', en: 'Lift' },
  expire: { ko: '기간 만료', en: 'Expire' },
};
