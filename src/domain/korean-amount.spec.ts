import { amountInWords, officialAmount } from './korean-amount';

describe('an amount in an official document', () => {
  it('stands in digits and, in brackets, in words', () => {
    expect(officialAmount(113_560)).toBe('금113,560원(금일십일만삼천오백육십원)');
    expect(officialAmount(5_000_000)).toBe('금5,000,000원(금오백만원)');
  });

  it.each([
    [0, '영'],
    [1, '일'],
    [10, '일십'],
    [1_000, '일천'],
    [10_000, '일만'],
    [10_001, '일만일'],
    [100_000_000, '일억'],
    [18_000_000_000, '일백팔십억'],
    [1_234_567_890, '일십이억삼천사백오십육만칠천팔백구십'],
    [1_000_000_000_000, '일조'],
  ])('speaks every digit of %d', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it.each([-1, 0.5, Number.NaN])('is never %d won', (amount) => {
    expect(() => amountInWords(amount)).toThrow(RangeError);
  });
});
