import { useNavigate, useParams } from 'react-router';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { PageHeader } from '../../components/page';
import { NotFound } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { notify } from '../../lib/notices';
import type { ExternalRequest } from './outward';
import { useOutwardTexts } from './texts';

const EMPTY = { kind: '', requester: '', requesterRef: '', subject: '', answerBy: '' };

export function Component() {
  const { caseId = '' } = useParams();
  const { permissions } = useUser();
  return permissions.includes('external-requests.receive') ? <NewRequest caseId={caseId} /> : <NotFound />;
}

function NewRequest({ caseId }: { caseId: string }) {
  const t = useOutwardTexts();
  const { options } = useLabels();
  const navigate = useNavigate();
  const command = useCommand<ExternalRequest>();
  const initial = { ...EMPTY, receivedOn: seoulDay(new Date()) };
  const { form, draft } = useDraftForm(`external-request:${caseId}`, initial);
  const hasDay = form.watch('kind') !== 'DISCLOSURE';
  const submit = async ({ kind, requester, requesterRef, subject, receivedOn, answerBy }: typeof initial) => {
    const body = {
      kind,
      requester,
      subject,
      receivedOn,
      ...(requesterRef.trim() ? { requesterRef } : {}),
      ...(hasDay ? { answerBy } : {}),
    };
    const path = `/api/cases/${caseId}/external-requests`;
    const stored = await command.mutateAsync({ path, body }).catch(() => null);
    if (!stored) return;
    draft.done();
    notify(t('saved'));
    void navigate(`/external-requests/${stored.id}`);
  };
  return (
    <>
      <PageHeader
        title={t('receive')}
        crumbs={[useCaseCrumb(caseId), { to: `/cases/${caseId}/external-requests`, text: t('title') }]}
      />
      <Form form={form} error={command.error} onSubmit={submit} label={t('receive')}>
        <DraftNote draft={draft} />
        <SelectField
          label={t('kind')}
          required
          emptyText={t('choose')}
          options={options('externalRequestKind')}
          error={errorOf(form, 'kind')}
          field={form.register('kind', { required: t('missing') })}
        />
        <TextField
          label={t('requester')}
          hint={t('requesterHint')}
          required
          maxLength={200}
          error={errorOf(form, 'requester')}
          field={form.register('requester', { required: t('missing') })}
        />
        <TextField label={t('requesterRef')} maxLength={200} field={form.register('requesterRef')} />
        <TextArea
          label={t('subject')}
          required
          rows={4}
          maxLength={5000}
          error={errorOf(form, 'subject')}
          field={form.register('subject', { required: t('missing') })}
        />
        <TextField type="date" label={t('receivedOn')} required field={form.register('receivedOn')} />
        {hasDay && (
          <TextField
            type="date"
            label={t('answerBy')}
            hint={t('answerByHint')}
            required
            error={errorOf(form, 'answerBy')}
            field={form.register('answerBy', { required: t('missing') })}
          />
        )}
        <div>
          <Button type="submit" kind="primary" size="large" busy={command.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </>
  );
}
