import type { InspectionStatus } from './inspection';

/** 결재 대상: what is submitted to an approver, by the name that the audit gives it. */
export const REVIEW_SUBJECTS = ['order', 'inspection-result', 'inspection'] as const;
export type ReviewSubject = (typeof REVIEW_SUBJECTS)[number];

export function isReviewSubject(name: string): name is ReviewSubject {
  return REVIEW_SUBJECTS.some((subject) => subject === name);
}

/** An inspection is approved twice: its plan before the visit and its report after it. */
export const REVIEW_STAGES = ['PLAN', 'REPORT'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

const BEFORE_REPORT: readonly InspectionStatus[] = [
  'DRAFT',
  'PLAN_APPROVED',
  'NOTICED',
  'NOTICE_DELIVERED',
  'POSTPONED',
  'URGENT_AUTHORISED',
];

export function stageOf(status: InspectionStatus): ReviewStage {
  return BEFORE_REPORT.includes(status) ? 'PLAN' : 'REPORT';
}
