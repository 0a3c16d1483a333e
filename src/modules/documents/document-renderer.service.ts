import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error';
import { WorkerPool } from '../../platform/workers/worker-pool';
import type { PrintOrder, PrintOutcome } from './print-order';

/** Two documents at a time at most, and never the last processor: requests come first. */
const WORKERS = availableParallelism() > 2 ? 2 : 1;
const IDLE_MS = 60_000;
const LONGEST_MS = 120_000;
const HEAP_MB = 512;

/** PDFs, laid out in worker threads: the thread that answers requests never does. */
@Injectable()
export class DocumentRenderer implements OnApplicationShutdown {
  private readonly pool = new WorkerPool<PrintOrder, PrintOutcome>({
    module: join(__dirname, 'print.worker'),
    size: WORKERS,
    idleMs: IDLE_MS,
    taskMs: LONGEST_MS,
    heapMb: HEAP_MB,
  });

  /**
   * The same order gives the same bytes. An abort ends the work with the signal's reason.
   * @throws AppError `document.unprintable-character`, naming it
   */
  async render(order: PrintOrder, signal?: AbortSignal): Promise<Buffer> {
    const outcome = await this.pool.run(order, signal);
    if ('unprintable' in outcome) throw new AppError('document.unprintable-character', outcome.unprintable);
    const { pdf } = outcome;
    return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.close();
  }
}
