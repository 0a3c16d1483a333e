/** The part of fontkit 2 that the PDF toolkit uses; the package ships no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    /** In font units; divide by `unitsPerEm`. */
    readonly advanceWidth: number;
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
  }

  export function create(bytes: Uint8Array): Font;
}
