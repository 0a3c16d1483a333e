import { describeMachine } from '../../test/support/describe-machine';
import { type ReferralFacts, referralMachine } from './referral';

const WILLING: ReferralFacts = { reasonGiven: true, actorIsAuthor: false, answers: 1 };

describe('Referral', () => {
  describeMachine(referralMachine, {
    willing: WILLING,
    matrix: {
      PROPOSED: { decide: 'SENT', drop: 'DROPPED' },
      SENT: { 'record-answer': 'ANSWERED' },
      ANSWERED: { 'record-answer': 'ANSWERED', conclude: 'CONCLUDED' },
      CONCLUDED: {},
      DROPPED: {},
    },
    who: { decide: ['APP'], drop: ['APP'], 'record-answer': ['LEAD'], conclude: ['LEAD'] },
    reasons: ['decide', 'drop', 'conclude'],
    rules: [
      [
        'whoever wrote it does not decide it',
        'PROPOSED',
        'decide',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      ['it is concluded once it was answered', 'ANSWERED', 'conclude', { answers: 0 }, 'referral.unanswered'],
    ],
    creation: {
      by: ['LEAD'],
      willing: { caseIsOver: false, factsStated: true, legalGroundStated: true },
      rules: [
        ['nothing is referred from a case that is over', { caseIsOver: true }, 'referral.case-over'],
        ['the facts are stated', { factsStated: false }, 'referral.facts-missing'],
        ['the provision is stated', { legalGroundStated: false }, 'referral.ground-missing'],
      ],
    },
  });
});
