import { DomainError } from './domain-error';
import type { SanctionKind } from './sanction';

/** 방송통신발전 기본법 §40의4: at most three per cent of the revenue, in basis points. */
export const MAX_SURCHARGE_RATE = 300;
/** Aggravated and reduced by at most a half each. */
export const MAX_ADJUSTMENT = 50;
const YEARS_OF_REVENUE = 3;
/** What is taken off a fine that is paid within the opinion period (질서위반행위규제법 §18, 같은 법 시행령 §5). */
export const EARLY_PAYMENT_PERCENT = 20;

/** What an amount is worked out from; whole won, per cent and basis points. */
export interface Calculation {
  readonly kind: SanctionKind;
  /** The most that the law allows: for a fine the sum that its article names. Null for a surcharge, whose revenue says it. */
  readonly statutoryMaximum: number | null;
  /** 기준금액 of the table in the decree, before adjustment; null for a surcharge. */
  readonly baseAmount: number | null;
  /** Revenue of the service in each of the three business years before; null for a fine. */
  readonly revenues: readonly number[] | null;
  /** Basis points of the average revenue; null for a fine. */
  readonly rate: number | null;
  readonly aggravation: number;
  readonly reduction: number;
}

export interface CalculatedAmount {
  readonly amount: number;
  /** Before adjustment. */
  readonly base: number;
  readonly maximum: number;
}

/**
 * Base × (100 + aggravation − reduction) %, never more than the law allows; fractions of a won fall away (국고금관리법 §47). The
 * database works it out once more and takes no other amount.
 * @throws DomainError `sanction.calculation-incomplete`, `sanction.calculation-out-of-range`.
 */
export function sanctionAmount(calculation: Calculation): CalculatedAmount {
  assertWithin(calculation.aggravation, MAX_ADJUSTMENT);
  assertWithin(calculation.reduction, MAX_ADJUSTMENT);
  const { base, maximum } = calculation.kind === 'FINE' ? ofFine(calculation) : ofSurcharge(calculation);
  const adjusted = (base * BigInt(100 + calculation.aggravation - calculation.reduction)) / 100n;
  const amount = adjusted < maximum ? adjusted : maximum;
  return { amount: Number(amount), base: Number(base), maximum: Number(maximum) };
}

/** What settles a fine within the opinion period. */
export function earlyAmount(amount: number): number {
  return Number((BigInt(amount) * BigInt(100 - EARLY_PAYMENT_PERCENT)) / 100n);
}

function ofFine({ baseAmount, statutoryMaximum }: Calculation): { base: bigint; maximum: bigint } {
  if (baseAmount === null || statutoryMaximum === null) throw new DomainError('sanction.calculation-incomplete', {});
  assertWithin(baseAmount, statutoryMaximum);
  return { base: BigInt(baseAmount), maximum: BigInt(statutoryMaximum) };
}

function ofSurcharge({ revenues, rate }: Calculation): { base: bigint; maximum: bigint } {
  if (revenues === null || rate === null || revenues.length !== YEARS_OF_REVENUE)
    throw new DomainError('sanction.calculation-incomplete', {});
  assertWithin(rate, MAX_SURCHARGE_RATE);
  for (const revenue of revenues) assertWithin(revenue, Number.MAX_SAFE_INTEGER);
  const average = revenues.reduce((sum, revenue) => sum + BigInt(revenue), 0n) / BigInt(YEARS_OF_REVENUE);
  return { base: (average * BigInt(rate)) / 10_000n, maximum: (average * BigInt(MAX_SURCHARGE_RATE)) / 10_000n };
}

function assertWithin(value: number, maximum: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value > maximum)
    throw new DomainError('sanction.calculation-out-of-range', { value, maximum });
}
