import { wordDifference } from '../../web/src/lib/word-difference';

const shown = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');

describe('What changed in a text', () => {
  it.each([
    ['시험 계획을 남긴다.', '시험 계획과 결과를 남긴다.', '시험 -[계획을 ]+[계획과 결과를 ]남긴다.'],
    ['매월 점검한다.', '매월 점검한다. 기록도 남긴다.', '매월 -[점검한다.]+[점검한다. 기록도 남긴다.]'],
    ['같은 글', '같은 글', '같은 글'],
    ['', '새 글', '+[새 글]'],
    ['지난 글', '', '-[지난 글]'],
    ['첫 줄\n둘째 줄', '첫 줄\n셋째 줄', '첫 줄\n-[둘째 ]+[셋째 ]줄'],
  ])('between %j and %j is told word by word', (before, after, difference) => {
    expect(shown(before, after)).toBe(difference);
  });

  it('loses no word of either text, however long they are', () => {
    const before = Array.from({ length: 4000 }, (_, index) => `말${index % 97}`).join(' ');
    const after = before.replaceAll('말13', '글13');
    const pieces = wordDifference(before, after);
    const textOf = (left: 'added' | 'removed') =>
      pieces
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('');
    expect(textOf('added')).toBe(before);
    expect(textOf('removed')).toBe(after);
  });
});
