import type { components } from '../generated/api';
import { currentLanguage } from '../i18n/language';

export type SessionUser = components['schemas']['SessionUserResponse'];
type LoginResponse = components['schemas']['LoginResponse'];

export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly user: SessionUser }
  /** The session ended while somebody was working: the page stays, a dialog asks to sign in again. */
  | { readonly kind: 'expired'; readonly user: SessionUser };

/** Says that this browser may still hold a session, so that nobody is asked for one who never signed in. */
const MARK = 'jeomgeom.session';

let state: SessionState = { kind: 'starting' };
let accessToken: string | null = null;
let renewal: Promise<boolean> | null = null;
let waiting: ((signedIn: boolean) => void)[] = [];
const listeners = new Set<() => void>();

export const sessionStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  get: (): SessionState => state,
};

export function tokenOfSession(): string | null {
  return accessToken;
}

/** Kept as soon as somebody is signed in. */
export function whenSignedIn(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (state.kind !== 'signed-in') return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });
}

/** Opens the session that the browser's cookie still holds, if any. */
export async function resumeSession(): Promise<void> {
  const mayHold = localStorage.getItem(MARK) !== null;
  const isHeld = mayHold && (await refresh().catch(() => false));
  if (!isHeld) become({ kind: 'signed-out' });
}

/** @throws the problem document of the server when the sign-in is refused. */
export async function signIn(email: string, password: string): Promise<SessionUser> {
  const response = await fetch('/api/auth/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': currentLanguage() },
    body: JSON.stringify({ email, password }),
  });
  const body: unknown = await response.json();
  if (!response.ok) throw body;
  return accept(body as LoginResponse);
}

export async function signOut(): Promise<void> {
  try {
    await fetch('/api/auth/logout', { method: 'POST' });
  } finally {
    accessToken = null;
    localStorage.removeItem(MARK);
    settle(false);
    become({ kind: 'signed-out' });
  }
}

/**
 * Renews the session once for all requests that found it ended. When the cookie has ended as well, waits until the
 * person has signed in again in place. False: given up, the request's own answer stands.
 * @throws when the server gives no definite answer.
 */
export function renewSession(): Promise<boolean> {
  renewal ??= renew().finally(() => (renewal = null));
  return renewal;
}

async function renew(): Promise<boolean> {
  if (await refresh()) return true;
  if (state.kind !== 'signed-in' && state.kind !== 'expired') return false;
  become({ kind: 'expired', user: state.user });
  return new Promise((resolve) => waiting.push(resolve));
}

/** False when the session has ended. @throws when no definite answer came. */
async function refresh(): Promise<boolean> {
  const response = await fetch('/api/auth/refresh', { method: 'POST' });
  if (response.status >= 500) throw await response.json();
  if (!response.ok) return false;
  accept((await response.json()) as LoginResponse);
  return true;
}

function accept({ accessToken: token, user }: LoginResponse): SessionUser {
  const isSomebodyElse = state.kind === 'expired' && state.user.id !== user.id;
  accessToken = token;
  localStorage.setItem(MARK, 'held');
  become({ kind: 'signed-in', user });
  if (isSomebodyElse) {
    settle(false);
    window.location.assign('/');
  } else settle(true);
  return user;
}

function settle(signedIn: boolean): void {
  for (const resolve of waiting) resolve(signedIn);
  waiting = [];
}

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}
