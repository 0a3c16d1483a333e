import type { HeadingRef, Placed } from './marks';

/**
 * A horizontal slice of the text column; the page filler sees documents as a list of these.
 * Coordinates of the content start at the strip's own top left corner.
 */
export interface Strip {
  readonly height: number;
  /** Left out at the top of a page. */
  readonly spaceBefore: number;
  readonly content: readonly Placed[];
  /** Never the last of a page when another strip follows. */
  readonly keepWithNext: boolean;
  readonly heading?: HeadingRef;
  /** On the first strip of a table: the height of all of it, which rather moves to the next page than be split. */
  readonly wholeHeight?: number;
  /** Printed again above this strip when it begins a page: the header row of its table. */
  readonly runningHead?: Strip;
  /** Present when the strip may be cut. */
  readonly split?: SplitRule;
}

export interface SplitRule {
  /** The least height worth leaving at the bottom of a page. */
  readonly minimum: number;
  /** Head no higher than `available`, and the rest; null when nothing fits. The rest is always smaller. */
  cut(available: number): { head: Strip; tail: Strip } | null;
}

export const PAGE_BREAK = 'page-break';

export type FlowItem = Strip | typeof PAGE_BREAK;
