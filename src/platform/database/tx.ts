import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../domain/actor';
import type { AuditEventInput } from '../audit/audit-event';
import { AppError } from '../errors/app-error';
import type { EntityClass, Table } from './table';

type Versioned = { id: string; version: number };
type Values<E> = { [P in keyof E]?: E[P] | string };
export type Where<E> = { [P in keyof E]?: E[P] | readonly NonNullable<E[P]>[] | null };
type OrderBy<E> = Partial<Record<keyof E & string, 'ASC' | 'DESC'>>;

const statementNames = new Map<string, string>();

/** Statements are prepared once per connection; the name follows from the text. */
function nameOf(sql: string): string {
  let name = statementNames.get(sql);
  if (!name) {
    name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
    statementNames.set(sql, name);
  }
  return name;
}

/**
 * One transaction of one actor: the only way to the database. Rows are written with explicit columns; an update names the
 * version it read, and anything but exactly one row is a failure.
 */
export class Tx {
  readonly auditEvents: AuditEventInput[] = [];
  wrote = false;

  constructor(
    readonly actor: Actor,
    /** The database's clock of legal acts (`app.now()`) at the start of the transaction, or the historic instant of a migrated record. */
    readonly now: Date,
    readonly migrated: boolean,
    private readonly client: PoolClient,
    private readonly tableOf: (entity: EntityClass<object>) => Table,
  ) {}

  newId(): string {
    return uuidv7();
  }

  async query<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const result = await this.client.query<R>({ name: nameOf(sql), text: sql, values: params as unknown[] });
    return result.rows;
  }

  async one<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R | null> {
    return (await this.query<R>(sql, params))[0] ?? null;
  }

  async insert<E extends object>(entity: EntityClass<E>, values: Values<E>): Promise<E> {
    const table = this.tableOf(entity);
    const properties = definedKeys(values);
    const columns = properties.map((property) => table.column(property)).join(', ');
    const slots = properties.map((_, index) => `$${index + 1}`).join(', ');
    const rows = await this.query<Record<string, unknown>>(
      `INSERT INTO ${table.name} (${columns}) VALUES (${slots}) RETURNING *`,
      properties.map((property) => table.bind(property, values[property])),
    );
    this.wrote = true;
    return table.toEntity<E>(rows[0]);
  }

  async insertAll<E extends object>(entity: EntityClass<E>, rows: readonly Values<E>[]): Promise<E[]> {
    const inserted: E[] = [];
    for (const row of rows) inserted.push(await this.insert(entity, row));
    return inserted;
  }

  /** Inserts without reading the row back, for rows that the actor may write but not yet see. */
  async insertBlind<E extends object>(entity: EntityClass<E>, values: Values<E>): Promise<void> {
    const table = this.tableOf(entity);
    const properties = definedKeys(values);
    await this.query(
      `INSERT INTO ${table.name} (${properties.map((property) => table.column(property)).join(', ')})
       VALUES (${properties.map((_, index) => `$${index + 1}`).join(', ')})`,
      properties.map((property) => table.bind(property, values[property])),
    );
    this.wrote = true;
  }

  async find<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<E | null> {
    return (await this.select(entity, where, 'LIMIT 1'))[0] ?? null;
  }

  async list<E extends object>(entity: EntityClass<E>, where: Where<E>, orderBy: OrderBy<E> = {}): Promise<E[]> {
    const table = this.tableOf(entity);
    const order = Object.entries(orderBy).map(
      ([property, direction]) => `${table.column(property)} ${direction === 'DESC' ? 'DESC' : 'ASC'}`,
    );
    return this.select(entity, where, order.length > 0 ? `ORDER BY ${order.join(', ')}` : '');
  }

  async count<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<number> {
    const table = this.tableOf(entity);
    const { clause, params } = conditions(table, where);
    const row = await this.one<{ n: number }>(`SELECT count(*) AS n FROM ${table.name} ${clause}`, params);
    return row?.n ?? 0;
  }

  /** The row, locked until the transaction ends; null when it is not there or not visible to the actor. */
  async lock<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<E | null> {
    return (await this.select(entity, where, 'FOR UPDATE'))[0] ?? null;
  }

  /** @throws AppError `precondition.stale` when the row is no longer at the version that was read. */
  async update<E extends Versioned>(entity: EntityClass<E>, row: Versioned, patch: Values<E>): Promise<E> {
    const table = this.tableOf(entity);
    const properties = definedKeys(patch);
    const sets = properties.map((property, index) => `${table.column(property)} = $${index + 3}`);
    if (table.columnOf.has('updatedAt')) sets.push('updated_at = now()');
    const rows = await this.query<Record<string, unknown>>(
      `UPDATE ${table.name} SET ${['version = version + 1', ...sets].join(', ')} WHERE id = $1 AND version = $2 RETURNING *`,
      [row.id, row.version, ...properties.map((property) => table.bind(property, patch[property]))],
    );
    if (rows.length !== 1) throw new AppError('precondition.stale');
    this.wrote = true;
    return table.toEntity<E>(rows[0]);
  }

  /** Removes rows that were never approved; a frozen parent refuses in the database. */
  async discard<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<void> {
    const table = this.tableOf(entity);
    const { clause, params } = conditions(table, where);
    if (!clause) throw new Error(`a discard from ${table.name} names its rows`);
    await this.query(`DELETE FROM ${table.name} ${clause}`, params);
    this.wrote = true;
  }

  /** Gapless and never reused: the counter stays locked until this transaction ends. */
  async nextNumber(kind: string, scope: string, year: number): Promise<number> {
    const row = await this.one<{ n: number }>('SELECT app.next_number($1, $2, $3) AS n', [kind, scope, year]);
    if (!row) throw new Error('app.next_number gave no number');
    return row.n;
  }

  /** Queues an audit event; all are appended last, in this transaction. */
  record(event: AuditEventInput): void {
    this.auditEvents.push(event);
  }

  private async select<E extends object>(entity: EntityClass<E>, where: Where<E>, tail: string): Promise<E[]> {
    const table = this.tableOf(entity);
    const { clause, params } = conditions(table, where);
    const rows = await this.query<Record<string, unknown>>(`SELECT * FROM ${table.name} ${clause} ${tail}`, params);
    return rows.map((row) => table.toEntity<E>(row));
  }
}

function definedKeys<V extends object>(values: V): (keyof V & string)[] {
  return (Object.keys(values) as (keyof V & string)[]).filter((key) => values[key] !== undefined);
}

function conditions<E extends object>(table: Table, where: Where<E>): { clause: string; params: unknown[] } {
  const params: unknown[] = [];
  const parts = Object.entries(where).map(([property, value]) => {
    if (value === undefined) throw new Error(`${table.name}.${property} is undefined in a condition`);
    if (value === null) return `${table.column(property)} IS NULL`;
    params.push(value);
    return Array.isArray(value)
      ? `${table.column(property)} = ANY ($${params.length})`
      : `${table.column(property)} = $${params.length}`;
  });
  return { clause: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', params };
}
