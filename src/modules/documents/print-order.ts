import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import type { Language } from '../../domain/label';
import type { ReceiptForm } from '../../domain/receipt';
import type { PdfDocumentSpec } from '../../platform/pdf/render-pdf';
import type { LetterRecord } from '../letters/letter-content';
import type { KeptReceipt } from '../letters/receipt.pdf';
import type { DocumentProof } from '../reports/verification-block';

/** All that a PDF is made of. It crosses to a worker thread, so it holds data only. */
export type PrintOrder =
  | { readonly kind: 'letter'; readonly letter: LetterRecord; readonly locale: Language; readonly mark?: string }
  | { readonly kind: 'receipt'; readonly receipt: KeptReceipt; readonly form: ReceiptForm; readonly locale: Language }
  /** Texts and tables alone: a drawing does not cross to the worker. */
  | { readonly kind: 'pages'; readonly spec: PdfDocumentSpec; readonly locale: Language }
  | {
      readonly kind: 'report';
      readonly snapshot: InspectionReportSnapshot;
      readonly locale: Language;
      /** Marked on every page as not approved. */
      readonly preview: boolean;
      readonly proof: DocumentProof | null;
    };

/** What a worker is sent: the order, and where the photographs that it names lie, by the SHA-256 of their bytes. */
export interface PrintTask {
  readonly order: PrintOrder;
  readonly files: Readonly<Record<string, string>>;
}

export type PrintOutcome =
  | { readonly pdf: Uint8Array<ArrayBuffer> }
  /** A photograph is gone, altered or no picture: its SHA-256. */
  | { readonly unreadable: string }
  | { readonly unprintable: { readonly character: string; readonly codePoint: string } };
