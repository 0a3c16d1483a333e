import type { DataSource } from 'typeorm';

export type EntityClass<E> = new () => E;

/** How a class maps onto its table, read once from TypeORM's metadata. */
export class Table {
  readonly name: string;
  readonly columnOf: ReadonlyMap<string, string>;
  readonly propertyOf: ReadonlyMap<string, string>;
  readonly jsonColumns: ReadonlySet<string>;

  constructor(dataSource: DataSource, entity: EntityClass<object>) {
    const metadata = dataSource.getMetadata(entity);
    this.name = metadata.tableName;
    this.columnOf = new Map(metadata.columns.map((column) => [column.propertyName, column.databaseName]));
    this.propertyOf = new Map(metadata.columns.map((column) => [column.databaseName, column.propertyName]));
    this.jsonColumns = new Set(
      metadata.columns.filter((column) => column.type === 'jsonb').map((column) => column.propertyName),
    );
  }

  column(property: string): string {
    const column = this.columnOf.get(property);
    if (!column) throw new Error(`${this.name} has no column for "${property}"`);
    return column;
  }

  /** The value as the driver wants it: arrays are PostgreSQL arrays, except in a jsonb column. */
  bind(property: string, value: unknown): unknown {
    return this.jsonColumns.has(property) && value !== null && value !== undefined ? JSON.stringify(value) : value;
  }

  toEntity<E>(row: Record<string, unknown>): E {
    const entity: Record<string, unknown> = {};
    for (const column in row) entity[this.propertyOf.get(column) ?? column] = row[column];
    return entity as E;
  }
}
