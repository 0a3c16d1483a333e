import { seoulDay } from '../../domain/calendar-day';
import type { Language } from '../../domain/label';
import type { ReceiptForm } from '../../domain/receipt';
import type { ReceiptContent } from '../../domain/receipt-content';
import { heading, paragraph, table } from '../../platform/pdf/block-builders';
import type { Block, Cell } from '../../platform/pdf/blocks';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { HEADINGS } from '../../platform/pdf/styles';
import { formatTime } from '../reports/report-format';
import { partyName } from './party-name';
import { submissionBody } from './letter-bodies-submissions';
import { LetterPrinter } from './letter-printer';
import { LETTER_TEXTS } from './letter-texts';
import { SUBMISSION_TEXTS } from './submission-texts';

const TITLE = { ...HEADINGS[1], size: 20, leading: 30 };

/** A receipt as it was frozen, with the SHA-256 of its canonical JSON. */
export interface KeptReceipt {
  readonly content: ReceiptContent;
  readonly sha256: string;
}

/**
 * 접수증, or what was handed in, as PDF/A-2a. Pure: the same receipt, form and language give the same bytes. Throws
 * MissingGlyphError.
 */
export function renderReceipt(receipt: KeptReceipt, form: ReceiptForm, locale: Language): Promise<Buffer> {
  const { content } = receipt;
  const print = new LetterPrinter(locale);
  const title = form === 'RECEIPT' ? SUBMISSION_TEXTS[locale].receipt : print.label(content.document);
  const blocks = form === 'RECEIPT' ? receiptBlocks(receipt, print) : submissionBlocks(receipt, print);
  return renderPdf({
    metadata: {
      title: `${content.receiptNo} ${title}`,
      author: form === 'RECEIPT' ? print.label(content.agency) : partyName(content.provider, print),
      subject: title,
      keywords: [content.receiptNo, content.caseNo],
      language: LETTER_TEXTS[locale].language,
      createdAt: new Date(content.receivedAt),
    },
    runningHead: { left: content.receiptNo, right: print.label(content.document) },
    blocks: [paragraph(title, { style: TITLE, align: 'center', keepWithNext: true }), ...blocks],
  });
}

function receiptBlocks({ content, sha256 }: KeptReceipt, print: LetterPrinter): Block[] {
  const texts = SUBMISSION_TEXTS[print.locale];
  const day = print.day(seoulDay(new Date(content.receivedAt)));
  return [
    { kind: 'space', height: 8 },
    head(content, print, [[texts.content, sha256]]),
    heading(2, texts.files),
    ...files(content, print),
    paragraph(texts.confirmed, { spaceBefore: 14 }),
    paragraph(day, { align: 'center', spaceBefore: 14, keepWithNext: true }),
    paragraph(LETTER_TEXTS[print.locale].minister(print.label(content.agency)), {
      style: HEADINGS[2],
      align: 'center',
      spaceBefore: 8,
    }),
  ];
}

function submissionBlocks({ content }: KeptReceipt, print: LetterPrinter): Block[] {
  const texts = SUBMISSION_TEXTS[print.locale];
  const day = print.day(seoulDay(new Date(content.receivedAt)));
  const signer = [content.submittedBy?.title, content.submittedBy?.name].filter(Boolean).join(' ');
  return [
    { kind: 'space', height: 8 },
    head(content, print, []),
    ...submissionBody(content, print),
    heading(2, texts.files),
    ...files(content, print),
    paragraph(day, { align: 'center', spaceBefore: 16, keepWithNext: true }),
    paragraph(`${partyName(content.provider, print)}  ${content.side === 'PROVIDER' ? signer : ''}`.trim(), {
      style: HEADINGS[3],
      align: 'center',
      spaceBefore: 8,
      keepWithNext: true,
    }),
    paragraph(`${LETTER_TEXTS[print.locale].to}  ${LETTER_TEXTS[print.locale].minister(print.label(content.agency))}`),
  ];
}

function head(content: ReceiptContent, print: LetterPrinter, more: readonly Cell[][]): Block {
  const texts = SUBMISSION_TEXTS[print.locale];
  const { submittedBy, handedInBy } = content;
  const at = formatTime({ at: content.receivedAt, precision: 'SECOND', approximate: false }, print.locale);
  const rows: Cell[][] = [
    [texts.receiptNo, content.receiptNo],
    [texts.receivedAt, at],
    [texts.caseNo, content.caseNo],
    [texts.from, partyName(content.provider, print)],
    [texts.document, print.label(content.document)],
    [texts.about, content.about],
    ...(submittedBy && content.side === 'PROVIDER'
      ? [[texts.by, [submittedBy.title, submittedBy.name].filter(Boolean).join(' ')]]
      : []),
    ...(handedInBy ? [[texts.handedInBy, handedInBy]] : []),
    ...more,
  ];
  return table([{ weight: 26, heads: true }, { weight: 74 }], undefined, rows);
}

function files(content: ReceiptContent, print: LetterPrinter): Block[] {
  const texts = SUBMISSION_TEXTS[print.locale];
  if (content.files.length === 0) return [paragraph(texts.noFiles)];
  const columns = [
    { weight: 12, heads: true },
    { weight: 38 },
    { weight: 14, align: 'right' as const },
    { weight: 36 },
  ];
  const rows = content.files.map(({ evidenceNo, title, filename, size, sha256 }) => [
    evidenceNo.split('-').slice(3).join('-') || evidenceNo,
    `${title}\n${filename}`,
    size.toLocaleString('en-US'),
    sha256,
  ]);
  return print.table(columns, texts.fileColumns, rows);
}
