import type { Color, HeadingRef, Mark, Positioned, Rule, Stroke } from './marks';
import type { StructureNode } from './structure';
import type { TaggedDocument } from './tagged-document';

/** Answers where a heading stands: page number from 1, and the name of its destination. */
export interface HeadingIndex {
  pageOf(heading: HeadingRef): number;
  destinationOf(heading: HeadingRef): string;
}

type TextMark = Extract<Mark, { kind: 'text' | 'page-of' }>;
type LinkMark = Extract<Mark, { kind: 'link' }>;

/** Writes placed content to the current page; neighbours of one structure element share one piece of marked content. */
export function paint(content: readonly Positioned[], document: TaggedDocument, index: HeadingIndex): void {
  for (let start = 0; start < content.length;) {
    const { node } = content[start].placed;
    let end = start + 1;
    while (end < content.length && content[end].placed.node === node) end += 1;
    paintElement(node, content.slice(start, end), document, index);
    start = end;
  }
}

function paintElement(
  node: StructureNode | null,
  content: readonly Positioned[],
  document: TaggedDocument,
  index: HeadingIndex,
): void {
  const text = content.map((positioned) => operators(positioned, document, index)).join('\n');
  if (node === null) return document.artifact(text);
  document.tagged(node, text);
  for (const { placed, x, y } of content) {
    for (const link of placed.marks.filter((mark): mark is LinkMark => mark.kind === 'link')) {
      document.link(node, { ...link, x: x + link.x, y: y + link.y }, index.destinationOf(link.heading));
    }
  }
}

/** The page operators of the marks; texts are written after the shapes they stand on. */
export function operators({ placed, x, y }: Positioned, document: TaggedDocument, index: HeadingIndex): string {
  let shapes = '';
  let texts = '';
  for (const mark of placed.marks) {
    if (mark.kind === 'text' || mark.kind === 'page-of') texts += textOperators(mark, x, y, document, index);
    else shapes += shapeOperators(mark, x, y, document);
  }
  return texts === '' ? shapes : `${shapes}BT\n${texts}ET`;
}

function textOperators(mark: TextMark, x: number, y: number, document: TaggedDocument, index: HeadingIndex): string {
  const { face, size, color } = mark;
  const baseline = y + mark.baseline;
  if (mark.kind === 'text') {
    return `${rgb(color)} rg ${document.textOperators(face, size, x + mark.x, baseline, mark.text)}\n`;
  }
  const number = String(index.pageOf(mark.heading));
  const start = x + mark.right - document.widthOf(face, size, ` ${number}`);
  return `${rgb(color)} rg ${document.textOperators(face, size, start, baseline, ` ${number}`)}\n`;
}

function shapeOperators(mark: Exclude<Mark, TextMark>, x: number, y: number, document: TaggedDocument): string {
  switch (mark.kind) {
    case 'fill':
      return `${rgb(mark.color)} rg ${round(x + mark.x)} ${round(y + mark.y)} ${round(mark.width)} ${round(mark.height)} re f\n`;
    case 'path':
      return `${strokeState(mark.stroke)} ${pathOf(mark.points, x, y)} S\n`;
    case 'rules':
      return `${strokeState(mark.stroke)} ${mark.lines.map((rule) => ruleOf(rule, x, y)).join(' ')} S\n`;
    case 'area':
      return `${rgb(mark.color)} rg ${pathOf(mark.points, x, y)} f\n`;
    case 'image':
      return imageOperators(mark, x, y, document);
    case 'link':
      return '';
  }
}

/** The page counts downwards, images upwards: the picture is turned over onto its own feet. */
function imageOperators(
  mark: Extract<Mark, { kind: 'image' }>,
  x: number,
  y: number,
  document: TaggedDocument,
): string {
  const { image, width, height } = mark;
  const matrix = [width, 0, 0, -height, x + mark.x, y + mark.y + height].map(round).join(' ');
  return `q ${matrix} cm /${document.imageName(image)} Do Q\n`;
}

function strokeState({ color, width, dash }: Stroke): string {
  return `${rgb(color)} RG ${round(width)} w [${dash ? dash.map(round).join(' ') : ''}] 0 d`;
}

function ruleOf([x1, y1, x2, y2]: Rule, x: number, y: number): string {
  return `${round(x + x1)} ${round(y + y1)} m ${round(x + x2)} ${round(y + y2)} l`;
}

function pathOf(points: readonly (readonly [number, number])[], x: number, y: number): string {
  return points.map(([px, py], at) => `${round(x + px)} ${round(y + py)} ${at === 0 ? 'm' : 'l'}`).join(' ');
}

/** Colours are few constants; each is spelt once. */
const SPELT_COLORS = new WeakMap<Color, string>();

function rgb(color: Color): string {
  const known = SPELT_COLORS.get(color);
  if (known !== undefined) return known;
  const spelt = color.map(round).join(' ');
  SPELT_COLORS.set(color, spelt);
  return spelt;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
