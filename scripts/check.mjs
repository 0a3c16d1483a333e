import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNode, ROOT, run } from './node-runtime.mjs';

await ensureNode();

const bin = (...path) => join(ROOT, 'node_modules', ...path);

/** Each step is a program of its own; all of them run, so that one call shows everything there is to mend. */
const STEPS = [
  {
    // A million characters that follow from openapi.json: written where they are needed, not kept in the repository.
    name: 'types of the contract',
    script: bin('openapi-typescript', 'bin', 'cli.js'),
    args: ['openapi.json', '-o', 'web/src/generated/api.d.ts'],
  },
  { name: 'format', script: bin('prettier', 'bin', 'prettier.cjs'), args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', script: bin('oxlint', 'bin', 'oxlint'), args: ['--type-aware', '--deny-warnings'] },
  {
    name: 'imports',
    script: bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    args: ['--config', '.dependency-cruiser.cjs', 'src', 'migrations', 'test', 'web/src'],
  },
  { name: 'types', script: bin('typescript', 'bin', 'tsc'), args: ['--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types of the client',
    script: bin('typescript', 'bin', 'tsc'),
    args: ['--noEmit', '-p', 'web/tsconfig.json'],
  },
  { name: 'generated files', script: join(ROOT, 'scripts', 'run-cli.mjs'), args: ['generate', '--check'] },
];

const failed = [];
for (const { name, script, args } of STEPS) {
  const started = performance.now();
  const status = existsSync(script) ? await run(process.execPath, [script, ...args]) : 1;
  if (!existsSync(script)) console.error(`${script} is missing: run "npm ci --include=dev".`);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (status > 128) process.exit(status);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
