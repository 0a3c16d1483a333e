import type { components } from '../../generated/api';

export type IncidentRoom = components['schemas']['IncidentRoomResponse'];
export type Incident = components['schemas']['IncidentResponse'];
export type FactField = IncidentRoom['facts'][number]['field'];

export const INSTANT_FIELDS: readonly FactField[] = [
  'STARTED_AT',
  'DETECTED_AT',
  'PROVIDER_AWARE_AT',
  'REPORTED_AT',
  'USER_NOTICE_AT',
  'MITIGATED_AT',
  'RESTORED_AT',
];
export const NUMBER_FIELDS: readonly FactField[] = [
  'AFFECTED_PERCENT',
  'AFFECTED_COUNT',
  'DURATION_MINUTES',
  'USER_BASE',
  'DAMAGE_CASES',
];

/** What the record of an incident's page is asked for by everything that writes on it. */
export interface Writing {
  readonly room: IncidentRoom;
  readonly incident: Incident;
  readonly onDone: () => void;
}
