import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, ValidateNested } from 'class-validator';
import { INSPECTION_STATUSES } from '../../domain/inspection';
import { THIRD_PARTY_GROUNDS, type ThirdPartyGround } from '../../domain/joint-participant';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { DraftInspectionDto, VoluntaryConsentDto } from '../inspections/inspection.dto';

export class PlanThirdPartyDto {
  /** The respondent whose matter leads to the third party. */
  @IsId() respondentId: string;
  /** The title under which the third party sees the case; names no respondent. */
  @IsText(200) providerTitle: string;
  @IsIn(THIRD_PARTY_GROUNDS) ground: ThirdPartyGround;
  /** The provision that permits it; of the ground LAW. */
  @Optional() @IsId() permittedById?: string;
  /** Who consented for the third party; of the ground CONSENT. */
  @Optional() @ValidateNested() @Type(() => VoluntaryConsentDto) consent?: VoluntaryConsentDto;
  /** What cannot be established at the respondent alone. */
  @IsText(2000) necessity: string;
  /** The plan; its provider is the third party, its kind always SUPPLEMENTARY. */
  @ValidateNested() @Type(() => DraftInspectionDto) inspection: DraftInspectionDto;
}

export class UseEvidenceDto {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @ArrayMaxSize(100) @IsId({ each: true }) evidenceIds: string[];
  /** For which question about the respondent it is used, and for nothing else (행정조사기본법 제4조제6항). */
  @IsText(1000) purpose: string;
}

export class UsedEvidenceResponse {
  evidenceId: string;
  evidenceNo: string;
  /** Under which number it stands in the file of the respondent. */
  copiedToId: string;
  copiedToNo: string;
  purpose: string;
}

export class ThirdPartyResponse {
  id: string;
  caseId: string;
  inspectionId: string;
  inspectionNo: string;
  @ApiProperty({ enum: INSPECTION_STATUSES }) inspectionStatus: string;
  thirdPartyNameKo: string;
  @ApiProperty({ type: String, nullable: true }) thirdPartyNameEn: string | null;
  providerId: string;
  respondentId: string;
  respondentNameKo: string;
  @ApiProperty({ type: String, nullable: true }) respondentNameEn: string | null;
  @ApiProperty({ enum: THIRD_PARTY_GROUNDS }) ground: string;
  /** The provision, or who consented and when. */
  @ApiProperty({ type: String, nullable: true }) permittedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) consentBy: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) consentOn: string | null;
  necessity: string;
  @ApiProperty({ type: String, nullable: true }) noticeDocumentId: string | null;
  @ApiProperty({ type: String, nullable: true }) noticeDocumentNo: string | null;
  /** When the respondent was told of it. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) noticeArrivedAt: Date | null;
  /** Why the respondent is told only afterwards. */
  @ApiProperty({ type: String, nullable: true }) deferralReason: string | null;
  @ApiProperty({ type: [UsedEvidenceResponse] }) used: UsedEvidenceResponse[];
  version: number;
  /** tell-respondent, record-arrival, defer-telling and use-evidence. */
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
