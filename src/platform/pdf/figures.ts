import { figure } from './block-builders';
import type { FigureBlock, MeasureText } from './blocks';
import type { Color, Mark, Stroke } from './marks';
import { ACCENT, baselineIn, GRID, INK, MUTED, type TypeStyle } from './styles';

/** Shapes, not colours, tell markers apart: the report must survive a black-and-white printer. */
export type MarkerShape = 'triangle' | 'square' | 'diamond';

export interface ElapsedRow {
  readonly label: string;
  /** Printed at the end of the bar. */
  readonly note: string;
  readonly minutes: number;
  readonly markers: readonly { readonly shape: MarkerShape; readonly minute: number }[];
}

export interface ElapsedFigure {
  readonly caption: string;
  readonly alt: string;
  readonly rows: readonly ElapsedRow[];
  readonly legend: readonly { readonly shape: MarkerShape; readonly label: string }[];
  /** Text of a tick, given minutes. */
  readonly tick: (minutes: number) => string;
}

export interface CurveFigure {
  readonly caption: string;
  readonly alt: string;
  readonly series: readonly CurveSeries[];
  readonly tick: (minutes: number) => string;
}

export interface CurveSeries {
  readonly label: string;
  /** Ascending in `minute`; `percent` from 0 to 100. */
  readonly points: readonly { readonly minute: number; readonly percent: number }[];
}

const LABEL: TypeStyle = { face: 'regular', size: 8, leading: 11, color: INK };
const TICK: TypeStyle = { ...LABEL, size: 7.5, color: MUTED };
const BAR: Color = [0.42, 0.55, 0.72];
const ROW = 24;
const AXIS_ROOM = 20;
const LEGEND_ROOM = 18;
const LABEL_ROOM = 150;
const NOTE_ROOM = 70;

/** One bar per row on a common axis of elapsed time; each begins at its own zero. */
export function elapsedFigure(spec: ElapsedFigure): FigureBlock {
  const legendRoom = spec.legend.length > 0 ? LEGEND_ROOM : 0;
  const height = spec.rows.length * ROW + AXIS_ROOM + legendRoom + 6;
  const draw = (width: number, measure: MeasureText): Mark[] => {
    const scale = scaleFor(longest(spec.rows), LABEL_ROOM, width - NOTE_ROOM);
    const axisY = spec.rows.length * ROW + 2;
    return [
      ...timeAxis(scale, axisY, spec.tick, measure),
      ...spec.rows.flatMap((row, index) => elapsedRow(row, index * ROW, scale)),
      ...legend(spec.legend, axisY + AXIS_ROOM + 4, measure),
    ];
  };
  return figure({ caption: spec.caption, alt: spec.alt, height, draw });
}

function longest(rows: readonly ElapsedRow[]): number {
  return Math.max(1, ...rows.flatMap(({ minutes, markers }) => [minutes, ...markers.map(({ minute }) => minute)]));
}

function elapsedRow(row: ElapsedRow, top: number, scale: TimeScale): Mark[] {
  const end = scale.x(row.minutes);
  const labelTop = top + (ROW - LABEL.leading) / 2;
  return [
    { kind: 'fill', x: scale.left, y: top + 7, width: Math.max(1.2, end - scale.left), height: 10, color: BAR },
    ...row.markers.map(({ shape, minute }) => marker(shape, scale.x(minute), top + 12)),
    text(row.label, 0, labelTop, LABEL),
    text(row.note, Math.max(end, ...row.markers.map(({ minute }) => scale.x(minute))) + 7, labelTop, LABEL),
  ];
}

function marker(shape: MarkerShape, x: number, y: number): Mark {
  const corners: Record<MarkerShape, [number, number][]> = {
    triangle: [
      [x, y - 4.5],
      [x + 4, y + 3.5],
      [x - 4, y + 3.5],
    ],
    square: [
      [x - 3.2, y - 3.2],
      [x + 3.2, y - 3.2],
      [x + 3.2, y + 3.2],
      [x - 3.2, y + 3.2],
    ],
    diamond: [
      [x, y - 4.5],
      [x + 4.5, y],
      [x, y + 4.5],
      [x - 4.5, y],
    ],
  };
  return { kind: 'area', points: corners[shape], color: ACCENT };
}

function legend(entries: ElapsedFigure['legend'], top: number, measure: MeasureText): Mark[] {
  const marks: Mark[] = [];
  let x = LABEL_ROOM;
  for (const { shape, label } of entries) {
    marks.push(marker(shape, x + 4, top + 6), text(label, x + 12, top, TICK));
    x += 12 + measure(label, TICK) + 16;
  }
  return marks;
}

const CURVE_HEIGHT = 120;
const CURVE_LEFT = 34;
const CURVE_LABEL_ROOM = 150;
const CURVE_COLORS: readonly Color[] = [ACCENT, [0.78, 0.36, 0.1], [0.1, 0.5, 0.36], [0.46, 0.25, 0.55]];
const DASHES: readonly ([number, number] | undefined)[] = [undefined, [5, 2.5], [1.5, 2], [8, 3]];

/** Share restored against elapsed time, straight between the known points. */
export function curveFigure(spec: CurveFigure): FigureBlock {
  const height = CURVE_HEIGHT + AXIS_ROOM + 14;
  const draw = (width: number, measure: MeasureText): Mark[] => {
    const minutes = Math.max(1, ...spec.series.flatMap(({ points }) => points.map(({ minute }) => minute)));
    const scale = scaleFor(minutes, CURVE_LEFT, width - CURVE_LABEL_ROOM);
    return [
      ...percentAxis(scale, measure),
      ...timeAxis(scale, curveY(0), spec.tick, measure),
      ...spec.series.flatMap((series, index) => curve(series, index, scale)),
      ...spec.series.flatMap((series, index) => curveKey(series.label, index, width - CURVE_LABEL_ROOM + 14)),
    ];
  };
  return figure({ caption: spec.caption, alt: spec.alt, height, draw });
}

function curveY(percent: number): number {
  return 8 + CURVE_HEIGHT * (1 - percent / 100);
}

function percentAxis(scale: TimeScale, measure: MeasureText): Mark[] {
  return [0, 25, 50, 75, 100].flatMap((percent) => {
    const label = `${percent}%`;
    const y = curveY(percent);
    return [
      line(scale.left, y, scale.right, y, GRID, 0.3),
      text(label, scale.left - measure(label, TICK) - 5, y - TICK.leading / 2, TICK),
    ];
  });
}

function curve({ points }: CurveSeries, index: number, scale: TimeScale): Mark[] {
  const places = points.map(({ minute, percent }) => [scale.x(minute), curveY(percent)] as const);
  const stroke = curveStroke(index);
  const { color } = stroke;
  const dots = places.map(([x, y]): Mark => ({ kind: 'fill', x: x - 2, y: y - 2, width: 4, height: 4, color }));
  return places.length > 1 ? [{ kind: 'path', points: places, stroke }, ...dots] : dots;
}

/** Colour and dash both differ: curves that coincide stay visible, also in black and white. */
function curveStroke(index: number): Stroke {
  const color = CURVE_COLORS[index % CURVE_COLORS.length];
  return { width: 1.4, color, dash: DASHES[index % DASHES.length] };
}

function curveKey(label: string, index: number, x: number): Mark[] {
  const y = 14 + index * 15;
  return [
    { kind: 'path', points: [[x, y] as const, [x + 22, y] as const], stroke: curveStroke(index) },
    text(label, x + 28, y - LABEL.leading / 2, LABEL),
  ];
}

interface TimeScale {
  readonly left: number;
  readonly right: number;
  readonly minutes: number;
  readonly step: number;
  x(minute: number): number;
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14400, 43200];
const MOST_TICKS = 8;

function scaleFor(minutes: number, left: number, right: number): TimeScale {
  const step = STEPS.find((candidate) => minutes / candidate <= MOST_TICKS) ?? Math.ceil(minutes / MOST_TICKS);
  const whole = Math.ceil(minutes / step) * step;
  return { left, right, step, minutes: whole, x: (minute) => left + ((right - left) * minute) / whole };
}

function timeAxis(scale: TimeScale, y: number, tick: (minutes: number) => string, measure: MeasureText): Mark[] {
  const marks: Mark[] = [line(scale.left, y, scale.right, y, INK, 0.7)];
  for (let minute = 0; minute <= scale.minutes; minute += scale.step) {
    const x = scale.x(minute);
    const label = tick(minute);
    marks.push(line(x, y, x, y + 3, INK, 0.7), text(label, x - measure(label, TICK) / 2, y + 4, TICK));
  }
  return marks;
}

function line(x1: number, y1: number, x2: number, y2: number, color: Color, width: number): Mark {
  const points = [[x1, y1] as const, [x2, y2] as const];
  return { kind: 'path', points, stroke: { width, color } };
}

function text(content: string, x: number, top: number, style: TypeStyle): Mark {
  const { face, size, color } = style;
  return { kind: 'text', x, baseline: top + baselineIn(style), text: content, face, size, color };
}
