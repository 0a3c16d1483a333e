import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, ValidateNested } from 'class-validator';
import { Clearable, IsCalendarDay, IsId, IsText } from '../../platform/http/fields';

export class DraftCriterionDto {
  @IsId() criterionId: string;
  @Clearable() @IsText(2_000) note?: string | null;
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsId({ each: true }) evidenceIds: string[];
}

/** All of the draft as it now stands; what is left out is empty. */
export class SaveReportDraftDto {
  @Clearable() @IsText(10_000) summary?: string | null;
  @Clearable() @IsCalendarDay() completedOn?: string | null;
  @Clearable() @IsText(10_000) residualRisk?: string | null;
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ criterionId }: DraftCriterionDto) => criterionId)
  @ValidateNested({ each: true })
  @Type(() => DraftCriterionDto)
  criteria: DraftCriterionDto[];
}

export class DraftCriterionResponse {
  criterionId: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  evidenceIds: string[];
}

/** What the provider has prepared of its next report. Nothing is there yet at version 0. */
export class ReportDraftResponse {
  actionId: string;
  @ApiProperty({ type: String, nullable: true }) summary: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) completedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) residualRisk: string | null;
  @ApiProperty({ type: [DraftCriterionResponse] }) criteria: DraftCriterionResponse[];
  @ApiProperty({ type: String, nullable: true }) savedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) savedAt: Date | null;
  @ApiProperty({ type: 'integer' }) version: number;
}
