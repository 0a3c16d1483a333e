import qrcode from 'qrcode-generator';
import type { Mark } from './marks';
import { INK } from './styles';

/** Readers want this many light modules around a code. */
const QUIET = 4;

export interface QrCode {
  /** Side of the square in points, with its light margin. */
  readonly side: number;
  readonly marks: readonly Mark[];
}

/** A QR code of medium correction, drawn from the top left corner; `module` is the side of its smallest square in points. */
export function qrCode(text: string, module: number): QrCode {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const rows = Array.from({ length: modules }, (_, row) => row);
  const marks = rows.flatMap((row) =>
    darkRuns(modules, (column) => code.isDark(row, column)).map(([from, length]): Mark => ({
      kind: 'fill',
      x: (QUIET + from) * module,
      y: (QUIET + row) * module,
      width: length * module,
      height: module,
      color: INK,
    })),
  );
  return { side: (modules + 2 * QUIET) * module, marks };
}

/** Neighbouring dark modules of a row as one stretch: place and length. */
function darkRuns(modules: number, isDark: (column: number) => boolean): [from: number, length: number][] {
  const runs: [number, number][] = [];
  for (let column = 0; column < modules; column += 1) {
    if (!isDark(column)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}
