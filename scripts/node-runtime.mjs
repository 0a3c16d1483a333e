import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const NEEDED = [24, 9];

const isNewEnough = (version) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
};

/**
 * The rest of a script runs on Node 24.9 or newer: a script started by an older Node is run again by the one that npm
 * installed. Under npm this changes nothing, since npm finds the installed one first.
 */
export async function ensureNode() {
  if (isNewEnough(process.version)) return;
  const bundled = bundledNode();
  if (!bundled)
    fail(`Node 24.9 or newer is needed (this is ${process.version}), and none is installed in node_modules.`);
  process.exit(await run(bundled, process.argv.slice(1)));
}

/** The path of the installed Node, if it is there and runs on this machine. */
function bundledNode() {
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(ROOT, 'node_modules', folder, 'bin', file);
  if (!existsSync(path)) return null;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 && isNewEnough(stdout.trim()) ? path : null;
}

export function fail(message) {
  console.error(message);
  console.error('Run "npm ci" on Linux or Windows (x64, or Linux on arm64), or install Node 24.9 or newer.');
  process.exit(1);
}

/** Runs a program with our terminal and passes our signals on; resolves to its exit code (128 + signal when killed). */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  const forward = (signal) => void child.kill(signal);
  for (const signal of Object.keys(SIGNAL_NUMBERS)) process.on(signal, forward);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code, signal) => {
      for (const name of Object.keys(SIGNAL_NUMBERS)) process.off(name, forward);
      resolve(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0));
    });
  });
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Becomes another script: same process, so that Ctrl-C and SIGTERM reach it alone and its exit code is ours. Where the
 * system cannot replace a process, runs it as a child.
 */
export async function become(script, args) {
  const argv = ['--enable-source-maps', '--disable-warning=ExperimentalWarning', join(ROOT, script), ...args];
  if (process.platform === 'linux') process.execve(process.execPath, [process.execPath, ...argv], process.env);
  process.exit(await run(process.execPath, argv));
}
