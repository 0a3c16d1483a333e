import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import {
  OPINION_CLOSE_REASONS,
  OPINION_CONSIDERATIONS,
  OPINION_KINDS,
  type OpinionCloseReason,
  type OpinionDisposition,
} from '../../domain/enumerations';
import { OPINION_ROUND_STATUSES, type OpinionRoundStatus } from '../../domain/opinion-round';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { DueStateResponse } from '../deadlines/due-state.dto';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';

const DISPOSITIONS = OPINION_CONSIDERATIONS.filter((one): one is OpinionDisposition => one !== 'OPEN');

export class SubmitOpinionDto {
  @IsText(10_000) text: string;
  /** Evidence that the party submitted in this case (증거자료). */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

export class WaiveOpinionDto {
  /** Who declares, for the provider, that no opinion will be given. */
  @IsText(500) declaration: string;
}

export class ConsiderOpinionDto {
  @IsIn(DISPOSITIONS) consideration: OpinionDisposition;
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
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  /** What became of it; the party learns that with the order. */
  @ApiProperty({ enum: OPINION_CONSIDERATIONS }) consideration: string;
  @ApiProperty({ type: String, nullable: true }) considerationReason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) consideredAt: Date | null;
  /** Whether the person may record what became of it. */
  mayConsider: boolean;
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
  /** The last day for opinions and where it stands; null before the notice has arrived. */
  @ApiProperty({ type: DueStateResponse, nullable: true }) due: DueStateResponse | null;
  @ApiProperty({ type: [OpinionResponse] }) opinions: OpinionResponse[];
  /** Submitting and waiving: POST /orders/:id/opinions and /orders/:id/waive-opinion. */
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  version: number;
}

export class OpinionRoundPage {
  @ApiProperty({ type: [OpinionRoundResponse] }) items: OpinionRoundResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
