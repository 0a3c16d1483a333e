import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useIncidentTexts } from './incident-texts';

interface Close {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Takes a statement back; it stays on record with the reason. */
export function RetractForm({ statement, ...close }: Close & { statement: { id: string; version: number } }) {
  const t = useIncidentTexts();
  return (
    <ReasonedForm
      path={`/api/facts/${statement.id}/retract`}
      version={statement.version}
      submitText={t('retract')}
      {...close}
    />
  );
}

/** An act that needs nothing but its reason. */
export function ReasonedForm({
  path,
  version,
  submitText,
  onDone,
  onCancel,
}: Close & { path: string; version: number; submitText: string }) {
  const t = useIncidentTexts();
  const form = useForm({ defaultValues: { reason: '' } });
  const command = useCommand();
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version, body }).then(onDone, () => undefined)}
    >
      <TextArea
        label={t('reason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}
