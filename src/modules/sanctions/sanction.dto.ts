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
import { DUE_BADGES, type DueBadge, OPINION_CONSIDERATIONS, type OpinionDisposition } from '../../domain/enumerations';
import {
  SANCTION_GROUNDS,
  SANCTION_KINDS,
  SANCTION_STATUSES,
  type SanctionGround,
  type SanctionKind,
  type SanctionStatus,
} from '../../domain/sanction';
import { MAX_ADJUSTMENT, MAX_SURCHARGE_RATE } from '../../domain/sanction-amount';
import { Clearable, IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { DispatchDto } from '../documents/document.dto';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';
import { OfficerDto } from '../orders/order.dto';

const DISPOSITIONS = OPINION_CONSIDERATIONS.filter((one): one is OpinionDisposition => one !== 'OPEN');
const DUTIES = SANCTION_GROUNDS.filter((one): one is DutyGround => one !== 'ORDER_NOT_COMPLIED');
const YEARS = 3;
const MOST_WON = Number.MAX_SAFE_INTEGER;

/** A duty whose neglect is fined without any order before it. */
export type DutyGround = Exclude<SanctionGround, 'ORDER_NOT_COMPLIED'>;

/** What the amount is worked out from: whole won, per cent, basis points of the average revenue. */
class CalculationDto {
  @Clearable() @IsInt() @Min(0) @Max(MOST_WON) statutoryMaximum?: number | null;
  @Clearable() @IsInt() @Min(0) @Max(MOST_WON) baseAmount?: number | null;
  /** Revenue of the service in each of the three business years before. */
  @ApiProperty({ type: [Number], required: false, nullable: true })
  @Clearable()
  @IsArray()
  @ArrayMinSize(YEARS)
  @ArrayMaxSize(YEARS)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MOST_WON, { each: true })
  revenues?: number[] | null;
  @Clearable() @IsInt() @Min(0) @Max(MAX_SURCHARGE_RATE) rate?: number | null;
  @IsInt() @Min(0) @Max(MAX_ADJUSTMENT) aggravation: number;
  @IsInt() @Min(0) @Max(MAX_ADJUSTMENT) reduction: number;
  /** Why this base and these adjustments: 내용·정도, 기간·횟수, 이익. */
  @IsText(5000) calculationReason: string;
}

export class ProposeSanctionDto extends CalculationDto {
  @IsIn(SANCTION_KINDS) kind: SanctionKind;
  @IsId() legalBasisId: string;
  /** 위반 사실. */
  @IsText(10_000) facts: string;
  /** From here the five years of limitation count. */
  @IsCalendarDay() violationEndedOn: string;
}

/** A fine on a duty that the law itself imposes. */
export class ProposeFineDto extends CalculationDto {
  @IsId() providerId: string;
  @IsIn(DUTIES) ground: DutyGround;
  /** The inspection that was refused, the request that was not answered or the incident that was not reported. */
  @Optional() @IsId() subjectId?: string;
  /** 건명. */
  @IsText(200) title: string;
  @IsId() legalBasisId: string;
  @IsText(10_000) facts: string;
  @IsCalendarDay() violationEndedOn: string;
  @ValidateNested() @Type(() => OfficerDto) officer: OfficerDto;
}

export class RecalculateSanctionDto extends CalculationDto {}

export class SanctionNoticeDto extends DispatchDto {
  /** The opinion period: ten days at least. */
  @IsInt() @Min(10) @Max(60) opinionDays: number;
}

export class SanctionOpinionDto {
  @IsText(10_000) text: string;
  /** What the party brings for it, of its own submissions in the case. */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
  /** The party declares that it has no opinion. */
  @Optional() @IsBoolean() waiver?: boolean;
}

export class DecideSanctionDto {
  /** 부과 이유. */
  @IsText(10_000) reason: string;
  /** What became of the opinion, where one was given. */
  @Optional() @IsIn(DISPOSITIONS) consideration?: OpinionDisposition;
  @Optional() @IsText(5000) considerationReason?: string;
  @ValidateNested() @Type(() => DispatchDto) dispatch: DispatchDto;
}

export class PaymentDto {
  @IsInt() @Min(1) @Max(MOST_WON) amount: number;
  @IsCalendarDay() paidOn: string;
}

export class InstalmentDto {
  @IsInt() @Min(1) @Max(MOST_WON) amount: number;
  @IsCalendarDay() dueOn: string;
}

export class GrantInstalmentsDto {
  @IsText(2000) reason: string;
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(24)
  @ValidateNested({ each: true })
  @Type(() => InstalmentDto)
  instalments: InstalmentDto[];
}

export class CourtDecisionDto {
  @IsText(200) court: string;
  @IsCalendarDay() decidedOn: string;
  @IsInt() @Min(0) @Max(MOST_WON) amount: number;
  @IsId() paperEvidenceId: string;
  @IsText(2000) reason: string;
}

export class SendToCourtDto {
  @IsText(200) court: string;
}

export class SanctionDeadlineResponse {
  @ApiProperty({ format: 'uuid' }) deadlineId: string;
  ruleId: string;
  titleKo: string;
  titleEn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ enum: DUE_BADGES }) standing: DueBadge;
  @ApiProperty({ type: 'integer', nullable: true }) overdueDays: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) satisfiedAt: Date | null;
}

export class SanctionPaymentResponse {
  @ApiProperty({ type: 'integer' }) amount: number;
  @ApiProperty({ format: 'date' }) paidOn: string;
}

export class SanctionOpinionResponse {
  waiver: boolean;
  text: string;
  receiptNo: string;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  @ApiProperty({ format: 'date-time' }) submittedAt: Date;
}

/** 가산금: what is owed on top because the payment is late. */
export class LateChargeResponse {
  @ApiProperty({ type: 'integer' }) amount: number;
  /** The day up to which it is counted. */
  @ApiProperty({ format: 'date' }) asOf: string;
  basisKo: string;
  basisEn: string;
}

/** A stay by a court that stands now, of the sanction or of the order that it rests on. */
export class SanctionStayResponse {
  court: string;
  courtCaseNo: string;
  @ApiProperty({ format: 'date' }) effectiveOn: string;
  /** Of the order: it is lifted there. */
  ofOrder: boolean;
}

export class SanctionResponse {
  id: string;
  caseId: string;
  providerId: string;
  sanctionNo: string;
  @ApiProperty({ enum: SANCTION_KINDS }) kind: SanctionKind;
  @ApiProperty({ enum: SANCTION_GROUNDS }) ground: SanctionGround;
  title: string;
  /** Null for a duty that the law itself imposes. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) orderId: string | null;
  @ApiProperty({ type: String, nullable: true }) orderNo: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) inspectionId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) informationRequestId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) incidentId: string | null;
  legalBasis: string;
  facts: string;
  @ApiProperty({ format: 'date' }) violationEndedOn: string;
  @ApiProperty({ type: 'integer', nullable: true }) statutoryMaximum: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) baseAmount: number | null;
  @ApiProperty({ type: [Number], nullable: true }) revenues: number[] | null;
  @ApiProperty({ type: 'integer', nullable: true }) rate: number | null;
  @ApiProperty({ type: 'integer' }) aggravation: number;
  @ApiProperty({ type: 'integer' }) reduction: number;
  calculationReason: string;
  @ApiProperty({ type: 'integer' }) amount: number;
  /** What settles a fine within the opinion period; null where it does not apply. */
  @ApiProperty({ type: 'integer', nullable: true }) earlyAmount: number | null;
  @ApiProperty({ type: 'integer' }) paid: number;
  @ApiProperty({ type: LateChargeResponse, nullable: true }) lateCharge: LateChargeResponse | null;
  /** What is to be paid today, with what lateness adds; null where nothing is owed. */
  @ApiProperty({ type: 'integer', nullable: true }) owed: number | null;
  @ApiProperty({ type: SanctionStayResponse, nullable: true }) stay: SanctionStayResponse | null;
  /** What the reader may record of a stay of the sanction itself. */
  @ApiProperty({ enum: ['stay', 'lift-stay'], nullable: true }) stayAct: 'stay' | 'lift-stay' | null;
  /** A surcharge that stands: it is contested as a disposition is. */
  contestable: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) opinionDueOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) notifiedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) paymentDueOn: string | null;
  @ApiProperty({ type: [InstalmentDto], nullable: true }) instalments: InstalmentDto[] | null;
  @ApiProperty({ type: String, nullable: true }) objectionText: string | null;
  @ApiProperty({ type: String, nullable: true }) objectionReceiptNo: string | null;
  @ApiProperty({ type: String, nullable: true }) court: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) courtAmount: number | null;
  @ApiProperty({ type: String, nullable: true }) endReason: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) noticeDocumentId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) decisionDocumentId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) dunningDocumentId: string | null;
  @ApiProperty({ type: SanctionOpinionResponse, nullable: true }) opinion: SanctionOpinionResponse | null;
  @ApiProperty({ type: [SanctionPaymentResponse] }) payments: SanctionPaymentResponse[];
  @ApiProperty({ type: [SanctionDeadlineResponse] }) deadlines: SanctionDeadlineResponse[];
  @ApiProperty({ enum: SANCTION_STATUSES }) status: SanctionStatus;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
