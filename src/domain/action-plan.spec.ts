import { describeMachine } from '../../test/support/describe-machine';
import { actionPlanMachine, type ActionPlanFacts } from './action-plan';
import { apply, create } from './state-machine';

const WILLING: ActionPlanFacts = {
  reasonGiven: true,
  isDirected: false,
  actorIsAuthor: false,
  actorIsApprover: false,
  planElementsMissing: 0,
  requirementsWithoutAction: 0,
  signatureStated: true,
  supplementRounds: 1,
  maxSupplementRounds: 2,
  supplementDueStated: true,
  newVersionAccepted: true,
  dueDatesMovedWithoutExtension: 0,
};

describe('Action plan', () => {
  describeMachine(actionPlanMachine, {
    willing: WILLING,
    instead: { 'DRAFT approve-directed': { isDirected: true } },
    matrix: {
      DRAFT: { submit: 'SUBMITTED', 'approve-directed': 'ACCEPTED' },
      SUBMITTED: { 'take-up-review': 'UNDER_REVIEW' },
      UNDER_REVIEW: { accept: 'ACCEPTED', 'request-supplement': 'SUPPLEMENT_REQUESTED', reject: 'REJECTED' },
      ACCEPTED: { amend: 'AMENDED' },
      SUPPLEMENT_REQUESTED: {},
      REJECTED: {},
      AMENDED: {},
    },
    who: {
      submit: ['PM'],
      'take-up-review': ['INS'],
      accept: ['LEAD', 'APP'],
      'request-supplement': ['LEAD', 'APP'],
      reject: ['LEAD', 'APP'],
      amend: ['LEAD', 'APP'],
      'approve-directed': ['APP'],
    },
    reasons: ['request-supplement', 'reject', 'amend'],
    rules: [
      [
        'a plan is submitted with all six elements',
        'DRAFT',
        'submit',
        { planElementsMissing: 1 },
        'action-plan.elements-missing',
      ],
      [
        'a plan answers every requirement',
        'DRAFT',
        'submit',
        { requirementsWithoutAction: 1 },
        'action-plan.requirement-uncovered',
      ],
      [
        "the provider's manager signs the plan",
        'DRAFT',
        'submit',
        { signatureStated: false },
        'action-plan.not-signed',
      ],
      [
        'a directed plan is not submitted',
        'DRAFT',
        'submit',
        { isDirected: true },
        'action-plan.directed-not-submitted',
      ],
      [
        'a plan that leaves a requirement out is not accepted',
        'UNDER_REVIEW',
        'accept',
        { requirementsWithoutAction: 1 },
        'action-plan.requirement-uncovered',
      ],
      [
        'after the last supplement round only the approver accepts',
        'UNDER_REVIEW',
        'accept',
        { supplementRounds: 2 },
        'action-plan.approver-must-decide',
      ],
      [
        'after the last supplement round only the approver rejects',
        'UNDER_REVIEW',
        'reject',
        { supplementRounds: 2 },
        'action-plan.approver-must-decide',
      ],
      [
        'supplements are not asked for without end',
        'UNDER_REVIEW',
        'request-supplement',
        { supplementRounds: 2, actorIsApprover: true },
        'action-plan.supplement-rounds-used-up',
      ],
      [
        'a supplement has a due date',
        'UNDER_REVIEW',
        'request-supplement',
        { supplementDueStated: false },
        'action-plan.supplement-due-missing',
      ],
      [
        'a plan changes by an accepted new version',
        'ACCEPTED',
        'amend',
        { newVersionAccepted: false },
        'action-plan.new-version-missing',
      ],
      [
        'a new version moves no due date by itself',
        'ACCEPTED',
        'amend',
        { dueDatesMovedWithoutExtension: 1 },
        'action-plan.due-date-moved',
      ],
      [
        "a provider's plan is not approved as a directed one",
        'DRAFT',
        'approve-directed',
        { isDirected: false },
        'action-plan.not-directed',
      ],
      [
        'whoever drew up the directed plan does not approve it',
        'DRAFT',
        'approve-directed',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
    ],
    creation: {
      by: ['PS', 'PM', 'LEAD'],
      willing: { isDirected: false, actorIsMinistry: false, orderDelivered: true },
      rules: [
        ['a plan follows a delivered order', { orderDelivered: false }, 'action-plan.order-not-delivered'],
        ['the provider does not direct itself', { isDirected: true }, 'action-plan.drafted-by-wrong-side'],
        [
          "the ministry does not draft the provider's plan",
          { actorIsMinistry: true },
          'action-plan.drafted-by-wrong-side',
        ],
      ],
    },
  });

  it('leaves the decision after the last round to the approver', () => {
    const facts = { ...WILLING, supplementRounds: 2, actorIsApprover: true };
    expect(apply(actionPlanMachine, 'UNDER_REVIEW', 'accept', facts)).toEqual({ kind: 'moved', to: 'ACCEPTED' });
    expect(apply(actionPlanMachine, 'UNDER_REVIEW', 'reject', facts)).toEqual({ kind: 'moved', to: 'REJECTED' });
  });

  it('may be directed by the ministry', () => {
    const facts = { isDirected: true, actorIsMinistry: true, orderDelivered: true };
    expect(create(actionPlanMachine, facts)).toEqual({ kind: 'moved', to: 'DRAFT' });
  });
});
