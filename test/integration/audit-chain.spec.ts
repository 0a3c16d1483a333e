import { Client } from 'pg';
import { runCommand } from '../../src/cli/run-command';
import { type Verification, verifyChains } from '../../src/platform/audit/verify-chains';
import { asSuperuser } from '../support/superuser';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const CHAINS = [
  '11111111-0000-7000-8000-000000000000',
  '22222222-0000-7000-8000-000000000000',
  '33333333-0000-7000-8000-000000000000',
];
const [FIRST, SECOND, THIRD] = CHAINS;
const EVENTS = 5;

describe('The audit chain (W17)', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
    await asOwner(async (client) => {
      for (let n = 1; n <= EVENTS; n += 1) {
        for (const chain of CHAINS) {
          await client.query(
            `SELECT app.append_audit($1, $1, NULL, 'finding.confirmed', 'finding', NULL, 'LEAD', 'request-1', NULL, $2)`,
            [chain, `{"note":"한글 ${n}","n":${n}}`],
          );
        }
      }
    });
  });
  afterEach(() => database.drop());

  async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  const verify = (chain: string | null = null): Promise<Verification> =>
    asOwner((client) => verifyChains(client, chain));

  async function afterTampering(sql: string, params: unknown[] = []): Promise<Verification['bad']> {
    await asSuperuser(database.ownerUrl, (client) => client.query(sql, params));
    return (await verify()).bad;
  }

  it('fits as it was written, hashed in the database and again outside it', async () => {
    expect(await verify()).toEqual({ chains: 3, events: 15, bad: null });
    expect(await verify(SECOND)).toEqual({ chains: 1, events: 5, bad: null });
  });

  it('W17 names the first missing event when one is deleted', async () => {
    const bad = await afterTampering('DELETE FROM audit_events WHERE chain_id = $1 AND seq = 3', [SECOND]);
    expect(bad).toMatchObject({ chainId: SECOND, seq: 3, fault: 'GAP' });
    expect((await verify(FIRST)).bad).toBeNull();
  });

  it('W17 names the first event when the beginning of a chain is deleted', async () => {
    expect(await afterTampering('DELETE FROM audit_events WHERE chain_id = $1 AND seq <= 2', [SECOND])).toMatchObject({
      chainId: SECOND,
      seq: 1,
      fault: 'GAP',
    });
  });

  it('W17 names the missing event when the tail is cut, and the chain when all of its events are gone', async () => {
    expect(await afterTampering('DELETE FROM audit_events WHERE chain_id = $1 AND seq >= 4', [THIRD])).toMatchObject({
      chainId: THIRD,
      seq: 4,
      fault: 'GAP',
    });
    expect(await afterTampering('DELETE FROM audit_events WHERE chain_id = $1', [THIRD])).toMatchObject({
      chainId: THIRD,
      seq: 1,
      fault: 'EVENTS_MISSING',
    });
  });

  it.each([
    ['payload', `'{"n":99}'`],
    ['type', `'finding.dismissed'`],
    ['actor_id', `'99999999-0000-7000-8000-000000000000'`],
    ['actor_role', `'APP'`],
    ['case_id', 'NULL'],
    ['provider_id', `'99999999-0000-7000-8000-000000000000'`],
    ['subject_type', `'order'`],
    ['subject_id', `'99999999-0000-7000-8000-000000000000'`],
    ['request_id', `'request-2'`],
    ['occurred_at', `occurred_at - interval '1 microsecond'`],
    ['effective_at', `effective_at + interval '1 microsecond'`],
    ['hash', `repeat('a', 64)`],
  ])('W17 names the event whose %s is altered', async (column, value) => {
    const bad = await afterTampering(`UPDATE audit_events SET ${column} = ${value} WHERE chain_id = $1 AND seq = 2`, [
      SECOND,
    ]);
    expect(bad).toMatchObject({ chainId: SECOND, seq: 2, fault: 'HASH' });
  });

  it('W17 names the event after one that is altered and hashed anew', async () => {
    const bad = await afterTampering(
      `UPDATE audit_events SET payload = '{}', hash = app.audit_hash(chain_id, seq, case_id, provider_id, type, subject_type, subject_id, actor_id,
         actor_role, request_id, occurred_at, effective_at, '{}', prev_hash)
       WHERE chain_id = $1 AND seq = 2`,
      [SECOND],
    );
    expect(bad).toMatchObject({ chainId: SECOND, seq: 3, fault: 'PREV_HASH' });
  });

  it('W17 names the first of two events that changed places', async () => {
    const swap = (from: number, to: number): string =>
      `UPDATE audit_events SET seq = ${to} WHERE chain_id = '${FIRST}' AND seq = ${from}`;
    const bad = await afterTampering([swap(2, 99), swap(3, 2), swap(99, 3)].join('; '));
    expect(bad).toMatchObject({ chainId: FIRST, seq: 2, fault: 'PREV_HASH' });
  });

  it('W17 names an event that was put in, at the end and as a chain of its own', async () => {
    const insert = (chain: string, seq: number): string =>
      `INSERT INTO audit_events SELECT '${chain}', ${seq}, case_id, provider_id, type, subject_type, subject_id, actor_id, actor_role, request_id,
         occurred_at, effective_at, payload, hash, app.audit_hash('${chain}', ${seq}, case_id, provider_id, type, subject_type, subject_id, actor_id,
         actor_role, request_id, occurred_at, effective_at, payload, ${seq === 1 ? `repeat('0', 64)` : 'hash'})
       FROM audit_events WHERE chain_id = '${THIRD}' AND seq = ${EVENTS}`;
    expect(await afterTampering(insert(THIRD, EVENTS + 1))).toMatchObject({
      chainId: THIRD,
      seq: EVENTS + 1,
      fault: 'HEAD_MISMATCH',
    });
    const stray = '00000000-0000-7000-8000-000000000001';
    const bad = await afterTampering(
      `${insert(stray, 1)}; UPDATE audit_events SET prev_hash = repeat('0', 64) WHERE chain_id = '${stray}'`,
    );
    expect(bad).toMatchObject({ chainId: stray, seq: 1, fault: 'HEAD_MISSING' });
  });

  it('W17 names a head that was moved or removed', async () => {
    expect(
      await afterTampering(`UPDATE audit_chains SET head_hash = repeat('b', 64) WHERE chain_id = $1`, [FIRST]),
    ).toMatchObject({ chainId: FIRST, seq: EVENTS, fault: 'HEAD_MISMATCH' });
    expect(await afterTampering('DELETE FROM audit_chains WHERE chain_id = $1', [FIRST])).toMatchObject({
      chainId: FIRST,
      seq: 1,
      fault: 'HEAD_MISSING',
    });
  });

  it('W17 refuses a change also from the owner of the tables', async () => {
    for (const sql of [`UPDATE audit_events SET payload = '{}'`, 'DELETE FROM audit_events', 'TRUNCATE audit_events']) {
      await expect(asOwner((client) => client.query(sql))).rejects.toThrow(/record.append-only/);
    }
    expect((await verify()).bad).toBeNull();
  });

  it('grows one event at a time however many append at once', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () =>
        asOwner(async (client) => {
          for (let n = 0; n < 10; n += 1)
            await client.query(
              `SELECT app.append_audit($1, $1, NULL, 'case.updated', 'case', NULL, 'INS', 'r', NULL, '{}')`,
              [FIRST],
            );
        }),
      ),
    );
    expect(await verify(FIRST)).toEqual({ chains: 1, events: EVENTS + 80, bad: null });
  });

  describe('seen by the command audit:verify', () => {
    const settings = { DATABASE_URL: '', NODE_ENV: 'test' };
    const before = { ...process.env };
    let errors: jest.SpyInstance;

    beforeEach(() => {
      Object.assign(process.env, settings, { DATABASE_URL: database.ownerUrl });
      errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    });
    afterEach(() => {
      process.env = { ...before };
      jest.restoreAllMocks();
    });

    it('ends with 0 when everything fits', async () => {
      expect(await runCommand(['audit:verify'])).toBe(0);
    });

    it('W17 ends with 1 and names chain, event and fault', async () => {
      await asSuperuser(database.ownerUrl, (client) =>
        client.query('DELETE FROM audit_events WHERE chain_id = $1 AND seq = 3', [SECOND]),
      );
      expect(await runCommand(['audit:verify'])).toBe(1);
      expect(errors.mock.calls.flat().join('\n')).toContain(`chain ${SECOND}, event 3: GAP`);
    });

    it('says which case or command it does not know', async () => {
      expect(await runCommand(['audit:verify', '--case', '점검-2000-0001'])).toBe(1);
      expect(await runCommand(['audit:verify', '--chain', 'x'])).toBe(2);
      expect(await runCommand(['audit:repair'])).toBe(2);
      expect(errors.mock.calls.flat().join('\n')).toContain('There is no case 점검-2000-0001.');
    });

    it('creates a first administrator who may sign in, once per address, and records it', async () => {
      process.env.ADMIN_PASSWORD = 'a passphrase for the first one';
      expect(await runCommand(['create-admin', 'First.Admin@msit.example', '첫 관리자'])).toBe(0);
      expect(await runCommand(['create-admin', 'first.admin@msit.example', '첫 관리자'])).toBe(1);
      const rows = await asOwner((client) =>
        client.query(
          `SELECT m.role, o.kind, c.password_hash LIKE '$argon2id$%' AS hashed
           FROM users u JOIN memberships m ON m.user_id = u.id JOIN organisations o ON o.id = m.organisation_id JOIN credentials c ON c.user_id = u.id
           WHERE u.email = 'first.admin@msit.example'`,
        ),
      );
      expect(rows.rows).toEqual([{ role: 'ADM', kind: 'MINISTRY', hashed: true }]);
      expect((await verify()).events).toBe(3 * EVENTS + 1);
      process.env.ADMIN_PASSWORD = 'short';
      expect(await runCommand(['create-admin', 'second@msit.example', '관리자'])).toBe(1);
    });
  });
});
