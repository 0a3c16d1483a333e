import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DemoCasesLoader } from '../../src/demo/demo-cases.loader';
import { bootApp, type Template, testConfig } from './test-app';
import { createTestDatabase, requiredUrl } from './test-database';

const DATABASE = 'jeomgeom_demo_template';
/** Any number that no other lock of the test server has. */
const LOCK = 20_240_513;

/** The demo cases, loaded once a run by whoever asks first; the others wait for it and copy. */
export async function demoTemplate(): Promise<Template> {
  const client = new Client({ connectionString: requiredUrl('TEST_PG_URL') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rows.length === 0) await loadTemplate(client);
    return { database: DATABASE, files: filesFolder() };
  } finally {
    await client.end();
  }
}

async function loadTemplate(client: Client): Promise<void> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'jeomgeom-app-'));
  try {
    await loadDemo(dataDir, database.ownerUrl);
    cpSync(join(dataDir, 'files'), filesFolder(), { recursive: true });
    await client.query(`ALTER DATABASE ${database.name} RENAME TO ${DATABASE}`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function loadDemo(dataDir: string, ownerUrl: string): Promise<void> {
  const app = await bootApp(testConfig(dataDir), ownerUrl);
  try {
    await app.get(DemoCasesLoader).load();
  } finally {
    await app.close();
  }
}

/** In the folder of the test server, which goes with it. */
function filesFolder(): string {
  const folder = process.env.TEST_FOLDER;
  if (!folder) throw new Error('TEST_FOLDER is missing: the spec runs outside the project that starts PostgreSQL');
  return join(folder, 'demo-files');
}
