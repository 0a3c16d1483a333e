import type { UseFormReturn } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { fromLocalField, toLocalField } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import type { Incident } from './incident';
import { useIncidentTexts } from './incident-texts';

const GROUP = 'GROUP';

const EMPTY = {
  asOf: '',
  precision: 'MINUTE',
  subject: GROUP,
  assetGroup: '',
  state: 'PARTIAL',
  percent: '',
  totalCount: '',
  restoredCount: '',
  reportedBy: '',
  source: '',
};
type Values = typeof EMPTY;

/** Records how far a service or a group of assets had recovered at a time. */
export function SnapshotForm({
  incident,
  onDone,
  onCancel,
}: {
  incident: Incident;
  onDone: () => void;
  onCancel: () => void;
}) {
  const t = useIncidentTexts();
  const { form, draft } = useDraftForm<Values>(`snapshot:${incident.id}`, EMPTY);
  const command = useCommand();
  const submit = (values: Values) =>
    command.mutateAsync({ path: `/api/incidents/${incident.id}/recovery-snapshots`, body: bodyOf(values) }).then(
      () => {
        draft.done();
        onDone();
      },
      () => undefined,
    );
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      <DraftNote draft={draft} />
      <Subject form={form} incident={incident} />
      <Amount form={form} />
      <div className="jg-two-columns">
        <TextField
          label={t('reportedBy')}
          maxLength={200}
          required
          error={errorOf(form, 'reportedBy')}
          field={form.register('reportedBy', { required: t('statedByMissing') })}
        />
        <TextField
          label={t('source')}
          maxLength={1000}
          required
          error={errorOf(form, 'source')}
          field={form.register('source', { required: t('sourceMissing') })}
        />
      </div>
      <FormButtons isBusy={command.isPending} submitText={t('addSnapshot')} onCancel={onCancel} />
    </Form>
  );
}

function Subject({ form, incident }: { form: UseFormReturn<Values>; incident: Incident }) {
  const t = useIncidentTexts();
  const pick = useNameOf();
  const { options } = useLabels();
  const services = incident.services.map(({ id, nameKo, nameEn }) => ({ value: id, text: pick(nameKo, nameEn) }));
  return (
    <div className="jg-two-columns">
      <TextField
        label={t('asOf')}
        type="datetime-local"
        max={toLocalField(new Date())}
        required
        error={errorOf(form, 'asOf')}
        field={form.register('asOf', { required: t('valueMissing') })}
      />
      <SelectField label={t('precision')} options={options('timePrecision')} field={form.register('precision')} />
      <SelectField
        label={t('snapshotSubject')}
        required
        options={[...services, { value: GROUP, text: t('assetGroup') }]}
        field={form.register('subject')}
      />
      {form.watch('subject') === GROUP && (
        <TextField
          label={t('assetGroupName')}
          maxLength={200}
          required
          error={errorOf(form, 'assetGroup')}
          field={form.register('assetGroup', { required: t('textMissing'), shouldUnregister: true })}
        />
      )}
    </div>
  );
}

function Amount({ form }: { form: UseFormReturn<Values> }) {
  const t = useIncidentTexts();
  const { options } = useLabels();
  return (
    <div className="jg-two-columns">
      <SelectField label={t('state')} required options={options('recoveryState')} field={form.register('state')} />
      <TextField
        label={t('percent')}
        type="number"
        inputMode="decimal"
        min={0}
        max={100}
        error={errorOf(form, 'percent')}
        field={form.register('percent')}
      />
      <TextField
        label={t('totalCount')}
        type="number"
        inputMode="numeric"
        min={0}
        error={errorOf(form, 'totalCount')}
        field={form.register('totalCount')}
      />
      <TextField
        label={t('restoredCount')}
        type="number"
        inputMode="numeric"
        min={0}
        error={errorOf(form, 'restoredCount')}
        field={form.register('restoredCount')}
      />
    </div>
  );
}

function bodyOf({ asOf, subject, assetGroup, percent, totalCount, restoredCount, ...values }: Values): object {
  const number = (text: string) => (text === '' ? undefined : Number(text));
  return {
    ...values,
    asOf: fromLocalField(asOf),
    ...(subject === GROUP ? { assetGroup } : { serviceId: subject }),
    percent: number(percent),
    totalCount: number(totalCount),
    restoredCount: number(restoredCount),
  };
}
