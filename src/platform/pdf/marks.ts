import type { FaceName } from './fonts';
import type { StructureNode } from './structure';

/** RGB components from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number];

export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly baseline: number;
      readonly text: string;
      readonly face: FaceName;
      readonly size: number;
      readonly color: Color;
    }
  | {
      readonly kind: 'fill';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: Color;
    }
  | { readonly kind: 'path'; readonly points: readonly (readonly [x: number, y: number])[]; readonly stroke: Stroke }
  /** Separate lines in one stroke: the rules of a table. */
  | { readonly kind: 'rules'; readonly lines: readonly Rule[]; readonly stroke: Stroke }
  | { readonly kind: 'area'; readonly points: readonly (readonly [x: number, y: number])[]; readonly color: Color }
  | {
      readonly kind: 'image';
      readonly image: PrintImage;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'page-of';
      readonly heading: HeadingRef;
      readonly right: number;
      readonly baseline: number;
      readonly face: FaceName;
      readonly size: number;
      readonly color: Color;
    }
  | {
      readonly kind: 'link';
      readonly heading: HeadingRef;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

export type Rule = readonly [x1: number, y1: number, x2: number, y2: number];

export interface Stroke {
  readonly width: number;
  readonly color: Color;
  /** Lengths of dash and gap; solid when absent. */
  readonly dash?: readonly [dash: number, gap: number];
}

/** A heading as the table of contents and the bookmarks name it; compared by identity. */
export interface HeadingRef {
  readonly title: string;
  readonly level: 1 | 2 | 3;
}

/** Marks of one structure element; without a node they are an artifact (rules, backgrounds, running heads). */
export interface Placed {
  readonly node: StructureNode | null;
  readonly marks: readonly Mark[];
}

/** Where the origin of the marks of `placed` comes to stand. */
export interface Positioned {
  readonly placed: Placed;
  readonly x: number;
  readonly y: number;
}

/** A baseline JPEG in sRGB or grey, upright and without metadata; size in pixels. */
export interface PrintImage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}
