import { contentDifference, type ChangeKind, type Difference, type Json, toJson } from './content-difference';
import { CONTENT_FIELD_LABELS } from './content-field-labels';
import type { InspectionReportSnapshot, ReportChange, ReportChanges, ReportLabel } from './inspection-report';
import { WITHHELD } from './report-view';

const KINDS: Record<ChangeKind, ReportLabel> = {
  ADDED: { ko: '추가', en: 'Added' },
  REMOVED: { ko: '삭제', en: 'Removed' },
  CHANGED: { ko: '변경', en: 'Changed' },
};

/**
 * What of two versions of the same edition is compared: neither the frame nor signatures nor the list of changes itself, and of
 * a due date the day but not the arithmetic behind it.
 */
export function comparable(report: InspectionReportSnapshot): Json {
  const { schema: _schema, cover, approvals: _approvals, changes: _changes, edition: _edition, ...content } = report;
  const { title, department, confidentiality, disclosure } = cover;
  return withoutWorking(toJson({ cover: { title, department, confidentiality, disclosure }, ...content }));
}

function withoutWorking(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(withoutWorking);
  if (!isMembers(value)) return value;
  const members = Object.entries(value).filter(([name]) => name !== 'working');
  return Object.fromEntries(members.map(([name, member]) => [name, withoutWorking(member)]));
}

export function reportDifferences(before: InspectionReportSnapshot, after: InspectionReportSnapshot): Difference[] {
  return contentDifference(comparable(before), comparable(after));
}

/** The table of changes of a version against the one before it. */
export function reportChanges(
  before: InspectionReportSnapshot,
  after: InspectionReportSnapshot,
  since: Pick<ReportChanges, 'sinceNo' | 'sinceOn' | 'reason'>,
): ReportChanges {
  return { ...since, rows: reportDifferences(before, after).map(changeOf) };
}

function changeOf({ path, kind, before, after }: Difference): ReportChange {
  return { path, place: placeOf(path), kind: KINDS[kind], before: textOf(before), after: textOf(after) };
}

interface Members {
  readonly [name: string]: Json;
}

function isMembers(value: Json): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LABELS: Readonly<Record<string, ReportLabel>> = CONTENT_FIELD_LABELS;

/** `findings[점검-2024-0012-지01].condition` in words: 지적사항 점검-2024-0012-지01 › 현황. */
function placeOf(path: string): ReportLabel {
  const steps = [...path.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)].map(([, name, item]) => ({ name, item }));
  const inLanguage = (language: 'ko' | 'en'): string =>
    steps.map(({ name, item }) => [nameOf(name)[language], item].filter(Boolean).join(' ')).join(' › ');
  return { ko: inLanguage('ko'), en: inLanguage('en') };
}

function nameOf(name: string): ReportLabel {
  return Object.hasOwn(LABELS, name) ? LABELS[name] : { ko: name, en: name };
}

/**
 * A value as a reader sees it: texts as they are, times as instants, and of an item its gist, because the report itself shows it
 * whole; what has no gist as one line for each member.
 */
function textOf(value: Json): ReportLabel {
  const shown = isMembers(value) ? gistOf(value) : value;
  return { ko: textIn(shown, 'ko'), en: textIn(shown, 'en') };
}

/** What an item is known by, in this order; a day by which something is due belongs to it. */
const GIST = ['title', 'text', 'what', 'duty', 'instrument', 'agenda', 'requirement', 'summary', 'subject'] as const;

function gistOf(item: Members): Json {
  const name = GIST.find((member) => Object.hasOwn(item, member) && item[member] !== null);
  if (name === undefined) return item;
  return Object.hasOwn(item, 'due') ? [item[name], item.due] : item[name];
}

function textIn(value: Json, language: 'ko' | 'en'): string {
  if (value === null || value === WITHHELD) return '';
  if (typeof value === 'boolean') return value ? '○' : '×';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    return linesOf((value as readonly Json[]).map((item) => textIn(item, language)));
  }
  return isMembers(value) ? membersIn(value, language) : '';
}

function membersIn(value: Members, language: 'ko' | 'en'): string {
  const { ko, en, at, precision } = value;
  if (typeof ko === 'string' && typeof en === 'string') return language === 'ko' ? ko : en;
  if (typeof at === 'string' && typeof precision === 'string') return at;
  return linesOf(
    Object.entries(value).map(([name, member]) => {
      const text = textIn(member, language);
      return text === '' ? '' : `${nameOf(name)[language]}: ${text}`;
    }),
  );
}

const linesOf = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');
