import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Dialog } from '../../components/dialog';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { EvidenceAttach, EvidenceList, type EvidenceReference } from '../../components/submitted-evidence';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { useThirdPartyTexts } from './texts';

type Notice = components['schemas']['ThirdPartyNoticeResponse'];
type Opinion = Notice['opinions'][number];

interface Values {
  text: string;
  evidence: EvidenceReference[];
}

const EMPTY: Values = { text: '', evidence: [] };

/** What the respondent was told of an inspection of a third party, and what it says to it. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/third-party-notices/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(notice) => <NoticeView notice={notice} />}</Loaded>;
}

function NoticeView({ notice }: { notice: Notice }) {
  const t = useThirdPartyTexts();
  const { id, caseId, documentNo, title, opinions, mayGiveOpinion } = notice;
  const list = { to: `/cases/${caseId}/third-party-notices`, text: t('title') };
  return (
    <>
      <PageHeader title={title} eyebrow={documentNo} crumbs={[useCaseCrumb(caseId), list]}>
        <p>{t('lead')}</p>
        <p>
          <Link to={`/documents/${id}`}>{t('openLetter')}</Link>
        </p>
      </PageHeader>
      <Section title={t('opinions')}>
        {opinions.length === 0 && <Empty>{t('noOpinions')}</Empty>}
        {opinions.map((opinion) => (
          <OpinionView key={opinion.id} noticeId={id} opinion={opinion} />
        ))}
      </Section>
      {mayGiveOpinion && <OpinionForm notice={notice} />}
    </>
  );
}

function OpinionView({ noticeId, opinion }: { noticeId: string; opinion: Opinion }) {
  const t = useThirdPartyTexts();
  const { permissions } = useUser();
  const [isOpen, setOpen] = useState(false);
  const mayNote = opinion.note === null && permissions.includes('third-parties.note-opinion');
  return (
    <article>
      <Facts
        items={[
          [t('receipt'), opinion.receiptNo],
          [t('submittedAt'), <Instant key="at" at={opinion.submittedAt} />],
          [t('note'), opinion.note],
        ]}
      />
      <Prose>{opinion.text}</Prose>
      <EvidenceList evidence={opinion.evidence} />
      {mayNote && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('writeNote')}
        </Button>
      )}
      {isOpen && (
        <Dialog title={t('writeNote')} onClose={() => setOpen(false)} wide>
          <NoteForm noticeId={noticeId} opinionId={opinion.id} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </article>
  );
}

function NoteForm({ noticeId, opinionId, onClose }: { noticeId: string; opinionId: string; onClose: () => void }) {
  const t = useThirdPartyTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { note: '' } });
  const saved = () => {
    notify(t('saved'));
    onClose();
  };
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ note }) => {
        const path = `/api/third-party-notices/${noticeId}/opinion-notes`;
        return command.mutateAsync({ path, body: { opinionId, note } }).then(saved, () => undefined);
      }}
    >
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        required
        maxLength={5000}
        error={errorOf(form, 'note')}
        field={form.register('note', { required: t('missing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('save')} onCancel={onClose} />
    </Form>
  );
}

function OpinionForm({ notice }: { notice: Notice }) {
  const t = useThirdPartyTexts();
  const command = useCommand<Notice>();
  const { form, draft } = useDraftForm<Values>(`third-party-opinion:${notice.id}`, EMPTY);
  const evidence = form.watch('evidence');
  const send = async ({ text }: Values) => {
    const body = { text, evidenceIds: evidence.map(({ id }) => id) };
    const path = `/api/third-party-notices/${notice.id}/opinions`;
    const after = await command.mutateAsync({ path, body }).catch(() => null);
    if (!after) return;
    form.reset(EMPTY);
    draft.done();
    notify(t('submitted', { no: after.opinions.at(-1)?.receiptNo ?? '' }));
  };
  return (
    <Section title={t('give')}>
      <Form form={form} error={command.error} onSubmit={send} label={t('give')}>
        <DraftNote draft={draft} />
        <TextArea
          label={t('text')}
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
        <FormButtons isBusy={command.isPending} submitText={t('give')} />
      </Form>
    </Section>
  );
}
