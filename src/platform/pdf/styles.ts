import type { FaceName } from './fonts';
import type { Color } from './marks';

export const INK: Color = [0.1, 0.1, 0.12];
export const MUTED: Color = [0.36, 0.39, 0.44];
export const ACCENT: Color = [0.08, 0.2, 0.38];
export const GRID: Color = [0.62, 0.66, 0.71];
export const SHADE: Color = [0.92, 0.94, 0.965];

export interface TypeStyle {
  readonly face: FaceName;
  /** Points. */
  readonly size: number;
  /** Height of a line in points. */
  readonly leading: number;
  readonly color: Color;
}

export const BODY: TypeStyle = { face: 'regular', size: 10.5, leading: 17, color: INK };
export const BODY_STRONG: TypeStyle = { ...BODY, face: 'bold' };
export const CELL: TypeStyle = { face: 'regular', size: 9, leading: 13.5, color: INK };
export const CELL_STRONG: TypeStyle = { ...CELL, face: 'bold' };
export const NOTE: TypeStyle = { face: 'regular', size: 8.5, leading: 12.5, color: MUTED };
export const RUNNING: TypeStyle = { face: 'regular', size: 8.5, leading: 12, color: MUTED };
export const BANNER: TypeStyle = { face: 'bold', size: 12, leading: 19, color: [0.75, 0.1, 0.1] };
export const CAPTION: TypeStyle = { face: 'bold', size: 9.5, leading: 14, color: INK };

export const HEADINGS: Record<1 | 2 | 3, TypeStyle & { readonly before: number; readonly after: number }> = {
  1: { face: 'bold', size: 15, leading: 22, color: ACCENT, before: 22, after: 8 },
  2: { face: 'bold', size: 12, leading: 18, color: ACCENT, before: 14, after: 4 },
  3: { face: 'bold', size: 10.5, leading: 16, color: INK, before: 10, after: 3 },
};

/** Hangul glyphs stand from 0.12 em below to 0.88 em above the baseline. */
const HANGUL_CENTRE = 0.37;

/** Distance from the top of a line to its baseline. */
export function baselineIn(style: TypeStyle): number {
  return style.leading / 2 + style.size * HANGUL_CENTRE;
}
