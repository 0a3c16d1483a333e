import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity';

const LOCK_FILE = 'app.lock';
const ATTEMPTS = 5;

export interface FolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process, or throws `data-folder.in-use`. A lock whose process has ended, however it
 * ended, is taken over; the process's start time tells it from a stranger with the same number.
 */
export function acquireFolderLock(dataDir: string): FolderLock {
  const path = join(dataDir, LOCK_FILE);
  const mine = JSON.stringify(ownIdentity());
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (createLock(path, mine)) return { release: () => releaseLock(path, mine) };
    const found = readLock(path);
    const holder = found === null ? null : parseHolder(found);
    if (holder && isAlive(holder)) throw inUse(dataDir, holder);
    if (found !== null) removeStale(path, found);
  }
  throw inUse(dataDir, null);
}

/** The running process that holds the folder, or null. */
export function folderHolder(dataDir: string): ProcessIdentity | null {
  const found = readLock(join(dataDir, LOCK_FILE));
  const holder = found === null ? null : parseHolder(found);
  return holder && isAlive(holder) ? holder : null;
}

const inUse = (dataDir: string, holder: ProcessIdentity | null): EmbeddedPostgresError =>
  new EmbeddedPostgresError('data-folder.in-use', { folder: dataDir, pid: holder?.pid ?? '?' });

/** The lock appears whole or not at all: a link to a finished file never shows half a text. */
function createLock(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two starts may find the same stale lock: only the text that was judged stale is thrown away, a fresh one goes back. */
function removeStale(path: string, staleText: string): void {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
    if (readLock(aside) !== staleText) linkSync(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

function releaseLock(path: string, mine: string): void {
  if (readLock(path) === mine) rmSync(path, { force: true });
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parseHolder(text: string): ProcessIdentity | null {
  try {
    const { pid, startedAtTick, bootId } = JSON.parse(text) as Partial<ProcessIdentity>;
    if (typeof pid !== 'number') return null;
    return { pid, startedAtTick: startedAtTick ?? null, bootId: bootId ?? null };
  } catch {
    return null;
  }
}
