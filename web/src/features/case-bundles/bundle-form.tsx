import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { SelectField, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { useBundleTexts } from './texts';

export function BundleForm({ caseId, onDone, onCancel }: { caseId: string; onDone: () => void; onCancel: () => void }) {
  const t = useBundleTexts();
  const { options } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { purpose: 'COURT', note: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ purpose, note }) => {
        const body = { purpose, ...(note.trim() === '' ? {} : { note: note.trim() }) };
        return command.mutateAsync({ path: `/api/cases/${caseId}/bundles`, body }).then(onDone, () => undefined);
      }}
    >
      <SelectField
        label={t('purpose')}
        required
        field={form.register('purpose')}
        options={options('caseBundlePurpose')}
      />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        maxLength={500}
        error={errorOf(form, 'note')}
        field={form.register('note', {
          validate: (note, { purpose }) => purpose !== 'OTHER' || note.trim() !== '' || t('noteMissing'),
        })}
      />
      <FormButtons submitText={t('make')} isBusy={command.isPending} onCancel={onCancel} />
    </Form>
  );
}
