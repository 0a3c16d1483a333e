/** The words of a plan on one requirement, as far as a table can bring them; the six elements of a plan and what goes beyond. */
export const SHEET_FIELDS = [
  'cause',
  'correction',
  'sameKindScope',
  'prevention',
  'monitoring',
  'completeOn',
  'completePhrase',
  'responsibleTitle',
  'alternative',
  'interimMeasure',
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

export const SHEET_COLUMNS = ['requirement', 'title', 'day', ...SHEET_FIELDS] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** What a table without a first row of names is taken to hold. */
const BARE: readonly SheetColumn[] = ['requirement', 'title', 'day'];

/** The first that fits names a column: what is narrower stands before what is wider. */
const HEADS: readonly (readonly [SheetColumn, RegExp])[] = [
  ['requirement', /^(요구 ?사항|requirement)/i],
  ['completePhrase', /^(완료 ?시기|완료 ?기한 ?표현|completion phrase|phrase)/i],
  ['day', /^(목표일|예정일|완료 ?예정일|일정|planned|date|day|due)/i],
  ['completeOn', /^(완료일|이행 ?완료일|completion|complete on)/i],
  ['sameKindScope', /^(동일|유사 ?유형|same)/i],
  ['prevention', /^(재발|recurrence|prevention)/i],
  ['monitoring', /^(모니터링|점검 ?방법|monitoring)/i],
  ['cause', /^(원인|cause)/i],
  ['correction', /^(시정|조치 ?(방법|내용)|correction|remedy)/i],
  ['responsibleTitle', /^(책임자|이행 ?책임자|담당|owner|responsible)/i],
  ['alternative', /^(대안|대체|alternative)/i],
  ['interimMeasure', /^(중간 ?조치|임시 ?조치|interim)/i],
  ['title', /^(중간 ?목표|과제|세부 ?과제|추진 ?과제|할 ?일|milestone|task)/i],
];

export interface SheetLayout {
  readonly hasHead: boolean;
  /** Where each column stands; a column that is not there is left out. */
  readonly places: ReadonlyMap<SheetColumn, number>;
}

/** By the names of the first row or, where that names no requirement, requirement, task and day in this order. */
export function layoutOf(first: readonly string[] | undefined): SheetLayout {
  const places = new Map<SheetColumn, number>();
  first?.forEach((cell, index) => {
    const column = HEADS.find(([, head]) => head.test(cell.trim()))?.[0];
    if (column && !places.has(column)) places.set(column, index);
  });
  if (places.has('requirement')) return { hasHead: true, places };
  return { hasHead: false, places: new Map(BARE.map((column, index) => [column, index])) };
}
