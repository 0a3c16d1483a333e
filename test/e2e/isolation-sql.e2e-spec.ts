import { randomUUID } from 'node:crypto';
import { demoOrganisationId } from '../../src/demo/load-demo-accounts';
import { LOGIN_ROLES, type LoginRole } from '../../src/platform/database/login-roles';
import { canariesIn, isOfA } from '../support/canaries';
import { givenGuardedCase } from '../support/given-guarded-case';
import { A, B, type GuardedIds } from '../support/guarded-parties';
import { givenDirectory } from '../support/given-guarded-directory';
import { newPerson } from '../support/given-guarded-people';
import { person } from '../support/given-records';
import { RowProbe } from '../support/row-probe';
import { asSuperuser } from '../support/superuser';
import { createTestApp, type SqlContext, type TestApp } from '../support/test-app';

interface Granted {
  readonly table: string;
  readonly columns: string[];
}

type Row = Record<string, unknown>;
type Privilege = 'SELECT' | 'INSERT' | 'UPDATE';

/** Rows that belong to no case: registers of law and of the platform, or people, which have tests of their own below. */
const NOT_OF_A_PROVIDER = ['background_jobs', 'idempotency_keys', 'users', 'memberships'];

const NOBODYS_CONTEXT: readonly LoginRole[] = LOGIN_ROLES.filter((role) => role !== 'jeomgeom_auth');

describe('Row security, when the application forgets', () => {
  let system: TestApp;
  let ids: GuardedIds;
  const probes = new Map<LoginRole, RowProbe>();
  const asB: SqlContext = {
    userId: person('naverManager'),
    organisationId: demoOrganisationId('NAVER'),
    providerId: B,
  };
  const asA: SqlContext = {
    userId: person('kakaoManager'),
    organisationId: demoOrganisationId('KAKAO'),
    providerId: A,
  };

  beforeAll(async () => {
    system = await createTestApp();
    ids = { ...(await givenGuardedCase(system)), ...(await givenDirectory(system)) };
    for (const role of LOGIN_ROLES) probes.set(role, await RowProbe.as(role, system.ownerUrl));
  }, 90_000);
  afterAll(async () => {
    for (const probe of probes.values()) await probe.close();
    await system?.close();
  });

  const probe = (role: LoginRole): RowProbe => probes.get(role) as RowProbe;

  /** What a role may do with which columns of which table. */
  function granted(role: LoginRole, privilege: Privilege): Promise<Granted[]> {
    return system.sql<{ table: string; columns: string[] }>(
      'owner',
      `SELECT c.table_name::text AS table, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
       FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
         AND has_column_privilege($1, format('%I.%I', c.table_schema, c.table_name), c.column_name, $2)
       GROUP BY c.table_name
       ORDER BY c.table_name`,
      [role, privilege],
    );
  }

  async function rowsOf(role: LoginRole, context: SqlContext): Promise<Map<string, string>> {
    const read = new Map<string, string>();
    for (const { table, columns } of await granted(role, 'SELECT'))
      read.set(
        table,
        JSON.stringify(await probe(role).rows(`SELECT ${columns.join(', ')} FROM ${table}`, [], context)),
      );
    return read;
  }

  it('shows another provider no row of the respondent in any table', async () => {
    const [seenByA, seenByB] = [await rowsOf('jeomgeom_provider', asA), await rowsOf('jeomgeom_provider', asB)];
    const leaks = [...seenByB].filter(
      ([, rows]) => rows.includes(A) || rows.includes(ids.case) || canariesIn(rows).some(isOfA),
    );
    expect(leaks).toEqual([]);
    expect([...seenByA.values()].filter((rows) => rows.includes(A)).length).toBeGreaterThan(25);
  });

  it('keeps the work that somebody asked for from everybody else', async () => {
    const asked = await system.sql('owner', 'SELECT id FROM background_jobs', []);
    expect(asked.length).toBeGreaterThan(0);
    const provider = probe('jeomgeom_provider');
    expect(await provider.rows('SELECT id FROM background_jobs', [], asA)).toEqual([]);
    expect(await provider.change('UPDATE background_jobs SET cancel_asked_at = now()', [], asA)).toBe(0);
  });

  it.each(['INS', 'EXP'] as const)('shows %s off the team no row of the case in any table', async (role) => {
    const { session } = await newPerson(system, `beside-${role.toLowerCase()}`, role === 'EXP' ? 'LAB' : 'MSIT', [
      role,
    ]);
    const beside = { userId: session.userId, organisationId: demoOrganisationId(role === 'EXP' ? 'LAB' : 'MSIT') };
    const seen = await rowsOf('jeomgeom_inspector', beside);
    const ofCase = [...seen].filter(
      ([, rows]) => rows.includes(ids.case) || canariesIn(rows).some((word) => !word.includes('register')),
    );
    expect(ofCase.map(([table]) => table)).toEqual([]);
    const onTeam = await rowsOf('jeomgeom_inspector', {
      userId: person('inspector'),
      organisationId: demoOrganisationId('MSIT'),
    });
    expect([...onTeam.values()].filter((rows) => rows.includes(ids.case)).length).toBeGreaterThan(40);
  });

  it('shows the administrator no row of the case in any table', async () => {
    const seen = await rowsOf('jeomgeom_admin', {
      userId: person('admin'),
      organisationId: demoOrganisationId('MSIT'),
    });
    expect([...seen].filter(([, rows]) => rows.includes(ids.case)).map(([table]) => table)).toEqual([]);
  });

  it('answers 1,000 queries without context with no row at all', async () => {
    let queries = 0;
    const answered: string[] = [];
    while (queries < 1000) {
      for (const role of NOBODYS_CONTEXT) {
        for (const { table, columns } of await granted(role, 'SELECT')) {
          queries += 1;
          const rows = await probe(role).rows(`SELECT ${columns.join(', ')} FROM ${table}`);
          if (rows.length > 0) answered.push(`${role} ${table}: ${rows.length}`);
        }
      }
    }
    expect(answered).toEqual([]);
  }, 60_000);

  it('lets another provider change no row of the respondent in any table it may write', async () => {
    const changed: string[] = [];
    const written = await granted('jeomgeom_provider', 'UPDATE');
    for (const { table, columns } of written.filter(({ table }) => !NOT_OF_A_PROVIDER.includes(table))) {
      const rows = await system.sql('owner', `SELECT 1 FROM ${table} WHERE provider_id = $1`, [A]);
      const set = `UPDATE ${table} SET ${columns[0]} = ${columns[0]}`;
      const outcomes = [
        await probe('jeomgeom_provider').change(set, [], asB),
        await probe('jeomgeom_provider').change(`${set} WHERE provider_id = $1`, [A], asB),
      ];
      const ofB = await system.sql('owner', `SELECT 1 FROM ${table} WHERE provider_id = $1`, [B]);
      if (rows.length === 0) changed.push(`${table}: the respondent has no row to try on`);
      if (outcomes[1] !== 0 || (outcomes[0] as number) > ofB.length) changed.push(`${table}: ${outcomes.join(' ')}`);
    }
    expect(changed).toEqual([]);
    expect(written.length).toBeGreaterThan(8);
  });

  it('lets another provider neither touch the people of the respondent nor give them or itself a place there', async () => {
    const login = probe('jeomgeom_provider');
    expect(await login.change(`UPDATE users SET name = name WHERE id = $1`, [ids.user], asB)).toBe(0);
    expect(
      await login.change(`UPDATE memberships SET valid_to = valid_from WHERE id = $1`, [ids.membership], asB),
    ).toBe(0);
    const join = `INSERT INTO memberships (id, user_id, organisation_id, role, valid_from) VALUES (gen_random_uuid(), $1, $2, $3, '2024-01-01')`;
    expect(await login.change(join, [person('naverManager'), demoOrganisationId('KAKAO'), 'PM'], asB)).not.toBe(1);
    expect(await login.change(join, [ids.user, demoOrganisationId('NAVER'), 'PM'], asB)).not.toBe(1);
    expect(await login.change(join, [person('naverManager'), demoOrganisationId('NAVER'), 'APP'], asB)).not.toBe(1);
  });

  it('lets no login of the application step out of its role', async () => {
    for (const role of LOGIN_ROLES) {
      for (const other of LOGIN_ROLES.filter((candidate) => candidate !== role))
        expect(await probe(role).change(`SET ROLE ${other}`, [], {})).toBe('42501');
      expect(await probe(role).change('SET SESSION AUTHORIZATION postgres', [], {})).not.toBe(0);
      expect(
        await probe(role)
          .change('SET row_security = off', [], {})
          .then(() => probe(role).change('ALTER TABLE cases DISABLE ROW LEVEL SECURITY', [], {})),
      ).toBe('42501');
    }
  });

  it('lets another provider insert no row under the respondent, nor under its own name into the respondent’s records, triggers or not', async () => {
    await withoutTriggers();
    const outcomes: Record<string, unknown> = {};
    const written = await granted('jeomgeom_provider', 'INSERT');
    for (const { table, columns } of written.filter(({ table }) => !NOT_OF_A_PROVIDER.includes(table))) {
      const [row] = await system.sql<Row>('owner', `SELECT * FROM ${table} WHERE provider_id = $1 LIMIT 1`, [A]);
      outcomes[`${table} under A`] = row
        ? await insertAsB(table, columns, { ...anew(row), provider_id: A })
        : 'no row to copy';
      outcomes[`${table} under B`] = row
        ? await insertAsB(table, columns, { ...anew(row), provider_id: B })
        : 'no row to copy';
    }
    const wrong = Object.entries(outcomes).filter(
      ([what, code]) => !(what.endsWith('A') ? ['42501'] : ['42501', '23503', '23505']).includes(String(code)),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(outcomes).length).toBeGreaterThan(12);
  });

  function insertAsB(table: string, columns: readonly string[], row: Row): Promise<number | string> {
    const slots = columns.map((_, index) => `$${index + 1}`).join(', ');
    const values = columns.map((column) => parameterOf(row[column]));
    return probe('jeomgeom_provider').change(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${slots})`,
      values,
      asB,
    );
  }

  /** Policies and keys alone must hold; what triggers refuse besides would only hide them. */
  function withoutTriggers(): Promise<void> {
    return asSuperuser(system.ownerUrl, async (client) => {
      const { rows } = await client.query<{ table: string }>(
        `SELECT oid::regclass::text AS table FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
      );
      for (const { table } of rows) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    });
  }
});

/** A copy of a row that collides with no other in its numbers. */
function anew(row: Row): Row {
  const renumbered = Object.entries(row).map(([column, value]) => {
    if (typeof value === 'number' && /^(seq|round|version_no|attempt)$/.test(column)) return [column, value + 1000];
    return typeof value === 'string' && column.endsWith('_no') ? [column, `${value}-x`] : [column, value];
  });
  return { ...(Object.fromEntries(renumbered) as Row), id: randomUUID() };
}

/** Objects are stored as JSON; instants and plain lists go as they are. */
function parameterOf(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return isPlainList ? value : JSON.stringify(value);
}
