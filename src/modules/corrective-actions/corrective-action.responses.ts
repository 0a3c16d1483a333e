import { ApiProperty } from '@nestjs/swagger';
import { CORRECTIVE_ACTION_STATUSES, type CorrectiveActionStatus } from '../../domain/corrective-action';
import {
  ACTION_KINDS,
  EFFECT_RESULTS,
  REQUIREMENT_KINDS,
  VERIFICATION_METHODS,
  VERIFICATION_RESULTS,
} from '../../domain/enumerations';
import { MoveResponse } from '../../platform/http/moves';
import { WorkingResponse } from '../deadlines/deadline.dto';

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_DAY = { type: String, format: 'date', nullable: true } as const;
const NULLABLE_INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class ActionListItem {
  id: string;
  actionNo: string;
  caseId: string;
  providerId: string;
  orderId: string;
  orderNo: string;
  requirementNo: string;
  description: string;
  @ApiProperty(NULLABLE_TEXT) ownerTitle: string | null;
  @ApiProperty({ enum: CORRECTIVE_ACTION_STATUSES }) status: CorrectiveActionStatus;
  @ApiProperty(NULLABLE_DAY) dueOn: string | null;
  @ApiProperty(NULLABLE_INSTANT) dueAt: Date | null;
  /** Past its due date, not yet reported and not suspended. */
  overdue: boolean;
  version: number;
}

export class ActionPage {
  @ApiProperty({ type: [ActionListItem] }) items: ActionListItem[];
  @ApiProperty(NULLABLE_TEXT) nextCursor: string | null;
}

export class ActionRequirementResponse {
  id: string;
  requirementNo: string;
  title: string;
  text: string;
  @ApiProperty({ enum: REQUIREMENT_KINDS }) kind: string;
  alternativeAllowed: boolean;
}

export class AcceptanceCriterionResponse {
  id: string;
  seq: number;
  text: string;
}

export class ActionDeadlineResponse {
  id: string;
  @ApiProperty(NULLABLE_TEXT) printedPhrase: string | null;
  @ApiProperty(NULLABLE_DAY) dueOn: string | null;
  @ApiProperty(NULLABLE_INSTANT) dueAt: Date | null;
  /** How the date came about: trigger, rule, arithmetic, days rolled over and the calendar version. */
  @ApiProperty({ type: WorkingResponse, nullable: true }) working: unknown;
  @ApiProperty(NULLABLE_INSTANT) satisfiedAt: Date | null;
}

export class MilestoneResponse {
  id: string;
  seq: number;
  title: string;
  @ApiProperty({ format: 'date' }) plannedOn: string;
  @ApiProperty(NULLABLE_DAY) actualOn: string | null;
  @ApiProperty(NULLABLE_TEXT) evidenceId: string | null;
  version: number;
}

export class ReportEvidenceResponse {
  criterionId: string;
  evidenceId: string;
  evidenceNo: string;
  title: string;
  @ApiProperty(NULLABLE_TEXT) note: string | null;
}

export class CompletionReportResponse {
  id: string;
  round: number;
  summary: string;
  @ApiProperty({ format: 'date' }) completedOn: string;
  attestation: string;
  attestedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) reportedAt: Date;
  receiptNo: string;
  /** Whether it came after the due date; null where there is none. */
  @ApiProperty({ type: Boolean, nullable: true }) late: boolean | null;
  @ApiProperty(NULLABLE_TEXT) residualRisk: string | null;
  @ApiProperty(NULLABLE_INSTANT) withdrawnAt: Date | null;
  @ApiProperty({ type: [ReportEvidenceResponse] }) evidence: ReportEvidenceResponse[];
}

export class CriterionCheckResponse {
  id: string;
  criterionId: string;
  @ApiProperty({ enum: VERIFICATION_RESULTS }) result: string;
  @ApiProperty(NULLABLE_TEXT) reason: string | null;
  /** What was accepted as proof of the criterion. */
  evidenceIds: string[];
}

/** A provider sees a verification once it is decided. */
export class VerificationResponse {
  id: string;
  actionId: string;
  reportId: string;
  @ApiProperty({ enum: VERIFICATION_METHODS }) method: string;
  @ApiProperty(NULLABLE_TEXT) inspectionId: string | null;
  /** Null for the provider. */
  @ApiProperty(NULLABLE_TEXT) verifierId: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) startedAt: Date;
  @ApiProperty({ enum: VERIFICATION_RESULTS, nullable: true }) result: string | null;
  @ApiProperty(NULLABLE_TEXT) reason: string | null;
  @ApiProperty(NULLABLE_TEXT) remainingItems: string | null;
  /** Null for the provider. */
  @ApiProperty(NULLABLE_TEXT) decidedBy: string | null;
  @ApiProperty(NULLABLE_INSTANT) decidedAt: Date | null;
  @ApiProperty({ type: [CriterionCheckResponse] }) checks: CriterionCheckResponse[];
  version: number;
}

export class EffectivenessReviewResponse {
  id: string;
  @ApiProperty({ format: 'date' }) windowFrom: string;
  @ApiProperty({ format: 'date' }) windowTo: string;
  metric: string;
  @ApiProperty(NULLABLE_TEXT) baseline: string | null;
  measured: string;
  recurrences: number;
  @ApiProperty({ enum: EFFECT_RESULTS }) result: string;
  reason: string;
  @ApiProperty({ type: String, format: 'date-time' }) reviewedAt: Date;
}

export class ActionResponse extends ActionListItem {
  @ApiProperty({ enum: ACTION_KINDS }) kind: string;
  requirement: ActionRequirementResponse;
  @ApiProperty({ type: [AcceptanceCriterionResponse] }) acceptanceCriteria: AcceptanceCriterionResponse[];
  @ApiProperty(NULLABLE_TEXT) planId: string | null;
  @ApiProperty(NULLABLE_TEXT) recurrenceRule: string | null;
  effectivenessMonths: number;
  @ApiProperty(NULLABLE_DAY) monitoringUntil: string | null;
  @ApiProperty(NULLABLE_TEXT) endReason: string | null;
  @ApiProperty(NULLABLE_TEXT) replacedById: string | null;
  @ApiProperty({ type: ActionDeadlineResponse, nullable: true }) deadline: ActionDeadlineResponse | null;
  @ApiProperty({ type: [MilestoneResponse] }) milestones: MilestoneResponse[];
  @ApiProperty({ type: [CompletionReportResponse] }) reports: CompletionReportResponse[];
  @ApiProperty({ type: [VerificationResponse] }) verifications: VerificationResponse[];
  @ApiProperty({ type: [EffectivenessReviewResponse] }) effectivenessReviews: EffectivenessReviewResponse[];
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
