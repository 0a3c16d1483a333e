export interface PdfFile {
  readonly filename: string;
  /** SHA-256 (hex) of the bytes: the ETag and X-Content-SHA256. */
  readonly sha256: string;
  readonly bytes: Buffer;
}

export function pdfHeaders({ filename, sha256, bytes }: PdfFile): Record<string, string> {
  return {
    'Content-Type': 'application/pdf',
    'Content-Length': String(bytes.length),
    'Content-Disposition': `attachment; filename="document.pdf"; filename*=UTF-8''${encodeURIComponent(filename)}`,
    'Cache-Control': 'private, no-cache',
    ETag: `"${sha256}"`,
    'X-Content-SHA256': sha256,
  };
}
