import { type CalendarDay, parseDay } from './calendar-day';
import { lateCharge, type LateChargeRule, type LateDebt } from './late-charge';

const FINE: LateChargeRule = { onceRate: 300, monthlyRate: 120, yearlyRate: 0, mostMonths: 60 };
const SURCHARGE: LateChargeRule = { onceRate: 0, monthlyRate: 0, yearlyRate: 600, mostMonths: 60 };
const day = (text: string): CalendarDay => parseDay(text);
const owed = (more: Partial<LateDebt> = {}): LateDebt => ({
  amount: 10_000_000,
  dueOn: day('2026-10-12'),
  payments: [],
  stays: [],
  ...more,
});
const on = (rule: LateChargeRule, text: string, more: Partial<LateDebt> = {}): number =>
  lateCharge(rule, owed(more), day(text));

describe('가산금 on what is not paid in time', () => {
  it('is nothing on the last day', () => {
    expect([on(FINE, '2026-10-12'), on(SURCHARGE, '2026-10-12')]).toEqual([0, 0]);
  });

  it('of a fine is three per cent at once and 1.2 per cent for each full month', () => {
    expect(on(FINE, '2026-10-13')).toBe(300_000);
    expect(on(FINE, '2026-11-12')).toBe(300_000);
    expect(on(FINE, '2026-11-13')).toBe(420_000);
    expect(on(FINE, '2027-10-13')).toBe(300_000 + 12 * 120_000);
  });

  it('of a surcharge is six per cent a year, by the day up to the day before payment', () => {
    expect(on(SURCHARGE, '2026-10-13')).toBe(0);
    expect(on(SURCHARGE, '2026-10-14')).toBe(1_643);
    expect(on(SURCHARGE, '2027-10-13')).toBe(600_000);
  });

  it('counts only what was unpaid in each stretch', () => {
    const payments = [{ amount: 4_000_000, paidOn: day('2026-10-23') }];
    expect(on(SURCHARGE, '2026-11-02', { payments })).toBe(
      Math.floor(((10_000_000 * 10 + 6_000_000 * 10) * 0.06) / 365),
    );
    expect(on(FINE, '2026-11-13', { payments })).toBe(300_000 + 72_000);
    expect(on(SURCHARGE, '2026-11-02', { payments: [{ amount: 10_000_000, paidOn: day('2026-10-12') }] })).toBe(0);
  });

  it('ends after sixty months', () => {
    expect(on(FINE, '2040-01-01')).toBe(300_000 + 60 * 120_000);
    expect(on(SURCHARGE, '2040-01-01')).toBe(on(SURCHARGE, '2031-10-13'));
  });

  it('stands still while a court stays the surcharge', () => {
    const stays = [{ from: day('2026-10-23'), until: day('2026-11-02') }];
    expect(on(SURCHARGE, '2026-11-12', { stays })).toBe(on(SURCHARGE, '2026-11-02'));
    const open = [{ from: day('2026-10-23'), until: null }];
    expect(on(SURCHARGE, '2026-12-31', { stays: open })).toBe(on(SURCHARGE, '2026-10-23'));
  });
});
