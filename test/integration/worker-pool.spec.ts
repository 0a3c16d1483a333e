import { join } from 'node:path';
import type { SampleTask } from '../support/sample.worker';
import { WorkerLostError, WorkerPool, type PoolOptions } from '../../src/platform/workers/worker-pool';

const pools: WorkerPool<SampleTask, Uint8Array>[] = [];

function pool(options: Partial<PoolOptions> = {}): WorkerPool<SampleTask, Uint8Array> {
  const module = join(__dirname, '../support/sample.worker');
  const made = new WorkerPool<SampleTask, Uint8Array>({
    module,
    size: 1,
    idleMs: 60_000,
    taskMs: 20_000,
    heapMb: 128,
    ...options,
  });
  pools.push(made);
  return made;
}

function failureOf(running: Promise<unknown>): Promise<Error | null> {
  return running.then(
    () => null,
    (error: Error) => error,
  );
}

describe('worker pool', () => {
  afterAll(() => Promise.all(pools.map((one) => one.close())));

  it('answers in order of asking, and leaves the thread of its owner free meanwhile', async () => {
    const workers = pool();
    await workers.run({ spin: 1 });
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);
    const answers = await Promise.all([workers.run({ spin: 120 }), workers.run({ spin: 80 })]);
    clearInterval(ticking);
    expect(answers.map(([first]) => first)).toEqual([120, 80]);
    expect(turns).toBeGreaterThan(10);
  });

  it('says in words what a task threw, and goes on', async () => {
    const workers = pool();
    await expect(workers.run({ fail: 'no ink' })).rejects.toThrow('no ink');
    expect(await workers.run({ spin: 1 })).toHaveLength(1);
  });

  it('gives the next task a new worker when one died', async () => {
    const workers = pool();
    const lost = failureOf(workers.run({ exit: 3 }));
    const next = workers.run({ spin: 2 });
    expect(await lost).toBeInstanceOf(WorkerLostError);
    expect(await next).toEqual(Uint8Array.of(2));
  });

  it('cuts off a task that takes too long', async () => {
    const workers = pool({ taskMs: 900 });
    await expect(workers.run({ spin: 10_000 })).rejects.toThrow('too long');
  });

  it('ends with the reason of whoever cancels, at work or still waiting', async () => {
    const workers = pool();
    const [first, second] = [new AbortController(), new AbortController()];
    const working = failureOf(workers.run({ spin: 10_000 }, first.signal));
    const waiting = failureOf(workers.run({ spin: 10_000 }, second.signal));
    const wanted = workers.run({ spin: 7 });
    second.abort(new Error('nor this'));
    first.abort(new Error('not wanted'));
    expect((await working)?.message).toBe('not wanted');
    expect((await waiting)?.message).toBe('nor this');
    expect(await wanted).toEqual(Uint8Array.of(7));
  });

  it('fails what is open when it closes', async () => {
    const workers = pool();
    const open = failureOf(workers.run({ spin: 10_000 }));
    await workers.close();
    expect((await open)?.message).toContain('closed');
    await expect(workers.run({ spin: 1 })).rejects.toThrow(WorkerLostError);
  });
});
