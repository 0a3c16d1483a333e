import { become, ensureNode } from './node-runtime.mjs';

await ensureNode();
const { buildServerIfNeeded } = await import('./build.mjs');
await buildServerIfNeeded();
await become('dist/src/cli.js', process.argv.slice(2));
