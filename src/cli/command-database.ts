import { Client } from 'pg';
import type { Config } from '../platform/config/config';
import { prepareDatabase } from '../platform/database/bootstrap';
import { findRunningEmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres';

export interface CommandDatabase {
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** The application's database: the external one, the one that the running application serves, or started for this command. */
export async function openDatabase(config: Config): Promise<CommandDatabase> {
  const beside = config.databaseUrl ? { ownerUrl: config.databaseUrl } : findRunningEmbeddedPostgres(config.dataDir);
  if (beside) return { ownerUrl: beside.ownerUrl, close: () => Promise.resolve() };
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log: (line) => console.error(line) });
  return { ownerUrl: postgres.ownerUrl, close: () => postgres.stop() };
}

export async function withDatabase<T>(config: Config, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const database = await openDatabase(config);
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.close();
  }
}

export async function withClient<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'jeomgeom-command' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Sets up a new database. A running one is left alone: its login passwords belong to the application that serves it. */
export async function prepareNewDatabase(ownerUrl: string, roleSecret: string): Promise<void> {
  if (await withClient(ownerUrl, isMigrated)) return;
  await prepareDatabase(ownerUrl, roleSecret);
}

export async function isMigrated(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT to_regclass('public.audit_events') IS NOT NULL AS found`,
  );
  return rows[0].found;
}
