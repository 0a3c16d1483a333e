import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useRetentionTexts } from './texts';

type ActProps = MoveFormProps & { path: string; version: number; submitText: string };

/** Of records the decision of the review board goes with it. */
export function ApproveForm({
  isOfRecords,
  path,
  version,
  submitText,
  onDone,
  onCancel,
}: ActProps & { isOfRecords: boolean }) {
  const t = useRetentionTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { reviewBoard: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ reviewBoard }) => {
        const body = reviewBoard.trim() ? { reviewBoard } : {};
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      {isOfRecords && (
        <TextArea
          label={t('reviewBoard')}
          hint={t('reviewBoardHint')}
          required
          rows={3}
          maxLength={1000}
          error={errorOf(form, 'reviewBoard')}
          field={form.register('reviewBoard', { required: t('missing') })}
        />
      )}
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

export function RetainForm({ path, version, submitText, onDone, onCancel }: ActProps) {
  const t = useRetentionTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { reason: '', reviewOn: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version, body }).then(onDone, () => undefined)}
    >
      <TextArea
        label={t('keepReason')}
        required
        rows={3}
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('missing') })}
      />
      <TextField
        type="date"
        label={t('reviewOn')}
        required
        error={errorOf(form, 'reviewOn')}
        field={form.register('reviewOn', { required: t('missing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

export function HandOverForm({ path, version, submitText, onDone, onCancel }: ActProps) {
  const t = useRetentionTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { handedOverTo: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version, body }).then(onDone, () => undefined)}
    >
      <TextField
        label={t('handedOverTo')}
        required
        maxLength={500}
        error={errorOf(form, 'handedOverTo')}
        field={form.register('handedOverTo', { required: t('missing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}
