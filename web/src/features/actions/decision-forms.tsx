import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { useComponentTexts } from '../../components/component-texts';
import { TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { pathOf, type Action } from './action-data';
import { useActionTexts } from './texts';

/** The decision that everything was done; reasons may be added. */
export function VerifyForm({ action, move, onDone, onCancel }: MoveFormProps & { action: Action }) {
  const t = useActionTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { reason: '' } });
  const submit = async ({ reason }: { reason: string }) => {
    const body = reason.trim() === '' ? {} : { reason };
    await command.mutateAsync({ path: `${pathOf(action)}/${move.event}`, version: action.version, body });
    onDone();
  };
  return (
    <Form form={form} error={command.error} onSubmit={(values) => submit(values).catch(() => undefined)}>
      <TextArea
        label={t('reasonOptional')}
        maxLength={10_000}
        error={errorOf(form, 'reason')}
        field={form.register('reason')}
      />
      <FormButtons
        isBusy={command.isPending}
        submitText={moveLabel('corrective-action', move.event)}
        onCancel={onCancel}
      />
    </Form>
  );
}

/** Part was done: the reasons, and what is left, as the provider will read it. */
export function AcceptPartiallyForm({ action, move, onDone, onCancel }: MoveFormProps & { action: Action }) {
  const t = useActionTexts();
  const c = useComponentTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { reason: '', remainingItems: '' } });
  const submit = async (body: { reason: string; remainingItems: string }) => {
    await command.mutateAsync({ path: `${pathOf(action)}/${move.event}`, version: action.version, body });
    onDone();
  };
  return (
    <Form form={form} error={command.error} onSubmit={(values) => submit(values).catch(() => undefined)}>
      <TextArea
        label={c('reason')}
        hint={c('reasonHint')}
        required
        maxLength={10_000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: c('reasonMissing') })}
      />
      <TextArea
        label={t('remainingItems')}
        hint={t('remainingHint')}
        required
        maxLength={10_000}
        error={errorOf(form, 'remainingItems')}
        field={form.register('remainingItems', { required: t('missing') })}
      />
      <FormButtons
        isBusy={command.isPending}
        submitText={moveLabel('corrective-action', move.event)}
        onCancel={onCancel}
      />
    </Form>
  );
}
