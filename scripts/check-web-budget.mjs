import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './node-runtime.mjs';

/** Bytes over the wire, packed with gzip, which every browser takes; brotli is smaller still. */
const LIMITS = { js: 200_000, css: 120_000 };
/** A font comes in pieces of the characters that a page shows; one piece is no larger than this. */
const FONT_PIECE = 120_000;

const ENCODINGS = { brotli: '.br', gzip: '.gz' };
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints what a first visit loads and whether that is within the limits. */
export function checkWebBudget(folder) {
  const faults = [];
  for (const [kind, files] of Object.entries(firstLoad(folder))) {
    const sizes = Object.entries(ENCODINGS).map(([name, suffix]) => [name, total(folder, files, suffix)]);
    const [, worst] = sizes.at(-1);
    const measured = sizes.map(([name, bytes]) => `${kilobytes(bytes)} ${name}`).join(', ');
    console.log(`  first load, ${kind}: ${measured} in ${files.length} files (limit ${kilobytes(LIMITS[kind])})`);
    if (worst > LIMITS[kind])
      faults.push(`first load: ${kilobytes(worst)} of ${kind}, limit ${kilobytes(LIMITS[kind])}`);
  }
  faults.push(...heavyFonts(folder));
  for (const fault of faults) console.error(`Over the budget: ${fault}`);
  return faults.length === 0;
}

/** The entry of index.html with everything it imports at once. */
function firstLoad(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  const js = new Set();
  const css = new Set();
  const visit = (key) => {
    const { file, css: styles = [], imports = [] } = manifest[key];
    if (js.has(file)) return;
    js.add(file);
    for (const style of styles) css.add(style);
    imports.forEach(visit);
  };
  visit('index.html');
  return { js: [...js], css: [...css] };
}

function total(folder, files, suffix) {
  return files.reduce((sum, file) => {
    const packed = join(folder, file + suffix);
    return sum + statSync(existsSync(packed) ? packed : join(folder, file)).size;
  }, 0);
}

function heavyFonts(folder) {
  const fonts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.woff2'));
  const sizes = fonts.map((name) => ({ name, bytes: statSync(join(folder, 'assets', name)).size }));
  const largest = Math.max(0, ...sizes.map(({ bytes }) => bytes));
  console.log(`  fonts: ${fonts.length} pieces, the largest ${kilobytes(largest)} (limit ${kilobytes(FONT_PIECE)})`);
  return sizes
    .filter(({ bytes }) => bytes > FONT_PIECE)
    .map(({ name, bytes }) => `${name}: ${kilobytes(bytes)}, limit ${kilobytes(FONT_PIECE)} a piece`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(checkWebBudget(join(ROOT, 'dist', 'web')) ? 0 : 1);
}
