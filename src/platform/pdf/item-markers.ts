const SYLLABLES = [...'가나다라마바사아자차카타파하'];
const CIRCLED_DIGITS = 0x2460;
const CIRCLED_SYLLABLES = 0x326e;

type Marker = (index: number) => string;

/** Item levels of official documents: 1. 가. 1) 가) (1) (가) ① ㉮ (시행규칙 제2조). */
const LEVELS: readonly Marker[] = [
  (index) => `${index + 1}.`,
  (index) => `${syllable(index)}.`,
  (index) => `${index + 1})`,
  (index) => `${syllable(index)})`,
  (index) => `(${index + 1})`,
  (index) => `(${syllable(index)})`,
  (index) => (index < 20 ? String.fromCodePoint(CIRCLED_DIGITS + index) : `(${index + 1})`),
  (index) => (index < 14 ? String.fromCodePoint(CIRCLED_SYLLABLES + index) : `(${syllable(index)})`),
];

/** `level` and `index` count from 0. Deeper than eight levels repeats the last. */
export function itemMarker(level: number, index: number): string {
  return LEVELS[Math.min(level, LEVELS.length - 1)](index);
}

/** After 하 comes 거, 너, 더 … : the vowel moves on, as the rules for official documents say. */
function syllable(index: number): string {
  const round = Math.floor(index / SYLLABLES.length);
  const base = SYLLABLES[index % SYLLABLES.length].charCodeAt(0);
  const vowels = [0, 4, 8, 13, 18, 20];
  return String.fromCharCode(base + vowels[Math.min(round, vowels.length - 1)] * 28);
}
