import { describeMachine } from '../../test/support/describe-machine';
import { disposalMachine } from './disposal';

describe('Disposal', () => {
  describeMachine(disposalMachine, {
    willing: {
      reasonGiven: true,
      kind: 'MATERIALS',
      actorIsAuthor: false,
      obstacles: 0,
      itemsHeld: 0,
      retentionOver: true,
      reviewBoardStated: true,
    },
    instead: { 'APPROVED hand-over': { kind: 'CASE_RECORDS' } },
    matrix: {
      PROPOSED: { examine: 'EXAMINED', retain: 'RETAINED' },
      EXAMINED: { approve: 'APPROVED', retain: 'RETAINED' },
      APPROVED: { execute: 'EXECUTED', 'hand-over': 'HANDED_OVER', retain: 'RETAINED' },
      RETAINED: {},
      EXECUTED: {},
      HANDED_OVER: {},
    },
    who: {
      examine: ['LEAD'],
      approve: ['APP'],
      retain: ['APP'],
      execute: ['ADM'],
      'hand-over': ['LEAD'],
    },
    reasons: ['examine', 'retain'],
    rules: [
      ['nothing is examined against an obstacle', 'PROPOSED', 'examine', { obstacles: 1 }, 'disposal.obstructed'],
      ['an obstacle stops the approval', 'EXAMINED', 'approve', { obstacles: 1 }, 'disposal.obstructed'],
      ['an obstacle stops what was approved', 'APPROVED', 'execute', { obstacles: 1 }, 'disposal.obstructed'],
      [
        'an obstacle stops the handing over',
        'APPROVED',
        'hand-over',
        { kind: 'CASE_RECORDS', obstacles: 1 },
        'disposal.obstructed',
      ],
      ['an item that is held stops it', 'APPROVED', 'execute', { itemsHeld: 1 }, 'disposal.items-held'],
      ['nothing goes before its time', 'EXAMINED', 'approve', { retentionOver: false }, 'disposal.retention-running'],
      [
        'nobody approves what they examined',
        'EXAMINED',
        'approve',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'records need the review of the records office',
        'EXAMINED',
        'approve',
        { kind: 'CASE_RECORDS', reviewBoardStated: false },
        'disposal.review-missing',
      ],
      [
        'the system never erases records',
        'APPROVED',
        'execute',
        { kind: 'CASE_RECORDS' },
        'disposal.records-are-not-erased',
      ],
      [
        'materials of a provider are destroyed, not handed over',
        'APPROVED',
        'hand-over',
        { kind: 'MATERIALS' },
        'disposal.only-records-are-handed-over',
      ],
    ],
  });
});
