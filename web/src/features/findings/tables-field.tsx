import { useRef } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { Button } from '../../components/button';
import { Section } from '../../components/page';
import { emptyTable, isComplete, MOST_TABLES, type TableValue } from './finding-tables';
import type { FindingValues } from './finding-values';
import { TableGrid } from './table-grid';
import { useFindingTexts } from './texts';

/** Comparisons inside a finding: figures beside each other, with their units and where they come from. */
export function TablesField({ form }: { form: UseFormReturn<FindingValues> }) {
  const t = useFindingTexts();
  const adder = useRef<HTMLDivElement>(null);
  return (
    <Section title={t('tables')}>
      <p className="jg-hint">{t('tablesHint')}</p>
      <Controller
        control={form.control}
        name="tables"
        render={({ field: { value: tables, onChange } }) => {
          const change = (place: number, table: TableValue) =>
            onChange(tables.map((one, index) => (index === place ? table : one)));
          const remove = (place: number) => {
            onChange(tables.filter((_, index) => index !== place));
            adder.current?.querySelector('button')?.focus();
          };
          return (
            <div className="jg-form">
              {tables.map((table, index) => (
                <TableEditor
                  key={index}
                  no={index + 1}
                  table={table}
                  onChange={(changed) => change(index, changed)}
                  onRemove={() => remove(index)}
                />
              ))}
              <div ref={adder}>
                {tables.length < MOST_TABLES && (
                  <Button onClick={() => onChange([...tables, emptyTable()])}>{t('addTable')}</Button>
                )}
              </div>
            </div>
          );
        }}
      />
    </Section>
  );
}

function TableEditor({
  no,
  table,
  onChange,
  onRemove,
}: {
  no: number;
  table: TableValue;
  onChange: (table: TableValue) => void;
  onRemove: () => void;
}) {
  const t = useFindingTexts();
  const name = table.title.trim() || t('tableNo', { no });
  return (
    <fieldset className="jg-card jg-finding-table">
      <legend>{t('tableNo', { no })}</legend>
      <label className="jg-finding-clause">
        <span>{t('tableTitle')}</span>
        <input
          className="krds-input small"
          maxLength={200}
          value={table.title}
          onChange={(event) => onChange({ ...table, title: event.target.value })}
        />
      </label>
      <TableGrid name={name} table={table} onChange={onChange} />
      <label className="jg-finding-clause">
        <span>{t('tableSourceOf')}</span>
        <input
          className="krds-input small"
          maxLength={500}
          value={table.source}
          onChange={(event) => onChange({ ...table, source: event.target.value })}
        />
      </label>
      {!isComplete(table) && <p className="jg-hint">{t('tableIncomplete')}</p>}
      <div>
        <Button size="small" kind="tertiary" aria-label={t('removeTableOf', { name })} onClick={onRemove}>
          {t('removeTable')}
        </Button>
      </div>
    </fieldset>
  );
}
