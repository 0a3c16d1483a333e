import { CONTENT_PERMISSIONS } from './permissions-content';
import { featureOf, isPermission, may, PERMISSION_NAMES, rolesOf, type Permission } from './permission';
import { REMEDIATION_PERMISSIONS } from './permissions-remediation';
import { PEOPLE_ROLES, ROLES, type PeopleRole, type Role } from './roles';
import {
  caseContentHeldByAdministrator,
  discretionHeldByScheduler,
  NON_DISCRETIONARY,
  refuseRolesOnCase,
} from './separation-of-duties';

/** One row of the permission matrix: an `x` for each role that may, in the order of `PEOPLE_ROLES`. */
const MATRIX: readonly (readonly [holders: string, permission: Permission, action: string])[] = [
  // INS LEAD APP EXP PS PM ADM AUD
  ['x   x    x   x   .  .  .   x', 'cases.read-internal', 'see internal case data'],
  ['x   x    x   x   x  x  .   x', 'cases.read', 'see the cases one reaches'],
  ['x   x    x   .   x  x  .   x', 'orders.read', 'see orders'],
  ['x   x    .   .   .  .  .   .', 'cases.create', 'create a case'],
  ['x   x    .   .   .  .  .   .', 'incidents.create', 'create an incident'],
  ['.   x    .   .   .  .  .   .', 'incidents.determine', 'make a fact official'],
  ['x   x    .   x   .  .  .   .', 'findings.create', 'draft a finding'],
  ['.   x    .   .   .  .  .   .', 'findings.confirm', 'confirm a finding'],
  ['.   .    x   .   .  .  .   .', 'results.confirm', 'approve a result'],
  ['.   .    x   .   .  .  .   .', 'orders.approve', 'approve an order'],
  ['.   .    x   .   .  .  .   .', 'extension-requests.decide', 'approve an extension'],
  ['.   .    x   .   .  .  .   .', 'corrective-actions.waive', 'approve a waiver'],
  ['.   .    x   .   .  .  .   .', 'cases.close', 'approve a closure'],
  ['x   x    x   .   .  .  .   .', 'documents.dispatch', 'dispatch a document'],
  ['x   x    x   .   .  .  .   .', 'deliveries.record', 'record a delivery'],
  ['.   .    .   .   x  x  .   .', 'findings.comment', 'comment on the facts'],
  ['.   .    .   .   .  x  .   .', 'plans.submit', 'sign a plan'],
  ['.   .    .   .   .  x  .   .', 'corrective-actions.report-completion', 'sign a completion report'],
  ['.   .    .   .   .  x  .   .', 'extension-requests.submit', 'sign an extension request'],
  ['.   .    .   .   .  x  .   .', 'opinions.submit', 'sign an opinion'],
  ['.   .    .   .   .  x  .   .', 'findings.dispute', 'dispute a finding'],
  ['x   .    .   .   .  .  .   .', 'verifications.record', 'carry out a verification'],
  ['.   .    .   x   .  .  .   .', 'verifications.advise', 'advise on a verification'],
  ['.   x    .   .   .  .  .   .', 'corrective-actions.verify', 'decide on a verification'],
  ['x   x    .   x   x  x  .   .', 'evidence.upload', 'upload evidence'],
  ['.   x    .   .   .  .  .   .', 'evidence.propose-purge', 'propose a purge'],
  ['.   .    x   .   .  .  .   .', 'evidence.approve-purge', 'approve a purge'],
  ['.   .    .   .   .  .  x   .', 'evidence.purge', 'run an approved purge'],
  ['.   .    .   .   .  x  x   .', 'users.manage', 'manage users'],
  ['.   .    .   .   .  .  x   .', 'reference.manage', 'enter law and calendar data'],
  ['.   .    x   .   .  .  .   .', 'reference.approve', 'approve law and templates'],
  ['.   .    .   .   .  .  x   .', 'providers.manage', 'manage providers'],
  ['x   x    x   .   .  .  .   x', 'reports.read', 'read the internal report'],
  ['x   x    x   .   x  x  .   x', 'reports.read-provider-copy', "read the provider's copy of the report"],
  ['.   x    x   .   .  x  .   x', 'audit.read', 'read the audit log'],
  ['x   x    x   x   x  x  x   x', 'deadlines.preview', 'try a deadline'],
];

function peopleIn(holders: string): PeopleRole[] {
  const marks = holders.split(/\s+/);
  return PEOPLE_ROLES.filter((_, index) => marks[index] === 'x');
}

const peopleHolding = (permission: Permission): Role[] => rolesOf(permission).filter((role) => role !== 'SYS');

describe('Permission matrix', () => {
  it.each(MATRIX.map(([holders, permission, action]) => ({ holders, permission, action })))(
    'who may $action',
    ({ holders, permission }) => {
      expect(peopleHolding(permission).toSorted()).toEqual(peopleIn(holders).toSorted());
    },
  );

  it('lets nobody delete anything', () => {
    expect(PERMISSION_NAMES.filter((name) => name.includes('delete'))).toEqual([]);
  });

  it('gives the auditor nothing but reading', () => {
    const held = PERMISSION_NAMES.filter((name) => may(['AUD'], name));
    const acting = held.filter((name) => !/\.(read|read-.*|preview|verify|change-own-password)$/.test(name));
    // Copies and comparisons of what the auditor reads anyway, and the end of work that it asked for.
    expect(acting.sort()).toEqual(['background-jobs.cancel', 'case-bundles.make', 'report-versions.compare']);
    expect(held.filter((name) => name.endsWith('.verify'))).toEqual(['audit.verify']);
  });

  it('names every permission feature.verb and gives it to someone', () => {
    for (const name of PERMISSION_NAMES) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      expect(rolesOf(name)).not.toHaveLength(0);
      expect(rolesOf(name).every((role) => ROLES.includes(role))).toBe(true);
    }
  });

  it('knows its own names only', () => {
    expect(isPermission('orders.approve')).toBe(true);
    expect(isPermission('orders.approve-everything')).toBe(false);
    expect(isPermission('toString')).toBe(false);
    expect(featureOf('corrective-actions.verify')).toBe('corrective-actions');
  });

  it('asks for one of the roles held', () => {
    expect(may(['INS', 'PM'], 'orders.approve')).toBe(false);
    expect(may(['INS', 'APP'], 'orders.approve')).toBe(true);
    expect(may([], 'deadlines.preview')).toBe(false);
  });
});

describe('Separation of duties', () => {
  it.each(['INS', 'LEAD'] as const)('%s and approver do not meet in one person on one case', (role) => {
    expect(refuseRolesOnCase([role, 'APP'])).toBe('team.investigator-cannot-approve');
  });

  it.each(['INS', 'LEAD', 'APP', 'EXP', 'PS', 'PM'] as const)('an administrator is not %s on a case', (role) => {
    expect(refuseRolesOnCase(['ADM', role])).toBe('team.administrator-has-no-case-role');
  });

  it('nobody acts as the scheduler', () => {
    expect(refuseRolesOnCase(['INS', 'SYS'])).toBe('team.scheduler-is-not-a-person');
  });

  it('a lead inspector may inspect, and an approver may only approve', () => {
    expect(refuseRolesOnCase(['INS', 'LEAD'])).toBeNull();
    expect(refuseRolesOnCase(['APP'])).toBeNull();
    expect(refuseRolesOnCase(['PS', 'PM'])).toBeNull();
    expect(refuseRolesOnCase(['ADM'])).toBeNull();
  });

  it('the scheduler holds what follows from a recorded fact, and nothing that needs judgement', () => {
    expect(discretionHeldByScheduler()).toEqual([]);
    const held = PERMISSION_NAMES.filter((name) => may(['SYS'], name));
    expect(held.toSorted()).toEqual([...NON_DISCRETIONARY].sort());
  });

  it('the administrator has no access to case content', () => {
    const content = [...Object.keys(CONTENT_PERMISSIONS), ...Object.keys(REMEDIATION_PERMISSIONS)] as Permission[];
    expect(caseContentHeldByAdministrator(content)).toEqual([]);
  });
});
