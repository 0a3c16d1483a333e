import { extname } from 'node:path';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
const HWP_SIGNATURE = Buffer.from('HWP Document File');
/** OLE keeps the names of its streams in UTF-16; every HWP 5.x document has this one. */
const HWP_STREAM = Buffer.from('HwpSummaryInformation', 'utf16le');
/** In a zip whose first entry is an uncompressed `mimetype`, the type stands right behind the entry's name (OCF). */
const OCF_NAME_AT = 30;

const UNKNOWN = 'application/octet-stream';
const MARKUP = /<(?:!doctype\s+html|html|head|body|script|iframe|meta)\b/i;
const SVG = /<svg\b/i;

const EXECUTABLES = [
  'application/x-msdownload',
  'application/x-dosexec',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-msi',
  'application/java-vm',
  'application/wasm',
];
const ACTIVE = ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'application/xml', 'text/xml'];

/**
 * Tells the type of a file from its first bytes; the sender's Content-Type is never believed. The name only chooses among
 * types that look alike from within: plain text and CSV, an OLE container and the HWP document that it may be.
 */
export async function tellType(head: Buffer, filename: string): Promise<string> {
  const extension = extname(filename).toLowerCase();
  if (head.subarray(0, OLE.length).equals(OLE)) return typeOfOle(head, extension);
  if (head.subarray(0, HWP_SIGNATURE.length).equals(HWP_SIGNATURE)) return 'application/x-hwp';
  if (isHwpx(head)) return 'application/hwp+zip';
  const { fileTypeFromBuffer } = await import('file-type');
  const known = await fileTypeFromBuffer(head);
  if (known && known.mime !== 'application/xml') return known.mime;
  return typeOfText(head, extension);
}

/** Programs are kept apart unless they are themselves what is being inspected. */
export function isExecutable(mime: string): boolean {
  return EXECUTABLES.includes(mime);
}

/** The type under which a file goes out: whatever a browser could run or render as a page is plain bytes. */
export function safeType(mime: string): string {
  return isExecutable(mime) || ACTIVE.includes(mime) ? UNKNOWN : mime;
}

function typeOfOle(head: Buffer, extension: string): string {
  if (extension === '.hwp' || head.includes(HWP_SIGNATURE) || head.includes(HWP_STREAM)) return 'application/x-hwp';
  if (extension === '.msi') return 'application/x-msi';
  return 'application/x-cfb';
}

function isHwpx(head: Buffer): boolean {
  if (!head.subarray(0, ZIP.length).equals(ZIP)) return false;
  return head.subarray(OCF_NAME_AT, OCF_NAME_AT + 64).includes('mimetypeapplication/hwp+zip');
}

function typeOfText(head: Buffer, extension: string): string {
  const text = decode(head);
  if (text === null) return UNKNOWN;
  if (SVG.test(text)) return 'image/svg+xml';
  if (MARKUP.test(text)) return 'text/html';
  if (text.trimStart().startsWith('<?xml')) return 'application/xml';
  return extension === '.csv' ? 'text/csv' : 'text/plain';
}

/** UTF-8, UTF-16 with its mark, or the Korean code page of older logs; null when the bytes are no text. */
function decode(head: Buffer): string | null {
  const utf16 =
    head.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) || head.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]));
  if (utf16) return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
  for (const encoding of ['utf-8', 'euc-kr']) {
    const text = decodeAs(head, encoding);
    // oxlint-disable-next-line no-control-regex -- control bytes are what tells binary data from text
    if (text !== null && !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return text;
  }
  return null;
}

function decodeAs(head: Buffer, encoding: string): string | null {
  try {
    // The head may end within a character.
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
}
