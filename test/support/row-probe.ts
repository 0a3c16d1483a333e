import { Client } from 'pg';
import { urlOf, type LoginRole } from '../../src/platform/database/login-roles';
import type { SqlContext } from './test-app';
import { TEST_ROLE_SECRET } from './test-server';

/** A connection of one login role on which many statements run, each in a transaction of its own that leaves nothing behind. */
export class RowProbe {
  private constructor(private readonly client: Client) {}

  static async as(role: LoginRole, ownerUrl: string): Promise<RowProbe> {
    const client = new Client({ connectionString: urlOf(role, ownerUrl, TEST_ROLE_SECRET) });
    await client.connect();
    return new RowProbe(client);
  }

  async rows(text: string, params: unknown[] = [], context: SqlContext = {}): Promise<Record<string, unknown>[]> {
    return this.within(context, async () => (await this.client.query<Record<string, unknown>>(text, params)).rows);
  }

  /** How many rows a statement changed, or the code of the refusal. */
  async change(text: string, params: unknown[], context: SqlContext): Promise<number | string> {
    return this.within(context, async () => {
      try {
        const { rowCount } = await this.client.query(text, params);
        await this.client.query('SET CONSTRAINTS ALL IMMEDIATE');
        return rowCount ?? 0;
      } catch (error) {
        return (error as { code?: string }).code ?? 'unknown';
      }
    });
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private async within<T>({ userId, organisationId, providerId }: SqlContext, work: () => Promise<T>): Promise<T> {
    await this.client.query('BEGIN');
    try {
      await this.client.query(
        `SELECT set_config('app.user_id', $1, true), set_config('app.organisation_id', $2, true), set_config('app.provider_id', $3, true)`,
        [userId ?? '', organisationId ?? '', providerId ?? ''],
      );
      return await work();
    } finally {
      await this.client.query('ROLLBACK');
    }
  }
}
