import { contentDifference, type ChangeKind, type Difference, type Json, toJson } from './content-difference';
import { CONTENT_FIELD_LABELS } from './content-field-labels';
import type { InspectionReportSnapshot, ReportChange, ReportChanges, ReportLabel } from './inspection-report';

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

/** A value as a reader sees it: texts as they are, what has members as one line for each. */
function textOf(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'object' && !Array.isArray(value)) return objectText(value as { readonly [name: string]: Json });
  if (Array.isArray(value)) return (value as readonly Json[]).map(textOf).filter(Boolean).join('\n');
  return typeof value === 'boolean' ? { true: '○', false: '×' }[`${value}`] : String(value);
}

function objectText(value: { readonly [name: string]: Json }): string {
  if (typeof value.ko === 'string' && typeof value.en === 'string') return value.ko;
  return Object.entries(value)
    .map(([name, member]) => [nameOf(name).ko, textOf(member)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n');
}
