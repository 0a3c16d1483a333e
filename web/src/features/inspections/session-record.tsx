import { client } from '../../api/client';
import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { Conflict } from '../../components/conflict';
import { DraftNote } from '../../components/draft-form';
import { ChoiceField, TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Facts, Prose, Section } from '../../components/page';
import { useSharedForm, type Saved } from '../../components/shared-form';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { agreementOf, consentOf, type Consent, type Session } from './session-values';
import { useSessionTexts } from './session-texts';

interface RecordValues {
  recording: Consent;
  notes: string;
  outOfHoursGround: string;
}

const FIELDS = ['recording', 'notes', 'outOfHoursGround'] as const;

export function SessionRecord({ session, mayWrite }: { session: Session; mayWrite: boolean }) {
  const t = useSessionTexts();
  return (
    <Section title={t('record')}>
      {mayWrite ? <RecordForm key={session.id} session={session} /> : <RecordFacts session={session} />}
    </Section>
  );
}

function RecordForm({ session }: { session: Session }) {
  const t = useSessionTexts();
  const consentText = useConsentText();
  const shared = useSharedForm<RecordValues>(`session:${session.id}`, savedOf(session), FIELDS);
  const { form, draft, conflict } = shared;
  const command = useCommand<Session>();
  const save = async (): Promise<void> => {
    const path = `/api/sessions/${session.id}`;
    const body = bodyOf(form.getValues());
    await command.mutateAsync({ method: 'PATCH', path, version: shared.base().version, body }).then(
      (stored) => {
        shared.accept(savedOf(stored));
        draft.done();
        notify(t('notesSaved'));
      },
      async (error: unknown) => {
        const theirs = isStale(error) ? await load(session.id) : null;
        if (theirs && shared.meet(savedOf(theirs))) await save();
      },
    );
  };
  const textOf = (name: keyof RecordValues, values: RecordValues) =>
    name === 'recording' ? consentText(values.recording) : values[name];
  return (
    <>
      {conflict && (
        <Conflict
          fields={conflict.fields.map((name) => ({
            name,
            title: t(name),
            mine: textOf(name, form.getValues()),
            theirs: textOf(name, conflict.theirs.values),
          }))}
          onResolve={(theirs) => {
            command.reset();
            shared.resolve(theirs);
          }}
        />
      )}
      <Form form={form} error={conflict ? null : command.error} onSubmit={save} label={t('record')}>
        <DraftNote draft={draft} />
        <ChoiceField
          kind="radio"
          label={t('recording')}
          options={(['NOT_ASKED', 'AGREED', 'REFUSED'] as const).map((value) => ({ value, text: consentText(value) }))}
          error={errorOf(form, 'recording')}
          field={form.register('recording')}
        />
        <TextArea
          label={t('notes')}
          hint={t('notesHint')}
          maxLength={10_000}
          error={errorOf(form, 'notes')}
          field={form.register('notes')}
        />
        <TextField
          label={t('outOfHoursGround')}
          maxLength={1000}
          error={errorOf(form, 'outOfHoursGround')}
          field={form.register('outOfHoursGround')}
        />
        <FormButtons isBusy={command.isPending} submitText={t('saveNotes')} />
      </Form>
    </>
  );
}

function RecordFacts({ session }: { session: Session }) {
  const t = useSessionTexts();
  const { label } = useLabels();
  const consentText = useConsentText();
  return (
    <Facts
      items={[
        [t('recording'), consentText(consentOf(session))],
        [t('notes'), session.openingNotes && <Prose>{session.openingNotes}</Prose>],
        [t('outOfHoursGround'), session.outOfHoursGround],
        [t('closingNotes'), session.closingNotes && <Prose>{session.closingNotes}</Prose>],
        [t('statement'), label('statementStatus', session.statement)],
        [t('statementReason'), session.statementReason && <Prose>{session.statementReason}</Prose>],
      ]}
    />
  );
}

function useConsentText(): (consent: Consent) => string {
  const t = useSessionTexts();
  const texts = { AGREED: t('agreed'), REFUSED: t('refused'), NOT_ASKED: t('notAsked') };
  return (consent) => texts[consent];
}

function savedOf(session: Session): Saved<RecordValues> {
  return {
    version: session.version,
    values: {
      recording: consentOf(session),
      notes: session.openingNotes ?? '',
      outOfHoursGround: session.outOfHoursGround ?? '',
    },
  };
}

function bodyOf({ recording, notes, outOfHoursGround }: RecordValues): object {
  return {
    recordingAgreed: agreementOf(recording),
    openingNotes: notes.trim() || null,
    outOfHoursGround: outOfHoursGround.trim() || null,
  };
}

async function load(id: string): Promise<Session | null> {
  const { data } = await client.GET('/api/sessions/{id}', { params: { path: { id } } });
  return data ?? null;
}
