import type { ReactNode } from 'react';
import { useLabels, type LabelList, type MachineName } from '../i18n/labels';

export type Tone = 'primary' | 'gray' | 'point' | 'danger' | 'warning' | 'success' | 'information';

export function Badge({ tone = 'gray', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`jg-badge ${tone}`}>{children}</span>;
}

/** How a status feels, by its name; the word says it, the colour only repeats it. */
const TONES: readonly (readonly [RegExp, Tone])[] = [
  [/VOID|CANCEL|DISMISS|WITHDRAWN|SUPERSEDED|WAIVED/, 'gray'],
  [/OVERDUE|REJECTED|RETURNED|REFUS|FAILED|REOPENED|RECURRED|NON_COMPL|QUARANTINED/, 'danger'],
  [/CLOSED|VERIFIED|ACCEPTED|COMPLIED|CONFIRMED|DETERMINED|EFFECTIVE/, 'success'],
  [/REVIEW|PENDING|PROPOSED|REQUESTED|SUBMITTED|REPORTED|FACT_CHECK|SUPPLEMENT|VERIFICATION/, 'warning'],
  [/DRAFT|REGISTERED|REQUIRED|PLANNED/, 'gray'],
];

export function StatusBadge({ machine, status }: { machine: MachineName; status: string | null | undefined }) {
  const { statusLabel } = useLabels();
  if (!status) return null;
  return <Badge tone={toneOf(status)}>{statusLabel(machine, status)}</Badge>;
}

export function CodeBadge({ list, code, tone }: { list: LabelList; code: string | null | undefined; tone?: Tone }) {
  const { label } = useLabels();
  return code ? <Badge tone={tone}>{label(list, code)}</Badge> : null;
}

function toneOf(status: string): Tone {
  return TONES.find(([pattern]) => pattern.test(status))?.[1] ?? 'information';
}
