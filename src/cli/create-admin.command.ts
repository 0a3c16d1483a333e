import { isEmail } from 'class-validator';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../domain/canonical-json';
import { hashPassword, isStrongPassword } from '../platform/auth/passwords';
import { loadConfig } from '../platform/config/config';
import { type Command, CommandError, print } from './command';
import { prepareNewDatabase, withClient, withDatabase } from './command-database';

interface Administrator {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

const MINISTRY = { code: 'MSIT', nameKo: '과학기술정보통신부', nameEn: 'Ministry of Science and ICT' };
const UNIQUE_VIOLATION = '23505';

export const createAdmin: Command = {
  usage: 'create-admin <email> <name>',
  summary: 'creates an administrator of the ministry; the password comes from ADMIN_PASSWORD(_FILE) or is asked for',
  async run(args) {
    const administrator = await readAdministrator(parseArgs({ args: [...args], allowPositionals: true }).positionals);
    const config = loadConfig();
    await withDatabase(config, async (ownerUrl) => {
      await prepareNewDatabase(ownerUrl, config.databaseRoleSecret);
      await withClient(ownerUrl, (client) => create(client, administrator));
    });
    print(`${administrator.email} may sign in as administrator.`);
    return 0;
  },
};

async function readAdministrator([rawEmail, name, ...rest]: readonly string[]): Promise<Administrator> {
  const email = rawEmail?.trim().toLowerCase();
  if (!email || !name?.trim() || rest.length > 0) throw new CommandError(`Usage: ${createAdmin.usage}`);
  if (!isEmail(email)) throw new CommandError(`${email} is not an e-mail address.`);
  const password = givenPassword() ?? (await askPassword(email));
  if (!isStrongPassword(password, email)) {
    throw new CommandError(
      'The password needs at least 12 characters and must be neither common nor contain the e-mail address.',
    );
  }
  return { email, name: name.trim().normalize('NFC'), passwordHash: await hashPassword(password) };
}

function givenPassword(): string | null {
  const file = process.env.ADMIN_PASSWORD_FILE;
  if (file) return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  return process.env.ADMIN_PASSWORD || null;
}

/** Typed at the terminal, unseen. */
async function askPassword(email: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new CommandError('Set ADMIN_PASSWORD, or ADMIN_PASSWORD_FILE to a file that holds the password.');
  process.stdout.write(`Password for ${email}: `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stdout.write('\n');
  }
}

/** One transaction as the owner: organisation, person, password, membership and the audit event. */
async function create(client: Client, { email, name, passwordHash }: Administrator): Promise<void> {
  const userId = uuidv7();
  await client.query('BEGIN');
  try {
    const organisationId = await ministryId(client);
    await client.query('INSERT INTO users (id, email, name) VALUES ($1, $2, $3)', [userId, email, name]);
    await client.query('INSERT INTO credentials (user_id, password_hash) VALUES ($1, $2)', [userId, passwordHash]);
    await client.query(
      `INSERT INTO memberships (id, user_id, organisation_id, role, valid_from) VALUES ($1, $2, $3, 'ADM', app.seoul_today())`,
      [uuidv7(), userId, organisationId],
    );
    await client.query(
      `SELECT app.append_audit($1, NULL, NULL, 'user.created', 'user', $1, 'OPERATOR', 'create-admin', NULL, $2)`,
      [userId, canonicalJson({ email, name, organisationId, role: 'ADM' })],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    if ((error as { code?: string }).code === UNIQUE_VIOLATION)
      throw new CommandError(`${email} has an account already.`);
    throw error;
  }
}

async function ministryId(client: Client): Promise<string> {
  await client.query(
    `INSERT INTO organisations (id, code, kind, name_ko, name_en) VALUES ($1, $2, 'MINISTRY', $3, $4) ON CONFLICT (code) DO NOTHING`,
    [uuidv7(), MINISTRY.code, MINISTRY.nameKo, MINISTRY.nameEn],
  );
  const { rows } = await client.query<{ id: string }>('SELECT id FROM organisations WHERE code = $1', [MINISTRY.code]);
  return rows[0].id;
}
