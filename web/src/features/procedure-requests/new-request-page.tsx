import type { UseFormReturn } from 'react-hook-form';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { PageHeader } from '../../components/page';
import { Loaded, NotFound } from '../../components/states';
import { EvidenceAttach, type EvidenceReference } from '../../components/submitted-evidence';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { fromLocalField } from '../../lib/dates';
import { notify } from '../../lib/notices';
import { useProcedureTexts } from './texts';

type Case = components['schemas']['CaseResponse'];
type ProcedureRequest = components['schemas']['ProcedureRequestResponse'];

interface Values {
  kind: string;
  ground: string;
  reason: string;
  wishedStartAt: string;
  aboutInspector: string;
  providerId: string;
  handedInBy: string;
  receivedAt: string;
  evidence: EvidenceReference[];
}

const EMPTY: Values = {
  kind: '',
  ground: '',
  reason: '',
  wishedStartAt: '',
  aboutInspector: '',
  providerId: '',
  handedInBy: '',
  receivedAt: '',
  evidence: [],
};

/** A provider's request about its inspection, or the ministry's record of one that came on paper. */
export function Component() {
  const { caseId = '' } = useParams();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  if (!permissions.includes('procedure-requests.submit')) return <NotFound />;
  return <Loaded query={query}>{(found) => <NewRequest key={found.id} found={found} />}</Loaded>;
}

function NewRequest({ found }: { found: Case }) {
  const t = useProcedureTexts();
  const { side } = useUser();
  const navigate = useNavigate();
  const inspectionId = useSearchParams()[0].get('inspection');
  const command = useCommand<ProcedureRequest>();
  const { form, draft } = useDraftForm<Values>(`procedure-request:${found.id}:${inspectionId ?? ''}`, EMPTY);
  const submit = async (values: Values) => {
    const path = `/api/cases/${found.id}/procedure-requests`;
    const stored = await command.mutateAsync({ path, body: bodyOf(values, inspectionId) }).catch(() => null);
    if (!stored) return;
    draft.done();
    notify(t('submitted'));
    void navigate(`/procedure-requests/${stored.id}`);
  };
  const evidence = form.watch('evidence');
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        eyebrow={found.caseNo}
        crumbs={[{ to: `/cases/${found.id}`, text: found.title }]}
      >
        <p>{t('newLead')}</p>
      </PageHeader>
      <Form form={form} error={command.error} onSubmit={submit} label={t('newTitle')}>
        <DraftNote draft={draft} />
        {side !== 'PROVIDER' && <PaperFields form={form} found={found} />}
        <RequestFields form={form} />
        {side === 'PROVIDER' && (
          <EvidenceAttach
            caseId={found.id}
            label={t('evidence')}
            attached={evidence}
            onChange={(attached) => form.setValue('evidence', attached)}
          />
        )}
        <div>
          <Button type="submit" kind="primary" size="large" busy={command.isPending}>
            {t('submit')}
          </Button>
        </div>
      </Form>
    </>
  );
}

function RequestFields({ form }: { form: UseFormReturn<Values> }) {
  const t = useProcedureTexts();
  const { options } = useLabels();
  const kind = form.watch('kind');
  return (
    <>
      <SelectField
        label={t('kind')}
        required
        emptyText={t('choose')}
        options={options('procedureRequestKind')}
        error={errorOf(form, 'kind')}
        field={form.register('kind', { required: t('missing') })}
      />
      {kind === 'POSTPONEMENT' && (
        <SelectField
          label={t('ground')}
          required
          emptyText={t('choose')}
          options={options('postponementGround')}
          error={errorOf(form, 'ground')}
          field={form.register('ground', { required: t('missing') })}
        />
      )}
      {(kind === 'POSTPONEMENT' || kind === 'DATE_CHANGE') && (
        <TextField type="datetime-local" label={t('wished')} field={form.register('wishedStartAt')} />
      )}
      {kind === 'INSPECTOR_CHANGE' && (
        <TextField
          label={t('inspector')}
          required
          maxLength={200}
          error={errorOf(form, 'aboutInspector')}
          field={form.register('aboutInspector', { required: t('missing') })}
        />
      )}
      <TextArea
        label={t('reason')}
        required
        maxLength={5000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('missing') })}
      />
    </>
  );
}

function PaperFields({ form, found }: { form: UseFormReturn<Values>; found: Case }) {
  const t = useProcedureTexts();
  const nameOf = useNameOf();
  return (
    <>
      <SelectField
        label={t('respondent')}
        required
        emptyText={t('choose')}
        options={found.respondents.map(({ providerId, providerNameKo, providerNameEn }) => ({
          value: providerId,
          text: nameOf(providerNameKo, providerNameEn),
        }))}
        error={errorOf(form, 'providerId')}
        field={form.register('providerId', { required: t('missing') })}
      />
      <TextField
        label={t('handedInBy')}
        required
        maxLength={200}
        error={errorOf(form, 'handedInBy')}
        field={form.register('handedInBy', { required: t('missing') })}
      />
      <TextField
        type="datetime-local"
        label={t('receivedAt')}
        required
        error={errorOf(form, 'receivedAt')}
        field={form.register('receivedAt', { required: t('missing') })}
      />
    </>
  );
}

/** Only what was said: a field that does not belong to the kind stays empty. */
function bodyOf({ kind, reason, evidence, wishedStartAt, receivedAt, ...texts }: Values, inspectionId: string | null) {
  const said = Object.entries({ ...texts, inspectionId: inspectionId ?? '' }).filter(([, value]) => value !== '');
  return {
    kind,
    reason,
    ...Object.fromEntries(said),
    ...(wishedStartAt ? { wishedStartAt: fromLocalField(wishedStartAt) } : {}),
    ...(receivedAt ? { receivedAt: fromLocalField(receivedAt) } : {}),
    evidenceIds: evidence.map(({ id }) => id),
  };
}
