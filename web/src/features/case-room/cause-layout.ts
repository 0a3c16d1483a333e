import type { CauseEdge, CauseGraphData, CauseNode } from './room';
import { wrapText } from './text-width';

export interface Box {
  readonly node: CauseNode;
  readonly head: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly edge: CauseEdge;
  readonly path: string;
  /** Where a word may stand on it. */
  readonly at: { readonly x: number; readonly y: number };
}

export interface CauseLayout {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly height: number;
}

const FONT = 13;
const LINE = 18;
const INSET = 12;
const GAP_Y = 12;
const GROUP_GAP = 28;
const MARGIN_RIGHT = 46;
const TOP = 4;
/** Room for the head of an arrow. */
const HEAD = 6;

/** Columns from left to right: what lay behind, the direct cause, the incident. Incidents stand in the order of their causation. */
export function causeLayout(
  { nodes, edges }: CauseGraphData,
  width: number,
  headOf: (node: CauseNode) => string,
): CauseLayout {
  const gap = width > 900 ? 70 : 40;
  const column = (width - MARGIN_RIGHT - 2 * gap) / 3;
  const boxes: Box[] = [];
  let y = TOP;
  for (const incident of inOrder(nodes, edges)) {
    const own = nodes.filter(({ kind, incidentId }) => kind !== 'INCIDENT' && incidentId === incident.id);
    const columns = [
      own.filter(({ kind }) => kind !== 'DIRECT'),
      own.filter(({ kind }) => kind === 'DIRECT'),
      [incident],
    ];
    const stacks = columns.map((stack) => stack.map((node) => sized(node, headOf(node), column)));
    const tallest = Math.max(...stacks.map(heightOf));
    for (const [index, stack] of stacks.entries()) {
      let top = y + (tallest - heightOf(stack)) / 2;
      for (const box of stack) {
        boxes.push({ ...box, x: index * (column + gap), y: top });
        top += box.height + GAP_Y;
      }
    }
    y += tallest + GROUP_GAP;
  }
  return { boxes, arrows: edges.flatMap((edge) => arrowOf(edge, boxes)), height: y - GROUP_GAP + TOP };
}

/** Causes before effects, otherwise as they come. */
export function inOrder(nodes: readonly CauseNode[], edges: readonly CauseEdge[]): CauseNode[] {
  const incidents = nodes.filter(({ kind }) => kind === 'INCIDENT');
  const placed: CauseNode[] = [];
  const place = (node: CauseNode, path: readonly string[]) => {
    if (placed.includes(node) || path.includes(node.id)) return;
    for (const edge of edges)
      if (edge.to === node.id) {
        const before = incidents.find(({ id }) => id === edge.from);
        if (before) place(before, [...path, node.id]);
      }
    placed.push(node);
  };
  for (const node of incidents) place(node, []);
  return placed;
}

function sized(node: CauseNode, head: string, width: number): Omit<Box, 'x' | 'y'> {
  const lines = node.text === head ? [] : wrapText(node.text, (width - 2 * INSET) / FONT, 3);
  const heads = wrapText(head, (width - 2 * INSET) / FONT, 2);
  return { node, head: heads.join('\n'), lines, width, height: 2 * INSET - 6 + (heads.length + lines.length) * LINE };
}

function heightOf(stack: readonly Pick<Box, 'height'>[]): number {
  return stack.reduce((sum, { height }) => sum + height, 0) + Math.max(stack.length - 1, 0) * GAP_Y;
}

function arrowOf(edge: CauseEdge, boxes: readonly Box[]): Arrow[] {
  const from = boxes.find(({ node }) => node.id === edge.from);
  const to = boxes.find(({ node }) => node.id === edge.to);
  if (!from || !to) return [];
  if (edge.kind === 'RULED_OUT') return [stub(edge, from)];
  if (from.node.kind === 'INCIDENT') return [aside(edge, from, to, boxes)];
  const [y0, y1] = [middleOf(from), middleOf(to)];
  const [x0, x1] = [from.x + from.width, to.x - HEAD];
  const middle = (x0 + x1) / 2;
  return [
    { edge, path: `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`, at: { x: middle, y: (y0 + y1) / 2 } },
  ];
}

/** What was ruled out leads nowhere. */
function stub(edge: CauseEdge, from: Box): Arrow {
  const [x, y] = [from.x + from.width, middleOf(from)];
  return { edge, path: `M${x} ${y}h22`, at: { x: x + 28, y } };
}

/** From one incident to another: around the right side, the farther the wider. */
function aside(edge: CauseEdge, from: Box, to: Box, boxes: readonly Box[]): Arrow {
  const incidents = boxes.filter(({ node }) => node.kind === 'INCIDENT');
  const distance = Math.abs(incidents.indexOf(to) - incidents.indexOf(from));
  const x = from.x + from.width;
  const bend = x + Math.min(14 + 16 * distance, MARGIN_RIGHT + 8);
  const [y0, y1] = [middleOf(from) + 9, middleOf(to) - 9];
  return {
    edge,
    path: `M${x} ${y0}C${bend} ${y0} ${bend} ${y1} ${x + HEAD} ${y1}`,
    at: { x: bend, y: (y0 + y1) / 2 },
  };
}

const middleOf = ({ y, height }: Box): number => y + height / 2;
