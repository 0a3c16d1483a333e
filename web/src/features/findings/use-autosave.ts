import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api, client } from '../../api/client';
import type { CommandRequest } from '../../api/command';
import { isStale } from '../../api/problem';
import { sendOnce } from '../../api/send-once';
import { useUser } from '../../api/use-session';
import type { SharedForm } from '../../components/shared-form';
import { dropDraft, keepDraft, readDraft } from '../../lib/draft-store';
import { saveRequest, savedOf, sentValues, type FindingInHand, type FindingValues } from './finding-values';

const AFTER_TYPING_MS = 1_000;
const AGAIN_MS = 5_000;

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** It cannot be kept on the server before it has a title and a respondent. */
  | { readonly kind: 'unnamed' }
  /** A comparison misses a title or a number; everything else is saved. */
  | { readonly kind: 'incomplete' }
  /** No answer came; it is tried again by itself. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly error: unknown };

export interface Autosave {
  readonly state: SaveState;
  /** Saves now what is not saved; true when the server holds everything. */
  readonly flush: () => Promise<boolean>;
}

interface Unanswered {
  readonly request: CommandRequest;
  readonly key: string;
  /** What the form held when it was sent. */
  readonly values: FindingValues;
}

interface Target {
  readonly caseId: string;
  readonly findingId: string | null;
}

/**
 * Saves a draft shortly after typing stops. A request without an answer goes again as it was, under its key, before anything
 * new is sent; when somebody else saved first, both writings meet field by field.
 */
export function useAutosave(
  target: Target,
  shared: SharedForm<FindingValues>,
  onCreated: (finding: FindingInHand) => void,
): Autosave {
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const latest = useRef({ target, shared, onCreated });
  latest.current = { target, shared, onCreated };
  const unanswered = useRef<Unanswered | null>(null);
  const creation = useCreation(target);
  unanswered.current ??= creation.kept();
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const store = useCallback(
    (finding: FindingInHand, sent: FindingValues) => {
      const { target: before, shared: form, onCreated: created } = latest.current;
      form.accept({ version: finding.version, values: sent });
      const params = { params: { path: { id: finding.id } } };
      queries.setQueryData(api.queryOptions('get', '/api/findings/{id}', params).queryKey, finding);
      if (before.findingId !== null) return;
      form.draft.done();
      latest.current = { ...latest.current, target: { ...before, findingId: finding.id } };
      created(finding);
    },
    [queries],
  );

  /** One request at most. True: look again whether something is left. */
  const step = useCallback(async (): Promise<boolean> => {
    const { target: to, shared: form } = latest.current;
    const next = unanswered.current ?? nextOf(to, form);
    if (typeof next === 'string') {
      if (next === 'nothing') form.draft.done();
      setState((was) => (next !== 'nothing' ? { kind: next } : was.kind === 'idle' ? was : savedNow()));
      return false;
    }
    setState({ kind: 'saving' });
    unanswered.current = next;
    if (to.findingId === null) creation.keep(next);
    const outcome = await sendOnce<FindingInHand>(next.request, next.key);
    if (outcome.kind === 'uncertain') {
      setState({ kind: 'offline' });
      return false;
    }
    unanswered.current = null;
    if (to.findingId === null) creation.drop();
    if (outcome.kind === 'stored') {
      store(outcome.answer, next.values);
      return true;
    }
    const theirs = isStale(outcome.error) && to.findingId ? await load(to.findingId) : null;
    if (theirs) return form.meet(savedOf(theirs));
    setState({ kind: 'refused', error: outcome.error });
    return false;
  }, [store, creation]);

  const finish = useCallback(async (): Promise<boolean> => {
    while (latest.current.shared.conflict === null && (await step()));
    const { target: to, shared: form } = latest.current;
    return saveRequest(to, form.form.getValues(), form.base()).kind === 'nothing';
  }, [step]);

  const run = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const round = running.current ?? finish().finally(() => (running.current = null));
    running.current = round;
    return round;
  }, [finish]);

  const isOffline = state.kind === 'offline';
  useEffect(() => {
    if (!isOffline) return;
    const again = setInterval(() => void run(), AGAIN_MS);
    return () => clearInterval(again);
  }, [isOffline, run]);

  useEffect(() => {
    const unsubscribe = latest.current.shared.form.subscribe({
      formState: { values: true },
      callback: () => {
        const { target: to, shared: form } = latest.current;
        if (saveRequest(to, form.form.getValues(), form.base()).kind === 'nothing') return;
        setState({ kind: 'waiting' });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void run(), AFTER_TYPING_MS);
      },
    });
    const online = () => void run();
    window.addEventListener('online', online);
    return () => {
      unsubscribe();
      window.removeEventListener('online', online);
      void run();
    };
  }, [run]);

  /** Words brought back from the device, and what was chosen between two versions, are saved without waiting for more. */
  const isSettled = shared.conflict === null;
  useEffect(() => {
    if (isSettled) void run();
  }, [isSettled, run]);

  return { state, flush: run };
}

/** The first save of a finding, kept on the device until it is answered: a reload must not store it twice. */
function useCreation({ caseId, findingId }: Target) {
  const { id: userId } = useUser();
  return useMemo(() => {
    const name = `finding:creating:${caseId}`;
    return {
      kept: () => (findingId === null ? (readDraft<Unanswered>(userId, name)?.values ?? null) : null),
      keep: (values: Unanswered) =>
        keepDraft(userId, name, { values, keptAt: new Date().toISOString(), version: null }),
      drop: () => dropDraft(userId, name),
    };
  }, [userId, caseId, findingId]);
}

function nextOf(
  target: Target,
  { form, base }: SharedForm<FindingValues>,
): Unanswered | 'nothing' | 'unnamed' | 'incomplete' {
  const values = structuredClone(form.getValues());
  const next = saveRequest(target, values, base());
  if (next.kind !== 'send') return next.kind;
  return { request: next.request, key: crypto.randomUUID(), values: sentValues(values, base().values) };
}

function savedNow(): SaveState {
  return { kind: 'saved', at: new Date().toISOString() };
}

async function load(id: string): Promise<FindingInHand | null> {
  const { data } = await client.GET('/api/findings/{id}', { params: { path: { id } } });
  return data ?? null;
}
