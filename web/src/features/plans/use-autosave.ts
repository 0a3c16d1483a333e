import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { isStale, isUncertain } from '../../api/problem';
import { useDraftForm, type DraftState } from '../../components/draft-form';
import { isSame, merge } from './merge';

const SAVE_AFTER_MS = 1500;
const TRY_AGAIN_MS = 8000;

/** Words with the version of the object they were read from. */
export interface Saved<Values> {
  readonly values: Values;
  readonly version: number;
}

export type SaveState<Values> =
  | { readonly kind: 'idle' | 'pending' | 'saving' | 'offline' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'conflict'; readonly theirs: Saved<Values>; readonly fields: readonly (keyof Values & string)[] };

export interface Autosave<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly draft: DraftState;
  readonly state: SaveState<Values>;
  /** Saves what is not saved yet; true once nothing is left. */
  readonly flush: () => Promise<boolean>;
  /** Goes on after a conflict with the saved text in these fields and one's own in the others. */
  readonly resolve: (theirs: ReadonlySet<string>) => void;
}

interface Options<Values> {
  readonly key: string;
  /** What the server shows now; asked for again while the page is open. */
  readonly server: Saved<Values>;
  /** Answers the version that was saved. */
  readonly save: (values: Values, version: number) => Promise<number>;
  readonly load: () => Promise<Saved<Values>>;
}

/** What the words on the screen started from; its words are unknown where an earlier visit left them. */
interface Base<Values> {
  readonly values: Values | null;
  readonly version: number;
}

/**
 * Keeps words on the device at once and on the server shortly after the typing stops. Whoever else writes on the same
 * object is brought together field by field; what both changed is shown to the person, never overwritten.
 */
export function useAutosave<Values extends FieldValues>(options: Options<Values>): Autosave<Values> {
  const { key, server } = options;
  const base = useRef<Base<Values>>(server);
  const { form, draft } = useDraftForm<Values>(key, server.values, base.current.version);
  const [state, setState] = useState<SaveState<Values>>({ kind: 'idle' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean> | null>(null);
  const isHalted = useRef(false);
  const latest = useRef({ ...options, done: draft.done });
  latest.current = { ...options, done: draft.done };

  const written = useCallback(() => structuredClone(form.getValues()), [form]);
  const show = useCallback(
    (values: Values) => {
      const shown = form.getValues();
      for (const name of Object.keys(values) as Path<Values>[])
        if (!isSame(shown[name], values[name])) form.setValue(name, values[name] as PathValue<Values, Path<Values>>);
    },
    [form],
  );

  /** Takes over what somebody else saved where it leaves one's own words alone; false when the person has to choose. */
  const bringIn = useCallback(
    (theirs: Saved<Values>): boolean => {
      const { values, conflicts } = merge(base.current.values, written(), theirs.values);
      isHalted.current = conflicts.length > 0;
      if (isHalted.current) setState({ kind: 'conflict', theirs, fields: conflicts });
      else {
        base.current = theirs;
        show(values);
      }
      return !isHalted.current;
    },
    [show, written],
  );

  const attempt = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const values = written();
    if (isSame(values, base.current.values)) {
      latest.current.done();
      setState((before) => (before.kind === 'saved' || before.kind === 'saving' ? savedNow() : { kind: 'idle' }));
      return true;
    }
    setState({ kind: 'saving' });
    try {
      base.current = { values, version: await latest.current.save(values, base.current.version) };
    } catch (error) {
      if (isStale(error)) return bringIn(await latest.current.load()) && attempt();
      setState(isUncertain(error) ? { kind: 'offline' } : { kind: 'failed', error });
      if (isUncertain(error)) timer.current = setTimeout(() => void latestFlush.current(), TRY_AGAIN_MS);
      return false;
    }
    return attempt();
  }, [bringIn, written]);

  const flush = useCallback((): Promise<boolean> => {
    if (isHalted.current) return Promise.resolve(false);
    running.current ??= attempt().finally(() => (running.current = null));
    return running.current;
  }, [attempt]);
  const latestFlush = useRef(flush);
  latestFlush.current = flush;

  const schedule = useCallback(() => {
    setState((before) => (before.kind === 'saving' ? before : { kind: 'pending' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latestFlush.current(), SAVE_AFTER_MS);
  }, []);

  const resolve = (chosen: ReadonlySet<string>) => {
    if (state.kind !== 'conflict') return;
    const { theirs, fields } = state;
    const { values } = merge(base.current.values, written(), theirs.values);
    for (const name of fields) if (chosen.has(name)) values[name] = theirs.values[name];
    base.current = theirs;
    isHalted.current = false;
    show(values);
    void flush();
  };

  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    if (draft.restoredAt === null) return;
    const isUpToDate = draft.restoredVersion === server.version;
    base.current = { values: isUpToDate ? server.values : null, version: draft.restoredVersion ?? 0 };
    if (isUpToDate || bringIn(server)) schedule();
  }, [bringIn, draft.restoredAt, draft.restoredVersion, schedule, server]);

  useEffect(() => {
    const isNewer = server.version > base.current.version;
    if (isNewer && running.current === null && !isHalted.current && bringIn(server)) schedule();
  }, [bringIn, schedule, server]);

  useEffect(() => {
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if ((type !== undefined || name !== undefined) && !isHalted.current) schedule();
      },
    });
    const online = () => void latestFlush.current();
    window.addEventListener('online', online);
    return () => {
      unsubscribe();
      window.removeEventListener('online', online);
      if (timer.current !== undefined) void latestFlush.current();
    };
  }, [form, schedule]);

  return { form, draft, state, flush, resolve };
}

function savedNow(): { readonly kind: 'saved'; readonly at: string } {
  return { kind: 'saved', at: new Date().toISOString() };
}
