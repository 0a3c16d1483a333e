/** A character that cannot be printed faithfully. Documents fail with it rather than print an empty box. */
export class MissingGlyphError extends Error {
  readonly codePoint: string;

  constructor(
    readonly character: string,
    readonly fontName: string,
  ) {
    const codePoint = `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}`;
    super(`The font ${fontName} cannot print "${character}" (${codePoint})`);
    this.name = 'MissingGlyphError';
    this.codePoint = codePoint;
  }
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
