import type { Align, Cell, Column, SpanningCell, TableBlock } from './blocks';
import { alignedX, linesOf, textMark, type LayoutContext } from './layout-text';
import type { Mark, Placed, Rule, Stroke } from './marks';
import type { SplitRule, Strip } from './strips';
import { structureNode, type StructureNode } from './structure';
import { CAPTION, CELL, CELL_STRONG, GRID, SHADE, type TypeStyle } from './styles';
import type { TextLine } from './text-lines';

const PADDING_X = 5;
const PADDING_Y = 3.5;
const LINES_WORTH_LEAVING = 3;
/** Points; a table up to this height moves to the next page rather than be split. */
const KEPT_WHOLE = 210;
/** Points; a row up to this height does not stand alone at either side of a page break. */
const SMALL_ROW = 45;
const SPACE_BEFORE_CAPTION = 10;
const GRID_STROKE: Stroke = { width: 0.5, color: GRID };

interface LaidCell {
  readonly node: StructureNode;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly TextLine[];
  readonly style: TypeStyle;
  readonly align: Align;
  readonly shaded: boolean;
}

interface TableFrame {
  readonly left: number;
  readonly width: number;
  /** Left edges of the columns and the right edge of the last. */
  readonly edges: readonly number[];
  readonly table: StructureNode;
  readonly context: LayoutContext;
}

export function layoutTable(block: TableBlock, context: LayoutContext): Strip[] {
  const frame = frameOf(block, context);
  const caption = block.caption === undefined ? [] : [captionStrip(block.caption, frame)];
  const header = block.header ? headerStrip(block.header, frame) : null;
  const runningHead = header ? asArtifact(header) : undefined;
  const rows = block.rows.map((row) => rowStrip(layoutRow(row, block.columns, frame), frame, runningHead));
  return keepRows([...caption, ...(header ? [header] : []), ...rows], rows.length, block);
}

/** No small row stands alone with the head, nor alone on the last page. */
function keepRows(strips: readonly Strip[], rows: number, block: TableBlock): Strip[] {
  const last = strips.length - 1;
  const wholeHeight = strips.reduce((sum, { height }) => sum + height, 0);
  const whole = block.keepTogether || wholeHeight <= KEPT_WHOLE;
  const firstRow = strips.length - rows;
  const space = block.caption === undefined ? block.spaceBefore : Math.max(block.spaceBefore, SPACE_BEFORE_CAPTION);
  const atEdge = (index: number): boolean => index === firstRow || index === last - 1;
  return strips.map((strip, index) => ({
    ...strip,
    spaceBefore: index === 0 ? space : 0,
    wholeHeight: index === 0 ? wholeHeight : undefined,
    keepWithNext: index < last && (whole || index < firstRow || (strip.height <= SMALL_ROW && atEdge(index))),
  }));
}

function frameOf(block: TableBlock, context: LayoutContext): TableFrame {
  const width = context.width * block.width;
  const left = alignedX(block.align, 0, context.width, width);
  const total = block.columns.reduce((sum, { weight }) => sum + weight, 0);
  const edges = [left];
  for (const { weight } of block.columns) edges.push(edges[edges.length - 1] + (width * weight) / total);
  return { left, width, edges, table: structureNode('Table', context.root), context };
}

function captionStrip(caption: string, { left, width, table, context }: TableFrame): Strip {
  const node = structureNode('Caption', table);
  const lines = linesOf(caption, CAPTION, width, context.fonts);
  const marks = lines.map((line, index) => textMark(line, left, index * CAPTION.leading, CAPTION));
  const height = lines.length * CAPTION.leading + 3;
  return { height, spaceBefore: 0, content: [{ node, marks }], keepWithNext: true };
}

function headerStrip(titles: readonly string[], frame: TableFrame): Strip {
  const row = structureNode('TR', frame.table);
  const cells = titles.map((title, index): LaidCell => {
    const x = frame.edges[index];
    const width = frame.edges[index + 1] - x;
    const node = structureNode('TH', row, { scope: 'Column' });
    const lines = linesOf(title, CELL_STRONG, width - 2 * PADDING_X, frame.context.fonts);
    return { node, x, width, lines, style: CELL_STRONG, align: 'center', shaded: true };
  });
  return { height: rowHeight(cells), spaceBefore: 0, content: paintRow(cells, frame, 'middle'), keepWithNext: true };
}

function asArtifact(strip: Strip): Strip {
  const marks = strip.content.flatMap((placed) => placed.marks);
  return { ...strip, content: [{ node: null, marks }] };
}

function layoutRow(row: readonly Cell[], columns: readonly Column[], frame: TableFrame): LaidCell[] {
  const node = structureNode('TR', frame.table);
  const cells: LaidCell[] = [];
  let column = 0;
  for (const cell of row) {
    const spanning: SpanningCell = typeof cell === 'string' ? { text: cell } : cell;
    cells.push(layoutCell(spanning, columns[column], column, node, frame));
    column += spanning.span ?? 1;
  }
  if (column !== columns.length) throw new Error(`A row fills ${column} of ${columns.length} columns`);
  return cells;
}

function layoutCell(
  cell: SpanningCell,
  column: Column,
  index: number,
  row: StructureNode,
  frame: TableFrame,
): LaidCell {
  const heads = cell.heads ?? column.heads ?? false;
  const span = cell.span ?? 1;
  const x = frame.edges[index];
  const width = frame.edges[index + span] - x;
  const style = heads || cell.strong ? CELL_STRONG : CELL;
  const columnSpan = span > 1 ? span : undefined;
  const node = heads
    ? structureNode('TH', row, { scope: 'Row', columnSpan })
    : structureNode('TD', row, { columnSpan });
  const lines = linesOf(cell.text, style, width - 2 * PADDING_X, frame.context.fonts);
  return { node, x, width, lines, style, align: cell.align ?? column.align ?? 'left', shaded: heads };
}

/** Short cells stand in the middle of their row; in a row that was cut, all begin at the top. */
type VerticalAlign = 'middle' | 'top';

function rowStrip(
  cells: readonly LaidCell[],
  frame: TableFrame,
  runningHead: Strip | undefined,
  vertical: VerticalAlign = 'middle',
): Strip {
  return {
    height: rowHeight(cells),
    spaceBefore: 0,
    content: paintRow(cells, frame, vertical),
    keepWithNext: false,
    runningHead,
    split: splitRule(cells, frame, runningHead),
  };
}

/** A row is cut between lines; each cell gives as many lines as fit, at least one of them must. */
function splitRule(
  cells: readonly LaidCell[],
  frame: TableFrame,
  runningHead: Strip | undefined,
): SplitRule | undefined {
  const most = Math.max(...cells.map(({ lines }) => lines.length));
  if (most <= LINES_WORTH_LEAVING) return undefined;
  return {
    minimum: 2 * PADDING_Y + LINES_WORTH_LEAVING * CELL.leading,
    cut: (available) => {
      const fitting = linesFitting(available, most);
      if (fitting < 1) return null;
      const head = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fitting) }));
      const tail = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(fitting) }));
      return { head: rowStrip(head, frame, runningHead, 'top'), tail: rowStrip(tail, frame, runningHead, 'top') };
    },
  };
}

/** Leaves at least two lines for the next page. */
function linesFitting(available: number, most: number): number {
  const fitting = Math.floor((available - 2 * PADDING_Y) / CELL.leading);
  return Math.min(fitting, most - 2);
}

function rowHeight(cells: readonly LaidCell[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * CELL.leading + 2 * PADDING_Y;
}

function paintRow(cells: readonly LaidCell[], frame: TableFrame, vertical: VerticalAlign): Placed[] {
  const height = rowHeight(cells);
  const background: Placed = { node: null, marks: [...shades(cells, height), grid(cells, frame, height)] };
  return [background, ...cells.map((cell) => paintCell(cell, height, vertical))];
}

function paintCell(cell: LaidCell, height: number, vertical: VerticalAlign): Placed {
  const top = vertical === 'top' ? PADDING_Y : (height - cell.lines.length * CELL.leading) / 2;
  const marks = cell.lines.map((line, index) => {
    const x = alignedX(cell.align, cell.x + PADDING_X, cell.width - 2 * PADDING_X, line.width);
    return textMark(line, x, top + index * CELL.leading, cell.style);
  });
  return { node: cell.node, marks };
}

function shades(cells: readonly LaidCell[], height: number): Mark[] {
  return cells
    .filter(({ shaded }) => shaded)
    .map(({ x, width }) => ({ kind: 'fill', x, y: 0, width, height, color: SHADE }));
}

function grid(cells: readonly LaidCell[], { left, width }: TableFrame, height: number): Mark {
  const right = left + width;
  const verticals = [...cells.map(({ x }) => x), right].map((x): Rule => [x, 0, x, height]);
  const lines: Rule[] = [[left, 0, right, 0], [left, height, right, height], ...verticals];
  return { kind: 'rules', lines, stroke: GRID_STROKE };
}
