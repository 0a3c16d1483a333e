import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { send } from './client';
import { isUncertain } from './problem';

export interface CommandRequest {
  readonly method?: 'POST' | 'PATCH' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  /** The version that was read of what is changed; sent as If-Match. */
  readonly version?: number;
}

/**
 * One act of a person. The same request, tried again after no definite answer, carries the same idempotency key, so that
 * it happens once. Everything shown is asked for again afterwards.
 */
export function useCommand<Answer = unknown>() {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation<Answer, unknown, CommandRequest>({
    mutationFn: async (request) => {
      const intent = JSON.stringify(request);
      const key = keys.current.get(intent) ?? crypto.randomUUID();
      keys.current.set(intent, key);
      try {
        const answer = await command<Answer>(request, key);
        keys.current.delete(intent);
        return answer;
      } catch (error) {
        if (!isUncertain(error)) keys.current.delete(intent);
        throw error;
      }
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** @throws the problem document of the server. */
export async function command<Answer>(
  { method = 'POST', path, body, version }: CommandRequest,
  idempotencyKey: string = crypto.randomUUID(),
): Promise<Answer> {
  const headers = new Headers({ 'Idempotency-Key': idempotencyKey });
  if (version !== undefined) headers.set('If-Match', `"${version}"`);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const url = new URL(path, window.location.origin);
  const response = await send(
    new Request(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) }),
  );
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw answer;
  return answer as Answer;
}
