import type { Actor } from '../../domain/actor';
import { incidentMachine, type IncidentFacts } from '../../domain/incident';
import { movesFor } from '../../platform/http/moves';
import type { Incident } from '../../schema/entities';
import { durationOf } from './fact-comparison';
import type {
  IncidentFacilityResponse,
  IncidentListItem,
  IncidentResponse,
  IncidentServiceResponse,
} from './incident.dto';

export type IncidentListRow = Pick<
  Incident,
  'id' | 'caseId' | 'providerId' | 'incidentNo' | 'seq' | 'type' | 'title' | 'status' | 'startedAt' | 'restoredAt'
>;

/** What an incident hit, and where. */
export interface IncidentPlaces {
  readonly services: IncidentServiceResponse[];
  readonly facilities: IncidentFacilityResponse[];
}

export function toIncidentListItem(row: IncidentListRow, actor: Actor): IncidentListItem {
  return {
    id: row.id,
    caseId: row.caseId,
    providerId: row.providerId,
    incidentNo: row.incidentNo,
    type: row.type,
    title: row.title,
    status: actor.side === 'PROVIDER' ? null : row.status,
    startedAt: row.startedAt,
    restoredAt: row.restoredAt,
    duration: durationOf(row.startedAt, row.restoredAt),
  };
}

export function toIncidentResponse(
  row: Incident,
  places: IncidentPlaces,
  facts: IncidentFacts,
  actor: Actor,
): IncidentResponse {
  return {
    ...toIncidentListItem(row, actor),
    symptoms: row.symptoms,
    platforms: row.platforms,
    thirdParty: row.thirdParty,
    plannedWork: row.plannedWork,
    ...places,
    releasedAt: row.releasedAt,
    version: row.version,
    availableMoves: movesFor(incidentMachine, row.status, facts, actor),
  };
}

/** What the ministry has released of the provider's own incident. */
export function toProviderIncidentResponse(
  row: Incident,
  services: IncidentServiceResponse[],
  actor: Actor,
): IncidentResponse {
  return {
    ...toIncidentListItem(row, actor),
    symptoms: row.symptoms,
    platforms: row.platforms,
    thirdParty: null,
    plannedWork: null,
    services,
    facilities: [],
    releasedAt: row.releasedAt,
    version: row.version,
    availableMoves: [],
  };
}
