import type { RefusalCode } from '../../domain/refusals';
import type { ErrorCode } from './error-catalogue';

export type ErrorParams = Readonly<Record<string, string | number>>;

/** One entry per field that a request got wrong. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** A named fact that ends the request; status and texts come from the catalogue. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode | RefusalCode,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(code);
  }
}

/** Not there, or not for this actor: the answer is the same. */
export function orNotFound<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new AppError('resource.not-found');
  return row;
}
