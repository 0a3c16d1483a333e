import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const COMMITTEE_ITEM_STATUSES = ['DRAFT', 'TABLED', 'RESOLVED', 'DEFERRED', 'REJECTED'] as const;
export type CommitteeItemStatus = (typeof COMMITTEE_ITEM_STATUSES)[number];

export const COMMITTEE_ITEM_EVENTS = ['table', 'resolve', 'defer', 'reject'] as const;
export type CommitteeItemEvent = (typeof COMMITTEE_ITEM_EVENTS)[number];

export interface CommitteeItemFacts extends MoveFacts {
  meetingStated: boolean;
  quorumMet: boolean;
  /** Votes of members who are recused from this item (제척). */
  votesByRecusedMembers: number;
  resolutionTextStated: boolean;
  minutesApproved: boolean;
}

type ItemGuard = Guard<CommitteeItemFacts>;

const meetingMissing: ItemGuard = (facts) => (facts.meetingStated ? null : 'committee-item.meeting-missing');
const quorumNotMet: ItemGuard = (facts) => (facts.quorumMet ? null : 'committee-item.quorum-not-met');
const recusedMemberVoted: ItemGuard = (facts) =>
  facts.votesByRecusedMembers > 0 ? 'committee-item.recused-member-voted' : null;
const textMissing: ItemGuard = (facts) =>
  facts.resolutionTextStated ? null : 'committee-item.resolution-text-missing';
const minutesNotApproved: ItemGuard = (facts) => (facts.minutesApproved ? null : 'committee-item.minutes-not-approved');

const decisionStands = firstOf(quorumNotMet, recusedMemberVoted);

/** A deferred item comes back at a later meeting, so it can be tabled again. */
export const committeeItemMachine = defineMachine<CommitteeItemStatus, CommitteeItemEvent, CommitteeItemFacts>({
  name: 'committee-item',
  statuses: COMMITTEE_ITEM_STATUSES,
  events: COMMITTEE_ITEM_EVENTS,
  initial: 'DRAFT',
  final: ['RESOLVED', 'REJECTED'],
  creation: { event: 'draft', permission: 'committee.create' },
  transitions: [
    {
      event: 'table',
      from: ['DRAFT', 'DEFERRED'],
      to: 'TABLED',
      permission: 'committee.table',
      refuse: meetingMissing,
    },
    {
      event: 'resolve',
      from: ['TABLED'],
      to: 'RESOLVED',
      permission: 'committee.decide',
      refuse: firstOf(decisionStands, textMissing, minutesNotApproved),
    },
    { event: 'defer', from: ['TABLED'], to: 'DEFERRED', permission: 'committee.decide', needsReason: true },
    {
      event: 'reject',
      from: ['TABLED'],
      to: 'REJECTED',
      permission: 'committee.decide',
      needsReason: true,
      refuse: firstOf(decisionStands, minutesNotApproved),
    },
  ],
});
