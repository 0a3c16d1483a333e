import { list, paragraph } from '../../platform/pdf/block-builders';
import type { Block, ListItem } from '../../platform/pdf/blocks';
import { loadFonts } from '../../platform/pdf/fonts';
import { CONTENT } from '../../platform/pdf/geometry';
import { BODY } from '../../platform/pdf/styles';
import { breakLines } from '../../platform/pdf/text-lines';
import type { LetterPrinter } from './letter-printer';

/** A space that lines are not broken at and that stays at the beginning of one. */
export const WIDE_SPACE = '\u3000';

interface Enclosing {
  readonly enclosures?: readonly string[];
}

/** 본문 with what is enclosed, and "끝." where the rules want it (시행규칙 제4조제5항). */
export function withEnd(body: readonly Block[], content: Enclosing, print: LetterPrinter): Block[] {
  const enclosed = enclosures(content.enclosures ?? [], print);
  return endMark([...body, ...enclosed], print);
}

/** 붙임: one without a number, several with; each with its copies. */
function enclosures(names: readonly string[], { texts }: LetterPrinter): Block[] {
  if (names.length === 0) return [];
  const copies = names.map((name) => texts.copies(name));
  const space = { spaceBefore: 12 };
  if (copies.length === 1) return [paragraph(`${texts.enclosures}${WIDE_SPACE}${copies[0]}`, space)];
  return [paragraph(texts.enclosures, { ...space, keepWithNext: true }), list(copies.map((text) => ({ text })))];
}

/** One space after the last character; below a table, one space in. */
function endMark(blocks: readonly Block[], { texts }: LetterPrinter): Block[] {
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1);
  if (last?.kind === 'paragraph') return [...before, { ...last, text: ended(last.text, texts.end, CONTENT.width) }];
  if (last?.kind === 'list') return [...before, { ...last, items: endedItems(last.items, texts.end) }];
  return [...blocks, paragraph(`${WIDE_SPACE}${texts.end}`)];
}

function endedItems(items: readonly ListItem[], end: string): ListItem[] {
  return items.map((item, index) => {
    if (index < items.length - 1) return item;
    if (item.items?.length) return { ...item, items: endedItems(item.items, end) };
    return { ...item, text: `${item.text} ${end}` };
  });
}

/** Where the last line reaches the right margin, on a line of its own, one space in. */
function ended(text: string, end: string, width: number): string {
  const style = { face: loadFonts().regular, size: BODY.size };
  const lines = (words: string): number => breakLines(words, style, width).length;
  const together = `${text} ${end}`;
  return lines(together) > lines(text) ? `${text}\n${WIDE_SPACE}${end}` : together;
}
