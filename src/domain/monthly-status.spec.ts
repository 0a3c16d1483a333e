import { csvCell, csvOf, METRIC_CODES, METRICS, share } from './monthly-status';

describe('The figures of a month', () => {
  it('are shares of something, and nothing where there is nothing', () => {
    expect(share(1, 3)).toEqual({ value: 33.3, counted: 1, outOf: 3 });
    expect(share(0, 0)).toEqual({ value: null, counted: 0, outOf: 0 });
  });

  it('each say in both languages what is counted', () => {
    for (const code of METRIC_CODES)
      for (const { ko, en } of [METRICS[code].name, METRICS[code].definition]) {
        expect(ko).toMatch(/[가-힣]/);
        expect(en).toMatch(/^[ -~–]+$/);
      }
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+82-2', "'+82-2"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['쉼표, 포함', '"쉼표, 포함"'],
    ['따옴표 "안"', '"따옴표 ""안"""'],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])('leave a spreadsheet no formula to run: %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('keep a number a number, and begin with the mark of UTF-8', () => {
    expect(csvOf([['지표', -3, null]])).toBe('\uFEFF지표,-3,\r\n');
  });
});
