import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useUser } from '../api/use-session';
import { dropDraft, keepDraft, readDraft } from '../lib/draft-store';
import { formatTime } from '../lib/dates';
import { Button } from './button';
import { useComponentTexts } from './component-texts';
import { Note } from './states';

const KEEP_AFTER_MS = 300;

export interface DraftForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly draft: DraftState;
}

/** The version on which something is written, and what it said where that is known. */
export interface WrittenOn<Values> {
  readonly version: number | null;
  readonly base: Values | null;
}

export interface DraftState {
  /** When what is shown was kept by an earlier visit; null when nothing was brought back. */
  readonly restoredAt: string | null;
  /** The version of the object that the restored words were written on. */
  readonly restoredVersion: number | null;
  /** What that version said, where the draft kept it. */
  readonly restoredBase: unknown;
  readonly keptAt: string | null;
  readonly isKept: boolean;
  /** To be called once the server has acknowledged everything. */
  readonly done: () => void;
  /** Throws the kept words away and shows the given values again. */
  readonly discard: () => void;
}

/**
 * A form whose words survive a reload, a crash and the end of the session: they are kept on the device while typed and
 * brought back by the next visit, until `draft.done()`. `key` names what is written, such as `finding:<id>`; `written` is the
 * version of the object on which it is written, and perhaps what that version said.
 */
export function useDraftForm<Values extends FieldValues>(
  key: string,
  defaults: Values,
  written: number | null | (() => WrittenOn<Values>) = null,
): DraftForm<Values> {
  const user = useUser();
  const [stored] = useState(() => readDraft<Values>(user.id, key));
  const [isRestored, setRestored] = useState(stored !== null);
  const [kept, setKept] = useState({ at: null as string | null, ok: true });
  const form = useForm<Values>({ defaultValues: { ...defaults, ...stored?.values } as DefaultValues<Values> });
  const latest = useRef({ written, defaults });
  latest.current = { written, defaults };
  const isOver = useRef(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      if (isOver.current) return;
      const keptAt = new Date().toISOString();
      const { written: on } = latest.current;
      const version = typeof on === 'function' ? on() : { version: on };
      const ok = keepDraft(user.id, key, { values: form.getValues(), keptAt, ...version });
      setKept({ at: keptAt, ok });
    };
    const flush = () => {
      if (timer !== undefined) keep();
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if (type === undefined && name === undefined) return;
        isOver.current = false;
        clearTimeout(timer);
        timer = setTimeout(keep, KEEP_AFTER_MS);
      },
    });
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      unsubscribe();
      clearTimeout(timer);
      flush();
    };
  }, [form, key, user.id]);

  const done = useCallback(() => {
    isOver.current = true;
    dropDraft(user.id, key);
    setRestored(false);
    setKept({ at: null, ok: true });
  }, [key, user.id]);

  const discard = useCallback(() => {
    form.reset(latest.current.defaults);
    done();
  }, [done, form]);

  return {
    form,
    draft: {
      restoredAt: isRestored ? (stored?.keptAt ?? null) : null,
      restoredVersion: isRestored ? (stored?.version ?? null) : null,
      restoredBase: isRestored ? (stored?.base ?? null) : null,
      keptAt: kept.at,
      isKept: kept.ok,
      done,
      discard,
    },
  };
}

/** Says that words were brought back, and when they were last kept. */
export function DraftNote({ draft }: { draft: DraftState }) {
  const t = useComponentTexts();
  if (!draft.isKept) return <Note kind="warning">{t('draftNotKept')}</Note>;
  if (draft.restoredAt)
    return (
      <Note>
        <p>{t('draftRestored', { at: formatTime(draft.restoredAt) })}</p>
        <Button size="small" kind="tertiary" onClick={draft.discard}>
          {t('draftDrop')}
        </Button>
      </Note>
    );
  return draft.keptAt ? <p className="jg-quiet">{t('draftKept', { at: formatTime(draft.keptAt) })}</p> : null;
}
