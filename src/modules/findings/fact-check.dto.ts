import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { FACT_CHECK_OUTCOMES, type FactCheckOutcome } from '../../domain/enumerations';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

const ANSWERS = ['AGREED', 'DISPUTED', 'CORRECTION'] as const satisfies readonly FactCheckOutcome[];

export class FactCheckAnswerDto {
  @IsIn(ANSWERS) outcome: (typeof ANSWERS)[number];
  /** Needed unless the provider agrees. */
  @Optional() @IsText(10_000) comment?: string;
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
  @ApiProperty({ enum: FACT_CHECK_OUTCOMES }) outcome: FactCheckOutcome;
  @ApiProperty({ type: String, nullable: true }) comment: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) commentedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) ministryAnswer: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  version: number;
}

export class FactCheckPage {
  @ApiProperty({ type: [FactCheckResponse] }) items: FactCheckResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
