import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/field';
import { Form } from '../../components/form';
import { Empty, Note } from '../../components/states';
import { Table } from '../../components/table';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import type { Plan } from './plan-values';
import { ItemOutcome, Problems, Words } from './sheet-words';
import { usePlanTexts } from './texts';

type Sheet = components['schemas']['PlanSheetResponse'];

/** What was read of the table, row by row, and its taking over once every row is fine. */
export function SheetRows({
  plan,
  table,
  sheet,
  onDone,
}: {
  plan: Plan;
  table: string;
  sheet: Sheet;
  onDone: () => void;
}) {
  const t = usePlanTexts();
  if (sheet.rows.length === 0) return <Empty>{t('sheetEmpty')}</Empty>;
  return (
    <>
      {sheet.faulty > 0 ? (
        <Note kind="warning">
          <p>{t('sheetFaulty', { count: sheet.faulty })}</p>
        </Note>
      ) : (
        <TakeRows plan={plan} table={table} sheet={sheet} onDone={onDone} />
      )}
      <Table
        caption={t('sheetRows')}
        rows={sheet.rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', title: t('sheetLine'), isName: true, cell: ({ line }) => line },
          { key: 'requirement', title: t('sheetRequirement'), cell: ({ requirement }) => requirement },
          { key: 'title', title: t('sheetMilestone'), cell: ({ title }) => title },
          { key: 'day', title: t('sheetDay'), cell: ({ day }) => day },
          { key: 'words', title: t('sheetWords'), cell: ({ words }) => <Words words={words} /> },
          {
            key: 'verdict',
            title: t('sheetVerdict'),
            cell: ({ problems }) => (problems.length === 0 ? t('sheetFine') : <Problems problems={problems} />),
          },
        ]}
      />
    </>
  );
}

function TakeRows({ plan, table, sheet, onDone }: { plan: Plan; table: string; sheet: Sheet; onDone: () => void }) {
  const t = usePlanTexts();
  const form = useForm({ defaultValues: { mode: 'ADD' } });
  const command = useCommand();
  const items = sheet.items.map(({ requirementId, version }) => ({ requirementId, version }));
  const take = ({ mode }: { mode: string }) =>
    command
      .mutateAsync({
        path: `/api/plans/${plan.id}/sheet`,
        version: plan.version,
        body: { table, mode, items },
      })
      .then(
        () => {
          notify(t('sheetTaken', { count: sheet.rows.length }));
          onDone();
        },
        () => undefined,
      );
  return (
    <Form form={form} error={command.error} onSubmit={take}>
      <Note kind="success">
        <p>{t('sheetReady', { count: sheet.rows.length })}</p>
        <ul className="jg-bullets">
          {sheet.items.map((item) => (
            <li key={item.requirementId}>
              <ItemOutcome item={item} />
            </li>
          ))}
        </ul>
      </Note>
      <ChoiceField
        kind="radio"
        label={t('sheetMode')}
        options={[
          { value: 'ADD', text: t('sheetADD') },
          { value: 'REPLACE', text: t('sheetREPLACE') },
        ]}
        field={form.register('mode')}
      />
      <div className="jg-actions">
        <Button type="submit" kind="primary" busy={command.isPending}>
          {t('sheetTake')}
        </Button>
      </div>
    </Form>
  );
}
