/** A PDF of our own layout engine, read only as far as something is added to its end: one cross-reference table, one trailer. */
export interface PdfTail {
  readonly size: number;
  readonly root: number;
  readonly info: string;
  readonly firstId: string;
  readonly xrefAt: number;
}

export class UnexpectedPdfError extends Error {}

export function readTail(pdf: Buffer): PdfTail {
  const xrefAt = Number(captured(/startxref\s+(\d+)\s+%%EOF\s*$/, pdf.subarray(-64).toString('latin1')));
  const trailer = pdf.subarray(pdf.lastIndexOf('trailer')).toString('latin1');
  return {
    size: Number(captured(/\/Size (\d+)/, trailer)),
    root: Number(captured(/\/Root (\d+) 0 R/, trailer)),
    info: captured(/(\/Info \d+ 0 R)/, trailer),
    firstId: captured(/\/ID \[<([0-9a-f]+)>/i, trailer),
    xrefAt,
  };
}

/** The dictionary of an object, between its brackets. */
export function dictionaryOf(pdf: Buffer, tail: PdfTail, object: number): string {
  const at = offsetOf(pdf, tail, object);
  const text = pdf.subarray(at, pdf.indexOf('endobj', at)).toString('latin1');
  return captured(new RegExp(`^${object} 0 obj\\s*<<([\\s\\S]*)>>\\s*$`), text);
}

export function firstPage(pdf: Buffer, tail: PdfTail): number {
  const pages = Number(captured(/\/Pages (\d+) 0 R/, dictionaryOf(pdf, tail, tail.root)));
  return Number(captured(/\/Kids \[\s*(\d+) 0 R/, dictionaryOf(pdf, tail, pages)));
}

/** The bytes with new versions of some objects behind them; the bytes themselves stay as they are. `id` is 32 hex digits. */
export function appendObjects(
  pdf: Buffer,
  tail: PdfTail,
  objects: ReadonlyMap<number, string>,
  id: string,
): Buffer<ArrayBuffer> {
  const separator = pdf.at(-1) === 0x0a ? '' : '\n';
  const parts: string[] = [separator];
  const offsets = new Map<number, number>();
  let at = pdf.length + separator.length;
  for (const [number, content] of [...objects].sort(([a], [b]) => a - b)) {
    const text = `${number} 0 obj\n${content}\nendobj\n`;
    offsets.set(number, at);
    parts.push(text);
    at += text.length;
  }
  const size = Math.max(tail.size, ...[...objects.keys()].map((number) => number + 1));
  parts.push(
    `xref\n${[...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`,
    `trailer\n<<\n/Size ${size}\n/Root ${tail.root} 0 R\n${tail.info}\n/Prev ${tail.xrefAt}\n/ID [<${tail.firstId}> <${id}>]\n>>\n`,
    `startxref\n${at}\n%%EOF\n`,
  );
  return Buffer.concat([pdf, Buffer.from(parts.join(''), 'latin1')]);
}

function offsetOf(pdf: Buffer, { xrefAt }: PdfTail, object: number): number {
  const table = pdf.subarray(xrefAt, xrefAt + 64).toString('latin1');
  const header = /^xref\n0 \d+\n/.exec(table);
  if (!header) throw new UnexpectedPdfError('The cross-reference table is not in one piece');
  const entry = xrefAt + header[0].length + object * 20;
  return Number(captured(/^(\d{10}) \d{5} n/, pdf.subarray(entry, entry + 20).toString('latin1')));
}

function captured(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new UnexpectedPdfError(`${pattern.source} is not in the file`);
  return found;
}
