import type { Align, Block, ListItem } from './blocks';
import type { FontSet } from './fonts';
import { itemMarker } from './item-markers';
import type { HeadingRef, Mark, Placed } from './marks';
import type { Strip } from './strips';
import { structureNode, type StructureNode } from './structure';
import { ACCENT, baselineIn, BODY, HEADINGS, type TypeStyle } from './styles';
import { breakLines, type TextLine } from './text-lines';

/** Everything that laying out a block needs to know about where it stands. */
export interface LayoutContext {
  readonly fonts: FontSet;
  readonly width: number;
  readonly root: StructureNode;
}

export function textMark(line: TextLine, x: number, top: number, style: TypeStyle): Mark {
  const { face, size, color } = style;
  return { kind: 'text', x, baseline: top + baselineIn(style), text: line.text, face, size, color };
}

export function alignedX(align: Align, left: number, width: number, lineWidth: number): number {
  if (align === 'left') return left;
  return align === 'right' ? left + width - lineWidth : left + (width - lineWidth) / 2;
}

export function linesOf(text: string, style: TypeStyle, width: number, fonts: FontSet): TextLine[] {
  return breakLines(text, { face: fonts[style.face], size: style.size }, width);
}

export function layoutHeading(block: Extract<Block, { kind: 'heading' }>, context: LayoutContext): Strip[] {
  const { ref } = block;
  const style = HEADINGS[ref.level];
  const node = structureNode(`H${ref.level}`, context.root);
  const lines = linesOf(ref.title, style, context.width, context.fonts);
  const text = lines.map((line, index) => textMark(line, 0, index * style.leading, style));
  const bottom = lines.length * style.leading;
  const content: Placed[] = [{ node, marks: text }];
  if (ref.level === 1) content.push({ node: null, marks: [underline(bottom + 2, context.width)] });
  return [{ height: bottom + style.after, spaceBefore: style.before, content, keepWithNext: true, heading: ref }];
}

function underline(y: number, width: number): Mark {
  const points = [[0, y] as const, [width, y] as const];
  return { kind: 'path', points, stroke: { width: 1, color: ACCENT } };
}

export function layoutParagraph(block: Extract<Block, { kind: 'paragraph' }>, context: LayoutContext): Strip[] {
  const node = structureNode('P', context.root);
  const lines = linesOf(block.text, block.style, context.width, context.fonts);
  const strips = lines.map((line) => {
    const x = alignedX(block.align, 0, context.width, line.width);
    return lineStrip([{ node, marks: [textMark(line, x, 0, block.style)] }], block.style.leading);
  });
  return withoutOrphans(strips, block.spaceBefore, block.keepWithNext);
}

function lineStrip(content: Placed[], height: number): Strip {
  return { height, spaceBefore: 0, content, keepWithNext: false };
}

/** At least two lines of a paragraph stay together at either side of a page break. */
function withoutOrphans(strips: Strip[], spaceBefore: number, keepWithNext: boolean): Strip[] {
  const last = strips.length - 1;
  return strips.map((strip, index) => ({
    ...strip,
    spaceBefore: index === 0 ? spaceBefore : 0,
    keepWithNext: index === last ? keepWithNext : index === 0 || index === last - 1,
  }));
}

const ITEM_INDENT = 15;
const LIST_SPACE = 3;

export function layoutList(items: readonly ListItem[], context: LayoutContext, level = 0): Strip[] {
  return layoutItems(items, level, structureNode('L', context.root), context);
}

function layoutItems(items: readonly ListItem[], level: number, list: StructureNode, context: LayoutContext): Strip[] {
  return items.flatMap((item, index) => {
    const node = structureNode('LI', list);
    const own = layoutItem(item, itemMarker(level, index), level, node, context);
    if (!item.items?.length) return own;
    return [...own, ...layoutItems(item.items, level + 1, structureNode('L', node), context)];
  });
}

function layoutItem(
  item: ListItem,
  marker: string,
  level: number,
  node: StructureNode,
  context: LayoutContext,
): Strip[] {
  const left = level * ITEM_INDENT;
  const markerWidth = context.fonts.regular.widthOf(`${marker} `, BODY.size);
  const label = textMark({ text: `${marker} `, width: markerWidth }, left, 0, BODY);
  const body = structureNode('LBody', node);
  const lines = linesOf(item.text, BODY, context.width - left - markerWidth, context.fonts);
  const strips = lines.map((line, index) => {
    const text: Placed = { node: body, marks: [textMark(line, left + markerWidth, 0, BODY)] };
    const content = index === 0 ? [{ node: structureNode('Lbl', node), marks: [label] }, text] : [text];
    return lineStrip(content, BODY.leading);
  });
  return withoutOrphans(strips, LIST_SPACE, false);
}

type ContentsStyles = Record<1 | 2 | 3, TypeStyle>;

const ROOMY: ContentsStyles = {
  1: { ...BODY, face: 'bold', leading: 21 },
  2: { ...BODY, size: 10, leading: 17.5 },
  3: { ...BODY, size: 9.5, leading: 16 },
};
const DENSE: ContentsStyles = {
  1: { ...BODY, face: 'bold', size: 10, leading: 16 },
  2: { ...BODY, size: 9.5, leading: 13.5 },
  3: { ...BODY, size: 9, leading: 12.5 },
};
const NUMBER_ROOM = 30;

/**
 * One line per heading; the page number is filled in when every page stands. Set closer when that saves a page,
 * that is, when the lines then fit into `room`.
 */
export function layoutContents(headings: readonly HeadingRef[], room: number, context: LayoutContext): Strip[] {
  const toc = structureNode('TOC', context.root);
  const lines = (styles: ContentsStyles): Strip[] =>
    headings.map((ref) => contentsLine(ref, styles[ref.level], structureNode('TOCI', toc), context));
  const fits = (strips: readonly Strip[]): boolean => strips.reduce((sum, { height }) => sum + height, 0) <= room;
  const [roomy, dense] = [lines(ROOMY), lines(DENSE)];
  return !fits(roomy) && fits(dense) ? dense : roomy;
}

function contentsLine(ref: HeadingRef, style: TypeStyle, item: StructureNode, context: LayoutContext): Strip {
  const left = (ref.level - 1) * ITEM_INDENT;
  const lines = linesOf(ref.title, style, context.width - left - NUMBER_ROOM, context.fonts);
  const lastTop = (lines.length - 1) * style.leading;
  const height = lines.length * style.leading;
  const text = lines.map((line, index) => textMark(line, left, index * style.leading, style));
  const baseline = lastTop + baselineIn(style);
  const { face, size, color } = style;
  const number: Mark = { kind: 'page-of', heading: ref, right: context.width, baseline, face, size, color };
  const link: Mark = { kind: 'link', heading: ref, x: left, y: 0, width: context.width - left, height };
  const leaderStart = left + lines[lines.length - 1].width + 6;
  const content: Placed[] = [
    { node: structureNode('Link', item), marks: [...text, number, link] },
    { node: null, marks: [leader(leaderStart, context.width - NUMBER_ROOM + 4, baseline - 1)] },
  ];
  return { height, spaceBefore: 0, content, keepWithNext: false };
}

function leader(from: number, to: number, y: number): Mark {
  const points = [[from, y] as const, [Math.max(from, to), y] as const];
  return { kind: 'path', points, stroke: { width: 0.6, color: [0.6, 0.62, 0.66], dash: [1, 2.5] } };
}
