import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PrintImage } from '../../platform/pdf/marks';
import { MissingGlyphError } from '../../platform/pdf/missing-glyph-error';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { printImage } from '../../platform/pictures/print-image';
import { serveTasks } from '../../platform/workers/worker-tasks';
import { renderLetter } from '../letters/letter.pdf';
import { renderReceipt } from '../letters/receipt.pdf';
import { renderInspectionReport } from '../reports/inspection-report.pdf';
import type { PrintOrder, PrintOutcome, PrintTask } from './print-order';

serveTasks(print, (outcome: PrintOutcome) => ('pdf' in outcome ? [outcome.pdf.buffer] : []));

class UnreadableError extends Error {
  constructor(readonly sha256: string) {
    super(`The photograph ${sha256} cannot be read`);
  }
}

async function print({ order, files }: PrintTask): Promise<PrintOutcome> {
  try {
    return { pdf: ownBytes(await pdfOf(order, await imagesOf(files))) };
  } catch (error) {
    if (error instanceof UnreadableError) return { unreadable: error.sha256 };
    if (!(error instanceof MissingGlyphError)) throw error;
    const { character, codePoint } = error;
    return { unprintable: { character, codePoint } };
  }
}

function pdfOf(order: PrintOrder, images: ReadonlyMap<string, PrintImage>): Promise<Buffer> {
  const { locale } = order;
  switch (order.kind) {
    case 'letter':
      return renderLetter(order.letter, locale, order.mark);
    case 'receipt':
      return renderReceipt(order.receipt, order.form, locale);
    case 'pages':
      return renderPdf(order.spec);
    case 'report':
      return renderInspectionReport(order.snapshot, { locale, preview: order.preview, proof: order.proof, images });
  }
}

async function imagesOf(files: PrintTask['files']): Promise<ReadonlyMap<string, PrintImage>> {
  const images = new Map<string, PrintImage>();
  for (const [sha256, path] of Object.entries(files)) images.set(sha256, await imageOf(sha256, path));
  return images;
}

async function imageOf(sha256: string, path: string): Promise<PrintImage> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) throw new UnreadableError(sha256);
  return printImage(bytes).catch(() => {
    throw new UnreadableError(sha256);
  });
}

/** In memory of their own: a small buffer is a piece of one that many share, and moving it would take the others along. */
function ownBytes(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
