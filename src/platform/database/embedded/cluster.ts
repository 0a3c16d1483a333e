import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DatabaseAccount, ownerOf } from './database-account';
import { renameDurably, writeDurably } from './durable-file';
import { causeOf, EmbeddedPostgresError } from './embedded-postgres-error';
import { endingWithUs, POSTGRES_ENVIRONMENT, type PostgresRuntime } from './postgres-runtime';

export const SUPERUSER = 'postgres';

const DRAFT_SUFFIX = '.new-';

/** `test` gives up crash safety for speed; never for data that somebody wants to keep. */
export type Durability = 'full' | 'test';

/** A database folder, the programs that serve it and the account they run as (null: our own). */
export interface Cluster {
  readonly dataDir: string;
  readonly dir: string;
  readonly runtime: PostgresRuntime;
  readonly account: DatabaseAccount | null;
  readonly durability: Durability;
}

/** Kept beside the cluster in a file that only its owner reads. */
export interface ClusterSettings {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  /** The last port served on, used again while it is free. */
  readonly port: number | null;
}

export const clusterDirOf = (dataDir: string): string => join(dataDir, 'postgres');
const settingsFileOf = (dataDir: string): string => join(dataDir, 'postgres.json');

/**
 * As root, the folder's own path may lead through folders that the database's account cannot enter. The child is put
 * into the folder before it changes its user, and names it as its working directory from there on.
 */
export const folderArgument = (dir: string, account: DatabaseAccount | null): string =>
  account && process.platform === 'linux' ? '/proc/self/cwd' : dir;

/** Creates the cluster when there is none yet; refuses one that another major version wrote. */
export function prepareCluster(cluster: Cluster): ClusterSettings {
  refuseForeignFolder(cluster);
  const known = readSettings(cluster.dataDir);
  if (!existsSync(cluster.dir)) return createCluster(cluster, known ?? newSettings());
  refuseOtherMajor(cluster);
  takeOwnership(cluster);
  return known ?? replaceLostSettings(cluster);
}

export function readSettings(dataDir: string): ClusterSettings | null {
  const file = settingsFileOf(dataDir);
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')) as ClusterSettings;
}

export const writeSettings = (dataDir: string, settings: ClusterSettings): void =>
  writeDurably(settingsFileOf(dataDir), `${JSON.stringify(settings)}\n`);

const newSecret = (): string => randomBytes(24).toString('base64url');
const newSettings = (): ClusterSettings => ({ superuserPassword: newSecret(), ownerPassword: newSecret(), port: null });

/** Built aside and renamed, so that a first start that was cut short leaves nothing that looks like a database. */
function createCluster(cluster: Cluster, settings: ClusterSettings): ClusterSettings {
  removeDrafts(cluster);
  const draft = `${cluster.dir}${DRAFT_SUFFIX}${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  if (cluster.account) chownSync(draft, cluster.account.uid, cluster.account.gid);
  const { status, stderr, error } = runInitdb(cluster, draft);
  if (status !== 0) {
    const cause = error?.message ?? stderr.trim();
    throw new EmbeddedPostgresError('embedded-postgres.initialisation-failed', { folder: cluster.dir, cause });
  }
  setSuperuserPassword(cluster, draft, settings.superuserPassword);
  writeSettings(cluster.dataDir, settings);
  renameDurably(draft, cluster.dir);
  return settings;
}

/** An initdb that outlived its start may still be writing for a moment; its folder then waits for the next start. */
function removeDrafts({ dataDir, dir }: Cluster): void {
  const prefix = `${basename(dir)}${DRAFT_SUFFIX}`;
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(prefix))) {
    try {
      rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    }
  }
}

function runInitdb({ account, runtime, durability }: Cluster, draft: string): SpawnSyncReturns<string> {
  const args = [
    `--pgdata=${folderArgument(draft, account)}`,
    `--username=${SUPERUSER}`,
    '--auth-local=reject',
    '--auth-host=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    ...localeArguments(),
    ...(durability === 'test' ? ['--no-sync'] : []),
  ];
  const [program, ...rest] = endingWithUs('KILL', [runtime.initdb, ...args]);
  return spawnSync(program, rest, { ...account, cwd: draft, encoding: 'utf8', env: POSTGRES_ENVIRONMENT });
}

/**
 * The built-in provider sorts by code point on every machine alike. The C library's character classes must know Hangul
 * too: pg_trgm finds no letters in Korean text under the plain C locale.
 */
const localeArguments = (): string[] =>
  process.platform === 'linux'
    ? ['--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-messages=C']
    : ['--locale=en_US.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-messages=C'];

/** Root takes over any folder; everybody else serves only what is their own. */
function refuseForeignFolder({ dir, account }: Cluster): void {
  const owner = ownerOf(dir)?.uid;
  if (account || owner === undefined || owner === process.getuid?.()) return;
  throw new EmbeddedPostgresError('data-folder.not-writable', { folder: dir, cause: `owned by user ${owner}` });
}

function refuseOtherMajor({ dir, runtime }: Cluster): void {
  const found = Number.parseInt(readVersion(dir), 10);
  if (found === runtime.major) return;
  const code = found > runtime.major ? 'data-folder.newer-postgresql' : 'data-folder.older-postgresql';
  throw new EmbeddedPostgresError(code, { folder: dir, found, bundled: runtime.major });
}

function readVersion(dir: string): string {
  try {
    return readFileSync(join(dir, 'PG_VERSION'), 'utf8');
  } catch (error) {
    throw new EmbeddedPostgresError('embedded-postgres.start-failed', { folder: dir, cause: causeOf(error) });
  }
}

/** A folder restored from a backup as root belongs to root; PostgreSQL serves only a folder of its own account. */
function takeOwnership({ dir, account }: Cluster): void {
  if (account && ownerOf(dir)?.uid === 0) chownTree(dir, account);
}

function chownTree(path: string, account: DatabaseAccount): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chownSync(path, account.uid, account.gid);
  if (found.isDirectory()) for (const name of readdirSync(path)) chownTree(join(path, name), account);
}

/** A backup may hold the cluster without its passwords: whoever owns the folder may set new ones. */
function replaceLostSettings(cluster: Cluster): ClusterSettings {
  const settings = newSettings();
  setSuperuserPassword(cluster, cluster.dir, settings.superuserPassword);
  writeSettings(cluster.dataDir, settings);
  return settings;
}

/** In single-user mode, through its input: the password is never in a file or an argument that others could read. */
function setSuperuserPassword({ account, runtime }: Cluster, dir: string, password: string): void {
  const { status, stderr, error } = spawnSync(
    runtime.postgres,
    ['--single', '-D', folderArgument(dir, account), 'postgres'],
    {
      ...account,
      cwd: dir,
      encoding: 'utf8',
      env: POSTGRES_ENVIRONMENT,
      input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
    },
  );
  if (status === 0) return;
  const cause = error?.message ?? stderr.trim();
  throw new EmbeddedPostgresError('embedded-postgres.start-failed', { folder: dir, cause });
}
