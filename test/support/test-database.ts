import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { OWNER_ROLE } from '../../src/platform/database/embedded/embedded-postgres';
import { TEMPLATE_DATABASE, urlOfDatabase } from './test-server';

export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** A private copy of the migrated database, or of another template: spec files run side by side without seeing each other's rows. */
export async function createTestDatabase(template = TEMPLATE_DATABASE): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY OWNER ${OWNER_ROLE}`);
  return {
    name,
    ownerUrl: urlOfDatabase(requiredUrl('TEST_PG_OWNER_URL'), name),
    drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new Client({ connectionString: requiredUrl('TEST_PG_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function requiredUrl(name: 'TEST_PG_URL' | 'TEST_PG_OWNER_URL'): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is missing: the spec runs outside the project that starts PostgreSQL`);
  return url;
}
