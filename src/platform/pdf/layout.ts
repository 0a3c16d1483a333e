import { paragraph, type Paragraph } from './block-builders';
import type { Block, FigureBlock, MeasureText } from './blocks';
import type { FontSet } from './fonts';
import type { Box } from './geometry';
import { layoutPictures } from './layout-pictures';
import { layoutTable } from './layout-table';
import { layoutContents, layoutHeading, layoutList, layoutParagraph, type LayoutContext } from './layout-text';
import type { HeadingRef } from './marks';
import { fillPages, type FilledPage } from './page-filler';
import { PAGE_BREAK, type FlowItem, type Strip } from './strips';
import { structureNode } from './structure';
import { CAPTION } from './styles';

/** Height of the title above the table of contents. */
const CONTENTS_TITLE = 48;

/** Blocks to finished pages. Pure: the same blocks and fonts give the same pages. Throws MissingGlyphError. */
export function layoutPages(blocks: readonly Block[], fonts: FontSet, box: Box): FilledPage[] {
  const context: LayoutContext = { fonts, width: box.width, root: structureNode('Document', null) };
  const contents = contentsOf(blocks);
  return fillPages(
    blocks.flatMap((block) => layoutBlock(block, contents, context, box.height - CONTENTS_TITLE)),
    box,
  );
}

function contentsOf(blocks: readonly Block[]): HeadingRef[] {
  return blocks.flatMap((block) => (block.kind === 'heading' && block.inContents ? [block.ref] : []));
}

function layoutBlock(
  block: Block,
  contents: readonly HeadingRef[],
  context: LayoutContext,
  contentsRoom: number,
): FlowItem[] {
  switch (block.kind) {
    case 'heading':
      return layoutHeading(block, context);
    case 'paragraph':
      return layoutParagraph(block, context);
    case 'list':
      return layoutList(block.items, context, block.level);
    case 'table':
      return layoutTable(block, context);
    case 'figure':
      return [...(block.caption ? layoutParagraph(captionOf(block), context) : []), layoutFigure(block, context)];
    case 'pictures':
      return layoutPictures(block, context);
    case 'contents':
      return layoutContents(contents, contentsRoom, context);
    case 'space':
      return [{ height: block.height, spaceBefore: 0, content: [], keepWithNext: true }];
    case 'page-break':
      return [PAGE_BREAK];
  }
}

function captionOf({ caption }: FigureBlock): Paragraph {
  return paragraph(caption, { style: CAPTION, spaceBefore: 10, keepWithNext: true });
}

function layoutFigure(block: FigureBlock, context: LayoutContext): Strip {
  if (block.alt.trim() === '') throw new Error(`The figure "${block.caption}" has no alternate text`);
  const measure: MeasureText = (text, style) => context.fonts[style.face].widthOf(text, style.size);
  const figure = structureNode('Figure', context.root, { alt: block.alt });
  const drawing = { node: figure, marks: block.draw(context.width, measure) };
  return { height: block.height, spaceBefore: 0, content: [drawing], keepWithNext: false };
}
