import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { ChoiceField, SelectField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { pathOf, type Action } from './action-data';
import { useActionTexts } from './texts';

interface StartValues {
  method: string;
  inspectionId: string;
}

/** How the report is verified; on site within an inspection. */
export function StartVerificationForm({
  action,
  move,
  onDone,
  onCancel,
}: Omit<MoveFormProps, 'onCancel'> & { action: Action; onCancel?: () => void }) {
  const t = useActionTexts();
  const { options, moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm<StartValues>({ defaultValues: { method: '', inspectionId: '' } });
  const submit = async ({ method, inspectionId }: StartValues) => {
    const body = { method, ...(inspectionId === '' ? {} : { inspectionId }) };
    await command.mutateAsync({ path: `${pathOf(action)}/${move.event}`, version: action.version, body });
    onDone();
  };
  return (
    <Form form={form} error={command.error} onSubmit={(values) => submit(values).catch(() => undefined)}>
      <ChoiceField
        kind="radio"
        label={t('method')}
        required
        options={options('verificationMethod')}
        error={errorOf(form, 'method')}
        field={form.register('method', { required: t('missing') })}
      />
      <InspectionField action={action} field={form.register('inspectionId')} error={errorOf(form, 'inspectionId')} />
      <FormButtons
        isBusy={command.isPending}
        submitText={moveLabel('corrective-action', move.event)}
        onCancel={onCancel}
      />
    </Form>
  );
}

function InspectionField({
  action: { caseId, providerId },
  field,
  error,
}: {
  action: Action;
  field: ReturnType<ReturnType<typeof useForm<StartValues>>['register']>;
  error: string | undefined;
}) {
  const t = useActionTexts();
  const { label, statusLabel } = useLabels();
  const { data } = api.useQuery('get', '/api/cases/{caseId}/inspections', {
    params: { path: { caseId }, query: { limit: 100 } },
  });
  const own = data?.items.filter((one) => one.providerId === providerId) ?? [];
  const offered = own.map(({ id, inspectionNo, kind, status }) => ({
    value: id,
    text: `${inspectionNo} ${label('inspectionKind', kind)} (${statusLabel('inspection', status)})`,
  }));
  return (
    <SelectField
      label={t('inspection')}
      hint={data && own.length === 0 ? t('noInspections') : t('inspectionHint')}
      emptyText={t('chooseInspection')}
      options={offered}
      error={error}
      field={field}
    />
  );
}
