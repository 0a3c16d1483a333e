import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Fonts and pictures are packed already. */
const TEXT = new Set(['.html', '.js', '.mjs', '.css', '.svg', '.json', '.txt', '.webmanifest', '.wasm']);
/** Below it the headers outweigh what is saved. */
const WORTH_BYTES = 512;

const ENCODERS = {
  '.br': (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Packs every text below the folder once, so that no answer is packed while somebody waits for it. */
export async function precompress(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && TEXT.has(extname(entry.name)) && !entry.parentPath.includes('.vite'),
  );
  await Promise.all(files.map((entry) => pack(join(entry.parentPath, entry.name))));
}

async function pack(path) {
  const content = await readFile(path);
  if (content.length < WORTH_BYTES) return;
  for (const [suffix, encode] of Object.entries(ENCODERS)) {
    const packed = await encode(content);
    if (packed.length < content.length) await writeFile(path + suffix, packed);
  }
}
