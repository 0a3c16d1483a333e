import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { demoUserId } from '../../src/demo/load-demo-accounts';
import { referenceId } from '../../src/reference-data/load-reference-data';
import { PEOPLE, type Person } from './test-app';
import { urlOfDatabase } from './test-server';

export type Row = Record<string, unknown>;

export const person = (who: Person): string => demoUserId(PEOPLE[who]);
export const seoul = (local: string): string => new Date(`${local}+09:00`).toISOString();
export const legalBasis = (code: string, from: string): string => referenceId('legal-basis', code, from);

/** Writes rows as they would lie in the tables after years of use, past the guards that only let them come about step by step. */
export class Records {
  constructor(private readonly client: Client) {}

  /** The id of the new row, or the one given. Objects and arrays of objects are stored as JSON, other arrays as arrays. */
  async add(table: string, row: Row): Promise<string> {
    const id = (row.id as string | undefined) ?? uuidv7();
    const all: Row = KEYLESS.has(table) ? row : { id, ...row };
    const columns = Object.keys(all);
    const slots = columns.map((_, index) => `$${index + 1}`);
    await this.client.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${slots.join(', ')})`,
      Object.values(all).map(toParameter),
    );
    return id;
  }

  async set(table: string, id: string, row: Row): Promise<void> {
    const sets = Object.keys(row).map((column, index) => `${column} = $${index + 2}`);
    await this.client.query(`UPDATE ${table} SET ${sets.join(', ')} WHERE id = $1`, [
      id,
      ...Object.values(row).map(toParameter),
    ]);
  }

  async lines(table: string, rows: readonly Row[]): Promise<void> {
    for (const row of rows) await this.add(table, row);
  }

  async read<R extends object>(sql: string, params: readonly unknown[]): Promise<R[]> {
    return (await this.client.query<R>(sql, [...params])).rows;
  }
}

const KEYLESS = new Set([
  'incident_services',
  'incident_facilities',
  'inspection_criteria',
  'finding_incidents',
  'finding_evidence',
  'sanction_opinion_evidence',
  'requirement_findings',
  'finding_internals',
  'inspection_internals',
]);

function toParameter(value: unknown): unknown {
  const structured = Array.isArray(value) ? value.some(isObject) : isObject(value);
  return structured ? JSON.stringify(value) : value;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !(value instanceof Date);

/** Runs as superuser without triggers, in one transaction; afterwards every foreign key of the database must hold. */
export async function givenRecords<T>(ownerUrl: string, write: (records: Records) => Promise<T>): Promise<T> {
  const superuserUrl = process.env.TEST_PG_URL;
  if (!superuserUrl) throw new Error('TEST_PG_URL is missing');
  const client = new Client({ connectionString: urlOfDatabase(superuserUrl, new URL(ownerUrl).pathname.slice(1)) });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    const result = await write(new Records(client));
    await client.query('COMMIT');
    await checkForeignKeys(client);
    return result;
  } finally {
    await client.end();
  }
}

/** Without triggers no key was checked: a fixture that the schema would refuse proves nothing. */
async function checkForeignKeys(client: Client): Promise<void> {
  const { rows } = await client.query<{
    name: string;
    child: string;
    parent: string;
    columns: string[];
    targets: string[];
  }>(
    `SELECT k.conname AS name, k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
            (SELECT array_agg(a.attname::text ORDER BY u.ord) FROM unnest(k.conkey) WITH ORDINALITY u (num, ord)
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num) AS columns,
            (SELECT array_agg(a.attname::text ORDER BY u.ord) FROM unnest(k.confkey) WITH ORDINALITY u (num, ord)
              JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num) AS targets
     FROM pg_constraint k
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`,
  );
  for (const { name, child, parent, columns, targets } of rows) {
    const known = columns.map((column) => `c.${column} IS NOT NULL`).join(' AND ');
    const same = columns.map((column, index) => `p.${targets[index]} = c.${column}`).join(' AND ');
    const { rowCount } = await client.query(
      `SELECT 1 FROM ${child} c WHERE ${known} AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${same}) LIMIT 1`,
    );
    if (rowCount) throw new Error(`the records break ${name}`);
  }
}
