import { setTimeout as delay } from 'node:timers/promises';
import { demoOrganisationId, demoUserId } from '../../src/demo/load-demo-accounts';
import { referenceId } from '../../src/reference-data/load-reference-data';
import { createTestApp, PEOPLE, type TestApp } from '../support/test-app';

interface UserBody {
  id: string;
  email: string;
  version: number;
  memberships: { id: string; role: string; organisationId: string; version: number; validTo: string | null }[];
}

interface UserPageBody {
  items: { email: string }[];
  nextCursor: string | null;
}

const PASSWORD = 'a passphrase to begin with';
const KAKAO = demoOrganisationId('KAKAO');
const MSIT = demoOrganisationId('MSIT');

describe('People and organisations', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  const login = (email: string, password: string) =>
    system.anonymous().post('/api/auth/login').send({ email, password });

  async function created(person: 'admin' | 'kakaoManager', body: object): Promise<UserBody> {
    const session = await system.as(person);
    return (await session.post('/users', { password: PASSWORD, ...body }).expect(201)).body as UserBody;
  }

  it('are created with a first password and a role, and may sign in at once', async () => {
    const user = await created('admin', {
      email: 'New.Inspector@msit.example',
      name: '새 조사원',
      organisationId: MSIT,
      roles: ['INS'],
    });
    expect(user).toMatchObject({
      email: 'new.inspector@msit.example',
      status: 'ACTIVE',
      memberships: [{ role: 'INS', organisationId: MSIT }],
    });
    expect(JSON.stringify(user)).not.toContain('argon2');
    await login('new.inspector@msit.example', PASSWORD).expect(200);
    const events = await system.sql<{ payload: string }>(
      'owner',
      `SELECT payload FROM audit_events WHERE type = 'user.created' AND subject_id = $1`,
      [user.id],
    );
    expect(events).toHaveLength(1);
    expect(events[0].payload).not.toContain(PASSWORD);
  });

  it('are refused a weak password, a second account of one address and a role of the other side; nothing is left behind', async () => {
    const admin = await system.as('admin');
    const body = {
      email: 'nobody.yet@msit.example',
      name: '새 사람',
      organisationId: MSIT,
      roles: ['INS'],
      password: PASSWORD,
    };
    expect((await admin.post('/users', { ...body, password: 'short' }).expect(400)).body).toMatchObject({
      code: 'auth.password-weak',
    });
    expect((await admin.post('/users', { ...body, email: PEOPLE.inspector }).expect(409)).body).toMatchObject({
      code: 'request.conflict',
    });
    await admin.post('/users', { ...body, roles: ['PM'] }).expect(409);
    await admin.post('/users', { ...body, roles: ['ADM', 'APP'] }).expect(409);
    await admin.post('/users', { ...body, roles: ['SYS'] }).expect(400);
    expect(await system.sql('owner', 'SELECT id FROM users WHERE email = $1', [body.email])).toEqual([]);
  });

  it("of a provider are created by its manager, in the provider's own roles and organisation only", async () => {
    const user = await created('kakaoManager', { email: 'second@kakao.example', name: '카카오 담당', roles: ['PS'] });
    expect(user.memberships).toMatchObject([{ role: 'PS', organisationId: KAKAO }]);
    await login('second@kakao.example', PASSWORD).expect(200);
    const manager = await system.as('kakaoManager');
    const body = { email: 'third@kakao.example', name: '카카오 담당', password: PASSWORD, roles: ['PS'] };
    expect((await manager.post('/users', { ...body, roles: ['INS'] }).expect(403)).body).toMatchObject({
      code: 'membership.role-not-assignable',
    });
    await manager.post('/users', { ...body, organisationId: demoOrganisationId('NAVER') }).expect(404);
    await (await system.as('kakaoStaff')).post('/users', body).expect(403);
  });

  it("of a provider are all that its manager sees: not another provider's and not the ministry's", async () => {
    const manager = await system.as('kakaoManager');
    const { items } = (await manager.get('/users?limit=100').expect(200)).body as UserPageBody;
    expect(items.length).toBeGreaterThanOrEqual(2);
    expect(items.every(({ email }) => email.endsWith('@kakao.example'))).toBe(true);
    await manager.get(`/users/${demoUserId(PEOPLE.naverStaff)}`).expect(404);
    await manager.patch(`/users/${demoUserId(PEOPLE.inspector)}`, { status: 'DISABLED' }, 1).expect(404);
    const { body: organisations } = await manager.get('/organisations').expect(200);
    expect(organisations).toMatchObject([{ code: 'KAKAO' }]);
  });

  it('are listed page by page, each person once', async () => {
    const admin = await system.as('admin');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: UserPageBody = (await admin.get(`/users?limit=3${cursor && `&cursor=${cursor}`}`).expect(200))
        .body as UserPageBody;
      seen.push(...page.items.map(({ email }) => email));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toEqual(expect.arrayContaining(Object.values(PEOPLE)));
  });

  it('leave a provider with a manager: the last one is neither disabled nor ended', async () => {
    const admin = await system.as('admin');
    const id = demoUserId(PEOPLE.naverManager);
    const { body } = await admin.get(`/users/${id}`).expect(200);
    const { version, memberships } = body as UserBody;
    expect((await admin.patch(`/users/${id}`, { status: 'DISABLED' }, version).expect(409)).body).toMatchObject({
      code: 'user.last-manager',
    });
    const today = new Date().toISOString().slice(0, 10);
    const end = () => admin.post(`/memberships/${memberships[0].id}/end`, { validTo: today }, memberships[0].version);
    expect((await end().expect(409)).body).toMatchObject({ code: 'user.last-manager' });
    await created('admin', {
      email: 'deputy@naver.example',
      name: '네이버 책임자',
      organisationId: demoOrganisationId('NAVER'),
      roles: ['PM'],
    });
    await end().expect(200);
  });

  it('cannot disable themselves', async () => {
    const manager = await system.as('kakaoManager');
    expect((await manager.patch(`/users/${manager.userId}`, { status: 'DISABLED' }, 1).expect(409)).body).toMatchObject(
      { code: 'user.own-account' },
    );
  });

  it('act for one organisation at a time, and an administrator holds no other role', async () => {
    const admin = await system.as('admin');
    const inspector = demoUserId(PEOPLE.inspector);
    await admin.post(`/users/${inspector}/memberships`, { role: 'PS', organisationId: KAKAO }).expect(409);
    await admin.post(`/users/${inspector}/memberships`, { role: 'ADM', organisationId: MSIT }).expect(409);
    const { body } = await admin
      .post(`/users/${inspector}/memberships`, { role: 'LEAD', organisationId: MSIT })
      .expect(201);
    expect((body as UserBody).memberships.map(({ role }) => role).sort()).toEqual(['INS', 'LEAD']);
  });

  it('lose a role with the end of its membership, within a second', async () => {
    const user = await created('admin', {
      email: 'leaver@msit.example',
      name: '떠날 사람',
      organisationId: MSIT,
      roles: ['INS'],
      validFrom: '2024-01-01',
    });
    const { body } = await login('leaver@msit.example', PASSWORD).expect(200);
    const yesterday = new Date(Date.now() + 9 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
    const admin = await system.as('admin');
    const [membership] = user.memberships;
    expect(
      (await admin.post(`/memberships/${membership.id}/end`, { validTo: '2024-06-30' }, 1).expect(422)).body,
    ).toMatchObject({ code: 'membership.ends-in-the-past' });
    await admin.post(`/memberships/${membership.id}/end`, { validTo: yesterday }, membership.version).expect(200);
    await delay(700);
    await system
      .anonymous()
      .get('/api/auth/me')
      .set('Authorization', `Bearer ${(body as { accessToken: string }).accessToken}`)
      .expect(401);
  });

  it('who left for the ministry are out of reach of the provider they came from', async () => {
    const user = await created('admin', {
      email: 'former@kakao.example',
      name: '옛 담당',
      organisationId: KAKAO,
      roles: ['PS'],
      validFrom: '2023-01-01',
    });
    await system.sql('owner', `UPDATE memberships SET valid_to = '2023-12-31' WHERE user_id = $1`, [user.id]);
    await (
      await system.as('admin')
    )
      .post(`/users/${user.id}/memberships`, { role: 'INS', organisationId: MSIT })
      .expect(201);
    await (await system.as('kakaoManager')).get(`/users/${user.id}`).expect(404);
    await (await system.as('kakaoManager')).patch(`/users/${user.id}`, { status: 'DISABLED' }, 1).expect(404);
  });

  it('keep their passwords to the sign-in login: no other reads them, sets one later, or leaves a person without one', async () => {
    const context = { userId: demoUserId(PEOPLE.admin), organisationId: MSIT };
    const newUser = `INSERT INTO users (id, email, name) VALUES ('01900000-0000-7000-8000-000000000001', 'raw@msit.example', '이름')`;
    await expect(system.sql('jeomgeom_admin', 'SELECT * FROM credentials', [], context)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      system.sql('jeomgeom_admin', `UPDATE credentials SET password_hash = 'x'`, [], context),
    ).rejects.toThrow(/permission denied/);
    await expect(
      system.sql('jeomgeom_admin', 'SELECT app.set_initial_password($1, $2)', [demoUserId(PEOPLE.lead), 'x'], context),
    ).rejects.toThrow(/not-a-new-user/);
    await expect(
      system.sql(
        'jeomgeom_inspector',
        'SELECT app.set_initial_password($1, $2)',
        [demoUserId(PEOPLE.lead), 'x'],
        context,
      ),
    ).rejects.toThrow(/not-a-new-user/);
    await expect(system.sql('jeomgeom_admin', newUser, [], context)).rejects.toThrow(/user.without-credential/);
    const manager = {
      userId: demoUserId(PEOPLE.kakaoManager),
      organisationId: KAKAO,
      providerId: referenceId('provider', 'KAKAO'),
    };
    await expect(
      system.sql(
        'jeomgeom_provider',
        `UPDATE users SET email = 'x@y.example' WHERE id = $1`,
        [manager.userId],
        manager,
      ),
    ).rejects.toThrow(/permission denied/);
    const join = `INSERT INTO memberships (id, user_id, organisation_id, role, valid_from) VALUES (gen_random_uuid(), $1, $2, 'PS', '2030-01-01')`;
    await expect(system.sql('jeomgeom_provider', join, [demoUserId(PEOPLE.inspector), KAKAO], manager)).rejects.toThrow(
      /membership\./,
    );
  });

  it('of a new organisation name its provider when, and only when, it is one', async () => {
    const admin = await system.as('admin');
    const body = { code: 'NIA', kind: 'SUB_AGENCY', nameKo: '산하기관', nameEn: 'Sub-agency' };
    await admin.post('/organisations', body).expect(201);
    await admin.post('/organisations', body).expect(409);
    expect(
      (await admin.post('/organisations', { ...body, code: 'X1', kind: 'PROVIDER' }).expect(422)).body,
    ).toMatchObject({ code: 'organisation.provider-mismatch' });
    await (await system.as('inspector')).post('/organisations', { ...body, code: 'X2' }).expect(403);
  });
});
