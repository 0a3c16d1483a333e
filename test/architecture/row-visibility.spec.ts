import { Client } from 'pg';
import { LOGIN_ROLES, type LoginRole, urlOf } from '../../src/platform/database/login-roles';
import { asSuperuser } from '../support/superuser';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { TEST_ROLE_SECRET } from '../support/test-server';

interface Column {
  table: string;
  column: string;
  type: string;
}

const SOMEBODY = 'aaaaaaaa-0000-7000-8000-000000000001';
const SOMEBODY_ELSE = 'bbbbbbbb-0000-7000-8000-000000000002';

/** Without a context sign-in alone reads: the tables in which it finds accounts, roles, sessions and guesses. */
const LOGINS = LOGIN_ROLES.filter((role) => role !== 'jeomgeom_auth');

/** One value for each type; every id in every row is the same person, provider, case and thing. */
const VALUES: Record<string, string> = {
  uuid: `'${SOMEBODY}'`,
  text: `'x'`,
  int4: '1',
  int8: '1',
  numeric: '1',
  bool: 'true',
  timestamptz: 'now()',
  date: `'2024-05-21'`,
  jsonb: `'{}'`,
  interval: `'0'`,
};

describe('With a row in every table', () => {
  let database: TestDatabase;
  let columns: Column[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await asSuperuser(database.ownerUrl, fill);
  });
  afterAll(() => database?.drop());

  /** Checks of content are dropped in this copy, so that one plain row fits each table; policies and grants stay as they are. */
  async function fill(client: Client): Promise<void> {
    const { rows: checks } = await client.query<{ sql: string }>(
      `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS sql
       FROM pg_constraint
       WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conrelid <> 0`,
    );
    for (const { sql } of checks) await client.query(sql);
    const { rows } = await client.query<Column>(
      `SELECT c.table_name AS table, c.column_name AS column, c.udt_name AS type
       FROM information_schema.columns c JOIN pg_tables t ON t.tablename = c.table_name AND t.schemaname = c.table_schema
       WHERE c.table_schema = 'public' AND c.table_name <> 'migrations'
       ORDER BY c.table_name, c.ordinal_position`,
    );
    columns = rows;
    for (const table of new Set(rows.map((row) => row.table))) {
      const own = rows.filter((row) => row.table === table);
      const values = own.map(({ type }) => (type.startsWith('_') ? `'{}'` : VALUES[type]));
      await client.query(
        `INSERT INTO ${table} (${own.map(({ column }) => column).join(', ')}) VALUES (${values.join(', ')}) ON CONFLICT DO NOTHING`,
      );
    }
  }

  /** The tables of which the login sees a row in this context. */
  async function visible(
    role: LoginRole,
    context: { userId?: string; organisationId?: string; providerId?: string } = {},
  ): Promise<string[]> {
    const client = new Client({ connectionString: urlOf(role, database.ownerUrl, TEST_ROLE_SECRET) });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('app.user_id', $1, true), set_config('app.organisation_id', $2, true), set_config('app.provider_id', $3, true)`,
        [context.userId ?? '', context.organisationId ?? '', context.providerId ?? ''],
      );
      const { rows: readable } = await client.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_any_column_privilege(current_user, oid, 'SELECT')
         ORDER BY relname`,
      );
      const exists = readable
        .map(({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT 1 FROM ${name})`)
        .join(' UNION ALL ');
      return (await client.query<{ name: string }>(exists)).rows.map(({ name }) => name);
    } finally {
      await client.end();
    }
  }

  const tablesWith = (name: string): string[] => [
    ...new Set(columns.filter(({ column }) => column === name).map(({ table }) => table)),
  ];
  const common = (some: string[], others: string[]): string[] => some.filter((name) => others.includes(name));

  it.each(LOGINS)('%s sees none of them without a context', async (role) => {
    expect(await visible(role)).toEqual([]);
  });

  it('an auditor in context sees a row in every table of cases, so that the emptiness above means something', async () => {
    const seen = await visible('jeomgeom_auditor', { userId: SOMEBODY });
    expect(common(tablesWith('case_id'), seen).length).toBeGreaterThan(40);
  });

  it('a provider sees nothing of another provider, in any table that names providers or cases', async () => {
    const seen = await visible('jeomgeom_provider', {
      userId: SOMEBODY_ELSE,
      organisationId: SOMEBODY_ELSE,
      providerId: SOMEBODY_ELSE,
    });
    expect(common([...tablesWith('provider_id'), ...tablesWith('case_id'), 'providers', 'users'], seen)).toEqual([]);
    const own = await visible('jeomgeom_provider', {
      userId: SOMEBODY,
      organisationId: SOMEBODY,
      providerId: SOMEBODY,
    });
    expect(common(tablesWith('provider_id'), own).length).toBeGreaterThan(10);
  });

  it('an inspector off the team sees nothing of the case, nor does an administrator', async () => {
    const inspector = await visible('jeomgeom_inspector', { userId: SOMEBODY_ELSE });
    expect(common(tablesWith('case_id'), inspector)).toEqual([]);
    const admin = await visible('jeomgeom_admin', { userId: SOMEBODY });
    expect(common(tablesWith('case_id'), admin)).toEqual([]);
  });
});
