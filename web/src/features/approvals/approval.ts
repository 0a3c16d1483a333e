import type { components } from '../../generated/api';
import type { MachineName } from '../../i18n/labels';

export type Approval = components['schemas']['ApprovalResponse'];
export type Difference = components['schemas']['DifferenceResponse'];
export type SubjectType = Approval['subjectType'];

interface SubjectKind {
  readonly machine: MachineName;
  /** Where its moves go, before `/:id/:event`. */
  readonly api: string;
  /** Its own page, before `/:id`. */
  readonly page: string;
  /** The moves that are decided on the approval page; the others have their place on its own page. */
  readonly decisions: readonly string[];
  /** The move that submits. */
  readonly submission: string;
}

export const SUBJECTS: Record<SubjectType, SubjectKind> = {
  order: {
    machine: 'order',
    api: '/api/orders',
    page: '/orders',
    decisions: ['approve', 'return', 'request-approval'],
    submission: 'request-approval',
  },
  'inspection-result': {
    machine: 'inspection-result',
    api: '/api/results',
    page: '/results',
    decisions: ['confirm', 'return', 'submit'],
    submission: 'submit',
  },
  inspection: {
    machine: 'inspection',
    api: '/api/inspections',
    page: '/inspections',
    decisions: ['approve-plan', 'authorise-urgent', 'approve-report', 'return-report', 'submit-report'],
    submission: 'submit-report',
  },
};

export function isSubjectType(name: string | undefined): name is SubjectType {
  return name !== undefined && Object.hasOwn(SUBJECTS, name);
}

/** Of an inspection the plan or the report is decided; the words differ. */
export function titleKey({ subjectType, stage }: Approval): 'order' | 'inspection-result' | 'PLAN' | 'REPORT' {
  return subjectType === 'inspection' ? (stage ?? 'REPORT') : subjectType;
}

/** What waits, or null. */
export function openRound({ rounds }: Approval) {
  return rounds.find(({ outcome }) => outcome === null) ?? null;
}
