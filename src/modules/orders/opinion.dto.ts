import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  OPINION_CLOSE_REASONS,
  OPINION_CONSIDERATIONS,
  OPINION_KINDS,
  type OpinionCloseReason,
  type OpinionConsideration,
} from '../../domain/enumerations';
import { OPINION_ROUND_STATUSES, type OpinionRoundStatus } from '../../domain/opinion-round';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

const DISPOSITIONS = [
  'REFLECTED',
  'PARTLY_REFLECTED',
  'NOT_REFLECTED',
] as const satisfies readonly OpinionConsideration[];

export class SubmitOpinionDto {
  @IsText(10_000) text: string;
}

export class WaiveOpinionDto {
  /** Who declares, for the provider, that no opinion will be given. */
  @IsText(500) declaration: string;
}

export class ConsiderOpinionDto {
  @IsIn(DISPOSITIONS) consideration: (typeof DISPOSITIONS)[number];
  /** Needed unless the opinion was reflected in full (행정절차법 제27조의2). */
  @Optional() @IsText(5000) reason?: string;
}

export class CloseOpinionPeriodDto {
  @IsIn(OPINION_CLOSE_REASONS) reason: OpinionCloseReason;
}

export class OpinionRoundQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() orderId?: string;
}

export class OpinionResponse {
  id: string;
  roundId: string;
  @ApiProperty({ enum: OPINION_KINDS }) kind: string;
  text: string;
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  @ApiProperty({ enum: OPINION_CONSIDERATIONS }) consideration: string;
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
  @ApiProperty({ enum: OPINION_CLOSE_REASONS, nullable: true }) closeReason: OpinionCloseReason | null;
  @ApiProperty({ type: [OpinionResponse] }) opinions: OpinionResponse[];
  version: number;
}

export class OpinionRoundPage {
  @ApiProperty({ type: [OpinionRoundResponse] }) items: OpinionRoundResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
