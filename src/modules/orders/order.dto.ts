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
import type { BilingualText } from '../../domain/duration';
import type { DueSpec } from '../../domain/due-spec';
import type { Working } from '../../domain/deadline-working';
import {
  DUE_BADGES,
  DUE_PRECISIONS,
  type DueBadge,
  type DuePrecision,
  INSTRUMENT_TYPES,
  type InstrumentType,
  REQUIREMENT_KINDS,
  type RequirementKind,
} from '../../domain/enumerations';
import { ORDER_STATUSES, type OrderStatus } from '../../domain/order';
import { Clearable, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { AcceptanceCriterionResponse } from '../corrective-actions/corrective-action.responses';
import { WorkingResponse } from '../deadlines/deadline.dto';
import { DUE_SPEC_SCHEMA, IsDueSpec } from '../deadlines/due-spec.field';
import { DispatchDto } from '../documents/document.dto';

export class RequirementDto {
  @IsText(200) title: string;
  @IsText(10_000) text: string;
  @IsIn(REQUIREMENT_KINDS) kind: RequirementKind;
  /** Whether another means with the same effect may be accepted. */
  @Optional() @IsBoolean() alternativeAllowed?: boolean;
  /** How long the effect is watched after completion. */
  @Optional() @IsInt() @Min(0) @Max(60) effectivenessMonths?: number;
  /** False where it answers no cause of a particular incident. */
  @Optional() @IsBoolean() incidentSpecific?: boolean;
  @IsDueSpec() due: DueSpec;
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) findingIds?: string[];
  /** What is judged when the provider reports completion; each can be judged on its own. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsText(2000, { each: true }) acceptanceCriteria: string[];
}

/** Why no prior notice is given, and the article that allows it (행정절차법 제21조제4항). */
export class PriorNoticeExemptionDto {
  @IsText(2000) reason: string;
  @IsId() legalBasisId: string;
}

export class OfficerDto {
  @IsText(200) department: string;
  @IsText(100) name: string;
  @IsText(200) contact: string;
}

export class DraftOrderDto {
  @IsId() providerId: string;
  @IsIn(INSTRUMENT_TYPES) instrumentType: InstrumentType;
  @Optional() @IsId() legalBasisId?: string;
  /** The result that the order rests on; the latest of the case where it is left out. */
  @Optional() @IsId() resultId?: string;
  @Optional() @IsId() committeeItemId?: string;
  @IsText(200) title: string;
  /** The facts that cause the order (원인 사실). */
  @IsText(10_000) facts: string;
  /** What may follow where it is not observed, with the article (미이행 시 조치). */
  @Optional() @IsText(2000) consequence?: string;
  @Optional() @ValidateNested() @Type(() => PriorNoticeExemptionDto) priorNoticeExemption?: PriorNoticeExemptionDto;
  @Optional() @IsDueSpec() planDue?: DueSpec;
  @Optional() @IsDueSpec() resultDue?: DueSpec;
  @ValidateNested() @Type(() => OfficerDto) officer: OfficerDto;
  /** The order in force that this one changes; it ends when this one is approved and the change is made. */
  @Optional() @IsId() replacesId?: string;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RequirementDto)
  requirements: RequirementDto[];
}

export class RevokeOrderDto {
  @IsText(2000) reason: string;
  /** How the notice goes out; only what was never sent is revoked without one. */
  @ApiProperty({ type: DispatchDto, required: false })
  @Optional()
  @ValidateNested()
  @Type(() => DispatchDto)
  dispatch?: DispatchDto;
}

export class ChangeOrderDto {
  @IsText(2000) reason: string;
  @IsId() replacedById: string;
  @ValidateNested() @Type(() => DispatchDto) dispatch: DispatchDto;
}

/** What is left out stays; requirements are replaced as a whole. */
export class UpdateOrderDto {
  @Optional() @IsIn(INSTRUMENT_TYPES) instrumentType?: InstrumentType;
  @Optional() @IsId() legalBasisId?: string;
  @Optional() @IsId() resultId?: string;
  @Clearable() @IsId() committeeItemId?: string | null;
  @Optional() @IsText(200) title?: string;
  @Optional() @IsText(10_000) facts?: string;
  @Clearable() @IsText(2000) consequence?: string | null;
  @Clearable()
  @ValidateNested()
  @Type(() => PriorNoticeExemptionDto)
  priorNoticeExemption?: PriorNoticeExemptionDto | null;
  @Clearable() @IsDueSpec() planDue?: DueSpec | null;
  @Clearable() @IsDueSpec() resultDue?: DueSpec | null;
  @Optional() @ValidateNested() @Type(() => OfficerDto) officer?: OfficerDto;
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RequirementDto)
  requirements?: RequirementDto[];
}

export class SendPriorNoticeDto extends DispatchDto {
  /** Days for opinions from the arrival of the notice on; the law asks for ten (행정절차법 제21조제3항). */
  @Optional() @IsInt() @Min(10) @Max(365) windowDays?: number;
  /** Anything else the party is to know (그 밖에 필요한 사항). */
  @Optional() @IsText(2000) remarks?: string;
}

/** Where and until when the order is posted for whoever cannot be reached (행정절차법 제14조제4항). */
export class PublicNoticeDto {
  /** 관보, 공보, 게시판, 일간신문 and the web site. */
  @IsText(500) address: string;
}

export class OrderQuery extends PageQuery {
  @Optional() @IsIn(ORDER_STATUSES) status?: OrderStatus;
}

export class PhraseResponse implements BilingualText {
  ko: string;
  en: string;
}

/** A due date as the order words it, the day that follows from the arrival, and why. */
export class DueResponse {
  @ApiProperty(DUE_SPEC_SCHEMA) spec: DueSpec;
  @ApiProperty({ type: PhraseResponse }) phrase: BilingualText;
  /** Null before the order has arrived. */
  @ApiProperty({ type: String, nullable: true }) deadlineId: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: Date | null;
  @ApiProperty({ enum: DUE_PRECISIONS, nullable: true }) precision: DuePrecision | null;
  @ApiProperty({ enum: DUE_BADGES, nullable: true }) standing: DueBadge | null;
  /** Day 1 is the first day of non-compliance. */
  @ApiProperty({ type: 'integer', nullable: true }) overdueDays: number | null;
  /** Days in Korea until the day it is due: 0 on the day, negative afterwards; null without a date, once met or fallen away. */
  @ApiProperty({ type: 'integer', nullable: true }) daysLeft: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) satisfiedAt: Date | null;
  @ApiProperty({ type: WorkingResponse, nullable: true }) working: Working | null;
}

export class RequirementResponse {
  id: string;
  requirementNo: string;
  seq: number;
  title: string;
  text: string;
  @ApiProperty({ enum: REQUIREMENT_KINDS }) kind: string;
  alternativeAllowed: boolean;
  effectivenessMonths: number;
  incidentSpecific: boolean;
  due: DueResponse;
  findingIds: string[];
  @ApiProperty({ type: [AcceptanceCriterionResponse] }) acceptanceCriteria: AcceptanceCriterionResponse[];
}

export class OrderListItem {
  id: string;
  caseId: string;
  providerId: string;
  orderNo: string;
  @ApiProperty({ enum: INSTRUMENT_TYPES }) instrumentType: InstrumentType;
  title: string;
  @ApiProperty({ enum: ORDER_STATUSES }) status: OrderStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deliveredAt: Date | null;
}

export class OrderPage {
  @ApiProperty({ type: [OrderListItem] }) items: OrderListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** The article that an order cites. */
export class OrderBasisResponse {
  id: string;
  act: string;
  article: string;
  titleKo: string;
  titleEn: string;
}

export class ExemptionResponse {
  reason: string;
  legalBasisId: string;
}

/** The provider sees it from the arrival on, without what is internal (null). */
export class OrderResponse extends OrderListItem {
  @ApiProperty({ type: OrderBasisResponse, nullable: true }) legalBasis: OrderBasisResponse | null;
  @ApiProperty({ type: String, nullable: true }) resultId: string | null;
  @ApiProperty({ type: String, nullable: true }) committeeItemId: string | null;
  facts: string;
  @ApiProperty({ type: ExemptionResponse, nullable: true }) priorNoticeExemption: ExemptionResponse | null;
  @ApiProperty({ type: DueResponse, nullable: true }) planDue: DueResponse | null;
  @ApiProperty({ type: DueResponse, nullable: true }) resultDue: DueResponse | null;
  @ApiProperty({ type: String, nullable: true }) consequence: string | null;
  /** Notice of remedies or, for guidance, of voluntariness, as in force on the day of approval. */
  @ApiProperty({ type: String, nullable: true }) closingText: string | null;
  @ApiProperty({ type: OfficerDto }) officer: OfficerDto;
  @ApiProperty({ type: String, nullable: true }) authorId: string | null;
  @ApiProperty({ type: String, nullable: true }) approvedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) approvedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ type: String, nullable: true }) endReason: string | null;
  @ApiProperty({ type: String, nullable: true }) documentId: string | null;
  @ApiProperty({ type: [RequirementResponse] }) requirements: RequirementResponse[];
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
