import { REFUSALS, type RefusalCode } from '../../domain/refusals';
import type { Locale } from '../http/request-context';
import type { ErrorParams } from './app-error';
import { ERRORS, isErrorCode, type ErrorCode } from './error-catalogue';

export type AnyCode = ErrorCode | RefusalCode;

/** The refusal of a move is a conflict with the state of the record. */
const REFUSED = 409;

export function statusOf(code: AnyCode): number {
  return isErrorCode(code) ? ERRORS[code].status : REFUSED;
}

/** The sentence for a person; `{name}` is filled from the params. */
export function messageOf(code: AnyCode, locale: Locale, params: ErrorParams = {}): string {
  const text: string = isErrorCode(code) ? ERRORS[code][locale] : REFUSALS[code][locale];
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
}
