import type { Block, FigureBlock, MeasureText } from './blocks';
import type { FontSet } from './fonts';
import type { Box } from './geometry';
import { layoutTable } from './layout-table';
import {
  layoutContents,
  layoutHeading,
  layoutList,
  layoutParagraph,
  linesOf,
  textMark,
  type LayoutContext,
} from './layout-text';
import { shift, type HeadingRef, type Placed } from './marks';
import { fillPages, type FilledPage } from './page-filler';
import { PAGE_BREAK, type FlowItem, type Strip } from './strips';
import { structureNode } from './structure';
import { CAPTION } from './styles';

/** Blocks to finished pages. Pure: the same blocks and fonts give the same pages. Throws MissingGlyphError. */
export function layoutPages(blocks: readonly Block[], fonts: FontSet, box: Box): FilledPage[] {
  const context: LayoutContext = { fonts, width: box.width, root: structureNode('Document', null) };
  const contents = contentsOf(blocks);
  return fillPages(
    blocks.flatMap((block) => layoutBlock(block, contents, context)),
    box,
  );
}

function contentsOf(blocks: readonly Block[]): HeadingRef[] {
  return blocks.flatMap((block) => (block.kind === 'heading' && block.inContents ? [block.ref] : []));
}

function layoutBlock(block: Block, contents: readonly HeadingRef[], context: LayoutContext): FlowItem[] {
  switch (block.kind) {
    case 'heading':
      return layoutHeading(block, context);
    case 'paragraph':
      return layoutParagraph(block, context);
    case 'list':
      return layoutList(block.items, context);
    case 'table':
      return layoutTable(block, context);
    case 'figure':
      return [layoutFigure(block, context)];
    case 'contents':
      return layoutContents(contents, context);
    case 'space':
      return [{ height: block.height, spaceBefore: 0, content: [], keepWithNext: true }];
    case 'page-break':
      return [PAGE_BREAK];
  }
}

function layoutFigure(block: FigureBlock, context: LayoutContext): Strip {
  if (block.alt.trim() === '') throw new Error(`The figure "${block.caption}" has no alternate text`);
  const measure: MeasureText = (text, style) => context.fonts[style.face].widthOf(text, style.size);
  const figure = structureNode('Figure', context.root, { alt: block.alt });
  const caption = structureNode('P', context.root);
  const lines = linesOf(block.caption, CAPTION, context.width, context.fonts);
  const captionMarks = lines.map((line, index) => textMark(line, 0, index * CAPTION.leading, CAPTION));
  const captionHeight = lines.length * CAPTION.leading + 3;
  const drawing: Placed = { node: figure, marks: block.draw(context.width, measure) };
  return {
    height: captionHeight + block.height,
    spaceBefore: 10,
    content: [{ node: caption, marks: captionMarks }, ...shift([drawing], 0, captionHeight)],
    keepWithNext: false,
  };
}
