import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const ACTION_PLAN_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'ACCEPTED',
  'SUPPLEMENT_REQUESTED',
  'REJECTED',
  'AMENDED',
] as const;
export type ActionPlanStatus = (typeof ACTION_PLAN_STATUSES)[number];

export const ACTION_PLAN_EVENTS = [
  'submit',
  'take-up-review',
  'accept',
  'request-supplement',
  'reject',
  'amend',
  'approve-directed',
] as const;
export type ActionPlanEvent = (typeof ACTION_PLAN_EVENTS)[number];

/** The six elements without which a plan cannot be submitted. */
export const PLAN_ELEMENTS = [
  'CAUSE',
  'CORRECTION',
  'SAME_TYPE_CHECK',
  'RECURRENCE_PREVENTION',
  'MONITORING',
  'COMPLETION_AND_OWNER',
] as const;
export type PlanElement = (typeof PLAN_ELEMENTS)[number];

/** How often a supplement may be asked for before the approver has to decide (policy). */
export const MAX_SUPPLEMENT_ROUNDS = 2;

export interface ActionPlanCreationFacts {
  /** Drawn up by the ministry because the provider brought no acceptable plan. */
  isDirected: boolean;
  actorIsMinistry: boolean;
  orderDelivered: boolean;
}

export interface ActionPlanFacts extends MoveFacts {
  isDirected: boolean;
  actorIsAuthor: boolean;
  actorIsApprover: boolean;
  /** How many of `PLAN_ELEMENTS` are empty. */
  planElementsMissing: number;
  requirementsWithoutAction: number;
  signatureStated: boolean;
  supplementRounds: number;
  maxSupplementRounds: number;
  supplementDueStated: boolean;
  newVersionAccepted: boolean;
  /** Due dates that the new version moves without an approved extension. */
  dueDatesMovedWithoutExtension: number;
}

type PlanGuard = Guard<ActionPlanFacts>;

const orderNotDelivered: Guard<ActionPlanCreationFacts> = (facts) =>
  facts.orderDelivered ? null : 'action-plan.order-not-delivered';
const wrongSideDrafts: Guard<ActionPlanCreationFacts> = (facts) =>
  facts.isDirected === facts.actorIsMinistry ? null : 'action-plan.drafted-by-wrong-side';

const directedIsNotSubmitted: PlanGuard = (facts) => (facts.isDirected ? 'action-plan.directed-not-submitted' : null);
const notDirected: PlanGuard = (facts) => (facts.isDirected ? null : 'action-plan.not-directed');
const elementsMissing: PlanGuard = (facts) => (facts.planElementsMissing > 0 ? 'action-plan.elements-missing' : null);
const requirementUncovered: PlanGuard = (facts) =>
  facts.requirementsWithoutAction > 0 ? 'action-plan.requirement-uncovered' : null;
const notSigned: PlanGuard = (facts) => (facts.signatureStated ? null : 'action-plan.not-signed');
const roundsUsedUp = (facts: ActionPlanFacts): boolean => facts.supplementRounds >= facts.maxSupplementRounds;
const noRoundLeft: PlanGuard = (facts) => (roundsUsedUp(facts) ? 'action-plan.supplement-rounds-used-up' : null);
const onlyApproverDecides: PlanGuard = (facts) =>
  roundsUsedUp(facts) && !facts.actorIsApprover ? 'action-plan.approver-must-decide' : null;
const supplementDueMissing: PlanGuard = (facts) =>
  facts.supplementDueStated ? null : 'action-plan.supplement-due-missing';
const newVersionMissing: PlanGuard = (facts) => (facts.newVersionAccepted ? null : 'action-plan.new-version-missing');
const dueDateMoved: PlanGuard = (facts) =>
  facts.dueDatesMovedWithoutExtension > 0 ? 'action-plan.due-date-moved' : null;

/** A version of a plan. What was signed stays as it was: the supplement that was asked for comes as a new version. */
export const actionPlanMachine = defineMachine<
  ActionPlanStatus,
  ActionPlanEvent,
  ActionPlanFacts,
  ActionPlanCreationFacts
>({
  name: 'action-plan',
  statuses: ACTION_PLAN_STATUSES,
  events: ACTION_PLAN_EVENTS,
  initial: 'DRAFT',
  final: ['SUPPLEMENT_REQUESTED', 'REJECTED', 'AMENDED'],
  creation: {
    event: 'draft',
    permission: 'plans.create',
    refuse: firstOf(orderNotDelivered, wrongSideDrafts),
  },
  transitions: [
    {
      event: 'submit',
      from: ['DRAFT'],
      to: 'SUBMITTED',
      permission: 'plans.submit',
      refuse: firstOf(directedIsNotSubmitted, elementsMissing, requirementUncovered, notSigned),
    },
    { event: 'take-up-review', from: ['SUBMITTED'], to: 'UNDER_REVIEW', permission: 'plans.take-up-review' },
    {
      event: 'accept',
      from: ['UNDER_REVIEW'],
      to: 'ACCEPTED',
      permission: 'plans.decide',
      refuse: firstOf(onlyApproverDecides, requirementUncovered),
    },
    {
      event: 'request-supplement',
      from: ['UNDER_REVIEW'],
      to: 'SUPPLEMENT_REQUESTED',
      permission: 'plans.decide',
      needsReason: true,
      refuse: firstOf(noRoundLeft, supplementDueMissing),
    },
    {
      event: 'reject',
      from: ['UNDER_REVIEW'],
      to: 'REJECTED',
      permission: 'plans.decide',
      needsReason: true,
      refuse: onlyApproverDecides,
    },
    {
      event: 'amend',
      from: ['ACCEPTED'],
      to: 'AMENDED',
      permission: 'plans.decide',
      needsReason: true,
      refuse: firstOf(newVersionMissing, dueDateMoved),
    },
    {
      event: 'approve-directed',
      from: ['DRAFT'],
      to: 'ACCEPTED',
      permission: 'plans.approve-directed',
      refuse: firstOf<ActionPlanFacts>(notDirected, approverIsAuthor, elementsMissing, requirementUncovered),
    },
  ],
});
