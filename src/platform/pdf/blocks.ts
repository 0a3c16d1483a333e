import type { HeadingRef, Mark, PrintImage } from './marks';
import type { TypeStyle } from './styles';

export type Align = 'left' | 'center' | 'right';

/** A document is a list of blocks; the toolkit breaks, places and tags them. */
export type Block =
  | { readonly kind: 'heading'; readonly ref: HeadingRef; readonly inContents: boolean }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly style: TypeStyle;
      readonly align: Align;
      readonly spaceBefore: number;
      readonly keepWithNext: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly level?: number }
  | TableBlock
  | FigureBlock
  | PicturesBlock
  | { readonly kind: 'contents' }
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'page-break' };

export interface ListItem {
  readonly text: string;
  readonly items?: readonly ListItem[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  /** Printed above the first row and again on every page that the table reaches. */
  readonly header?: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Share of the text column that the table takes, and where it stands when that is less than all. */
  readonly width: number;
  readonly align: Align;
  readonly keepTogether: boolean;
  readonly spaceBefore: number;
}

export interface Column {
  /** Relative to the other columns. */
  readonly weight: number;
  readonly align?: Align;
  /** Its cells head their rows. */
  readonly heads?: boolean;
}

export type Cell = string | SpanningCell;

export interface SpanningCell {
  readonly text: string;
  readonly span?: number;
  readonly strong?: boolean;
  /** Heads the cells to its right. */
  readonly heads?: boolean;
  readonly align?: Align;
}

export interface FigureBlock {
  readonly kind: 'figure';
  /** Printed above the drawing; empty for what needs none, such as a seal. */
  readonly caption: string;
  /** What the drawing shows, for readers who cannot see it; never empty. */
  readonly alt: string;
  readonly height: number;
  /** In points from the figure's top left corner; `width` is that of the text column. */
  readonly draw: (width: number, measure: MeasureText) => Mark[];
}

export interface PicturesBlock {
  readonly kind: 'pictures';
  /** Two in a row, each with its caption below. */
  readonly pictures: readonly Picture[];
}

export interface Picture {
  readonly image: PrintImage;
  readonly caption: string;
  /** What it shows, for readers who cannot see it; never empty. */
  readonly alt: string;
}

export type MeasureText = (text: string, style: TypeStyle) => number;
