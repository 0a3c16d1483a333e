import { ApiProperty } from '@nestjs/swagger';
import type { ConditionCode } from '../../domain/approval-conditions';
import type { Json } from '../../domain/content-difference';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '../../domain/enumerations';
import { REVIEW_STAGES, REVIEW_SUBJECTS, type ReviewStage, type ReviewSubject } from '../../domain/review-round';
import { DifferenceResponse } from '../../platform/http/difference';
import { MoveResponse, RefusalResponse } from '../../platform/http/moves';

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
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
