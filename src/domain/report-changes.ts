import { contentDifference, type ChangeKind, type Difference, type Json, toJson } from './content-difference';
import { CONTENT_FIELD_LABELS } from './content-field-labels';
import type { InspectionReportSnapshot, ReportChange, ReportChanges, ReportLabel } from './inspection-report';
import { WITHHELD } from './report-view';

const KINDS: Record<ChangeKind, ReportLabel> = {
  ADDED: { ko: '추가', en: 'Added' },
  REMOVED: { ko: '삭제', en: 'Removed' },
  CHANGED: { ko: '변경', en: 'Changed' },
};

/** What of two versions of the same edition is compared: neither the frame nor signatures nor the list of changes itself. */
export function comparable(report: InspectionReportSnapshot): Json {
  const { schema: _schema, cover, approvals: _approvals, changes: _changes, edition: _edition, ...content } = report;
  const { title, department, confidentiality, disclosure } = cover;
  return toJson({ cover: { title, department, confidentiality, disclosure }, ...content });
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

/** A value as a reader sees it: texts as they are, what has members as one line for each, times as instants. */
function textOf(value: Json): ReportLabel {
  return { ko: textIn(value, 'ko'), en: textIn(value, 'en') };
}

function textIn(value: Json, language: 'ko' | 'en'): string {
  if (value === null || value === WITHHELD) return '';
  if (typeof value === 'boolean') return value ? '○' : '×';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    return linesOf((value as readonly Json[]).map((item) => textIn(item, language)));
  }
  return membersIn(value as { readonly [name: string]: Json }, language);
}

function membersIn(value: { readonly [name: string]: Json }, language: 'ko' | 'en'): string {
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
