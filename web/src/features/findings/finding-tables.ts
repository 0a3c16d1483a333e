import type { components } from '../../generated/api';

type Schemas = components['schemas'];
type StoredTable = Schemas['FindingTableDto'];
type StoredCell = StoredTable['rows'][number]['cells'][number];

export type CellKind = StoredTable['columns'][number]['kind'];

export interface ColumnValue {
  title: string;
  unit: string;
  kind: CellKind;
}

/** As it is typed: a number is text until it is sent. An object, because the order of cells matters where that of texts does not. */
export interface CellValue {
  text: string;
}

export interface RowValue {
  cells: CellValue[];
}

export interface TableValue {
  title: string;
  source: string;
  columns: ColumnValue[];
  rows: RowValue[];
}

export const MOST_TABLES = 10;
export const MOST_COLUMNS = 12;
export const MOST_ROWS = 100;

export function emptyTable(): TableValue {
  return {
    title: '',
    source: '',
    columns: [
      { title: '', unit: '', kind: 'TEXT' },
      { title: '', unit: '', kind: 'NUMBER' },
    ],
    rows: [emptyRow(2)],
  };
}

export function withRow(table: TableValue): TableValue {
  return { ...table, rows: [...table.rows, emptyRow(table.columns.length)] };
}

export function withoutRow(table: TableValue, row: number): TableValue {
  return { ...table, rows: without(table.rows, row) };
}

export function withColumn(table: TableValue): TableValue {
  return {
    ...table,
    columns: [...table.columns, { title: '', unit: '', kind: 'NUMBER' }],
    rows: table.rows.map(({ cells }) => ({ cells: [...cells, { text: '' }] })),
  };
}

export function withoutColumn(table: TableValue, column: number): TableValue {
  return {
    ...table,
    columns: without(table.columns, column),
    rows: table.rows.map(({ cells }) => ({ cells: without(cells, column) })),
  };
}

export function changeColumn(table: TableValue, column: number, change: Partial<ColumnValue>): TableValue {
  return { ...table, columns: table.columns.map((one, index) => (index === column ? { ...one, ...change } : one)) };
}

export function changeCell(table: TableValue, row: number, column: number, text: string): TableValue {
  const rows = table.rows.map(({ cells }, index) =>
    index === row ? { cells: cells.map((cell, place) => (place === column ? { text } : cell)) } : { cells },
  );
  return { ...table, rows };
}

/** Null for what is not a number; thousands may be grouped. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : null;
}

export function isWrongNumber(column: ColumnValue | undefined, { text }: CellValue): boolean {
  return column?.kind === 'NUMBER' && text.trim() !== '' && numberOf(text) === null;
}

/** Whether the server would take it: every title is there, and numbers where numbers are meant. */
export function isComplete({ title, columns, rows }: TableValue): boolean {
  return (
    title.trim() !== '' &&
    columns.every((column) => column.title.trim() !== '') &&
    rows.every(({ cells }) => cells.every((cell, index) => !isWrongNumber(columns[index], cell)))
  );
}

export function tableOf({ title, source, columns, rows }: StoredTable): TableValue {
  return {
    title,
    source: source ?? '',
    columns: columns.map((column) => ({ title: column.title, unit: column.unit ?? '', kind: column.kind })),
    rows: rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ text: cell === null ? '' : String(cell) })) })),
  };
}

export function storedTable({ title, source, columns, rows }: TableValue): StoredTable {
  return {
    title,
    ...(source.trim() === '' ? {} : { source }),
    columns: columns.map(({ title: name, unit, kind }) => ({
      title: name,
      kind,
      ...(unit.trim() === '' ? {} : { unit }),
    })),
    rows: rows.map(({ cells }) => ({ cells: cells.map((cell, index) => storedCell(columns[index], cell)) })),
  };
}

/** A table in words, line by line, for the comparison of two versions. */
export function tableText({ title, source, columns, rows }: TableValue): string {
  const head = columns.map((column) => (column.unit ? `${column.title} (${column.unit})` : column.title)).join(' | ');
  const body = rows.map(({ cells }) => cells.map(({ text }) => text || '–').join(' | '));
  return [title, head, ...body, source].filter(Boolean).join('\n');
}

function storedCell(column: ColumnValue | undefined, { text }: CellValue): StoredCell {
  if (text.trim() === '') return null;
  return column?.kind === 'NUMBER' ? numberOf(text) : text;
}

function emptyRow(cells: number): RowValue {
  return { cells: Array.from({ length: cells }, () => ({ text: '' })) };
}

function without<Item>(items: readonly Item[], place: number): Item[] {
  return items.filter((_, index) => index !== place);
}
