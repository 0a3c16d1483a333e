import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { ProblemNote } from '../../components/states';
import { Instant } from '../../components/time';
import { fromLocalField, toLocalField } from '../../lib/dates';
import { notify } from '../../lib/notices';
import type { Session } from './session-values';
import { useSessionTexts } from './session-texts';

/** The two acts that the law asks for at the door: one tap each, at the time of the server. */
export function SessionTaps({ session, mayWrite }: { session: Session; mayWrite: boolean }) {
  const t = useSessionTexts();
  return (
    <div className="jg-session-taps">
      <Tap
        session={session}
        event="show-credentials"
        at={session.credentialShownAt}
        act={t('credentials')}
        done={t('credentialsDone')}
        mayWrite={mayWrite}
      />
      <Tap
        session={session}
        event="hand-over-entry-document"
        at={session.entryDocumentHandedAt}
        act={t('entryDocument')}
        done={t('entryDocumentDone')}
        mayWrite={mayWrite}
      />
    </div>
  );
}

interface TapProps {
  session: Session;
  event: string;
  at: string | null;
  act: string;
  done: string;
  mayWrite: boolean;
}

function Tap({ session, event, at, act, done, mayWrite }: TapProps) {
  const t = useSessionTexts();
  const [isCorrecting, setCorrecting] = useState(false);
  const [isTapped, setTapped] = useState(false);
  const command = useCommand();
  const path = `/api/sessions/${session.id}/${event}`;
  const tap = () =>
    command.mutateAsync({ path, version: session.version, body: {} }).then(
      () => {
        setTapped(true);
        notify(t('recorded', { act }));
      },
      () => undefined,
    );
  return (
    <div className="jg-session-tap">
      {at ? (
        <div className="jg-session-done" role="status" tabIndex={-1} ref={isTapped ? focus : undefined}>
          <strong>✓ {done}</strong>
          <Instant at={at} />
        </div>
      ) : mayWrite ? (
        <Button kind="primary" size="large" busy={command.isPending} onClick={() => void tap()}>
          {act}
        </Button>
      ) : (
        <p>
          {act}: {t('notYet')}
        </p>
      )}
      <ProblemNote error={command.error} />
      {mayWrite && !at && <p className="jg-hint">{t('tapHint')}</p>}
      {mayWrite && (
        <div>
          <Button kind="text" size="small" onClick={() => setCorrecting(true)}>
            {at ? t('correct') : t('enterTime')} <span className="sr-only">{act}</span>
          </Button>
        </div>
      )}
      {isCorrecting && (
        <CorrectTime act={act} path={path} session={session} at={at} onClose={() => setCorrecting(false)} />
      )}
    </div>
  );
}

/** The button is gone; whoever pressed it goes on from what stands in its place. */
function focus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

/** What was done before the device came out is the inspector's statement; the history keeps when it was entered. */
function CorrectTime({
  act,
  path,
  session,
  at,
  onClose,
}: {
  act: string;
  path: string;
  session: Session;
  at: string | null;
  onClose: () => void;
}) {
  const t = useSessionTexts();
  const form = useForm({ defaultValues: { at: toLocalField(at ?? new Date()) } });
  const command = useCommand();
  return (
    <Dialog title={t('correctTitle', { act })} onClose={onClose}>
      <Form
        form={form}
        error={command.error}
        onSubmit={async (values) => {
          const body = { at: fromLocalField(values.at) };
          await command.mutateAsync({ path, version: session.version, body }).then(onClose, () => undefined);
        }}
      >
        <TextField
          type="datetime-local"
          label={t('at')}
          required
          error={errorOf(form, 'at')}
          field={form.register('at', { required: t('atMissing') })}
        />
        <FormButtons isBusy={command.isPending} submitText={t('correct')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
