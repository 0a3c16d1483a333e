import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { MILESTONE_FAULTS, type MilestoneFault } from '../../domain/milestone-sheet';
import { IsText } from '../../platform/http/fields';
import { SignedItemDto } from './plan.dto';

/** Whether the milestones of the table come after those that are there, or take their place. */
export const SHEET_MODES = ['ADD', 'REPLACE'] as const;
export type SheetMode = (typeof SHEET_MODES)[number];

export class ReadMilestonesDto {
  /** Rows copied from a spreadsheet (tab between cells) or the text of a CSV file. */
  @IsText(500_000) table: string;
}

export class TakeMilestonesDto extends ReadMilestonesDto {
  @IsIn(SHEET_MODES) mode: SheetMode;
  /** The requirements that the table names, each at the version that was read. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(({ requirementId }: SignedItemDto) => requirementId)
  @ValidateNested({ each: true })
  @Type(() => SignedItemDto)
  items: SignedItemDto[];
}

export class MilestoneRowResponse {
  /** As counted in the table, its head included; the first is 1. */
  line: number;
  /** As written. */
  requirement: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) requirementId: string | null;
  title: string;
  /** `YYYY-MM-DD`, or as written where it cannot be read. */
  day: string;
  @ApiProperty({ enum: MILESTONE_FAULTS, isArray: true }) faults: MilestoneFault[];
}

export class SheetItemResponse {
  requirementId: string;
  requirementNo: string;
  requirementTitle: string;
  version: number;
  /** Milestones that the plan has for it now. */
  present: number;
  /** Milestones that the table brings. */
  added: number;
}

export class MilestoneSheetResponse {
  @ApiProperty({ type: [MilestoneRowResponse] }) rows: MilestoneRowResponse[];
  /** Rows with something wrong; while there is one, nothing can be taken. */
  faulty: number;
  @ApiProperty({ type: [SheetItemResponse] }) items: SheetItemResponse[];
}
