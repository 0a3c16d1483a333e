import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { AppError } from '../errors/app-error';
import { IsText, Optional } from './fields';
import { validationText } from './validation';

/** One page of a list: ask again with `cursor` for the next. */
export class PageQuery {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100, default: 25 })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
  @Optional() @IsText(500) cursor?: string;
}

export interface Page<T> {
  readonly items: T[];
  /** Cursor of the next page, null on the last. */
  readonly nextCursor: string | null;
}

export const DEFAULT_LIMIT = 25;

/** A cursor holds the sort key of the last row; it is opaque to the client and checked when it comes back. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

export function decodeCursor(cursor: string, length: number): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => typeof part === 'string' || typeof part === 'number')
    )
      return key;
  } catch {
    // Falls through: whatever it was, it is not a cursor of ours.
  }
  throw new AppError('request.invalid', {}, [
    { field: 'cursor', code: 'validation.cursor', message: validationText('cursor') },
  ]);
}

/** Cuts the row read beyond the limit and turns it into the next cursor. */
export function toPage<R, T>(
  rows: R[],
  limit: number,
  keyOf: (row: R) => (string | number)[],
  toItem: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
