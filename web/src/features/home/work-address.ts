import type { components } from '../../generated/api';
import { addressOf } from '../../lib/addresses';

export type WorkItem = components['schemas']['WorkItemResponse'];
type Task = WorkItem['task'];

/** What an approver decides on a page of its own, with what changed and the conditions of the approval. */
const ON_APPROVAL_PAGE: readonly Task[] = [
  'APPROVE_INSPECTION_PLAN',
  'AUTHORISE_URGENT',
  'APPROVE_REPORT',
  'CONFIRM_RESULT',
  'APPROVE_ORDER',
];

/** Where an item is dealt with. */
export function pageOf({ task, subjectType, subjectId, caseId }: WorkItem): string {
  if (ON_APPROVAL_PAGE.includes(task)) return `/approvals/${subjectType}/${subjectId}`;
  if (task === 'DRAFT_PLAN' || task === 'SIGN_PLAN') return `/orders/${subjectId}/plans`;
  return addressOf(subjectType, subjectId, caseId);
}
