import { SCOPE_LABELS, SEVERITY_LABELS } from '../../domain/enumeration-labels';
import type { ReportFinding, ReportLabel, ReportRequirement } from '../../domain/inspection-report';
import type { Block } from '../../platform/pdf/blocks';
import { countBars, countMatrix } from '../../platform/pdf/count-figures';
import type { ReportPrinter } from './report-printer';

/** Fewer are seen at a glance in the table. */
const LEAST_FINDINGS = 2;

/** 지적의 중대도와 범위: how many findings there are of each pair. */
export function findingsFigure(findings: readonly ReportFinding[], print: ReportPrinter): Block[] {
  if (findings.length < LEAST_FINDINGS) return [];
  const { figure, figureAlt } = print.texts.findings;
  const severities = inOrder(
    findings.map(({ severity }) => severity),
    Object.values(SEVERITY_LABELS),
  );
  const scopes = inOrder(
    findings.map(({ scope }) => scope),
    Object.values(SCOPE_LABELS),
  );
  const count = (severity: ReportLabel, scope: ReportLabel): number =>
    findings.filter((one) => one.severity.ko === severity.ko && one.scope.ko === scope.ko).length;
  const rows = severities.map((severity) => ({
    label: print.label(severity),
    counts: scopes.map((scope) => count(severity, scope)),
  }));
  const columns = scopes.map((scope) => print.label(scope));
  const words = rows.flatMap(({ label, counts }) =>
    counts.flatMap((many, at) => (many > 0 ? [`${label} · ${columns[at]}: ${many}`] : [])),
  );
  return [countMatrix({ caption: figure, alt: figureAlt(words.join(', ')), columns, rows })];
}

/** 요구사항의 진행: how many requirements stand where. */
export function progressFigure(requirements: readonly ReportRequirement[], print: ReportPrinter): Block[] {
  if (requirements.length < LEAST_FINDINGS) return [];
  const { progress, progressAlt, progressNote, noAction } = print.texts.requirements;
  const counts = new Map<string, number>();
  for (const { action } of requirements) {
    const state = action === null ? noAction : print.label(action.status);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const rows = [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
  const words = rows.map(({ label, count }) => `${label} ${progressNote(count)}`).join(', ');
  return [countBars({ caption: progress, alt: progressAlt(words), rows, note: progressNote })];
}

/** The labels in use, in the order of the code list; what the list no longer has comes last. */
function inOrder(used: readonly ReportLabel[], list: readonly ReportLabel[]): ReportLabel[] {
  const place = ({ ko }: ReportLabel): number => {
    const found = list.findIndex((one) => one.ko === ko);
    return found < 0 ? list.length : found;
  };
  const distinct = used.filter((one, index) => used.findIndex(({ ko }) => ko === one.ko) === index);
  return distinct.sort((a, b) => place(a) - place(b));
}
