import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Response } from 'supertest';
import { createTestApp, PEOPLE, type Person, type TestApp } from '../support/test-app';
import { TEST_PASSWORD } from '../support/test-server';

interface SignedIn {
  accessToken: string;
  user: { id: string; email: string; roles: string[] };
}

/** Cookies that the browser would send back, by name. */
function cookiesOf(response: Response): Map<string, string> {
  const headers = (response.headers['set-cookie'] ?? []) as unknown as string[];
  return new Map(headers.map((header) => header.split(';')[0].split('=') as [string, string]));
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

describe('Signing in', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  function login(email: string, password: string, headers: Record<string, string> = {}) {
    return system.anonymous().post('/api/auth/login').set(headers).send({ email, password });
  }

  async function signedIn(person: Person, password = TEST_PASSWORD) {
    const response = await login(PEOPLE[person], password).expect(200);
    const cookies = cookiesOf(response);
    const { accessToken, user } = response.body as SignedIn;
    return {
      accessToken,
      user,
      refresh: cookies.get('jeomgeom_refresh') ?? '',
      device: cookies.get('jeomgeom_device') ?? '',
    };
  }

  const refreshWith = (token: string) =>
    system.anonymous().post('/api/auth/refresh').set('Cookie', `jeomgeom_refresh=${token}`);

  const me = (token: string) => system.anonymous().get('/api/auth/me').set('Authorization', `Bearer ${token}`);

  /** The status that the token gets at the latest one second from now. */
  async function statusWithinASecond(token: string): Promise<number> {
    const until = performance.now() + 1_000;
    for (;;) {
      const { status } = await me(token);
      if (status === 401 || performance.now() > until) return status;
      await delay(50);
    }
  }

  it('gives a short bearer token and an httpOnly refresh cookie', async () => {
    const response = await login(' Inspector@MSIT.example ', TEST_PASSWORD).expect(400);
    expect(response.body).toMatchObject({ code: 'request.invalid' });
    const right = await login(PEOPLE.inspector.toUpperCase(), TEST_PASSWORD).expect(200);
    expect(right.body).toMatchObject({ user: { email: PEOPLE.inspector, roles: ['INS'], side: 'MINISTRY' } });
    const cookie = (right.headers['set-cookie'] as unknown as string[]).find((header) =>
      header.startsWith('jeomgeom_refresh='),
    );
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    await me((right.body as SignedIn).accessToken).expect(200);
  });

  it('answers a wrong password and an unknown account alike', async () => {
    const wrong = await login(PEOPLE.lead, 'not the right password').expect(401);
    const unknown = await login('nobody@msit.example', 'not the right password').expect(401);
    const shape = ({ body }: Response) => ({ ...(body as object), requestId: '' });
    expect(shape(unknown)).toEqual(shape(wrong));
    expect(wrong.body).toMatchObject({ code: 'auth.failed' });
    expect(cookiesOf(wrong).size).toBe(0);
  });

  it('locks an account after ten guesses, whatever address they claim to come from, but not its owner on a known device', async () => {
    const { device, user } = await signedIn('naverStaff');
    for (let guess = 1; guess <= 10; guess += 1) {
      await login(PEOPLE.naverStaff, `guess number ${guess}`, { 'X-Forwarded-For': `203.0.113.${guess}` }).expect(401);
    }
    const locked = await login(PEOPLE.naverStaff, TEST_PASSWORD, { 'X-Forwarded-For': '198.51.100.7' }).expect(429);
    expect(locked.body).toMatchObject({ code: 'auth.too-many-attempts' });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
    await login(PEOPLE.naverStaff, TEST_PASSWORD, { Cookie: `jeomgeom_device=${device}` }).expect(200);
    await login(PEOPLE.naverStaff, TEST_PASSWORD, { Cookie: 'jeomgeom_device=made-up' }).expect(429);
    const events = await system.sql<{ type: string }>(
      'owner',
      `SELECT type FROM audit_events WHERE chain_id = $1 AND type = 'sign-in.refused'`,
      [user.id],
    );
    expect(events).toHaveLength(10);
  });

  it('locks an unknown account just as a known one, so that the lock tells nothing', async () => {
    for (let guess = 1; guess <= 10; guess += 1) await login('ghost@msit.example', `guess number ${guess}`).expect(401);
    await login('ghost@msit.example', 'guess number 11').expect(429);
  });

  it('opens the account again when the window of fifteen minutes has passed', async () => {
    for (let guess = 1; guess <= 10; guess += 1) await login(PEOPLE.skccStaff, `guess number ${guess}`).expect(401);
    await login(PEOPLE.skccStaff, TEST_PASSWORD).expect(429);
    await system.sql('owner', `UPDATE sign_in_failures SET failed_at = failed_at - interval '15 minutes'`);
    await login(PEOPLE.skccStaff, TEST_PASSWORD).expect(200);
  });

  it('takes no forged token', async () => {
    const { accessToken } = await signedIn('auditor');
    const [header, body] = accessToken.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const secret = system.config.jwtSecret;
    const sign = (content: object, { alg = 'HS256', hash = 'sha256', key = secret } = {}) => {
      const signed = `${encode({ alg, typ: 'JWT' })}.${encode(content)}`;
      return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`;
    };
    await me(sign(claims)).expect(200);
    const forgeries = {
      'no algorithm': `${encode({ alg: 'none', typ: 'JWT' })}.${body}.`,
      'no signature': `${header}.${body}.`,
      'another algorithm': sign(claims, { alg: 'HS512', hash: 'sha512' }),
      'another secret': sign(claims, { key: 'another secret of forty characters or more' }),
      'another issuer': sign({ ...claims, iss: 'elsewhere' }),
      'another audience': sign({ ...claims, aud: 'another-api' }),
      'another type': sign({ ...claims, typ: 'refresh' }),
      expired: sign({ ...claims, iat: 1_700_000_000, exp: 1_700_000_600 }),
      'another person': sign({ ...claims, sub: '00000000-0000-7000-8000-000000000000' }),
      'another session': sign({ ...claims, sid: '00000000-0000-7000-8000-000000000000' }),
      'no session': sign({ ...claims, sid: undefined }),
      garbage: 'not.a.token',
    };
    for (const [what, token] of Object.entries(forgeries))
      expect([what, (await me(token)).status]).toEqual([what, 401]);
  });

  it('takes no refresh token as an access token and no access token for refreshing', async () => {
    const { accessToken, refresh } = await signedIn('auditor');
    await me(refresh).expect(401);
    await refreshWith(accessToken).expect(401);
    await system.anonymous().post('/api/auth/refresh').expect(401);
  });

  it('rotates the refresh token, and ends the whole session when a used one comes back', async () => {
    const { refresh } = await signedIn('auditor');
    const next = await refreshWith(refresh).expect(200);
    const second = cookiesOf(next).get('jeomgeom_refresh') ?? '';
    expect(second).not.toBe(refresh);
    await system.sql(
      'owner',
      `UPDATE refresh_tokens SET used_at = used_at - interval '1 minute' WHERE used_at IS NOT NULL`,
    );
    const stolen = await refreshWith(refresh).expect(401);
    expect(stolen.body).toMatchObject({ code: 'auth.session-ended' });
    await refreshWith(second).expect(401);
    expect(await statusWithinASecond((next.body as SignedIn).accessToken)).toBe(401);
  });

  it('lets two tabs refresh at the same moment', async () => {
    const { refresh } = await signedIn('auditor');
    const [one, other] = await Promise.all([refreshWith(refresh), refreshWith(refresh)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    await me((one.body as SignedIn).accessToken).expect(200);
    await me((other.body as SignedIn).accessToken).expect(200);
  });

  it('ends with the logout: neither token works any more', async () => {
    const { accessToken, refresh } = await signedIn('auditor');
    const response = await system
      .anonymous()
      .post('/api/auth/logout')
      .set('Cookie', `jeomgeom_refresh=${refresh}`)
      .expect(204);
    expect(cookiesOf(response).get('jeomgeom_refresh')).toBe('');
    expect(await statusWithinASecond(accessToken)).toBe(401);
    await refreshWith(refresh).expect(401);
  });

  it('changes the password only with the present one, refuses weak ones, and ends every other session', async () => {
    const other = await signedIn('expert');
    const own = await signedIn('expert');
    const change = (currentPassword: string, newPassword: string) =>
      system
        .anonymous()
        .post('/api/auth/password')
        .set('Authorization', `Bearer ${own.accessToken}`)
        .send({ currentPassword, newPassword });
    expect((await change('not the right password', 'a long enough passphrase').expect(403)).body).toMatchObject({
      code: 'auth.password-wrong',
    });
    for (const weak of ['short', 'aaaaaaaaaaaaaaaa', 'password1234', PEOPLE.expert]) {
      expect((await change(TEST_PASSWORD, weak).expect(400)).body).toMatchObject({ code: 'auth.password-weak' });
    }
    await change(TEST_PASSWORD, '  a long enough passphrase  ').expect(204);
    expect(await statusWithinASecond(other.accessToken)).toBe(401);
    await refreshWith(other.refresh).expect(401);
    await me(own.accessToken).expect(200);
    await login(PEOPLE.expert, TEST_PASSWORD).expect(401);
    await login(PEOPLE.expert, '  a long enough passphrase  ').expect(200);
  });

  it('changes the password once when the request is repeated with its key', async () => {
    const { accessToken } = await signedIn('naverManager');
    const change = () =>
      system
        .anonymous()
        .post('/api/auth/password')
        .set('Authorization', `Bearer ${accessToken}`)
        .set('Idempotency-Key', 'password-once')
        .send({ currentPassword: TEST_PASSWORD, newPassword: 'another long passphrase' });
    await change().expect(204);
    await change().expect(204);
    await login(PEOPLE.naverManager, 'another long passphrase').expect(200);
  });

  it('takes a Korean password typed decomposed, as macOS does, for the same', async () => {
    const { accessToken } = await signedIn('skccManager');
    const password = '점검결과를끝까지확인한다';
    await system
      .anonymous()
      .post('/api/auth/password')
      .set('Authorization', `Bearer ${accessToken}`)
      .send({ currentPassword: TEST_PASSWORD, newPassword: password.normalize('NFC') })
      .expect(204);
    await login(PEOPLE.skccManager, password.normalize('NFD')).expect(200);
    await login(PEOPLE.skccManager, password.normalize('NFC')).expect(200);
  });

  it('puts a disabled person out within a second, and a return brings no old session back', async () => {
    const { accessToken, refresh, user } = await signedIn('kakaoStaff');
    const admin = await system.as('admin');
    await admin.patch(`/users/${user.id}`, { status: 'DISABLED' }, 1).expect(200);
    expect(await statusWithinASecond(accessToken)).toBe(401);
    await refreshWith(refresh).expect(401);
    expect((await login(PEOPLE.kakaoStaff, TEST_PASSWORD).expect(401)).body).toMatchObject({ code: 'auth.failed' });
    await admin.patch(`/users/${user.id}`, { status: 'ACTIVE' }, 2).expect(200);
    await refreshWith(refresh).expect(401);
    await login(PEOPLE.kakaoStaff, TEST_PASSWORD).expect(200);
  });

  it('refuses credentials of the wrong shape with one entry per field', async () => {
    const { body } = await system
      .anonymous()
      .post('/api/auth/login')
      .send({ email: 'x', password: 7, admin: true })
      .expect(400);
    expect((body as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual([
      'admin',
      'email',
      'password',
    ]);
  });
});
