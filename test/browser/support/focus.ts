/** Why the focus cannot be seen; null when it can. A control that is drawn by its label shows the focus there. */
export function flawOfFocus(): string | null {
  const focused = document.activeElement as HTMLElement;
  const label = focused instanceof HTMLInputElement ? (focused.labels?.[0] ?? null) : null;
  const isDrawnByLabel = label !== null && focused.matches('.sr-only');
  const drawn = isDrawnByLabel ? label : focused;
  const [rect = drawn.getBoundingClientRect()] = drawn.getClientRects();
  const [left, right] = [Math.max(rect.left, 0), Math.min(rect.right, innerWidth)];
  const [top, bottom] = [Math.max(rect.top, 0), Math.min(rect.bottom, innerHeight)];
  if (right <= left || bottom <= top) return 'outside the window';
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) return 'without an outline';
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
  const hits = points.map(([x, y]) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y));
  return hits.some((hit) => hit !== null && drawn.contains(hit))
    ? null
    : `covered by ${hits[4]?.outerHTML.slice(0, 120)}`;
}
