import type { FactField, FactStatus } from '../../domain/enumerations';
import { AppError } from '../../platform/errors/app-error';

export const INSTANT_FIELDS = [
  'STARTED_AT',
  'DETECTED_AT',
  'PROVIDER_AWARE_AT',
  'REPORTED_AT',
  'USER_NOTICE_AT',
  'MITIGATED_AT',
  'RESTORED_AT',
] as const satisfies readonly FactField[];
const NUMBER_FIELDS: readonly FactField[] = [
  'AFFECTED_PERCENT',
  'AFFECTED_COUNT',
  'DURATION_MINUTES',
  'USER_BASE',
  'DAMAGE_CASES',
];

export const STATED_STATUSES = ['CLAIMED', 'ESTIMATED', 'DETERMINED'] as const satisfies readonly FactStatus[];

export interface FactValue {
  readonly field: FactField;
  readonly valueAt?: Date;
  readonly valueNumber?: number;
  readonly valueText?: string;
  readonly precision?: string;
  readonly basis?: string;
}

type ValueKind = 'valueAt' | 'valueNumber' | 'valueText';
const VALUE_KINDS: readonly ValueKind[] = ['valueAt', 'valueNumber', 'valueText'];

/**
 * One value of the kind that the field holds; instants with their precision and not in the future, impact with its basis.
 * @throws AppError 422 with the rule that is broken.
 */
export function requireSoundValue(fact: FactValue, now: Date): void {
  requireValueKind(fact);
  refuseFuture('valueAt', fact.valueAt, now);
  if (fact.valueAt && !fact.precision) throw new AppError('fact.precision-missing');
  if (isImpact(fact.field) && !fact.basis) throw new AppError('fact.basis-missing');
  if (fact.field === 'AFFECTED_PERCENT' && (fact.valueNumber ?? 0) > 100)
    throw new AppError('fact.percent-out-of-range');
}

/** What is claimed to have happened lies before the server's present. @throws AppError 422 `instant.in-future`. */
export function refuseFuture(field: string, instant: Date | undefined, now: Date): void {
  if (instant && instant.getTime() > now.getTime()) throw new AppError('instant.in-future', { field });
}

function requireValueKind(fact: FactValue): void {
  const stated = VALUE_KINDS.filter((kind) => fact[kind] !== undefined);
  const expected = kindsOf(fact.field);
  if (stated.length === 1 && expected.includes(stated[0])) return;
  throw new AppError('fact.value-mismatch', { expected: expected.join(' / ') });
}

function kindsOf(field: FactField): readonly ValueKind[] {
  if (isOneOf(INSTANT_FIELDS, field)) return ['valueAt'];
  if (isOneOf(NUMBER_FIELDS, field)) return ['valueNumber'];
  return field === 'OTHER' ? ['valueNumber', 'valueText'] : ['valueText'];
}

function isImpact(field: FactField): boolean {
  return field === 'AFFECTED_PERCENT' || field === 'AFFECTED_COUNT';
}

function isOneOf(fields: readonly FactField[], field: FactField): boolean {
  return fields.includes(field);
}
