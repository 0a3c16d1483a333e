import { MissingGlyphError } from './missing-glyph-error';
import { loadFonts } from './fonts';
import { breakLines, printableText, unbreakableWords } from './text-lines';

const style = { face: loadFonts().regular, size: 10 };
const broken = (text: string, width: number) => breakLines(text, style, width).map((line) => line.text);

describe('breaking Korean text into lines', () => {
  it('breaks between 어절 and keeps the space at the end of the line', () => {
    expect(broken('통신재난관리계획의 이행 여부를 점검한다', 100)).toEqual([
      '통신재난관리계획의 ',
      '이행 여부를 점검한다',
    ]);
  });

  it('never makes a line wider than the column', () => {
    const text = '카카오톡 PC 버전 로그인 장애가 2024. 5. 21.(화) 08:30부터 54분 동안 이어졌다(약 8%, 추정). '.repeat(
      5,
    );
    for (const width of [40, 90, 160, 300]) {
      for (const line of breakLines(text, style, width)) expect(line.width).toBeLessThanOrEqual(width);
    }
  });

  it.each([
    ['a number and its unit', '배터리실 5 MWh 구획', ['배터리실', '5 MWh', '구획']],
    ['a count', '이용자 4,500만 명 가운데', ['이용자', '4,500만', '명', '가운데']],
    ['a count before 명', '위원 20 명이 출석', ['위원', '20 명이', '출석']],
    ['a date', '기한 2024. 5. 31.(금) 14:00', ['기한', '2024. 5. 31.(금)', '14:00']],
    ['minutes', '복구까지 33 분', ['복구까지', '33 분']],
    ['words that only begin like a unit', '장애 3 mobile', ['장애', '3', 'mobile']],
  ])('keeps %s together', (_name, text, words) => {
    expect(unbreakableWords(text)).toEqual(words);
  });

  it('keeps 127시간 33분 together, and where it must part, parts it between number and unit nowhere', () => {
    expect(broken('복구까지 걸린 시간은 127시간 33분', 125)).toEqual(['복구까지 걸린 시간은 ', '127시간 33분']);
    expect(broken('127시간 33분', 40)).toEqual(['127시간 ', '33분']);
  });

  it('breaks a word wider than the line, preferring hyphens, not before closing punctuation', () => {
    expect(broken('점검-2024-0012-장01', 72)).toEqual(['점검-2024-', '0012-장01']);
    for (const line of broken(`${'가'.repeat(9)}).`, 92).slice(1)) expect(line).not.toMatch(/^[).]/);
  });

  it('begins a new line at a line feed and keeps words apart there', () => {
    expect(broken('김하늘\n사무관', 200)).toEqual(['김하늘 ', '사무관']);
  });

  it('gives every character back in order', () => {
    const text = '어절이 아주 긴 통신재난관리심의위원회의결사항을확인하는절차입니다 0f23785ca360f23f5abe538107a54a38';
    expect(broken(text, 60).join('')).toBe(text);
  });

  it('composes Hangul typed decomposed and drops characters without appearance', () => {
    expect(printableText('점검'.normalize('NFD'))).toBe('점검');
    expect(printableText('점\u200b검\u00a0결과\r\n')).toBe('점검 결과\n');
  });

  it.each([
    ['an emoji', '😀', 'U+1F600'],
    ['a combining mark that composes with nothing', '\u0301', 'U+0301'],
    ['a lone jamo', '\u11a8', 'U+11A8'],
    ['a bidirectional override', '\u202e', 'U+202E'],
    ['a control', '\u0007', 'U+0007'],
  ])('refuses %s and names it', (_name, character, codePoint) => {
    const attempt = () => broken(`가${character}나`.replace('가\u11a8', '뀀\u11a8'), 100);
    expect(attempt).toThrow(MissingGlyphError);
    expect(attempt).toThrow(expect.objectContaining({ codePoint }));
  });

  it('prints the signs of official documents', () => {
    expect(broken('㈜ ① ㉮ ㆍ · ※ ○ □ 「」 『』 ～ 漢字 ㎡ ℃ ₩ → ■ ★ ⊙', 400)).toHaveLength(1);
  });
});
