import { type Calculation, earlyAmount, sanctionAmount } from './sanction-amount';

const FINE: Calculation = {
  kind: 'FINE',
  statutoryMaximum: 10_000_000,
  baseAmount: 5_000_000,
  revenues: null,
  rate: null,
  aggravation: 0,
  reduction: 0,
};
const SURCHARGE: Calculation = {
  ...FINE,
  kind: 'SURCHARGE',
  statutoryMaximum: null,
  baseAmount: null,
  revenues: [900_000_000_001, 1_000_000_000_000, 1_100_000_000_000],
  rate: 150,
};

describe('The amount of a sanction', () => {
  it.each([
    ['the base as it is', FINE, 5_000_000],
    ['aggravated by half', { ...FINE, aggravation: 50 }, 7_500_000],
    ['reduced by half', { ...FINE, reduction: 50 }, 2_500_000],
    ['never more than the law allows', { ...FINE, baseAmount: 9_000_000, aggravation: 50 }, 10_000_000],
    ['without fractions of a won', { ...FINE, baseAmount: 333, reduction: 10 }, 299],
    ['1.5 % of the average revenue', SURCHARGE, 15_000_000_000],
    ['at most 3 % of it', { ...SURCHARGE, rate: 300, aggravation: 50 }, 30_000_000_000],
    [
      'of revenues beyond what a double multiplies',
      { ...SURCHARGE, revenues: [9e15, 9e15, 9e15], rate: 299 },
      269_100_000_000_000,
    ],
  ])('is %s', (_, calculation, amount) => {
    expect(sanctionAmount(calculation).amount).toBe(amount);
  });

  it.each([
    ['no base', { ...FINE, baseAmount: null }, 'sanction.calculation-incomplete'],
    ['a base above the maximum', { ...FINE, baseAmount: 10_000_001 }, 'sanction.calculation-out-of-range'],
    ['two years', { ...SURCHARGE, revenues: [1, 2] }, 'sanction.calculation-incomplete'],
    ['more than three per cent', { ...SURCHARGE, rate: 301 }, 'sanction.calculation-out-of-range'],
    ['more than half', { ...FINE, aggravation: 51 }, 'sanction.calculation-out-of-range'],
    ['less than nothing', { ...FINE, reduction: -1 }, 'sanction.calculation-out-of-range'],
    ['half a won', { ...FINE, baseAmount: 0.5 }, 'sanction.calculation-out-of-range'],
  ])('is not worked out from %s', (_, calculation, code) => {
    expect(() => sanctionAmount(calculation as Calculation)).toThrow(code);
  });

  it('is a fifth less within the opinion period', () => {
    expect(earlyAmount(5_000_001)).toBe(4_000_000);
  });
});
