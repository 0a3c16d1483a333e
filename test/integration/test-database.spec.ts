import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('test database', () => {
  let one: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    one = await createTestDatabase();
    other = await createTestDatabase();
  });
  afterAll(async () => {
    await one.drop();
    await other.drop();
  });

  it('has every migration, and is owned by the role that ran them', async () => {
    const [{ owner, migrated }] = await query<{ owner: string; migrated: number }>(
      one.ownerUrl,
      `SELECT pg_get_userbyid(datdba) AS owner, (SELECT count(*)::int FROM migrations) AS migrated
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(owner).toBe('jeomgeom_owner');
    expect(migrated).toBeGreaterThan(0);
  });

  it('shares no rows with another one', async () => {
    await query(one.ownerUrl, 'CREATE TABLE only_here (id int)');
    await expect(query(other.ownerUrl, 'SELECT * FROM only_here')).rejects.toThrow('does not exist');
  });

  it('is gone once it is dropped', async () => {
    const passing = await createTestDatabase();
    await passing.drop();
    await expect(query(passing.ownerUrl, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});
