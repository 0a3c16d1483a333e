import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '../errors/app-error';

export interface StoredFile {
  /** SHA-256 in hex, which is also how the bytes are found again. */
  readonly sha256: string;
  readonly size: number;
  readonly key: string;
  /** The first bytes, from which the type is told. */
  readonly head: Buffer;
}

const HEAD_BYTES = 8_192;
/** Longer than any upload lasts, also one to another process on the same folder. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;
const HASH = /^[0-9a-f]{64}$/;

/**
 * Bytes by their hash in a folder. A file is durable before anything speaks of it: temporary file on the same file system,
 * hashed and counted while it arrives, fsync, rename, fsync of the folder. Nothing is ever overwritten.
 */
export class FileStore {
  private constructor(
    private readonly root: string,
    private readonly maxBytes: number,
  ) {}

  static async open(dataDir: string, maxBytes: number): Promise<FileStore> {
    const root = join(dataDir, 'files');
    await mkdir(join(root, 'incoming'), { recursive: true, mode: 0o700 });
    await clearAbandoned(join(root, 'incoming'));
    return new FileStore(root, maxBytes);
  }

  /** @throws AppError `request.too-large` past the limit; nothing stays behind. */
  async put(source: Readable, maxBytes = this.maxBytes): Promise<StoredFile> {
    const temporary = join(this.root, 'incoming', randomUUID());
    const handle = await open(temporary, 'wx', 0o600);
    try {
      const received = await receive(source, handle, maxBytes);
      await handle.sync();
      await handle.close();
      const key = keyOf(received.sha256);
      await this.keep(temporary, key);
      return { ...received, key };
    } catch (error) {
      await handle.close().catch(() => undefined);
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
  }

  read(key: string): ReadStream {
    return createReadStream(this.pathOf(key));
  }

  /** Where the bytes of this SHA-256 lie; who reads them there checks them. */
  locate(sha256: string): string {
    return this.pathOf(keyOf(sha256));
  }

  /** The bytes, read once and checked as read; null when they are missing or no longer what was stored. */
  async readIntact(key: string, sha256: string): Promise<Buffer | null> {
    const bytes = await readFile(this.pathOf(key)).catch(() => null);
    return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  }

  /** Whether the bytes on disk still are what was stored. */
  async isIntact(key: string, sha256: string): Promise<boolean> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of this.read(key)) hash.update(chunk as Buffer);
    } catch {
      return false;
    }
    return hash.digest('hex') === sha256;
  }

  /** Takes the bytes away for good; what is gone already is no failure. */
  async erase(key: string): Promise<void> {
    const path = this.pathOf(key);
    if (!(await exists(path))) return;
    await unlink(path);
    await syncFolder(dirname(path));
  }

  private async keep(temporary: string, key: string): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (await exists(path)) await unlink(temporary);
    else await rename(temporary, path);
    await syncFolder(dirname(path));
    await syncFolder(dirname(dirname(path)));
  }

  private pathOf(key: string): string {
    const hash = key.split('/').at(-1) ?? '';
    if (!HASH.test(hash) || key !== keyOf(hash)) throw new Error('not a storage key');
    return join(this.root, key);
  }
}

function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}`;
}

type Received = Omit<StoredFile, 'key'>;

async function receive(
  source: Readable,
  handle: Awaited<ReturnType<typeof open>>,
  maxBytes: number,
): Promise<Received> {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    const bytes = chunk as Buffer;
    if (size < HEAD_BYTES) head.push(bytes.subarray(0, HEAD_BYTES - size));
    size += bytes.length;
    if (size > maxBytes) throw new AppError('request.too-large');
    hash.update(bytes);
    await handle.writeFile(bytes);
  }
  return { sha256: hash.digest('hex'), size, head: Buffer.concat(head) };
}

/** What a process that was killed had begun to receive; nobody was told that it had arrived. */
async function clearAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await unlink(path).catch(() => undefined);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
