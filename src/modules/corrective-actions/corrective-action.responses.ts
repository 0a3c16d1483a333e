import { ApiProperty } from '@nestjs/swagger';
import {
  CORRECTIVE_ACTION_EVENTS,
  CORRECTIVE_ACTION_STATUSES,
  type CorrectiveActionStatus,
} from '../../domain/corrective-action';
import {
  ACTION_KINDS,
  DUE_BADGES,
  type DueBadge,
  EFFECT_RESULTS,
  REQUIREMENT_KINDS,
  VERIFICATION_METHODS,
  VERIFICATION_RESULTS,
} from '../../domain/enumerations';
import { MoveResponse } from '../../platform/http/moves';
import { WorkingResponse } from '../deadlines/deadline.dto';
import { ACTION_WORK, type ActionWork } from './action-work';

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_DAY = { type: String, format: 'date', nullable: true } as const;
const NULLABLE_INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class ActionListItem {
  id: string;
  actionNo: string;
  caseId: string;
  caseNo: string;
  providerId: string;
  providerNameKo: string;
  @ApiProperty(NULLABLE_TEXT) providerNameEn: string | null;
  orderId: string;
  orderNo: string;
  requirementNo: string;
  requirementTitle: string;
  description: string;
  @ApiProperty(NULLABLE_TEXT) ownerTitle: string | null;
  @ApiProperty({ enum: CORRECTIVE_ACTION_STATUSES }) status: CorrectiveActionStatus;
  @ApiProperty(NULLABLE_DAY) dueOn: string | null;
  @ApiProperty(NULLABLE_INSTANT) dueAt: Date | null;
  @ApiProperty(NULLABLE_INSTANT) satisfiedAt: Date | null;
  /** Past its due date, not yet reported and not suspended. */
  overdue: boolean;
  /** Null where no date runs: there is none, or the action is suspended or over. */
  @ApiProperty({ enum: DUE_BADGES, nullable: true }) standing: DueBadge | null;
  /** Day 1 is the first day of non-compliance. */
  @ApiProperty({ type: 'integer', nullable: true }) overdueDays: number | null;
  /** Whole days until the due day; 0 on the day itself. */
  @ApiProperty({ type: 'integer', nullable: true }) daysLeft: number | null;
  version: number;
}

export class ActionPage {
  @ApiProperty({ type: [ActionListItem] }) items: ActionListItem[];
  @ApiProperty(NULLABLE_TEXT) nextCursor: string | null;
}

/** A finding that the requirement answers, as far as the reader may see it. */
export class AnsweredFindingResponse {
  id: string;
  findingNo: string;
  title: string;
}

export class ActionRequirementResponse {
  id: string;
  requirementNo: string;
  title: string;
  text: string;
  @ApiProperty({ enum: REQUIREMENT_KINDS }) kind: string;
  alternativeAllowed: boolean;
  @ApiProperty({ type: [AnsweredFindingResponse] }) findings: AnsweredFindingResponse[];
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

/** A file as its receipt names it. */
export class ProofResponse {
  evidenceId: string;
  evidenceNo: string;
  title: string;
  filename: string;
  mime: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the bytes, in hex. */
  sha256: string;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: Date;
}

export class ReportEvidenceResponse extends ProofResponse {
  criterionId: string;
  @ApiProperty(NULLABLE_TEXT) note: string | null;
}

export class CompletionReportResponse {
  id: string;
  round: number;
  summary: string;
  @ApiProperty({ format: 'date' }) completedOn: string;
  attestation: string;
  attestedBy: string;
  /** Null for whoever may not know the provider's people. */
  @ApiProperty(NULLABLE_TEXT) attestedByName: string | null;
  @ApiProperty(NULLABLE_TEXT) attestedByTitle: string | null;
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
  /** The same, as far as the reader may see it. */
  @ApiProperty({ type: [ProofResponse] }) evidence: ProofResponse[];
}

/** A provider sees a verification once it is decided. */
export class VerificationResponse {
  id: string;
  actionId: string;
  reportId: string;
  @ApiProperty({ enum: VERIFICATION_METHODS }) method: string;
  @ApiProperty(NULLABLE_TEXT) inspectionId: string | null;
  @ApiProperty(NULLABLE_TEXT) inspectionNo: string | null;
  /** Null for the provider. */
  @ApiProperty(NULLABLE_TEXT) verifierId: string | null;
  /** Null for the provider. */
  @ApiProperty(NULLABLE_TEXT) verifierName: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) startedAt: Date;
  @ApiProperty({ enum: VERIFICATION_RESULTS, nullable: true }) result: string | null;
  @ApiProperty(NULLABLE_TEXT) reason: string | null;
  @ApiProperty(NULLABLE_TEXT) remainingItems: string | null;
  /** Null for the provider. */
  @ApiProperty(NULLABLE_TEXT) decidedBy: string | null;
  /** Null for the provider. */
  @ApiProperty(NULLABLE_TEXT) decidedByName: string | null;
  @ApiProperty(NULLABLE_INSTANT) decidedAt: Date | null;
  @ApiProperty({ type: [CriterionCheckResponse] }) checks: CriterionCheckResponse[];
  version: number;
}

/** The watch over the action has ended: its effect is to be reviewed. Opened by the scheduler, closed with a person's review. */
export class EffectivenessCheckResponse {
  id: string;
  @ApiProperty({ format: 'date' }) windowFrom: string;
  @ApiProperty({ format: 'date' }) windowTo: string;
  @ApiProperty({ type: String, format: 'date-time' }) openedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
  /** Null while it is open, and where the action left the watch without a review. */
  @ApiProperty({ type: String, nullable: true }) reviewId: string | null;
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

/** What was said with a move that needed a reason, such as what is to be done again. */
export class ActionReasonResponse {
  id: string;
  @ApiProperty({ enum: CORRECTIVE_ACTION_EVENTS }) event: string;
  reason: string;
  @ApiProperty({ type: String, format: 'date-time' }) statedAt: Date;
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
  @ApiProperty({ type: [EffectivenessCheckResponse] }) effectivenessChecks: EffectivenessCheckResponse[];
  @ApiProperty({ type: [EffectivenessReviewResponse] }) effectivenessReviews: EffectivenessReviewResponse[];
  /** In the order in which they were given. */
  @ApiProperty({ type: [ActionReasonResponse] }) reasons: ActionReasonResponse[];
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  /** What the reader may do on it beside its moves. */
  @ApiProperty({ enum: ACTION_WORK, isArray: true }) availableWork: ActionWork[];
}
