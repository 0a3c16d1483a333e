import { defineMachine } from './define-machine';
import type { Guard, MoveFacts } from './state-machine';

export const LEGAL_HOLD_STATUSES = ['PLACED', 'RELEASED'] as const;
export type LegalHoldStatus = (typeof LEGAL_HOLD_STATUSES)[number];

export const LEGAL_HOLD_EVENTS = ['release'] as const;
export type LegalHoldEvent = (typeof LEGAL_HOLD_EVENTS)[number];

export interface LegalHoldFacts extends MoveFacts {
  actorPlacedIt: boolean;
}

const releaserPlacedIt: Guard<LegalHoldFacts> = (facts) =>
  facts.actorPlacedIt ? 'legal-hold.releaser-placed-it' : null;

/** 파기 보류: while it stands, nothing that it covers is destroyed or given back. Who placed it does not lift it. */
export const legalHoldMachine = defineMachine<LegalHoldStatus, LegalHoldEvent, LegalHoldFacts>({
  name: 'legal-hold',
  statuses: LEGAL_HOLD_STATUSES,
  events: LEGAL_HOLD_EVENTS,
  initial: 'PLACED',
  final: ['RELEASED'],
  creation: { event: 'place', permission: 'legal-holds.place' },
  transitions: [
    {
      event: 'release',
      from: ['PLACED'],
      to: 'RELEASED',
      permission: 'legal-holds.release',
      needsReason: true,
      refuse: releaserPlacedIt,
    },
  ],
});
