import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsId, IsText, Optional } from '../../platform/http/fields';

/** 재발, 후속, 동일원인, 공동. */
export const RELATION_KINDS = ['RECURRENCE', 'FOLLOW_UP', 'SAME_CAUSE', 'JOINT'] as const;

export class RelateCaseDto {
  @IsId() relatedCaseId: string;
  @IsIn(RELATION_KINDS) kind: (typeof RELATION_KINDS)[number];
  @Optional() @IsText(2000) note?: string;
}

export class CaseRelationResponse {
  id: string;
  caseId: string;
  relatedCaseId: string;
  /** Null where the reader does not see the other case. */
  @ApiProperty({ type: String, nullable: true }) caseNo: string | null;
  @ApiProperty({ type: String, nullable: true }) relatedCaseNo: string | null;
  @ApiProperty({ enum: RELATION_KINDS }) kind: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  createdBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
}
