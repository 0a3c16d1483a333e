import type { DisposalEvent, DisposalKind, DisposalObstacle, DisposalStatus } from './disposal';
import type { LegalHoldGround } from './enumerations';
import type { Label } from './label';
import type { LegalHoldEvent, LegalHoldStatus } from './legal-hold';
import type { PreservationOrderEvent, PreservationOrderStatus } from './preservation-order';

export const PRESERVATION_ORDER_STATUS_LABELS: Record<PreservationOrderStatus, Label> = {
  DRAFT: { ko: '작성', en: 'Draft' },
  ISSUED: { ko: '결재 완료', en: 'Issued' },
  ACKNOWLEDGED: { ko: '도달(효력 발생)', en: 'Arrived, binding' },
  IN_FORCE: { ko: '보전 중', en: 'In force' },
  VIOLATED: { ko: '위반', en: 'Violated' },
  RELEASED: { ko: '해제', en: 'Released' },
};

export const PRESERVATION_ORDER_MOVE_LABELS: Record<PreservationOrderEvent, Label> = {
  return: { ko: '반려', en: 'Return to the author' },
  issue: { ko: '결재', en: 'Approve and number' },
  dispatch: { ko: '발송', en: 'Dispatch' },
  'record-return': { ko: '반송 기록', en: 'Record the return' },
  'record-arrival': { ko: '도달 기록', en: 'Record the arrival' },
  confirm: { ko: '보전 조치 확인', en: 'Confirm what is kept' },
  'record-violation': { ko: '위반 기록', en: 'Record the violation' },
  release: { ko: '명령 해제', en: 'Release' },
};

export const LEGAL_HOLD_STATUS_LABELS: Record<LegalHoldStatus, Label> = {
  PLACED: { ko: '보류 중', en: 'Held' },
  RELEASED: { ko: '해제', en: 'Released' },
};

export const LEGAL_HOLD_MOVE_LABELS: Record<LegalHoldEvent, Label> = {
  release: { ko: '보류 해제', en: 'Release the hold' },
};

export const LEGAL_HOLD_GROUND_LABELS: Record<LegalHoldGround, Label> = {
  LITIGATION: { ko: '소송·불복', en: 'Litigation or appeal' },
  CRIMINAL_PROCEEDINGS: { ko: '수사·형사절차', en: 'Criminal proceedings' },
  AUDIT: { ko: '감사', en: 'Audit' },
  EXTERNAL_REQUEST: { ko: '국회·정보공개 요구', en: 'Request of parliament or for disclosure' },
  RECORD_VALUE: { ko: '기록 가치', en: 'Value as a record' },
};

export const DISPOSAL_STATUS_LABELS: Record<DisposalStatus, Label> = {
  PROPOSED: { ko: '파기 대상', en: 'Due for disposal' },
  EXAMINED: { ko: '파기 상신', en: 'Examined' },
  APPROVED: { ko: '파기 승인', en: 'Approved' },
  RETAINED: { ko: '보류·재책정', en: 'Kept' },
  EXECUTED: { ko: '파기 완료', en: 'Destroyed' },
  HANDED_OVER: { ko: '기록관 인계', en: 'Handed over' },
};

export const DISPOSAL_MOVE_LABELS: Record<DisposalEvent, Label> = {
  examine: { ko: '검토·상신', en: 'Examine and submit' },
  approve: { ko: '파기 승인', en: 'Approve' },
  retain: { ko: '파기하지 않음', en: 'Keep' },
  execute: { ko: '파기 집행', en: 'Destroy' },
  'hand-over': { ko: '기록관 인계 기록', en: 'Record the handing over' },
};

export const DISPOSAL_KIND_LABELS: Record<DisposalKind, Label> = {
  MATERIALS: { ko: '사업자 자료', en: "Provider's materials" },
  CASE_RECORDS: { ko: '사건 기록물', en: 'Records of the case' },
};

export const DISPOSAL_OBSTACLE_LABELS: Record<DisposalObstacle, Label> = {
  OPEN_CASE: { ko: '진행 중이거나 다시 열린 사건', en: 'Case open or reopened' },
  LEGAL_HOLD: { ko: '파기 보류', en: 'Hold' },
  PRESERVATION_ORDER: { ko: '해제되지 않은 자료보전명령', en: 'Preservation order not released' },
  APPEAL: { ko: '진행 중인 불복', en: 'Open appeal' },
  REMEDY_PERIOD: { ko: '남아 있는 불복 기간', en: 'Period to appeal still running' },
  STAY: { ko: '집행정지', en: 'Stay' },
  SANCTION: { ko: '끝나지 않은 제재', en: 'Sanction not settled' },
  RECURRENCE: { ko: '답하지 않은 재발 의심', en: 'Possible recurrence unanswered' },
  EXTERNAL_REQUEST: { ko: '처리 중인 대외 요구', en: 'External request being dealt with' },
};
