import type { components } from '../../generated/api';

export type Appeal = components['schemas']['AppealResponse'];
export type Stay = components['schemas']['StayOrderResponse'];
export type Sanction = components['schemas']['SanctionResponse'];
export type Order = components['schemas']['OrderListItem'];

/** Statuses of an order that has reached its respondent and was not ended by the ministry. */
export const IN_FORCE: readonly Order['status'][] = [
  'DELIVERED',
  'COMPLIED',
  'PARTIALLY_COMPLIED',
  'NON_COMPLIED',
  'STAYED',
  'CLOSED',
];
