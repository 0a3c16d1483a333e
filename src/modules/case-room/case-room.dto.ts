import { ApiProperty } from '@nestjs/swagger';
import { CASE_STATUSES, type CaseStatus } from '../../domain/case';
import {
  CASE_TRIGGERS,
  CONFIDENTIALITIES,
  INTEREST_DECLARATIONS,
  RESPONDENT_ROLES,
  TRACKS,
} from '../../domain/enumerations';
import { OtherCaseResponse } from '../cases/case.dto';
import { DeadlineListItem } from '../deadlines/deadline.dto';
import { INSTANT, NULLABLE_DAY, NULLABLE_INSTANT, NULLABLE_NUMBER, NULLABLE_TEXT } from './case-room.fields';
import {
  RoomCauseGraphResponse,
  RoomEventResponse,
  RoomFactResponse,
  RoomIncidentResponse,
  RoomSnapshotResponse,
} from './case-room-incidents.dto';
import {
  RoomActionResponse,
  RoomCommitteeItemResponse,
  RoomDocumentResponse,
  RoomFindingResponse,
  RoomInspectionResponse,
  RoomLinksResponse,
  RoomOrderResponse,
  RoomRequirementResponse,
  RoomResultResponse,
} from './case-room-remediation.dto';
import { ROOM_SECTIONS, type RoomSection } from './room-sections';

/** A provider's copy has null for what is internal. */
export class RoomHeadResponse {
  id: string;
  caseNo: string;
  title: string;
  @ApiProperty({ enum: CASE_STATUSES, nullable: true }) status: CaseStatus | null;
  suspended: boolean;
  /** The case in which a merged one goes on. */
  @ApiProperty({ type: OtherCaseResponse, nullable: true }) mergedInto: OtherCaseResponse | null;
  @ApiProperty({ enum: CASE_TRIGGERS, nullable: true }) trigger: string | null;
  @ApiProperty({ enum: TRACKS, isArray: true }) tracks: string[];
  @ApiProperty({ enum: CONFIDENTIALITIES, nullable: true }) confidentiality: string | null;
  @ApiProperty(NULLABLE_TEXT) departmentKo: string | null;
  @ApiProperty(NULLABLE_TEXT) departmentEn: string | null;
  @ApiProperty(NULLABLE_TEXT) leadName: string | null;
  @ApiProperty(NULLABLE_TEXT) leadTitle: string | null;
  @ApiProperty(NULLABLE_TEXT) summary: string | null;
  @ApiProperty(NULLABLE_TEXT) publicAlias: string | null;
  @ApiProperty(NULLABLE_NUMBER) planYear: number | null;
  /** For a provider: when it learned of the case. */
  @ApiProperty(INSTANT) openedAt: Date;
  @ApiProperty(NULLABLE_INSTANT) closedAt: Date | null;
  @ApiProperty(NULLABLE_TEXT) closeReason: string | null;
  migrated: boolean;
  version: number;
}

export class RoomCountsResponse {
  incidents: number;
  inspections: number;
  findings: number;
  requirements: number;
  actions: number;
  /** Closed, waived or superseded. */
  actionsSettled: number;
  actionsOverdue: number;
  deadlinesOpen: number;
  deadlinesOverdue: number;
  deadlinesDueSoon: number;
  documents: number;
}

export class RoomRespondentResponse {
  id: string;
  providerId: string;
  @ApiProperty({ enum: RESPONDENT_ROLES }) role: string;
  nameKo: string;
  @ApiProperty(NULLABLE_TEXT) nameEn: string | null;
  @ApiProperty(NULLABLE_TEXT) representative: string | null;
  /** When it learned of the case; null while it does not know of it. */
  @ApiProperty(NULLABLE_INSTANT) releasedAt: Date | null;
}

const PERSON_CAPACITIES = ['TEAM', 'OFFICER', 'ACCOUNT'] as const;

export class RoomPersonResponse {
  id: string;
  /** On the ministry's team, named by the provider, or holding one of its accounts. */
  @ApiProperty({ enum: PERSON_CAPACITIES }) capacity: (typeof PERSON_CAPACITIES)[number];
  /** A duty of the team, an office of the provider or a role of its account. */
  role: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) providerId: string | null;
  @ApiProperty(NULLABLE_TEXT) name: string | null;
  @ApiProperty(NULLABLE_TEXT) title: string | null;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty(NULLABLE_DAY) validTo: string | null;
  @ApiProperty({ enum: INTEREST_DECLARATIONS, nullable: true }) conflictOfInterest: string | null;
}

export class RoomDeadlineResponse extends DeadlineListItem {
  /** Days in Korea until the day it is due: 0 on the day, negative afterwards; null once met or fallen away. */
  @ApiProperty({ type: 'integer', nullable: true }) daysLeft: number | null;
}

/**
 * A case at a glance. A provider gets its own released part in the same shape; what it may not know is null or empty, and so
 * is every part that `sections` does not name.
 */
export class CaseRoomResponse {
  /** The clock of legal acts when this was read, and its day in Korea: dates are judged by it. */
  @ApiProperty(INSTANT) asOf: Date;
  @ApiProperty({ format: 'date' }) today: string;
  /** The parts that the reader may see. */
  @ApiProperty({ enum: ROOM_SECTIONS, isArray: true }) sections: RoomSection[];
  head: RoomHeadResponse;
  counts: RoomCountsResponse;
  @ApiProperty({ type: [RoomRespondentResponse] }) respondents: RoomRespondentResponse[];
  @ApiProperty({ type: [RoomPersonResponse] }) people: RoomPersonResponse[];
  @ApiProperty({ type: [RoomIncidentResponse] }) incidents: RoomIncidentResponse[];
  @ApiProperty({ type: [RoomFactResponse] }) facts: RoomFactResponse[];
  @ApiProperty({ type: [RoomEventResponse] }) timeline: RoomEventResponse[];
  @ApiProperty({ type: [RoomSnapshotResponse] }) snapshots: RoomSnapshotResponse[];
  causes: RoomCauseGraphResponse;
  @ApiProperty({ type: [RoomInspectionResponse] }) inspections: RoomInspectionResponse[];
  @ApiProperty({ type: [RoomFindingResponse] }) findings: RoomFindingResponse[];
  @ApiProperty({ type: [RoomOrderResponse] }) orders: RoomOrderResponse[];
  @ApiProperty({ type: [RoomRequirementResponse] }) requirements: RoomRequirementResponse[];
  @ApiProperty({ type: [RoomActionResponse] }) actions: RoomActionResponse[];
  links: RoomLinksResponse;
  @ApiProperty({ type: [RoomDeadlineResponse] }) deadlines: RoomDeadlineResponse[];
  @ApiProperty({ type: [RoomDocumentResponse] }) documents: RoomDocumentResponse[];
  @ApiProperty({ type: [RoomCommitteeItemResponse] }) committee: RoomCommitteeItemResponse[];
  @ApiProperty({ type: [RoomResultResponse] }) results: RoomResultResponse[];
}
