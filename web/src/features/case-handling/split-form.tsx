import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { CheckField, ChoiceField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';
import type { FormProps } from './handling';
import { useHandlingTexts } from './texts';

const MANY = 100;
const DRAFTS: readonly string[] = ['DRAFT', 'PROPOSED'];

interface SplitValues {
  title: string;
  incidentIds: string[];
  findingIds: string[];
  providerIds: string[];
  reason: string;
  noConflictOfInterest: boolean;
}

/** A new case with what is named; leads to it. */
export function SplitForm({ handling: { caseId, version }, onDone, onCancel }: FormProps) {
  const t = useHandlingTexts();
  const choices = useChoices(caseId);
  const navigate = useNavigate();
  const command = useCommand<components['schemas']['CaseResponse']>();
  const form = useForm<SplitValues>({
    defaultValues: {
      title: '',
      incidentIds: [],
      findingIds: [],
      providerIds: [],
      reason: '',
      noConflictOfInterest: false,
    },
  });
  const send = async (body: SplitValues) => {
    const { id } = await command.mutateAsync({ path: `/api/cases/${caseId}/split`, version, body });
    onDone();
    await navigate(`/cases/${id}`);
  };
  return (
    <Form form={form} error={command.error} onSubmit={(body) => send(body).catch(() => undefined)}>
      <p>{t('splitHint')}</p>
      <TextField
        label={t('newTitle')}
        required
        error={errorOf(form, 'title')}
        field={form.register('title', { required: t('newTitleMissing') })}
      />
      {choices.map(({ name, label, options }) => (
        <ChoiceField key={name} label={label} options={options} field={form.register(name)} />
      ))}
      <TextArea
        label={t('reason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <CheckField
        label={t('noConflict')}
        error={errorOf(form, 'noConflictOfInterest')}
        field={form.register('noConflictOfInterest', { required: t('noConflictMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('submitSplit')} onCancel={onCancel} />
    </Form>
  );
}

/** What the case has that may be named; a list without a row is not asked about. */
function useChoices(caseId: string) {
  const t = useHandlingTexts();
  const nameOf = useNameOf();
  const params = { path: { caseId }, query: { limit: MANY } };
  const incidents = api.useQuery('get', '/api/cases/{caseId}/incidents', { params });
  const findings = api.useQuery('get', '/api/cases/{caseId}/findings', { params });
  const found = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  const drafts = (findings.data?.items ?? []).filter(({ status }) => DRAFTS.includes(status));
  return [
    {
      name: 'incidentIds' as const,
      label: t('incidents'),
      options: (incidents.data?.items ?? []).map(({ id, incidentNo, title }) => ({
        value: id,
        text: `${incidentNo} ${title}`,
        isWritten: true,
      })),
    },
    {
      name: 'findingIds' as const,
      label: t('findings'),
      options: drafts.map(({ id, findingNo, title }) => ({
        value: id,
        text: `${findingNo} ${title}`,
        isWritten: true,
      })),
    },
    {
      name: 'providerIds' as const,
      label: t('respondents'),
      options: (found.data?.respondents ?? []).map(({ providerId, providerNameKo, providerNameEn }) => ({
        value: providerId,
        text: nameOf(providerNameKo, providerNameEn),
      })),
    },
  ].filter(({ options }) => options.length > 0);
}
