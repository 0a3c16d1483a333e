import { describeMachine } from '../../test/support/describe-machine';
import { type JointParticipantFacts, jointParticipantMachine } from './joint-participant';

const WILLING: JointParticipantFacts = {
  reasonGiven: true,
  planIsDraft: true,
  answerReferenceStated: true,
  officersNamed: 1,
  wantsToLead: true,
  anotherLeads: false,
};

describe('Agency of a joint inspection', () => {
  describeMachine(jointParticipantMachine, {
    willing: WILLING,
    matrix: {
      ASKED: { agree: 'AGREED', decline: 'DECLINED' },
      AGREED: { withdraw: 'WITHDRAWN' },
      DECLINED: {},
      WITHDRAWN: {},
    },
    who: { agree: ['INS', 'LEAD'], decline: ['INS', 'LEAD'], withdraw: ['INS', 'LEAD'] },
    reasons: ['decline', 'withdraw'],
    rules: [
      [
        'who inspects is settled before the plan is approved',
        'ASKED',
        'agree',
        { planIsDraft: false },
        'joint-participant.plan-approved',
      ],
      [
        'an agreement is in writing',
        'ASKED',
        'agree',
        { answerReferenceStated: false },
        'joint-participant.reference-missing',
      ],
      ['an agency names its officers', 'ASKED', 'agree', { officersNamed: 0 }, 'joint-participant.no-officer'],
      ['one agency leads', 'ASKED', 'agree', { anotherLeads: true }, 'joint-participant.another-leads'],
    ],
    creation: {
      by: ['INS', 'LEAD'],
      willing: { inspectionIsJoint: true, planIsDraft: true, sameAgencyAsked: false },
      rules: [
        [
          'agencies take part in joint inspections',
          { inspectionIsJoint: false },
          'joint-participant.inspection-not-joint',
        ],
        ['an agency is asked once', { sameAgencyAsked: true }, 'joint-participant.agency-asked'],
      ],
    },
  });
});
