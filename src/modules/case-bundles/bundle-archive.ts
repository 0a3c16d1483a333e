import { createHash } from 'node:crypto';
import { PassThrough, Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of the archive; its bytes are opened when its turn comes. */
export interface BundleEntry {
  readonly path: string;
  /** SHA-256 (hex) of what is on record; other bytes end the archive. Null for what is written for the archive itself. */
  readonly sha256: string | null;
  readonly open: () => Buffer | Readable;
  readonly isCompressible: boolean;
}

export class DamagedEntryError extends Error {
  constructor(readonly path: string) {
    super(`${path} is not what is on record`);
  }
}

export const CHECKSUMS = 'SHA256SUMS';
const ORDINARY_FILE = 0o100644;

/**
 * A ZIP archive as a stream, entries in the order given and then the list of their hashes. Of the same entries and the same
 * instant the bytes are the same. `onEntry` is told the count of entries begun; what it throws ends the archive.
 */
export function bundleArchive(
  entries: readonly BundleEntry[],
  mtime: Date,
  onEntry: (begun: number) => Promise<void>,
): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const sums = new Map<string, string>();
  const fail = (error: Error) => void output.destroy(error);
  zip.on('error', fail);
  zip.outputStream.on('error', fail).pipe(output);
  entries.forEach(({ path, sha256, open, isCompressible }, index) => {
    zip.addReadStreamLazy(path, { mtime, mode: ORDINARY_FILE, compress: isCompressible }, (give) => {
      onEntry(index)
        .then(() => {
          const source = opened(path, open);
          const hashed = hashing(path, sha256, sums).on('error', fail);
          source.on('error', () => hashed.destroy(new DamagedEntryError(path)));
          give(null, source.pipe(hashed));
        })
        .catch(fail);
    });
  });
  zip.addReadStreamLazy(CHECKSUMS, { mtime, mode: ORDINARY_FILE, compress: true }, (give) => {
    give(null, Readable.from([Buffer.from(checksums(sums))]));
  });
  zip.end();
  return output;
}

function opened(path: string, open: BundleEntry['open']): Readable {
  try {
    const bytes = open();
    return bytes instanceof Readable ? bytes : Readable.from([bytes]);
  } catch {
    throw new DamagedEntryError(path);
  }
}

function hashing(path: string, expected: string | null, sums: Map<string, string>): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const actual = hash.digest('hex');
      sums.set(path, actual);
      done(expected === null || expected === actual ? null : new DamagedEntryError(path));
    },
  });
}

/** As `sha256sum --check` reads it. */
function checksums(sums: ReadonlyMap<string, string>): string {
  return [...sums].map(([path, sha256]) => `${sha256}  ${path}\n`).join('');
}
