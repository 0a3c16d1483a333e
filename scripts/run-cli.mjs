import { become, ensureNode } from './node-runtime.mjs';

await ensureNode();
const { buildIfNeeded } = await import('./build.mjs');
buildIfNeeded();
await become('dist/src/cli.js', process.argv.slice(2));
