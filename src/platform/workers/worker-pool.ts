import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TaskAnswer, TaskMessage } from './worker-tasks';

export interface PoolOptions {
  /** The worker's module, without extension: compiled beside the compiled program, from source beside sources. */
  readonly module: string;
  readonly size: number;
  /** A worker without work for so long is ended, and its memory given back. */
  readonly idleMs: number;
  /** A task that takes longer takes its worker with it. */
  readonly taskMs: number;
  readonly heapMb: number;
}

/** The worker died or took too long; the task it was at is lost, the next one gets a new worker. */
export class WorkerLostError extends Error {}

interface Task<Input, Output> {
  readonly input: Input;
  readonly signal?: AbortSignal;
  resolve(output: Output): void;
  reject(error: Error): void;
}

interface Seat<Input, Output> {
  readonly worker: Worker;
  task: Task<Input, Output> | null;
  timer: NodeJS.Timeout | null;
}

/**
 * Tasks for worker threads, first come, first served. No thread exists before the first task, and none keeps the
 * process from ending.
 */
export class WorkerPool<Input, Output> {
  private readonly queue: Task<Input, Output>[] = [];
  private readonly seats = new Set<Seat<Input, Output>>();
  private closed = false;
  private serial = 0;

  constructor(private readonly options: PoolOptions) {}

  /** @throws WorkerLostError; what the task itself threw comes as an Error with its words; an abort with its reason. */
  run(input: Input, signal?: AbortSignal): Promise<Output> {
    if (this.closed) return Promise.reject(new WorkerLostError('The workers are closed'));
    return new Promise<Output>((resolve, reject) => {
      signal?.throwIfAborted();
      const task: Task<Input, Output> = { input, signal, resolve, reject };
      signal?.addEventListener('abort', () => this.giveUp(task), { once: true });
      this.queue.push(task);
      this.assign();
    });
  }

  /** Ends every worker; tasks still open fail. */
  async close(): Promise<void> {
    this.closed = true;
    const lost = new WorkerLostError('The workers are closed');
    for (const task of this.queue.splice(0)) task.reject(lost);
    await Promise.all([...this.seats].map((seat) => this.dismiss(seat, lost)));
  }

  private assign(): void {
    while (this.queue.length > 0) {
      const seat = this.freeSeat();
      if (!seat) return;
      const task = this.queue.shift();
      if (task) this.start(seat, task);
    }
  }

  private freeSeat(): Seat<Input, Output> | null {
    for (const seat of this.seats) if (seat.task === null) return seat;
    return this.seats.size < this.options.size ? this.openSeat() : null;
  }

  private openSeat(): Seat<Input, Output> {
    const { module, heapMb } = this.options;
    const worker = new Worker(entryOf(module), {
      execArgv: existsSync(`${module}.js`) ? [] : ['--require', TYPESCRIPT_HOOK],
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    const seat: Seat<Input, Output> = { worker, task: null, timer: null };
    worker.on('message', (answer: TaskAnswer<Output>) => this.finish(seat, answer));
    worker.on('error', (error) => void this.dismiss(seat, new WorkerLostError(wordsOf(error))));
    worker.on('exit', () => void this.dismiss(seat, new WorkerLostError('The worker ended')));
    this.seats.add(seat);
    return seat;
  }

  private start(seat: Seat<Input, Output>, task: Task<Input, Output>): void {
    seat.task = task;
    this.serial += 1;
    seat.worker.ref();
    this.time(seat, this.options.taskMs, 'The task took too long');
    try {
      seat.worker.postMessage({ id: this.serial, input: task.input } satisfies TaskMessage<Input>, []);
    } catch (error) {
      this.release(seat);
      task.reject(error as Error);
    }
  }

  private finish(seat: Seat<Input, Output>, answer: TaskAnswer<Output>): void {
    const { task } = seat;
    this.release(seat);
    if ('failure' in answer) task?.reject(new Error(answer.failure));
    else task?.resolve(answer.output);
    this.assign();
  }

  private release(seat: Seat<Input, Output>): void {
    seat.task = null;
    seat.worker.unref();
    this.time(seat, this.options.idleMs, 'The worker had nothing to do');
  }

  private time(seat: Seat<Input, Output>, ms: number, reason: string): void {
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = setTimeout(() => void this.dismiss(seat, new WorkerLostError(reason)), ms).unref();
  }

  /** A waiting task leaves the queue; one at work is cut off with its worker. */
  private giveUp(task: Task<Input, Output>): void {
    const reason = task.signal?.reason as Error;
    const place = this.queue.indexOf(task);
    if (place >= 0) this.queue.splice(place, 1);
    const seat = [...this.seats].find((one) => one.task === task);
    if (seat) void this.dismiss(seat, reason);
    task.reject(reason);
  }

  private async dismiss(seat: Seat<Input, Output>, error: Error): Promise<void> {
    if (!this.seats.delete(seat)) return;
    if (seat.timer) clearTimeout(seat.timer);
    seat.task?.reject(error);
    seat.task = null;
    await seat.worker.terminate();
    if (!this.closed) this.assign();
  }
}

const TYPESCRIPT_HOOK = join(__dirname, 'typescript-hook.cjs');

function entryOf(module: string): string {
  return existsSync(`${module}.js`) ? `${module}.js` : `${module}.ts`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
