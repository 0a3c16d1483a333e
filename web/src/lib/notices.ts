import { useSyncExternalStore } from 'react';

export interface Notice {
  readonly id: number;
  readonly kind: 'success' | 'danger' | 'information';
  readonly text: string;
}

const SHOWN_MS = 8000;
let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says something in passing, to the eye and to a screen reader. Nothing that must be read is said here alone. */
export function notify(text: string, kind: Notice['kind'] = 'success'): void {
  const notice = { id: ++lastId, kind, text };
  change([...notices, notice]);
  setTimeout(() => dismiss(notice.id), SHOWN_MS);
}

export function dismiss(id: number): void {
  change(notices.filter((notice) => notice.id !== id));
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => notices,
  );
}

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}
