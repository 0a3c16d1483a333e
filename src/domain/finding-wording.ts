import type { Label } from './label';

/** Words that judge instead of stating; the condition of a finding states facts alone. Stems, so that endings do not matter. */
export const JUDGEMENTAL_WORDS = [
  '심각한',
  '심각하게',
  '무책임',
  '안일',
  '황당',
  '한심',
  '악의적',
  '고의적',
  '터무니없',
  '어처구니없',
  '방만',
  '형편없',
  '명백히',
  '당연히',
] as const;

export const JUDGEMENTAL_WORDING: Label = {
  ko: '현황에는 확인한 사실만 적습니다. 평가하는 표현을 빼십시오.',
  en: 'The condition states facts as found. Leave out words that judge.',
};

/** The judging words that a text contains, each once, in the order of the list. */
export function judgementalWords(text: string): string[] {
  const read = text.normalize('NFC');
  return JUDGEMENTAL_WORDS.filter((word) => read.includes(word));
}
