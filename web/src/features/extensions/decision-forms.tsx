import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { useComponentTexts } from '../../components/component-texts';
import { CheckField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import type { Extension } from './extension-values';
import { useExtensionTexts } from './texts';

type FormProps = MoveFormProps & { request: Extension };

/** The manager signs; the answer is a receipt number. */
export function SubmitForm({ request, move, onDone, onCancel }: FormProps) {
  const t = useExtensionTexts();
  const { moveLabel } = useLabels();
  const form = useForm({ defaultValues: { signed: false } });
  const submit = useCommand<Extension>();
  const send = async () => {
    const path = `/api/extension-requests/${request.id}/submit`;
    const done = await submit.mutateAsync({ path, version: request.version, body: { signed: true } }).catch(() => null);
    if (!done) return;
    onDone();
    notify(t('submitted', { no: done.receiptNo ?? '' }));
  };
  return (
    <Form form={form} error={submit.error} onSubmit={send}>
      <p>{t('clockRuns')}</p>
      <CheckField
        label={t('sign')}
        error={errorOf(form, 'signed')}
        field={form.register('signed', { required: t('signMissing') })}
      />
      <FormButtons
        isBusy={submit.isPending}
        submitText={moveLabel('extension-request', move.event)}
        onCancel={onCancel}
      />
    </Form>
  );
}

export function OtherDateForm(props: FormProps) {
  const t = useExtensionTexts();
  return <DatedReason {...props} name="grantedOn" label={t('grantedOn')} hint={t('otherDateHint')} />;
}

export function ReturnForm(props: FormProps) {
  const t = useExtensionTexts();
  return <DatedReason {...props} name="respondOn" label={t('respondOn')} hint={t('respondOnHint')} />;
}

/** A decision that names a day and says why. */
function DatedReason({
  request,
  move,
  name,
  label,
  hint,
  onDone,
  onCancel,
}: FormProps & { name: 'grantedOn' | 'respondOn'; label: string; hint: string }) {
  const t = useExtensionTexts();
  const c = useComponentTexts();
  const { moveLabel } = useLabels();
  const form = useForm({ defaultValues: { on: '', reason: '' } });
  const command = useCommand();
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={async ({ on, reason }) => {
        const path = `/api/extension-requests/${request.id}/${move.event}`;
        const body = { reason, [name]: on };
        await command.mutateAsync({ path, version: request.version, body }).then(onDone, () => undefined);
      }}
    >
      <TextField
        type="date"
        label={label}
        hint={hint}
        required
        error={errorOf(form, 'on')}
        field={form.register('on', { required: t('dayMissing') })}
      />
      <TextArea
        label={c('reason')}
        hint={c('reasonHint')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: c('reasonMissing') })}
      />
      <FormButtons
        isBusy={command.isPending}
        submitText={moveLabel('extension-request', move.event)}
        onCancel={onCancel}
      />
    </Form>
  );
}
