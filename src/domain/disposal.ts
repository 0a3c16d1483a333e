import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const DISPOSAL_STATUSES = ['PROPOSED', 'EXAMINED', 'APPROVED', 'RETAINED', 'EXECUTED', 'HANDED_OVER'] as const;
export type DisposalStatus = (typeof DISPOSAL_STATUSES)[number];

export const DISPOSAL_EVENTS = ['examine', 'approve', 'retain', 'execute', 'hand-over'] as const;
export type DisposalEvent = (typeof DISPOSAL_EVENTS)[number];

/**
 * What is up for disposal: materials of a provider that have served their purpose, whose bytes are destroyed; or the records
 * of a case past their retention, which the system itself never erases and hands over to the records office.
 */
export const DISPOSAL_KINDS = ['MATERIALS', 'CASE_RECORDS'] as const;
export type DisposalKind = (typeof DISPOSAL_KINDS)[number];

/** What stands against a disposal as long as it lasts; found by the database. */
export const DISPOSAL_OBSTACLES = [
  'OPEN_CASE',
  'LEGAL_HOLD',
  'PRESERVATION_ORDER',
  'APPEAL',
  'REMEDY_PERIOD',
  'STAY',
  'SANCTION',
  'RECURRENCE',
  'EXTERNAL_REQUEST',
] as const;
export type DisposalObstacle = (typeof DISPOSAL_OBSTACLES)[number];

export interface DisposalFacts extends MoveFacts {
  kind: DisposalKind;
  /** The approver examined it. */
  actorIsAuthor: boolean;
  obstacles: number;
  /** Items of evidence of it that are under a hold of their own. */
  itemsHeld: number;
  /** The last day of retention is over; always so for materials that have served their purpose. */
  retentionOver: boolean;
  /** The review of the records office (기록물평가심의회), needed where records are at stake. */
  reviewBoardStated: boolean;
}

type DisposalGuard = Guard<DisposalFacts>;

const obstructed: DisposalGuard = (facts) => (facts.obstacles > 0 ? 'disposal.obstructed' : null);
const itemsHeld: DisposalGuard = (facts) => (facts.itemsHeld > 0 ? 'disposal.items-held' : null);
const retentionRunning: DisposalGuard = (facts) => (facts.retentionOver ? null : 'disposal.retention-running');
const reviewMissing: DisposalGuard = (facts) =>
  facts.kind === 'CASE_RECORDS' && !facts.reviewBoardStated ? 'disposal.review-missing' : null;
const recordsAreNotErased: DisposalGuard = (facts) =>
  facts.kind === 'CASE_RECORDS' ? 'disposal.records-are-not-erased' : null;
const onlyRecordsAreHandedOver: DisposalGuard = (facts) =>
  facts.kind === 'MATERIALS' ? 'disposal.only-records-are-handed-over' : null;

const stillDue = firstOf<DisposalFacts>(obstructed, itemsHeld, retentionRunning);

/**
 * 파기: the scheduler only proposes what is due, the lead examines it, an approver decides, and an administrator who sees
 * nothing of the case runs what was approved. An obstacle stops every one of these steps.
 */
export const disposalMachine = defineMachine<DisposalStatus, DisposalEvent, DisposalFacts>({
  name: 'disposal',
  statuses: DISPOSAL_STATUSES,
  events: DISPOSAL_EVENTS,
  initial: 'PROPOSED',
  final: ['RETAINED', 'EXECUTED', 'HANDED_OVER'],
  creation: { event: 'propose', permission: 'disposals.propose' },
  transitions: [
    {
      event: 'examine',
      from: ['PROPOSED'],
      to: 'EXAMINED',
      permission: 'evidence.propose-purge',
      needsReason: true,
      refuse: stillDue,
    },
    {
      event: 'approve',
      from: ['EXAMINED'],
      to: 'APPROVED',
      permission: 'evidence.approve-purge',
      refuse: firstOf<DisposalFacts>(approverIsAuthor, stillDue, reviewMissing),
    },
    {
      event: 'retain',
      from: ['PROPOSED', 'EXAMINED', 'APPROVED'],
      to: 'RETAINED',
      permission: 'evidence.approve-purge',
      needsReason: true,
    },
    {
      event: 'execute',
      from: ['APPROVED'],
      to: 'EXECUTED',
      permission: 'evidence.purge',
      refuse: firstOf<DisposalFacts>(recordsAreNotErased, obstructed, itemsHeld),
    },
    {
      event: 'hand-over',
      from: ['APPROVED'],
      to: 'HANDED_OVER',
      permission: 'disposals.hand-over',
      refuse: firstOf<DisposalFacts>(onlyRecordsAreHandedOver, obstructed, itemsHeld),
    },
  ],
});
