import { PEOPLE_ROLES, type PeopleRole } from './roles';
import { WORK_ITEM_KINDS, WORK_KIND_LABELS, WORK_KINDS, workKindsOf, type WorkItemKind } from './work-item';

const OF_ROLE: Record<PeopleRole, readonly WorkItemKind[]> = {
  PS: [
    'LETTER',
    'OPINION',
    'SANCTION',
    'PRESERVATION',
    'FACT_CHECK',
    'INFORMATION_REQUEST',
    'PLAN_RETURNED',
    'EXTENSION_RETURNED',
    'ACTION_RETURNED',
    'PLAN',
    'ACTION',
    'DATE_CHANGED',
  ],
  PM: [
    'LETTER',
    'OPINION',
    'SANCTION',
    'PRESERVATION',
    'FACT_CHECK',
    'INFORMATION_REQUEST',
    'PLAN_RETURNED',
    'EXTENSION_RETURNED',
    'ACTION_RETURNED',
    'PLAN',
    'ACTION',
    'DATE_CHANGED',
  ],
  INS: [
    'DECLARATION',
    'RETURNED',
    'VISIT',
    'FACT_CHECK_ANSWERED',
    'INFORMATION_ANSWERED',
    'PROCEDURE_REQUEST',
    'VERIFICATION',
    'PLAN_REVIEW',
    'ACTION_TO_SETTLE',
    'DELIVERY',
    'DRAFT',
  ],
  LEAD: [
    'DECLARATION',
    'SIGNATURE',
    'LAW_DEADLINE',
    'DATE_REVISED',
    'RETURNED',
    'VISIT',
    'FACT_CHECK_ANSWERED',
    'INFORMATION_ANSWERED',
    'PROCEDURE_REQUEST',
    'VERIFICATION',
    'PLAN_REVIEW',
    'OPINION_REVIEW',
    'REMEDY',
    'RETENTION',
    'ACTION_TO_SETTLE',
    'DELIVERY',
    'OVERDUE_ACTION',
    'RECURRENCE',
    'PROPOSAL',
    'REPORT',
    'CASE_STEP',
    'DRAFT',
  ],
  APP: ['APPROVAL', 'SIGNATURE', 'ACTING', 'LAW_DEADLINE', 'OVERDUE_ACTION', 'RECURRENCE'],
  AUD: ['LAW_DEADLINE', 'OVERDUE_ACTION', 'RECURRENCE'],
  EXP: ['DECLARATION', 'DRAFT', 'TEAM_CASE'],
  ADM: [],
};

describe('Kinds of work', () => {
  it.each(PEOPLE_ROLES)('of %s are those of its part, the most urgent first', (role) => {
    expect(workKindsOf([role])).toEqual(OF_ROLE[role]);
  });

  it('of a person with two roles are those of both, each once', () => {
    expect(workKindsOf(['INS', 'LEAD'])).toEqual(OF_ROLE.LEAD);
    expect(workKindsOf([])).toEqual([]);
  });

  it('belong to somebody, and a provider shares none with the ministry', () => {
    for (const kind of WORK_ITEM_KINDS) {
      const { roles } = WORK_KINDS[kind];
      expect(roles.length).toBeGreaterThan(0);
      expect(roles.every((role) => role === 'PS' || role === 'PM')).toBe(roles.includes('PS'));
    }
  });

  it('have names that tell them apart', () => {
    const names = Object.values(WORK_KIND_LABELS);
    expect(new Set(names.map(({ ko }) => ko)).size).toBe(WORK_ITEM_KINDS.length);
    expect(new Set(names.map(({ en }) => en)).size).toBe(WORK_ITEM_KINDS.length);
  });
});
