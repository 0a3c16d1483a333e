import { create, type Font } from 'fontkit';
import { MissingGlyphError } from './missing-glyph-error';

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

interface FaceGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: number[];
}

interface GlyphPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

interface GlyphRun {
  glyphs: FaceGlyph[];
  positions: GlyphPosition[];
  advanceWidth: number;
}

/** What pdfkit accepts as the source of an embedded font. */
export interface EmbeddableFont extends Font {
  layout(text: string): GlyphRun;
}

/** Needs shaping (combining marks, conjoining jamo outside NFC syllables) or is a control: one glyph each would lie. */
const UNPRINTABLE = /[\p{M}\p{Cc}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u202a-\u202e\u2066-\u2069]/u;

/**
 * One parsed font, shared by every document of the process.
 *
 * Layout is one glyph per code point, memoised: precomposed Hangul, Latin and Hanja need no shaping, and asking
 * fontkit's shaper for every word costs more than all the rest of a report.
 */
export class FontFace {
  readonly name: string;
  private readonly font: Font;
  private readonly unitsPerEm: number;
  private readonly glyphs = new Map<number, FaceGlyph>();

  constructor(bytes: Uint8Array) {
    this.font = create(bytes);
    this.name = this.font.postscriptName;
    this.unitsPerEm = this.font.unitsPerEm;
  }

  /** Width in points of `text` set at `size`. Throws MissingGlyphError. */
  widthOf(text: string, size: number): number {
    let units = 0;
    for (const character of text) units += this.glyphOf(character).advanceWidth;
    return (units * size) / this.unitsPerEm;
  }

  /** The shared font with the one-to-one layout in place of the shaper. */
  toEmbeddable(): EmbeddableFont {
    const embeddable = Object.create(this.font) as EmbeddableFont;
    embeddable.layout = (text) => this.layout(text);
    return embeddable;
  }

  /** pdfkit scales positions in place, so each run gets its own. */
  private layout(text: string): GlyphRun {
    const glyphs = Array.from(text, (character) => this.glyphOf(character));
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    const advanceWidth = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    return { glyphs, positions, advanceWidth };
  }

  private glyphOf(character: string): FaceGlyph {
    const codePoint = codePointOf(character);
    return this.glyphs.get(codePoint) ?? this.lookUp(codePoint, character);
  }

  /** A record of our own: fontkit's glyph remembers the first code point that asked for it, in whichever document. */
  private lookUp(codePoint: number, character: string): FaceGlyph {
    if (UNPRINTABLE.test(character) || !this.font.hasGlyphForCodePoint(codePoint)) {
      throw new MissingGlyphError(character, this.name);
    }
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    const glyph = { id, advanceWidth, codePoints: [codePoint] };
    this.glyphs.set(codePoint, glyph);
    return glyph;
  }
}
