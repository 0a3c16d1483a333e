import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { TextArea } from '../../components/field';
import { Form } from '../../components/form';
import { Button } from '../../components/button';
import { FilePick } from '../../components/file-pick';
import type { components } from '../../generated/api';
import { readText } from '../../lib/read-text';
import { SheetRows } from './sheet-rows';
import type { Plan } from './plan-values';
import { usePlanTexts } from './texts';

type Sheet = components['schemas']['PlanSheetResponse'];

/** The plan as a table, pasted or from a file: checked row by row first, then taken whole. */
export function PlanSheet({ plan }: { plan: Plan }) {
  const t = usePlanTexts();
  const form = useForm({ defaultValues: { table: '' } });
  const [read, setRead] = useState<{ table: string; sheet: Sheet } | null>(null);
  const command = useCommand<Sheet>();
  const check = ({ table }: { table: string }) =>
    command.mutateAsync({ path: `/api/plans/${plan.id}/sheet/preview`, body: { table } }).then(
      (sheet) => setRead({ table, sheet }),
      () => setRead(null),
    );
  return (
    <>
      <p>{t('sheetLead')}</p>
      <p className="jg-muted">{t('sheetColumns')}</p>
      <Form form={form} error={command.error} onSubmit={check}>
        <TextArea
          label={t('sheetTable')}
          hint={t('sheetHint')}
          rows={6}
          required
          maxLength={330_000}
          field={form.register('table', { required: t('sheetEmpty') })}
        />
        <div className="jg-actions">
          <FilePick
            text={t('sheetFile')}
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onPick={([file]) => file && void readText(file).then((text) => form.setValue('table', text))}
          />
          <Button type="submit" busy={command.isPending}>
            {t('sheetPreview')}
          </Button>
        </div>
      </Form>
      {read && (
        <SheetRows
          key={read.table}
          plan={plan}
          table={read.table}
          sheet={read.sheet}
          onDone={() => {
            setRead(null);
            form.reset();
          }}
        />
      )}
    </>
  );
}
