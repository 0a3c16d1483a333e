import { startTestServer } from './test-server';

/** One real PostgreSQL for all spec files of a run; the migrations run once, into a database that the others copy. */
export default async function globalSetup(): Promise<void> {
  const { postgres, dataDir } = await startTestServer();
  process.env.TEST_PG_URL = postgres.superuserUrl;
  process.env.TEST_PG_OWNER_URL = postgres.ownerUrl;
  process.env.TEST_FOLDER = dataDir;
}
