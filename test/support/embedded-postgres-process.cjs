// The application's way with the embedded database, in a process that a test can kill: compiles the sources as they
// are loaded, starts, and says in one line how that went.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..');
const { $schema, ...swc } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, swcrc: false, filename });
  module._compile(code, filename);
};

const { startEmbeddedPostgres } = require(join(root, 'src/platform/database/embedded/embedded-postgres.ts'));
startEmbeddedPostgres({ dataDir: process.argv[2], log: () => undefined, durability: 'test' }).then(
  ({ ownerUrl }) => {
    console.log(`started ${ownerUrl}`);
    setInterval(() => undefined, 60_000);
  },
  (error) => {
    console.log(`refused ${error.code ?? error.message}`);
    process.exitCode = 1;
  },
);
