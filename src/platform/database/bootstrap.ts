import { Client, escapeLiteral } from 'pg';
import { MIGRATIONS } from '../../../migrations';
import { ConfigError } from '../config/config';
import { ownerDataSource } from './data-source';
import { isConnectionFailure } from './database-errors';
import { LOGIN_ROLES, passwordOf } from './login-roles';
import { syncStateTransitions } from './state-transitions';

/** Any number will do; every process of every version must use the same. */
const MIGRATION_LOCK = 6_305_122_024;
const OLDEST_SERVER = 15;
const CONNECT_MS = 5_000;

/** The database was migrated by a newer version of the application than this one. */
export class NewerSchemaError extends Error {
  constructor(migration: string) {
    super(
      `The database knows "${migration}", which this version does not: it belongs to a newer Jeomgeom. Start that version, or restore a backup made before the update.`,
    );
  }
}

/**
 * Brings a database to this version, as its owner and one process at a time: login roles, migrations, state tables.
 * @throws NewerSchemaError when the database is ahead of the program, which then changes nothing.
 * @throws ConfigError when the database cannot be used at all.
 */
export async function prepareDatabase(ownerUrl: string, roleSecret: string): Promise<void> {
  const client = await connectAsOwner(ownerUrl);
  try {
    await requireServerVersion(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewerSchema(client);
    await createLoginRoles(client, roleSecret);
    await migrate(ownerUrl);
    await syncStateTransitions(client);
  } finally {
    await client.end();
  }
}

async function connectAsOwner(ownerUrl: string): Promise<Client> {
  const client = new Client({
    connectionString: ownerUrl,
    application_name: 'jeomgeom-prepare',
    connectionTimeoutMillis: CONNECT_MS,
  });
  // It waits while others work; the loss of its connection shows in its next statement.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (!isUnusable(error)) throw error;
    throw new ConfigError(`The database at ${placeOf(ownerUrl)} cannot be used: ${reasonOf(error)}`);
  }
}

/** Not there, the login refused (class 28) or no such database: the address or the server is wrong, not the program. */
function isUnusable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return isConnectionFailure(error) || (typeof code === 'string' && (code.startsWith('28') || code === '3D000'));
}

/** Without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** An address that stands for several has one error for each, and no message of its own. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}

async function requireServerVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  const { server_version: found } = rows[0];
  if (Number.parseInt(found, 10) < OLDEST_SERVER)
    throw new ConfigError(`PostgreSQL ${OLDEST_SERVER} or newer is needed; the database runs on ${found}.`);
}

async function createLoginRoles(client: Client, roleSecret: string): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [
    LOGIN_ROLES,
  ]);
  const present = new Set(rows.map((row) => row.rolname));
  for (const role of LOGIN_ROLES) {
    const verb = present.has(role) ? 'ALTER' : 'CREATE';
    await client.query(`${verb} ROLE ${role} LOGIN NOINHERIT PASSWORD ${escapeLiteral(passwordOf(role, roleSecret))}`);
  }
}

async function migrate(ownerUrl: string): Promise<void> {
  const dataSource = await ownerDataSource(ownerUrl).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewerSchema(client: Client): Promise<void> {
  const { rows: tables } = await client.query(`SELECT to_regclass('public.migrations') AS found`);
  if (!tables[0].found) return;
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
  const unknown = rows.find((row) => !known.has(row.name));
  if (unknown) throw new NewerSchemaError(unknown.name);
}

/** The clock of legal acts was shifted for a rehearsal. */
export class ShiftedClockError extends Error {}

/** @throws ShiftedClockError unless the clock of legal acts is the real one; asked for in production. */
export async function requireRealClock(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ real: boolean }>(`SELECT shift = '0' AS real FROM system_clock`);
    if (!rows[0].real)
      throw new ShiftedClockError(
        'The clock of legal acts is shifted (table system_clock). A rehearsal database cannot serve production.',
      );
  } finally {
    await client.end();
  }
}
