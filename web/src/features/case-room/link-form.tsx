import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { SelectField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import type { Writing } from './incident';
import { useIncidentTexts } from './incident-texts';

const MOST = 100;

/** Ties the outage to an earlier one: in the same case what caused it, in any case of the provider what has recurred. */
export function LinkForm({ room, incident, onDone, onCancel }: Writing & { onCancel: () => void }) {
  const t = useIncidentTexts();
  const { options } = useLabels();
  const form = useForm({
    defaultValues: { kind: 'CAUSED_BY', caseId: room.caseId, linkedIncidentId: '', justification: '' },
  });
  const command = useCommand();
  const kind = form.watch('kind');
  const caseId = kind === 'CAUSED_BY' ? room.caseId : form.watch('caseId');
  const cases = api.useQuery('get', '/api/cases', {
    params: { query: { providerId: incident.providerId, limit: MOST } },
  });
  const incidents = api.useQuery('get', '/api/cases/{caseId}/incidents', {
    params: { path: { caseId }, query: { limit: MOST } },
  });
  const others = incidents.data?.items.filter(({ id }) => id !== incident.id) ?? [];
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ linkedIncidentId, justification }) =>
        command
          .mutateAsync({ path: `/api/incidents/${incident.id}/links`, body: { kind, linkedIncidentId, justification } })
          .then(onDone, () => undefined)
      }
    >
      <SelectField label={t('linkKind')} required options={options('incidentLinkKind')} field={form.register('kind')} />
      {kind === 'RECURRENCE_OF' && (
        <SelectField
          label={t('linkCase')}
          required
          options={(cases.data?.items ?? []).map(({ id, caseNo, title }) => ({
            value: id,
            text: `${caseNo} ${title}`,
          }))}
          field={form.register('caseId')}
        />
      )}
      <SelectField
        label={t('linkedIncident')}
        required
        emptyText={others.length === 0 ? t('noOtherIncident') : t('choose')}
        options={others.map(({ id, incidentNo, title }) => ({ value: id, text: `${incidentNo} ${title}` }))}
        error={errorOf(form, 'linkedIncidentId')}
        field={form.register('linkedIncidentId', { required: t('choiceMissing') })}
      />
      <TextArea
        label={t('justification')}
        required
        error={errorOf(form, 'justification')}
        field={form.register('justification', { required: t('justificationMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('addLink')} onCancel={onCancel} />
    </Form>
  );
}
