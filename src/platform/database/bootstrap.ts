import { Client, escapeLiteral } from 'pg';
import { ownerDataSource } from './data-source';
import { LOGIN_ROLES, passwordOf } from './login-roles';
import { syncStateTransitions } from './state-transitions';

/** Any number will do; every process of every version must use the same. */
const MIGRATION_LOCK = 6_305_122_024;

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
 * @throws NewerSchemaError when the database is ahead of the program.
 */
export async function prepareDatabase(ownerUrl: string, roleSecret: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'jeomgeom-prepare' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await createLoginRoles(client, roleSecret);
    await migrate(ownerUrl);
    await syncStateTransitions(client);
  } finally {
    await client.end();
  }
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
    await refuseNewerSchema(
      ownerUrl,
      dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name),
    );
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewerSchema(ownerUrl: string, known: string[]): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query(`SELECT to_regclass('public.migrations') AS found`);
    if (!tables[0].found) return;
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
    const unknown = rows.find((row) => !known.includes(row.name));
    if (unknown) throw new NewerSchemaError(unknown.name);
  } finally {
    await client.end();
  }
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
