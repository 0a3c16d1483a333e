const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

// NestJS 12 ships ES modules only. Jest requires them from this CommonJS project on Node >= 24.9 and with
// --experimental-vm-modules. `npm test` provides both; a bare `npx jest` or an editor is restarted the right way.
const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 24 || (major === 24 && minor >= 9);
const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
if (!isNewEnough || !flags.includes('--experimental-vm-modules')) restart();

function restart() {
  const bundled = join(__dirname, 'node_modules', '.bin', 'node');
  if (process.env.JEST_RESTARTED) {
    throw new Error(`Jest needs Node 24.9 or newer (this is ${process.version}); "npm ci" brings one.`);
  }
  const { status } = spawnSync(
    existsSync(bundled) ? bundled : process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...process.argv.slice(1)],
    { stdio: 'inherit', env: { ...process.env, JEST_RESTARTED: '1' } },
  );
  process.exit(status ?? 1);
}

const { $schema, ...swc } = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    // The pure core needs no database: a run of these specs alone starts none.
    { ...shared, displayName: 'domain', testRegex: ['/src/domain/.*\\.spec\\.ts$'] },
    {
      ...shared,
      displayName: 'application',
      testRegex: ['/src/(?!domain/).*\\.spec\\.ts$', '/test/.*\\.(spec|e2e-spec)\\.ts$'],
      setupFiles: ['reflect-metadata'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    // The web application as it is built, in a real Chromium.
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: '<rootDir>/test/support/browser-environment.cjs',
      testRegex: ['/test/browser/.*\\.browser-spec\\.ts$'],
      setupFiles: ['reflect-metadata'],
      globalSetup: '<rootDir>/test/support/browser-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
  reporters: ['default', '<rootDir>/test/support/summary-reporter.cjs'],
  // A spec file that imports Nest keeps about 16 MB after it ends; a worker past this size is replaced.
  maxWorkers: 2,
  workerIdleMemoryLimit: '512MB',
  testTimeout: 30_000,
  collectCoverageFrom: ['src/**/*.ts', '!src/main.ts'],
};
