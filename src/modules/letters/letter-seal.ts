import { figure } from '../../platform/pdf/block-builders';
import type { Block, MeasureText } from '../../platform/pdf/blocks';
import { mm } from '../../platform/pdf/geometry';
import type { Color, Mark } from '../../platform/pdf/marks';
import { baselineIn, type TypeStyle } from '../../platform/pdf/styles';
import type { SealDrawing } from './letter-content';
import type { LetterPrinter } from './letter-printer';

const RED: Color = [0.78, 0.1, 0.12];
/** Of the height of a line of the seal. */
const CHARACTER = 0.72;
const BAND: TypeStyle = { face: 'bold', size: 8.5, leading: 12, color: RED };
const ROOM_BELOW = 6;

/**
 * 관인: drawn so that the last character of the issuer's name, which is centred in the line above, stands at its centre
 * (행정 효율과 협업 촉진에 관한 규정 제14조, 시행규칙 제11조).
 */
export function sealOver(issuer: string, style: TypeStyle, seal: SealDrawing, print: LetterPrinter): Block {
  const side = mm(seal.sizeMm);
  const specimen = seal.specimen && print.label(seal.specimen);
  const draw = (width: number, measure: MeasureText): Mark[] => {
    const last = [...issuer].at(-1) ?? '';
    const x = (width + measure(issuer, style)) / 2 - measure(last, style) / 2 - side / 2;
    const y = -style.leading / 2 - side / 2;
    return [
      ...sealMarks({ x, y, side }, seal.lines, specimen !== null, measure),
      ...band({ x, y, side }, specimen, measure),
    ];
  };
  const alt = [print.texts.sealAlt(issuer), specimen && `(${specimen})`].filter(Boolean).join(' ');
  return figure({ caption: '', alt, height: Math.max(0, side / 2 - style.leading / 2) + ROOM_BELOW, draw });
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

function sealMarks({ x, y, side }: Square, lines: readonly string[], banded: boolean, measure: MeasureText): Mark[] {
  const inside = side - 6 - (banded ? BAND.leading : 0);
  const row = inside / lines.length;
  return [
    frame({ x, y, side }, 1.8),
    frame({ x: x + 2.4, y: y + 2.4, side: side - 4.8 }, 0.5),
    ...lines.flatMap((line, index) =>
      rowMarks(line, { x: x + 3, y: y + 3 + index * row, side: side - 6 }, row, measure),
    ),
  ];
}

/** The characters of one line, spread over the width of the square. */
function rowMarks(line: string, { x, y, side }: Square, height: number, measure: MeasureText): Mark[] {
  const characters = [...line];
  const cell = side / characters.length;
  const style: TypeStyle = { face: 'bold', size: Math.min(height, cell) * CHARACTER, leading: height, color: RED };
  return characters.map((character, index) => {
    const left = x + index * cell + (cell - measure(character, style)) / 2;
    return textMark(character, left, y, style);
  });
}

/** Along the lower edge, on what is not the agency's own seal. */
function band({ x, y, side }: Square, specimen: string | null, measure: MeasureText): Mark[] {
  if (specimen === null) return [];
  const top = y + side - 2.4 - BAND.leading;
  const left = x + (side - measure(specimen, BAND)) / 2;
  const rule = [[x + 2.4, top] as const, [x + side - 2.4, top] as const];
  return [{ kind: 'path', points: rule, stroke: { width: 0.5, color: RED } }, textMark(specimen, left, top, BAND)];
}

function frame({ x, y, side }: Square, width: number): Mark {
  const points = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ] as const;
  return { kind: 'path', points, stroke: { width, color: RED } };
}

function textMark(text: string, x: number, top: number, style: TypeStyle): Mark {
  const { face, size, color } = style;
  return { kind: 'text', x, baseline: top + baselineIn(style), text, face, size, color };
}
