import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { ownerDataSource } from '../../src/platform/database/data-source';
import { generateEntities } from '../../src/platform/database/generate-entities';
import { createTestDatabase, requiredUrl, type TestDatabase } from '../support/test-database';
import { urlOfDatabase } from '../support/test-server';

const SOME_ID = '0195f3a4-0000-7000-8000-00000000cafe';

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

describe('An upgrade', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await ownerDataSource(database.ownerUrl).initialize();
    client = new Client({ connectionString: urlOfDatabase(requiredUrl('TEST_PG_URL'), database.name) });
    await client.connect();
    // Rows alone, without what they refer to.
    await client.query(`SET session_replication_role = replica`);
  });
  afterAll(async () => {
    await client?.end();
    await dataSource?.destroy();
    await database?.drop();
  });

  const undoneFrom = async (first: string): Promise<void> => {
    while (dataSource.migrations.length > 0) {
      await dataSource.undoLastMigration();
      const { rows } = await client.query<{ left: number }>(
        `SELECT count(*)::integer AS left FROM migrations WHERE name = $1`,
        [first],
      );
      if (rows[0].left === 0) return;
    }
  };

  it('keeps PDFs that were printed before signatures, and lets rounds that wait for an approval be decided', async () => {
    await undoneFrom('ApprovalLines1700000000160');
    await client.query(
      `INSERT INTO document_renderings (id, case_id, document_id, variant, locale, renderer, pdf_sha256, size, storage_key)
       VALUES ($1, $1, $1, 'INTERNAL', 'ko', 'x', repeat('a', 64), 7, 'x')`,
      [SOME_ID],
    );
    const round = `INSERT INTO review_rounds (id, case_id, subject_type, subject_id, round, content, content_sha256, submitted_by, submitted_at, outcome, decided_by, decided_at)
      SELECT gen_random_uuid(), $1, 'order', gen_random_uuid(), 1, '{}', encode(sha256('{}'), 'hex'), $1, now(), outcome, decider, decided
      FROM (VALUES (NULL, NULL::uuid, NULL::timestamptz), ('WITHDRAWN', $1::uuid, now())) AS v (outcome, decider, decided)`;
    await client.query(round, [SOME_ID]);

    await dataSource.runMigrations();

    const { rows: renderings } = await client.query(
      `SELECT body_sha256 = pdf_sha256 AS same, body_size = size AS whole, signer_sha256 FROM document_renderings`,
    );
    expect(renderings).toEqual([{ same: true, whole: true, signer_sha256: null }]);
    const { rows: steps } = await client.query(
      `SELECT s.seq, s.role, s.signer_id, s.decision, r.outcome FROM review_steps s JOIN review_rounds r ON r.id = s.round_id`,
    );
    expect(steps).toEqual([{ seq: 1, role: 'APPROVAL', signer_id: null, decision: null, outcome: null }]);
    await client.query(`SET session_replication_role = origin`);
    await expect(client.query(`UPDATE document_renderings SET size = 8`)).rejects.toThrow(/append-only/);
  });
});
