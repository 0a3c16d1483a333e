import { inflateSync } from 'node:zlib';

export interface PdfRun {
  /** Points from the left edge, and from the top edge to the baseline. */
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly text: string;
}

export interface PdfPage {
  readonly runs: readonly PdfRun[];
  /** The runs in the order of the content stream, one per line. */
  readonly text: string;
}

export interface PdfObject {
  readonly dictionary: string;
  readonly stream: string | null;
}

/**
 * Reads back the text of a file written by our own toolkit: pages in order, each run decoded through the ToUnicode
 * map of its font, as any reader does. It serves the checks of printed documents; it is no general PDF parser.
 */
export function readPdfPages(bytes: Buffer): PdfPage[] {
  const objects = readPdfObjects(bytes);
  const pages = [...objects.values()].find(({ dictionary }) => /\/Type \/Pages\b/.test(dictionary));
  const kids = pages?.dictionary.match(/\/Kids \[([^\]]*)\]/)?.[1] ?? '';
  return references(kids).map((id) => readPage(objects, objectOf(objects, id)));
}

export function readPdfText(bytes: Buffer): string {
  return readPdfPages(bytes)
    .map(({ text }) => text)
    .join('\n');
}

/** Titles of the bookmarks, in file order. */
export function readPdfBookmarks(bytes: Buffer): string[] {
  return [...readPdfObjects(bytes).values()]
    .filter(({ dictionary }) => /\/Dest \[/.test(dictionary) && /\/Title/.test(dictionary))
    .map(({ dictionary }) => readPdfString(dictionary, 'Title'));
}

/** Every object of the file by its number, streams decoded. */
export function readPdfObjects(bytes: Buffer): Map<number, PdfObject> {
  const source = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const [number, offset] of offsetsOf(source)) objects.set(number, readObject(source, offset, bytes));
  return objects;
}

/** Of the tables in the order in which they were added: what an update puts anew counts. */
function offsetsOf(source: string): Map<number, number> {
  const offsets = new Map<number, number>();
  for (const [, table] of source.matchAll(/\nxref\n([\d nf\n]+)trailer/g)) {
    let number = 0;
    for (const [, first, offset, kind] of table.matchAll(/^(?:(\d+) \d+|(\d{10}) \d{5} ([nf]) ?)$/gm)) {
      if (first !== undefined) number = Number(first);
      else if (kind === 'n') offsets.set(number++, Number(offset));
      else number += 1;
    }
  }
  return offsets;
}

function readObject(source: string, offset: number, bytes: Buffer): PdfObject {
  const end = source.indexOf('endobj', offset);
  const streamAt = source.indexOf('\nstream\n', offset);
  if (streamAt < 0 || streamAt > end) return { dictionary: source.slice(offset, end), stream: null };
  const dictionary = source.slice(offset, streamAt);
  const length = Number(dictionary.match(/\/Length (\d+)/)?.[1]);
  const start = streamAt + '\nstream\n'.length;
  const raw = bytes.subarray(start, start + length);
  const data = dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
  return { dictionary, stream: data.toString('latin1') };
}

function references(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}

function objectOf(objects: Map<number, PdfObject>, id: number): PdfObject {
  const found = objects.get(id);
  if (!found) throw new Error(`The file has no object ${id}`);
  return found;
}

function reference(dictionary: string, key: string): number {
  return Number(dictionary.match(new RegExp(`/${key} (\\d+) 0 R`))?.[1]);
}

function readPage(objects: Map<number, PdfObject>, page: PdfObject): PdfPage {
  const resources = objectOf(objects, reference(page.dictionary, 'Resources')).dictionary;
  const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, Number(id)]));
  const maps = new Map([...fonts].map(([name, id]) => [name, readUnicodeMap(objects, objectOf(objects, id))]));
  const content = objectOf(objects, reference(page.dictionary, 'Contents')).stream ?? '';
  const runs = [...content.matchAll(/\/(F\d+) (\S+) Tf 1 0 0 -1 (\S+) (\S+) Tm <([0-9a-f]*)> Tj/g)].map(
    ([, font, size, x, y, codes]) => ({
      x: Number(x),
      baseline: Number(y),
      size: Number(size),
      text: decode(codes, maps.get(font) ?? []),
    }),
  );
  return { runs, text: runs.map(({ text }) => text).join('\n') };
}

function readUnicodeMap(objects: Map<number, PdfObject>, font: PdfObject): string[] {
  const cmap = objectOf(objects, reference(font.dictionary, 'ToUnicode')).stream ?? '';
  const map: string[] = [];
  for (const [, first, entries] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    const texts = [...entries.matchAll(/<([0-9a-f ]*)>/g)].map(([, units]) => utf16(units));
    texts.forEach((text, index) => (map[parseInt(first, 16) + index] = text));
  }
  return map;
}

function utf16(units: string): string {
  return units
    .split(' ')
    .map((unit) => String.fromCharCode(parseInt(unit, 16)))
    .join('');
}

function decode(codes: string, map: readonly string[]): string {
  return [...codes.matchAll(/.{4}/g)].map(([code]) => map[parseInt(code, 16)] ?? '\ufffd').join('');
}

/** The text of a string entry, empty when there is none. */
export function readPdfString(dictionary: string, key: string): string {
  const raw = dictionary.match(new RegExp(`/${key} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`))?.[1] ?? '';
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = Buffer.from(
    raw.replace(/\\([\s\S])/g, (_, letter: string) => escapes[letter] ?? letter),
    'latin1',
  );
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}
