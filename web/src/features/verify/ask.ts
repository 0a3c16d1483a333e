import { client } from '../../api/client';
import { isProblem } from '../../api/problem';
import { sha256Of } from '../../api/upload';
import type { components } from '../../generated/api';

export type Standing = components['schemas']['DocumentStandingResponse'];

export type Check =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly answer: Standing; readonly fingerprint: string | null }
  | { readonly kind: 'failed'; readonly why: 'failed' | 'tooMany' | 'noDigest' };

export async function askByCode(code: string): Promise<Check> {
  const { data, error } = await client
    .GET('/api/verification/codes/{code}', { params: { path: { code } } })
    .catch(() => ({ data: undefined, error: null }));
  return data ? { kind: 'answered', answer: data, fingerprint: null } : failure(error);
}

/** The file is read on this device; what is sent is its fingerprint. */
export async function askByFile(file: File): Promise<Check> {
  const sha256 = await sha256Of(file);
  if (sha256 === null) return { kind: 'failed', why: 'noDigest' };
  const { data, error } = await client
    .GET('/api/verification/files/{sha256}', { params: { path: { sha256 } } })
    .catch(() => ({ data: undefined, error: null }));
  return data ? { kind: 'answered', answer: data, fingerprint: sha256 } : failure(error);
}

function failure(error: unknown): Check {
  return { kind: 'failed', why: isProblem(error) && error.status === 429 ? 'tooMany' : 'failed' };
}
