import { Client } from 'pg';
import type { Position } from '../domain/approval-line';
import { hashPassword } from '../platform/auth/passwords';
import { referenceId } from '../reference-data/load-reference-data';
import { readData } from '../reference-data/reference-files';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly nameEn: string;
  readonly title: string;
  readonly titleEn: string;
  readonly organisation: string;
  readonly role: string;
  readonly position?: Position;
}

interface AccountsFile {
  readonly organisations: readonly {
    code: string;
    kind: string;
    nameKo: string;
    nameEn: string;
    provider: string | null;
  }[];
  readonly users: readonly DemoAccount[];
}

/** Before any case of the record. */
const SINCE = '2022-01-01';

export function demoAccounts(): readonly DemoAccount[] {
  return readData<AccountsFile>('demo/accounts.json').users;
}

export function demoOrganisations(): AccountsFile['organisations'] {
  return readData<AccountsFile>('demo/accounts.json').organisations;
}

export function demoUserId(email: string): string {
  return referenceId('demo-user', email);
}

export function demoOrganisationId(code: string): string {
  return referenceId('demo-organisation', code);
}

/** Creates the demo organisations and people once, all with one password; changed passwords stay. */
export async function loadDemoAccounts(ownerUrl: string, password: string): Promise<void> {
  const file = readData<AccountsFile>('demo/accounts.json');
  const passwordHash = await hashPassword(password);
  const client = new Client({ connectionString: ownerUrl, application_name: 'jeomgeom-demo-accounts' });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const { code, kind, nameKo, nameEn, provider } of file.organisations) {
      await client.query(
        `INSERT INTO organisations (id, code, kind, name_ko, name_en, provider_id) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [demoOrganisationId(code), code, kind, nameKo, nameEn, provider && referenceId('provider', provider)],
      );
    }
    for (const user of file.users) await insertUser(client, user, passwordHash);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function insertUser(
  client: Client,
  { email, name, title, organisation, role, position }: DemoAccount,
  passwordHash: string,
): Promise<void> {
  const id = demoUserId(email);
  await client.query(
    `INSERT INTO users (id, email, name, title, post, is_demo) VALUES ($1, $2, $3, $4, $5, true) ON CONFLICT DO NOTHING`,
    [id, email, name, title, position ?? null],
  );
  await client.query(`INSERT INTO credentials (user_id, password_hash) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
    id,
    passwordHash,
  ]);
  await client.query(
    `INSERT INTO memberships (id, user_id, organisation_id, role, valid_from) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [referenceId('demo-membership', email), id, demoOrganisationId(organisation), role, SINCE],
  );
}
