import { describeMachine } from '../../test/support/describe-machine';
import { appealMachine } from './appeal';

describe('Appeal', () => {
  describeMachine(appealMachine, {
    willing: {
      reasonGiven: true,
      kind: 'OBJECTION',
      actorSide: 'MINISTRY',
      actorIsAuthor: false,
      extensionDaysStated: 10,
      answerPeriodOver: false,
    },
    matrix: {
      FILED: { accept: 'ACCEPTED_FOR_REVIEW', extend: 'EXTENDED', withdraw: 'WITHDRAWN' },
      ACCEPTED_FOR_REVIEW: { extend: 'EXTENDED', decide: 'DECIDED', withdraw: 'WITHDRAWN' },
      EXTENDED: { decide: 'DECIDED', withdraw: 'WITHDRAWN' },
      DECIDED: {},
      WITHDRAWN: {},
    },
    who: { accept: ['LEAD'], extend: ['APP'], decide: ['APP'], withdraw: ['LEAD', 'PM'] },
    reasons: ['extend', 'decide', 'withdraw'],
    rules: [
      [
        'only the answer to an objection is put off',
        'FILED',
        'extend',
        { kind: 'LAWSUIT' },
        'appeal.extension-only-of-objections',
      ],
      [
        'it is put off before the period ends',
        'FILED',
        'extend',
        { answerPeriodOver: true },
        'appeal.answer-period-over',
      ],
      ['by ten days at most', 'FILED', 'extend', { extensionDaysStated: 11 }, 'appeal.extension-too-long'],
      [
        'whoever wrote the order does not decide on it',
        'EXTENDED',
        'decide',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'a suit is withdrawn at its court',
        'FILED',
        'withdraw',
        { actorSide: 'PROVIDER', kind: 'LAWSUIT' },
        'appeal.filed-elsewhere',
      ],
    ],
    creation: {
      by: ['LEAD', 'PM'],
      willing: {
        kind: 'OBJECTION',
        filedBy: 'PROVIDER',
        instrumentType: 'CORRECTIVE_ORDER',
        against: 'ORDER',
        inForce: true,
        sameKindBefore: 0,
      },
      rules: [
        ['guidance binds nobody', { instrumentType: 'ADMIN_GUIDANCE' }, 'appeal.guidance-binds-nobody'],
        ['the order has arrived', { inForce: false }, 'appeal.order-not-in-force'],
        ['a surcharge stands', { against: 'SURCHARGE', inForce: false }, 'appeal.sanction-not-in-force'],
        ['a fine is objected to', { against: 'FINE' }, 'appeal.fine-is-objected'],
        ['a provider sues at the court', { kind: 'LAWSUIT' }, 'appeal.filed-elsewhere'],
        ['once of each kind', { sameKindBefore: 1 }, 'appeal.already-filed'],
      ],
    },
  });
});
