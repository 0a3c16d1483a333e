import type { BundleChain, BundleDocument, BundleEvidence, BundlePdf, RecordTable } from './bundle-record.query';

/** What a bundle is about; printed on its first page. */
export interface BundleHead {
  readonly caseNo: string;
  readonly title: string;
  readonly purpose: string;
  readonly note: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
}

export interface BundleSource {
  readonly head: BundleHead;
  readonly documents: readonly BundleDocument[];
  readonly pdfs: readonly BundlePdf[];
  readonly evidence: readonly BundleEvidence[];
  readonly record: readonly RecordTable[];
  readonly chain: BundleChain;
}

export interface ManifestPdf {
  readonly path: string;
  readonly variant: string;
  readonly locale: string;
  readonly sha256: string;
  readonly size: number;
  readonly bodySha256: string;
  readonly bodySize: number;
  readonly signerSha256: string | null;
  readonly storageKey: string;
}

export interface ManifestDocument {
  readonly documentNo: string;
  readonly title: string;
  readonly type: string;
  readonly status: string;
  readonly approvedAt: string;
  readonly verificationCode: string;
  readonly verificationAddress: string;
  readonly content: { readonly path: string; readonly sha256: string; readonly json: string };
  readonly files: readonly ManifestPdf[];
}

export interface ManifestEvidence {
  readonly evidenceNo: string;
  readonly title: string;
  readonly mime: string;
  readonly status: string;
  /** Null for what was returned, destroyed or found harmful: only its hash is given. */
  readonly path: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly storageKey: string;
}

/** Statuses in which the bytes are there and nothing speaks against opening them. */
const HANDED_OUT = ['ACCEPTED', 'SEALED', 'PURGE_PENDING'];
const NOT_FOR_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;
const LONGEST_NAME = 80;

export function manifestDocuments({ documents, pdfs }: BundleSource): ManifestDocument[] {
  return documents.map((document, index) => {
    const folder = `documents/${String(index + 1).padStart(3, '0')}_${fileName(document.documentNo)}`;
    const own = pdfs.filter(({ documentId }) => documentId === document.id);
    return {
      documentNo: document.documentNo,
      title: document.title,
      type: document.type,
      status: document.status,
      approvedAt: document.approvedAt.toISOString(),
      verificationCode: document.code,
      verificationAddress: document.address,
      content: { path: `${folder}/content.json`, sha256: document.snapshotSha256, json: document.snapshot },
      files: own.map((pdf, at) => manifestPdf(pdf, folder, own.slice(0, at).filter((one) => isAlike(one, pdf)).length)),
    };
  });
}

export function manifestEvidence({ evidence }: BundleSource): ManifestEvidence[] {
  return evidence.map(({ evidenceNo, title, mime, status, sha256, size, filename, storageKey }) => ({
    evidenceNo,
    title,
    mime,
    status,
    path: HANDED_OUT.includes(status) ? `evidence/${fileName(evidenceNo)}_${fileName(filename)}` : null,
    sha256,
    size: Number(size),
    storageKey,
  }));
}

/** What the verifier reads: hashes and places, and nothing of how the files are stored. */
export function manifestOf(
  source: BundleSource,
  documents: readonly ManifestDocument[],
  evidence: readonly ManifestEvidence[],
  auditPath: string,
): object {
  return {
    format: 'jeomgeom-case-bundle-1',
    ...source.head,
    requestedAt: source.head.requestedAt.toISOString(),
    documents: documents.map(({ content: { path, sha256 }, files, ...document }) => ({
      ...document,
      content: { path, sha256 },
      files: files.map(({ storageKey: _, ...file }) => file),
    })),
    evidence: evidence.map(({ storageKey: _, ...item }) => item),
    audit: { path: auditPath, head: source.chain.head },
  };
}

function manifestPdf(pdf: BundlePdf, folder: string, alike: number): ManifestPdf {
  const { variant, locale, sha256, size, bodySha256, bodySize, signerSha256, storageKey } = pdf;
  const serial = alike === 0 ? '' : `_${alike + 1}`;
  return {
    path: `${folder}/${variant.toLowerCase()}_${locale}${serial}.pdf`,
    variant,
    locale,
    sha256,
    size: Number(size),
    bodySha256,
    bodySize: Number(bodySize),
    signerSha256,
    storageKey,
  };
}

/** Editions of several respondents have the same variant and language. */
function isAlike(a: BundlePdf, b: BundlePdf): boolean {
  return a.variant === b.variant && a.locale === b.locale;
}

function fileName(text: string): string {
  const name = text.normalize('NFC').replace(NOT_FOR_NAMES, '_');
  if (name.length <= LONGEST_NAME) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST_NAME - ending.length) + ending;
}
