import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CAUSALITIES,
  type Causality,
  FINDING_ASPECTS,
  FINDING_TYPES,
  type FindingAspect,
  type FindingType,
  PRIORITIES,
  type Priority,
  type Scope,
  SCOPES,
  SEVERITIES,
  type Severity,
  TABLE_CELL_KINDS,
  type TableCellKind,
} from '../../domain/enumerations';
import { FINDING_STATUSES, type FindingStatus } from '../../domain/finding';
import { Clearable, IsCalendarDay, IsDraftText, IsId, IsText, Optional } from '../../platform/http/fields';
import { IsTableRows, type TableCell } from './finding-tables';
import { MoveResponse, RefusalResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';

/** What the facts are measured against: an article, an item of the catalogue, or both; plan year and clause say where. */
export class CriterionDto {
  @Optional() @IsId() legalBasisId?: string;
  @Optional() @IsText(50) criteriaItemCode?: string;
  @Optional() @IsInt() @Min(1990) @Max(2199) planYear?: number;
  @Optional() @IsText(200) clause?: string;
}

export class FindingTableColumnDto {
  @IsText(100) title: string;
  /** NUMBER: every cell of the column is a number or empty. */
  @IsIn(TABLE_CELL_KINDS) kind: TableCellKind;
  /** In which it is counted or measured, such as ms, 건, %. */
  @Optional() @IsText(30) unit?: string;
}

export class FindingTableRowDto {
  /** One for each column: a number, a text, or null where nothing is known. */
  @ApiProperty({ type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true } })
  cells: TableCell[];
}

/** A comparison inside a finding (비교표), such as measured values against a reference. */
export class FindingTableDto {
  @IsText(200) title: string;
  /** Where the figures come from. */
  @Optional() @IsText(500) source?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => FindingTableColumnDto)
  columns: FindingTableColumnDto[];
  @ApiProperty({ type: [FindingTableRowDto] })
  @IsTableRows()
  rows: FindingTableRowDto[];
}

class FindingLinksDto {
  @Clearable() @IsId() inspectionId?: string | null;
  @Optional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsText(50, { each: true }) causeCodes?: string[];
  /** The earlier finding of the same provider that this one repeats. */
  @Clearable() @IsId() repeatOfId?: string | null;
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CriterionDto)
  criteria?: CriterionDto[];
  /** Each list of tables replaces the one before. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => FindingTableDto)
  tables?: FindingTableDto[];
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) incidentIds?: string[];
  @Optional() @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

export class CreateFindingDto extends FindingLinksDto {
  @IsId() providerId: string;
  /** Whether it concerns the cause, the recovery or the prevention of recurrence. */
  @IsIn(FINDING_ASPECTS) aspect: FindingAspect;
  @IsIn(FINDING_TYPES) type: FindingType;
  @IsIn(SEVERITIES) severity: Severity;
  @IsIn(SCOPES) scope: Scope;
  @IsIn(CAUSALITIES) causal: Causality;
  @IsText(200) title: string;
  /** Facts as found (현황); the only part that goes to the fact check. A draft may still be without it, and without the others. */
  @Optional() @IsDraftText(10_000) condition?: string;
  @Optional() @IsDraftText(10_000) cause?: string;
  @Optional() @IsDraftText(10_000) effect?: string;
}

export class UpdateFindingDto extends FindingLinksDto {
  @Optional() @IsIn(FINDING_ASPECTS) aspect?: FindingAspect;
  @Optional() @IsIn(FINDING_TYPES) type?: FindingType;
  @Optional() @IsIn(SEVERITIES) severity?: Severity;
  @Optional() @IsIn(SCOPES) scope?: Scope;
  @Optional() @IsIn(CAUSALITIES) causal?: Causality;
  @Optional() @IsText(200) title?: string;
  @Optional() @IsDraftText(10_000) condition?: string;
  @Optional() @IsDraftText(10_000) cause?: string;
  @Optional() @IsDraftText(10_000) effect?: string;
}

export class ProposeFindingDto {
  /** The proposer states that what was examined lies within the noticed scope; needless without an inspection. */
  @Optional() @IsBoolean() withinScope?: boolean;
  /** Or names the recorded extension that covers it (행정조사기본법 제23조). */
  @Optional() @IsId() scopeExtensionId?: string;
}

export class FactCheckDueDto {
  @IsCalendarDay() dueOn: string;
}

export class InternalNoteDto {
  @IsText(10_000) note: string;
}

export class InternalNoteResponse {
  findingId: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  /** 0 while nothing is noted yet. */
  version: number;
}

export class FindingQuery extends PageQuery {
  @Optional() @IsIn(FINDING_STATUSES) status?: FindingStatus;
  @Optional() @IsId() providerId?: string;
  @Optional() @IsIn(SEVERITIES) severity?: Severity;
  @Optional() @IsId() inspectionId?: string;
}

export class FindingCriterionResponse {
  @ApiProperty({ type: String, nullable: true }) legalBasisId: string | null;
  /** The article as it is cited. */
  @ApiProperty({ type: String, nullable: true }) article: string | null;
  @ApiProperty({ type: String, nullable: true }) criteriaItemCode: string | null;
  @ApiProperty({ type: String, nullable: true }) criteriaItemTitle: string | null;
  @ApiProperty({ type: Number, nullable: true }) planYear: number | null;
  @ApiProperty({ type: String, nullable: true }) clause: string | null;
}

export class WordingWarning {
  field: string;
  word: string;
  message: string;
}

export class FindingListItem {
  id: string;
  caseId: string;
  providerId: string;
  findingNo: string;
  title: string;
  @ApiProperty({ enum: FINDING_ASPECTS }) aspect: string;
  @ApiProperty({ enum: FINDING_TYPES }) type: string;
  @ApiProperty({ enum: SEVERITIES }) severity: string;
  @ApiProperty({ enum: SCOPES }) scope: string;
  /** From severity and scope; null for the provider. */
  @ApiProperty({ enum: PRIORITIES, nullable: true }) priority: Priority | null;
  @ApiProperty({ enum: FINDING_STATUSES }) status: FindingStatus;
}

export class FindingPage {
  @ApiProperty({ type: [FindingListItem] }) items: FindingListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A provider sees an issued finding in the same shape, without who wrote and decided it (null). */
export class FindingResponse extends FindingListItem {
  @ApiProperty({ type: [FindingTableDto] }) tables: FindingTableDto[];
  @ApiProperty({ type: String, nullable: true }) inspectionId: string | null;
  @ApiProperty({ enum: CAUSALITIES }) causal: string;
  condition: string;
  cause: string;
  effect: string;
  causeCodes: string[];
  @ApiProperty({ type: String, nullable: true }) repeatOfId: string | null;
  @ApiProperty({ type: [FindingCriterionResponse] }) criteria: FindingCriterionResponse[];
  incidentIds: string[];
  evidenceIds: string[];
  @ApiProperty({ type: String, nullable: true }) authorId: string | null;
  @ApiProperty({ type: String, nullable: true }) confirmedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) frozenAt: Date | null;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  /** Everything that a draft still lacks before it can be proposed. */
  @ApiProperty({ type: [RefusalResponse] }) missing: RefusalResponse[];
  /** Points to look at again; nothing is refused for them. */
  @ApiProperty({ type: [WordingWarning] }) warnings: WordingWarning[];
}
