import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { ownerDataSource } from '../../src/platform/database/data-source';
import { generateEntities } from '../../src/platform/database/generate-entities';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

describe('The schema', () => {
  let database: TestDatabase;
  let dataSource: DataSource | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await ownerDataSource(database.ownerUrl).initialize();
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('is what the entities say: TypeORM would change nothing', async () => {
    const log = await dataSource?.driver.createSchemaBuilder().log();
    expect(log?.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is mirrored by src/schema/entities.ts as it is generated from the migrations', async () => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      expect(await generateEntities(client)).toBe(
        readFileSync(join(__dirname, '../../src/schema/entities.ts'), 'utf8'),
      );
    } finally {
      await client.end();
    }
  });
});
