import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID, registerDecorator, ValidateIf, type ValidationOptions } from 'class-validator';

const LONE_SURROGATE = /\p{Surrogate}/u;
const INVISIBLE_ONLY = /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*$/;

/** Text for people: trimmed, NFC, 1 to `max` characters, nothing that PostgreSQL cannot store. */
export function IsText(max: number, options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().normalize('NFC') : value)),
    ApiProperty({ type: String, minLength: 1, maxLength: max, isArray: options?.each ?? false }),
    constraint(
      'isText',
      (value) => typeof value === 'string' && value.length <= max && !INVISIBLE_ONLY.test(value) && isStorable(value),
      options,
    ),
  );
}

/** Text of a draft: as `IsText`, and it may still be empty. */
export function IsDraftText(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().normalize('NFC') : value)),
    ApiProperty({ type: String, maxLength: max }),
    constraint('isText', (value) => typeof value === 'string' && value.length <= max && isStorable(value)),
  );
}

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** An instant: ISO 8601 with an offset, on a day that exists. Arrives as a Date. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (isInstantText(value) ? new Date(value) : value)),
    ApiProperty({ type: String, format: 'date-time' }),
    constraint('isInstant', (value) => value instanceof Date),
  );
}

/** An instant as `IsInstant` takes it, or a civil date for what is known only by its day, which stays text. */
export function IsInstantOrDay(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (isInstantText(value) ? new Date(value) : value)),
    ApiProperty({
      oneOf: [
        { type: 'string', format: 'date-time' },
        { type: 'string', format: 'date' },
      ],
    }),
    constraint('isInstantOrDay', (value) => value instanceof Date || isDayText(value)),
  );
}

/** A civil date, `YYYY-MM-DD`, that exists. */
export function IsCalendarDay(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, format: 'date' }), constraint('isCalendarDay', isDayText));
}

export function IsId(options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'uuid', isArray: options?.each ?? false }),
    IsUUID('all', options),
  );
}

/** May be left out; null is not accepted in its place. */
export function Optional(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ required: false }),
    ValidateIf((_, value) => value !== undefined),
  );
}

/** May be left out, and null clears it. */
export function Clearable(): PropertyDecorator {
  return applyDecorators(ApiProperty({ required: false, nullable: true }), IsOptional());
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !LONE_SURROGATE.test(text);
}

function isInstantText(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    INSTANT.test(value) &&
    dayExists(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isDayText(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && dayExists(value);
}

function dayExists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return (
    day >= '1900-01-01' && day <= '2199-12-31' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  );
}

function constraint(name: string, holds: (value: unknown) => boolean, options?: ValidationOptions): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options,
      validator: { validate: holds, defaultMessage: () => `${String(property)} breaks ${name}` },
    });
  };
}
