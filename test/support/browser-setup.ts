import { spawnSync } from 'node:child_process';
import globalSetup from './global-setup';
import { ROOT } from './server-process';

/** Jest runs this only when browser specs are among those to run: they need the web application as it is served. */
export default async function browserSetup(): Promise<void> {
  runScript(`import { buildWebIfNeeded } from './scripts/build.mjs'; await buildWebIfNeeded();`);
  await globalSetup();
}

function runScript(program: string): void {
  const args = ['--input-type=module', '--eval', program];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('The web application could not be built (see above).');
}
