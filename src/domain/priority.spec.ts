import { PRIORITIES, SCOPES, SEVERITIES } from './enumerations';
import { priorityOf } from './priority';

const rank = (severity: (typeof SEVERITIES)[number], scope: (typeof SCOPES)[number]): number =>
  PRIORITIES.indexOf(priorityOf(severity, scope));

describe('Priority', () => {
  it('reads the severity × scope grid', () => {
    const grid = SEVERITIES.map((severity) => SCOPES.map((scope) => priorityOf(severity, scope)).join(' '));
    expect(grid).toEqual([
      //          isolated, pattern, widespread
      /* CRITICAL */ 'A S S',
      /* MAJOR    */ 'B A S',
      /* MODERATE */ 'C B A',
      /* MINOR    */ 'C C B',
    ]);
  });

  it('never falls as a finding gets graver', () => {
    for (const scope of SCOPES) {
      const ranks = SEVERITIES.map((severity) => rank(severity, scope));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });

  it('never falls as a finding gets wider', () => {
    for (const severity of SEVERITIES) {
      const ranks = SCOPES.map((scope) => rank(severity, scope));
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    }
  });
});
