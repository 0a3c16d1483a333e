import type { Actor } from '../../src/domain/actor';
import { Databases } from '../../src/platform/database/databases';
import { Transactions } from '../../src/platform/database/transactions';
import { demoOrganisationId, demoUserId } from '../../src/demo/load-demo-accounts';
import { referenceId } from '../../src/reference-data/load-reference-data';
import { AppError } from '../../src/platform/errors/app-error';
import { runInContext, type RequestContext } from '../../src/platform/http/request-context';
import { Case, Provider } from '../../src/schema/entities';
import { asSuperuser } from '../support/superuser';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { TEST_ROLE_SECRET } from '../support/test-server';
import type { Tx } from '../../src/platform/database/tx';

const inspector: Actor = {
  userId: demoUserId('inspector@msit.example'),
  orgId: demoOrganisationId('MSIT'),
  side: 'MINISTRY',
  providerId: null,
  roles: ['INS'],
  sessionId: 's',
};

const kakaoStaff: Actor = {
  userId: demoUserId('staff@kakao.example'),
  orgId: demoOrganisationId('KAKAO'),
  side: 'PROVIDER',
  providerId: referenceId('provider', 'KAKAO'),
  roles: ['PS'],
  sessionId: 's',
};

function request(key: string | null, hash = 'h'): RequestContext {
  return {
    requestId: 'test',
    locale: 'ko',
    method: 'POST',
    path: '/',
    idempotency: key ? { key, hash, status: 201 } : null,
  };
}

async function insertCase(tx: Tx, caseNo: string): Promise<Case> {
  return tx.insert(Case, {
    id: tx.newId(),
    caseNo,
    title: caseNo,
    trigger: 'MEDIA',
    tracks: ['A'],
    departmentCode: 'NETWORK_SAFETY',
    registeredBy: tx.actor.userId,
    openedAt: tx.now,
    status: 'REGISTERED',
  });
}

function record(tx: Tx): void {
  tx.record({ type: 'case.registered', subjectType: 'case', subjectId: null, caseId: null });
}

describe('A transaction', () => {
  let database: TestDatabase;
  let databases: Databases;
  let transactions: Transactions;

  beforeAll(async () => {
    database = await createTestDatabase();
    databases = new Databases({ ownerUrl: database.ownerUrl, roleSecret: TEST_ROLE_SECRET, poolSize: 3 });
    transactions = new Transactions(databases);
  });
  afterAll(async () => {
    await databases?.onApplicationShutdown();
    await database?.drop();
  });

  function casesOf(actor: Actor): Promise<Case[]> {
    return transactions.read(actor, (tx) => tx.list(Case, {}));
  }

  it('is undone when it changed something and recorded nothing', async () => {
    await expect(transactions.write(inspector, (tx) => insertCase(tx, 'unrecorded'))).rejects.toThrow(
      'without an audit event',
    );
    expect((await casesOf(inspector)).map((row) => row.caseNo)).not.toContain('unrecorded');
  });

  it('is undone, with its audit events, when the work fails', async () => {
    const failing = transactions.write(inspector, async (tx) => {
      await insertCase(tx, 'failing');
      record(tx);
      throw new AppError('request.conflict');
    });
    await expect(failing).rejects.toMatchObject({ code: 'request.conflict' });
    expect((await casesOf(inspector)).map((row) => row.caseNo)).not.toContain('failing');
  });

  it('leaves no context behind for the next user of the connection', async () => {
    const work = Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? kakaoStaff : inspector));
    const seen = await Promise.all(
      work.map((actor) => transactions.read(actor, async (tx) => ({ actor, providers: await tx.list(Provider, {}) }))),
    );
    const seenBy = (person: Actor) => seen.filter(({ actor }) => actor === person);
    for (const { providers } of seenBy(kakaoStaff)) expect(providers.map((row) => row.code)).toEqual(['KAKAO']);
    for (const { providers } of seenBy(inspector)) expect(providers.length).toBeGreaterThan(3);
    const { client, release } = await databases.connect('jeomgeom_provider');
    expect((await client.query('SELECT count(*) AS n FROM providers')).rows[0].n).toBe(0);
    release();
  });

  it('has one effect and one answer for parallel requests with the same key', async () => {
    const once = () =>
      runInContext(request('parallel'), () =>
        transactions.write(inspector, async (tx) => {
          const created = await insertCase(tx, `key-${tx.newId()}`);
          record(tx);
          return { caseNo: created.caseNo };
        }),
      ).catch((error: { answer?: unknown }) => error.answer);
    const answers = await Promise.all([once(), once(), once(), once()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await casesOf(inspector)).filter((row) => row.caseNo.startsWith('key-'))).toHaveLength(1);
  });

  it('refuses a key that was used for another request', async () => {
    const send = (hash: string) =>
      runInContext(request('two-bodies', hash), () =>
        transactions.write(inspector, async (tx) => {
          await insertCase(tx, `hash-${tx.newId()}`);
          record(tx);
        }),
      );
    await send('first');
    await expect(send('second')).rejects.toMatchObject({ code: 'idempotency.other-request' });
  });

  it('has an unknown outcome when the connection is lost before COMMIT was answered, and the next one is well', async () => {
    const losing = transactions.read(inspector, async (tx) => {
      const session = await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await asSuperuser(database.ownerUrl, (client) => client.query('SELECT pg_terminate_backend($1)', [session?.pid]));
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    await expect(losing).rejects.toMatchObject({ code: 'service.outcome-unknown' });
    expect(await casesOf(inspector)).toEqual(expect.any(Array));
  });

  it('fails when a statement failed and nobody passed that on, for then COMMIT stores nothing', async () => {
    const swallowing = transactions.read(inspector, async (tx) => {
      await tx.query('SELECT 1 / 0').catch(() => undefined);
      return 'stored';
    });
    await expect(swallowing).rejects.toThrow('nothing was stored');
  });

  it('starts again as a whole after a deadlock', async () => {
    const [a, b] = await transactions.write(inspector, async (tx) => {
      record(tx);
      return [await insertCase(tx, 'lock-a'), await insertCase(tx, 'lock-b')];
    });
    const both = (first: Case, second: Case) =>
      transactions.write(inspector, async (tx) => {
        await tx.lock(Case, { id: first.id });
        await new Promise((resolve) => setTimeout(resolve, 150));
        await tx.lock(Case, { id: second.id });
        record(tx);
        return 'done';
      });
    expect(await Promise.all([both(a, b), both(b, a)])).toEqual(['done', 'done']);
  });

  it('refuses to write over a version that has moved on', async () => {
    const created = await transactions.write(inspector, async (tx) => {
      record(tx);
      return insertCase(tx, 'versions');
    });
    const change = (title: string) =>
      transactions.write(inspector, async (tx) => {
        record(tx);
        return tx.update(Case, created, { title });
      });
    await change('first');
    await expect(change('second')).rejects.toMatchObject({ code: 'precondition.stale' });
  });
});
