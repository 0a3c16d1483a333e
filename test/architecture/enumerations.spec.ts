import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { Client } from 'pg';
it('dump', async () => {
  const database: TestDatabase = await createTestDatabase();
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `SELECT conrelid::regclass::text AS t, conname, conkey::int[] k, pg_get_constraintdef(oid) d FROM pg_constraint WHERE contype='c' AND connamespace='public'::regnamespace ORDER BY 1,2`,
  );
  require('node:fs').writeFileSync(
    '/tmp/enumwork/checks.txt',
    rows.map((r) => [r.t, r.conname, r.k, r.d].join('\t')).join('\n'),
  );
  await client.end();
  await database.drop();
});
