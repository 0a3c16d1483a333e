import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Disclosure } from '../../components/disclosure';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Prose, Section } from '../../components/page';
import { Loaded } from '../../components/states';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { useFindingTexts } from './texts';

type Note = components['schemas']['InternalNoteResponse'];

/** Opened on purpose only: whoever reads it is recorded. */
export function InternalNote({ findingId }: { findingId: string }) {
  const t = useFindingTexts();
  return (
    <Section title={t('internalNote')}>
      <p className="jg-hint">{t('internalHint')}</p>
      <Disclosure summary={t('openInternal')}>{() => <OpenNote findingId={findingId} />}</Disclosure>
    </Section>
  );
}

function OpenNote({ findingId }: { findingId: string }) {
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/findings/{id}/internal-note', { params: { path: { id: findingId } } });
  return (
    <Loaded query={query}>
      {(note) =>
        permissions.includes('findings.update') ? (
          <NoteForm key={note.version} note={note} />
        ) : (
          <Prose>{note.note}</Prose>
        )
      }
    </Loaded>
  );
}

function NoteForm({ note: { findingId, note, version } }: { note: Note }) {
  const t = useFindingTexts();
  const { form, draft } = useDraftForm(`finding-note:${findingId}`, { note: note ?? '' }, version);
  const command = useCommand();
  const submit = async (body: { note: string }) => {
    const path = `/api/findings/${findingId}/internal-note`;
    await command.mutateAsync({ method: 'PUT', path, version, body }).then(
      () => {
        draft.done();
        notify(t('noteSaved'));
      },
      () => undefined,
    );
  };
  return (
    <Form form={form} error={command.error} onSubmit={submit} label={t('internalNote')}>
      <DraftNote draft={draft} />
      <TextArea
        label={t('note')}
        required
        maxLength={10_000}
        error={errorOf(form, 'note')}
        field={form.register('note', { required: t('noteMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('saveNote')} />
    </Form>
  );
}
