import type { ActionOccurrenceEvent, ActionOccurrenceStatus } from './action-occurrence';
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
