const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Korea has kept this offset since 1988. */
const SEOUL_OFFSET = 9 * HOUR;

const STEPS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE]
  .concat([HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR])
  .concat([DAY, 2 * DAY, 5 * DAY, 10 * DAY, 30 * DAY, 90 * DAY, 365 * DAY]);

const BREAK_WIDTH = 60;
const LEAST_SEGMENT = 92;
const TICK_SPACE = 62;
/** A pause longer than so many times all that happened is left out of the axis. */
const LONG_PAUSE = 0.6;
const PADDING = 0.05;

export interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface Segment extends Interval {
  readonly x0: number;
  readonly x1: number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly x: number;
  readonly isDay: boolean;
}

export interface TimeAxis {
  readonly segments: readonly Segment[];
  /** Milliseconds left out before the segment of that index. */
  readonly pauses: readonly number[];
  readonly x: (at: number) => number;
}

/** A time axis on which every minute has the same width and long pauses are left out. */
export function timeAxis(intervals: readonly Interval[], width: number): TimeAxis {
  const clusters = clustersOf(intervals);
  const spans = padded(clusters);
  const scale = scaleFor(spans, width - BREAK_WIDTH * (spans.length - 1));
  const step = STEPS.find((one) => one * scale >= TICK_SPACE) ?? 365 * DAY;
  let x0 = 0;
  const segments = spans.map(({ from, to }) => {
    const wide = Math.max(LEAST_SEGMENT, (to - from) * scale);
    const segment = { from, to: from + wide / scale, x0, x1: x0 + wide, ticks: ticksOf(from, wide, x0, scale, step) };
    x0 = segment.x1 + BREAK_WIDTH;
    return segment;
  });
  return {
    segments,
    pauses: clusters.map((cluster, index) => (index === 0 ? 0 : cluster.from - (clusters[index - 1]?.to ?? 0))),
    x: (at) => placeOn(segments, scale, at),
  };
}

function clustersOf(intervals: readonly Interval[]): Interval[] {
  const merged = mergeNear(
    intervals.toSorted((a, b) => a.from - b.from),
    0,
  );
  const covered = merged.reduce((sum, { from, to }) => sum + (to - from), 0);
  return mergeNear(merged, Math.max(covered * LONG_PAUSE, MINUTE));
}

function mergeNear(sorted: readonly Interval[], gap: number): Interval[] {
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && next.from - last.to <= gap)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}

function padded(clusters: readonly Interval[]): Interval[] {
  const covered = clusters.reduce((sum, { from, to }) => sum + (to - from), 0);
  const pad = Math.max((covered * PADDING) / Math.max(clusters.length, 1), 30_000);
  return clusters.map(({ from, to }) => ({ from: from - pad, to: to + pad }));
}

/** Pixels a millisecond, so that the segments fill the width although none is narrower than the least. */
function scaleFor(spans: readonly Interval[], width: number): number {
  let wide = spans.map(({ from, to }) => to - from);
  let left = width;
  for (;;) {
    const scale = left / wide.reduce((sum, length) => sum + length, 0);
    const narrow = wide.filter((length) => length * scale < LEAST_SEGMENT);
    if (narrow.length === 0 || narrow.length === wide.length) return scale;
    wide = wide.filter((length) => length * scale >= LEAST_SEGMENT);
    left -= narrow.length * LEAST_SEGMENT;
  }
}

function ticksOf(from: number, wide: number, x0: number, scale: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  const to = from + wide / scale;
  const first = Math.ceil((from + SEOUL_OFFSET) / step) * step - SEOUL_OFFSET;
  for (let at = first; at < to; at += step) {
    const isDay = (at + SEOUL_OFFSET) % DAY === 0;
    ticks.push({ at, x: x0 + (at - from) * scale, isDay });
  }
  return ticks;
}

function placeOn(segments: readonly Segment[], scale: number, at: number): number {
  const segment = segments.find(({ to }) => at <= to) ?? segments.at(-1);
  return segment ? Math.min(segment.x0 + Math.max(at - segment.from, 0) * scale, segment.x1) : 0;
}
