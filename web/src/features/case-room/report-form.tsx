import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { fromLocalField, toLocalField } from '../../lib/dates';
import type { Incident } from './incident';
import { useIncidentTexts } from './incident-texts';

const EMPTY = { kind: 'INITIAL', channel: '', claimedSentAt: '', content: '', source: '' };

/** Takes in a report of the provider (재난보고). When it came is the server's to say, when it was sent the provider's. */
export function ReportForm({
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
  const { form, draft } = useDraftForm(`report:${incident.id}`, EMPTY);
  const command = useCommand();
  const submit = ({ claimedSentAt, ...values }: typeof EMPTY) => {
    const body = { ...values, claimedSentAt: fromLocalField(claimedSentAt) ?? undefined };
    return command.mutateAsync({ path: `/api/incidents/${incident.id}/reports`, body }).then(
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
        <SelectField
          label={t('reportKind')}
          required
          options={options('incidentReportKind')}
          field={form.register('kind')}
        />
        <TextField
          label={t('channel')}
          hint={t('channelHint')}
          maxLength={100}
          required
          error={errorOf(form, 'channel')}
          field={form.register('channel', { required: t('textMissing') })}
        />
        <TextField
          label={t('claimedSentAt')}
          type="datetime-local"
          max={toLocalField(new Date())}
          field={form.register('claimedSentAt')}
        />
      </div>
      <TextArea
        label={t('content')}
        required
        error={errorOf(form, 'content')}
        field={form.register('content', { required: t('textMissing') })}
      />
      <TextField
        label={t('source')}
        maxLength={1000}
        required
        error={errorOf(form, 'source')}
        field={form.register('source', { required: t('sourceMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('addReport')} onCancel={onCancel} />
    </Form>
  );
}
