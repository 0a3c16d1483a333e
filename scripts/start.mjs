import { become, ensureNode } from './node-runtime.mjs';

await ensureNode();
const { buildIfNeeded } = await import('./build.mjs');
await buildIfNeeded();
await become('dist/src/main.js', process.argv.slice(2));
