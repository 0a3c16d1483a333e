import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { fromLocalField, toLocalField } from '../../lib/dates';
import type { Incident } from './incident';
import { useIncidentTexts } from './incident-texts';

const EMPTY = {
  at: '',
  precision: 'MINUTE',
  kind: 'RESPONSE',
  alertLevel: '',
  alertAction: '',
  text: '',
  source: '',
  visibility: 'INTERNAL',
};

/** Records what happened at a time, with its source. What is recorded stays. */
export function TimelineForm({
  incident,
  onDone,
  onCancel,
}: {
  incident: Incident;
  onDone: () => void;
  onCancel: () => void;
}) {
  const t = useIncidentTexts();
  const { options } = useLabels();
  const { form, draft } = useDraftForm(`timeline:${incident.id}`, EMPTY);
  const command = useCommand();
  const isAlert = form.watch('kind') === 'CRISIS_ALERT';
  const submit = ({ at, alertLevel, alertAction, ...values }: typeof EMPTY) => {
    const alert = isAlert ? { alertLevel: alertLevel || undefined, alertAction: alertAction || undefined } : {};
    const body = { ...values, ...alert, at: fromLocalField(at) };
    return command.mutateAsync({ path: `/api/incidents/${incident.id}/timeline`, body }).then(
      () => {
        draft.done();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      <DraftNote draft={draft} />
      <div className="jg-two-columns">
        <TextField
          label={t('at')}
          type="datetime-local"
          max={toLocalField(new Date())}
          required
          error={errorOf(form, 'at')}
          field={form.register('at', { required: t('valueMissing') })}
        />
        <SelectField label={t('precision')} options={options('timePrecision')} field={form.register('precision')} />
        <SelectField label={t('eventKind')} required options={options('timelineKind')} field={form.register('kind')} />
        <SelectField label={t('audience')} required options={options('audience')} field={form.register('visibility')} />
      </div>
      {isAlert && (
        <div className="jg-two-columns">
          <SelectField
            label={t('alertLevel')}
            required
            emptyText={t('choose')}
            options={options('crisisLevel')}
            error={errorOf(form, 'alertLevel')}
            field={form.register('alertLevel', { required: t('choiceMissing'), shouldUnregister: true })}
          />
          <SelectField
            label={t('alertAction')}
            required
            emptyText={t('choose')}
            options={options('crisisAction')}
            error={errorOf(form, 'alertAction')}
            field={form.register('alertAction', { required: t('choiceMissing'), shouldUnregister: true })}
          />
        </div>
      )}
      <TextArea
        label={t('what')}
        required
        error={errorOf(form, 'text')}
        field={form.register('text', { required: t('textMissing') })}
      />
      <TextField
        label={t('source')}
        maxLength={1000}
        required
        error={errorOf(form, 'source')}
        field={form.register('source', { required: t('sourceMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('addEvent')} onCancel={onCancel} />
    </Form>
  );
}
