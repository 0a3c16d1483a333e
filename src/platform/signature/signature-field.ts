import { createHash } from 'node:crypto';
import { appendObjects, dictionaryOf, firstPage, readTail } from './incremental-update';

export interface SignatureWords {
  /** Who signs, by the certificate. */
  readonly name: string;
  readonly reason: string;
  readonly signedAt: Date;
}

/** A file with room for a signature: what is signed is all but the room. */
export interface SignatureRoom {
  readonly file: Buffer<ArrayBuffer>;
  readonly byteRange: readonly [number, number, number, number];
}

/** Bytes of a signature with its certificates; a chain of four fits. */
const ROOM = 12_288;
const RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';
const PRINTED_AND_LOCKED = 132;

/**
 * Adds a signature field without appearance to the first page, as an incremental update: the bytes given remain the
 * beginning of the file, so their hash can still be taken.
 */
export function makeRoom(pdf: Buffer, words: SignatureWords): SignatureRoom {
  const tail = readTail(pdf);
  const page = firstPage(pdf, tail);
  const [signature, field, appearance, form] = [0, 1, 2, 3].map((more) => tail.size + more);
  const pageEntries = withAnnotation(dictionaryOf(pdf, tail, page), field);
  const objects = new Map([
    [tail.root, `<<${dictionaryOf(pdf, tail, tail.root)}/AcroForm ${form} 0 R\n>>`],
    [page, `<<${pageEntries}>>`],
    [signature, signatureDictionary(words)],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F ${PRINTED_AND_LOCKED} /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R /AP << /N ${appearance} 0 R >> >>`,
    ],
    [appearance, '<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << >> /Length 0 >>\nstream\n\nendstream'],
    [form, `<< /Fields [${field} 0 R] /SigFlags 3 >>`],
  ]);
  return withRange(appendObjects(pdf, tail, objects, createHash('md5').update(pdf).digest('hex')), pdf.length);
}

export function signedBytes({ file, byteRange: [, first, second, rest] }: SignatureRoom): Buffer {
  return Buffer.concat([file.subarray(0, first), file.subarray(second, second + rest)]);
}

/** Puts the signature, in DER, into its room. */
export function fillRoom({ file, byteRange: [, first] }: SignatureRoom, signature: Buffer): Buffer {
  if (signature.length > ROOM) throw new RangeError(`A signature of ${signature.length} bytes is larger than its room`);
  const filled = Buffer.from(file);
  filled.write(signature.toString('hex'), first + 1, 'latin1');
  return filled;
}

function signatureDictionary({ name, reason, signedAt }: SignatureWords): string {
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    RANGE,
    `/Contents <${'0'.repeat(ROOM * 2)}>`,
    `/M (${pdfDate(signedAt)}) /Name ${pdfText(name)} /Reason ${pdfText(reason)} >>`,
  ].join('\n');
}

function withAnnotation(page: string, field: number): string {
  if (page.includes('/Annots [')) return page.replace('/Annots [', `/Annots [${field} 0 R `);
  if (page.includes('/Annots')) throw new RangeError('The annotations of the first page are in an object of their own');
  return `${page}/Annots [${field} 0 R]\n`;
}

function withRange(file: Buffer<ArrayBuffer>, from: number): SignatureRoom {
  const range = file.indexOf(RANGE, from, 'latin1');
  const first = file.indexOf('/Contents <', range, 'latin1') + '/Contents '.length;
  const second = first + ROOM * 2 + 2;
  const byteRange = [0, first, second, file.length - second] as const;
  const digits = byteRange.slice(1).map((number) => String(number).padStart(10, ' '));
  file.write(`/ByteRange [0 ${digits.join(' ')}]`, range, 'latin1');
  return { file, byteRange };
}

function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

/** UTF-16 with its mark, in hex. */
function pdfText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
