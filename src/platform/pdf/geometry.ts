const POINTS_PER_MM = 72 / 25.4;

/** Millimetres to PDF points. */
export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A4 portrait with the margins of government documents: top 30, left 20, right 15, bottom 15 mm. */
export const A4 = {
  width: 595.28,
  height: 841.89,
  top: mm(30),
  left: mm(20),
  right: mm(15),
  bottom: mm(15),
} as const;

export const CONTENT: Box = {
  x: A4.left,
  y: A4.top,
  width: A4.width - A4.left - A4.right,
  height: A4.height - A4.top - A4.bottom,
};
