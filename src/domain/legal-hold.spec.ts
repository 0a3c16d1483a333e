import { describeMachine } from '../../test/support/describe-machine';
import { legalHoldMachine } from './legal-hold';

describe('Legal hold', () => {
  describeMachine(legalHoldMachine, {
    willing: { reasonGiven: true, actorPlacedIt: false },
    matrix: { PLACED: { release: 'RELEASED' }, RELEASED: {} },
    who: { release: ['APP'] },
    reasons: ['release'],
    rules: [
      ['who placed it does not lift it', 'PLACED', 'release', { actorPlacedIt: true }, 'legal-hold.releaser-placed-it'],
    ],
  });
});
