import { setPriority } from 'node:os';
import { parentPort, type Transferable } from 'node:worker_threads';

/** What a worker answers; errors cross threads as their words. */
export type TaskAnswer<Output> =
  { readonly id: number; readonly output: Output } | { readonly id: number; readonly failure: string };

export interface TaskMessage<Input> {
  readonly id: number;
  readonly input: Input;
}

const BEHIND_THE_REQUESTS = 10;

/** Answers every task of the thread's owner with `perform`; buffers that `transferred` names move instead of being copied. */
export function serveTasks<Input, Output>(
  perform: (input: Input) => Promise<Output>,
  transferred: (output: Output) => readonly Transferable[],
): void {
  if (!parentPort) throw new Error('This module runs as a worker thread only');
  const port = parentPort;
  yieldToRequests();
  port.on('message', ({ id, input }: TaskMessage<Input>) => {
    perform(input).then(
      (output) => port.postMessage({ id, output } satisfies TaskAnswer<Output>, transferred(output)),
      (error: unknown) => port.postMessage({ id, failure: wordsOf(error) } satisfies TaskAnswer<Output>),
    );
  });
}

/** Linux counts priorities by thread; elsewhere this would slow the whole process, so there it is left alone. */
function yieldToRequests(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(BEHIND_THE_REQUESTS);
  } catch {
    // A sandbox that forbids it only loses the courtesy.
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
