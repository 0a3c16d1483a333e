import { type CalendarDay, isCalendarDay } from './calendar-day';
import { layoutOf, SHEET_FIELDS, type SheetColumn, type SheetField } from './plan-sheet-columns';

/** What can be wrong with a row of the table that brings a plan. */
export const SHEET_FAULTS = [
  'plan-sheet.requirement-missing',
  'plan-sheet.requirement-unknown',
  'plan-sheet.row-says-nothing',
  'plan-sheet.title-missing',
  'plan-sheet.text-too-long',
  'plan-sheet.day-missing',
  'plan-sheet.day-unreadable',
  'plan-sheet.after-completion',
  'plan-sheet.alternative-not-allowed',
  'plan-sheet.row-twice',
] as const;
export type SheetFault = (typeof SHEET_FAULTS)[number];

export interface SheetProblem {
  readonly column: SheetColumn;
  readonly code: SheetFault;
}

/** Milestones that one requirement can have. */
export const MAX_MILESTONES = 200;
const LONGEST: Partial<Record<SheetColumn, number>> = { title: 200, completePhrase: 500, responsibleTitle: 200 };
const LONGEST_TEXT = 10_000;

export interface SheetRequirement {
  readonly id: string;
  readonly requirementNo: string;
  readonly completeOn: string | null;
  readonly alternativeAllowed: boolean;
}

export interface SheetRow {
  /** As counted in the table, its head included; the first is 1. */
  readonly line: number;
  readonly requirement: string;
  readonly requirementId: string | null;
  /** Empty where the row brings words of the plan but no task. */
  readonly title: string;
  /** `YYYY-MM-DD`, or as written where it cannot be read. */
  readonly day: string;
  /** What the row says for the elements; a cell that is empty is left out. */
  readonly words: Readonly<Partial<Record<SheetField, string>>>;
  readonly problems: readonly SheetProblem[];
}

/** What all rows of one requirement bring together. */
export interface SheetItem {
  readonly requirementId: string;
  readonly words: Readonly<Partial<Record<SheetField, string>>>;
  readonly milestones: readonly { readonly title: string; readonly plannedOn: string }[];
}

type Cells = Record<SheetColumn, string>;

/**
 * Reads a table whose rows name a requirement and bring a task with its day, the elements of the plan, or both. Rows without
 * any text are passed over; every other row is answered, whatever is wrong with it.
 */
export function readPlanSheet(
  table: readonly (readonly string[])[],
  requirements: readonly SheetRequirement[],
): SheetRow[] {
  const { hasHead, places } = layoutOf(table[0]);
  const cell = (cells: readonly string[], column: SheetColumn) => cells[places.get(column) ?? -1]?.trim() ?? '';
  const rows = table
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(hasHead ? 1 : 0)
    .filter(({ cells }) => cells.some((text) => text.trim() !== ''))
    .map(({ cells, line }) => ({ line, cells: cellsOf((column) => cell(cells, column)) }));
  const seen = new Set<string>();
  const read = rows.map((row) => readRow(row.line, row.cells, requirements, seen));
  return withOverlongTexts(read.map((row) => withLateDay(row, completionOf(row, read, requirements))));
}

/** What the rows bring per requirement, in the order in which the table names them; only for rows without a problem. */
export function itemsOfSheet(rows: readonly SheetRow[]): SheetItem[] {
  const ids = [...new Set(rows.map(({ requirementId }) => requirementId))].filter((id) => id !== null);
  return ids.map((requirementId) => {
    const own = rows.filter((row) => row.requirementId === requirementId);
    return {
      requirementId,
      words: Object.fromEntries(
        SHEET_FIELDS.map((field) => [field, joined(field, own)]).filter(([, text]) => text !== ''),
      ),
      milestones: own.filter(({ title }) => title !== '').map(({ title, day }) => ({ title, plannedOn: day })),
    };
  });
}

function cellsOf(read: (column: SheetColumn) => string): Cells {
  const fields = Object.fromEntries(SHEET_FIELDS.map((field) => [field, read(field)])) as Record<SheetField, string>;
  return { requirement: read('requirement'), title: read('title'), day: read('day'), ...fields };
}

function readRow(line: number, cells: Cells, requirements: readonly SheetRequirement[], seen: Set<string>): SheetRow {
  const found = requirementCalled(cells.requirement, requirements);
  // A task whose only date is its completion is planned for that day.
  const written = cells.day === '' && cells.title !== '' ? cells.completeOn : cells.day;
  const day = readDay(written);
  const completeOn = readDay(cells.completeOn);
  const words = Object.fromEntries(
    SHEET_FIELDS.map((field) => [field, cells[field]] as const)
      .filter(([, text]) => text !== '')
      .map(([field, text]) => [field, field === 'completeOn' ? (completeOn ?? text) : text]),
  );
  const row = { line, requirement: cells.requirement, requirementId: found?.id ?? null, title: cells.title };
  const key = JSON.stringify([found?.id ?? cells.requirement, cells.title, day, words]);
  const isTwice = seen.has(key);
  seen.add(key);
  const problems = [
    ...requirementProblems(cells.requirement, found),
    ...taskProblems(cells, written, day, Object.keys(words).length === 0),
    ...wordProblems(cells, found),
    ...(isTwice ? [problem('requirement', 'plan-sheet.row-twice')] : []),
  ];
  return { ...row, day: day ?? written, words, problems };
}

function requirementProblems(name: string, found: SheetRequirement | undefined): SheetProblem[] {
  if (name === '') return [problem('requirement', 'plan-sheet.requirement-missing')];
  return found ? [] : [problem('requirement', 'plan-sheet.requirement-unknown')];
}

function taskProblems(cells: Cells, written: string, day: CalendarDay | null, isWordless: boolean): SheetProblem[] {
  if (cells.title === '' && written === '') return isWordless ? [problem('title', 'plan-sheet.row-says-nothing')] : [];
  if (cells.title === '') return [problem('title', 'plan-sheet.title-missing'), ...dayProblems(written, day)];
  return dayProblems(written, day);
}

function dayProblems(written: string, day: CalendarDay | null): SheetProblem[] {
  if (written === '') return [problem('day', 'plan-sheet.day-missing')];
  return day ? [] : [problem('day', 'plan-sheet.day-unreadable')];
}

function wordProblems(cells: Cells, found: SheetRequirement | undefined): SheetProblem[] {
  const columns = ['title', ...SHEET_FIELDS] as const;
  const tooLong = columns.filter((column) => cells[column].length > (LONGEST[column] ?? LONGEST_TEXT));
  return [
    ...tooLong.map((column) => problem(column, 'plan-sheet.text-too-long')),
    ...(cells.completeOn !== '' && !readDay(cells.completeOn)
      ? [problem('completeOn', 'plan-sheet.day-unreadable')]
      : []),
    ...(cells.alternative !== '' && found && !found.alternativeAllowed
      ? [problem('alternative', 'plan-sheet.alternative-not-allowed')]
      : []),
  ];
}

function problem(column: SheetColumn, code: SheetFault): SheetProblem {
  return { column, code };
}

/** The day on which the requirement will be complete once the table is taken: the last that it names, or what stands there now. */
function completionOf(row: SheetRow, rows: readonly SheetRow[], requirements: readonly SheetRequirement[]) {
  const brought = joined(
    'completeOn',
    rows.filter(({ requirementId }) => requirementId !== null && requirementId === row.requirementId),
  );
  return brought || (requirements.find(({ id }) => id === row.requirementId)?.completeOn ?? null);
}

function withLateDay(row: SheetRow, completeOn: string | null): SheetRow {
  if (!completeOn || !isCalendarDay(row.day) || row.day <= completeOn) return row;
  return { ...row, problems: [...row.problems, problem('day', 'plan-sheet.after-completion')] };
}

/**
 * One text of what several rows say for the same element: said alike, it is said once; said differently per task, each is led
 * by its task. The last day completes the requirement.
 */
function joined(field: SheetField, rows: readonly SheetRow[]): string {
  const said = rows.flatMap(({ title, words }) => {
    const text = words[field];
    return text === undefined ? [] : [{ title, text }];
  });
  const texts = [...new Set(said.map(({ text }) => text))];
  if (field === 'completeOn') return texts.filter(isCalendarDay).sort().at(-1) ?? '';
  if (texts.length <= 1) return texts[0] ?? '';
  if (field === 'responsibleTitle' || field === 'completePhrase') return texts.join(', ');
  return [...new Set(said.map(({ title, text }) => (title === '' ? text : `${title}: ${text}`)))].join('\n');
}

/** What several rows say together can be longer than a plan holds, though none of them is: the last of them is told so. */
function withOverlongTexts(rows: readonly SheetRow[]): SheetRow[] {
  const problems = new Map<number, SheetProblem[]>();
  for (const { requirementId, words } of itemsOfSheet(rows)) {
    const last = rows.filter((row) => row.requirementId === requirementId).at(-1);
    const overlong = SHEET_FIELDS.filter((field) => (words[field]?.length ?? 0) > (LONGEST[field] ?? LONGEST_TEXT));
    if (last)
      problems.set(
        last.line,
        overlong.map((field) => problem(field, 'plan-sheet.text-too-long')),
      );
  }
  return rows.map((row) => {
    const more = (problems.get(row.line) ?? []).filter(
      ({ column }) => !row.problems.some((known) => known.column === column),
    );
    return { ...row, problems: [...row.problems, ...more] };
  });
}

/** By its whole number or by the end of it that people use: `요01-3`, `3`, `③`. */
function requirementCalled(name: string, requirements: readonly SheetRequirement[]): SheetRequirement | undefined {
  const plain = name.normalize('NFKC').replaceAll(/\s|[.)]$/g, '');
  if (plain === '') return undefined;
  return requirements.find(({ requirementNo }) => requirementNo === plain || requirementNo.endsWith(`-${plain}`));
}

/** `2024-08-30`, `2024. 8. 30.`, `2024/8/30`, `20240830`, also with a time behind it as spreadsheets add one. */
function readDay(text: string): CalendarDay | null {
  const match =
    /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?(\s*\([월화수목금토일]\))?(\s+\d{1,2}:\d{2}(:\d{2})?)?$/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const day = `${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`;
  return isCalendarDay(day) ? day : null;
}
