import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useCaseCrumb } from '../../components/case-crumb';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Due } from '../../components/due';
import { TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { EvidenceAttach, type EvidenceReference } from '../../components/submitted-evidence';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { OpinionView } from './notice-section';
import { usePublicationTexts } from './texts';

type Notice = components['schemas']['PublicationNoticeResponse'];

interface Values {
  text: string;
  evidence: EvidenceReference[];
}

const EMPTY: Values = { text: '', evidence: [] };

/** What is to be published, and the opinion of the party on it. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/publication-notices/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(notice) => <NoticeView notice={notice} />}</Loaded>;
}

function NoticeView({ notice }: { notice: Notice }) {
  const t = usePublicationTexts();
  const { caseId, title, text, documentId, arrivedAt, due, opinions, mayGiveOpinion } = notice;
  const list = { to: `/cases/${caseId}/publication-notices`, text: t('noticesTitle') };
  return (
    <>
      <PageHeader title={title} crumbs={[useCaseCrumb(caseId), list]}>
        <p>{t('noticesLead')}</p>
      </PageHeader>
      <Facts
        items={[
          [t('letter'), <Link to={`/documents/${documentId}`}>{t('letter')}</Link>],
          [t('arrived'), arrivedAt && <Instant at={arrivedAt} />],
          [t('due'), due && <Due due={due} />],
        ]}
      />
      <Section title={t('text')}>
        <Prose>{text}</Prose>
      </Section>
      <Section title={t('opinions')}>
        {opinions.length === 0 && <Empty>{t('opinionsNone')}</Empty>}
        {opinions.map((opinion) => (
          <OpinionView key={opinion.id} opinion={opinion} />
        ))}
      </Section>
      {mayGiveOpinion && <OpinionForm notice={notice} />}
    </>
  );
}

function OpinionForm({ notice }: { notice: Notice }) {
  const t = usePublicationTexts();
  const command = useCommand<Notice>();
  const { form, draft } = useDraftForm<Values>(`publication-opinion:${notice.id}`, EMPTY, notice.version);
  const evidence = form.watch('evidence');
  const send = async ({ text }: Values) => {
    const body = { text, evidenceIds: evidence.map(({ id }) => id) };
    const path = `/api/publication-notices/${notice.id}/give-opinion`;
    const after = await command.mutateAsync({ path, version: notice.version, body }).catch(() => null);
    if (!after) return;
    form.reset(EMPTY);
    draft.done();
    notify(t('submitted', { no: after.opinions.at(-1)?.receiptNo ?? '' }));
  };
  return (
    <Section title={t('giveOpinion')}>
      <Form form={form} error={command.error} onSubmit={send} label={t('giveOpinion')}>
        <DraftNote draft={draft} />
        <TextArea
          label={t('opinionText')}
          required
          rows={6}
          maxLength={10_000}
          error={errorOf(form, 'text')}
          field={form.register('text', { required: t('missing') })}
        />
        <EvidenceAttach
          caseId={notice.caseId}
          label={t('evidence')}
          attached={evidence}
          onChange={(attached) => form.setValue('evidence', attached)}
        />
        <FormButtons isBusy={command.isPending} submitText={t('giveOpinion')} />
      </Form>
    </Section>
  );
}
