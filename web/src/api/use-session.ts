import { useSyncExternalStore } from 'react';
import { sessionStore, type SessionState, type SessionUser } from './session-store';

export function useSession(): SessionState {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}

/** The signed-in person; pages behind the sign-in always have one. */
export function useUser(): SessionUser {
  const session = useSession();
  if (session.kind === 'signed-in' || session.kind === 'expired') return session.user;
  throw new Error('This page needs a signed-in person.');
}
