import { describeMachine } from '../../test/support/describe-machine';
import { type ProcedureRequestFacts, procedureRequestMachine } from './procedure-request';
import { apply } from './state-machine';

describe('Procedure request', () => {
  describeMachine(procedureRequestMachine, {
    willing: {
      reasonGiven: true,
      proposalMade: true,
      actorIsAuthor: false,
      reasonNeeded: false,
      postponesInspection: true,
      inspectionPostponable: true,
      replacesInspector: true,
      replacementNamed: true,
      letterUnderWay: true,
      arrivalRecorded: true,
    },
    instead: { 'DECIDED dispatch': { letterUnderWay: false } },
    matrix: {
      RECEIVED: { propose: 'RECEIVED', decide: 'DECIDED' },
      DECIDED: { dispatch: 'DECIDED', 'record-return': 'DECIDED', 'record-arrival': 'NOTIFIED' },
      NOTIFIED: {},
    },
    who: {
      propose: ['INS', 'LEAD'],
      decide: ['APP'],
      dispatch: ['INS', 'LEAD', 'APP'],
      'record-return': ['INS', 'LEAD', 'APP'],
      'record-arrival': ['INS', 'LEAD', 'APP'],
    },
    reasons: ['record-return'],
    rules: [
      ['it is examined first', 'RECEIVED', 'decide', { proposalMade: false }, 'procedure-request.not-examined'],
      [
        'nobody decides on their own proposal',
        'RECEIVED',
        'decide',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'what has begun is not postponed',
        'RECEIVED',
        'decide',
        { inspectionPostponable: false },
        'procedure-request.inspection-not-postponable',
      ],
      [
        'another inspector is named',
        'RECEIVED',
        'decide',
        { replacesInspector: true, replacementNamed: false },
        'procedure-request.no-replacement',
      ],
      [
        'a letter on its way is not sent again',
        'DECIDED',
        'dispatch',
        { letterUnderWay: true },
        'procedure-request.already-dispatched',
      ],
      [
        'only what was sent comes back',
        'DECIDED',
        'record-return',
        { letterUnderWay: false },
        'procedure-request.not-dispatched',
      ],
      [
        'only what was sent arrives',
        'DECIDED',
        'record-arrival',
        { letterUnderWay: false },
        'procedure-request.not-dispatched',
      ],
      [
        'an arrival has its proof',
        'DECIDED',
        'record-arrival',
        { arrivalRecorded: false },
        'procedure-request.arrival-missing',
      ],
    ],
    creation: {
      by: ['INS', 'LEAD', 'PS', 'PM'],
      willing: {
        needsInspection: true,
        inspectionNotified: true,
        needsInspectionAhead: true,
        inspectionAhead: true,
        needsGround: true,
        groundStated: true,
        needsInspectorNamed: true,
        inspectorNamed: true,
        needsOpinionPeriod: true,
        opinionPeriodOpen: true,
      },
      rules: [
        [
          'it is about an inspection that was notified',
          { inspectionNotified: false },
          'procedure-request.no-inspection',
        ],
        ['what has begun is not postponed', { inspectionAhead: false }, 'procedure-request.inspection-begun'],
        ['a postponement has a ground of the decree', { groundStated: false }, 'procedure-request.no-ground'],
        ['it says which inspector', { inspectorNamed: false }, 'procedure-request.no-inspector-named'],
        [
          'documents are inspected while opinions are heard',
          { opinionPeriodOpen: false },
          'procedure-request.no-opinion-period',
        ],
      ],
    },
  });

  it('is not refused without a reason', () => {
    const facts: ProcedureRequestFacts = {
      reasonGiven: false,
      proposalMade: true,
      actorIsAuthor: false,
      reasonNeeded: true,
      postponesInspection: false,
      replacesInspector: false,
      replacementNamed: false,
      inspectionPostponable: false,
      letterUnderWay: false,
      arrivalRecorded: false,
    };
    const decide = (reasonNeeded: boolean) =>
      apply(procedureRequestMachine, 'RECEIVED', 'decide', { ...facts, reasonNeeded });
    expect(decide(true)).toEqual({ kind: 'refused', code: 'move.reason-required' });
    expect(decide(false)).toEqual({ kind: 'moved', to: 'DECIDED' });
  });
});
