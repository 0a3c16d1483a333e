import { figure } from './block-builders';
import type { FigureBlock, MeasureText } from './blocks';
import type { Color, Mark } from './marks';
import { baselineIn, GRID, INK, MUTED, type TypeStyle } from './styles';

export interface CountBars {
  readonly caption: string;
  readonly alt: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  /** Printed at the end of a bar, given its count. */
  readonly note: (count: number) => string;
}

export interface CountMatrix {
  readonly caption: string;
  readonly alt: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

const LABEL: TypeStyle = { face: 'regular', size: 8, leading: 11, color: INK };
const HEAD: TypeStyle = { ...LABEL, color: MUTED };
const COUNT: TypeStyle = { face: 'bold', size: 9, leading: 12, color: INK };
const BAR: Color = [0.42, 0.55, 0.72];
const LABEL_ROOM = 130;
const NOTE_ROOM = 60;
const BAR_ROW = 20;
const CELL_HEIGHT = 24;
const HEAD_HEIGHT = 16;
const WIDEST_CELL = 90;

/** How many of each, one bar a row, all on one scale. */
export function countBars({ caption, alt, rows, note }: CountBars): FigureBlock {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const draw = (width: number): Mark[] =>
    rows.flatMap(({ label, count }, index) => {
      const top = index * BAR_ROW;
      const length = ((width - LABEL_ROOM - NOTE_ROOM) * count) / most;
      const bar: Mark = { kind: 'fill', x: LABEL_ROOM, y: top + 5, width: length, height: 10, color: BAR };
      return [
        ...(count > 0 ? [bar] : []),
        textAt(label, 0, top + 4.5, LABEL),
        textAt(note(count), LABEL_ROOM + length + 6, top + 4.5, LABEL),
      ];
    });
  return figure({ caption, alt, height: rows.length * BAR_ROW + 6, draw });
}

/** How many of each pair; the number says it, the shade only repeats it. */
export function countMatrix({ caption, alt, columns, rows }: CountMatrix): FigureBlock {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const draw = (width: number, measure: MeasureText): Mark[] => {
    const cell = Math.min(WIDEST_CELL, (width - LABEL_ROOM) / columns.length);
    const centred = (text: string, column: number, top: number, style: TypeStyle): Mark =>
      textAt(text, LABEL_ROOM + column * cell + (cell - measure(text, style)) / 2, top, style);
    return [
      ...columns.map((title, column) => centred(title, column, 1, HEAD)),
      ...rows.flatMap(({ label, counts }, row) => {
        const top = HEAD_HEIGHT + row * CELL_HEIGHT;
        return [
          ...counts.flatMap((count, column) => cellMarks(LABEL_ROOM + column * cell, top, cell, count / most)),
          textAt(label, 0, top + 6.5, LABEL),
          ...counts.map((count, column) => centred(String(count), column, top + 6, count > 0 ? COUNT : HEAD)),
        ];
      }),
    ];
  };
  return figure({ caption, alt, height: HEAD_HEIGHT + rows.length * CELL_HEIGHT + 6, draw });
}

function cellMarks(x: number, y: number, width: number, share: number): Mark[] {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + CELL_HEIGHT],
    [x, y + CELL_HEIGHT],
    [x, y],
  ] as const;
  const shade: Mark = { kind: 'fill', x, y, width, height: CELL_HEIGHT, color: shadeOf(share) };
  return [...(share > 0 ? [shade] : []), { kind: 'path', points: corners, stroke: { width: 0.5, color: GRID } }];
}

/** From nearly white to a blue on which black still reads (contrast above 7). */
function shadeOf(share: number): Color {
  const between = (from: number, to: number): number => from + (to - from) * share;
  return [between(0.93, 0.62), between(0.95, 0.74), between(0.98, 0.88)];
}

function textAt(content: string, x: number, top: number, style: TypeStyle): Mark {
  const { face, size, color } = style;
  return { kind: 'text', x, baseline: top + baselineIn(style), text: content, face, size, color };
}
