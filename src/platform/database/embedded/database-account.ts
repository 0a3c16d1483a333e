import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error';

/** PostgreSQL refuses to run as root; a system account of our own shares nothing with a PostgreSQL of the machine. */
const ACCOUNT_NAME = 'jeomgeom';

export interface DatabaseAccount {
  readonly uid: number;
  readonly gid: number;
}

/** The account the database runs as when we are root; null means the user who started us. */
export function databaseAccount(clusterDir: string): DatabaseAccount | null {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(clusterDir);
  if (owner && owner.uid !== 0) return owner;
  const known = lookUp(ACCOUNT_NAME);
  if (known) return known;
  const refusal = createAccount();
  const account = lookUp(ACCOUNT_NAME) ?? lookUp('postgres');
  if (!account) throw new EmbeddedPostgresError('embedded-postgres.no-unprivileged-account', { cause: refusal });
  return account;
}

export function ownerOf(path: string): DatabaseAccount | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}

function createAccount(): string {
  const home = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  const { error, stderr } = spawnSync('useradd', ['--system', '--user-group', ...home, ACCOUNT_NAME], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` },
  });
  return error?.message ?? stderr.trim();
}

function lookUp(name: string): DatabaseAccount | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
