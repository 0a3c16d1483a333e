import { describeMachine } from '../../test/support/describe-machine';
import {
  actionOccurrenceMachine,
  type ActionOccurrenceFacts,
  nextPeriod,
  type OccurrenceRow,
  occurrencesOpen,
} from './action-occurrence';
import { parseDay } from './calendar-day';

const WILLING: ActionOccurrenceFacts = {
  reasonGiven: true,
  actionOver: false,
  actionSuspended: false,
  heldWithinPeriod: true,
  evidence: 1,
  attestationStated: true,
  teamConflictOfInterestOpen: false,
};

const quarter = (from: string, to: string, row: Partial<OccurrenceRow> = {}): OccurrenceRow => ({
  periodFrom: parseDay(from),
  periodTo: parseDay(to),
  per: 'QUARTER',
  parts: 1,
  untilOn: null,
  status: 'SATISFIED',
  ...row,
});

describe('Occurrence of a recurring action', () => {
  describeMachine(actionOccurrenceMachine, {
    willing: WILLING,
    matrix: {
      OPEN: { report: 'REPORTED', waive: 'WAIVED', end: 'WAIVED' },
      REPORTED: { accept: 'SATISFIED', return: 'RETURNED', waive: 'WAIVED', end: 'WAIVED' },
      RETURNED: { report: 'REPORTED', waive: 'WAIVED', end: 'WAIVED' },
      SATISFIED: {},
      WAIVED: {},
    },
    who: {
      report: ['PM'],
      accept: ['INS', 'LEAD'],
      return: ['INS', 'LEAD'],
      waive: ['APP'],
      end: ['LEAD', 'APP'],
    },
    reasons: ['return', 'waive', 'end'],
    rules: [
      ['nothing is reported of what is over', 'OPEN', 'report', { actionOver: true }, 'action-occurrence.action-over'],
      ['a stay stops it', 'OPEN', 'report', { actionSuspended: true }, 'action-occurrence.action-suspended'],
      [
        'it took place in its period or later, not before and not in the future',
        'OPEN',
        'report',
        { heldWithinPeriod: false },
        'action-occurrence.held-outside-period',
      ],
      ['it is proved', 'RETURNED', 'report', { evidence: 0 }, 'action-occurrence.no-evidence'],
      ['the manager attests it', 'OPEN', 'report', { attestationStated: false }, 'action-occurrence.not-attested'],
      [
        'nobody with a conflict of interest judges it',
        'REPORTED',
        'accept',
        { teamConflictOfInterestOpen: true },
        'team.conflict-of-interest-open',
      ],
    ],
  });

  it('goes on with the period after the last one, to the end of the duty', () => {
    expect(nextPeriod(quarter('2024-07-01', '2024-09-30'))).toEqual({ from: '2024-10-01', to: '2024-12-31', times: 1 });
    expect(nextPeriod(quarter('2024-07-01', '2024-09-30', { untilOn: parseDay('2024-12-30') }))).toBeNull();
  });

  it('stands against closing while a period of the watch is not settled, opened or not', () => {
    const done = quarter('2024-07-01', '2024-09-30');
    const watched = parseDay('2025-01-15');
    expect(occurrencesOpen([done], watched)).toBe(1);
    expect(occurrencesOpen([done, quarter('2024-10-01', '2024-12-31')], watched)).toBe(0);
    expect(occurrencesOpen([done, quarter('2024-10-01', '2024-12-31', { status: 'REPORTED' })], watched)).toBe(1);
    const beyond = quarter('2025-01-01', '2025-03-31', { status: 'OPEN' });
    expect(occurrencesOpen([done, quarter('2024-10-01', '2024-12-31', { status: 'WAIVED' }), beyond], watched)).toBe(0);
  });

  it('of a duty with an end stands against closing to that end, beyond the watch', () => {
    const untilOn = parseDay('2025-12-31');
    const half = { per: 'HALF', untilOn } as const;
    const rows = [quarter('2024-07-01', '2024-12-31', half), quarter('2025-01-01', '2025-06-30', half)];
    expect(occurrencesOpen(rows, parseDay('2025-01-15'))).toBe(1);
    expect(occurrencesOpen([], parseDay('2025-01-15'))).toBe(0);
  });

  it('twice a year is two occurrences of one year', () => {
    const twice = quarter('2025-01-01', '2025-12-31', { per: 'YEAR', parts: 2 });
    expect(occurrencesOpen([twice], parseDay('2025-12-31'))).toBe(1);
    expect(occurrencesOpen([twice, { ...twice, status: 'OPEN' }], parseDay('2025-12-31'))).toBe(1);
    expect(occurrencesOpen([twice, twice], parseDay('2025-12-31'))).toBe(0);
  });
});
