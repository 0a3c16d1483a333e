import { Autosaver, type Saved } from '../../web/src/features/plans/autosaver';

interface Words {
  cause: string;
  monitoring: string;
}

const STALE = { status: 412, code: 'precondition.stale', detail: '' };
const REFUSED = { status: 422, code: 'action-plan.milestone-after-completion', detail: '' };

/** One object on the server, and a person at a desk who writes on it. */
class Scene {
  server: Saved<Words> = { values: { cause: '', monitoring: '' }, version: 1 };
  fields: Words = { cause: '', monitoring: '' };
  saves = 0;
  onDevice = true;
  failure: unknown = null;
  readonly saver: Autosaver<Words>;

  constructor() {
    this.saver = new Autosaver(this.server);
    this.saver.attach({
      read: () => ({ ...this.fields }),
      show: (values) => void (this.fields = { ...values }),
      save: (values, version) => this.save(values, version),
      load: () => Promise.resolve(this.server),
      onSaved: () => void (this.onDevice = false),
    });
  }

  type(words: Partial<Words>): void {
    Object.assign(this.fields, words);
    this.onDevice = true;
    this.saver.schedule();
  }

  /** Somebody else saves. */
  other(words: Partial<Words>): void {
    this.server = { values: { ...this.server.values, ...words }, version: this.server.version + 1 };
  }

  pause(): Promise<void> {
    return jest.advanceTimersByTimeAsync(2000);
  }

  private async save(values: Words, version: number): Promise<number> {
    this.saves += 1;
    await Promise.resolve();
    if (this.failure) throw this.failure;
    if (version !== this.server.version) throw STALE;
    this.server = { values: { ...values }, version: version + 1 };
    return this.server.version;
  }
}

describe('Words that are saved by themselves', () => {
  let scene: Scene;
  beforeEach(() => {
    jest.useFakeTimers();
    scene = new Scene();
  });
  afterEach(() => void jest.useRealTimers());

  it('go to the server once, shortly after the typing stops', async () => {
    scene.type({ cause: '시' });
    scene.type({ cause: '시험이' });
    scene.type({ cause: '시험이 없었다.' });
    expect(scene.saver.get().state.kind).toBe('pending');
    await scene.pause();
    expect(scene.saves).toBe(1);
    expect(scene.server).toEqual({ values: { cause: '시험이 없었다.', monitoring: '' }, version: 2 });
    expect(scene.saver.get()).toMatchObject({ state: { kind: 'saved' }, version: 2 });
    expect(scene.onDevice).toBe(false);
  });

  it('typed while the request runs are saved after it, and stay on the device until then', async () => {
    scene.type({ cause: '첫 문장' });
    const saved = scene.saver.flush();
    scene.type({ cause: '첫 문장과 둘째 문장' });
    expect(await saved).toBe(true);
    expect(scene.server.values.cause).toBe('첫 문장과 둘째 문장');
    expect(scene.saves).toBe(2);
  });

  it('wait on the device while no server answers, and go as soon as one does', async () => {
    scene.failure = new TypeError('Failed to fetch');
    scene.type({ cause: '시험이 없었다.' });
    await scene.pause();
    expect(scene.saver.get().state.kind).toBe('offline');
    expect(scene.onDevice).toBe(true);
    scene.failure = null;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(scene.server.values.cause).toBe('시험이 없었다.');
    expect(scene.onDevice).toBe(false);
  });

  it('that the server refuses stay on the device with the reason', async () => {
    scene.failure = REFUSED;
    scene.type({ cause: '시험이 없었다.' });
    await scene.pause();
    expect(scene.saver.get().state).toEqual({ kind: 'failed', error: REFUSED });
    expect(scene.onDevice).toBe(true);
  });

  it('of two people in different fields come together', async () => {
    scene.other({ monitoring: '매월 본다.' });
    scene.type({ cause: '시험이 없었다.' });
    await scene.pause();
    expect(scene.server.values).toEqual({ cause: '시험이 없었다.', monitoring: '매월 본다.' });
    expect(scene.fields.monitoring).toBe('매월 본다.');
  });

  it('of two people in one field are shown to the person, who chooses; nothing is overwritten before', async () => {
    scene.other({ cause: '남의 말' });
    scene.type({ cause: '나의 말' });
    await scene.pause();
    expect(scene.saver.get().state).toMatchObject({ kind: 'conflict', fields: ['cause'] });
    expect([scene.server.values.cause, scene.fields.cause]).toEqual(['남의 말', '나의 말']);
    scene.type({ cause: '나의 말 더' });
    await scene.pause();
    expect(scene.server.values.cause).toBe('남의 말');
    scene.saver.resolve(new Set());
    await scene.pause();
    expect(scene.server.values.cause).toBe('나의 말 더');
  });

  it('of somebody else are taken where the person chooses them', async () => {
    scene.other({ cause: '남의 말' });
    scene.type({ cause: '나의 말', monitoring: '매월 본다.' });
    await scene.pause();
    scene.saver.resolve(new Set(['cause']));
    await scene.pause();
    expect(scene.server.values).toEqual({ cause: '남의 말', monitoring: '매월 본다.' });
    expect(scene.fields.cause).toBe('남의 말');
  });

  it('left by an earlier visit on the version that still stands go on by themselves', async () => {
    scene.fields = { cause: '지난번에 쓴 말', monitoring: '' };
    scene.saver.resume(1, scene.server);
    await scene.pause();
    expect(scene.server.values.cause).toBe('지난번에 쓴 말');
  });

  it('left by an earlier visit on an older version are compared first', async () => {
    scene.other({ cause: '그 사이에 저장된 말' });
    scene.fields = { cause: '지난번에 쓴 말', monitoring: '' };
    scene.saver.resume(1, scene.server);
    await scene.pause();
    expect(scene.saver.get()).toMatchObject({ state: { kind: 'conflict' }, version: 1 });
    expect(scene.server.values.cause).toBe('그 사이에 저장된 말');
  });

  it('that somebody else saved appear where nobody is writing', () => {
    scene.other({ monitoring: '매월 본다.' });
    scene.saver.see(scene.server);
    expect(scene.fields).toEqual({ cause: '', monitoring: '매월 본다.' });
    expect(scene.saver.get().version).toBe(2);
  });

  it('are sent at once when the page goes', async () => {
    scene.type({ cause: '떠나기 직전의 말' });
    scene.saver.leave();
    await jest.advanceTimersByTimeAsync(0);
    expect(scene.server.values.cause).toBe('떠나기 직전의 말');
  });
});
