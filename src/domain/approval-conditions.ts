import type { LineFacts } from './common-guards';
import { type InspectionFacts, inspectionMachine } from './inspection';
import { type InspectionResultFacts, inspectionResultMachine } from './inspection-result';
import { isGuidance } from './instrument';
import type { Label } from './label';
import { type OrderFacts, orderMachine } from './order';
import type { RefusalCode } from './refusals';
import type { ReviewStage } from './review-round';
import { refusalsOf } from './state-machine';

/**
 * What must hold before an approval, each under the code of what refuses it otherwise. The refusal says what is missing; the
 * words here say what is there.
 */
export const APPROVAL_CONDITIONS = {
  'approval.approver-is-author': {
    ko: '작성자가 아닌 사람이 결재함',
    en: 'Decided by someone other than the author',
  },
  'approval.step-open': { ko: '앞 단계의 서명이 모두 끝남', en: 'Every step before is signed' },
  'approval.not-your-step': {
    ko: '결재선에 지정된 결재권자나 그 대결자가 결재함',
    en: 'Decided by whom the line names, or by the deputy',
  },
  'approval.signed-already': {
    ko: '결재선의 다른 단계를 맡지 않은 사람이 결재함',
    en: 'Decided by someone without another step in the line',
  },
  'approval.position-too-low': {
    ko: '전결 규정이 정한 직위의 사람이 결재함',
    en: 'Decided in the position that the delegation rules ask for',
  },
  'approval.content-changed': { ko: '상신한 내용 그대로임', en: 'The content is as it was submitted' },
  'team.conflict-of-interest-open': {
    ko: '점검반 전원이 이해충돌 없음을 신고함',
    en: 'Every member of the team declared no conflict of interest',
  },
  'order.legal-basis-missing': { ko: '근거 조문이 적혀 있음', en: 'The legal basis is stated' },
  'order.legal-basis-not-in-force': { ko: '근거 조문이 시행 중임', en: 'The legal basis is in force' },
  'order.instrument-not-allowed': {
    ko: '사건의 근거 체계가 허용하는 조치임',
    en: 'The tracks of the case allow the instrument',
  },
  'order.no-requirement': { ko: '요구사항이 있음', en: 'There is a requirement' },
  'order.requirement-without-criteria': {
    ko: '요구사항마다 이행 판단 기준이 있음',
    en: 'Every requirement has acceptance criteria',
  },
  'order.requirement-without-due': { ko: '요구사항마다 이행 기한이 있음', en: 'Every requirement has a due date' },
  'order.prior-notice-missing': {
    ko: '사전통지를 했거나 생략 사유와 조문이 적혀 있음',
    en: 'Prior notice was given, or the ground for leaving it out is stated',
  },
  'order.opinion-window-open': {
    ko: '의견제출 기한이 지났거나 의견이 모두 들어옴',
    en: 'The opinion period is over or every opinion is in',
  },
  'order.opinions-not-considered': {
    ko: '제출된 의견마다 반영 여부가 정해짐',
    en: 'It is decided of every opinion whether it is reflected',
  },
  'order.committee-resolution-missing': {
    ko: '심의에 부친 사건이면 의결이 붙어 있음',
    en: 'The resolution is attached where the case was referred to the committee',
  },
  'order.result-not-confirmed': {
    ko: '근거가 되는 점검 결과가 확정됨',
    en: 'The result it rests on is confirmed',
  },
  'order.appeal-notice-missing': { ko: '불복 고지 문안이 시행 중임', en: 'The notice of remedies is in force' },
  'order.voluntariness-text-missing': {
    ko: '임의성 고지 문안이 시행 중임',
    en: 'The notice of voluntariness is in force',
  },
  'order.officer-contact-missing': { ko: '담당자 연락처가 적혀 있음', en: 'The contact of the officer is stated' },
  'inspection-result.findings-unsettled': {
    ko: '모든 지적사항이 확정되었거나 지적하지 않기로 정해짐',
    en: 'Every finding is confirmed or dismissed',
  },
  'inspection-result.official-times-missing': {
    ko: '장애마다 공식 발생·복구 시각이 정해짐',
    en: 'The official start and end of every incident are determined',
  },
  'inspection-result.comments-unanswered': {
    ko: '피점검자가 다툰 의견마다 답이 있음',
    en: 'Every comment that disputes a finding has an answer',
  },
  'inspection-result.conclusions-missing': { ko: '결론이 적혀 있음', en: 'The conclusions are written' },
  'inspection-result.report-not-approved': {
    ko: '모든 점검의 보고서가 승인됨',
    en: 'The report of every inspection is approved',
  },
  'inspection-result.committee-resolution-missing': {
    ko: '심의에 부친 사건이면 의결이 있음',
    en: 'There is a resolution where the case was referred to the committee',
  },
  'result.notice-text-missing': {
    ko: '피점검자마다 통지할 내용이 있음',
    en: 'There is a text for the notice to each respondent',
  },
  'case.move-not-allowed': { ko: '사건이 결과 확정 단계에 있음', en: 'The case waits for its result to be confirmed' },
  'case.suspended': { ko: '사건의 진행이 정지되어 있지 않음', en: 'The case is not suspended' },
  'inspection.plan-incomplete': { ko: '점검계획의 필수 항목이 채워짐', en: 'The elements of the plan are complete' },
  'inspection.no-team': { ko: '점검반이 정해짐', en: 'There is a team' },
  'inspection.credential-missing': { ko: '점검반 전원의 조사원증이 있음', en: 'Every member has a credential' },
  'inspection.report-missing': { ko: '점검 보고서가 작성됨', en: 'The report is written' },
  'inspection.finding-without-evidence': {
    ko: '지적사항마다 채택된 증거가 있음',
    en: 'Every finding rests on accepted evidence',
  },
  'inspection.urgent-approval-unconfirmed': {
    ko: '구두로 한 긴급 승인이 서면으로 확인됨',
    en: 'An urgent approval by word of mouth is confirmed in writing',
  },
  'inspection.report-lacks-plan-elements': {
    ko: '긴급하여 계획이 없었으면 보고서에 그 항목이 있음',
    en: 'The report carries the elements of the plan that urgency left out',
  },
} as const satisfies Record<string, Label>;

export type ConditionCode = keyof typeof APPROVAL_CONDITIONS;

export interface Condition {
  readonly code: ConditionCode;
  readonly met: boolean;
}

const LINE_CONDITIONS = [
  'approval.step-open',
  'approval.not-your-step',
  'approval.signed-already',
  'approval.position-too-low',
] as const satisfies readonly ConditionCode[];

const ORDER_CONDITIONS = [
  'order.legal-basis-missing',
  'order.no-requirement',
  'order.requirement-without-criteria',
  'order.requirement-without-due',
  'order.opinions-not-considered',
  'order.officer-contact-missing',
  'order.committee-resolution-missing',
] as const satisfies readonly ConditionCode[];

const RESULT_CONDITIONS = [
  'inspection-result.findings-unsettled',
  'inspection-result.official-times-missing',
  'inspection-result.comments-unanswered',
  'inspection-result.conclusions-missing',
  'inspection-result.report-not-approved',
  'inspection-result.committee-resolution-missing',
  'approval.approver-is-author',
] as const satisfies readonly ConditionCode[];

const INSPECTION_CONDITIONS = {
  PLAN: [
    'inspection.plan-incomplete',
    'inspection.no-team',
    'inspection.credential-missing',
    'team.conflict-of-interest-open',
    'approval.approver-is-author',
  ],
  REPORT: [
    'inspection.report-missing',
    'inspection.finding-without-evidence',
    'inspection.urgent-approval-unconfirmed',
    'inspection.report-lacks-plan-elements',
    'approval.approver-is-author',
  ],
} as const satisfies Record<ReviewStage, readonly ConditionCode[]>;

/** What of the line's refusal concerns everyone who reads; the rest speaks to whoever may approve. */
export function lineRefusalFor(refusal: RefusalCode | null, mayApprove: boolean): RefusalCode | null {
  return mayApprove || refusal === 'approval.step-open' ? refusal : null;
}

/** What the line has against the approval; where it has nothing, the line itself is shown and no condition. */
function lineCondition({ lineRefusesApproval }: LineFacts): ConditionCode[] {
  return LINE_CONDITIONS.filter((code) => code === lineRefusesApproval);
}

/** Judged by the guards of the moves that lead to the approval: after a prior notice those of the opinion period as well. */
export function orderConditions(facts: OrderFacts): Condition[] {
  const remedy = isGuidance(facts.instrumentType) ? 'order.voluntariness-text-missing' : 'order.appeal-notice-missing';
  const heard = facts.opinionRoundHeld ? 'order.opinion-window-open' : 'order.prior-notice-missing';
  const refusals = [
    ...(facts.opinionRoundHeld
      ? [
          ...refusalsOf(orderMachine, 'OPINION_OPEN', 'close-opinion-period', facts),
          ...refusalsOf(orderMachine, 'OPINION_CLOSED', 'request-approval', facts),
        ]
      : refusalsOf(orderMachine, 'DRAFT', 'request-approval', facts)),
    ...refusalsOf(orderMachine, 'IN_APPROVAL', 'approve', facts),
  ];
  return judged([heard, ...ORDER_CONDITIONS, remedy, 'approval.approver-is-author', ...lineCondition(facts)], refusals);
}

export function resultConditions(facts: InspectionResultFacts): Condition[] {
  return judged(
    [...RESULT_CONDITIONS, ...lineCondition(facts)],
    [
      ...refusalsOf(inspectionResultMachine, 'DRAFT', 'submit', facts),
      ...refusalsOf(inspectionResultMachine, 'IN_REVIEW', 'confirm', facts),
    ],
  );
}

export function inspectionConditions(stage: ReviewStage, facts: InspectionFacts): Condition[] {
  if (stage === 'PLAN')
    return judged(INSPECTION_CONDITIONS.PLAN, refusalsOf(inspectionMachine, 'DRAFT', 'approve-plan', facts));
  return judged(
    [...INSPECTION_CONDITIONS.REPORT, ...lineCondition(facts)],
    [
      ...refusalsOf(inspectionMachine, 'REPORTING', 'submit-report', facts),
      ...refusalsOf(inspectionMachine, 'REPORT_SUBMITTED', 'approve-report', facts),
    ],
  );
}

/** A refusal that no condition stands for is a mistake of the program: nobody would read of it. */
function judged(codes: readonly ConditionCode[], refusals: readonly RefusalCode[]): Condition[] {
  const unheard = refusals.filter((refusal) => !codes.some((code) => code === refusal));
  if (unheard.length > 0) throw new Error(`No approval condition stands for ${unheard.join(', ')}`);
  return codes.map((code) => ({ code, met: !refusals.some((refusal) => refusal === code) }));
}
