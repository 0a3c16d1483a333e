import { MissingGlyphError } from '../../platform/pdf/missing-glyph-error';
import { serveTasks } from '../../platform/workers/worker-tasks';
import { renderLetter } from '../letters/letter.pdf';
import { renderInspectionReport } from '../reports/inspection-report.pdf';
import type { PrintOrder, PrintOutcome } from './print-order';

serveTasks(print, (outcome: PrintOutcome) => ('pdf' in outcome ? [outcome.pdf.buffer] : []));

async function print(order: PrintOrder): Promise<PrintOutcome> {
  try {
    return { pdf: ownBytes(await pdfOf(order)) };
  } catch (error) {
    if (!(error instanceof MissingGlyphError)) throw error;
    const { character, codePoint } = error;
    return { unprintable: { character, codePoint } };
  }
}

function pdfOf(order: PrintOrder): Promise<Buffer> {
  const { locale } = order;
  if (order.kind === 'letter') return renderLetter(order.letter, locale);
  return renderInspectionReport(order.snapshot, { locale, preview: order.preview, proof: order.proof });
}

/** In memory of their own: a small buffer is a piece of one that many share, and moving it would take the others along. */
function ownBytes(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
