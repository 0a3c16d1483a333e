import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';
import { isCalendarDay } from '../../domain/calendar-day';
import { PERIOD_UNITS } from '../../domain/deadline-spec';
import { assertDueSpec, type DueSpec, RECURRENCE_PERIODS } from '../../domain/due-spec';
import type { BilingualText } from '../../domain/duration';
import { DUE_PRECISIONS } from '../../domain/enumerations';

type Fields = Readonly<Record<string, unknown>>;

/** A due specification as an order words it; arrives as a `DueSpec`. */
export function IsDueSpec(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => readDueSpec(value) ?? value),
    ApiProperty(DUE_SPEC_SCHEMA),
    (target: object, property: string | symbol) =>
      registerDecorator({
        name: 'isDueSpec',
        target: target.constructor,
        propertyName: String(property),
        validator: {
          validate: (value: unknown) => readDueSpec(value) !== null,
          defaultMessage: () => `${String(property)} breaks isDueSpec`,
        },
      }),
  );
}

/** The specification that a request body holds, or null when it is none: unknown fields count as a fault. */
export function readDueSpec(value: unknown): DueSpec | null {
  if (!isFields(value)) return null;
  const { phrase, ...words } = value;
  const spec = readWords(words);
  if (spec === null || !isSound(spec)) return null;
  if (phrase === undefined) return spec;
  return isPhrase(phrase) ? { ...spec, phrase: { ko: phrase.ko.trim(), en: phrase.en.trim() } } : null;
}

function readWords({ kind, ...rest }: Fields): DueSpec | null {
  switch (kind) {
    case 'RELATIVE':
      return readRelative(rest);
    case 'FIXED':
      return hasOnly(rest, ['date']) && isCalendarDay(rest.date) ? { kind, date: rest.date } : null;
    case 'RANGE':
      return readRange(rest);
    case 'RECURRING':
      return readRecurring(rest);
    case 'WITHOUT_DELAY':
      return hasOnly(rest, []) ? { kind } : null;
    default:
      return null;
  }
}

function readRelative(fields: Fields): DueSpec | null {
  const { amount, from } = fields;
  const unit = PERIOD_UNITS.find((name) => name === fields.unit);
  if (!hasOnly(fields, ['amount', 'unit', 'from']) || typeof amount !== 'number' || !unit) return null;
  return from === undefined || from === 'ARRIVAL' ? { kind: 'RELATIVE', amount, unit, from: 'ARRIVAL' } : null;
}

function readRange(fields: Fields): DueSpec | null {
  const { from, to } = fields;
  const precision = DUE_PRECISIONS.find((name) => name === fields.precision);
  if (!hasOnly(fields, ['from', 'to', 'precision']) || !precision) return null;
  return isCalendarDay(from) && isCalendarDay(to) ? { kind: 'RANGE', from, to, precision } : null;
}

function readRecurring(fields: Fields): DueSpec | null {
  const { times, until = null } = fields;
  const per = RECURRENCE_PERIODS.find((name) => name === fields.per);
  if (!hasOnly(fields, ['times', 'per', 'until']) || typeof times !== 'number' || !per) return null;
  return until === null || isCalendarDay(until) ? { kind: 'RECURRING', times, per, until } : null;
}

function isSound(spec: DueSpec): boolean {
  try {
    assertDueSpec(spec);
    return true;
  } catch {
    return false;
  }
}

function isPhrase(value: unknown): value is BilingualText {
  return isFields(value) && hasOnly(value, ['ko', 'en']) && [value.ko, value.en].every(isWords);
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 200 && !value.includes('\u0000');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(fields: Fields, known: readonly string[]): boolean {
  return Object.keys(fields).every((name) => known.includes(name));
}

const DAY = { type: 'string', format: 'date' } as const;
const PHRASE = {
  type: 'object',
  description: 'The words to print instead of those that follow from the specification.',
  required: ['ko', 'en'],
  properties: { ko: { type: 'string' }, en: { type: 'string' } },
};

export const DUE_SPEC_SCHEMA = {
  oneOf: [
    variant('RELATIVE', {
      amount: { type: 'integer', minimum: 1 },
      unit: { type: 'string', enum: [...PERIOD_UNITS] },
      from: { type: 'string', enum: ['ARRIVAL'] },
    }),
    variant('FIXED', { date: DAY }),
    variant('RANGE', { from: DAY, to: DAY, precision: { type: 'string', enum: [...DUE_PRECISIONS] } }),
    variant('RECURRING', {
      times: { type: 'integer', minimum: 1 },
      per: { type: 'string', enum: [...RECURRENCE_PERIODS] },
      until: { ...DAY, nullable: true },
    }),
    variant('WITHOUT_DELAY', {}),
  ],
};

function variant(kind: DueSpec['kind'], properties: Record<string, object>) {
  const required = [
    'kind',
    ...Object.keys(properties).filter((name) => name !== 'until' && !(kind === 'RELATIVE' && name === 'from')),
  ];
  return {
    type: 'object',
    required,
    properties: { kind: { type: 'string', enum: [kind] }, ...properties, phrase: PHRASE },
  };
}
