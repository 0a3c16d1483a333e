import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  PROPOSAL_EFFECTS,
  PROPOSAL_REASONS,
  type ProposalEffect,
  type ProposalReason,
} from '../../domain/deadline-proposal';
import type { Working } from '../../domain/deadline-working';
import { DeadlineBoardItem, WorkingResponse } from './deadline.dto';

export class ApplyProposalDto {
  @IsIn(PROPOSAL_REASONS) reasonCode: ProposalReason;
}

/** A date that a new holiday or an outage of this system would change. Nothing changes before a person confirms it. */
export class DeadlineProposalResponse {
  @ApiProperty({ type: DeadlineBoardItem }) deadline: DeadlineBoardItem;
  @ApiProperty({ enum: PROPOSAL_REASONS }) reasonCode: ProposalReason;
  /** The holiday or the outage, in Korean and English. */
  causeKo: string;
  causeEn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) proposedOn: string | null;
  /** The instant from which it would be late. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) proposedUntil: Date | null;
  /** An earlier date burdens whoever is bound and is never applied. */
  @ApiProperty({ enum: PROPOSAL_EFFECTS }) effect: ProposalEffect;
  @ApiProperty({ type: WorkingResponse }) working: Working;
}

export class DeadlineProposalsResponse {
  @ApiProperty({ type: [DeadlineProposalResponse] }) items: DeadlineProposalResponse[];
}
