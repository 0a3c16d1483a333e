import type { Actor } from '../../src/domain/actor';
import { Databases } from '../../src/platform/database/databases';
import { LOGIN_ROLES, type LoginRole } from '../../src/platform/database/login-roles';
import { Transactions } from '../../src/platform/database/transactions';
import { demoOrganisationId, demoUserId } from '../../src/demo/load-demo-accounts';
import { referenceId } from '../../src/reference-data/load-reference-data';
import { createTestApp, PEOPLE, type TestApp } from '../support/test-app';

interface Policy {
  table: string;
  name: string;
  permissive: 'PERMISSIVE' | 'RESTRICTIVE';
  command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  roles: string[];
  using: string | null;
  check: string | null;
}

interface Grant {
  table: string;
  role: LoginRole;
  privilege: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE' | 'REFERENCES' | 'TRIGGER';
}

/** TypeORM's list of applied migrations: no tenant data, and closed to every login. */
const BOOKKEEPING = ['migrations'];

/** Before anyone is signed in there is no context: sign-in finds the account, its roles and its guesses without one. */
const OPEN_TO_SIGN_IN = [
  'credentials',
  'memberships',
  'organisations',
  'providers',
  'refresh_tokens',
  'sessions',
  'sign_in_failures',
  'users',
];

const CONTEXT =
  /app\.(user_id|provider_id|organisation_id|own_people_ids|organisation_user_ids|team_case_ids|migrated_case_ids)\(\)|migrated/;

describe('Row security', () => {
  let system: TestApp;
  let tables: string[];
  let policies: Policy[];
  let grants: Grant[];
  let tenantColumns: { table: string; column: string }[];

  beforeAll(async () => {
    system = await createTestApp();
    const rows = await system.sql<{ name: string }>(
      'owner',
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
    );
    tables = rows.map(({ name }) => name).filter((name) => !BOOKKEEPING.includes(name));
    policies = await system.sql<Policy>(
      'owner',
      `SELECT tablename AS table, policyname AS name, permissive, cmd AS command, roles::text[] AS roles, qual AS using, with_check AS check FROM pg_policies WHERE schemaname = 'public'`,
    );
    grants = await system.sql<Grant>(
      'owner',
      `SELECT DISTINCT table_name AS table, grantee AS role, privilege_type AS privilege
       FROM (SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants WHERE table_schema = 'public'
             UNION ALL
             SELECT table_name, grantee, privilege_type FROM information_schema.role_column_grants WHERE table_schema = 'public') g
       WHERE grantee = ANY ($1) OR grantee = 'PUBLIC'`,
      [LOGIN_ROLES],
    );
    tenantColumns = await system.sql(
      'owner',
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('provider_id', 'case_id')`,
    );
  });
  afterAll(() => system?.close());

  const policiesOf = (table: string, role: LoginRole): Policy[] =>
    policies.filter((policy) => policy.table === table && policy.roles.includes(role));
  const nameOf = ({ table, name }: Policy): string => `${table}: ${name}`;

  it('is on and forced, also for the owner, on every table', async () => {
    const open = await system.sql<{ name: string }>(
      'owner',
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(open.map(({ name }) => name)).toEqual(BOOKKEEPING);
    expect(grants.filter(({ table }) => BOOKKEEPING.includes(table))).toEqual([]);
    expect(tables.length).toBeGreaterThan(60);
  });

  it('has a policy for every login that may touch the table, and no table without one or the other', () => {
    const unguarded = grants.filter(({ table, role }) => policiesOf(table, role).length === 0);
    expect(unguarded).toEqual([]);
    const forgotten = tables.filter(
      (table) =>
        !grants.some((grant) => grant.table === table) &&
        LOGIN_ROLES.some((role) => policiesOf(table, role).length > 0),
    );
    expect(forgotten).toEqual([]);
    const withoutPolicy = tables.filter((table) => !policies.some((policy) => policy.table === table));
    expect(withoutPolicy).toEqual([]);
  });

  it('says what may be seen and what may be written', () => {
    const halves = policies.filter(({ command, using, check }) => {
      if (command === 'SELECT' || command === 'DELETE') return using === null;
      return command === 'INSERT' ? check === null : using === null || check === null;
    });
    expect(halves.map(nameOf)).toEqual([]);
  });

  it('lets nobody write through a policy that only covers reading', () => {
    const commandOf = { SELECT: 'SELECT', INSERT: 'INSERT', UPDATE: 'UPDATE', DELETE: 'DELETE' } as const;
    const uncovered = grants.filter(({ table, role, privilege }) => {
      if (!(privilege in commandOf)) return false;
      return !policiesOf(table, role).some(({ command }) => command === 'ALL' || command === privilege);
    });
    expect(uncovered).toEqual([]);
  });

  it('grants no login more than rows: no TRUNCATE, TRIGGER or REFERENCES, and nothing to PUBLIC', () => {
    expect(grants.filter(({ privilege }) => ['TRUNCATE', 'TRIGGER', 'REFERENCES'].includes(privilege))).toEqual([]);
    expect(grants.filter(({ role }) => (role as string) === 'PUBLIC')).toEqual([]);
    expect(policies.filter(({ roles }) => roles.includes('public')).map(nameOf)).toEqual([]);
  });

  it('rests on the context of the transaction for every login but sign-in, and for sign-in only where it must', () => {
    const roles = LOGIN_ROLES.filter((role) => role !== 'jeomgeom_auth');
    const open = policies.filter(
      (policy) =>
        roles.some((role) => policy.roles.includes(role)) &&
        ![policy.using, policy.check].every((text) => text === null || CONTEXT.test(text)),
    );
    expect(open.map(nameOf)).toEqual([]);
    const openToSignIn = policies.filter(
      ({ roles: to, using }) => to.includes('jeomgeom_auth') && !CONTEXT.test(using ?? ''),
    );
    expect([...new Set(openToSignIn.map(({ table }) => table))].sort()).toEqual(OPEN_TO_SIGN_IN);
  });

  it('gives a provider only rows of its own wherever a table names providers', () => {
    const named = new Set(tenantColumns.filter(({ column }) => column === 'provider_id').map(({ table }) => table));
    const loose = policies.filter(
      ({ table, roles, using, permissive }) =>
        permissive === 'PERMISSIVE' &&
        named.has(table) &&
        roles.includes('jeomgeom_provider') &&
        !/provider_id = \( SELECT app\.provider_id\(\)|app\.organisation_id\(\)/.test(using ?? ''),
    );
    expect(loose.map(nameOf)).toEqual([]);
  });

  it('gives an inspector only the cases of the team, and an administrator none, wherever a table names cases', () => {
    const named = new Set(tenantColumns.filter(({ column }) => column === 'case_id').map(({ table }) => table));
    const loose = policies.filter(
      ({ table, roles, using }) =>
        named.has(table) &&
        roles.includes('jeomgeom_inspector') &&
        !/app\.team_case_ids\(\)|app\.user_id\(\)/.test(using ?? ''),
    );
    expect(loose.map(nameOf)).toEqual([]);
    expect(
      grants
        .filter(({ table, role }) => named.has(table) && role === 'jeomgeom_admin')
        .map(({ table, privilege }) => `${table} ${privilege}`),
    ).toEqual([]);
  });

  it('gives an auditor nothing to write but the answer to a repeated request, work it asks the system for, and the hash of a PDF made on being read', () => {
    const writes = grants.filter(({ role, privilege }) => role === 'jeomgeom_auditor' && privilege !== 'SELECT');
    expect([...new Set(writes.map(({ table }) => table))].sort()).toEqual([
      'background_jobs',
      'case_bundles',
      'document_renderings',
      'idempotency_keys',
    ]);
  });

  it('cannot be stepped over: no login owns anything, is superuser, bypasses, inherits or belongs to another', async () => {
    const roles = await system.sql(
      'owner',
      `SELECT rolname FROM pg_roles
       WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolinherit OR rolcreaterole OR rolcreatedb OR rolreplication)`,
      [LOGIN_ROLES],
    );
    expect(roles).toEqual([]);
    const memberships = await system.sql(
      'owner',
      `SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = ANY ($1)`,
      [LOGIN_ROLES],
    );
    expect(memberships).toEqual([]);
    const owned = await system.sql(
      'owner',
      `SELECT o.name FROM (
         SELECT relname AS name, relowner AS owner FROM pg_class
         UNION ALL SELECT nspname, nspowner FROM pg_namespace
         UNION ALL SELECT proname, proowner FROM pg_proc
         UNION ALL SELECT datname, datdba FROM pg_database) o
       JOIN pg_roles r ON r.oid = o.owner
       WHERE r.rolname = ANY ($1)`,
      [LOGIN_ROLES],
    );
    expect(owned).toEqual([]);
    const known = await system.sql<{ rolname: string }>(
      'owner',
      `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)`,
      [LOGIN_ROLES],
    );
    expect(known).toHaveLength(LOGIN_ROLES.length);
  });

  it('is not undermined by functions that lend the owner’s eyes without a search path, nor by views', async () => {
    const functions = await system.sql<{ name: string }>(
      'owner',
      `SELECT proname AS name FROM pg_proc
       WHERE pronamespace IN ('app'::regnamespace, 'public'::regnamespace) AND prosecdef
         AND NOT EXISTS (SELECT 1 FROM unnest(proconfig) setting WHERE setting LIKE 'search_path=pg_catalog, public%')`,
    );
    expect(functions).toEqual([]);
    const views = await system.sql<{ name: string }>(
      'owner',
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm') AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)`,
    );
    expect(views).toEqual([]);
  });

  it('holds over a thousand mixed transactions on shared connections: none sees another’s rows, and none leaves its context behind', async () => {
    const transactions = system.app.get(Transactions);
    const databases = system.app.get(Databases);
    const providers = ['KAKAO', 'NAVER', 'SKCC'];
    const leaks: string[] = [];
    const asProvider = (code: string, fails: boolean): Promise<void> =>
      transactions.read(providerActor(code), async (tx) => {
        const rows = await tx.query<{ id: string }>('SELECT id FROM providers');
        const users = await tx.query<{ email: string }>('SELECT email FROM users');
        if (rows.length !== 1 || rows[0].id !== referenceId('provider', code))
          leaks.push(`${code} sees ${rows.length} providers`);
        if (users.some(({ email }) => !email.endsWith(`@${code.toLowerCase()}.example`)))
          leaks.push(`${code} sees other people`);
        if (fails) throw new Error('given up');
      });
    const withoutContext = async (): Promise<void> => {
      const connection = await databases.connect('jeomgeom_provider');
      const { rows } = await connection.client.query<{ n: number }>(
        'SELECT (SELECT count(*) FROM providers) + (SELECT count(*) FROM users) AS n',
      );
      if (rows[0].n > 0) leaks.push('a connection kept its context');
      connection.release();
    };
    for (let batch = 0; batch < 25; batch += 1) {
      const work = Array.from({ length: 40 }, (_, n) =>
        n % 4 === 3 ? withoutContext() : asProvider(providers[n % 3], n % 5 === 4),
      );
      const outcomes = await Promise.allSettled(work);
      const broken = outcomes.filter(
        (outcome) => outcome.status === 'rejected' && !String(outcome.reason).includes('given up'),
      );
      expect(broken).toEqual([]);
    }
    expect(leaks).toEqual([]);
  });
});

function providerActor(code: string): Actor {
  const email = { KAKAO: PEOPLE.kakaoStaff, NAVER: PEOPLE.naverStaff, SKCC: PEOPLE.skccStaff }[code] ?? '';
  return {
    userId: demoUserId(email),
    orgId: demoOrganisationId(code),
    side: 'PROVIDER',
    providerId: referenceId('provider', code),
    roles: ['PS'],
    sessionId: '',
  };
}
