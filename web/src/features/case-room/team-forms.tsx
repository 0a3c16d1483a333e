import { useForm, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { SelectField, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import { DialogButton } from './dialog-button';
import { useTeamTexts } from './team-texts';

interface MemberValues {
  organisationId: string;
  userId: string;
  duty: string;
  validFrom: string;
}

interface FormProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function AddToTeam({ caseId, hasLead }: { caseId: string; hasLead: boolean }) {
  const t = useTeamTexts();
  return (
    <DialogButton text={t('add')} done={t('added')}>
      {(close) => <MemberForm caseId={caseId} hasLead={hasLead} {...close} />}
    </DialogButton>
  );
}

function MemberForm({ caseId, hasLead, onDone, onCancel }: FormProps & { caseId: string; hasLead: boolean }) {
  const t = useTeamTexts();
  const { options } = useLabels();
  const form = useForm<MemberValues>({
    defaultValues: {
      organisationId: '',
      userId: '',
      duty: hasLead ? 'INSPECTOR' : 'LEAD',
      validFrom: seoulDay(new Date()),
    },
  });
  const command = useCommand();
  const submit = async ({ userId, duty, validFrom }: MemberValues) => {
    const body = { userId, duty, validFrom };
    await command.mutateAsync({ path: `/api/cases/${caseId}/team`, body }).then(onDone, () => undefined);
  };
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      <PersonFields form={form} />
      <div className="jg-two-columns">
        <SelectField
          label={t('duty')}
          required
          options={options('teamDuty')}
          error={errorOf(form, 'duty')}
          field={form.register('duty')}
        />
        <TextField
          type="date"
          label={t('validFrom')}
          required
          error={errorOf(form, 'validFrom')}
          field={form.register('validFrom', { required: t('dayMissing') })}
        />
      </div>
      <FormButtons isBusy={command.isPending} submitText={t('add')} onCancel={onCancel} />
    </Form>
  );
}

/** Nobody of a provider joins a team; the ministry's people are offered first. */
function PersonFields({ form }: { form: UseFormReturn<MemberValues> }) {
  const t = useTeamTexts();
  const nameOf = useNameOf();
  const organisations = api.useQuery('get', '/api/organisations').data;
  const inspecting = (organisations ?? []).filter(({ kind }) => kind !== 'PROVIDER');
  const chosen = form.watch('organisationId') || inspecting.find(({ kind }) => kind === 'MINISTRY')?.id;
  const users = api.useQuery(
    'get',
    '/api/users',
    { params: { query: { limit: 100, status: 'ACTIVE', organisationId: chosen } } },
    { enabled: chosen !== undefined },
  ).data;
  return (
    <div className="jg-two-columns">
      <SelectField
        key={inspecting.length}
        label={t('organisation')}
        options={inspecting
          .toSorted((one, other) => Number(other.id === chosen) - Number(one.id === chosen))
          .map(({ id, nameKo, nameEn }) => ({ value: id, text: nameOf(nameKo, nameEn) }))}
        field={form.register('organisationId', { onChange: () => form.setValue('userId', '') })}
      />
      <SelectField
        label={t('person')}
        required
        emptyText={t('choose')}
        options={(users?.items ?? []).map(({ id, name, title }) => ({
          value: id,
          text: [name, title].filter(Boolean).join(' · '),
        }))}
        error={errorOf(form, 'userId')}
        field={form.register('userId', { required: t('personMissing') })}
      />
    </div>
  );
}

/** `memberId` names the membership; its version is that of the case's team. */
export function EndMembership({ caseId, memberId, name }: { caseId: string; memberId: string; name: string }) {
  const t = useTeamTexts();
  const team = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } }).data?.team;
  const member = team?.find(({ id }) => id === memberId);
  if (!member || member.validTo !== null) return null;
  return (
    <DialogButton text={t('end')} title={t('endNamed', { name })} done={t('ended')} kind="tertiary" wide={false}>
      {(close) => <EndForm path={`/api/cases/${caseId}/team/${memberId}/end`} version={member.version} {...close} />}
    </DialogButton>
  );
}

function EndForm({ path, version, onDone, onCancel }: FormProps & { path: string; version: number }) {
  const t = useTeamTexts();
  const form = useForm({ defaultValues: { validTo: seoulDay(new Date()) } });
  const command = useCommand();
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version, body }).then(onDone, () => undefined)}
    >
      <p>{t('endText')}</p>
      <TextField
        type="date"
        label={t('validTo')}
        required
        error={errorOf(form, 'validTo')}
        field={form.register('validTo', { required: t('dayMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('end')} onCancel={onCancel} />
    </Form>
  );
}
