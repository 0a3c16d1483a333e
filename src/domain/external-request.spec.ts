import { describeMachine } from '../../test/support/describe-machine';
import { externalRequestMachine } from './external-request';

describe('External request', () => {
  describeMachine(externalRequestMachine, {
    willing: {
      reasonGiven: true,
      kind: 'DISCLOSURE',
      alreadyExtended: false,
      actorIsAuthor: false,
      proposedDecision: 'FULL',
      items: 1,
      refusalGrounded: true,
      thirdPartiesNotTold: 0,
      thirdPartiesStillHeard: 0,
      tooEarlyToDisclose: false,
    },
    matrix: {
      RECEIVED: { extend: 'RECEIVED', examine: 'EXAMINED' },
      EXAMINED: { extend: 'EXAMINED', examine: 'EXAMINED', return: 'RECEIVED', decide: 'DECIDED' },
      DECIDED: { answer: 'ANSWERED' },
      ANSWERED: {},
    },
    who: {
      extend: ['APP'],
      examine: ['INS', 'LEAD'],
      return: ['APP'],
      decide: ['APP'],
      answer: ['INS', 'LEAD', 'APP'],
    },
    reasons: ['extend', 'return'],
    rules: [
      [
        'only a request for disclosure has a period that is extended',
        'RECEIVED',
        'extend',
        { kind: 'ASSEMBLY' },
        'external-request.not-extendable',
      ],
      ['it is extended once', 'EXAMINED', 'extend', { alreadyExtended: true }, 'external-request.already-extended'],
      ['what is handed over is listed', 'RECEIVED', 'examine', { items: 0 }, 'external-request.nothing-listed'],
      [
        'what is refused is not listed',
        'RECEIVED',
        'examine',
        { proposedDecision: 'REFUSED' },
        'external-request.refused-but-listed',
      ],
      [
        'a refusal has a ground',
        'EXAMINED',
        'examine',
        { proposedDecision: 'REFUSED', items: 0, refusalGrounded: false },
        'external-request.refusal-without-ground',
      ],
      [
        'nobody decides what they examined',
        'EXAMINED',
        'decide',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'nobody returns what they examined',
        'EXAMINED',
        'return',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'whose materials they are is told before',
        'EXAMINED',
        'decide',
        { thirdPartiesNotTold: 1 },
        'external-request.third-party-not-told',
      ],
      ['and heard', 'EXAMINED', 'decide', { thirdPartiesStillHeard: 1 }, 'external-request.third-party-still-heard'],
      [
        'thirty days lie between the decision and a disclosure against its will',
        'DECIDED',
        'answer',
        { tooEarlyToDisclose: true },
        'external-request.too-early-to-disclose',
      ],
    ],
  });
});
