import { useSyncExternalStore } from 'react';
import type korean from '../generated/labels.ko.json';
import { currentLanguage, type Language } from './language';

type Labels = typeof korean;
export type LabelList = keyof Labels['list'];
export type MachineName = keyof Labels['status'];

interface Lists {
  readonly [list: string]: Readonly<Record<string, string>>;
}
interface LoadedLabels {
  readonly list: Lists;
  readonly status: Lists;
  readonly move: Lists;
  readonly field: Readonly<Record<string, string>>;
}

const LOADERS: Record<Language, () => Promise<{ default: LoadedLabels }>> = {
  ko: () => import('../generated/labels.ko.json'),
  en: () => import('../generated/labels.en.json'),
};

let loaded: LoadedLabels = { list: {}, status: {}, move: {}, field: {} };
const listeners = new Set<() => void>();

/** Loads the words of the code lists in the language of the interface; before the first page and after a change. */
export async function loadLabels(): Promise<void> {
  loaded = (await LOADERS[currentLanguage()]()).default;
  for (const listener of listeners) listener();
}

function useLoadedLabels(): LoadedLabels {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => loaded,
  );
}

/** The words of the code lists of the domain: `label('severity', 'MAJOR')` → "중대". */
export function useLabels() {
  const { list, status, move, field } = useLoadedLabels();
  return {
    label: (name: LabelList, code: string | null | undefined): string => wordOf(list[name], code),
    statusLabel: (machine: MachineName, code: string | null | undefined): string => wordOf(status[machine], code),
    moveLabel: (machine: MachineName, event: string): string => wordOf(move[machine], event),
    /** The name of a member of a content; within some others it means something else. */
    fieldLabel: (name: string, parent: string): string => field[`${parent}.${name}`] ?? wordOf(field, name),
    /** Every code of a list with its word, in the order of the domain: what a `<select>` offers. */
    options: (name: LabelList): { value: string; text: string }[] =>
      Object.entries(list[name] ?? {}).map(([value, text]) => ({ value, text })),
    /** Every status of a state table with its word. */
    statusOptions: (machine: MachineName): { value: string; text: string }[] =>
      Object.entries(status[machine] ?? {}).map(([value, text]) => ({ value, text })),
  };
}

function wordOf(words: Readonly<Record<string, string>> | undefined, code: string | null | undefined): string {
  return code ? (words?.[code] ?? code) : '';
}
