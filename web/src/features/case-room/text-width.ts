const HANGUL_EM = 0.88;
const OTHER_EM = 0.56;
const NARROW_EM = 0.3;

/** About how wide a text is in units of its font size: enough to break lines without measuring. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (/[ᄀ-ᇿ⺀-鿿가-힯＀-￯]/u.test(character)) return HANGUL_EM;
  return /[ .,:;'|il()·]/.test(character) ? NARROW_EM : OTHER_EM;
}

/** Lines of at most `most` units of the font size, broken at blanks where there are any; the last is cut with an ellipsis. */
export function wrapText(text: string, most: number, lines: number): string[] {
  const wrapped: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((piece) => breakLong(piece, most))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (emWidth(longer) <= most) line = longer;
    else {
      wrapped.push(line);
      line = word;
    }
  }
  wrapped.push(line);
  if (wrapped.length <= lines) return wrapped;
  return [...wrapped.slice(0, lines - 1), cut(wrapped.slice(lines - 1).join(' '), most)];
}

/** One line of at most `most` units, cut with an ellipsis. */
export function cut(text: string, most: number): string {
  if (emWidth(text) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (emWidth(`${kept}${character}…`) > most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function breakLong(word: string, most: number): string[] {
  if (emWidth(word) <= most) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (emWidth(piece + character) > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
