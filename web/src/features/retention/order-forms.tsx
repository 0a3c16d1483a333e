import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { DispatchFields, type DispatchValues } from '../../components/delivery-forms';
import { TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { seoulDay } from '../../lib/dates';
import { useRetentionTexts } from './texts';

type ActProps = MoveFormProps & { path: string; version: number; submitText: string };

/** The provider says how each thing is kept. */
export function ConfirmForm({ path, version, submitText, onDone, onCancel }: ActProps) {
  const t = useRetentionTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { confirmation: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version, body }).then(onDone, () => undefined)}
    >
      <TextArea
        label={t('confirmText')}
        hint={t('confirmHint')}
        required
        rows={5}
        maxLength={5000}
        error={errorOf(form, 'confirmation')}
        field={form.register('confirmation', { required: t('missing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

/** Kept inside: the ground of a criminal complaint. */
export function ViolationForm({ path, version, submitText, onDone, onCancel }: ActProps) {
  const t = useRetentionTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { reason: '', foundOn: seoulDay(new Date()) } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version, body }).then(onDone, () => undefined)}
    >
      <p>{t('violationLead')}</p>
      <TextArea
        label={t('violationText')}
        required
        rows={4}
        maxLength={5000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('missing') })}
      />
      <TextField type="date" label={t('foundOn')} required field={form.register('foundOn')} />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

interface ReleaseValues extends DispatchValues {
  reason: string;
}

/** The reason, and how the letter goes out. */
export function ReleaseForm({
  providerId,
  path,
  version,
  submitText,
  onDone,
  onCancel,
}: ActProps & { providerId: string }) {
  const t = useRetentionTexts();
  const command = useCommand();
  const form = useForm<ReleaseValues>({
    defaultValues: { reason: '', method: 'POST_REGISTERED', recipient: '', address: '' },
  });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ reason, ...dispatch }) =>
        command.mutateAsync({ path, version, body: { reason, dispatch } }).then(onDone, () => undefined)
      }
    >
      <TextArea
        label={t('releaseReason')}
        required
        rows={3}
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('missing') })}
      />
      <DispatchFields form={form} providerId={providerId} />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}
