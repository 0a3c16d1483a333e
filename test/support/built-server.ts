import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './server-process';

export const MAIN = 'dist/src/main.js';

/** Builds the server as `npm start` would, once, so that the starts that are measured find it ready. */
export function buildServer(): void {
  const script = `import(${JSON.stringify(join(ROOT, 'scripts', 'build.mjs'))}).then((build) => build.buildServerIfNeeded())`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
}

/** A measurement for whoever reads the run. */
export function report(what: string, value: number, unit = 'ms'): void {
  process.stderr.write(`  [server] ${what}: ${Math.round(value)} ${unit}\n`);
}
