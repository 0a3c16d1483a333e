const DIGITS = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const PLACES = ['', '십', '백', '천'];
const GROUPS = ['', '만', '억', '조', '경'];

/**
 * An amount in Korean words, every digit spoken so that none can be slipped in: 113560 is 일십일만삼천오백육십.
 * @param amount whole won, not negative.
 */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`Not an amount in won: ${amount}`);
  if (amount === 0) return '영';
  return groupsOf(amount)
    .map((group, index) => (group === 0 ? '' : `${groupInWords(group)}${GROUPS[index]}`))
    .reverse()
    .join('');
}

/** `금113,560원(금일십일만삼천오백육십원)`, as amounts stand in official documents (시행규칙 제2조). */
export function officialAmount(amount: number): string {
  return `금${amount.toLocaleString('en-US')}원(금${amountInWords(amount)}원)`;
}

/** Ten thousands, the lowest first. */
function groupsOf(amount: number): number[] {
  const groups: number[] = [];
  for (let rest = amount; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  return groups;
}

function groupInWords(group: number): string {
  const digits = [...String(group)].map(Number);
  return digits.map((digit, at) => (digit === 0 ? '' : DIGITS[digit] + PLACES[digits.length - 1 - at])).join('');
}
