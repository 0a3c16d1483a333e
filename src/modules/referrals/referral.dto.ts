import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { DELIVERY_METHODS, type DeliveryMethod } from '../../domain/enumerations';
import {
  REFERRAL_ANSWERS,
  REFERRAL_KINDS,
  REFERRAL_STATUSES,
  type ReferralAnswer,
  type ReferralKind,
  type ReferralStatus,
} from '../../domain/referral';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';

const NULLABLE_TEXT = { type: String, nullable: true } as const;

export class ProposeReferralDto {
  @IsIn(REFERRAL_KINDS) kind: ReferralKind;
  /** The respondent it concerns, with or without a finding; left out where it concerns none. */
  @Optional() @IsId() concernsId?: string;
  @Optional() @IsText(50) agencyCode?: string;
  @Optional() @IsText(200) agencyName?: string;
  @IsText(500) legalGround: string;
  @IsText(10_000) facts: string;
  @IsArray() @ArrayMaxSize(50) @IsText(300, { each: true }) enclosures: string[];
  /** Evidence of the case that is sent along. */
  @Optional() @IsArray() @ArrayUnique() @ArrayMaxSize(200) @IsId({ each: true }) evidenceIds?: string[];
}

export class DecideReferralDto {
  @IsIn(DELIVERY_METHODS) method: DeliveryMethod;
  @IsText(2000) reason: string;
}

export class RecordReferralAnswerDto {
  @IsIn(REFERRAL_ANSWERS) answer: ReferralAnswer;
  @IsCalendarDay() answeredOn: string;
  /** The authority's number. */
  @Optional() @IsText(200) reference?: string;
  @Optional() @IsText(10_000) text?: string;
  /** Its letter among the evidence of the case. */
  @Optional() @IsId() paperEvidenceId?: string;
}

export class ReferralAnswerResponse {
  id: string;
  @ApiProperty({ enum: REFERRAL_ANSWERS }) answer: ReferralAnswer;
  @ApiProperty({ format: 'date' }) answeredOn: string;
  @ApiProperty(NULLABLE_TEXT) reference: string | null;
  @ApiProperty(NULLABLE_TEXT) text: string | null;
  @ApiProperty(NULLABLE_TEXT) paperEvidenceId: string | null;
}

export class ReferralResponse {
  id: string;
  caseId: string;
  referralNo: string;
  @ApiProperty({ enum: REFERRAL_KINDS }) kind: ReferralKind;
  @ApiProperty(NULLABLE_TEXT) concernsId: string | null;
  agencyName: string;
  legalGround: string;
  facts: string;
  enclosures: string[];
  evidenceIds: string[];
  @ApiProperty({ enum: REFERRAL_STATUSES }) status: ReferralStatus;
  @ApiProperty(NULLABLE_TEXT) documentId: string | null;
  @ApiProperty({ enum: DELIVERY_METHODS, nullable: true }) method: string | null;
  @ApiProperty(NULLABLE_TEXT) decisionReason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty(NULLABLE_TEXT) conclusion: string | null;
  @ApiProperty({ type: [ReferralAnswerResponse] }) answers: ReferralAnswerResponse[];
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
