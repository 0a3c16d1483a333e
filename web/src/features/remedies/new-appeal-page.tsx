import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { useCaseCrumb } from '../../components/case-crumb';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { notify } from '../../lib/notices';
import { EvidenceAttach, type EvidenceReference } from '../../components/submitted-evidence';
import type { Appeal } from './remedies';
import { useRemedyTexts } from './texts';

interface AppealValues {
  kind: string;
  forum: string;
  forumCaseNo: string;
  filedOn: string;
  relief: string;
  grounds: string;
  evidence: EvidenceReference[];
}

/** A provider objects here; the ministry also records what was filed on paper, at the tribunal or at the court. */
export function Component() {
  const { orderId, sanctionId } = useParams();
  return sanctionId === undefined ? <OfOrder id={orderId ?? ''} /> : <OfSanction id={sanctionId} />;
}

function OfOrder({ id }: { id: string }) {
  const query = api.useQuery('get', '/api/orders/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query}>
      {({ orderNo, title, caseId }) => (
        <NewAppeal key={id} contested={{ path: `/api/orders/${id}/appeals`, no: orderNo, title, caseId }} />
      )}
    </Loaded>
  );
}

/** A surcharge is contested by itself; the order that it rests on stands. */
function OfSanction({ id }: { id: string }) {
  const query = api.useQuery('get', '/api/sanctions/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query}>
      {({ sanctionNo, title, caseId }) => (
        <NewAppeal key={id} contested={{ path: `/api/sanctions/${id}/appeals`, no: sanctionNo, title, caseId }} />
      )}
    </Loaded>
  );
}

interface Contested {
  readonly path: string;
  readonly no: string;
  readonly title: string;
  readonly caseId: string;
}

function NewAppeal({ contested }: { contested: Contested }) {
  const t = useRemedyTexts();
  const { side } = useUser();
  const navigate = useNavigate();
  const command = useCommand<Appeal>();
  const empty: AppealValues = {
    kind: 'OBJECTION',
    forum: '',
    forumCaseNo: '',
    filedOn: seoulDay(new Date()),
    relief: '',
    grounds: '',
    evidence: [],
  };
  const { form, draft } = useDraftForm<AppealValues>(`appeal:${contested.path}`, empty, 0);
  const back = () => void navigate(`/cases/${contested.caseId}/remedies`);
  const send = async (values: AppealValues) => {
    const body = bodyOf(values, side);
    const appeal = await command.mutateAsync({ path: contested.path, body }).catch(() => null);
    if (!appeal) return;
    draft.done();
    notify(t('filed', { no: appeal.receiptNo }));
    void navigate(`/appeals/${appeal.id}`);
  };
  return (
    <>
      <PageHeader title={t('newTitle')} eyebrow={contested.no} crumbs={[useCaseCrumb(contested.caseId)]}>
        <p>{contested.title}</p>
      </PageHeader>
      <Form form={form} error={command.error} onSubmit={send} label={t('newTitle')}>
        <DraftNote draft={draft} />
        {side !== 'PROVIDER' && <RecordedFields form={form} />}
        <TextArea
          label={t('relief')}
          hint={t('reliefHint')}
          required
          rows={2}
          maxLength={2000}
          error={errorOf(form, 'relief')}
          field={form.register('relief', { required: t('reliefMissing') })}
        />
        <TextArea
          label={t('grounds')}
          hint={t('groundsHint')}
          required
          rows={8}
          maxLength={10_000}
          error={errorOf(form, 'grounds')}
          field={form.register('grounds', { required: t('groundsMissing') })}
        />
        {side === 'PROVIDER' && (
          <EvidenceAttach
            caseId={contested.caseId}
            label={t('evidence')}
            attached={form.watch('evidence')}
            onChange={(attached) => form.setValue('evidence', attached)}
          />
        )}
        <FormButtons isBusy={command.isPending} submitText={t('submit')} onCancel={back} />
      </Form>
    </>
  );
}

function RecordedFields({ form }: { form: ReturnType<typeof useDraftForm<AppealValues>>['form'] }) {
  const t = useRemedyTexts();
  const { options } = useLabels();
  const isElsewhere = form.watch('kind') !== 'OBJECTION';
  return (
    <>
      <SelectField
        label={t('kind')}
        hint={t('kindHint')}
        required
        options={options('appealKind')}
        field={form.register('kind')}
      />
      {isElsewhere && (
        <>
          <TextField
            label={t('forum')}
            required
            maxLength={200}
            error={errorOf(form, 'forum')}
            field={form.register('forum', { required: t('forumMissing') })}
          />
          <TextField label={t('forumCaseNo')} maxLength={100} field={form.register('forumCaseNo')} />
        </>
      )}
      <TextField
        type="date"
        label={t('filedOn')}
        hint={t('filedOnHint')}
        required
        error={errorOf(form, 'filedOn')}
        field={form.register('filedOn')}
      />
    </>
  );
}

function bodyOf({ kind, forum, forumCaseNo, filedOn, relief, grounds, evidence }: AppealValues, side: string): object {
  if (side === 'PROVIDER') return { kind: 'OBJECTION', relief, grounds, evidenceIds: evidence.map(({ id }) => id) };
  if (kind === 'OBJECTION') return { kind, relief, grounds, filedOn };
  return { kind, relief, grounds, filedOn, forum, ...(forumCaseNo.trim() ? { forumCaseNo } : {}) };
}
