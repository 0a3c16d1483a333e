import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CASE_RELATION_KINDS, type CaseRelationKind } from '../../domain/enumerations';
import { IsId, IsText, Optional } from '../../platform/http/fields';

export class RelateCaseDto {
  @IsId() relatedCaseId: string;
  @IsIn(CASE_RELATION_KINDS) kind: CaseRelationKind;
  @Optional() @IsText(2000) note?: string;
}

export class CaseRelationResponse {
  id: string;
  caseId: string;
  relatedCaseId: string;
  /** Null where the reader does not see the other case. */
  @ApiProperty({ type: String, nullable: true }) caseNo: string | null;
  @ApiProperty({ type: String, nullable: true }) relatedCaseNo: string | null;
  @ApiProperty({ enum: CASE_RELATION_KINDS }) kind: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  createdBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
}
