import type { ActionPlanEvent } from './action-plan';
import type { CaseEvent } from './case';
import type { CommitteeItemEvent } from './committee-item';
import type { CorrectiveActionEvent } from './corrective-action';
import type { EvidenceEvent } from './evidence';
import type { ExtensionRequestEvent } from './extension-request';
import type { FindingEvent } from './finding';
import type { IncidentEvent } from './incident';
import type { InspectionEvent } from './inspection';
import type { InspectionResultEvent } from './inspection-result';
import type { OfficialDocumentEvent } from './official-document';
import type { OpinionRoundEvent } from './opinion-round';
import type { OrderEvent } from './order';
import { JOINT_PARTICIPANT_MOVE_LABELS } from './joint-participant';
import type { Label } from './label';
import { PUBLICATION_MOVE_LABELS } from './publication';
import { TEMPLATE_MOVE_LABELS } from './document-template';
import { REFERRAL_MOVE_LABELS } from './referral';
import { REPORT_EDITION_MOVE_LABELS } from './report-edition-labels';
import type { MachineName } from './machine-names';
import { ACTION_OCCURRENCE_MOVE_LABELS, INTERIM_MEASURE_MOVE_LABELS } from './obligation-labels';
import { ACTION_REOPENING_MOVE_LABELS, RECURRENCE_MATCH_MOVE_LABELS } from './recurrence-labels';
import { INFORMATION_REQUEST_MOVE_LABELS, PROCEDURE_REQUEST_MOVE_LABELS } from './request-labels';
import { APPEAL_MOVE_LABELS, SANCTION_MOVE_LABELS } from './remedy-labels';
import { EXTERNAL_REQUEST_MOVE_LABELS } from './outward-labels';
import { DISPOSAL_MOVE_LABELS, LEGAL_HOLD_MOVE_LABELS, PRESERVATION_ORDER_MOVE_LABELS } from './retention-labels';

export const CASE_MOVE_LABELS: Record<CaseEvent, Label> = {
  start: { ko: '조사 착수', en: 'Start the investigation' },
  'submit-result': { ko: '결과 상신', en: 'Submit the result' },
  'return-result': { ko: '결과 반려', en: 'Return the result' },
  'refer-to-committee': { ko: '위원회 부의', en: 'Refer to the committee' },
  'record-resolution': { ko: '의결 반영', en: 'Record the resolution' },
  'confirm-result': { ko: '결과 확정', en: 'Confirm the result' },
  'close-without-action': { ko: '조치 없음 종결', en: 'Close without action' },
  'begin-remediation': { ko: '시정 이행 개시', en: 'Begin remediation' },
  'submit-closure': { ko: '종결 상신', en: 'Submit for closure' },
  close: { ko: '종결', en: 'Close' },
  'return-closure': { ko: '종결 반려', en: 'Return the closure' },
  'reopen-remediation': { ko: '시정 단계로 재개', en: 'Reopen remediation' },
  'reopen-investigation': { ko: '조사 단계로 재개', en: 'Reopen the investigation' },
  transfer: { ko: '이송', en: 'Transfer' },
  void: { ko: '등록 취소', en: 'Void' },
  merge: { ko: '병합', en: 'Merge' },
};

export const INCIDENT_MOVE_LABELS: Record<IncidentEvent, Label> = {
  'confirm-ongoing': { ko: '진행 중 확인', en: 'Confirm as ongoing' },
  'record-mitigation': { ko: '완화 기록', en: 'Record mitigation' },
  'record-restoration': { ko: '복구 기록', en: 'Record restoration' },
  'start-cause-analysis': { ko: '원인 분석 착수', en: 'Start the cause analysis' },
  'determine-cause': { ko: '원인 확정', en: 'Determine the cause' },
  'declare-undetermined': { ko: '원인 미상 처리', en: 'Declare the cause undetermined' },
};

export const INSPECTION_MOVE_LABELS: Record<InspectionEvent, Label> = {
  'approve-plan': { ko: '계획 승인', en: 'Approve the plan' },
  'send-notice': { ko: '통지 발송', en: 'Send the notice' },
  'record-notice-arrival': { ko: '통지 도달 기록', en: 'Record arrival of the notice' },
  postpone: { ko: '연기', en: 'Postpone' },
  'send-new-notice': { ko: '변경 통지 발송', en: 'Send the new notice' },
  'authorise-urgent': { ko: '긴급 실시 승인', en: 'Authorise as urgent' },
  start: { ko: '실시', en: 'Start' },
  'extend-period': { ko: '기간 연장', en: 'Extend the period' },
  'extend-scope': { ko: '범위 확대', en: 'Extend the scope' },
  'record-refusal': { ko: '조사 거부 기록', en: 'Record the refusal' },
  resume: { ko: '실시 재개', en: 'Resume' },
  'close-field': { ko: '현장 종료', en: 'Close the field work' },
  'start-report': { ko: '보고서 작성', en: 'Start the report' },
  'submit-report': { ko: '보고서 상신', en: 'Submit the report' },
  'return-report': { ko: '보고서 반려', en: 'Return the report' },
  'approve-report': { ko: '보고서 확정', en: 'Approve the report' },
  cancel: { ko: '점검 취소', en: 'Cancel the inspection' },
};

export const EVIDENCE_MOVE_LABELS: Record<EvidenceEvent, Label> = {
  'finish-upload': { ko: '전송 완료', en: 'Finish the upload' },
  accept: { ko: '등록', en: 'Accept' },
  quarantine: { ko: '격리', en: 'Quarantine' },
  seal: { ko: '봉인', en: 'Seal' },
  'return-to-owner': { ko: '반환', en: 'Return to the owner' },
  'keep-after-all': { ko: '파기하지 않음', en: 'Keep after all' },
  'propose-purge': { ko: '파기 상신', en: 'Propose the purge' },
  purge: { ko: '파기', en: 'Purge' },
};

export const FINDING_MOVE_LABELS: Record<FindingEvent, Label> = {
  propose: { ko: '지적안 상신', en: 'Propose' },
  'return-to-draft': { ko: '초안으로 반려', en: 'Return to draft' },
  'send-to-fact-check': { ko: '사실확인 요청', en: 'Send to fact check' },
  comment: { ko: '사실확인 의견 제출', en: 'Comment on the facts' },
  'close-fact-check': { ko: '사실확인 종료', en: 'Close the fact check' },
  confirm: { ko: '지적 확정', en: 'Confirm' },
  dismiss: { ko: '지적 제외', en: 'Dismiss' },
  issue: { ko: '통지', en: 'Issue' },
  dispute: { ko: '이의 제기', en: 'Dispute' },
  uphold: { ko: '유지', en: 'Uphold' },
  'return-to-issued': { ko: '통지 상태로 복귀', en: 'Return to issued' },
  amend: { ko: '변경', en: 'Amend' },
  withdraw: { ko: '철회', en: 'Withdraw' },
  'start-remediation': { ko: '시정 개시', en: 'Start remediation' },
  'complete-remediation': { ko: '시정 완료', en: 'Complete remediation' },
  close: { ko: '종료', en: 'Close' },
  'mark-recurred': { ko: '재발 처리', en: 'Mark as recurred' },
  void: { ko: '무효 처리', en: 'Void' },
};

export const INSPECTION_RESULT_MOVE_LABELS: Record<InspectionResultEvent, Label> = {
  submit: { ko: '상신', en: 'Submit' },
  return: { ko: '반려', en: 'Return' },
  confirm: { ko: '확정', en: 'Confirm' },
};

export const COMMITTEE_ITEM_MOVE_LABELS: Record<CommitteeItemEvent, Label> = {
  table: { ko: '상정', en: 'Table' },
  resolve: { ko: '의결', en: 'Resolve' },
  defer: { ko: '보류', en: 'Defer' },
  reject: { ko: '부결', en: 'Reject' },
};

export const OFFICIAL_DOCUMENT_MOVE_LABELS: Record<OfficialDocumentEvent, Label> = {
  'submit-for-review': { ko: '검토 상신', en: 'Submit for review' },
  'ask-for-concurrence': { ko: '협조 요청', en: 'Ask for concurrence' },
  'record-concurrence': { ko: '협조 완료', en: 'Record the concurrence' },
  approve: { ko: '결재', en: 'Approve' },
  reject: { ko: '반려', en: 'Reject' },
  redraft: { ko: '재기안', en: 'Redraft' },
  seal: { ko: '관인 날인', en: 'Seal' },
  dispatch: { ko: '시행(발송)', en: 'Dispatch' },
  'record-arrival': { ko: '도달 기록', en: 'Record arrival' },
  'record-return': { ko: '반송 기록', en: 'Record the return' },
  'dispatch-again': { ko: '재발송', en: 'Dispatch again' },
  'give-public-notice': { ko: '공시송달', en: 'Give public notice' },
  correct: { ko: '정정', en: 'Correct' },
  revoke: { ko: '취소', en: 'Revoke' },
};

export const ORDER_MOVE_LABELS: Record<OrderEvent, Label> = {
  'send-prior-notice': { ko: '사전통지 발송', en: 'Send the prior notice' },
  'open-opinion-period': { ko: '의견제출 개시', en: 'Open the opinion period' },
  'close-opinion-period': { ko: '의견제출 종료', en: 'Close the opinion period' },
  'request-approval': { ko: '결재 상신', en: 'Request approval' },
  return: { ko: '반려', en: 'Return' },
  approve: { ko: '결재', en: 'Approve' },
  dispatch: { ko: '발송', en: 'Dispatch' },
  'record-arrival': { ko: '도달 기록', en: 'Record arrival' },
  'record-service-failure': { ko: '송달 불능 기록', en: 'Record failed service' },
  'give-public-notice': { ko: '공시송달', en: 'Give public notice' },
  'record-compliance': { ko: '이행 판단', en: 'Record compliance' },
  'record-partial-compliance': { ko: '일부 이행 판단', en: 'Record partial compliance' },
  'record-non-compliance': { ko: '미이행 판단', en: 'Record non-compliance' },
  close: { ko: '종료', en: 'Close' },
  stay: { ko: '집행정지', en: 'Stay' },
  'lift-stay': { ko: '집행정지 해제', en: 'Lift the stay' },
  change: { ko: '변경', en: 'Change' },
  revoke: { ko: '취소·철회', en: 'Revoke' },
};

export const OPINION_ROUND_MOVE_LABELS: Record<OpinionRoundEvent, Label> = {
  open: { ko: '의견제출 개시', en: 'Open' },
  submit: { ko: '의견 제출', en: 'Submit the opinion' },
  waive: { ko: '의견 없음', en: 'Waive' },
  'record-lapse': { ko: '기간 경과 기록', en: 'Record the lapse' },
  consider: { ko: '반영 검토', en: 'Consider' },
};

export const ACTION_PLAN_MOVE_LABELS: Record<ActionPlanEvent, Label> = {
  submit: { ko: '제출', en: 'Submit' },
  'take-up-review': { ko: '검토 착수', en: 'Take up the review' },
  accept: { ko: '수용', en: 'Accept' },
  'request-supplement': { ko: '보완 요구', en: 'Request a supplement' },
  reject: { ko: '반려', en: 'Reject' },
  amend: { ko: '변경', en: 'Amend' },
  'approve-directed': { ko: '지시 계획 승인', en: 'Approve the directed plan' },
};

export const CORRECTIVE_ACTION_MOVE_LABELS: Record<CorrectiveActionEvent, Label> = {
  plan: { ko: '계획 연결', en: 'Plan' },
  start: { ko: '이행 착수', en: 'Start' },
  'report-completion': { ko: '완료 보고', en: 'Report completion' },
  'withdraw-report': { ko: '완료 보고 철회', en: 'Withdraw the report' },
  'start-verification': { ko: '이행점검 착수', en: 'Start the verification' },
  verify: { ko: '이행 확인', en: 'Verify' },
  'accept-partially': { ko: '일부 이행 인정', en: 'Accept partially' },
  reject: { ko: '이행 미흡 판정', en: 'Reject' },
  'return-for-rework': { ko: '재이행 요구', en: 'Return for rework' },
  'start-monitoring': { ko: '사후 관찰 개시', en: 'Start monitoring' },
  close: { ko: '종료', en: 'Close' },
  'record-failed-effect': { ko: '효과 미흡 기록', en: 'Record the failed effect' },
  waive: { ko: '면제', en: 'Waive' },
  supersede: { ko: '대체', en: 'Supersede' },
  suspend: { ko: '정지', en: 'Suspend' },
  resume: { ko: '정지 해제', en: 'Resume' },
  reopen: { ko: '재개', en: 'Reopen' },
};

export const EXTENSION_REQUEST_MOVE_LABELS: Record<ExtensionRequestEvent, Label> = {
  submit: { ko: '신청', en: 'Submit' },
  return: { ko: '보완 요구', en: 'Return' },
  approve: { ko: '승인', en: 'Approve' },
  'approve-other-date': { ko: '다른 기한으로 승인', en: 'Approve another date' },
  deny: { ko: '불승인', en: 'Deny' },
  withdraw: { ko: '취하', en: 'Withdraw' },
  'record-lapse': { ko: '실효 처리', en: 'Record the lapse' },
};

/** The words on the button of each move of each machine. */
export const MOVE_LABELS: Record<MachineName, Readonly<Record<string, Label>>> = {
  case: CASE_MOVE_LABELS,
  incident: INCIDENT_MOVE_LABELS,
  inspection: INSPECTION_MOVE_LABELS,
  'information-request': INFORMATION_REQUEST_MOVE_LABELS,
  'procedure-request': PROCEDURE_REQUEST_MOVE_LABELS,
  evidence: EVIDENCE_MOVE_LABELS,
  finding: FINDING_MOVE_LABELS,
  'inspection-result': INSPECTION_RESULT_MOVE_LABELS,
  'committee-item': COMMITTEE_ITEM_MOVE_LABELS,
  'official-document': OFFICIAL_DOCUMENT_MOVE_LABELS,
  order: ORDER_MOVE_LABELS,
  'interim-measure': INTERIM_MEASURE_MOVE_LABELS,
  'opinion-round': OPINION_ROUND_MOVE_LABELS,
  'action-plan': ACTION_PLAN_MOVE_LABELS,
  'corrective-action': CORRECTIVE_ACTION_MOVE_LABELS,
  'action-occurrence': ACTION_OCCURRENCE_MOVE_LABELS,
  'extension-request': EXTENSION_REQUEST_MOVE_LABELS,
  appeal: APPEAL_MOVE_LABELS,
  sanction: SANCTION_MOVE_LABELS,
  'joint-participant': JOINT_PARTICIPANT_MOVE_LABELS,
  referral: REFERRAL_MOVE_LABELS,
  'document-template': TEMPLATE_MOVE_LABELS,
  publication: PUBLICATION_MOVE_LABELS,
  'report-edition': REPORT_EDITION_MOVE_LABELS,
  'preservation-order': PRESERVATION_ORDER_MOVE_LABELS,
  'legal-hold': LEGAL_HOLD_MOVE_LABELS,
  disposal: DISPOSAL_MOVE_LABELS,
  'external-request': EXTERNAL_REQUEST_MOVE_LABELS,
  'recurrence-match': RECURRENCE_MATCH_MOVE_LABELS,
  'action-reopening': ACTION_REOPENING_MOVE_LABELS,
};

/** How a record of each machine begins. */
export const CREATION_LABELS: Record<MachineName, Label> = {
  case: { ko: '사건 등록', en: 'Register' },
  incident: { ko: '장애 등록', en: 'Report' },
  inspection: { ko: '점검 계획 작성', en: 'Draft the plan' },
  'information-request': { ko: '자료제출요구 작성', en: 'Draft' },
  'procedure-request': { ko: '신청', en: 'Submit' },
  evidence: { ko: '증거 전송', en: 'Upload' },
  finding: { ko: '지적 작성', en: 'Draft' },
  'inspection-result': { ko: '결과 작성', en: 'Draft' },
  'committee-item': { ko: '안건 작성', en: 'Draft' },
  'official-document': { ko: '기안', en: 'Draft' },
  order: { ko: '조치요구 작성', en: 'Draft' },
  'interim-measure': { ko: '중간조치 작성', en: 'Draft' },
  'opinion-round': { ko: '의견제출 절차 준비', en: 'Prepare' },
  'action-plan': { ko: '조치계획 작성', en: 'Draft' },
  'corrective-action': { ko: '조치 요구', en: 'Require' },
  'action-occurrence': { ko: '회차 개시', en: 'Open the occurrence' },
  'extension-request': { ko: '연장 신청 작성', en: 'Draft' },
  appeal: { ko: '불복 접수', en: 'File' },
  sanction: { ko: '제재 부과 검토', en: 'Propose' },
  'joint-participant': { ko: '공동조사 협의', en: 'Ask the agency' },
  referral: { ko: '수사의뢰·고발·통보 검토', en: 'Propose' },
  'document-template': { ko: '새 판 작성', en: 'Draft a new version' },
  publication: { ko: '공표 작성', en: 'Draft' },
  'preservation-order': { ko: '자료보전명령 작성', en: 'Draft' },
  'legal-hold': { ko: '파기 보류', en: 'Place' },
  disposal: { ko: '파기 대상 알림', en: 'Propose' },
  'external-request': { ko: '대외 요구 접수', en: 'Receive' },
  'report-edition': { ko: '판 만들기', en: 'Prepare' },
  'recurrence-match': { ko: '재발 의심 제시', en: 'Propose' },
  'action-reopening': { ko: '재개 요청', en: 'Request' },
};
