import { Client } from 'pg';
import { urlOfDatabase } from './test-server';

/** Whoever holds the server: what no login of the application may do, they can. Triggers do not fire for them. */
export async function asSuperuser<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const server = process.env.TEST_PG_URL;
  if (!server) throw new Error('TEST_PG_URL is missing: the spec runs outside the project that starts PostgreSQL');
  const client = new Client({ connectionString: urlOfDatabase(server, new URL(ownerUrl).pathname.slice(1)) });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    return await work(client);
  } finally {
    await client.end();
  }
}
