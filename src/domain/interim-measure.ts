import { defineMachine } from './define-machine';
import type { Guard, MoveFacts } from './state-machine';

export const INTERIM_MEASURE_STATUSES = ['DRAFT', 'IN_FORCE', 'LIFTED', 'EXPIRED'] as const;
export type InterimMeasureStatus = (typeof INTERIM_MEASURE_STATUSES)[number];

export const INTERIM_MEASURE_EVENTS = ['take-effect', 'lift', 'expire'] as const;
export type InterimMeasureEvent = (typeof INTERIM_MEASURE_EVENTS)[number];

export interface InterimMeasureFacts extends MoveFacts {
  orderDelivered: boolean;
  /** The day of lifting lies neither before the measure took effect nor after today. */
  liftedWithinForce: boolean;
  lastDayOver: boolean;
}

export interface InterimMeasureCreation {
  orderIsInterimMeasure: boolean;
  orderDrafted: boolean;
}

const otherInstrument: Guard<InterimMeasureCreation> = (facts) =>
  facts.orderIsInterimMeasure ? null : 'interim-measure.other-instrument';
const orderIssued: Guard<InterimMeasureCreation> = (facts) =>
  facts.orderDrafted ? null : 'interim-measure.order-not-a-draft';
const notDelivered: Guard<InterimMeasureFacts> = (facts) =>
  facts.orderDelivered ? null : 'interim-measure.order-not-delivered';
const liftedElsewhen: Guard<InterimMeasureFacts> = (facts) =>
  facts.liftedWithinForce ? null : 'interim-measure.lifted-outside-force';
const stillRunning: Guard<InterimMeasureFacts> = (facts) =>
  facts.lastDayOver ? null : 'interim-measure.still-running';

/**
 * 긴급·중간조치: in force before any result, from the arrival of its order or a later day. It ends on its last day by itself, or
 * earlier by a decision of the approver.
 */
export const interimMeasureMachine = defineMachine<
  InterimMeasureStatus,
  InterimMeasureEvent,
  InterimMeasureFacts,
  InterimMeasureCreation
>({
  name: 'interim-measure',
  statuses: INTERIM_MEASURE_STATUSES,
  events: INTERIM_MEASURE_EVENTS,
  initial: 'DRAFT',
  final: ['LIFTED', 'EXPIRED'],
  creation: {
    event: 'draft',
    permission: 'interim-measures.draft',
    refuse: (facts) => otherInstrument(facts) ?? orderIssued(facts),
  },
  transitions: [
    {
      event: 'take-effect',
      from: ['DRAFT'],
      to: 'IN_FORCE',
      permission: 'interim-measures.take-effect',
      refuse: notDelivered,
    },
    {
      event: 'lift',
      from: ['IN_FORCE'],
      to: 'LIFTED',
      permission: 'interim-measures.lift',
      needsReason: true,
      refuse: liftedElsewhen,
    },
    {
      event: 'expire',
      from: ['IN_FORCE'],
      to: 'EXPIRED',
      permission: 'interim-measures.expire',
      refuse: stillRunning,
    },
  ],
});
