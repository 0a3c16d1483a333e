import { registerDecorator, type ValidationArguments } from 'class-validator';
import type { TableCellKind } from '../../domain/enumerations';

export type TableCell = string | number | null;

const MOST_ROWS = 100;
const LONGEST_CELL = 500;

/** Rows of the table that has these columns: one cell per column, numbers where the column holds numbers. */
export function areSoundRows(rows: unknown, columns: unknown): boolean {
  if (!Array.isArray(rows) || !Array.isArray(columns) || rows.length < 1 || rows.length > MOST_ROWS) return false;
  const kinds = (columns as { kind?: TableCellKind }[]).map((column) => column?.kind);
  return (rows as unknown[]).every((row) => {
    const cells = cellsOf(row);
    return cells?.length === kinds.length && cells.every((cell, index) => isCell(cell, kinds[index]));
  });
}

/** Null for what is not `{ cells: […] }` and nothing else. */
function cellsOf(row: unknown): unknown[] | null {
  if (typeof row !== 'object' || row === null || Object.keys(row).join() !== 'cells') return null;
  const { cells } = row as { cells: unknown };
  return Array.isArray(cells) ? cells : null;
}

function isCell(cell: unknown, kind: TableCellKind | undefined): boolean {
  if (cell === null) return true;
  if (kind === 'NUMBER') return typeof cell === 'number' && Number.isFinite(cell);
  return typeof cell === 'string' && cell.length <= LONGEST_CELL;
}

/** One to a hundred rows, each with a cell of its column's kind for every column. */
export function IsTableRows(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isTableRows',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (rows: unknown, { object }: ValidationArguments) =>
          areSoundRows(rows, (object as { columns?: unknown }).columns),
      },
    });
}
