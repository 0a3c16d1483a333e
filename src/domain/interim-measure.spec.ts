import { describeMachine } from '../../test/support/describe-machine';
import { interimMeasureMachine } from './interim-measure';
import { create } from './state-machine';

describe('Interim measure', () => {
  describeMachine(interimMeasureMachine, {
    willing: { reasonGiven: true, orderDelivered: true, liftedWithinForce: true, lastDayOver: true },
    matrix: {
      DRAFT: { 'take-effect': 'IN_FORCE' },
      IN_FORCE: { lift: 'LIFTED', expire: 'EXPIRED' },
      LIFTED: {},
      EXPIRED: {},
    },
    elsewhere: ['interim-measure.other-instrument', 'interim-measure.order-not-a-draft'],
    who: { 'take-effect': ['SYS'], lift: ['APP'], expire: ['SYS'] },
    reasons: ['lift'],
    rules: [
      [
        'it binds from the arrival of its order',
        'DRAFT',
        'take-effect',
        { orderDelivered: false },
        'interim-measure.order-not-delivered',
      ],
      [
        'it is lifted on a day on which it is in force',
        'IN_FORCE',
        'lift',
        { liftedWithinForce: false },
        'interim-measure.lifted-outside-force',
      ],
      [
        'it does not end by itself before its last day is over',
        'IN_FORCE',
        'expire',
        { lastDayOver: false },
        'interim-measure.still-running',
      ],
    ],
  });

  it('belongs to the draft of an order for an interim measure alone', () => {
    expect(create(interimMeasureMachine, { orderIsInterimMeasure: false, orderDrafted: true })).toMatchObject({
      code: 'interim-measure.other-instrument',
    });
    expect(create(interimMeasureMachine, { orderIsInterimMeasure: true, orderDrafted: false })).toMatchObject({
      code: 'interim-measure.order-not-a-draft',
    });
  });
});
