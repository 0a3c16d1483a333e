import type { ActionPlanStatus } from './action-plan';
import type { CaseStatus } from './case';
import type { CommitteeItemStatus } from './committee-item';
import type { CorrectiveActionStatus } from './corrective-action';
import type { EvidenceStatus } from './evidence';
import type { ExtensionRequestStatus } from './extension-request';
import type { FindingStatus } from './finding';
import type { IncidentStatus } from './incident';
import type { InspectionStatus } from './inspection';
import type { InspectionResultStatus } from './inspection-result';
import { JOINT_PARTICIPANT_STATUS_LABELS } from './joint-participant';
import type { Label } from './label';
import { PUBLICATION_STATUS_LABELS } from './publication';
import { TEMPLATE_STATUS_LABELS } from './document-template';
import { REFERRAL_STATUS_LABELS } from './referral';
import { REPORT_EDITION_STATUS_LABELS } from './report-edition-labels';
import type { MachineName } from './machine-names';
import { ACTION_OCCURRENCE_STATUS_LABELS, INTERIM_MEASURE_STATUS_LABELS } from './obligation-labels';
import { ACTION_REOPENING_STATUS_LABELS, RECURRENCE_MATCH_STATUS_LABELS } from './recurrence-labels';
import { INFORMATION_REQUEST_STATUS_LABELS, PROCEDURE_REQUEST_STATUS_LABELS } from './request-labels';
import type { OfficialDocumentStatus } from './official-document';
import type { OpinionRoundStatus } from './opinion-round';
import type { OrderStatus } from './order';
import { APPEAL_STATUS_LABELS, SANCTION_STATUS_LABELS } from './remedy-labels';
import { EXTERNAL_REQUEST_STATUS_LABELS } from './outward-labels';
import { DISPOSAL_STATUS_LABELS, LEGAL_HOLD_STATUS_LABELS, PRESERVATION_ORDER_STATUS_LABELS } from './retention-labels';

export const CASE_STATUS_LABELS: Record<CaseStatus, Label> = {
  REGISTERED: { ko: '접수', en: 'Registered' },
  INVESTIGATING: { ko: '조사 중', en: 'Under investigation' },
  RESULT_PENDING: { ko: '결과 검토', en: 'Result under review' },
  IN_COMMITTEE: { ko: '심의 중', en: 'In committee' },
  RESULT_CONFIRMED: { ko: '결과 확정', en: 'Result confirmed' },
  REMEDIATING: { ko: '시정 이행 중', en: 'In remediation' },
  CLOSURE_REVIEW: { ko: '종결 검토', en: 'Closure under review' },
  CLOSED: { ko: '종결', en: 'Closed' },
  CLOSED_NO_ACTION: { ko: '조치 없음 종결', en: 'Closed without action' },
  TRANSFERRED: { ko: '이송', en: 'Transferred' },
  VOIDED: { ko: '등록 취소', en: 'Voided' },
  MERGED: { ko: '병합', en: 'Merged' },
};

export const INCIDENT_STATUS_LABELS: Record<IncidentStatus, Label> = {
  REPORTED: { ko: '보고됨', en: 'Reported' },
  ONGOING: { ko: '진행 중', en: 'Ongoing' },
  MITIGATED: { ko: '완화', en: 'Mitigated' },
  RESTORED: { ko: '복구', en: 'Restored' },
  CAUSE_PENDING: { ko: '원인 분석 중', en: 'Cause under analysis' },
  CAUSE_DETERMINED: { ko: '원인 확정', en: 'Cause determined' },
  CAUSE_UNDETERMINED: { ko: '원인 미상', en: 'Cause undetermined' },
};

export const INSPECTION_STATUS_LABELS: Record<InspectionStatus, Label> = {
  DRAFT: { ko: '계획 작성', en: 'Plan in draft' },
  PLAN_APPROVED: { ko: '계획 승인', en: 'Plan approved' },
  NOTICED: { ko: '통지 발송', en: 'Notice dispatched' },
  NOTICE_DELIVERED: { ko: '통지 도달', en: 'Notice delivered' },
  POSTPONED: { ko: '연기', en: 'Postponed' },
  URGENT_AUTHORISED: { ko: '긴급 실시 승인', en: 'Urgent inspection authorised' },
  IN_PROGRESS: { ko: '실시 중', en: 'In progress' },
  FIELD_CLOSED: { ko: '현장 종료', en: 'Field work closed' },
  REPORTING: { ko: '보고서 작성', en: 'Report in draft' },
  REPORT_SUBMITTED: { ko: '보고서 상신', en: 'Report submitted' },
  REPORT_APPROVED: { ko: '보고서 확정', en: 'Report approved' },
  CANCELLED: { ko: '취소', en: 'Cancelled' },
  REFUSED: { ko: '조사 거부', en: 'Refused by the respondent' },
};

export const EVIDENCE_STATUS_LABELS: Record<EvidenceStatus, Label> = {
  UPLOADING: { ko: '전송 중', en: 'Uploading' },
  SCANNING: { ko: '검사 중', en: 'Being scanned' },
  ACCEPTED: { ko: '등록', en: 'Accepted' },
  QUARANTINED: { ko: '격리', en: 'Quarantined' },
  SEALED: { ko: '봉인', en: 'Sealed' },
  RETURNED: { ko: '반환', en: 'Returned' },
  PURGE_PENDING: { ko: '파기 대기', en: 'Awaiting purge' },
  PURGED: { ko: '파기', en: 'Purged' },
};

export const FINDING_STATUS_LABELS: Record<FindingStatus, Label> = {
  DRAFT: { ko: '초안', en: 'Draft' },
  PROPOSED: { ko: '지적안', en: 'Proposed' },
  FACT_CHECK: { ko: '사실확인 중', en: 'Fact check' },
  CONFIRMED: { ko: '지적 확정', en: 'Confirmed' },
  NOT_A_FINDING: { ko: '지적 제외', en: 'Not a finding' },
  ISSUED: { ko: '통지됨', en: 'Issued' },
  DISPUTED: { ko: '다툼', en: 'Disputed' },
  UPHELD: { ko: '유지', en: 'Upheld' },
  AMENDED: { ko: '변경', en: 'Amended' },
  WITHDRAWN: { ko: '철회', en: 'Withdrawn' },
  IN_REMEDIATION: { ko: '시정 중', en: 'In remediation' },
  REMEDIATED: { ko: '시정 완료', en: 'Remediated' },
  CLOSED: { ko: '종료', en: 'Closed' },
  RECURRED: { ko: '재발', en: 'Recurred' },
  VOIDED: { ko: '무효 처리', en: 'Voided' },
};

export const INSPECTION_RESULT_STATUS_LABELS: Record<InspectionResultStatus, Label> = {
  DRAFT: { ko: '작성', en: 'Draft' },
  IN_REVIEW: { ko: '검토 중', en: 'In review' },
  CONFIRMED: { ko: '확정', en: 'Confirmed' },
};

export const COMMITTEE_ITEM_STATUS_LABELS: Record<CommitteeItemStatus, Label> = {
  DRAFT: { ko: '안건 작성', en: 'Draft' },
  TABLED: { ko: '상정', en: 'Tabled' },
  RESOLVED: { ko: '의결', en: 'Resolved' },
  DEFERRED: { ko: '보류', en: 'Deferred' },
  REJECTED: { ko: '부결', en: 'Rejected' },
};

export const OFFICIAL_DOCUMENT_STATUS_LABELS: Record<OfficialDocumentStatus, Label> = {
  DRAFT: { ko: '기안', en: 'Draft' },
  IN_REVIEW: { ko: '검토', en: 'In review' },
  CONCURRENCE: { ko: '협조', en: 'Concurrence' },
  REJECTED: { ko: '반려', en: 'Rejected' },
  APPROVED: { ko: '결재', en: 'Approved' },
  SEALED: { ko: '관인 날인', en: 'Sealed' },
  DISPATCHED: { ko: '시행(발송)', en: 'Dispatched' },
  DELIVERED: { ko: '도달', en: 'Delivered' },
  RETURNED: { ko: '반송', en: 'Returned undelivered' },
  RE_DISPATCHED: { ko: '재발송', en: 'Dispatched again' },
  PUBLIC_NOTICE: { ko: '공시송달', en: 'Public notice' },
  CORRECTED_BY: { ko: '정정됨', en: 'Corrected by another document' },
  REVOKED_BY: { ko: '취소됨', en: 'Revoked by another document' },
};

export const ORDER_STATUS_LABELS: Record<OrderStatus, Label> = {
  DRAFT: { ko: '작성', en: 'Draft' },
  PRIOR_NOTICE_SENT: { ko: '사전통지 발송', en: 'Prior notice sent' },
  OPINION_OPEN: { ko: '의견제출 기간', en: 'Opinion period open' },
  OPINION_CLOSED: { ko: '의견제출 종료', en: 'Opinion period closed' },
  IN_APPROVAL: { ko: '결재 중', en: 'In approval' },
  APPROVED: { ko: '결재 완료', en: 'Approved' },
  DISPATCHED: { ko: '발송', en: 'Dispatched' },
  DELIVERED: { ko: '도달(효력 발생)', en: 'Delivered (in effect)' },
  COMPLIED: { ko: '이행', en: 'Complied with' },
  PARTIALLY_COMPLIED: { ko: '일부 이행', en: 'Partly complied with' },
  NON_COMPLIED: { ko: '미이행', en: 'Not complied with' },
  STAYED: { ko: '집행정지', en: 'Stayed' },
  CHANGED: { ko: '변경', en: 'Changed' },
  REVOKED: { ko: '취소·철회', en: 'Revoked' },
  SERVICE_FAILED: { ko: '송달 불능', en: 'Service failed' },
  PUBLIC_NOTICE: { ko: '공시송달', en: 'Public notice' },
  CLOSED: { ko: '종료', en: 'Closed' },
};

export const OPINION_ROUND_STATUS_LABELS: Record<OpinionRoundStatus, Label> = {
  PREPARED: { ko: '준비', en: 'Prepared' },
  OPEN: { ko: '의견제출 기간', en: 'Open' },
  SUBMITTED: { ko: '의견 제출됨', en: 'Opinion submitted' },
  WAIVED: { ko: '의견 없음', en: 'Waived' },
  LAPSED: { ko: '기간 경과', en: 'Lapsed' },
  CONSIDERED: { ko: '반영 검토 완료', en: 'Considered' },
};

export const ACTION_PLAN_STATUS_LABELS: Record<ActionPlanStatus, Label> = {
  DRAFT: { ko: '작성 중', en: 'Draft' },
  SUBMITTED: { ko: '제출', en: 'Submitted' },
  UNDER_REVIEW: { ko: '검토 중', en: 'Under review' },
  ACCEPTED: { ko: '수용', en: 'Accepted' },
  SUPPLEMENT_REQUESTED: { ko: '보완 요구', en: 'Supplement requested' },
  REJECTED: { ko: '반려', en: 'Rejected' },
  AMENDED: { ko: '변경됨', en: 'Amended' },
};

export const CORRECTIVE_ACTION_STATUS_LABELS: Record<CorrectiveActionStatus, Label> = {
  REQUIRED: { ko: '조치 요구됨', en: 'Required' },
  PLANNED: { ko: '계획됨', en: 'Planned' },
  IN_PROGRESS: { ko: '이행 중', en: 'In progress' },
  COMPLETION_REPORTED: { ko: '완료 보고', en: 'Completion reported' },
  UNDER_VERIFICATION: { ko: '이행점검 중', en: 'Under verification' },
  VERIFIED: { ko: '이행 확인', en: 'Verified' },
  PARTIALLY_VERIFIED: { ko: '일부 이행', en: 'Partly verified' },
  REJECTED: { ko: '이행 미흡', en: 'Rejected' },
  MONITORING: { ko: '사후 관찰', en: 'Monitoring' },
  FAILED_EFFECT: { ko: '효과 미흡', en: 'Without effect' },
  CLOSED: { ko: '종료', en: 'Closed' },
  WAIVED: { ko: '면제', en: 'Waived' },
  SUPERSEDED: { ko: '대체', en: 'Superseded' },
  SUSPENDED: { ko: '정지', en: 'Suspended' },
  REOPENED: { ko: '재개', en: 'Reopened' },
};

export const EXTENSION_REQUEST_STATUS_LABELS: Record<ExtensionRequestStatus, Label> = {
  DRAFT: { ko: '작성', en: 'Draft' },
  SUBMITTED: { ko: '신청', en: 'Submitted' },
  RETURNED: { ko: '보완', en: 'Returned' },
  APPROVED: { ko: '승인', en: 'Approved' },
  PARTIAL: { ko: '일부 승인', en: 'Another date approved' },
  DENIED: { ko: '불승인', en: 'Denied' },
  WITHDRAWN: { ko: '취하', en: 'Withdrawn' },
  LAPSED: { ko: '실효', en: 'Lapsed' },
};

/** The word for each status of each machine; print the Korean label, store the code. */
export const STATUS_LABELS: Record<MachineName, Readonly<Record<string, Label>>> = {
  case: CASE_STATUS_LABELS,
  incident: INCIDENT_STATUS_LABELS,
  inspection: INSPECTION_STATUS_LABELS,
  'information-request': INFORMATION_REQUEST_STATUS_LABELS,
  'procedure-request': PROCEDURE_REQUEST_STATUS_LABELS,
  evidence: EVIDENCE_STATUS_LABELS,
  finding: FINDING_STATUS_LABELS,
  'inspection-result': INSPECTION_RESULT_STATUS_LABELS,
  'committee-item': COMMITTEE_ITEM_STATUS_LABELS,
  'official-document': OFFICIAL_DOCUMENT_STATUS_LABELS,
  order: ORDER_STATUS_LABELS,
  'interim-measure': INTERIM_MEASURE_STATUS_LABELS,
  'opinion-round': OPINION_ROUND_STATUS_LABELS,
  'action-plan': ACTION_PLAN_STATUS_LABELS,
  'corrective-action': CORRECTIVE_ACTION_STATUS_LABELS,
  'action-occurrence': ACTION_OCCURRENCE_STATUS_LABELS,
  'extension-request': EXTENSION_REQUEST_STATUS_LABELS,
  appeal: APPEAL_STATUS_LABELS,
  sanction: SANCTION_STATUS_LABELS,
  'joint-participant': JOINT_PARTICIPANT_STATUS_LABELS,
  referral: REFERRAL_STATUS_LABELS,
  'document-template': TEMPLATE_STATUS_LABELS,
  publication: PUBLICATION_STATUS_LABELS,
  'report-edition': REPORT_EDITION_STATUS_LABELS,
  'preservation-order': PRESERVATION_ORDER_STATUS_LABELS,
  'legal-hold': LEGAL_HOLD_STATUS_LABELS,
  disposal: DISPOSAL_STATUS_LABELS,
  'external-request': EXTERNAL_REQUEST_STATUS_LABELS,
  'recurrence-match': RECURRENCE_MATCH_STATUS_LABELS,
  'action-reopening': ACTION_REOPENING_STATUS_LABELS,
};
