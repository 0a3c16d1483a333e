import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import {
  POSITIONS,
  type Position,
  SIGNATURE_MARKS,
  type SignatureMark,
  STEP_DECISIONS,
  STEP_NEEDS,
  STEP_ROLES,
  type StepDecision,
  type StepNeed,
  type StepRole,
} from '../../domain/approval-line';
import type { ConditionCode } from '../../domain/approval-conditions';
import type { Json } from '../../domain/content-difference';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '../../domain/enumerations';
import { REVIEW_STAGES, REVIEW_SUBJECTS, type ReviewStage, type ReviewSubject } from '../../domain/review-round';
import { IsText, Optional } from '../../platform/http/fields';
import { DifferenceResponse } from '../../platform/http/difference';
import { MoveResponse, RefusalResponse } from '../../platform/http/moves';

/** One signature of a line, given or awaited. */
export class LineStepResponse {
  id: string;
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ enum: STEP_ROLES }) role: StepRole;
  /** Who is asked; null where any approver may sign. */
  @ApiProperty({ type: String, nullable: true }) signerId: string | null;
  @ApiProperty({ type: String, nullable: true }) signerName: string | null;
  @ApiProperty({ type: String, nullable: true }) signerTitle: string | null;
  /** Null while it is open. */
  @ApiProperty({ enum: STEP_DECISIONS, nullable: true }) decision: StepDecision | null;
  @ApiProperty({ type: String, nullable: true }) opinion: string | null;
  /** Of a decision for someone absent it is the deputy. */
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedByName: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedByTitle: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ enum: SIGNATURE_MARKS, nullable: true }) mark: SignatureMark | null;
  /** When the absent person took note of what was decided in their place. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) acknowledgedAt: Date | null;
  version: number;
}

/** The review or concurrence that waits for the signed-in person. */
export class SigningResponse {
  stepId: string;
  version: number;
  @ApiProperty({ enum: STEP_ROLES }) role: StepRole;
  /** For whom, where the person stands in for somebody absent. */
  @ApiProperty({ type: String, nullable: true }) actingForName: string | null;
  @ApiProperty({ type: RefusalResponse, nullable: true }) refusal: RefusalResponse | null;
}

export class SignDto {
  /** The hash of the content that was shown: the signature holds for that alone. */
  @Matches(/^[0-9a-f]{64}$/) contentSha256: string;
  /** Said to whoever signs next, and kept (의견 있음). */
  @Optional() @IsText(2000) opinion?: string;
}

export class DelegationRuleResponse {
  nameKo: string;
  nameEn: string;
  @ApiProperty({ enum: POSITIONS }) position: Position;
  @ApiProperty({ enum: STEP_NEEDS }) review: StepNeed;
  @ApiProperty({ enum: STEP_NEEDS }) concurrence: StepNeed;
  basisKo: string;
  basisEn: string;
}

/** One who may be asked to sign. */
export class SignerResponse {
  id: string;
  name: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ enum: POSITIONS, nullable: true }) position: Position | null;
  isApprover: boolean;
  /** May sign last by the rules of today. */
  mayDecide: boolean;
  /** The last day of an absence that includes today. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) absentUntil: string | null;
  @ApiProperty({ type: String, nullable: true }) deputyName: string | null;
}

export class SuggestedStepResponse {
  @ApiProperty({ enum: STEP_ROLES }) role: StepRole;
  signerId: string;
}

export class LineChoiceResponse {
  /** What the delegation rules ask for today; null where they name nobody. */
  @ApiProperty({ type: DelegationRuleResponse, nullable: true }) rule: DelegationRuleResponse | null;
  @ApiProperty({ type: [SignerResponse] }) signers: SignerResponse[];
  /** What the rules suggest; empty where they leave no one to decide. */
  @ApiProperty({ type: [SuggestedStepResponse] }) suggested: SuggestedStepResponse[];
}

/** What a deputy decided for the signed-in person. */
export class ActingDecisionResponse {
  id: string;
  version: number;
  @ApiProperty({ enum: REVIEW_SUBJECTS }) subjectType: ReviewSubject;
  subjectId: string;
  caseId: string;
  caseNo: string;
  caseTitle: string;
  @ApiProperty({ enum: STEP_ROLES }) role: StepRole;
  @ApiProperty({ enum: STEP_DECISIONS }) decision: StepDecision;
  deputyName: string;
  @ApiProperty({ type: String, nullable: true }) opinion: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) decidedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) acknowledgedAt: Date | null;
}

/** One submission and what was decided on it. */
export class ReviewRoundResponse {
  id: string;
  round: number;
  contentSha256: string;
  submittedBy: string;
  submittedByName: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  /** Null while it waits. */
  @ApiProperty({ enum: REVIEW_OUTCOMES, nullable: true }) outcome: ReviewOutcome | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  /** The approval line in its order. */
  @ApiProperty({ type: [LineStepResponse] }) line: LineStepResponse[];
}

/** What an approval asks for, in the language of the request. */
export class ApprovalConditionResponse {
  @ApiProperty({ type: String }) code: ConditionCode;
  /** What holds when it is met. */
  label: string;
  met: boolean;
  /** What is missing; null when it is met. */
  @ApiProperty({ type: String, nullable: true }) message: string | null;
}

/** Something that one of the conditions waits for. */
export class OpenItemResponse {
  subjectType: string;
  subjectId: string;
  no: string;
  title: string;
  status: string;
  @ApiProperty({ type: [RefusalResponse] }) refusals: RefusalResponse[];
}

export class ApprovalResponse {
  @ApiProperty({ enum: REVIEW_SUBJECTS }) subjectType: ReviewSubject;
  subjectId: string;
  caseId: string;
  caseNo: string;
  caseTitle: string;
  @ApiProperty({ type: String, nullable: true }) providerId: string | null;
  @ApiProperty({ type: String, nullable: true }) providerName: string | null;
  no: string;
  title: string;
  status: string;
  /** Of an inspection, whether its plan or its report is at issue. */
  @ApiProperty({ enum: REVIEW_STAGES, nullable: true }) stage: ReviewStage | null;
  authorId: string;
  authorName: string;
  version: number;
  /** What approval would make final, as it stands now, and the SHA-256 of its canonical JSON. */
  @ApiProperty({ type: 'object', additionalProperties: true }) content: Json;
  contentSha256: string;
  /** Whether that is still what was submitted; null while nothing waits for a decision. */
  @ApiProperty({ type: Boolean, nullable: true }) contentIsAsSubmitted: boolean | null;
  @ApiProperty({ type: [ReviewRoundResponse] }) rounds: ReviewRoundResponse[];
  /** The round last returned, with which `differences` compares; null when none was. */
  @ApiProperty({ type: Number, nullable: true }) comparedWithRound: number | null;
  @ApiProperty({ type: [DifferenceResponse] }) differences: DifferenceResponse[];
  /** What was changed after the submission that waits: approval is refused while there is any. */
  @ApiProperty({ type: [DifferenceResponse] }) changesSinceSubmission: DifferenceResponse[];
  @ApiProperty({ type: [ApprovalConditionResponse] }) conditions: ApprovalConditionResponse[];
  @ApiProperty({ type: [OpenItemResponse] }) openItems: OpenItemResponse[];
  /** The event of the move that approves. */
  approvingMove: string;
  @ApiProperty({ type: SigningResponse, nullable: true }) signing: SigningResponse | null;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
