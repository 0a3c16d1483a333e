import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { CheckField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import type { FormProps } from './handling';
import { useHandlingTexts } from './texts';

/** On a stay in force, or for criminal proceedings, which may stop the respondents' periods as well. */
export function SuspendForm({ handling: { caseId, version }, onDone, onCancel }: FormProps) {
  const t = useHandlingTexts();
  const { options } = useLabels();
  const command = useCommand();
  const { data: stays = [] } = api.useQuery('get', '/api/cases/{caseId}/stays', { params: { path: { caseId } } });
  const form = useForm({
    defaultValues: {
      ground: 'CRIMINAL_PROCEDURE',
      stayOrderId: '',
      authority: '',
      authorityCaseNo: '',
      since: seoulDay(new Date()),
      stopsDeadlines: false,
      reason: '',
    },
  });
  const isStay = form.watch('ground') === 'STAY_ORDER';
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ ground, stayOrderId, authority, authorityCaseNo, since, stopsDeadlines, reason }) => {
        const rests = isStay
          ? { stayOrderId }
          : { authority, ...(authorityCaseNo === '' ? {} : { authorityCaseNo }), stopsDeadlines };
        const body = { ground, since, reason, ...rests };
        const path = `/api/cases/${caseId}/suspend`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <SelectField label={t('ground')} required options={options('suspensionGround')} field={form.register('ground')} />
      {isStay ? (
        <SelectField
          label={t('stayOrder')}
          required
          emptyText={t('stayOrderNone')}
          options={stays
            .filter(({ liftedOn }) => liftedOn === null)
            .map(({ id, court, courtCaseNo }) => ({ value: id, text: `${court} ${courtCaseNo}` }))}
          error={errorOf(form, 'stayOrderId')}
          field={form.register('stayOrderId', { required: t('stayOrderMissing') })}
        />
      ) : (
        <>
          <TextField
            label={t('authority')}
            hint={t('authorityHint')}
            required
            error={errorOf(form, 'authority')}
            field={form.register('authority', { required: t('authorityMissing') })}
          />
          <TextField label={t('authorityCaseNo')} field={form.register('authorityCaseNo')} />
          <CheckField
            label={t('stopsDeadlines')}
            hint={t('stopsDeadlinesHint')}
            field={form.register('stopsDeadlines')}
          />
        </>
      )}
      <TextField
        type="date"
        label={t('since')}
        required
        error={errorOf(form, 'since')}
        field={form.register('since', { required: t('dayMissing') })}
      />
      <TextArea
        label={t('reason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('suspend')} onCancel={onCancel} />
    </Form>
  );
}

export function ResumeForm({ handling: { caseId, version }, onDone, onCancel }: FormProps) {
  const t = useHandlingTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { endedOn: seoulDay(new Date()), reason: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command.mutateAsync({ path: `/api/cases/${caseId}/resume`, version, body }).then(onDone, () => undefined)
      }
    >
      <TextField
        type="date"
        label={t('endedOn')}
        required
        error={errorOf(form, 'endedOn')}
        field={form.register('endedOn', { required: t('dayMissing') })}
      />
      <TextArea
        label={t('reason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('resume')} onCancel={onCancel} />
    </Form>
  );
}
