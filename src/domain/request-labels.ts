import type { InformationRequestEvent, InformationRequestStatus } from './information-request';
import type { ItemAnswer, ItemJudgement } from './enumerations';
import type { Label } from './label';

export const INFORMATION_REQUEST_STATUS_LABELS: Record<InformationRequestStatus, Label> = {
  DRAFT: { ko: '작성', en: 'Draft' },
  ISSUED: { ko: '결재 완료', en: 'Issued' },
  DELIVERED: { ko: '도달', en: 'Delivered' },
  PARTIAL: { ko: '일부 제출', en: 'Partly answered' },
  ANSWERED: { ko: '제출 완료', en: 'Answered' },
  ACCEPTED: { ko: '수용', en: 'Accepted' },
  INSUFFICIENT: { ko: '제출 미흡', en: 'Insufficient' },
  REFUSED: { ko: '제출 거부', en: 'Refused' },
};

export const INFORMATION_REQUEST_MOVE_LABELS: Record<InformationRequestEvent, Label> = {
  return: { ko: '반려', en: 'Return to the author' },
  issue: { ko: '결재', en: 'Approve and number' },
  dispatch: { ko: '발송', en: 'Dispatch' },
  'record-return': { ko: '반송 기록', en: 'Record the return' },
  'record-arrival': { ko: '도달 기록', en: 'Record the arrival' },
  answer: { ko: '제출·답변', en: 'Answer' },
  judge: { ko: '제출 자료 확인', en: 'Judge the items' },
  accept: { ko: '수용', en: 'Accept' },
  'find-insufficient': { ko: '제출 미흡 판정', en: 'Find insufficient' },
  'record-refusal': { ko: '제출 거부 기록', en: 'Record the refusal' },
};

export const ITEM_ANSWER_LABELS: Record<ItemAnswer, Label> = {
  SUBMITTED: { ko: '제출', en: 'Submitted' },
  NOT_SUBMITTED: { ko: '미제출', en: 'Not submitted' },
  REFUSED: { ko: '거부', en: 'Refused' },
};

export const ITEM_JUDGEMENT_LABELS: Record<ItemJudgement, Label> = {
  SUFFICIENT: { ko: '충분', en: 'Sufficient' },
  INSUFFICIENT: { ko: '미흡', en: 'Insufficient' },
};
