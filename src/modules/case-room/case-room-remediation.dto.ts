import { ApiProperty } from '@nestjs/swagger';
import { ACTION_PLAN_STATUSES } from '../../domain/action-plan';
import { COMMITTEE_ITEM_STATUSES } from '../../domain/committee-item';
import { CORRECTIVE_ACTION_STATUSES, type CorrectiveActionStatus } from '../../domain/corrective-action';
import {
  ACTION_KINDS,
  CAUSALITIES,
  COMMITTEE_DECISIONS,
  DELIVERY_METHODS,
  DOCUMENT_TYPES,
  EFFECT_RESULTS,
  FINDING_ASPECTS,
  FINDING_TYPES,
  INSPECTION_KINDS,
  INSPECTION_PURPOSES,
  INSTRUMENT_TYPES,
  OUTCOME_CLASSES,
  PRIORITIES,
  REQUIREMENT_KINDS,
  RESULT_KINDS,
  SCOPES,
  SEVERITIES,
  VERIFICATION_METHODS,
  VERIFICATION_RESULTS,
} from '../../domain/enumerations';
import { FINDING_STATUSES, type FindingStatus } from '../../domain/finding';
import { INSPECTION_STATUSES, type InspectionStatus } from '../../domain/inspection';
import { INSPECTION_RESULT_STATUSES } from '../../domain/inspection-result';
import { STORED_DOCUMENT_STATUSES } from '../../domain/official-document';
import { ORDER_STATUSES, type OrderStatus } from '../../domain/order';
import {
  INSTANT,
  NULLABLE_DAY,
  NULLABLE_ID,
  NULLABLE_INSTANT,
  NULLABLE_NUMBER,
  NULLABLE_TEXT,
} from './case-room.fields';

export class RoomInspectionResponse {
  id: string;
  providerId: string;
  inspectionNo: string;
  @ApiProperty({ enum: INSPECTION_KINDS }) kind: string;
  @ApiProperty({ enum: INSPECTION_PURPOSES, isArray: true }) purposes: string[];
  /** Null for a provider. */
  @ApiProperty({ enum: INSPECTION_STATUSES, nullable: true }) status: InspectionStatus | null;
  @ApiProperty(INSTANT) plannedStartAt: Date;
  @ApiProperty({ format: 'date' }) plannedEndOn: string;
  sites: string[];
  scope: string;
  @ApiProperty(NULLABLE_INSTANT) noticeArrivedAt: Date | null;
  /** Code of the ground on which no prior notice was given. */
  @ApiProperty(NULLABLE_TEXT) exemptionGround: string | null;
  @ApiProperty(NULLABLE_TEXT) exemptionKo: string | null;
  @ApiProperty(NULLABLE_TEXT) exemptionEn: string | null;
  /** Days on site; empty for a provider. */
  @ApiProperty({ type: String, format: 'date', isArray: true }) sessionDays: string[];
  /** Who came from the ministry and which experts; empty for a provider. */
  team: string[];
  @ApiProperty(NULLABLE_INSTANT) reportApprovedAt: Date | null;
}

export class RoomFindingResponse {
  id: string;
  providerId: string;
  findingNo: string;
  title: string;
  @ApiProperty({ enum: FINDING_ASPECTS }) aspect: string;
  @ApiProperty({ enum: FINDING_TYPES }) type: string;
  @ApiProperty({ enum: SEVERITIES }) severity: string;
  @ApiProperty({ enum: SCOPES }) scope: string;
  /** Null for a provider. */
  @ApiProperty({ enum: PRIORITIES, nullable: true }) priority: string | null;
  @ApiProperty({ enum: CAUSALITIES }) causal: string;
  @ApiProperty({ enum: FINDING_STATUSES }) status: FindingStatus;
  criteriaKo: string[];
  criteriaEn: string[];
  evidenceCount: number;
  @ApiProperty(NULLABLE_ID) inspectionId: string | null;
  @ApiProperty(NULLABLE_ID) repeatOfId: string | null;
}

/** The newest version of the plan that answers an order. */
export class RoomPlanResponse {
  id: string;
  versionNo: number;
  @ApiProperty({ enum: ACTION_PLAN_STATUSES }) status: string;
  @ApiProperty(NULLABLE_INSTANT) signedAt: Date | null;
}

export class RoomOrderResponse {
  id: string;
  providerId: string;
  orderNo: string;
  @ApiProperty({ enum: INSTRUMENT_TYPES }) instrumentType: string;
  title: string;
  @ApiProperty({ enum: ORDER_STATUSES }) status: OrderStatus;
  @ApiProperty(NULLABLE_INSTANT) approvedAt: Date | null;
  @ApiProperty(NULLABLE_INSTANT) deliveredAt: Date | null;
  @ApiProperty(NULLABLE_ID) documentId: string | null;
  @ApiProperty({ type: RoomPlanResponse, nullable: true }) plan: RoomPlanResponse | null;
}

export class RoomRequirementResponse {
  id: string;
  orderId: string;
  requirementNo: string;
  title: string;
  text: string;
  @ApiProperty({ enum: REQUIREMENT_KINDS }) kind: string;
  /** False where it answers no single incident. */
  incidentSpecific: boolean;
  criteriaCount: number;
  /** When it is due, in the words of the order. */
  duePhraseKo: string;
  duePhraseEn: string;
}

export class RoomCompletionReportResponse {
  round: number;
  @ApiProperty({ format: 'date' }) completedOn: string;
  @ApiProperty(INSTANT) reportedAt: Date;
  receiptNo: string;
  @ApiProperty(NULLABLE_INSTANT) withdrawnAt: Date | null;
}

export class RoomVerificationResponse {
  id: string;
  @ApiProperty({ enum: VERIFICATION_METHODS }) method: string;
  @ApiProperty(INSTANT) startedAt: Date;
  @ApiProperty({ enum: VERIFICATION_RESULTS, nullable: true }) result: string | null;
  @ApiProperty(NULLABLE_INSTANT) decidedAt: Date | null;
}

export class RoomActionResponse {
  id: string;
  providerId: string;
  actionNo: string;
  requirementId: string;
  requirementNo: string;
  requirementTitle: string;
  @ApiProperty({ enum: ACTION_KINDS }) kind: string;
  description: string;
  @ApiProperty(NULLABLE_TEXT) ownerTitle: string | null;
  @ApiProperty({ enum: CORRECTIVE_ACTION_STATUSES }) status: CorrectiveActionStatus;
  @ApiProperty(NULLABLE_DAY) monitoringUntil: string | null;
  /** The deadline that its order sets. */
  @ApiProperty(NULLABLE_ID) deadlineId: string | null;
  @ApiProperty(NULLABLE_DAY) dueOn: string | null;
  /** Past its date and neither reported, nor suspended, nor over. */
  overdue: boolean;
  @ApiProperty({ type: RoomCompletionReportResponse, nullable: true }) lastReport: RoomCompletionReportResponse | null;
  /** Of the last report; a provider sees it once it is decided. */
  @ApiProperty({ type: RoomVerificationResponse, nullable: true }) verification: RoomVerificationResponse | null;
  @ApiProperty({ enum: EFFECT_RESULTS, nullable: true }) effect: string | null;
}

/** Two objects that belong together, by their ids. */
export class RoomLinkResponse {
  from: string;
  to: string;
}

export class RoomLinksResponse {
  /** From finding to incident. */
  @ApiProperty({ type: [RoomLinkResponse] }) findingIncidents: RoomLinkResponse[];
  /** From finding to the requirement that answers it. */
  @ApiProperty({ type: [RoomLinkResponse] }) findingRequirements: RoomLinkResponse[];
  /** From requirement to the action that carries it out. */
  @ApiProperty({ type: [RoomLinkResponse] }) requirementActions: RoomLinkResponse[];
}

export class RoomDeliveryResponse {
  id: string;
  providerId: string;
  attempt: number;
  @ApiProperty({ enum: DELIVERY_METHODS }) method: string;
  @ApiProperty(INSTANT) dispatchedAt: Date;
  @ApiProperty(NULLABLE_INSTANT) arrivedAt: Date | null;
  @ApiProperty(NULLABLE_INSTANT) failedAt: Date | null;
  @ApiProperty(NULLABLE_INSTANT) firstViewedAt: Date | null;
}

export class RoomDocumentResponse {
  id: string;
  @ApiProperty(NULLABLE_ID) providerId: string | null;
  @ApiProperty({ enum: DOCUMENT_TYPES }) type: string;
  documentNo: string;
  title: string;
  @ApiProperty({ enum: STORED_DOCUMENT_STATUSES }) status: string;
  @ApiProperty(INSTANT) approvedAt: Date;
  @ApiProperty({ type: [RoomDeliveryResponse] }) deliveries: RoomDeliveryResponse[];
  /** How many values it uses that were determined otherwise since; 0 for a provider. */
  @ApiProperty({ type: 'integer' }) outdatedFacts: number;
}

export class RoomResultResponse {
  id: string;
  seq: number;
  @ApiProperty({ enum: RESULT_KINDS }) kind: string;
  @ApiProperty({ enum: INSPECTION_RESULT_STATUSES }) status: string;
  @ApiProperty(INSTANT) asOf: Date;
  @ApiProperty(NULLABLE_INSTANT) confirmedAt: Date | null;
  @ApiProperty({ enum: OUTCOME_CLASSES }) outcomeClass: string;
  conclusions: string;
}

export class RoomCommitteeItemResponse {
  id: string;
  committeeKo: string;
  committeeEn: string;
  meetingYear: number;
  @ApiProperty(NULLABLE_NUMBER) meetingNo: number | null;
  @ApiProperty(NULLABLE_NUMBER) agendaNo: number | null;
  title: string;
  @ApiProperty(NULLABLE_DAY) heldFrom: string | null;
  @ApiProperty(NULLABLE_DAY) heldTo: string | null;
  @ApiProperty({ enum: COMMITTEE_ITEM_STATUSES }) status: string;
  @ApiProperty({ enum: COMMITTEE_DECISIONS, nullable: true }) decision: string | null;
  @ApiProperty(NULLABLE_TEXT) resolution: string | null;
  @ApiProperty(NULLABLE_DAY) resolvedOn: string | null;
}
