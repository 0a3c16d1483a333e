import { type CalendarDay, isCalendarDay } from './calendar-day';

/** What can be wrong with a row of a table of milestones. */
export const MILESTONE_FAULTS = [
  'REQUIREMENT_MISSING',
  'REQUIREMENT_UNKNOWN',
  'TITLE_MISSING',
  'TITLE_TOO_LONG',
  'DAY_MISSING',
  'DAY_UNREADABLE',
  'AFTER_COMPLETION',
  'TWICE',
] as const;
export type MilestoneFault = (typeof MILESTONE_FAULTS)[number];

/** Milestones that one requirement can have. */
export const MAX_MILESTONES = 200;
const MAX_TITLE = 200;

export interface SheetRequirement {
  readonly id: string;
  readonly requirementNo: string;
  readonly completeOn: string | null;
}

export interface MilestoneRow {
  /** As counted in the table, its head included; the first is 1. */
  readonly line: number;
  readonly requirement: string;
  readonly requirementId: string | null;
  readonly title: string;
  /** `YYYY-MM-DD`, or as written where it cannot be read. */
  readonly day: string;
  readonly faults: readonly MilestoneFault[];
}

const HEADS = {
  requirement: /^(요구사항|요구 사항|requirement)/i,
  title: /^(중간 ?목표|과제|세부 ?과제|추진 ?과제|할 ?일|milestone|task)/i,
  day: /^(목표일|예정일|완료 ?예정일|일정|planned|date|day|due)/i,
} as const;
type Column = keyof typeof HEADS;
const COLUMNS = Object.keys(HEADS) as Column[];

/**
 * Reads a table whose rows name a requirement, a milestone and its day: by the names of its first row or, where that names
 * none, in this order. Rows without any text are passed over; every other row is answered, whatever is wrong with it.
 */
export function readMilestones(
  table: readonly (readonly string[])[],
  requirements: readonly SheetRequirement[],
): MilestoneRow[] {
  const head = table[0]?.map((cell) => COLUMNS.find((column) => HEADS[column].test(cell.trim()))) ?? [];
  const hasHead = head.includes('requirement');
  const place = (column: Column) => (hasHead ? head.indexOf(column) : COLUMNS.indexOf(column));
  const seen = new Set<string>();
  return table
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(hasHead ? 1 : 0)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => {
      const [requirement, title, day] = COLUMNS.map((column) => cells[place(column)]?.trim() ?? '');
      return readRow({ line, requirement, title, day }, requirements, seen);
    });
}

function readRow(
  { line, requirement, title, day }: { line: number; requirement: string; title: string; day: string },
  requirements: readonly SheetRequirement[],
  seen: Set<string>,
): MilestoneRow {
  const found = requirementCalled(requirement, requirements);
  const plannedOn = readDay(day);
  const key = JSON.stringify([found?.id ?? requirement, title, plannedOn]);
  const isTwice = seen.has(key);
  seen.add(key);
  return {
    line,
    requirement,
    requirementId: found?.id ?? null,
    title,
    day: plannedOn ?? day,
    faults: [
      ...faultsOfRequirement(requirement, found),
      ...faultsOfTitle(title),
      ...faultsOfDay(day, plannedOn, found?.completeOn ?? null),
      ...(isTwice ? (['TWICE'] as const) : []),
    ],
  };
}

function faultsOfRequirement(name: string, found: SheetRequirement | undefined): MilestoneFault[] {
  if (name === '') return ['REQUIREMENT_MISSING'];
  return found ? [] : ['REQUIREMENT_UNKNOWN'];
}

function faultsOfTitle(title: string): MilestoneFault[] {
  if (title === '') return ['TITLE_MISSING'];
  return title.length > MAX_TITLE ? ['TITLE_TOO_LONG'] : [];
}

function faultsOfDay(written: string, day: CalendarDay | null, completeOn: string | null): MilestoneFault[] {
  if (written === '') return ['DAY_MISSING'];
  if (!day) return ['DAY_UNREADABLE'];
  return completeOn && day > completeOn ? ['AFTER_COMPLETION'] : [];
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
