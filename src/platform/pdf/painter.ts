import type { Color, HeadingRef, Mark, Placed, Stroke } from './marks';
import type { StructureNode } from './structure';
import type { TaggedDocument } from './tagged-document';

/** Answers where a heading stands: page number from 1, and the name of its destination. */
export interface HeadingIndex {
  pageOf(heading: HeadingRef): number;
  destinationOf(heading: HeadingRef): string;
}

type LinkMark = Extract<Mark, { kind: 'link' }>;

/** Writes placed content to the current page; neighbours of one structure element share one piece of marked content. */
export function paint(content: readonly Placed[], document: TaggedDocument, index: HeadingIndex): void {
  for (const { node, marks } of joinNeighbours(content)) {
    if (node === null) document.artifact(() => document.write(operators(marks, document, index)));
    else paintTagged(node, marks, document, index);
  }
}

function paintTagged(node: StructureNode, marks: readonly Mark[], document: TaggedDocument, index: HeadingIndex): void {
  document.tagged(node, () => document.write(operators(marks, document, index)));
  for (const link of marks.filter((mark): mark is LinkMark => mark.kind === 'link')) {
    document.link(node, link, index.destinationOf(link.heading));
  }
}

function joinNeighbours(content: readonly Placed[]): Placed[] {
  const joined: { node: StructureNode | null; marks: Mark[] }[] = [];
  for (const { node, marks } of content) {
    const previous = joined.at(-1);
    if (previous && previous.node === node) previous.marks.push(...marks);
    else joined.push({ node, marks: [...marks] });
  }
  return joined;
}

/** The page operators of `marks`; texts are written after the shapes they stand on. */
export function operators(marks: readonly Mark[], document: TaggedDocument, index: HeadingIndex): string {
  const shapes: string[] = [];
  const texts: string[] = [];
  for (const mark of marks) {
    if (mark.kind === 'text' || mark.kind === 'page-of') texts.push(textOperators(mark, document, index));
    else shapes.push(shapeOperators(mark));
  }
  if (texts.length > 0) shapes.push(`BT ${texts.join('\n')} ET`);
  return shapes.join('\n');
}

function textOperators(
  mark: Extract<Mark, { kind: 'text' | 'page-of' }>,
  document: TaggedDocument,
  index: HeadingIndex,
): string {
  const { face, size, baseline } = mark;
  const color = `${rgb(mark.color)} rg `;
  if (mark.kind === 'text') return color + document.textOperators(face, size, mark.x, baseline, mark.text);
  const number = String(index.pageOf(mark.heading));
  const x = mark.right - document.widthOf(face, size, number);
  return color + document.textOperators(face, size, x, baseline, ` ${number}`);
}

function shapeOperators(mark: Exclude<Mark, { kind: 'text' | 'page-of' }>): string {
  switch (mark.kind) {
    case 'fill':
      return `${rgb(mark.color)} rg ${[mark.x, mark.y, mark.width, mark.height].map(round).join(' ')} re f`;
    case 'path':
      return `${strokeState(mark.stroke)} ${pathOf(mark.points)} S`;
    case 'area':
      return `${rgb(mark.color)} rg ${pathOf(mark.points)} f`;
    case 'link':
      return '';
  }
}

function strokeState({ color, width, dash }: Stroke): string {
  return `${rgb(color)} RG ${round(width)} w [${dash ? dash.map(round).join(' ') : ''}] 0 d`;
}

function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], position) => `${round(x)} ${round(y)} ${position === 0 ? 'm' : 'l'}`).join(' ');
}

function rgb(color: Color): string {
  return color.map(round).join(' ');
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
