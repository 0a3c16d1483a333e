import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWebBudget } from './check-web-budget.mjs';
import { ensureNode, fail, ROOT, run } from './node-runtime.mjs';
import { precompress } from './precompress.mjs';

const DIST = join(ROOT, 'dist');
const WEB = join(DIST, 'web');
const COMPILED = ['src', 'migrations', 'tsconfig.build.tsbuildinfo'].map((name) => join(DIST, name));

/**
 * What is built, and from what: a stamp of their contents tells whether it was made from exactly these sources. Times
 * would not, for a checkout changes them.
 */
const SERVER = {
  name: 'server',
  stamp: join(DIST, '.sources'),
  result: join(DIST, 'src', 'main.js'),
  sources: ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'],
  build: buildServer,
};
const CLIENT = {
  name: 'web application',
  stamp: join(DIST, '.web-sources'),
  result: join(WEB, 'index.html'),
  sources: ['web', 'package-lock.json', 'scripts/build.mjs', 'scripts/check-web-budget.mjs', 'scripts/precompress.mjs'],
  build: buildClient,
};

/** Tests, and the types of the contract, which are made anew from openapi.json. */
const LEAVES_NO_TRACE = /\.spec\.tsx?$|^api\.d\.ts$/;

/** Builds what `dist` does not hold yet. */
export const buildIfNeeded = () => buildMissing([SERVER, CLIENT]);
export const buildServerIfNeeded = () => buildMissing([SERVER]);
export const buildWebIfNeeded = () => buildMissing([CLIENT]);

async function buildMissing(parts) {
  const missing = parts.map((part) => ({ ...part, digest: digestOf(part.sources) })).filter((part) => !isBuilt(part));
  if (missing.length === 0) return;
  console.log(`Building the ${missing.map(({ name }) => name).join(' and the ')}…`);
  const started = performance.now();
  const statuses = await Promise.all(missing.map(buildPart));
  const failed = statuses.find((status) => status !== 0);
  if (failed !== undefined) {
    explainMissingPackages();
    process.exit(failed);
  }
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

async function buildPart({ stamp, digest, build }) {
  rmSync(stamp, { force: true });
  const status = await build();
  if (status === 0) writeFileSync(stamp, digest);
  return status;
}

function buildServer() {
  for (const path of COMPILED) rmSync(path, { recursive: true, force: true });
  return run(process.execPath, [tool('@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
}

/** Built beside the one that is served, which is then replaced at once: a reader finds the old build or the new one. */
async function buildClient() {
  const next = join(DIST, `.web-${process.pid}`);
  const previous = `${next}-previous`;
  const args = ['build', 'web', '--outDir', next, '--emptyOutDir', '--manifest', '--logLevel', 'warn'];
  try {
    const status = await run(process.execPath, [tool('vite', 'bin', 'vite.js'), ...args], { env: BUILD_ENV });
    if (status !== 0) return status;
    await precompress(next);
    if (!checkWebBudget(next)) return 1;
    if (existsSync(WEB)) renameSync(WEB, previous);
    renameSync(next, WEB);
    return 0;
  } finally {
    for (const path of [next, previous]) rmSync(path, { recursive: true, force: true });
  }
}

/** The same result, whatever the caller's environment is for. */
const BUILD_ENV = { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

function tool(...path) {
  const script = join(ROOT, 'node_modules', ...path);
  if (!existsSync(script)) {
    explainMissingPackages();
    fail('The packages are not installed.');
  }
  return script;
}

function explainMissingPackages() {
  if (existsSync(join(ROOT, 'node_modules', 'vite')) && existsSync(join(ROOT, 'node_modules', '@types', 'node')))
    return;
  console.error(
    'The build needs the development packages: run "npm ci --include=dev" (NODE_ENV=production leaves them out).',
  );
}

function isBuilt({ stamp, digest, result }) {
  return existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

function digestOf(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const path of sources.flatMap((name) => filesBelow(join(ROOT, name)))) {
    hash.update(`\0${relative(ROOT, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !LEAVES_NO_TRACE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureNode();
  await buildIfNeeded();
}
