import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fail, ROOT } from './node-runtime.mjs';

const STAMP = join(ROOT, 'dist', '.sources');
const SOURCES = ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
const isSpec = (path) => path.endsWith('.spec.ts');

/** Builds unless `dist` was made from exactly these sources; contents count, not times, which a checkout changes. */
export function buildIfNeeded() {
  const digest = digestOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return;
  console.log('Building…');
  const started = performance.now();
  const nest = join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  if (!existsSync(nest)) fail('The packages are not installed.');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    explainMissingTypes();
    process.exit(status ?? 1);
  }
  writeFileSync(STAMP, digest);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

function explainMissingTypes() {
  if (existsSync(join(ROOT, 'node_modules', '@types', 'node'))) return;
  console.error(
    'The build needs the development packages: run "npm ci --include=dev" (NODE_ENV=production leaves them out).',
  );
}

function digestOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const path of SOURCES.flatMap((name) => filesBelow(join(ROOT, name)))) {
    hash.update(`\0${relative(ROOT, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isSpec(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
