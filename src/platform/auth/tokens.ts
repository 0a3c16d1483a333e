import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const ACCESS_TOKEN_SECONDS = 600;
export const SESSION_SECONDS = 12 * 3600;
export const ISSUER = 'jeomgeom';
export const AUDIENCE = 'jeomgeom-api';
export const TOKEN_TYPE = 'access';

/** What an access token says; roles are not in it, so that a right taken away is gone at once. */
export interface AccessClaims {
  readonly sub: string;
  readonly sid: string;
  readonly typ: typeof TOKEN_TYPE;
}

export function newRefreshToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Marks a browser that has signed in to this account before; it has its own allowance of attempts. */
export function deviceMark(userId: string, secret: string): string {
  return createHmac('sha256', secret).update(`known-device:${userId}`).digest('base64url');
}

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
