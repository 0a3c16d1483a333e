import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useUser } from '../../api/use-session';
import { useDraftForm, type DraftState } from '../../components/draft-form';
import { keepDraft } from '../../lib/draft-store';
import { Autosaver, type Desk, type Saved, type SaveState } from './autosaver';
import { isSame } from './merge';

interface Options<Values> extends Pick<Desk<Values>, 'save' | 'load'> {
  readonly key: string;
  /** What the server shows now; asked for again while the page is open. */
  readonly server: Saved<Values>;
  /** Whether the server takes all of it; what it does not take yet stays on the device. */
  readonly isWhole?: (values: Values) => boolean;
}

export interface Autosave<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly draft: DraftState;
  readonly state: SaveState<Values>;
  readonly flush: () => Promise<boolean>;
  readonly resolve: (theirs: ReadonlySet<string>) => void;
}

/** A form whose words are on the device at once and on the server shortly after the typing stops. */
export function useAutosave<Values extends FieldValues>(options: Options<Values>): Autosave<Values> {
  const { key, server, save, load, isWhole } = options;
  const user = useUser();
  const [saver] = useState(() => new Autosaver<Values>(server));
  const { state, version } = useSyncExternalStore(saver.subscribe, saver.get);
  const { form, draft } = useDraftForm<Values>(key, server.values, version);
  const hasBegun = useRef(false);

  useEffect(() => {
    const onSaved = (values: Values, savedVersion: number) => {
      if (isWhole?.(values) ?? true) draft.done();
      else keepDraft(user.id, key, { values, keptAt: new Date().toISOString(), version: savedVersion });
    };
    const read = () => structuredClone(form.getValues());
    saver.attach({ read, show: (values) => showIn(form, values), save, load, onSaved });
  });

  useEffect(() => {
    if (hasBegun.current) saver.see(server);
    else if (draft.restoredAt !== null) saver.resume(draft.restoredVersion, server);
    hasBegun.current = true;
  }, [draft.restoredAt, draft.restoredVersion, saver, server]);

  useEffect(() => {
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if (type !== undefined || name !== undefined) saver.schedule();
      },
    });
    const online = () => void saver.flush();
    window.addEventListener('online', online);
    return () => {
      unsubscribe();
      window.removeEventListener('online', online);
      saver.leave();
    };
  }, [form, saver]);

  return { form, draft, state, flush: saver.flush, resolve: saver.resolve };
}

/** Changes only the fields that differ, so that the one being typed in keeps its place. */
function showIn<Values extends FieldValues>(form: UseFormReturn<Values>, values: Values): void {
  const shown = form.getValues();
  for (const name of Object.keys(values) as Path<Values>[])
    if (!isSame(shown[name], values[name])) form.setValue(name, values[name]);
}
