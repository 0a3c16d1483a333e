import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ReportPicture } from '../../domain/inspection-report';
import { AppError } from '../../platform/errors/app-error';
import { FileStore } from '../../platform/files/file-store';
import { WorkerPool } from '../../platform/workers/worker-pool';
import type { PrintOrder, PrintOutcome, PrintTask } from './print-order';

/** Two documents at a time at most, and never the last processor: requests come first. */
const WORKERS = availableParallelism() > 2 ? 2 : 1;
const IDLE_MS = 60_000;
const LONGEST_MS = 120_000;
const HEAP_MB = 512;

/** PDFs, laid out in worker threads: the thread that answers requests never does. */
@Injectable()
export class DocumentRenderer implements OnApplicationShutdown {
  private readonly pool = new WorkerPool<PrintTask, PrintOutcome>({
    module: join(__dirname, 'print.worker'),
    size: WORKERS,
    idleMs: IDLE_MS,
    taskMs: LONGEST_MS,
    heapMb: HEAP_MB,
  });

  constructor(private readonly files: FileStore) {}

  /**
   * The same order gives the same bytes. An abort ends the work with the signal's reason.
   * @throws AppError `document.unprintable-character`, naming it; `document.photograph-unreadable`
   */
  async render(order: PrintOrder, signal?: AbortSignal): Promise<Buffer> {
    const outcome = await this.pool.run({ order, files: this.photographs(order) }, signal);
    if ('unprintable' in outcome) throw new AppError('document.unprintable-character', outcome.unprintable);
    if ('unreadable' in outcome)
      throw new AppError('document.photograph-unreadable', numberOf(order, outcome.unreadable));
    const { pdf } = outcome;
    return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  }

  private photographs(order: PrintOrder): Record<string, string> {
    const pictures = picturesOf(order);
    return Object.fromEntries(pictures.map(({ sha256 }) => [sha256, this.files.locate(sha256)]));
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.close();
  }
}

function picturesOf(order: PrintOrder): readonly ReportPicture[] {
  return order.kind === 'report' ? (order.snapshot.annex.pictures ?? []) : [];
}

function numberOf(order: PrintOrder, hash: string): { no: string } {
  return { no: picturesOf(order).find(({ sha256 }) => sha256 === hash)?.no ?? hash };
}
