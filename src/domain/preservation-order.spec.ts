import { describeMachine } from '../../test/support/describe-machine';
import { PRESERVING_STATUSES, preservationOrderMachine } from './preservation-order';

describe('Preservation order', () => {
  describeMachine(preservationOrderMachine, {
    willing: {
      reasonGiven: true,
      actorIsAuthor: false,
      items: 2,
      basisInForce: true,
      letterUnderWay: true,
      arrivalRecorded: true,
    },
    instead: { 'ISSUED dispatch': { letterUnderWay: false } },
    matrix: {
      DRAFT: { return: 'DRAFT', issue: 'ISSUED' },
      ISSUED: { dispatch: 'ISSUED', 'record-return': 'ISSUED', 'record-arrival': 'ACKNOWLEDGED' },
      ACKNOWLEDGED: { confirm: 'IN_FORCE', 'record-violation': 'VIOLATED', release: 'RELEASED' },
      IN_FORCE: { 'record-violation': 'VIOLATED', release: 'RELEASED' },
      VIOLATED: { release: 'RELEASED' },
      RELEASED: {},
    },
    who: {
      return: ['APP'],
      issue: ['APP'],
      dispatch: ['INS', 'LEAD', 'APP'],
      'record-return': ['INS', 'LEAD', 'APP'],
      'record-arrival': ['INS', 'LEAD', 'APP'],
      confirm: ['PS', 'PM'],
      'record-violation': ['LEAD'],
      release: ['APP'],
    },
    reasons: ['return', 'record-return', 'record-violation', 'release'],
    rules: [
      ['nobody approves their own draft', 'DRAFT', 'issue', { actorIsAuthor: true }, 'approval.approver-is-author'],
      ['nobody returns their own draft', 'DRAFT', 'return', { actorIsAuthor: true }, 'approval.approver-is-author'],
      ['it says what is kept', 'DRAFT', 'issue', { items: 0 }, 'preservation-order.no-items'],
      [
        'an article gives the power on the day of the act',
        'DRAFT',
        'issue',
        { basisInForce: false },
        'preservation-order.basis-not-in-force',
      ],
      [
        'a letter on its way is not sent again',
        'ISSUED',
        'dispatch',
        { letterUnderWay: true },
        'preservation-order.already-dispatched',
      ],
      [
        'only what was sent comes back',
        'ISSUED',
        'record-return',
        { letterUnderWay: false },
        'preservation-order.not-dispatched',
      ],
      [
        'only what was sent arrives',
        'ISSUED',
        'record-arrival',
        { letterUnderWay: false },
        'preservation-order.not-dispatched',
      ],
      [
        'an arrival has its instant and proof',
        'ISSUED',
        'record-arrival',
        { arrivalRecorded: false },
        'preservation-order.arrival-missing',
      ],
      ['nobody lifts what they drafted', 'IN_FORCE', 'release', { actorIsAuthor: true }, 'approval.approver-is-author'],
    ],
  });

  it('keeps the records of its case from its approval until its release, disobeyed or not', () => {
    expect(PRESERVING_STATUSES).toEqual(['ISSUED', 'ACKNOWLEDGED', 'IN_FORCE', 'VIOLATED']);
  });
});
