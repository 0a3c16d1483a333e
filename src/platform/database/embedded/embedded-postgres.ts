import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import {
  type Cluster,
  clusterDirOf,
  type ClusterSettings,
  type Durability,
  prepareCluster,
  readSettings,
  SUPERUSER,
  writeSettings,
} from './cluster';
import { databaseAccount } from './database-account';
import { causeOf, EmbeddedPostgresError } from './embedded-postgres-error';
import { acquireFolderLock, folderHolder } from './folder-lock';
import { PostgresSupervisor } from './postgres-supervisor';
import { clearEarlierPostmaster, livePostmaster, type Log } from './postmaster';
import { resolveRuntime } from './postgres-runtime';

export const DATABASE_NAME = 'jeomgeom';
export const OWNER_ROLE = 'jeomgeom_owner';

const HOST = '127.0.0.1';
const FIRST_START_ATTEMPTS = 20;
const ATTEMPT_PAUSE_MS = 250;

export interface EmbeddedPostgresOptions {
  /** Folder of all of the application's data; created with mode 700 when it is missing. */
  readonly dataDir: string;
  readonly log: Log;
  readonly durability?: Durability;
}

export interface EmbeddedPostgres {
  /** Of the role that owns the database and runs the migrations; not a superuser, may create roles. */
  readonly ownerUrl: string;
  /** Only for tools and tests; the application has no use for it. */
  readonly superuserUrl: string;
  /** The server's process number, or null while it is being restarted. */
  readonly pid: () => number | null;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, on `dataDir`/postgres, and keeps it running: after whatever end it is
 * restarted on the same port. What an earlier run left behind is stopped or recovered first.
 * Throws `EmbeddedPostgresError`; `data-folder.in-use` when another process of ours already serves the folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = openDataDir(options.dataDir);
  const lock = acquireFolderLock(dataDir);
  try {
    const cluster = describeCluster(dataDir, options.durability ?? 'full');
    await clearEarlierPostmaster(cluster.dir, options.log);
    const settings = prepareCluster(cluster);
    const { supervisor, port } = await startOnFreePort(cluster, settings.port, options.log);
    const urls = urlsOf(settings, port);
    const stop = async (): Promise<void> => {
      await supervisor.stop();
      lock.release();
    };
    try {
      await createOwnerAndDatabase(urls.superuserUrl, settings.ownerPassword);
      if (port !== settings.port) writeSettings(dataDir, { ...settings, port });
    } catch (error) {
      await supervisor.stop();
      throw error;
    }
    return { ...urls, pid: () => supervisor.pid, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Addresses of the database that another process of ours serves right now, for commands beside it; otherwise null. */
export function findRunningEmbeddedPostgres(dataDir: string): { ownerUrl: string } | null {
  const folder = resolve(dataDir);
  if (folderHolder(folder) === null || livePostmaster(clusterDirOf(folder)) === null) return null;
  const settings = readSettings(folder);
  if (!settings || settings.port === null) return null;
  return { ownerUrl: urlsOf(settings, settings.port).ownerUrl };
}

function openDataDir(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    throw new EmbeddedPostgresError('data-folder.not-writable', { folder: resolve(dataDir), cause: causeOf(error) });
  }
}

function describeCluster(dataDir: string, durability: Durability): Cluster {
  const dir = clusterDirOf(dataDir);
  const account = databaseAccount(dir);
  return { dataDir, dir, account, durability, runtime: resolveRuntime(account, dataDir) };
}

interface Urls {
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

const urlsOf = ({ superuserPassword, ownerPassword }: ClusterSettings, port: number): Urls => ({
  ownerUrl: `postgres://${OWNER_ROLE}:${ownerPassword}@${HOST}:${port}/${DATABASE_NAME}`,
  superuserUrl: `postgres://${SUPERUSER}:${superuserPassword}@${HOST}:${port}/postgres`,
});

/**
 * Between finding a free port and listening on it somebody may be faster, and sessions of a server that was killed may
 * take a moment to let go of its memory: both are tried again.
 */
async function startOnFreePort(
  cluster: Cluster,
  preferredPort: number | null,
  log: Log,
): Promise<{ supervisor: PostgresSupervisor; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(preferredPort);
    const supervisor = new PostgresSupervisor(cluster, port, log);
    try {
      await supervisor.start();
      return { supervisor, port };
    } catch (error) {
      if (attempt === FIRST_START_ATTEMPTS || !isPassing(error)) throw error;
      await delay(ATTEMPT_PAUSE_MS);
    }
  }
}

const isPassing = (error: unknown): boolean =>
  /could not bind|pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(causeOf(error));

async function freePort(preferred: number | null): Promise<number> {
  if (preferred !== null) {
    const port = await listenOnce(preferred);
    if (port !== null) return port;
  }
  const port = await listenOnce(0);
  if (port === null)
    throw new EmbeddedPostgresError('embedded-postgres.start-failed', { folder: HOST, cause: 'no free port' });
  return port;
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(null));
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const address = server.address();
      server.close(() => done(address !== null && typeof address === 'object' ? address.port : null));
    });
  });
}

async function createOwnerAndDatabase(superuserUrl: string, ownerPassword: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount: roles } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER_ROLE]);
    const verb = roles === 0 ? 'CREATE' : 'ALTER';
    const rights = 'LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS NOREPLICATION NOCREATEDB';
    await client.query(`${verb} ROLE ${OWNER_ROLE} ${rights} PASSWORD ${client.escapeLiteral(ownerPassword)}`);
    const { rowCount: databases } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (databases === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME} OWNER ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
}
