import type { Block, Cell, Column, FigureBlock, ListItem, Picture, PicturesBlock, TableBlock } from './blocks';
import { BODY } from './styles';

export type Paragraph = Extract<Block, { kind: 'paragraph' }>;

export function heading(level: 1 | 2 | 3, title: string, inContents = level < 3): Block {
  return { kind: 'heading', ref: { title, level }, inContents };
}

export function paragraph(text: string, more: Partial<Omit<Paragraph, 'kind' | 'text'>> = {}): Paragraph {
  return { kind: 'paragraph', text, style: BODY, align: 'left', spaceBefore: 4, keepWithNext: false, ...more };
}

/** @param level of the outermost markers: 0 begins with `1.`, 1 with `가.` under a heading that is numbered itself. */
export function list(items: readonly ListItem[], level = 0): Block {
  return { kind: 'list', items, level };
}

export function table(
  columns: readonly Column[],
  header: readonly string[] | undefined,
  rows: readonly (readonly Cell[])[],
  more: Partial<Pick<TableBlock, 'caption' | 'width' | 'align' | 'keepTogether' | 'spaceBefore'>> = {},
): TableBlock {
  return {
    kind: 'table',
    columns,
    header,
    rows,
    width: 1,
    align: 'left',
    keepTogether: false,
    spaceBefore: 6,
    ...more,
  };
}

export function figure(more: Omit<FigureBlock, 'kind'>): FigureBlock {
  return { kind: 'figure', ...more };
}

export function pictures(items: readonly Picture[]): PicturesBlock {
  return { kind: 'pictures', pictures: items };
}
