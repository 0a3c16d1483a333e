import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { DUE_BADGES, type DueBadge, FACT_CHECK_OUTCOMES, type FactCheckOutcome } from '../../domain/enumerations';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';

const ANSWERS = ['AGREED', 'DISPUTED', 'CORRECTION'] as const satisfies readonly FactCheckOutcome[];

export class FactCheckAnswerDto {
  @IsIn(ANSWERS) outcome: (typeof ANSWERS)[number];
  /** Needed unless the provider agrees. */
  @Optional() @IsText(10_000) comment?: string;
  /** Evidence that the provider submitted in this case. */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

export class MinistryAnswerDto {
  @IsText(10_000) answer: string;
}

export class FactCheckQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() findingId?: string;
  @Optional() @IsIn(FACT_CHECK_OUTCOMES) outcome?: FactCheckOutcome;
}

export class FactCheckResponse {
  id: string;
  caseId: string;
  providerId: string;
  /** Null for the provider, which does not see the finding yet. */
  @ApiProperty({ type: String, nullable: true }) findingId: string | null;
  findingNo: string;
  round: number;
  /** The facts as they were shown for checking. */
  factualText: string;
  @ApiProperty({ type: String, format: 'date-time' }) releasedAt: Date;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ enum: DUE_BADGES }) standing: DueBadge;
  /** Day 1 is the first day after it was due. */
  @ApiProperty({ type: 'integer', nullable: true }) overdueDays: number | null;
  /** Days in Korea until the day it is due: 0 on the day, negative afterwards; null once answered or lapsed. */
  @ApiProperty({ type: 'integer', nullable: true }) daysLeft: number | null;
  @ApiProperty({ enum: FACT_CHECK_OUTCOMES }) outcome: FactCheckOutcome;
  @ApiProperty({ type: String, nullable: true }) comment: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) commentedAt: Date | null;
  /** What the provider brought for its answer. */
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  @ApiProperty({ type: String, nullable: true }) ministryAnswer: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  /** Whether the person may answer for the provider now. */
  mayAnswer: boolean;
  /** Whether the person may reply to the provider's answer now. */
  mayReply: boolean;
  version: number;
}

export class FactCheckPage {
  @ApiProperty({ type: [FactCheckResponse] }) items: FactCheckResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
