import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { CAUSE_KINDS } from '../../domain/enumerations';
import { Clearable, IsText, Optional } from '../../platform/http/fields';

export const METHODS = [
  'FIVE_WHYS',
  'FISHBONE',
  'FAULT_TREE',
  'TIMELINE',
  'CHANGE_ANALYSIS',
  'BARRIER_ANALYSIS',
  'OTHER',
] as const;
/** UNDETERMINED (미상) is a lawful result. */
export const DETERMINATIONS = ['CONFIRMED', 'ESTIMATED', 'UNDETERMINED'] as const;

export class CauseDto {
  @IsIn(CAUSE_KINDS) kind: (typeof CAUSE_KINDS)[number];
  /** A code of the cause classification (원인 분류). */
  @IsText(100) causeCode: string;
  @IsText(10_000) text: string;
  /** Stated exactly where the cause was ruled out. */
  @Optional() @IsText(10_000) ruledOutReason?: string;
  @Optional() @IsBoolean() thirdParty?: boolean;
  @Optional() @IsText(1000) source?: string;
}

export class WriteCauseAnalysisDto {
  @IsIn(METHODS) method: (typeof METHODS)[number];
  @IsIn(DETERMINATIONS) determination: (typeof DETERMINATIONS)[number];
  @IsText(10_000) summary: string;
  /** What the provider itself gives as the cause (사업자 주장). */
  @Optional() @IsText(10_000) providerClaim?: string;
  /** Left out: the causes of the version before are taken over. */
  @Optional() @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => CauseDto) causes?: CauseDto[];
}

export class UpdateCauseAnalysisDto {
  @Optional() @IsIn(METHODS) method?: (typeof METHODS)[number];
  @Optional() @IsIn(DETERMINATIONS) determination?: (typeof DETERMINATIONS)[number];
  @Optional() @IsText(10_000) summary?: string;
  @Clearable() @IsText(10_000) providerClaim?: string | null;
  /** Replaces all causes. */
  @Optional() @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => CauseDto) causes?: CauseDto[];
}

export class CauseReasonDto {
  @IsText(2000) reason: string;
}

export class CauseResponse {
  seq: number;
  @ApiProperty({ enum: CAUSE_KINDS }) kind: string;
  causeCode: string;
  nameKo: string;
  nameEn: string;
  /** Where the code falls in the root-cause categories of ENISA. */
  enisaCategory: string;
  text: string;
  @ApiProperty({ type: String, nullable: true }) ruledOutReason: string | null;
  thirdParty: boolean;
  @ApiProperty({ type: String, nullable: true }) source: string | null;
}

export class CauseAnalysisResponse {
  id: string;
  incidentId: string;
  versionNo: number;
  @ApiProperty({ enum: METHODS }) method: string;
  @ApiProperty({ enum: DETERMINATIONS }) determination: string;
  summary: string;
  @ApiProperty({ type: String, nullable: true }) providerClaim: string | null;
  @ApiProperty({ type: [CauseResponse] }) causes: CauseResponse[];
  authorId: string;
  /** When it was concluded; from then on it stays as it is. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) frozenAt: Date | null;
  version: number;
}
