import type { ReactNode } from 'react';
import { languageOf } from '../lib/language-of';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names the row; its cells are row headers. */
  readonly isName?: boolean;
  readonly align?: 'end';
}

/** A table with caption and header cells; on a narrow screen each row becomes a card with its column names. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  isCaptionShown = false,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  isCaptionShown?: boolean;
}) {
  return (
    <div className="jg-table-wrap">
      <table className="jg-table">
        <caption className={isCaptionShown ? '' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, align }) => (
              <th key={key} scope="col" className={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column: { isName, title, align, cell }, row }: { column: Column<Row>; row: Row }) {
  const value = cell(row);
  const content = (
    <>
      <span className="jg-cell-name" aria-hidden="true">
        {title}
      </span>
      <span className="jg-cell-value" lang={languageOf(value)}>
        {value}
      </span>
    </>
  );
  return isName ? (
    <th scope="row" className={align}>
      {content}
    </th>
  ) : (
    <td className={align}>{content}</td>
  );
}
