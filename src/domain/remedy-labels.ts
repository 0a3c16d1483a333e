import type { AppealDecision, AppealEvent, AppealKind, AppealStatus } from './appeal';
import type { CaseReopeningGround } from './case';
import type { Label } from './label';
import type { SanctionEvent, SanctionGround, SanctionKind, SanctionStatus } from './sanction';

export const APPEAL_KIND_LABELS: Record<AppealKind, Label> = {
  OBJECTION: { ko: '이의신청', en: 'Objection' },
  ADMINISTRATIVE_APPEAL: { ko: '행정심판', en: 'Administrative appeal' },
  LAWSUIT: { ko: '행정소송', en: 'Lawsuit' },
};

export const APPEAL_DECISION_LABELS: Record<AppealDecision, Label> = {
  UPHELD: { ko: '인용', en: 'Upheld' },
  PARTLY_UPHELD: { ko: '일부 인용', en: 'Upheld in part' },
  DISMISSED: { ko: '기각', en: 'Dismissed' },
  INADMISSIBLE: { ko: '각하', en: 'Inadmissible' },
};

export const APPEAL_STATUS_LABELS: Record<AppealStatus, Label> = {
  FILED: { ko: '접수', en: 'Filed' },
  ACCEPTED_FOR_REVIEW: { ko: '심사 중', en: 'Under review' },
  EXTENDED: { ko: '결정 연장', en: 'Answer put off' },
  DECIDED: { ko: '결정', en: 'Decided' },
  WITHDRAWN: { ko: '취하', en: 'Withdrawn' },
};

export const APPEAL_MOVE_LABELS: Record<AppealEvent, Label> = {
  accept: { ko: '심사 착수', en: 'Take up the review' },
  extend: { ko: '결정 기간 연장', en: 'Put off the answer' },
  decide: { ko: '결정', en: 'Decide' },
  withdraw: { ko: '취하', en: 'Withdraw' },
};

export const CASE_REOPENING_GROUND_LABELS: Record<CaseReopeningGround, Label> = {
  RECURRENCE: { ko: '재발', en: 'Recurrence' },
  FALSE_COMPLETION: { ko: '허위 이행', en: 'False completion' },
  NEW_EVIDENCE: { ko: '새로운 증거', en: 'New evidence' },
  RULING: { ko: '재결·판결', en: 'Ruling of a tribunal or court' },
};

export const SANCTION_KIND_LABELS: Record<SanctionKind, Label> = {
  FINE: { ko: '과태료', en: 'Fine' },
  SURCHARGE: { ko: '과징금', en: 'Surcharge' },
};

export const SANCTION_GROUND_LABELS: Record<SanctionGround, Label> = {
  ORDER_NOT_COMPLIED: { ko: '명령 불이행', en: 'Order not complied with' },
  INSPECTION_REFUSED: { ko: '점검 거부·방해·기피', en: 'Inspection refused' },
  MATERIALS_NOT_SUBMITTED: { ko: '자료 미제출', en: 'Materials not submitted' },
  REPORT_LATE_OR_FALSE: { ko: '보고·신고의 지연·누락·거짓', en: 'Report late, missing or false' },
  OTHER_DUTY: { ko: '그 밖의 의무 위반', en: 'Another duty neglected' },
};

export const SANCTION_STATUS_LABELS: Record<SanctionStatus, Label> = {
  PROPOSED: { ko: '부과 검토', en: 'Proposed' },
  PRIOR_NOTICE: { ko: '사전통지', en: 'Prior notice sent' },
  OPINION: { ko: '의견제출 기간', en: 'Opinion period' },
  DECIDED: { ko: '부과 결정', en: 'Decided' },
  NOTIFIED: { ko: '부과 통지', en: 'Notified' },
  PAID: { ko: '납부', en: 'Paid' },
  INSTALMENT: { ko: '분할납부', en: 'In instalments' },
  OVERDUE: { ko: '체납', en: 'Overdue' },
  DUNNED: { ko: '독촉', en: 'Dunned' },
  COLLECTION: { ko: '강제징수', en: 'In collection' },
  OBJECTED: { ko: '이의제기(효력 상실)', en: 'Objected: without effect' },
  SENT_TO_COURT: { ko: '법원 통보', en: 'Sent to the court' },
  COURT_DECIDED: { ko: '법원 결정', en: 'Decided by the court' },
  DROPPED: { ko: '부과하지 않음', en: 'Dropped' },
  REVOKED: { ko: '부과 취소', en: 'Revoked' },
};

export const SANCTION_MOVE_LABELS: Record<SanctionEvent, Label> = {
  'send-prior-notice': { ko: '사전통지 결재·발송', en: 'Approve and send the prior notice' },
  'open-opinion-period': { ko: '사전통지 도달 기록', en: 'Record arrival of the prior notice' },
  decide: { ko: '부과 결정·통지서 발송', en: 'Decide and send the notice' },
  'record-arrival': { ko: '부과 통지 도달 기록', en: 'Record arrival of the notice' },
  settle: { ko: '완납 처리', en: 'Record as paid in full' },
  'settle-early': { ko: '자진납부(감경) 처리', en: 'Record early payment' },
  'grant-instalments': { ko: '분할납부 허가', en: 'Grant instalments' },
  'record-overdue': { ko: '체납 기록', en: 'Record as overdue' },
  dun: { ko: '독촉장 발급', en: 'Issue the dunning notice' },
  collect: { ko: '강제징수 회부', en: 'Refer to collection' },
  object: { ko: '이의제기', en: 'Object' },
  'send-to-court': { ko: '법원 통보', en: 'Send to the court' },
  'record-court-decision': { ko: '법원 결정 기록', en: 'Record the decision of the court' },
  drop: { ko: '부과하지 않음', en: 'Drop' },
  revoke: { ko: '부과 취소', en: 'Revoke' },
};
