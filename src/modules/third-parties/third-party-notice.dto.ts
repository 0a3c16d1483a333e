import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray } from 'class-validator';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';

export class GiveThirdPartyOpinionDto {
  @IsText(10_000) text: string;
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

export class NoteThirdPartyOpinionDto {
  @IsId() opinionId: string;
  /** What the team makes of it. */
  @IsText(5000) note: string;
}

export class ThirdPartyOpinionResponse {
  id: string;
  text: string;
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  /** What the team made of it; always null for the respondent. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

/** The notice of a supplementary inspection as its respondent has it, and what it said. */
export class ThirdPartyNoticeResponse {
  /** Of the letter. */
  id: string;
  caseId: string;
  documentNo: string;
  title: string;
  @ApiProperty({ type: [ThirdPartyOpinionResponse] }) opinions: ThirdPartyOpinionResponse[];
  /** Whether the person may give an opinion now. */
  mayGiveOpinion: boolean;
}
