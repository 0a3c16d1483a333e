import type { ActionReopeningEvent, ActionReopeningStatus } from './action-reopening';
import type { Label } from './label';
import type { RecurrenceMatchEvent, RecurrenceMatchStatus } from './recurrence';

export const RECURRENCE_MATCH_STATUS_LABELS: Record<RecurrenceMatchStatus, Label> = {
  PROPOSED: { ko: '확인 대기', en: 'To be answered' },
  CONFIRMED: { ko: '재발 확인', en: 'Confirmed' },
  REJECTED: { ko: '재발 아님', en: 'Not a recurrence' },
  LAPSED: { ko: '해당 없어짐', en: 'Lapsed' },
};

export const RECURRENCE_MATCH_MOVE_LABELS: Record<RecurrenceMatchEvent, Label> = {
  confirm: { ko: '재발로 확인', en: 'Confirm the recurrence' },
  reject: { ko: '재발 아님', en: 'Reject' },
  lapse: { ko: '해당 없음 처리', en: 'Let lapse' },
};

export const ACTION_REOPENING_STATUS_LABELS: Record<ActionReopeningStatus, Label> = {
  REQUESTED: { ko: '재개 결재 대기', en: 'Waiting for approval' },
  APPROVED: { ko: '재개 승인', en: 'Approved' },
  DECLINED: { ko: '재개하지 않음', en: 'Declined' },
};

export const ACTION_REOPENING_MOVE_LABELS: Record<ActionReopeningEvent, Label> = {
  approve: { ko: '재개 승인', en: 'Approve the reopening' },
  decline: { ko: '재개하지 않음', en: 'Decline' },
};
