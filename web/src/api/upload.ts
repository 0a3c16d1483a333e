import type { components } from '../generated/api';
import { currentLanguage } from '../i18n/language';
import { renewSession, tokenOfSession } from './session-store';

export type Evidence = components['schemas']['EvidenceResponse'];

export interface UploadRequest {
  /** Where evidence goes: `/api/cases/:caseId/evidence`. */
  readonly path: string;
  readonly file: File;
  /** The other fields of the form, such as title and class. */
  readonly fields: Readonly<Record<string, string>>;
  /** Kept while the same file is tried again, so that it is stored once. */
  readonly idempotencyKey: string;
  readonly onProgress: (sentBytes: number, totalBytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends one file with its progress.
 * @throws the problem document of the server; a TypeError when the connection broke; an AbortError when stopped.
 */
export async function uploadEvidence(request: UploadRequest): Promise<Evidence> {
  const first = await attempt(request);
  if (first.status !== 401 || !(await renewSession())) return evidenceOf(first);
  return evidenceOf(await attempt(request));
}

/** SHA-256 of a file in hexadecimal, computed on the device; null where the browser offers no way to. */
export async function sha256Of(file: Blob): Promise<string | null> {
  if (!('subtle' in crypto)) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

function attempt({ path, file, fields, idempotencyKey, onProgress, signal }: UploadRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    const http = new XMLHttpRequest();
    http.open('POST', path);
    http.setRequestHeader('Idempotency-Key', idempotencyKey);
    http.setRequestHeader('Accept-Language', currentLanguage());
    const token = tokenOfSession();
    if (token) http.setRequestHeader('Authorization', `Bearer ${token}`);
    http.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total));
    http.addEventListener('load', () => resolve({ status: http.status, text: http.responseText }));
    http.addEventListener('error', () => reject(new TypeError('The connection broke.')));
    http.addEventListener('abort', () => reject(new DOMException('Stopped.', 'AbortError')));
    signal.addEventListener('abort', () => http.abort(), { once: true });
    http.send(form);
  });
}

function evidenceOf({ status, text }: Answer): Evidence {
  const body: unknown = JSON.parse(text);
  if (status >= 400) throw body;
  return body as Evidence;
}
