import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { seoulDay } from '../../lib/dates';
import { useOutwardTexts } from './texts';

/** When and how it went out; the list stands already. */
export function AnswerForm({
  path,
  version,
  submitText,
  onDone,
  onCancel,
}: MoveFormProps & { path: string; version: number; submitText: string }) {
  const t = useOutwardTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { answeredOn: seoulDay(new Date()), answeredHow: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version, body }).then(onDone, () => undefined)}
    >
      <TextField type="date" label={t('answeredOn')} required field={form.register('answeredOn')} />
      <TextArea
        label={t('answeredHow')}
        required
        rows={2}
        maxLength={1000}
        error={errorOf(form, 'answeredHow')}
        field={form.register('answeredHow', { required: t('missing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}
