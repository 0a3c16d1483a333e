import { describeMachine } from '../../test/support/describe-machine';
import { actionReopeningMachine } from './action-reopening';

describe('Request to reopen an action', () => {
  describeMachine(actionReopeningMachine, {
    willing: { reasonGiven: true, actorIsProposer: false, actionIsProved: true },
    matrix: {
      REQUESTED: { approve: 'APPROVED', decline: 'DECLINED' },
      APPROVED: {},
      DECLINED: {},
    },
    who: { approve: ['APP'], decline: ['APP'] },
    reasons: ['approve', 'decline'],
    rules: [
      [
        'whoever confirmed the recurrence does not reopen the action',
        'REQUESTED',
        'approve',
        { actorIsProposer: true },
        'action-reopening.approver-is-proposer',
      ],
      [
        'whoever confirmed the recurrence does not decline either',
        'REQUESTED',
        'decline',
        { actorIsProposer: true },
        'action-reopening.approver-is-proposer',
      ],
      [
        'only what was proved is reopened',
        'REQUESTED',
        'approve',
        { actionIsProved: false },
        'action-reopening.action-not-proved',
      ],
    ],
    creation: { by: ['LEAD'], willing: {}, rules: [] },
  });
});
