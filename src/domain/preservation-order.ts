import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const PRESERVATION_ORDER_STATUSES = [
  'DRAFT',
  'ISSUED',
  'ACKNOWLEDGED',
  'IN_FORCE',
  'VIOLATED',
  'RELEASED',
] as const;
export type PreservationOrderStatus = (typeof PRESERVATION_ORDER_STATUSES)[number];

/** From its approval until its release an order keeps the records of its case, also where it was disobeyed. */
export const PRESERVING_STATUSES = PRESERVATION_ORDER_STATUSES.slice(1, 5);

export const PRESERVATION_ORDER_EVENTS = [
  'return',
  'issue',
  'dispatch',
  'record-return',
  'record-arrival',
  'confirm',
  'record-violation',
  'release',
] as const;
export type PreservationOrderEvent = (typeof PRESERVATION_ORDER_EVENTS)[number];

export interface PreservationOrderFacts extends MoveFacts {
  /** The approver drafted it, or would lift what they drafted. */
  actorIsAuthor: boolean;
  /** Systems and ranges of logs that are to be kept. */
  items: number;
  /** An article that gives the power, in force on the day of the act and of a track of the case. */
  basisInForce: boolean;
  letterUnderWay: boolean;
  arrivalRecorded: boolean;
}

type OrderGuard = Guard<PreservationOrderFacts>;

const nothingToKeep: OrderGuard = (facts) => (facts.items < 1 ? 'preservation-order.no-items' : null);
const basisNotInForce: OrderGuard = (facts) => (facts.basisInForce ? null : 'preservation-order.basis-not-in-force');
const letterUnderWay: OrderGuard = (facts) => (facts.letterUnderWay ? 'preservation-order.already-dispatched' : null);
const letterNotUnderWay: OrderGuard = (facts) => (facts.letterUnderWay ? null : 'preservation-order.not-dispatched');
const arrivalNotRecorded: OrderGuard = (facts) => (facts.arrivalRecorded ? null : 'preservation-order.arrival-missing');

/**
 * 자료보전명령 (정보통신망법 §48의4⑤). It binds from its arrival; in force it is once the provider said how each thing is kept.
 * Disobedience ends nothing: the duty lasts until an approver releases it.
 */
export const preservationOrderMachine = defineMachine<
  PreservationOrderStatus,
  PreservationOrderEvent,
  PreservationOrderFacts
>({
  name: 'preservation-order',
  statuses: PRESERVATION_ORDER_STATUSES,
  events: PRESERVATION_ORDER_EVENTS,
  initial: 'DRAFT',
  final: ['RELEASED'],
  creation: { event: 'draft', permission: 'preservation-orders.create' },
  transitions: [
    {
      event: 'return',
      from: ['DRAFT'],
      to: 'DRAFT',
      permission: 'preservation-orders.issue',
      needsReason: true,
      refuse: approverIsAuthor,
    },
    {
      event: 'issue',
      from: ['DRAFT'],
      to: 'ISSUED',
      permission: 'preservation-orders.issue',
      refuse: firstOf<PreservationOrderFacts>(approverIsAuthor, nothingToKeep, basisNotInForce),
    },
    {
      event: 'dispatch',
      from: ['ISSUED'],
      to: 'ISSUED',
      permission: 'preservation-orders.dispatch',
      refuse: letterUnderWay,
    },
    {
      event: 'record-return',
      from: ['ISSUED'],
      to: 'ISSUED',
      permission: 'preservation-orders.dispatch',
      needsReason: true,
      refuse: letterNotUnderWay,
    },
    {
      event: 'record-arrival',
      from: ['ISSUED'],
      to: 'ACKNOWLEDGED',
      permission: 'preservation-orders.record-arrival',
      refuse: firstOf(letterNotUnderWay, arrivalNotRecorded),
    },
    { event: 'confirm', from: ['ACKNOWLEDGED'], to: 'IN_FORCE', permission: 'preservation-orders.confirm' },
    {
      event: 'record-violation',
      from: ['ACKNOWLEDGED', 'IN_FORCE'],
      to: 'VIOLATED',
      permission: 'preservation-orders.record-violation',
      needsReason: true,
    },
    {
      event: 'release',
      from: ['ACKNOWLEDGED', 'IN_FORCE', 'VIOLATED'],
      to: 'RELEASED',
      permission: 'preservation-orders.release',
      needsReason: true,
      refuse: approverIsAuthor,
    },
  ],
});
