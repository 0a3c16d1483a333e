import { readFileSync } from 'node:fs';

/** A process, told apart from a later one that was given the same number. The marks are null where there is no /proc. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks between the boot and the start of the process. */
  readonly startedAtTick: string | null;
  readonly bootId: string | null;
}

export const ownIdentity = (): ProcessIdentity => ({
  pid: process.pid,
  startedAtTick: statOf(process.pid)?.startedAtTick ?? null,
  bootId: bootId(),
});

export function isAlive(identity: ProcessIdentity): boolean {
  if (!isRunning(identity.pid)) return false;
  const stat = statOf(identity.pid);
  if (!stat || identity.startedAtTick === null) return true;
  return stat.startedAtTick === identity.startedAtTick && identity.bootId === bootId();
}

/** True for any process of that number that still runs, whoever owns it; a zombie has ended. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statOf(pid)?.state !== 'Z';
}

function statOf(pid: number): { state: string; startedAtTick: string } | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The second field is the program's name in brackets and may itself hold brackets and blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], startedAtTick: fields[19] };
}

const bootId = (): string | null => readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null;

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
