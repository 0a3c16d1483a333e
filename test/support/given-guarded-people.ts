import { JwtService } from '@nestjs/jwt';
import { demoOrganisationId } from '../../src/demo/load-demo-accounts';
import type { Role } from '../../src/domain/roles';
import { AUDIENCE, ISSUER, TOKEN_TYPE } from '../../src/platform/auth/tokens';
import { Session, type TestApp } from './test-app';

const PASSWORD = 'a passphrase of the guarded people';

/** Whoever knocks at the API: with a token or none, and what it ought to be worth. */
export interface Principal {
  readonly name: string;
  readonly token: string | null;
  /** Null when the token is worth nothing. */
  readonly roles: readonly Role[] | null;
  readonly reach: Reach;
}

/** From where a principal looks at the case: its respondent, the co-respondent, its team, over all cases, the registers, or beside it. */
export type Reach = 'RESPONDENT' | 'NEIGHBOUR' | 'TEAM' | 'ALL' | 'REGISTERS' | 'OFF_TEAM' | 'STRANGER';

export const PRINCIPAL_NAMES = [
  'nobody',
  'an expired token',
  'a forged token',
  'a disabled approver',
  'staff of the respondent',
  'second staff of the respondent',
  'manager of the respondent',
  'manager of a co-respondent',
  'staff of another provider',
  'manager of another provider',
  'inspector on the team',
  'lead on the team',
  'inspector off the team',
  'approver',
  'auditor',
  'administrator',
  'expert off the team',
  'expert on the team',
];

export interface NewPerson {
  readonly session: Session;
  readonly membershipIds: readonly string[];
}

/** A person whom the administrator has just entered, signed in. */
export async function newPerson(system: TestApp, name: string, code: string, roles: Role[]): Promise<NewPerson> {
  const email = `${name}@people.example`;
  const created = await (
    await system.as('admin')
  )
    .post('/users', { email, name, password: PASSWORD, organisationId: demoOrganisationId(code), roles })
    .expect(201);
  const { memberships } = created.body as { memberships: { id: string }[] };
  return { session: await signIn(system, email), membershipIds: memberships.map(({ id }) => id) };
}

async function signIn(system: TestApp, email: string): Promise<Session> {
  const { body } = await system.anonymous().post('/api/auth/login').send({ email, password: PASSWORD }).expect(200);
  const { accessToken, user } = body as { accessToken: string; user: { id: string } };
  return new Session(system.app, accessToken, user.id);
}

export async function disable(system: TestApp, userId: string): Promise<void> {
  const admin = await system.as('admin');
  const { body } = await admin.get(`/users/${userId}`).expect(200);
  await admin.patch(`/users/${userId}`, { status: 'DISABLED' }, (body as { version: number }).version).expect(200);
}

interface Claims {
  readonly sub: string;
  readonly sid: string;
}

/** The token of a live session of the approver, once past its time and once signed by somebody else. */
export async function worthlessTokens(system: TestApp): Promise<{ expired: string; forged: string }> {
  const approver = await system.as('approver');
  const { sub, sid } = new JwtService().decode<Claims>(approver.accessToken);
  const sign = (secret: string, expiresIn: number): string =>
    new JwtService({ secret }).sign({ sub, sid, typ: TOKEN_TYPE }, { issuer: ISSUER, audience: AUDIENCE, expiresIn });
  return {
    expired: sign(system.config.jwtSecret, -60),
    forged: sign('another-secret-that-is-long-enough-0123456789', 600),
  };
}

export async function givenPrincipals(system: TestApp): Promise<Principal[]> {
  const secondStaff = await newPerson(system, 'second-staff', 'KAKAO', ['PS']);
  const offTeamInspector = await newPerson(system, 'off-team-inspector', 'MSIT', ['INS', 'LEAD']);
  const offTeamExpert = await newPerson(system, 'off-team-expert', 'LAB', ['EXP']);
  const disabled = await newPerson(system, 'disabled-approver', 'MSIT', ['APP']);
  await disable(system, disabled.session.userId);
  const { expired, forged } = await worthlessTokens(system);
  const token = async (person: Parameters<TestApp['as']>[0]): Promise<string> => (await system.as(person)).accessToken;
  return [
    { name: 'nobody', token: null, roles: null, reach: 'STRANGER' },
    { name: 'an expired token', token: expired, roles: null, reach: 'STRANGER' },
    { name: 'a forged token', token: forged, roles: null, reach: 'STRANGER' },
    { name: 'a disabled approver', token: disabled.session.accessToken, roles: null, reach: 'STRANGER' },
    { name: 'staff of the respondent', token: await token('kakaoStaff'), roles: ['PS'], reach: 'RESPONDENT' },
    {
      name: 'second staff of the respondent',
      token: secondStaff.session.accessToken,
      roles: ['PS'],
      reach: 'RESPONDENT',
    },
    { name: 'manager of the respondent', token: await token('kakaoManager'), roles: ['PM'], reach: 'RESPONDENT' },
    { name: 'manager of a co-respondent', token: await token('skccManager'), roles: ['PM'], reach: 'NEIGHBOUR' },
    { name: 'staff of another provider', token: await token('naverStaff'), roles: ['PS'], reach: 'STRANGER' },
    { name: 'manager of another provider', token: await token('naverManager'), roles: ['PM'], reach: 'STRANGER' },
    { name: 'inspector on the team', token: await token('inspector'), roles: ['INS'], reach: 'TEAM' },
    { name: 'lead on the team', token: await token('lead'), roles: ['LEAD'], reach: 'TEAM' },
    {
      name: 'inspector off the team',
      token: offTeamInspector.session.accessToken,
      roles: ['INS', 'LEAD'],
      reach: 'OFF_TEAM',
    },
    { name: 'approver', token: await token('approver'), roles: ['APP'], reach: 'ALL' },
    { name: 'auditor', token: await token('auditor'), roles: ['AUD'], reach: 'ALL' },
    { name: 'administrator', token: await token('admin'), roles: ['ADM'], reach: 'REGISTERS' },
    { name: 'expert off the team', token: offTeamExpert.session.accessToken, roles: ['EXP'], reach: 'OFF_TEAM' },
    { name: 'expert on the team', token: await token('expert'), roles: ['EXP'], reach: 'TEAM' },
  ];
}
