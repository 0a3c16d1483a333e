import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { DatabaseAccount } from './database-account';
import { causeOf, EmbeddedPostgresError } from './embedded-postgres-error';

const SETPRIV = '/usr/bin/setpriv';
const SHARED_CACHE = '/var/cache/jeomgeom';
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const EXECUTABLE_SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** Paths of programs that the database's account is known to be able to run. */
export interface PostgresRuntime {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

/** What PostgreSQL may see of our environment: none of the application's secrets. */
export const POSTGRES_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  ...windowsOnly(),
};

/** On Linux the kernel sends the program this signal when we die, however we die; elsewhere the next start clears up. */
export function endingWithUs(signal: 'INT' | 'KILL', command: readonly string[]): readonly string[] {
  return existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', signal, '--', ...command] : command;
}

/**
 * Finds the PostgreSQL that npm installed. Where the database's account cannot reach it (a clone under /root, a umask of
 * 077) or its library links are missing and cannot be made, a copy is run instead: in /var/cache for root, otherwise in
 * the data folder.
 */
export function resolveRuntime(account: DatabaseAccount | null, dataDir: string): PostgresRuntime {
  const { native, version } = bundledPackage();
  tryToMakeLibraryLinks(native);
  const inPlace = probe(native, account);
  if (inPlace.ok) return runtimeAt(native, inPlace.major);
  const copy = join(account ? SHARED_CACHE : dataDir, `postgresql-${version}-${PLATFORM}`);
  copyRuntime(native, copy);
  const copied = probe(copy, account);
  if (copied.ok) return runtimeAt(copy, copied.major);
  throw new EmbeddedPostgresError('embedded-postgres.runtime-unusable', { cause: copied.cause });
}

const programAt = (native: string, name: string): string => join(native, 'bin', `${name}${EXECUTABLE_SUFFIX}`);

const runtimeAt = (native: string, major: number): PostgresRuntime => ({
  initdb: programAt(native, 'initdb'),
  postgres: programAt(native, 'postgres'),
  major,
});

function bundledPackage(): { native: string; version: string } {
  try {
    const root = join(dirname(require.resolve(`@embedded-postgres/${PLATFORM}`)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError('embedded-postgres.unsupported-platform', { platform: PLATFORM });
  }
}

type Probe = { ok: true; major: number } | { ok: false; cause: string };

/** `postgres --version` loads every shared library, so an answer proves that paths, modes and links are right. */
function probe(native: string, account: DatabaseAccount | null): Probe {
  const { status, stdout, stderr, error } = spawnSync(programAt(native, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    env: POSTGRES_ENVIRONMENT,
  });
  const major = /PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (status !== 0 || !major) return { ok: false, cause: error?.message ?? stderr.trim() };
  return isReadable(native, account)
    ? { ok: true, major: Number(major) }
    : { ok: false, cause: `${native} is not readable` };
}

/** The programs may run where their data files (time zones, catalogue, extensions) cannot be read. */
function isReadable(native: string, account: DatabaseAccount | null): boolean {
  if (!account) return true;
  const catalogue = lstatSync(join(native, 'share', 'postgresql', 'postgres.bki'), { throwIfNoEntry: false });
  const folders = [
    join(native, 'share'),
    join(native, 'share', 'postgresql'),
    join(native, 'share', 'postgresql', 'extension'),
  ];
  const open = folders.every((folder) => (lstatSync(folder).mode & 0o005) === 0o005);
  return open && catalogue !== undefined && (catalogue.mode & 0o004) !== 0;
}

/** npm keeps no symbolic links in a package; its install script makes them, and install scripts may be switched off. */
function makeLibraryLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), link);
  }
}

/** In a folder we may not write to, the links stay missing; the probe decides whether that matters. */
function tryToMakeLibraryLinks(native: string): void {
  try {
    makeLibraryLinks(native);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS' && code !== 'EEXIST') throw error;
  }
}

function copyRuntime(native: string, copy: string): void {
  if (existsSync(copy)) return refuseForeignCopy(copy);
  const draft = `${copy}.${process.pid}`;
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    makeLibraryLinks(draft);
    openForReading(draft);
    renameSync(draft, copy);
  } catch (error) {
    if (!existsSync(copy))
      throw new EmbeddedPostgresError('embedded-postgres.runtime-unusable', { cause: causeOf(error) });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Programs that somebody else could have written are not run. */
function refuseForeignCopy(copy: string): void {
  const { uid, mode } = lstatSync(copy);
  if (uid === process.getuid?.() && (mode & 0o022) === 0) return;
  throw new EmbeddedPostgresError('embedded-postgres.runtime-unusable', { cause: `${copy} belongs to another user` });
}

function openForReading(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  if (!found.isDirectory()) return chmodSync(path, (found.mode & 0o111) === 0 ? 0o644 : 0o755);
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) openForReading(join(path, name));
}

function windowsOnly(): NodeJS.ProcessEnv {
  return process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {};
}
