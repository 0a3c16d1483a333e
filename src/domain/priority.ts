import type { Label } from './label';
import type { Scope, Severity } from './enumerations';

/** Drives the default due date and the method of verification, never a sanction. */
export const PRIORITIES = ['S', 'A', 'B', 'C'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const PRIORITY_LABELS: Record<Priority, Label> = {
  S: { ko: '최우선', en: 'Immediate' },
  A: { ko: '우선', en: 'High' },
  B: { ko: '보통', en: 'Normal' },
  C: { ko: '후순위', en: 'Low' },
};

const GRID: Record<Severity, Record<Scope, Priority>> = {
  CRITICAL: { ISOLATED: 'A', PATTERN: 'S', WIDESPREAD: 'S' },
  MAJOR: { ISOLATED: 'B', PATTERN: 'A', WIDESPREAD: 'S' },
  MODERATE: { ISOLATED: 'C', PATTERN: 'B', WIDESPREAD: 'A' },
  MINOR: { ISOLATED: 'C', PATTERN: 'C', WIDESPREAD: 'B' },
};

/** Severity × scope grid: neither a graver nor a wider finding ever ranks lower. */
export function priorityOf(severity: Severity, scope: Scope): Priority {
  return GRID[severity][scope];
}
