import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, ValidateNested } from 'class-validator';
import { FINDING_DISPUTE_DECISIONS, type FindingDisputeDecisionKind } from '../../domain/finding-dispute';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { DispatchDto } from '../documents/document.dto';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';

export class DisputeFindingDto {
  /** What is not right, and why. */
  @IsText(10_000) text: string;
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

/** The decision is told by a numbered letter that goes out with it. */
export class DecideFindingDisputeDto {
  @IsText(5000) reason: string;
  @ValidateNested() @Type(() => DispatchDto) dispatch: DispatchDto;
}

export class AmendFindingDto extends DecideFindingDisputeDto {
  /** The confirmed finding that takes the place of the disputed one. */
  @IsId() replacedById: string;
}

export class FindingDisputeDecisionResponse {
  @ApiProperty({ enum: FINDING_DISPUTE_DECISIONS }) decision: FindingDisputeDecisionKind;
  reason: string;
  @ApiProperty({ type: String, nullable: true }) replacedById: string | null;
  documentId: string;
  @ApiProperty({ type: String, format: 'date-time' }) decidedAt: Date;
  /** Whether the person may record the arrival of its letter now. */
  mayRecordArrival: boolean;
}

export class FindingDisputeResponse {
  id: string;
  findingId: string;
  text: string;
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  /** Null until it is decided; for the respondent, until the letter has arrived. */
  @ApiProperty({ type: FindingDisputeDecisionResponse, nullable: true })
  decision: FindingDisputeDecisionResponse | null;
}
