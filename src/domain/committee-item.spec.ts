import { describeMachine } from '../../test/support/describe-machine';
import { committeeItemMachine } from './committee-item';

describe('Committee item', () => {
  describeMachine(committeeItemMachine, {
    willing: {
      reasonGiven: true,
      meetingStated: true,
      quorumMet: true,
      votesByRecusedMembers: 0,
      resolutionTextStated: true,
      minutesApproved: true,
    },
    matrix: {
      DRAFT: { table: 'TABLED' },
      TABLED: { resolve: 'RESOLVED', defer: 'DEFERRED', reject: 'REJECTED' },
      DEFERRED: { table: 'TABLED' },
      RESOLVED: {},
      REJECTED: {},
    },
    who: { table: ['APP'], resolve: ['APP'], defer: ['APP'], reject: ['APP'] },
    reasons: ['defer', 'reject'],
    rules: [
      ['an item is tabled at a meeting', 'DRAFT', 'table', { meetingStated: false }, 'committee-item.meeting-missing'],
      ['a resolution needs the quorum', 'TABLED', 'resolve', { quorumMet: false }, 'committee-item.quorum-not-met'],
      ['a rejection needs the quorum', 'TABLED', 'reject', { quorumMet: false }, 'committee-item.quorum-not-met'],
      [
        'a recused member does not vote',
        'TABLED',
        'resolve',
        { votesByRecusedMembers: 1 },
        'committee-item.recused-member-voted',
      ],
      [
        'a resolution has its text',
        'TABLED',
        'resolve',
        { resolutionTextStated: false },
        'committee-item.resolution-text-missing',
      ],
      [
        'a resolution stands in approved minutes',
        'TABLED',
        'resolve',
        { minutesApproved: false },
        'committee-item.minutes-not-approved',
      ],
      [
        'a rejection stands in approved minutes',
        'TABLED',
        'reject',
        { minutesApproved: false },
        'committee-item.minutes-not-approved',
      ],
    ],
    creation: { by: ['LEAD', 'APP'], willing: {}, rules: [] },
  });
});
