import type { Priority, Scope, Severity } from './enumerations';

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
