import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { PLAN_ELEMENTS, type PlanElement } from '../../domain/action-plan';
import { SHEET_FAULTS, type SheetFault } from '../../domain/plan-sheet';
import { SHEET_COLUMNS, SHEET_FIELDS, type SheetColumn, type SheetField } from '../../domain/plan-sheet-columns';
import { IsText } from '../../platform/http/fields';
import { SignedItemDto } from './plan.dto';

/** Whether what the plan says already stays and the table adds to it, or the table takes its place. */
export const SHEET_MODES = ['ADD', 'REPLACE'] as const;
export type SheetMode = (typeof SHEET_MODES)[number];

export class ReadPlanSheetDto {
  /** Rows copied from a spreadsheet (tab between cells) or the text of a CSV or TSV file. */
  @IsText(330_000) table: string;
}

export class TakePlanSheetDto extends ReadPlanSheetDto {
  @IsIn(SHEET_MODES) mode: SheetMode;
  /** The requirements that the table names, each at the version that was read. */
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique(({ requirementId }: SignedItemDto) => requirementId)
  @ValidateNested({ each: true })
  @Type(() => SignedItemDto)
  items: SignedItemDto[];
}

export class SheetProblemResponse {
  @ApiProperty({ enum: SHEET_COLUMNS }) column: SheetColumn;
  @ApiProperty({ enum: SHEET_FAULTS }) code: SheetFault;
  /** The sentence for a person, in the language of the request. */
  message: string;
}

export class SheetWordResponse {
  @ApiProperty({ enum: SHEET_FIELDS }) field: SheetField;
  text: string;
}

export class SheetRowResponse {
  /** As counted in the table, its head included; the first is 1. */
  line: number;
  /** As written. */
  requirement: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) requirementId: string | null;
  /** The task; empty where the row brings words of the plan alone. */
  title: string;
  /** `YYYY-MM-DD`, or as written where it cannot be read. */
  day: string;
  @ApiProperty({ type: [SheetWordResponse] }) words: SheetWordResponse[];
  @ApiProperty({ type: [SheetProblemResponse] }) problems: SheetProblemResponse[];
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
  @ApiProperty({ enum: SHEET_FIELDS, isArray: true }) brings: SheetField[];
  /** What the plan says otherwise now: kept by ADD, overwritten by REPLACE. */
  @ApiProperty({ enum: SHEET_FIELDS, isArray: true }) differs: SheetField[];
  /** The elements that will still be empty. */
  @ApiProperty({ enum: PLAN_ELEMENTS, isArray: true }) missing: PlanElement[];
}

export class PlanSheetResponse {
  @ApiProperty({ type: [SheetRowResponse] }) rows: SheetRowResponse[];
  /** Rows with something wrong; while there is one, nothing can be taken. */
  faulty: number;
  @ApiProperty({ type: [SheetItemResponse] }) items: SheetItemResponse[];
}
