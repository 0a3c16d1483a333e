import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { CASE_REOPENING_GROUNDS } from '../../domain/case';
import { RETENTION_PERIODS, SUSPENSION_GROUNDS, type SuspensionGround } from '../../domain/case-handling';
import { DELIVERY_METHODS, type DeliveryMethod } from '../../domain/enumerations';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { OtherCaseResponse } from '../cases/case.dto';

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_DAY = { type: String, format: 'date', nullable: true } as const;

export class TransferCaseDto {
  /** Code of the agency where it is in the register; its name is then the one it bears today. */
  @Optional() @IsText(50) agencyCode?: string;
  /** The name of an agency that is not in the register. */
  @Optional() @IsText(200) agencyName?: string;
  /** The provision under which the agency has charge of the matter. */
  @IsText(500) legalGround: string;
  @IsText(2000) reason: string;
  /** What is sent along, one line each. */
  @IsArray() @ArrayMaxSize(50) @IsText(300, { each: true }) enclosures: string[];
  @IsIn(DELIVERY_METHODS) method: DeliveryMethod;
}

export class AcknowledgeTransferDto {
  /** The day on which the agency took the case in. */
  @IsCalendarDay() acknowledgedOn: string;
  /** The agency's number of receipt. */
  @Optional() @IsText(100) acknowledgementNo?: string;
}

export class MergeCaseDto {
  @IsId() intoCaseId: string;
  @IsText(2000) reason: string;
}

export class NamedRecordsDto {
  @Optional() @IsArray() @ArrayUnique() @ArrayMaxSize(50) @IsId({ each: true }) incidentIds?: string[];
  @Optional() @IsArray() @ArrayUnique() @ArrayMaxSize(200) @IsId({ each: true }) findingIds?: string[];
  /** Respondents that go along beside those of the incidents and findings. */
  @Optional() @IsArray() @ArrayUnique() @ArrayMaxSize(20) @IsId({ each: true }) providerIds?: string[];
  @IsText(2000) reason: string;
}

export class SplitCaseDto extends NamedRecordsDto {
  @IsText(200) title: string;
  /** The lead registers the new case and declares for it. */
  @IsBoolean() noConflictOfInterest: boolean;
}

export class CarryOverDto extends NamedRecordsDto {
  @IsId() toCaseId: string;
}

export class SuspendCaseDto {
  @IsIn(SUSPENSION_GROUNDS) ground: SuspensionGround;
  /** The stay on which the suspension rests; of the ground STAY_ORDER. */
  @Optional() @IsId() stayOrderId?: string;
  /** The investigating authority or court; of the ground CRIMINAL_PROCEDURE. */
  @Optional() @IsText(200) authority?: string;
  @Optional() @IsText(100) authorityCaseNo?: string;
  /** The referral that began the criminal proceedings, where the ministry made one. */
  @Optional() @IsId() referralId?: string;
  @IsCalendarDay() since: string;
  /** Whether the running periods of the respondents stop with it; those of a stayed order stop by the stay itself. */
  @Optional() @IsBoolean() stopsDeadlines?: boolean;
  @IsText(2000) reason: string;
}

export class ResumeCaseDto {
  /** The first day on which the case goes on. */
  @IsCalendarDay() endedOn: string;
  @IsText(2000) reason: string;
}

export class ClosureResponse {
  id: string;
  @ApiProperty({ enum: ['CLOSED', 'CLOSED_NO_ACTION'] }) status: string;
  @ApiProperty(NULLABLE_TEXT) reason: string | null;
  closedAt: Date;
  @ApiProperty({ enum: RETENTION_PERIODS }) retention: string;
  @ApiProperty(NULLABLE_DAY) retainedUntil: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) reopenedAt: Date | null;
  @ApiProperty({ enum: CASE_REOPENING_GROUNDS, nullable: true }) reopeningGround: string | null;
  @ApiProperty(NULLABLE_TEXT) reopeningReason: string | null;
}

export class TransferResponse {
  id: string;
  agencyName: string;
  legalGround: string;
  reason: string;
  enclosures: string[];
  @ApiProperty({ enum: DELIVERY_METHODS }) method: string;
  documentId: string;
  documentNo: string;
  transferredAt: Date;
  @ApiProperty(NULLABLE_DAY) acknowledgedOn: string | null;
  @ApiProperty(NULLABLE_TEXT) acknowledgementNo: string | null;
  version: number;
}

export class RenumberedResponse {
  from: string;
  to: string;
}

export class CarryOverResponse {
  id: string;
  /** Whether the records went from this case to the other, or came from it. */
  outgoing: boolean;
  @ApiProperty({ type: OtherCaseResponse, nullable: true }) other: OtherCaseResponse | null;
  reason: string;
  respondents: number;
  @ApiProperty({ type: [RenumberedResponse] }) incidents: RenumberedResponse[];
  @ApiProperty({ type: [RenumberedResponse] }) findings: RenumberedResponse[];
  @ApiProperty({ type: [RenumberedResponse] }) evidence: RenumberedResponse[];
  decidedAt: Date;
}

export class SuspensionResponse {
  id: string;
  @ApiProperty({ enum: SUSPENSION_GROUNDS }) ground: string;
  @ApiProperty(NULLABLE_TEXT) stayOrderId: string | null;
  @ApiProperty(NULLABLE_TEXT) referralId: string | null;
  /** The court of the stay, or the authority of the criminal proceedings, with its number. */
  authority: string;
  @ApiProperty(NULLABLE_TEXT) authorityCaseNo: string | null;
  @ApiProperty({ type: String, format: 'date' }) since: string;
  reason: string;
  /** How many periods stopped with it. */
  @ApiProperty({ type: 'integer' }) stoppedDeadlines: number;
  @ApiProperty(NULLABLE_DAY) endedOn: string | null;
  @ApiProperty(NULLABLE_TEXT) endReason: string | null;
}

/** What was decided about a case as a whole, and what may be decided now. */
export class CaseHandlingResponse {
  caseId: string;
  caseNo: string;
  suspended: boolean;
  @ApiProperty({ type: OtherCaseResponse, nullable: true }) mergedInto: OtherCaseResponse | null;
  /** Cases that went into this one, as far as the reader sees them. */
  @ApiProperty({ type: [OtherCaseResponse] }) mergedFrom: OtherCaseResponse[];
  @ApiProperty({ type: OtherCaseResponse, nullable: true }) splitFrom: OtherCaseResponse | null;
  @ApiProperty({ type: [OtherCaseResponse] }) splitInto: OtherCaseResponse[];
  @ApiProperty({ type: TransferResponse, nullable: true }) transfer: TransferResponse | null;
  @ApiProperty({ type: [CarryOverResponse] }) carryOvers: CarryOverResponse[];
  @ApiProperty({ type: [SuspensionResponse] }) suspensions: SuspensionResponse[];
  @ApiProperty({ type: [ClosureResponse] }) closures: ClosureResponse[];
  /** Of the case: its transfer and its merger; further split, carry-over, suspend and resume. */
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  version: number;
}
