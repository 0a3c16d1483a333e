import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { COMMITTEE_ITEM_STATUSES, type CommitteeItemStatus } from '../../domain/committee-item';
import { COMMITTEE_DECISIONS, type CommitteeDecision } from '../../domain/enumerations';
import { Clearable, IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';

const RESOLVED = ['AS_PROPOSED', 'AMENDED'] as const satisfies readonly CommitteeDecision[];

/** A member who takes no part in the decision (제척·기피·회피). */
export class RecusalDto {
  @IsText(100) member: string;
  @IsText(1000) reason: string;
  /** Counted among those present all the same. */
  @IsBoolean() present: boolean;
}

class MeetingDto {
  @Clearable() @IsInt() @Min(1) @Max(999) meetingNo?: number | null;
  @Clearable() @IsInt() @Min(1) @Max(999) agendaNo?: number | null;
  @Clearable() @IsCalendarDay() heldFrom?: string | null;
  /** A meeting in writing lasts several days. */
  @Clearable() @IsCalendarDay() heldTo?: string | null;
  @Clearable() @IsText(200) place?: string | null;
  @Clearable() @IsInt() @Min(1) @Max(999) membersTotal?: number | null;
  @Clearable() @IsInt() @Min(0) @Max(999) membersPresent?: number | null;
  @Clearable() @IsInt() @Min(0) @Max(999) votesFor?: number | null;
  @Clearable() @IsInt() @Min(0) @Max(999) votesAgainst?: number | null;
  @Clearable() @IsInt() @Min(0) @Max(999) votesAbstained?: number | null;
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RecusalDto)
  recusals?: RecusalDto[];
  /** The minutes (회의록), as a file among the evidence of the case or as text. */
  @Clearable() @IsId() minutesEvidenceId?: string | null;
  @Clearable() @IsText(10_000) minutesText?: string | null;
}

export class CreateCommitteeItemDto extends MeetingDto {
  /** Code of the committee, such as DISASTER_COMMITTEE. */
  @IsText(50) committeeCode: string;
  @IsInt() @Min(1990) @Max(2199) meetingYear: number;
  @IsText(200) title: string;
}

export class UpdateCommitteeItemDto extends MeetingDto {
  @Optional() @IsText(50) committeeCode?: string;
  @Optional() @IsInt() @Min(1990) @Max(2199) meetingYear?: number;
  @Optional() @IsText(200) title?: string;
}

export class ResolveItemDto {
  /** 원안 의결 or 수정 의결. */
  @IsIn(RESOLVED) decision: (typeof RESOLVED)[number];
  @IsText(10_000) resolution: string;
  @IsCalendarDay() resolvedOn: string;
}

export class CommitteeItemQuery extends PageQuery {
  @Optional() @IsIn(COMMITTEE_ITEM_STATUSES) status?: CommitteeItemStatus;
}

export class RecusalResponse {
  member: string;
  reason: string;
  present: boolean;
}

export class CommitteeItemResponse {
  id: string;
  caseId: string;
  committeeCode: string;
  meetingYear: number;
  @ApiProperty({ type: Number, nullable: true }) meetingNo: number | null;
  @ApiProperty({ type: Number, nullable: true }) agendaNo: number | null;
  title: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) heldFrom: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) heldTo: string | null;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ type: Number, nullable: true }) membersTotal: number | null;
  @ApiProperty({ type: Number, nullable: true }) membersPresent: number | null;
  @ApiProperty({ type: Number, nullable: true }) votesFor: number | null;
  @ApiProperty({ type: Number, nullable: true }) votesAgainst: number | null;
  @ApiProperty({ type: Number, nullable: true }) votesAbstained: number | null;
  @ApiProperty({ type: [RecusalResponse] }) recusals: RecusalResponse[];
  @ApiProperty({ type: String, nullable: true }) minutesEvidenceId: string | null;
  @ApiProperty({ type: String, nullable: true }) minutesText: string | null;
  @ApiProperty({ enum: COMMITTEE_DECISIONS, nullable: true }) decision: CommitteeDecision | null;
  @ApiProperty({ type: String, nullable: true }) resolution: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) resolvedOn: string | null;
  authorId: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) frozenAt: Date | null;
  @ApiProperty({ enum: COMMITTEE_ITEM_STATUSES }) status: CommitteeItemStatus;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}

export class CommitteeItemListItem {
  id: string;
  caseId: string;
  committeeCode: string;
  meetingYear: number;
  title: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) heldFrom: string | null;
  @ApiProperty({ enum: COMMITTEE_DECISIONS, nullable: true }) decision: CommitteeDecision | null;
  @ApiProperty({ enum: COMMITTEE_ITEM_STATUSES }) status: CommitteeItemStatus;
}

export class CommitteeItemPage {
  @ApiProperty({ type: [CommitteeItemListItem] }) items: CommitteeItemListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
