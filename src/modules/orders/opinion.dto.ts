import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { OPINION_ROUND_STATUSES, type OpinionRoundStatus } from '../../domain/opinion-round';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

export const CLOSE_REASONS = ['ALL_SUBMITTED', 'WAIVED', 'LAPSED'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const CONSIDERATIONS = ['REFLECTED', 'PARTLY_REFLECTED', 'NOT_REFLECTED'] as const;
export type Consideration = (typeof CONSIDERATIONS)[number];

export class SubmitOpinionDto {
  @IsText(10_000) text: string;
}

export class WaiveOpinionDto {
  /** Who declares, for the provider, that no opinion will be given. */
  @IsText(500) declaration: string;
}

export class ConsiderOpinionDto {
  @IsIn(CONSIDERATIONS) consideration: Consideration;
  /** Needed unless the opinion was reflected in full (행정절차법 제27조의2). */
  @Optional() @IsText(5000) reason?: string;
}

export class CloseOpinionPeriodDto {
  @IsIn(CLOSE_REASONS) reason: CloseReason;
}

export class OpinionRoundQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() orderId?: string;
}

export class OpinionResponse {
  id: string;
  roundId: string;
  @ApiProperty({ enum: ['OPINION', 'WAIVER'] }) kind: string;
  text: string;
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  @ApiProperty({ enum: ['OPEN', ...CONSIDERATIONS] }) consideration: string;
  @ApiProperty({ type: String, nullable: true }) considerationReason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) consideredAt: Date | null;
  version: number;
}

export class OpinionRoundResponse {
  id: string;
  caseId: string;
  providerId: string;
  orderId: string;
  noticeDocumentId: string;
  proposedDisposition: string;
  windowDays: number;
  @ApiProperty({ enum: OPINION_ROUND_STATUSES }) status: OpinionRoundStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) arrivedAt: Date | null;
  /** Last day for opinions; its working is that of the deadline DL-05 on this round. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
  @ApiProperty({ enum: CLOSE_REASONS, nullable: true }) closeReason: CloseReason | null;
  @ApiProperty({ type: [OpinionResponse] }) opinions: OpinionResponse[];
  version: number;
}

export class OpinionRoundPage {
  @ApiProperty({ type: [OpinionRoundResponse] }) items: OpinionRoundResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
