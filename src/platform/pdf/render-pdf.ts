import type { Block } from './blocks';
import { loadFonts, type FontSet } from './fonts';
import { A4, CONTENT, mm } from './geometry';
import { layoutPages } from './layout';
import type { HeadingRef, Mark } from './marks';
import type { FilledPage } from './page-filler';
import { operators, paint, type HeadingIndex } from './painter';
import { BANNER, baselineIn, GRID, RUNNING } from './styles';
import { TaggedDocument, type PdfAttachment, type PdfMetadata } from './tagged-document';
import { printableText } from './text-lines';

export interface PdfDocumentSpec {
  readonly metadata: PdfMetadata;
  /** Left and right end of the line above each page: document number and classification. */
  readonly runningHead: { readonly left: string; readonly right: string };
  /** Printed in a frame at the head of every page of what is not valid yet. */
  readonly mark?: string | null;
  readonly blocks: readonly Block[];
  /** What the document prints, as data; makes it PDF/A-3a. */
  readonly attachment?: PdfAttachment | null;
  /** PDF/A-1b instead, without an attachment: the profile that the validators of old archives know. */
  readonly profile?: 'PDF/A-1b';
}

/**
 * Tagged PDF/A-2a (PDF/A-3a with an attachment) on A4 with bookmarks and `- 3 / 12 -` at the foot of each page.
 * Deterministic: the same specification gives the same bytes. Throws MissingGlyphError.
 */
export async function renderPdf(spec: PdfDocumentSpec): Promise<Buffer> {
  const fonts = loadFonts();
  const pages = layoutPages(spec.blocks, fonts, CONTENT);
  const document = new TaggedDocument(printableMetadata(spec.metadata), fonts, spec);
  const index = indexHeadings(pages);
  pages.forEach((page, position) => {
    document.addPage();
    page.headings.forEach(({ ref, y }) => document.addDestination(index.destinationOf(ref), y));
    paintMargins(spec, position + 1, pages.length, document, fonts, index);
    paint(page.content, document, index);
  });
  addBookmarks(document, pages);
  return document.finish();
}

function printableMetadata(metadata: PdfMetadata): PdfMetadata {
  return { ...metadata, title: printableText(metadata.title).replaceAll('\n', ' ') };
}

function indexHeadings(pages: readonly FilledPage[]): HeadingIndex {
  const found = new Map<HeadingRef, { page: number; name: string }>();
  pages.forEach((page, position) =>
    page.headings.forEach(({ ref }) => found.set(ref, { page: position + 1, name: destinationName(found.size + 1) })),
  );
  const find = (heading: HeadingRef) => {
    const entry = found.get(heading);
    if (!entry) throw new Error(`The heading "${heading.title}" is on no page`);
    return entry;
  };
  return { pageOf: (heading) => find(heading).page, destinationOf: (heading) => find(heading).name };
}

/** Fixed width, because the name tree of a PDF is ordered by text. */
function destinationName(serial: number): string {
  return `h${String(serial).padStart(5, '0')}`;
}

function addBookmarks(document: TaggedDocument, pages: readonly FilledPage[]): void {
  pages.forEach((page, position) =>
    page.headings.forEach(({ ref, y }) => document.addBookmark(printableText(ref.title), ref.level, position, y)),
  );
}

const HEAD_TOP = mm(17);
const HEAD_RULE = mm(22.5);
const FOOT_TOP = A4.height - mm(11.5);
const BANNER_TOP = mm(6);

function paintMargins(
  spec: PdfDocumentSpec,
  page: number,
  pages: number,
  document: TaggedDocument,
  fonts: FontSet,
  index: HeadingIndex,
): void {
  const right = CONTENT.x + CONTENT.width;
  const width = (text: string) => fonts[RUNNING.face].widthOf(text, RUNNING.size);
  const [headLeft, headRight] = [spec.runningHead.left, spec.runningHead.right].map(printableText);
  const number = `- ${page} / ${pages} -`;
  const rule = [[CONTENT.x, HEAD_RULE] as const, [right, HEAD_RULE] as const];
  const marks: Mark[] = [
    runningText(headLeft, CONTENT.x, HEAD_TOP),
    runningText(headRight, right - width(headRight), HEAD_TOP),
    { kind: 'path', points: rule, stroke: { width: 0.5, color: GRID } },
    runningText(number, (A4.width - width(number)) / 2, FOOT_TOP),
    ...(spec.mark ? banner(printableText(spec.mark), fonts) : []),
  ];
  document.pagination(operators({ placed: { node: null, marks }, x: 0, y: 0 }, document, index));
}

function banner(text: string, fonts: FontSet): Mark[] {
  const { face, size, color, leading } = BANNER;
  const width = fonts[face].widthOf(text, size);
  const x = (A4.width - width) / 2;
  return [
    { kind: 'path', points: frame(x - 10, BANNER_TOP, width + 20, leading), stroke: { width: 1, color } },
    { kind: 'text', x, baseline: BANNER_TOP + baselineIn(BANNER), text, face, size, color },
  ];
}

function frame(x: number, y: number, width: number, height: number): (readonly [number, number])[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
}

function runningText(text: string, x: number, top: number): Mark {
  const { face, size, color } = RUNNING;
  return { kind: 'text', x, baseline: top + baselineIn(RUNNING), text, face, size, color };
}
