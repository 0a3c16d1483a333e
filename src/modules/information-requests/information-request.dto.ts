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
import { ITEM_ANSWERS, ITEM_JUDGEMENTS, type ItemAnswer, type ItemJudgement } from '../../domain/enumerations';
import { INFORMATION_REQUEST_STATUSES, type InformationRequestStatus } from '../../domain/information-request';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

/** One thing that is asked for. */
export class RequestedItemDto {
  @IsText(200) title: string;
  /** What exactly, of which period, in which form. */
  @Optional() @IsText(5000) detail?: string;
}

/** Consent to voluntary cooperation where no article gives the power (행정조사기본법 제5조, 제20조). */
export class CooperationConsentDto {
  @IsText(200) by: string;
  @IsCalendarDay() on: string;
}

export class RequestOfficerDto {
  @IsText(200) department: string;
  @IsText(100) name: string;
  @IsText(200) contact: string;
}

/** What the letter says: the six items of 행정조사기본법 제10조제2항. */
export class InformationRequestContentDto {
  @IsText(200) title: string;
  @IsText(5000) reason: string;
  /** The article that gives the power to ask; without it the consent is recorded. */
  @Optional() @IsId() legalBasisId?: string;
  @Optional() @ValidateNested() @Type(() => CooperationConsentDto) consent?: CooperationConsentDto;
  /** Days from the arrival; either this or `dueOn`. */
  @Optional() @IsInt() @Min(1) @Max(365) periodDays?: number;
  @Optional() @IsCalendarDay() dueOn?: string;
  /** Why fewer than seven days must do (방송통신발전 기본법 시행령 제29조). */
  @Optional() @IsText(2000) urgentReason?: string;
  @IsBoolean() returnRequired: boolean;
  /** What follows where the materials are refused; needed with a legal basis. */
  @Optional() @IsText(2000) refusalConsequence?: string;
  /** Code of the penalty clause that a refusal falls under. */
  @Optional() @IsText(100) penaltyCode?: string;
  @Optional() @IsText(2000) remarks?: string;
  @ValidateNested() @Type(() => RequestOfficerDto) officer: RequestOfficerDto;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RequestedItemDto)
  items: RequestedItemDto[];
}

export class DraftInformationRequestDto extends InformationRequestContentDto {
  @IsId() providerId: string;
  /** The inspection that it belongs to; left out where materials are all that is needed. */
  @Optional() @IsId() inspectionId?: string;
  /** The request found insufficient that this one asks again for. */
  @Optional() @IsId() reissueOfId?: string;
}

export class ItemAnswerDto {
  @IsId() itemId: string;
  @IsIn(ITEM_ANSWERS) kind: ItemAnswer;
  /** Needed where nothing is submitted: why not. */
  @Optional() @IsText(10_000) text?: string;
  /** Evidence that the provider submitted in this case; needed where something is submitted. */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

export class AnswerInformationRequestDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ itemId }: ItemAnswerDto) => itemId)
  @ValidateNested({ each: true })
  @Type(() => ItemAnswerDto)
  answers: ItemAnswerDto[];
}

export class ItemJudgementDto {
  @IsId() itemId: string;
  @IsIn(ITEM_JUDGEMENTS) judgement: ItemJudgement;
  /** Needed where it is insufficient: what is missing. */
  @Optional() @IsText(2000) note?: string;
}

export class JudgeItemsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ itemId }: ItemJudgementDto) => itemId)
  @ValidateNested({ each: true })
  @Type(() => ItemJudgementDto)
  items: ItemJudgementDto[];
}

export class InformationRequestQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() inspectionId?: string;
  @Optional() @IsIn(INFORMATION_REQUEST_STATUSES) status?: InformationRequestStatus;
}

export class InformationRequestListItem {
  id: string;
  caseId: string;
  providerId: string;
  requestNo: string;
  title: string;
  @ApiProperty({ type: 'integer' }) items: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ enum: INFORMATION_REQUEST_STATUSES }) status: InformationRequestStatus;
}

export class InformationRequestPage {
  @ApiProperty({ type: [InformationRequestListItem] }) items: InformationRequestListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
