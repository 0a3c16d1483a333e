import type { HeadingRef, Positioned } from './marks';
import { PAGE_BREAK, type FlowItem, type Strip } from './strips';
import type { Box } from './geometry';

export interface FilledPage {
  readonly content: Positioned[];
  readonly headings: { readonly ref: HeadingRef; readonly y: number }[];
}

/** A strip that may be cut moves whole to the next page as long as it leaves no more than this share of a page empty. */
const TOLERATED_GAP = 0.22;
const LARGEST_MOVED = 0.6;
const ROUNDING = 1e-6;

/** Puts strips on pages: nothing split from what it must stay with, table heads repeated, tall rows cut. */
export function fillPages(items: readonly FlowItem[], box: Box): FilledPage[] {
  const filler = new PageFiller(box);
  let index = 0;
  while (index < items.length) {
    const item = items[index];
    if (item === PAGE_BREAK) {
      filler.breakPage();
      index += 1;
      continue;
    }
    const group = keptTogether(items, index);
    filler.placeGroup(group);
    index += group.length;
  }
  return filler.pages;
}

function keptTogether(items: readonly FlowItem[], start: number): Strip[] {
  const group: Strip[] = [];
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item === PAGE_BREAK) break;
    group.push(item);
    if (!item.keepWithNext) break;
  }
  return group;
}

class PageFiller {
  readonly pages: FilledPage[] = [{ content: [], headings: [] }];
  private used = 0;
  /** True while the page holds nothing, or only a repeated table head. */
  private fresh = true;

  constructor(private readonly box: Box) {}

  breakPage(): void {
    if (!this.fresh) this.startPage(null);
  }

  placeGroup(group: readonly Strip[]): void {
    const needed = this.heightNeeded(group);
    const fitsOnlyElsewhere = needed > this.remaining && needed <= this.box.height;
    if (!this.fresh && (fitsOnlyElsewhere || this.isBetterWhole(group))) this.startPage(group[0]);
    group.forEach((strip) => this.place(strip));
  }

  /** A table that could stand whole on the next page does, when that leaves only a tolerated gap on this one. */
  private isBetterWhole(group: readonly Strip[]): boolean {
    const first = group.findIndex(({ wholeHeight }) => wholeHeight !== undefined);
    if (first < 0 || this.remaining > this.box.height * TOLERATED_GAP) return false;
    const before = group.slice(0, first).reduce((sum, strip) => sum + strip.spaceBefore + strip.height, 0);
    const whole = before + group[first].spaceBefore + (group[first].wholeHeight ?? 0);
    return whole > this.remaining && whole <= this.box.height;
  }

  /** The last strip of a group need only begin here if it may be cut, unless it is small enough to move whole. */
  private heightNeeded(group: readonly Strip[]): number {
    const last = group[group.length - 1];
    const before = group.slice(0, -1).reduce((sum, strip) => sum + strip.spaceBefore + strip.height, 0);
    return before + last.spaceBefore + this.leastHeight(last, before) - (this.fresh ? group[0].spaceBefore : 0);
  }

  private leastHeight(strip: Strip, before: number): number {
    if (!strip.split) return strip.height;
    const movesWhole =
      strip.height <= this.box.height * LARGEST_MOVED && this.remaining - before <= this.box.height * TOLERATED_GAP;
    return movesWhole ? strip.height : strip.split.minimum;
  }

  private place(strip: Strip): void {
    const space = this.fresh ? 0 : strip.spaceBefore;
    if (space + strip.height <= this.remaining) return this.put(strip, space);
    const parts = strip.split?.cut(this.remaining - space) ?? null;
    if (parts) {
      this.put(parts.head, space);
      this.startPage(parts.tail);
      return this.place(parts.tail);
    }
    if (this.fresh) throw new Error(`A strip of ${strip.height.toFixed(1)} pt fits no page and cannot be cut`);
    this.startPage(strip);
    this.place(strip);
  }

  private put(strip: Strip, space: number): void {
    const page = this.pages[this.pages.length - 1];
    const top = this.box.y + this.used + space;
    for (const placed of strip.content) page.content.push({ placed, x: this.box.x, y: top });
    if (strip.heading) page.headings.push({ ref: strip.heading, y: top });
    this.used += space + strip.height;
    this.fresh = false;
  }

  private startPage(first: Strip | null): void {
    this.pages.push({ content: [], headings: [] });
    this.used = 0;
    if (first?.runningHead) this.put(first.runningHead, 0);
    this.fresh = true;
  }

  private get remaining(): number {
    return this.box.height - this.used + ROUNDING;
  }
}
