import type { Picture, PicturesBlock } from './blocks';
import { linesOf, textMark, type LayoutContext } from './layout-text';
import type { Placed } from './marks';
import type { Strip } from './strips';
import { structureNode } from './structure';
import { NOTE } from './styles';

const IN_A_ROW = 2;
const GAP = 12;
const HIGHEST = 190;
const CAPTION_GAP = 3;

interface LaidPicture {
  readonly content: readonly Placed[];
  readonly height: number;
}

/** Rows of two: each picture as large as its half allows, its caption below; a row stays whole. */
export function layoutPictures({ pictures }: PicturesBlock, context: LayoutContext): Strip[] {
  const width = (context.width - GAP * (IN_A_ROW - 1)) / IN_A_ROW;
  const strips: Strip[] = [];
  for (let start = 0; start < pictures.length; start += IN_A_ROW) {
    const row = pictures
      .slice(start, start + IN_A_ROW)
      .map((picture, index) => layoutPicture(picture, index * (width + GAP), width, context));
    strips.push({
      height: Math.max(...row.map(({ height }) => height)),
      spaceBefore: 8,
      content: row.flatMap(({ content }) => content),
      keepWithNext: false,
    });
  }
  return strips;
}

function layoutPicture(picture: Picture, left: number, width: number, context: LayoutContext): LaidPicture {
  const { image, caption, alt } = picture;
  if (alt.trim() === '') throw new Error(`The picture "${caption}" has no alternate text`);
  const scale = Math.min(width / image.width, HIGHEST / image.height);
  const [drawn, height] = [image.width * scale, image.height * scale];
  const figure = structureNode('Figure', context.root, { alt });
  const text = structureNode('P', context.root);
  const lines = linesOf(caption, NOTE, width, context.fonts);
  const marks = lines.map((line, index) => textMark(line, left, height + CAPTION_GAP + index * NOTE.leading, NOTE));
  const shown: Placed = {
    node: figure,
    marks: [{ kind: 'image', image, x: left, y: 0, width: drawn, height }],
  };
  return {
    content: [shown, { node: text, marks }],
    height: height + CAPTION_GAP + lines.length * NOTE.leading,
  };
}
