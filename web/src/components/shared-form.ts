import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { mergeThreeWays, type Merge } from '../lib/three-way';
import { useDraftForm, type DraftState } from './draft-form';

/** What the server holds, as the form writes it. */
export interface Saved<Values> {
  readonly version: number;
  readonly values: Values;
}

export interface Disagreement<Values> {
  readonly theirs: Saved<Values>;
  /** What two people wrote differently. */
  readonly fields: readonly (keyof Values & string)[];
}

export interface SharedForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly draft: DraftState;
  /** What was read or saved last; its version goes with the next save. */
  readonly base: () => Saved<Values>;
  /** Until somebody chooses. */
  readonly conflict: Disagreement<Values> | null;
  /** Fields that somebody else changed and that were taken over, since the last save. */
  readonly takenOver: readonly (keyof Values & string)[];
  /** A save was acknowledged. */
  readonly accept: (saved: Saved<Values>) => void;
  /** Somebody else saved: takes over what only they changed. True when nothing is left to choose. */
  readonly meet: (theirs: Saved<Values>) => boolean;
  /** `theirs`: names of the fields whose saved text stays. */
  readonly resolve: (theirs: ReadonlySet<string>) => void;
}

/** Kept with a draft whose conflict is not settled, so that it is shown again after a reload. No row has this version. */
const UNSETTLED = 0;

/**
 * A draft form for a thing that others write as well: changes meet field by field, and nothing is overwritten unseen.
 * `fields` must be a constant.
 */
export function useSharedForm<Values extends FieldValues>(
  key: string,
  saved: Saved<Values>,
  fields: readonly (keyof Values & string)[],
): SharedForm<Values> {
  const base = useRef(saved);
  const kept = useRef(saved.version);
  const { form, draft } = useDraftForm<Values>(key, saved.values, () => ({
    version: kept.current,
    base: kept.current === UNSETTLED ? null : base.current.values,
  }));
  const [old] = useState(() => oldDraft(form, draft, saved, fields));
  const [conflict, setConflict] = useState<Disagreement<Values> | null>(() => {
    if (!old || old.conflicts.length === 0) return null;
    kept.current = UNSETTLED;
    return { theirs: saved, fields: old.conflicts };
  });
  const [takenOver, setTakenOver] = useState<readonly (keyof Values & string)[]>([]);

  const settle = useCallback((stored: Saved<Values>) => {
    base.current = stored;
    kept.current = stored.version;
  }, []);
  const take = useCallback(
    (names: readonly string[], values: Values) => {
      for (const name of names) {
        const path = name as Path<Values>;
        form.setValue(path, values[name] as PathValue<Values, typeof path>);
      }
    },
    [form],
  );
  const meet = useCallback(
    (theirs: Saved<Values>): boolean => {
      const merge = mergeThreeWays(base.current.values, form.getValues(), theirs.values, fields);
      take(merge.theirs, theirs.values);
      settle(theirs);
      if (merge.theirs.length > 0) setTakenOver(merge.theirs);
      const isDisputed = merge.conflicts.length > 0;
      if (isDisputed) kept.current = UNSETTLED;
      setConflict(isDisputed ? { theirs, fields: merge.conflicts } : null);
      return !isDisputed;
    },
    [fields, form, settle, take],
  );

  useEffect(() => {
    if (!old || old.theirs.length === 0) return;
    take(old.theirs, base.current.values);
    setTakenOver(old.theirs);
  }, [old, take]);

  useEffect(() => {
    if (saved.version > base.current.version && conflict === null) meet(saved);
  }, [saved, conflict, meet]);

  return {
    form,
    draft,
    base: () => base.current,
    conflict,
    takenOver,
    accept: (stored) => {
      settle(stored);
      setTakenOver([]);
    },
    meet,
    resolve: (theirs) => {
      if (!conflict) return;
      take([...theirs], conflict.theirs.values);
      settle(conflict.theirs);
      setConflict(null);
    },
  };
}

/** Words brought back that were written on another version meet what has been saved since. */
function oldDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  { restoredVersion, restoredBase }: DraftState,
  saved: Saved<Values>,
  fields: readonly (keyof Values & string)[],
): Merge<Values> | null {
  if (restoredVersion === null || restoredVersion === saved.version) return null;
  return mergeThreeWays(restoredBase as Values | null, form.getValues(), saved.values, fields);
}
