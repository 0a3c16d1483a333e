import { ApiProperty } from '@nestjs/swagger';
import { CAUSE_KINDS, INCIDENT_LINK_KINDS, INCIDENT_REPORT_KINDS } from '../../domain/enumerations';
import { FINDING_STATUSES, type FindingStatus } from '../../domain/finding';
import { INCIDENT_STATUSES, type IncidentStatus } from '../../domain/incident';
import { INSTANT, NULLABLE_INSTANT, NULLABLE_TEXT } from './case-room.fields';
import {
  RoomAnalysisResponse,
  RoomEventResponse,
  RoomFactResponse,
  RoomIncidentResponse,
  RoomSnapshotResponse,
} from './case-room-incidents.dto';

export class IncidentRoomCauseResponse {
  id: string;
  @ApiProperty({ enum: CAUSE_KINDS }) kind: string;
  code: string;
  labelKo: string;
  labelEn: string;
  @ApiProperty(NULLABLE_TEXT) categoryKo: string | null;
  @ApiProperty(NULLABLE_TEXT) categoryEn: string | null;
  text: string;
  @ApiProperty(NULLABLE_TEXT) ruledOutReason: string | null;
  thirdParty: boolean;
}

export class IncidentRoomReportResponse {
  id: string;
  @ApiProperty({ enum: INCIDENT_REPORT_KINDS }) kind: string;
  channel: string;
  @ApiProperty(INSTANT) receivedAt: Date;
  @ApiProperty(NULLABLE_INSTANT) claimedSentAt: Date | null;
  content: string;
  source: string;
  recordedByName: string;
}

export class IncidentRoomLinkResponse {
  id: string;
  @ApiProperty({ enum: INCIDENT_LINK_KINDS }) kind: string;
  /** Whether this incident is the later one: what was caused, or what recurred. */
  isEffect: boolean;
  otherId: string;
  /** Null where the reader does not see the other incident. */
  @ApiProperty(NULLABLE_TEXT) otherNo: string | null;
  @ApiProperty(NULLABLE_TEXT) otherTitle: string | null;
  @ApiProperty({ enum: INCIDENT_STATUSES, nullable: true }) otherStatus: IncidentStatus | null;
  justification: string;
  decidedByName: string;
  @ApiProperty(INSTANT) decidedAt: Date;
  @ApiProperty(NULLABLE_TEXT) withdrawnReason: string | null;
  version: number;
}

export class IncidentRoomFindingResponse {
  id: string;
  findingNo: string;
  title: string;
  @ApiProperty({ enum: FINDING_STATUSES }) status: FindingStatus;
}

/** All that is on record of one incident. A provider gets its own released one, and nothing of what the ministry collects. */
export class IncidentRoomResponse {
  @ApiProperty(INSTANT) asOf: Date;
  caseId: string;
  caseNo: string;
  caseTitle: string;
  providerCode: string;
  providerKo: string;
  providerEn: string;
  incident: RoomIncidentResponse;
  /** Whether the reader may see what was stated, what happened and what was reported. */
  showsCourse: boolean;
  showsCauses: boolean;
  @ApiProperty({ type: [RoomFactResponse] }) facts: RoomFactResponse[];
  @ApiProperty({ type: [RoomEventResponse] }) timeline: RoomEventResponse[];
  @ApiProperty({ type: [RoomSnapshotResponse] }) snapshots: RoomSnapshotResponse[];
  @ApiProperty({ type: [IncidentRoomReportResponse] }) reports: IncidentRoomReportResponse[];
  /** Null while nobody has begun one. */
  @ApiProperty({ type: RoomAnalysisResponse, nullable: true }) analysis: RoomAnalysisResponse | null;
  @ApiProperty({ type: [IncidentRoomCauseResponse] }) causes: IncidentRoomCauseResponse[];
  @ApiProperty({ type: [IncidentRoomLinkResponse] }) links: IncidentRoomLinkResponse[];
  @ApiProperty({ type: [IncidentRoomFindingResponse] }) findings: IncidentRoomFindingResponse[];
}
