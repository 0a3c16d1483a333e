import type { Label } from './label';
import type { Role } from './roles';

/** What waits for a person, the most urgent kind first. */
export const WORK_ITEM_KINDS = [
  'LETTER',
  'OPINION',
  'SANCTION',
  'FACT_CHECK',
  'INFORMATION_REQUEST',
  'PLAN_RETURNED',
  'EXTENSION_RETURNED',
  'ACTION_RETURNED',
  'PLAN',
  'ACTION',
  'DATE_CHANGED',
  'DECLARATION',
  'APPROVAL',
  'LAW_DEADLINE',
  'DATE_REVISED',
  'RETURNED',
  'VISIT',
  'FACT_CHECK_ANSWERED',
  'INFORMATION_ANSWERED',
  'VERIFICATION',
  'PLAN_REVIEW',
  'OPINION_REVIEW',
  'REMEDY',
  'ACTION_TO_SETTLE',
  'DELIVERY',
  'OVERDUE_ACTION',
  'RECURRENCE',
  'PROPOSAL',
  'REPORT',
  'CASE_STEP',
  'DRAFT',
  'TEAM_CASE',
] as const;
export type WorkItemKind = (typeof WORK_ITEM_KINDS)[number];

interface WorkKind {
  readonly label: Label;
  /** Whose work it is. What of it a person sees is decided by row security. */
  readonly roles: readonly Role[];
}

const PROVIDER = ['PS', 'PM'] as const;
const INSPECTORS = ['INS', 'LEAD'] as const;
const OVERSEERS = ['LEAD', 'APP', 'AUD'] as const;

export const WORK_KINDS: Record<WorkItemKind, WorkKind> = {
  LETTER: { label: { ko: '도달한 문서', en: 'Letters that arrived' }, roles: PROVIDER },
  OPINION: { label: { ko: '의견제출', en: 'Opinions to submit' }, roles: PROVIDER },
  SANCTION: { label: { ko: '과태료·과징금', en: 'Fines and surcharges' }, roles: PROVIDER },
  FACT_CHECK: { label: { ko: '사실확인 답변', en: 'Fact checks to answer' }, roles: PROVIDER },
  INFORMATION_REQUEST: { label: { ko: '제출할 자료', en: 'Materials to submit' }, roles: PROVIDER },
  PLAN_RETURNED: { label: { ko: '되돌아온 조치계획', en: 'Action plans returned' }, roles: PROVIDER },
  EXTENSION_RETURNED: { label: { ko: '되돌아온 기한 연장 신청', en: 'Extension requests returned' }, roles: PROVIDER },
  ACTION_RETURNED: { label: { ko: '되돌아온 시정조치', en: 'Corrective actions returned' }, roles: PROVIDER },
  PLAN: { label: { ko: '제출할 조치계획', en: 'Action plans to submit' }, roles: PROVIDER },
  ACTION: { label: { ko: '이행할 시정조치', en: 'Corrective actions to carry out' }, roles: PROVIDER },
  DATE_CHANGED: { label: { ko: '바뀐 기한', en: 'Dates that changed' }, roles: PROVIDER },
  DECLARATION: { label: { ko: '이해충돌 신고', en: 'Declarations of interest' }, roles: [...INSPECTORS, 'EXP'] },
  APPROVAL: { label: { ko: '결재 대기', en: 'Waiting for approval' }, roles: ['APP'] },
  LAW_DEADLINE: { label: { ko: '임박한 법정 기한', en: 'Deadlines of law about to pass' }, roles: OVERSEERS },
  DATE_REVISED: { label: { ko: '변경된 기한 확인', en: 'Revised dates to note' }, roles: ['LEAD'] },
  RETURNED: { label: { ko: '되돌아온 문안', en: 'Returned to me' }, roles: INSPECTORS },
  VISIT: { label: { ko: '예정·진행 중인 점검', en: 'Inspections ahead or in progress' }, roles: INSPECTORS },
  FACT_CHECK_ANSWERED: { label: { ko: '처리할 사실확인', en: 'Fact checks to settle' }, roles: INSPECTORS },
  INFORMATION_ANSWERED: { label: { ko: '확인할 제출 자료', en: 'Submitted materials to judge' }, roles: INSPECTORS },
  VERIFICATION: { label: { ko: '이행점검', en: 'Verifications' }, roles: INSPECTORS },
  PLAN_REVIEW: { label: { ko: '검토할 조치계획', en: 'Action plans to review' }, roles: INSPECTORS },
  OPINION_REVIEW: { label: { ko: '의견 검토', en: 'Opinions to consider' }, roles: ['LEAD'] },
  REMEDY: { label: { ko: '불복·제재 처리', en: 'Appeals and sanctions' }, roles: ['LEAD'] },
  ACTION_TO_SETTLE: { label: { ko: '판정 뒤 처리할 시정조치', en: 'Judged actions to settle' }, roles: INSPECTORS },
  DELIVERY: { label: { ko: '발송·도달 처리', en: 'Dispatch and arrival to record' }, roles: INSPECTORS },
  OVERDUE_ACTION: { label: { ko: '기한이 지난 시정조치', en: 'Overdue corrective actions' }, roles: OVERSEERS },
  RECURRENCE: { label: { ko: '재발 의심', en: 'Possible recurrence' }, roles: OVERSEERS },
  PROPOSAL: { label: { ko: '검토할 지적안', en: 'Proposed findings to review' }, roles: ['LEAD'] },
  REPORT: { label: { ko: '점검 보고서 작성', en: 'Inspection reports to write' }, roles: ['LEAD'] },
  CASE_STEP: { label: { ko: '다음 단계로 올릴 사건', en: 'Cases ready for their next step' }, roles: ['LEAD'] },
  DRAFT: { label: { ko: '작성 중인 초안', en: 'My drafts' }, roles: [...INSPECTORS, 'EXP'] },
  TEAM_CASE: { label: { ko: '참여 중인 사건', en: 'Cases I advise on' }, roles: ['EXP'] },
};

/** What is to be done with an item. */
export const WORK_TASK_LABELS = {
  READ: { ko: '열람', en: 'Read' },
  SUBMIT_OPINION: { ko: '의견 제출', en: 'Submit an opinion' },
  ANSWER_FACT_CHECK: { ko: '사실확인 답변', en: 'Answer the fact check' },
  ANSWER_INFORMATION_REQUEST: { ko: '자료 제출·답변', en: 'Submit or answer' },
  SUPPLEMENT_PLAN: { ko: '조치계획 보완', en: 'Supplement the plan' },
  SUPPLEMENT_EXTENSION: { ko: '연장 신청 보완', en: 'Supplement the extension request' },
  DRAFT_PLAN: { ko: '조치계획 작성', en: 'Draft the plan' },
  SIGN_PLAN: { ko: '조치계획 완성·서명', en: 'Complete and sign the plan' },
  PLAN_ACTION: { ko: '계획 수용 뒤 이행', en: 'Carry out once the plan is accepted' },
  START_ACTION: { ko: '이행 착수', en: 'Start the action' },
  REPORT_COMPLETION: { ko: '완료 보고', en: 'Report completion' },
  AWAIT_RETURN: { ko: '재이행 요구 대기', en: 'Wait for the return for rework' },
  DECLARE_INTEREST: { ko: '이해충돌 신고', en: 'Declare interests' },
  APPROVE_INSPECTION_PLAN: { ko: '점검 계획 승인', en: 'Approve the inspection plan' },
  AUTHORISE_URGENT: { ko: '긴급 실시 승인', en: 'Authorise the urgent inspection' },
  CONFIRM_IN_WRITING: { ko: '구두 승인 서면 확인', en: 'Confirm the oral approval in writing' },
  APPROVE_REPORT: { ko: '점검 보고서 승인', en: 'Approve the inspection report' },
  CONFIRM_RESULT: { ko: '점검 결과 확정', en: 'Confirm the result' },
  ISSUE_INFORMATION_REQUEST: { ko: '자료제출요구 결재', en: 'Approve the information request' },
  SEND_PRIOR_NOTICE: { ko: '사전통지 결재', en: 'Approve the prior notice' },
  APPROVE_ORDER: { ko: '조치요구 결재', en: 'Approve the order' },
  DECIDE_PLAN: { ko: '조치계획 결정', en: 'Decide on the plan' },
  APPROVE_DIRECTED_PLAN: { ko: '직권 조치계획 승인', en: 'Approve the directed plan' },
  DECIDE_COMMITTEE_ITEM: { ko: '심의 결과 기록', en: 'Record the resolution' },
  DECIDE_DISPUTE: { ko: '이의 결정', en: 'Decide the dispute' },
  CONFIRM_NEW_DATE: { ko: '기한 변경 확정', en: 'Confirm the new date' },
  NOTE_NEW_DATE: { ko: '바뀐 기한 확인', en: 'Take note of the new date' },
  DECIDE_EXTENSION: { ko: '기한 연장 결정', en: 'Decide on the extension' },
  CLOSE_ORDER: { ko: '조치요구 종료', en: 'Close the order' },
  PROCEED_CASE: { ko: '확정 뒤 절차 결정', en: 'Decide how the case goes on' },
  CALL_LEAD: { ko: '점검반장 지정', en: 'Call a lead inspector' },
  CLOSE_CASE: { ko: '사건 종결', en: 'Close the case' },
  MEET_DEADLINE: { ko: '기한 내 처리', en: 'Meet the deadline' },
  PURSUE: { ko: '이행 확인', en: 'Follow up' },
  REWORK: { ko: '다시 작성', en: 'Work over' },
  SEND_NOTICE: { ko: '사전통지 발송', en: 'Send the notice' },
  RECORD_ARRIVAL: { ko: '도달 기록', en: 'Record the arrival' },
  SEND_NEW_NOTICE: { ko: '연기 통지 발송', en: 'Send the new notice' },
  VISIT: { ko: '현장점검', en: 'Visit' },
  CLOSE_FIELD: { ko: '현장점검 진행', en: 'Carry on in the field' },
  RESUME_VISIT: { ko: '조사 거부 처리', en: 'Deal with the refusal' },
  ANSWER_COMMENT: { ko: '사업자 의견에 답변', en: 'Answer the comment' },
  DECIDE_FINDING: { ko: '지적 확정 여부 결정', en: 'Confirm or dismiss' },
  CLOSE_FACT_CHECK: { ko: '사실확인 종료', en: 'Close the fact check' },
  JUDGE_MATERIALS: { ko: '제출 자료 확인', en: 'Judge the materials' },
  DECIDE_MATERIALS: { ko: '수용 여부 결정', en: 'Decide on the materials' },
  START_VERIFICATION: { ko: '이행점검 착수', en: 'Start the verification' },
  JUDGE_ACTION: { ko: '이행 여부 판정', en: 'Check and decide' },
  TAKE_UP_REVIEW: { ko: '검토 착수', en: 'Take up the review' },
  JUDGE_PLAN: { ko: '수용 여부 결정', en: 'Accept or return' },
  CLOSE_OPINIONS: { ko: '의견제출 종료', en: 'Close the opinion period' },
  CONSIDER_OPINIONS: { ko: '의견 반영 검토', en: 'Consider the opinions' },
  REQUEST_APPROVAL: { ko: '결재 요청', en: 'Request approval' },
  RETURN_ACTION: { ko: '재이행 요구', en: 'Return for rework' },
  REVIEW_EFFECT: { ko: '효과성 확인', en: 'Review the effect' },
  CLOSE_ACTION: { ko: '시정조치 종료', en: 'Close the action' },
  DISPATCH: { ko: '발송', en: 'Dispatch' },
  DISPATCH_AGAIN: { ko: '다시 발송', en: 'Dispatch again' },
  ANSWER_RECURRENCE: { ko: '재발 여부 답변', en: 'Answer: a recurrence?' },
  DECIDE_REOPENING: { ko: '시정조치 재개 결정', en: 'Decide on the reopening' },
  LOOK_AT_INCIDENT: { ko: '재발 여부 확인', en: 'Is it a recurrence?' },
  LOOK_AT_FINDING: { ko: '반복 지적 확인', en: 'A repeated finding' },
  LOOK_AT_ACTION: { ko: '다시 열린 조치 확인', en: 'An action reopened' },
  SEND_TO_FACT_CHECK: { ko: '사실확인 요청', en: 'Send to fact check' },
  START_REPORT: { ko: '보고서 착수', en: 'Start the report' },
  WRITE_REPORT: { ko: '보고서 작성', en: 'Write the report' },
  START_CASE: { ko: '조사 착수', en: 'Start the investigation' },
  DRAFT_RESULT: { ko: '점검 결과 작성', en: 'Draft the result' },
  SUBMIT_RESULT: { ko: '결과 상신', en: 'Submit the result' },
  DRAFT_ORDER: { ko: '조치요구 작성', en: 'Draft the order' },
  JUDGE_COMPLIANCE: { ko: '이행 여부 기록', en: 'Record compliance' },
  SUBMIT_CLOSURE: { ko: '종결 상신', en: 'Submit for closure' },
  FINISH_DRAFT: { ko: '초안 마무리', en: 'Finish the draft' },
  REVIEW_APPEAL: { ko: '불복 심사 착수', en: 'Take up the appeal' },
  DECIDE_APPEAL: { ko: '불복 결정', en: 'Decide the appeal' },
  GIVE_EFFECT: { ko: '인용 결정에 따른 처분', en: 'Give effect to the decision' },
  ADVISE: { ko: '자문', en: 'Advise' },
} as const satisfies Record<string, Label>;
export type WorkTask = keyof typeof WORK_TASK_LABELS;

export const WORK_TASKS = Object.keys(WORK_TASK_LABELS) as WorkTask[];

/** What an item is about. */
export const WORK_SUBJECT_LABELS = {
  case: { ko: '사건', en: 'Case' },
  'case-team-member': { ko: '점검반원', en: 'Team membership' },
  incident: { ko: '장애', en: 'Incident' },
  inspection: { ko: '점검', en: 'Inspection' },
  finding: { ko: '지적사항', en: 'Finding' },
  'fact-check': { ko: '사실확인', en: 'Fact check' },
  'information-request': { ko: '자료제출요구', en: 'Information request' },
  'inspection-result': { ko: '점검 결과', en: 'Inspection result' },
  'committee-item': { ko: '심의 안건', en: 'Committee item' },
  order: { ko: '조치요구', en: 'Order' },
  'opinion-round': { ko: '의견제출 절차', en: 'Opinion round' },
  'action-plan': { ko: '조치계획', en: 'Action plan' },
  'corrective-action': { ko: '시정조치', en: 'Corrective action' },
  'extension-request': { ko: '기한 연장 신청', en: 'Extension request' },
  appeal: { ko: '불복', en: 'Appeal' },
  sanction: { ko: '제재', en: 'Sanction' },
  deadline: { ko: '기한', en: 'Deadline' },
  'deadline-proposal': { ko: '기한 변경 제안', en: 'Proposed date' },
  document: { ko: '문서', en: 'Document' },
} as const satisfies Record<string, Label>;
export type WorkSubject = keyof typeof WORK_SUBJECT_LABELS;

export const WORK_SUBJECTS = Object.keys(WORK_SUBJECT_LABELS) as WorkSubject[];

export const WORK_KIND_LABELS = Object.fromEntries(
  WORK_ITEM_KINDS.map((kind) => [kind, WORK_KINDS[kind].label]),
) as Record<WorkItemKind, Label>;

/** The kinds of work of a person with these roles, the most urgent first. */
export function workKindsOf(roles: readonly Role[]): WorkItemKind[] {
  return WORK_ITEM_KINDS.filter((kind) => WORK_KINDS[kind].roles.some((role) => roles.includes(role)));
}
