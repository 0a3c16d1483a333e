import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareDatabase } from '../../src/platform/database/bootstrap';
import {
  type EmbeddedPostgres,
  OWNER_ROLE,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres';
import { folderHolder } from '../../src/platform/database/embedded/folder-lock';
import { loadDemoAccounts } from '../../src/demo/load-demo-accounts';
import { loadReferenceData } from '../../src/reference-data/load-reference-data';

export const TEMPLATE_DATABASE = 'jeomgeom_template';
/** The login roles are shared by all databases of the server, so their passwords are too. */
export const TEST_ROLE_SECRET = 'secret-of-the-test-run-0123456789abcdef';

/** The one password of the demo accounts in the template. */
export const TEST_PASSWORD = 'test-run-password-2024';

const FOLDER_PREFIX = 'jeomgeom-test-';
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

interface TestServer {
  readonly postgres: EmbeddedPostgres;
  readonly dataDir: string;
}

/** Jest loads setup and teardown apart from each other; they meet here. */
const shared = globalThis as { jeomgeomTestServer?: TestServer };

export async function startTestServer(): Promise<TestServer> {
  if (shared.jeomgeomTestServer) return shared.jeomgeomTestServer;
  removeAbandonedFolders();
  const dataDir = mkdtempSync(join(tmpdir(), FOLDER_PREFIX));
  const log = (message: string): boolean => process.stderr.write(`[postgres] ${message}\n`);
  const postgres = await startEmbeddedPostgres({ dataDir, log, durability: 'test' });
  const server = { postgres, dataDir };
  shared.jeomgeomTestServer = server;
  stopWhenInterrupted();
  await migrateTemplate(postgres);
  return server;
}

export async function stopTestServer(): Promise<void> {
  const server = shared.jeomgeomTestServer;
  if (!server) return;
  shared.jeomgeomTestServer = undefined;
  await server.postgres.stop();
  rmSync(server.dataDir, { recursive: true, force: true });
}

/** A run that was killed outright could not tidy up. */
function removeAbandonedFolders(): void {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(FOLDER_PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Its lock tells that the process that used it has ended; without a lock, its age does. */
function isAbandoned(folder: string): boolean {
  try {
    if (existsSync(join(folder, 'app.lock'))) return folderHolder(folder) === null;
    return Date.now() - statSync(folder).mtimeMs > ABANDONED_AFTER_MS;
  } catch {
    return false; // Another user's, or another run has just removed it.
  }
}

/** A terminal and npm may both send the signal; the second one must not cut the first one's work short. */
function stopWhenInterrupted(): void {
  const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const signal of Object.keys(exitCodes) as (keyof typeof exitCodes)[]) {
    process.on(signal, () => void stopTestServer().finally(() => process.exit(exitCodes[signal])));
  }
}

async function migrateTemplate(postgres: EmbeddedPostgres): Promise<void> {
  const client = new Client({ connectionString: postgres.superuserUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE} OWNER ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
  const templateUrl = urlOfDatabase(postgres.ownerUrl, TEMPLATE_DATABASE);
  await prepareDatabase(templateUrl, TEST_ROLE_SECRET);
  await loadReferenceData(templateUrl);
  await loadDemoAccounts(templateUrl, TEST_PASSWORD);
}

/** The same server and role, another database. */
export function urlOfDatabase(url: string, database: string): string {
  const target = new URL(url);
  target.pathname = `/${database}`;
  return target.href;
}
