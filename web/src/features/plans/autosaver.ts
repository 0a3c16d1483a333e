import { isStale, isUncertain } from '../../api/problem';
import { isSame, merge } from './merge';

const SAVE_AFTER_MS = 1500;
const TRY_AGAIN_MS = 8000;

/** Words with the version of the object they were read from. */
export interface Saved<Values> {
  readonly values: Values;
  readonly version: number;
}

export type SaveState<Values> =
  | { readonly kind: 'idle' | 'pending' | 'saving' | 'offline' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'conflict'; readonly theirs: Saved<Values>; readonly fields: readonly (keyof Values & string)[] };

export interface Snapshot<Values> {
  readonly state: SaveState<Values>;
  /** The version that the words on the screen were written on. */
  readonly version: number;
}

/** What the saver works with: the fields on the screen, the server, and the device. */
export interface Desk<Values> {
  readonly read: () => Values;
  readonly show: (values: Values) => void;
  /** Answers the version that was saved. */
  readonly save: (values: Values, version: number) => Promise<number>;
  readonly load: () => Promise<Saved<Values>>;
  /** The server has these words. */
  readonly onSaved: (values: Values, version: number) => void;
}

/**
 * Saves words shortly after the typing stops, one request at a time. Whoever else writes on the same object is brought
 * together field by field; what both changed is given to the person to choose, never overwritten.
 */
export class Autosaver<Values extends object> {
  private snapshot: Snapshot<Values>;
  /** What the words started from; null where an earlier visit left them and nobody knows. */
  private base: Values | null;
  private desk: Desk<Values> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(server: Saved<Values>) {
    this.base = server.values;
    this.snapshot = { state: { kind: 'idle' }, version: server.version };
  }

  readonly get = (): Snapshot<Values> => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  attach(desk: Desk<Values>): void {
    this.desk = desk;
  }

  /** Goes on with words that an earlier visit left on the device. */
  resume(writtenOn: number | null, server: Saved<Values>): void {
    const isUpToDate = writtenOn === server.version;
    this.base = isUpToDate ? server.values : null;
    this.become({ kind: 'pending' }, writtenOn ?? 0);
    if (isUpToDate || this.bringIn(server)) this.schedule();
  }

  /** The server shows this now. */
  see(server: Saved<Values>): void {
    const isNews = server.version > this.snapshot.version && this.running === null && !this.isHalted();
    if (isNews && this.bringIn(server)) this.schedule();
  }

  readonly schedule = (): void => {
    if (this.isHalted()) return;
    if (this.running === null) this.become({ kind: 'pending' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), SAVE_AFTER_MS);
  };

  /** Saves what is not saved yet; true once nothing is left. */
  readonly flush = (): Promise<boolean> => {
    if (this.isHalted()) return Promise.resolve(false);
    this.running ??= this.attempt().finally(() => (this.running = null));
    return this.running;
  };

  /** Goes on after a conflict with the saved text in these fields and one's own in the others. */
  readonly resolve = (chosen: ReadonlySet<string>): void => {
    const { state } = this.snapshot;
    if (state.kind !== 'conflict' || !this.desk) return;
    const { theirs, fields } = state;
    const { values } = merge(this.base, this.desk.read(), theirs.values);
    for (const name of fields) if (chosen.has(name)) values[name] = theirs.values[name];
    this.base = theirs.values;
    this.become({ kind: 'pending' }, theirs.version);
    this.desk.show(values);
    void this.flush();
  };

  /** The page goes: what waits is sent now. */
  leave(): void {
    if (this.timer !== undefined) void this.flush();
  }

  private async attempt(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { desk } = this;
    if (!desk) return true;
    for (let values = desk.read(); !isSame(values, this.base); values = desk.read()) {
      this.become({ kind: 'saving' });
      const isDone = await this.send(desk, values);
      if (!isDone) return false;
    }
    if (this.base) desk.onSaved(this.base, this.snapshot.version);
    const isNew = this.snapshot.state.kind === 'saving' || this.snapshot.state.kind === 'saved';
    this.become(isNew ? { kind: 'saved', at: new Date().toISOString() } : { kind: 'idle' });
    return true;
  }

  private async send(desk: Desk<Values>, values: Values): Promise<boolean> {
    try {
      const version = await desk.save(values, this.snapshot.version);
      this.base = values;
      this.become(this.snapshot.state, version);
      return true;
    } catch (error) {
      if (isStale(error)) return this.bringIn(await desk.load());
      this.fail(error);
      return false;
    }
  }

  private fail(error: unknown): void {
    if (!isUncertain(error)) return this.become({ kind: 'failed', error });
    this.become({ kind: 'offline' });
    this.timer = setTimeout(() => void this.flush(), TRY_AGAIN_MS);
  }

  /** Takes over what somebody else saved where it leaves one's own words alone; false when the person has to choose. */
  private bringIn(theirs: Saved<Values>): boolean {
    if (!this.desk) return false;
    const mine = this.desk.read();
    const { values, conflicts } = merge(this.base, mine, theirs.values);
    if (conflicts.length > 0) {
      this.become({ kind: 'conflict', theirs, fields: conflicts });
      return false;
    }
    this.base = theirs.values;
    this.become(this.snapshot.state, theirs.version);
    if (!isSame(values, mine)) this.desk.show(values);
    return true;
  }

  private isHalted(): boolean {
    return this.snapshot.state.kind === 'conflict';
  }

  private become(state: SaveState<Values>, version = this.snapshot.version): void {
    this.snapshot = { state, version };
    for (const listener of this.listeners) listener();
  }
}
