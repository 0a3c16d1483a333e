import { type CarryOverFacts, refuseCarryOver, retainedUntil } from './case-handling';

const WILLING: CarryOverFacts = {
  nothingNamed: false,
  issued: 0,
  decided: 0,
  originTakesRecords: true,
  targetTakesRecords: true,
};

describe('What is decided about a case as a whole', () => {
  it.each([
    ['YEARS_10', 2026, '2036-12-31'],
    ['YEARS_1', 2024, '2025-12-31'],
    ['PERMANENT', 2024, null],
    ['SEMI_PERMANENT', 2024, null],
  ] as const)('keeps a record %s that closed in %i until %s', (period, year, until) => {
    expect(retainedUntil(period, year)).toBe(until);
  });

  it('lets only what nobody was told of go to another case, while both are investigated', () => {
    expect(refuseCarryOver(WILLING)).toBeNull();
    expect(refuseCarryOver({ ...WILLING, nothingNamed: true })).toBe('case-split.nothing-named');
    expect(refuseCarryOver({ ...WILLING, issued: 1 })).toBe('case-split.issued');
    expect(refuseCarryOver({ ...WILLING, decided: 1 })).toBe('case-split.finding-decided');
    expect(refuseCarryOver({ ...WILLING, originTakesRecords: false })).toBe('case-split.origin-past-investigation');
    expect(refuseCarryOver({ ...WILLING, targetTakesRecords: false })).toBe('case-split.target-past-investigation');
  });
});
