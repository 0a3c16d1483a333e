import createFetchClient from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import type { paths } from '../generated/api';
import { currentLanguage } from '../i18n/language';
import { renewSession, tokenOfSession } from './session-store';

/** Typed requests to the server: paths, parameters and answers come from `openapi.json`. */
export const client = createFetchClient<paths>({ baseUrl: window.location.origin, fetch: send });

/** Typed query hooks: `api.useQuery('get', '/api/cases/{id}', { params: { path: { id } } })`. */
export const api = createQueryHooks(client);

/** Sends with the session's token; a request that finds the session ended is sent again once it is renewed. */
export async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(withSession(request));
  if (response.status !== 401 || !(await renewSession())) return response;
  void response.body?.cancel();
  return fetch(withSession(again));
}

function withSession(request: Request): Request {
  const token = tokenOfSession();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  request.headers.set('Accept-Language', currentLanguage());
  return request;
}

/**
 * Loads a file that only the session may read, such as a PDF or a photo.
 * @throws the problem document of the server.
 */
export async function loadFile(path: string): Promise<Blob> {
  const response = await send(new Request(new URL(path, window.location.origin)));
  if (!response.ok) throw await response.json();
  return response.blob();
}
