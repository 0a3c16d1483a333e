import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import {
  CAUSE_DETERMINATIONS,
  CAUSE_KINDS,
  CAUSE_METHODS,
  type CauseDetermination,
  type CauseKind,
  type CauseMethod,
} from '../../domain/enumerations';
import { Clearable, IsText, Optional } from '../../platform/http/fields';

export class CauseDto {
  @IsIn(CAUSE_KINDS) kind: CauseKind;
  /** A code of the cause classification (원인 분류). */
  @IsText(100) causeCode: string;
  @IsText(10_000) text: string;
  /** Stated exactly where the cause was ruled out. */
  @Optional() @IsText(10_000) ruledOutReason?: string;
  @Optional() @IsBoolean() thirdParty?: boolean;
  @Optional() @IsText(1000) source?: string;
}

export class WriteCauseAnalysisDto {
  @IsIn(CAUSE_METHODS) method: CauseMethod;
  @IsIn(CAUSE_DETERMINATIONS) determination: CauseDetermination;
  @IsText(10_000) summary: string;
  /** What the provider itself gives as the cause (사업자 주장). */
  @Optional() @IsText(10_000) providerClaim?: string;
  /** Left out: the causes of the version before are taken over. */
  @Optional() @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => CauseDto) causes?: CauseDto[];
}

export class UpdateCauseAnalysisDto {
  @Optional() @IsIn(CAUSE_METHODS) method?: CauseMethod;
  @Optional() @IsIn(CAUSE_DETERMINATIONS) determination?: CauseDetermination;
  @Optional() @IsText(10_000) summary?: string;
  @Clearable() @IsText(10_000) providerClaim?: string | null;
  /** Replaces all causes. */
  @Optional() @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => CauseDto) causes?: CauseDto[];
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
  @ApiProperty({ enum: CAUSE_METHODS }) method: string;
  @ApiProperty({ enum: CAUSE_DETERMINATIONS }) determination: string;
  summary: string;
  @ApiProperty({ type: String, nullable: true }) providerClaim: string | null;
  @ApiProperty({ type: [CauseResponse] }) causes: CauseResponse[];
  authorId: string;
  /** When it was concluded; from then on it stays as it is. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) frozenAt: Date | null;
  version: number;
}
