import type { InformationRequestEvent, InformationRequestStatus } from './information-request';
import type {
  ItemAnswer,
  ItemJudgement,
  PostponementGround,
  ProcedureDecisionKind,
  ProcedureRequestKind,
  SeizedForm,
} from './enumerations';
import type { Label } from './label';
import type { ProcedureRequestEvent, ProcedureRequestStatus } from './procedure-request';

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

export const PROCEDURE_REQUEST_STATUS_LABELS: Record<ProcedureRequestStatus, Label> = {
  RECEIVED: { ko: '접수', en: 'Received' },
  DECIDED: { ko: '결정', en: 'Decided' },
  NOTIFIED: { ko: '통지됨', en: 'Notified' },
};

export const PROCEDURE_REQUEST_MOVE_LABELS: Record<ProcedureRequestEvent, Label> = {
  propose: { ko: '검토 의견', en: 'Propose a decision' },
  decide: { ko: '결정', en: 'Decide' },
  dispatch: { ko: '결과 통지 발송', en: 'Dispatch the decision' },
  'record-return': { ko: '반송 기록', en: 'Record the return' },
  'record-arrival': { ko: '도달 기록', en: 'Record the arrival' },
};

export const PROCEDURE_REQUEST_KIND_LABELS: Record<ProcedureRequestKind, Label> = {
  POSTPONEMENT: { ko: '조사 연기', en: 'Postponement' },
  DATE_CHANGE: { ko: '일시 변경', en: 'Another date' },
  INSPECTOR_CHANGE: { ko: '조사원 교체', en: 'Another inspector' },
  SELECTION_CRITERIA: { ko: '선정기준 열람', en: 'Inspection of the selection criteria' },
  DOCUMENT_INSPECTION: { ko: '문서 열람', en: 'Inspection of documents' },
  JOINT_INSPECTION: { ko: '공동조사', en: 'Joint inspection' },
  OPINION: { ko: '통지에 대한 의견', en: 'Opinion on the notice' },
};

export const POSTPONEMENT_GROUND_LABELS: Record<PostponementGround, Label> = {
  FORCE_MAJEURE: { ko: '천재지변', en: 'Force majeure' },
  FIRE_OR_DISASTER: { ko: '화재나 그 밖의 재해로 사업장을 운영할 수 없음', en: 'Fire or disaster at the premises' },
  BOOKS_SEIZED: { ko: '장부·서류가 압수되거나 영치됨', en: 'Books and records seized' },
  ILLNESS_OR_TRAVEL: { ko: '질병이나 장기 출장', en: 'Illness or a long absence' },
};

export const PROCEDURE_DECISION_LABELS: Record<ProcedureDecisionKind, Label> = {
  ACCEPTED: { ko: '수용', en: 'Accepted' },
  PARTLY_ACCEPTED: { ko: '일부 수용', en: 'Partly accepted' },
  REJECTED: { ko: '기각', en: 'Rejected' },
};

export const SEIZED_FORM_LABELS: Record<SeizedForm, Label> = {
  ORIGINAL: { ko: '원본', en: 'Original' },
  PHOTO: { ko: '사진', en: 'Photo' },
  COPY: { ko: '사본', en: 'Copy' },
};
