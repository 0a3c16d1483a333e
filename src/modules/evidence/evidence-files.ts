import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { AppError } from '../../platform/errors/app-error';
import { FileStore } from '../../platform/files/file-store';
import type { Evidence } from '../../schema/entities';
import { tellType } from './evidence-type';
import { displayName } from './file-name';

/** A file whose bytes are durable under their hash; nothing refers to it yet. */
export interface ReceivedFile {
  readonly sha256: string;
  /** Bytes, at least one. */
  readonly size: number;
  readonly storageKey: string;
  readonly mime: string;
  readonly filename: string;
}

/** Takes the bytes of evidence in and gives them out, each time by their hash. */
@Injectable()
export class EvidenceFiles {
  constructor(private readonly files: FileStore) {}

  /** @throws AppError `request.too-large`, `evidence.file-empty`; a file cut short leaves nothing behind. */
  async receive(source: Readable, sentName: string): Promise<ReceivedFile> {
    const filename = displayName(sentName);
    const stored = await this.files.put(source);
    if (stored.size === 0) throw new AppError('evidence.file-empty');
    return {
      sha256: stored.sha256,
      size: stored.size,
      storageKey: stored.key,
      mime: await tellType(stored.head, filename),
      filename,
    };
  }

  isIntact({ storageKey, sha256 }: Evidence): Promise<boolean> {
    return this.files.isIntact(storageKey, sha256);
  }

  /** The bytes, hashed once more on their way: the last of them leaves only when the hash is the one that was stored. */
  read({ storageKey, sha256 }: Evidence): Readable {
    const source = this.files.read(storageKey);
    const checked = new CheckedStream(sha256);
    source.on('error', (error) => checked.destroy(error));
    checked.on('close', () => source.destroy());
    return source.pipe(checked);
  }
}

class CheckedStream extends Transform {
  private readonly hash = createHash('sha256');
  private held: Buffer | null = null;

  constructor(private readonly sha256: string) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    if (this.held) this.push(this.held);
    this.held = chunk;
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.hash.digest('hex') !== this.sha256) return done(new Error('stored bytes changed while they were read'));
    this.push(this.held);
    done();
  }
}
