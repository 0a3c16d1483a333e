import type Sharp from 'sharp';
import type { PrintImage } from '../pdf/marks';

/** Pixels of the longer side: 200 to the inch in half a text column. */
const LONGEST_SIDE = 760;
const QUALITY = 78;
/** More than any camera makes; a picture that claims more is an attack on memory. */
const MOST_PIXELS = 120_000_000;

/**
 * A copy for print: turned as the camera was held, no larger than print needs, in sRGB, without metadata. The original is
 * not touched. Throws when the bytes are no picture that can be read.
 */
export async function printImage(original: Uint8Array): Promise<PrintImage> {
  const sharp = await loadSharp();
  const { data, info } = await sharp(original, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .rotate()
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:2:0', progressive: false })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}

/** With the first picture: most documents have none. One at a time, without a cache, for requests need the processors. */
async function loadSharp(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
