import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { figure, heading, pictures, paragraph } from '../pdf/block-builders';
import { renderPdf } from '../pdf/render-pdf';
import { printImage } from './print-image';

/** A photo as a camera writes it: lying on its side, with the turn in its EXIF data and a place in it. */
function photo(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2f6f9f' } })
    .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: '#ff0000' } }, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'CANARY-CAMERA' } })
    .jpeg()
    .toBuffer();
}

describe('A picture for print', () => {
  it('stands upright, is no larger than print needs, and carries nothing but the picture', async () => {
    const original = await sharp(await photo(1600, 1200))
      .keepMetadata()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const hash = createHash('sha256').update(original).digest('hex');
    const image = await printImage(original);
    expect([image.width, image.height]).toEqual([570, 760]);
    const metadata = await sharp(image.jpeg).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 570, height: 760, space: 'srgb' });
    expect([metadata.exif, metadata.orientation, metadata.icc]).toEqual([undefined, undefined, undefined]);
    expect(createHash('sha256').update(original).digest('hex')).toBe(hash);
    const { data } = await sharp(image.jpeg)
      .extract({ left: 560, top: 2, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(200);
    expect(data[2]).toBeLessThan(80);
  });

  it('is not enlarged, keeps transparency white, and is the same bytes again', async () => {
    const png = await sharp({
      create: { width: 30, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const image = await printImage(png);
    expect([image.width, image.height]).toEqual([30, 20]);
    expect((await sharp(image.jpeg).stats()).channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255]);
    expect(Buffer.from((await printImage(png)).jpeg).equals(Buffer.from(image.jpeg))).toBe(true);
  });

  it('is refused when the bytes are none', async () => {
    await expect(printImage(Buffer.from('%PDF-1.7 no picture'))).rejects.toThrow('unsupported image format');
  });

  it('prints with its caption and its alternate text, two in a row, each once in the file', async () => {
    const image = await printImage(await photo(800, 600));
    const spec = (alt: string) => ({
      metadata: {
        title: '사진',
        author: '과',
        subject: '사진',
        keywords: [],
        language: 'ko-KR',
        createdAt: new Date('2024-05-31T05:00:00Z'),
      },
      runningHead: { left: '', right: '' },
      blocks: [
        heading(1, '사진'),
        pictures(Array.from({ length: 5 }, (_, index) => ({ image, caption: `[증-${index}] 배전반`, alt }))),
        paragraph('끝'),
        figure({ caption: '그림', alt: '빈 그림', height: 4, draw: () => [] }),
      ],
    });
    const source = (await renderPdf(spec('배전반 사진'))).toString('latin1');
    expect(source.match(/\/Subtype \/Image/g)).toHaveLength(1);
    expect(source.match(/\/S \/Figure/g)).toHaveLength(6);
    await expect(renderPdf(spec(' '))).rejects.toThrow('no alternate text');
  });
});
