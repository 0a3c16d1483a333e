import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LEGAL_HOLD_GROUNDS, type LegalHoldGround } from '../../domain/enumerations';
import { LEGAL_HOLD_STATUSES, type LegalHoldStatus } from '../../domain/legal-hold';
import { IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';

export class PlaceHoldDto {
  @IsIn(LEGAL_HOLD_GROUNDS) ground: LegalHoldGround;
  @IsText(2000) reason: string;
  /** One item of evidence; without it the hold covers everything in the case. */
  @Optional() @IsId() evidenceId?: string;
}

export class LegalHoldResponse {
  id: string;
  caseId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) evidenceId: string | null;
  @ApiProperty({ type: String, nullable: true }) evidenceNo: string | null;
  @ApiProperty({ enum: LEGAL_HOLD_GROUNDS }) ground: LegalHoldGround;
  reason: string;
  placedBy: string;
  placedByName: string;
  @ApiProperty({ type: String, format: 'date-time' }) placedAt: Date;
  @ApiProperty({ type: String, nullable: true }) liftReason: string | null;
  @ApiProperty({ type: String, nullable: true }) liftedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) liftedAt: Date | null;
  @ApiProperty({ enum: LEGAL_HOLD_STATUSES }) status: LegalHoldStatus;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  version: number;
}
