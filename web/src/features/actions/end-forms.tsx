import { useForm, type Path, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useComponentTexts } from '../../components/component-texts';
import { SelectField, TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { pathOf, type Action } from './action-data';
import { useActionTexts } from './texts';

type EndFormProps = MoveFormProps & { action: Action };

/** Ends the duty without its being done, by a document that was approved. */
export function WaiveForm({ action, move, onDone, onCancel }: EndFormProps) {
  const t = useActionTexts();
  const form = useForm({ defaultValues: { ground: '', documentId: '', reason: '' } });
  const { submit, command } = useAct(action, move.event, onDone);
  const { data } = api.useQuery('get', '/api/documents', {
    params: { query: { caseId: action.caseId, limit: 100 } },
  });
  const documents = data?.items.map(({ id, documentNo, title }) => ({
    value: id,
    text: `${documentNo ?? ''} ${title}`,
  }));
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      <TextField
        label={t('waiveGround')}
        hint={t('waiveGroundHint')}
        required
        maxLength={1000}
        error={errorOf(form, 'ground')}
        field={form.register('ground', { required: t('missing') })}
      />
      <SelectField
        label={t('waiveDocument')}
        hint={documents?.length === 0 ? t('noDocuments') : undefined}
        required
        emptyText={t('chooseDocument')}
        options={documents ?? []}
        error={errorOf(form, 'documentId')}
        field={form.register('documentId', { required: t('chooseDocument') })}
      />
      <ReasonAndButtons form={form} move={move} isBusy={command.isPending} onCancel={onCancel} />
    </Form>
  );
}

/** Another action takes its place. */
export function SupersedeForm({ action, move, onDone, onCancel }: EndFormProps) {
  const t = useActionTexts();
  const form = useForm({ defaultValues: { replacedById: '', reason: '' } });
  const { submit, command } = useAct(action, move.event, onDone);
  const { data } = api.useQuery('get', '/api/corrective-actions', {
    params: { query: { caseId: action.caseId, limit: 100 } },
  });
  const others = data?.items
    .filter(({ id, providerId }) => id !== action.id && providerId === action.providerId)
    .map(({ id, actionNo, requirementTitle }) => ({ value: id, text: `${actionNo} ${requirementTitle}` }));
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      <SelectField
        label={t('replacement')}
        required
        emptyText={t('chooseAction')}
        options={others ?? []}
        error={errorOf(form, 'replacedById')}
        field={form.register('replacedById', { required: t('chooseAction') })}
      />
      <ReasonAndButtons form={form} move={move} isBusy={command.isPending} onCancel={onCancel} />
    </Form>
  );
}

/** What was settled is taken up again. */
export function ReopenForm({ action, move, onDone, onCancel }: EndFormProps) {
  const t = useActionTexts();
  const { options } = useLabels();
  const form = useForm({ defaultValues: { ground: '', reason: '' } });
  const { submit, command } = useAct(action, move.event, onDone);
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      <SelectField
        label={t('reopenGround')}
        required
        emptyText={t('chooseGround')}
        options={options('reopeningGround')}
        error={errorOf(form, 'ground')}
        field={form.register('ground', { required: t('chooseGround') })}
      />
      <ReasonAndButtons form={form} move={move} isBusy={command.isPending} onCancel={onCancel} />
    </Form>
  );
}

function useAct(action: Action, event: string, onDone: () => void) {
  const command = useCommand();
  const submit = (body: object) =>
    command
      .mutateAsync({ path: `${pathOf(action)}/${event}`, version: action.version, body })
      .then(onDone, () => undefined);
  return { submit, command };
}

/** The part that every ending act shares: its reason, and the buttons. */
function ReasonAndButtons<Values extends { reason: string }>({
  form,
  move,
  isBusy,
  onCancel,
}: {
  form: UseFormReturn<Values>;
  move: MoveFormProps['move'];
  isBusy: boolean;
  onCancel: () => void;
}) {
  const c = useComponentTexts();
  const { moveLabel } = useLabels();
  const name = 'reason' as Path<Values>;
  return (
    <>
      <TextArea
        label={c('reason')}
        hint={c('reasonHint')}
        required
        maxLength={2000}
        error={errorOf(form, name)}
        field={form.register(name, { required: c('reasonMissing') })}
      />
      <FormButtons isBusy={isBusy} submitText={moveLabel('corrective-action', move.event)} onCancel={onCancel} />
    </>
  );
}
