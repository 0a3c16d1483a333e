import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const ACTION_REOPENING_STATUSES = ['REQUESTED', 'APPROVED', 'DECLINED'] as const;
export type ActionReopeningStatus = (typeof ACTION_REOPENING_STATUSES)[number];

export const ACTION_REOPENING_EVENTS = ['approve', 'decline'] as const;
export type ActionReopeningEvent = (typeof ACTION_REOPENING_EVENTS)[number];

export interface ActionReopeningFacts extends MoveFacts {
  actorIsProposer: boolean;
  /** The action is verified, watched or closed, so that there is something to reopen. */
  actionIsProved: boolean;
}

const approverIsProposer: Guard<ActionReopeningFacts> = (facts) =>
  facts.actorIsProposer ? 'action-reopening.approver-is-proposer' : null;
const nothingToReopen: Guard<ActionReopeningFacts> = (facts) =>
  facts.actionIsProved ? null : 'action-reopening.action-not-proved';

/** 시정조치 재개 요청: a recurrence was confirmed, and another decides whether the action that should have prevented it is reopened. */
export const actionReopeningMachine = defineMachine<ActionReopeningStatus, ActionReopeningEvent, ActionReopeningFacts>({
  name: 'action-reopening',
  statuses: ACTION_REOPENING_STATUSES,
  events: ACTION_REOPENING_EVENTS,
  initial: 'REQUESTED',
  final: ['APPROVED', 'DECLINED'],
  creation: { event: 'request', permission: 'recurrences.answer' },
  transitions: [
    {
      event: 'approve',
      from: ['REQUESTED'],
      to: 'APPROVED',
      permission: 'reopenings.decide',
      needsReason: true,
      refuse: firstOf(approverIsProposer, nothingToReopen),
    },
    {
      event: 'decline',
      from: ['REQUESTED'],
      to: 'DECLINED',
      permission: 'reopenings.decide',
      needsReason: true,
      refuse: approverIsProposer,
    },
  ],
});
