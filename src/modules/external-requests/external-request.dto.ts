import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import {
  EXTERNAL_DECISIONS,
  EXTERNAL_REQUEST_KINDS,
  EXTERNAL_REQUEST_STATUSES,
  type ExternalDecision,
  type ExternalRequestKind,
  type ExternalRequestStatus,
  HANDED_OVER_KINDS,
  type HandedOverKind,
} from '../../domain/external-request';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { DueStateResponse } from '../deadlines/due-state.dto';
import { DispatchDto } from '../documents/document.dto';

export class ReceiveExternalRequestDto {
  @IsIn(EXTERNAL_REQUEST_KINDS) kind: ExternalRequestKind;
  /** Who asks, such as a member's office, a committee or the applicant. */
  @IsText(200) requester: string;
  /** Its own number. */
  @Optional() @IsText(200) requesterRef?: string;
  @IsText(5000) subject: string;
  @IsCalendarDay() receivedOn: string;
  /** By when it is to be answered, as parliament or the audit says; of a disclosure the law says it. */
  @Optional() @IsCalendarDay() answerBy?: string;
}

export class HandedOverDto {
  @IsIn(HANDED_OVER_KINDS) kind: HandedOverKind;
  @IsText(300) title: string;
  @Optional() @IsId() documentId?: string;
  /** The item itself, or the redacted copy that was taken up as evidence for this. */
  @Optional() @IsId() evidenceId?: string;
  /** What is answered in words. */
  @Optional() @IsText(20_000) statement?: string;
  /** What was taken out of it, and why. */
  @Optional() @IsText(2000) leftOut?: string;
  /** Whose materials they are, where the item itself does not say it. */
  @Optional() @IsId() providerId?: string;
}

export class ExamineExternalRequestDto {
  @IsIn(EXTERNAL_DECISIONS) decision: ExternalDecision;
  /** Needed unless all of it is handed over. */
  @Optional() @IsText(5000) reason?: string;
  /** The item of 정보공개법 제9조제1항 on which a disclosure is refused in whole or in part. */
  @Optional() @IsInt() @Min(1) @Max(8) closedItem?: number;
  @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => HandedOverDto) items: HandedOverDto[];
}

export class AnswerExternalRequestDto {
  @IsCalendarDay() answeredOn: string;
  /** By what way and to whom. */
  @IsText(1000) answeredHow: string;
}

export class NotifyThirdPartyDto {
  @IsId() providerId: string;
  @ValidateNested() @Type(() => DispatchDto) dispatch: DispatchDto;
}

export class AnswerDisclosureNoticeDto {
  /** Whether the provider asks that it be not disclosed. */
  @IsBoolean() objects: boolean;
  @IsText(5000) answer: string;
}

export class ExternalRequestQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
}

export class ExternalRequestListItem {
  id: string;
  caseId: string;
  requestNo: string;
  @ApiProperty({ enum: EXTERNAL_REQUEST_KINDS }) kind: ExternalRequestKind;
  requester: string;
  subject: string;
  @ApiProperty({ type: String, format: 'date' }) receivedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ enum: EXTERNAL_REQUEST_STATUSES }) status: ExternalRequestStatus;
}

export class ExternalRequestPage {
  @ApiProperty({ type: [ExternalRequestListItem] }) items: ExternalRequestListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class HandedOverResponse {
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ enum: HANDED_OVER_KINDS }) kind: HandedOverKind;
  title: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) documentId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) evidenceId: string | null;
  @ApiProperty({ type: String, nullable: true }) statement: string | null;
  @ApiProperty({ type: String, nullable: true }) leftOut: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) providerId: string | null;
  /** Of what was handed over. */
  sha256: string;
}

/** What the provider reads of a request for its materials, and what it said. */
export class DisclosureNoticeResponse {
  id: string;
  caseId: string;
  providerId: string;
  documentId: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) arrivedAt: Date | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) answerBy: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) objects: boolean | null;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
  @ApiProperty({ type: String, nullable: true }) answerReceiptNo: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  mayRecordArrival: boolean;
  mayAnswer: boolean;
  version: number;
}

export class ExternalRequestResponse {
  id: string;
  caseId: string;
  requestNo: string;
  @ApiProperty({ enum: EXTERNAL_REQUEST_KINDS }) kind: ExternalRequestKind;
  requester: string;
  @ApiProperty({ type: String, nullable: true }) requesterRef: string | null;
  subject: string;
  @ApiProperty({ type: String, format: 'date' }) receivedOn: string;
  @ApiProperty({ type: DueStateResponse, nullable: true }) due: DueStateResponse | null;
  @ApiProperty({ type: String, nullable: true }) extensionReason: string | null;
  @ApiProperty({ enum: EXTERNAL_DECISIONS, nullable: true }) proposedDecision: ExternalDecision | null;
  @ApiProperty({ type: String, nullable: true }) proposedReason: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) closedItem: number | null;
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ enum: EXTERNAL_DECISIONS, nullable: true }) decision: ExternalDecision | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) answeredOn: string | null;
  @ApiProperty({ type: String, nullable: true }) answeredHow: string | null;
  @ApiProperty({ type: [HandedOverResponse] }) items: HandedOverResponse[];
  @ApiProperty({ type: [DisclosureNoticeResponse] }) notices: DisclosureNoticeResponse[];
  /** Whether the person may notify a provider now. */
  mayNotify: boolean;
  @ApiProperty({ enum: EXTERNAL_REQUEST_STATUSES }) status: ExternalRequestStatus;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  version: number;
}
