import type { Actor } from '../../domain/actor';
import type { CorrectiveActionStatus } from '../../domain/corrective-action';
import { may, type Permission } from '../../domain/permission';

/** What is done on an action without moving it. */
export const ACTION_WORK = [
  'DESCRIBE',
  'RECORD_MILESTONE',
  'PREPARE_REPORT',
  'JUDGE_CRITERION',
  'REVIEW_EFFECT',
] as const;
export type ActionWork = (typeof ACTION_WORK)[number];

interface Terms {
  readonly permission: Permission;
  readonly in: readonly CorrectiveActionStatus[];
}

const TERMS: Record<ActionWork, Terms> = {
  DESCRIBE: { permission: 'corrective-actions.update', in: ['REQUIRED', 'PLANNED', 'IN_PROGRESS', 'REOPENED'] },
  // A milestone stands still while a report is out and once the action is over; occurrences of a watched one go on.
  RECORD_MILESTONE: {
    permission: 'corrective-actions.report-progress',
    in: [
      'REQUIRED',
      'PLANNED',
      'IN_PROGRESS',
      'PARTIALLY_VERIFIED',
      'REJECTED',
      'MONITORING',
      'FAILED_EFFECT',
      'SUSPENDED',
      'REOPENED',
    ],
  },
  PREPARE_REPORT: {
    permission: 'corrective-actions.report-progress',
    in: ['REQUIRED', 'PLANNED', 'IN_PROGRESS', 'PARTIALLY_VERIFIED', 'REJECTED', 'FAILED_EFFECT', 'REOPENED'],
  },
  JUDGE_CRITERION: { permission: 'verifications.record', in: ['UNDER_VERIFICATION'] },
  REVIEW_EFFECT: { permission: 'verifications.review-effect', in: ['MONITORING'] },
};

export function isOpenFor(work: ActionWork, status: CorrectiveActionStatus): boolean {
  return TERMS[work].in.includes(status);
}

/** What this person may do on an action of this status beside its moves. */
export function workFor({ roles }: Pick<Actor, 'roles'>, status: CorrectiveActionStatus): ActionWork[] {
  return ACTION_WORK.filter((work) => may(roles, TERMS[work].permission) && isOpenFor(work, status));
}
