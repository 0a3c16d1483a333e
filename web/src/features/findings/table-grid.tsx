import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from '../../components/button';
import { useLabels } from '../../i18n/labels';
import {
  changeCell,
  changeColumn,
  isWrongNumber,
  MOST_COLUMNS,
  MOST_ROWS,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
  type CellKind,
  type TableValue,
} from './finding-tables';
import { useFindingTexts } from './texts';

interface GridProps {
  name: string;
  table: TableValue;
  onChange: (table: TableValue) => void;
}

/** Where the focus goes once the grid is drawn again. */
type Goal = `cell-${number}-${number}` | `column-${number}`;

/** Enter goes to the cell below, in the last row to a new one; what is added or left gets the focus. */
export function TableGrid(props: GridProps) {
  const { name, table, onChange } = props;
  const t = useFindingTexts();
  const grid = useRef<HTMLDivElement>(null);
  const goal = useRef<Goal | null>(null);
  useEffect(() => {
    if (goal.current) grid.current?.querySelector<HTMLElement>(`[data-place="${goal.current}"]`)?.focus();
    goal.current = null;
  });
  const go = (to: Goal, changed: TableValue) => {
    goal.current = to;
    onChange(changed);
  };
  const below = (row: number, column: number) => {
    if (row + 1 < table.rows.length) goal.current = `cell-${row + 1}-${column}`;
    else if (table.rows.length < MOST_ROWS) return go(`cell-${row + 1}-${column}`, withRow(table));
    onChange({ ...table });
  };
  return (
    <div ref={grid} className="jg-form">
      <div className="jg-table-wrap jg-finding-grid-wrap">
        <table className="jg-finding-cells">
          <caption className="sr-only">{name}</caption>
          <ColumnHeads {...props} go={go} />
          <tbody>
            {table.rows.map((_, row) => (
              <CellRow key={row} {...props} row={row} go={go} below={below} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="jg-actions">
        {table.rows.length < MOST_ROWS && (
          <Button size="small" onClick={() => go(`cell-${table.rows.length}-0`, withRow(table))}>
            {t('addRow')}
          </Button>
        )}
        {table.columns.length < MOST_COLUMNS && (
          <Button size="small" onClick={() => go(`column-${table.columns.length}`, withColumn(table))}>
            {t('addColumn')}
          </Button>
        )}
      </div>
    </div>
  );
}

type Go = (to: Goal, changed: TableValue) => void;

function ColumnHeads({ table, onChange, go }: GridProps & { go: Go }) {
  const t = useFindingTexts();
  const { options } = useLabels();
  return (
    <thead>
      <tr>
        {table.columns.map((column, index) => {
          const no = index + 1;
          const change = (part: Partial<typeof column>) => onChange(changeColumn(table, index, part));
          return (
            <th key={index} scope="col">
              <input
                className="krds-input small"
                data-place={`column-${index}`}
                aria-label={t('columnTitle', { no })}
                placeholder={t('columnTitle', { no })}
                maxLength={100}
                value={column.title}
                onChange={(event) => change({ title: event.target.value })}
              />
              <span className="jg-finding-column">
                <input
                  className="krds-input small"
                  aria-label={t('columnUnit', { no })}
                  placeholder={t('unit')}
                  maxLength={30}
                  value={column.unit}
                  onChange={(event) => change({ unit: event.target.value })}
                />
                <select
                  className="krds-form-select small"
                  aria-label={t('columnKind', { no })}
                  value={column.kind}
                  onChange={(event) => change({ kind: event.target.value as CellKind })}
                >
                  {options('tableCellKind').map(({ value, text }) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
                {table.columns.length > 1 && (
                  <Button
                    size="xsmall"
                    kind="tertiary"
                    aria-label={t('removeColumn', { no })}
                    onClick={() => go(`column-${Math.max(0, index - 1)}`, withoutColumn(table, index))}
                  >
                    <span aria-hidden="true">✕</span>
                  </Button>
                )}
              </span>
            </th>
          );
        })}
        <th scope="col">
          <span className="sr-only">{t('removal')}</span>
        </th>
      </tr>
    </thead>
  );
}

function CellRow({
  table,
  onChange,
  row,
  go,
  below,
}: GridProps & { row: number; go: Go; below: (row: number, column: number) => void }) {
  const t = useFindingTexts();
  const no = row + 1;
  const onKeyDown = (event: KeyboardEvent, column: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    below(row, column);
  };
  return (
    <tr>
      {(table.rows[row]?.cells ?? []).map((cell, index) => {
        const column = table.columns[index];
        const isWrong = isWrongNumber(column, cell);
        const name = t('cellOf', { no, column: column?.title.trim() || t('columnNo', { no: index + 1 }) });
        return (
          <td key={index}>
            <input
              className="krds-input small"
              data-place={`cell-${row}-${index}`}
              aria-label={isWrong ? `${name}: ${t('notNumber')}` : name}
              aria-invalid={isWrong || undefined}
              inputMode={column?.kind === 'NUMBER' ? 'decimal' : 'text'}
              maxLength={500}
              value={cell.text}
              onChange={(event) => onChange(changeCell(table, row, index, event.target.value))}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
            {isWrong && <span className="jg-field-error">{t('notNumber')}</span>}
          </td>
        );
      })}
      <td>
        {table.rows.length > 1 && (
          <Button
            size="xsmall"
            kind="tertiary"
            aria-label={t('removeRow', { no })}
            onClick={() => go(`cell-${Math.max(0, row - 1)}-0`, withoutRow(table, row))}
          >
            <span aria-hidden="true">✕</span>
          </Button>
        )}
      </td>
    </tr>
  );
}
