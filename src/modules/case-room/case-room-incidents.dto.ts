import { ApiProperty } from '@nestjs/swagger';
import {
  AUDIENCES,
  CAUSE_DETERMINATIONS,
  CAUSE_METHODS,
  CRISIS_ACTIONS,
  CRISIS_LEVELS,
  FACT_FIELDS,
  FACT_STATUSES,
  IMPACT_BASES,
  INCIDENT_TYPES,
  RECOVERY_STATES,
  TIME_PRECISIONS,
  TIMELINE_KINDS,
} from '../../domain/enumerations';
import { INCIDENT_STATUSES, type IncidentStatus } from '../../domain/incident';
import { INSTANT, NULLABLE_ID, NULLABLE_INSTANT, NULLABLE_NUMBER, NULLABLE_TEXT } from './case-room.fields';
import { CAUSE_EDGE_KINDS, CAUSE_NODE_KINDS, type CauseEdgeKind, type CauseNodeKind } from './cause-graph';

export class RoomIncidentResponse {
  id: string;
  providerId: string;
  incidentNo: string;
  @ApiProperty({ enum: INCIDENT_TYPES }) type: string;
  title: string;
  symptoms: string;
  platforms: string[];
  servicesKo: string[];
  servicesEn: string[];
  /** Empty for a provider: a facility may be another's. */
  facilitiesKo: string[];
  facilitiesEn: string[];
  @ApiProperty({ type: Boolean, nullable: true }) thirdParty: boolean | null;
  /** Null for a provider: how far the ministry has come is not shown to it. */
  @ApiProperty({ enum: INCIDENT_STATUSES, nullable: true }) status: IncidentStatus | null;
  /** The official value; null while none is determined or it is unknown. */
  @ApiProperty(NULLABLE_INSTANT) startedAt: Date | null;
  @ApiProperty(NULLABLE_INSTANT) restoredAt: Date | null;
  /** Whole minutes between the two. */
  @ApiProperty(NULLABLE_NUMBER) durationMinutes: number | null;
}

/** Whoever states something: an agency, a provider, the press or, as it was typed, anybody else. */
export class RoomPartyResponse {
  code: string;
  nameKo: string;
  nameEn: string;
}

export class RoomStatementResponse {
  id: string;
  @ApiProperty(NULLABLE_INSTANT) valueAt: Date | null;
  @ApiProperty(NULLABLE_NUMBER) valueNumber: number | null;
  @ApiProperty(NULLABLE_TEXT) valueText: string | null;
  @ApiProperty({ enum: TIME_PRECISIONS, nullable: true }) precision: string | null;
  @ApiProperty(NULLABLE_TEXT) unit: string | null;
  @ApiProperty({ enum: IMPACT_BASES, nullable: true }) basis: string | null;
  statedBy: RoomPartyResponse;
  @ApiProperty(INSTANT) statedAt: Date;
  source: string;
  @ApiProperty(NULLABLE_TEXT) note: string | null;
  @ApiProperty({ enum: FACT_STATUSES }) status: string;
  @ApiProperty(NULLABLE_TEXT) retractedReason: string | null;
  /** Neither retracted nor superseded. */
  standing: boolean;
  /** The determination points at this statement. */
  official: boolean;
  version: number;
}

/** The act that made one statement official, or declared the value unknown (미상). */
export class RoomDeterminationResponse {
  undetermined: boolean;
  justification: string;
  decidedByName: string;
  @ApiProperty(INSTANT) decidedAt: Date;
}

/** What is stated of one field of an incident (of the case: null), of one service and part of its users. */
export class RoomFactResponse {
  @ApiProperty(NULLABLE_ID) incidentId: string | null;
  @ApiProperty({ enum: FACT_FIELDS }) field: string;
  @ApiProperty(NULLABLE_ID) serviceId: string | null;
  @ApiProperty(NULLABLE_TEXT) serviceKo: string | null;
  @ApiProperty(NULLABLE_TEXT) serviceEn: string | null;
  @ApiProperty(NULLABLE_TEXT) segment: string | null;
  @ApiProperty({ type: RoomDeterminationResponse, nullable: true }) determination: RoomDeterminationResponse | null;
  @ApiProperty({ type: [RoomStatementResponse] }) statements: RoomStatementResponse[];
}

export class RoomEventResponse {
  id: string;
  @ApiProperty(NULLABLE_ID) incidentId: string | null;
  @ApiProperty(INSTANT) at: Date;
  @ApiProperty({ enum: TIME_PRECISIONS }) precision: string;
  @ApiProperty({ enum: TIMELINE_KINDS }) kind: string;
  @ApiProperty({ enum: CRISIS_LEVELS, nullable: true }) alertLevel: string | null;
  @ApiProperty({ enum: CRISIS_ACTIONS, nullable: true }) alertAction: string | null;
  text: string;
  source: string;
  @ApiProperty({ enum: AUDIENCES }) visibility: string;
}

/** How far a service or a group of assets had recovered at an instant. */
export class RoomSnapshotResponse {
  id: string;
  incidentId: string;
  @ApiProperty(INSTANT) asOf: Date;
  @ApiProperty({ enum: TIME_PRECISIONS }) precision: string;
  subjectKo: string;
  subjectEn: string;
  @ApiProperty({ enum: RECOVERY_STATES }) state: string;
  @ApiProperty(NULLABLE_NUMBER) totalCount: number | null;
  @ApiProperty(NULLABLE_NUMBER) restoredCount: number | null;
  @ApiProperty(NULLABLE_NUMBER) percent: number | null;
  reportedBy: RoomPartyResponse;
  source: string;
}

/** The newest version of an incident's cause analysis. */
export class RoomAnalysisResponse {
  id: string;
  incidentId: string;
  versionNo: number;
  @ApiProperty({ enum: CAUSE_METHODS }) method: string;
  @ApiProperty({ enum: CAUSE_DETERMINATIONS }) determination: string;
  summary: string;
  @ApiProperty(NULLABLE_TEXT) providerClaim: string | null;
  /** Null while it is a draft. */
  @ApiProperty(NULLABLE_INSTANT) concludedAt: Date | null;
  version: number;
}

/** An incident of the case, one that a link leads to, or a cause. */
export class RoomCauseNodeResponse {
  id: string;
  @ApiProperty({ enum: CAUSE_NODE_KINDS }) kind: CauseNodeKind;
  /** The incident that it is, or that it explains. */
  incidentId: string;
  /** Number of an incident, code of a cause; null for an incident that the reader does not see. */
  @ApiProperty(NULLABLE_TEXT) code: string | null;
  @ApiProperty(NULLABLE_TEXT) labelKo: string | null;
  @ApiProperty(NULLABLE_TEXT) labelEn: string | null;
  @ApiProperty(NULLABLE_TEXT) categoryKo: string | null;
  @ApiProperty(NULLABLE_TEXT) categoryEn: string | null;
  text: string;
  @ApiProperty(NULLABLE_TEXT) ruledOutReason: string | null;
  thirdParty: boolean;
}

/** From the cause to its effect. */
export class RoomCauseEdgeResponse {
  from: string;
  to: string;
  @ApiProperty({ enum: CAUSE_EDGE_KINDS }) kind: CauseEdgeKind;
}

export class RoomCauseGraphResponse {
  @ApiProperty({ type: [RoomAnalysisResponse] }) analyses: RoomAnalysisResponse[];
  @ApiProperty({ type: [RoomCauseNodeResponse] }) nodes: RoomCauseNodeResponse[];
  @ApiProperty({ type: [RoomCauseEdgeResponse] }) edges: RoomCauseEdgeResponse[];
}
