import { serveTasks } from '../../src/platform/workers/worker-tasks';

export type SampleTask = { readonly spin: number } | { readonly fail: string } | { readonly exit: number };

/** Tasks that a test wants of a worker: work hard for so many milliseconds, fail, or die. */
serveTasks(
  (task: SampleTask): Promise<Uint8Array<ArrayBuffer>> => {
    if ('exit' in task) process.exit(task.exit);
    if ('fail' in task) return Promise.reject(new Error(task.fail));
    const end = performance.now() + task.spin;
    while (performance.now() < end);
    return Promise.resolve(Uint8Array.of(task.spin));
  },
  (bytes) => [bytes.buffer],
);
