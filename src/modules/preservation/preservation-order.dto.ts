import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { PRESERVATION_ORDER_STATUSES, type PreservationOrderStatus } from '../../domain/preservation-order';
import { IsCalendarDay, IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { DispatchDto } from '../documents/document.dto';

/** Whom the provider asks (행정절차법 제24조제3항). */
export class PreservationOfficerDto {
  @IsText(200) department: string;
  @IsText(100) name: string;
  @IsText(200) contact: string;
}

export class PreservationItemDto {
  /** The system or place in which it lies. */
  @IsText(300) system: string;
  /** What of it is kept, such as `접속기록` or `작업 승인 기록`. */
  @IsText(1000) material: string;
  /** From which to which time the material speaks. */
  @Optional() @IsInstant() rangeFrom?: Date;
  @Optional() @IsInstant() rangeTo?: Date;
}

export class PreservationOrderContentDto {
  @IsText(200) title: string;
  @IsText(5000) reason: string;
  /** An article whose power is the preservation of materials. */
  @IsId() legalBasisId: string;
  /** The day from which on nothing of it may be lost. */
  @IsCalendarDay() preserveFrom: string;
  /** Until when, as printed (예: 원인 분석이 끝나 해제를 통지할 때까지). */
  @IsText(500) untilPhrase: string;
  /** Why the provider was not heard before (행정절차법 제21조제4항); told in the letter. */
  @IsText(1000) hearingExemption: string;
  @ValidateNested() @Type(() => PreservationOfficerDto) officer: PreservationOfficerDto;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PreservationItemDto)
  items: PreservationItemDto[];
}

export class DraftPreservationOrderDto extends PreservationOrderContentDto {
  @IsId() providerId: string;
}

export class ConfirmPreservationDto {
  /** How each thing is kept: copies, places, persons in charge. */
  @IsText(5000) confirmation: string;
}

export class RecordViolationDto {
  /** What was destroyed or not kept, and how that is known. */
  @IsText(5000) reason: string;
  @IsCalendarDay() foundOn: string;
}

export class ReleasePreservationDto {
  @IsText(2000) reason: string;
  /** How the release is sent to the provider. */
  @ValidateNested() @Type(() => DispatchDto) dispatch: DispatchDto;
}

export class PreservationOrderQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
}

export class PreservationOrderListItem {
  id: string;
  caseId: string;
  providerId: string;
  orderNo: string;
  title: string;
  @ApiProperty({ type: 'integer' }) items: number;
  @ApiProperty({ type: String, format: 'date' }) preserveFrom: string;
  untilPhrase: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deliveredAt: Date | null;
  @ApiProperty({ enum: PRESERVATION_ORDER_STATUSES }) status: PreservationOrderStatus;
}

export class PreservationOrderPage {
  @ApiProperty({ type: [PreservationOrderListItem] }) items: PreservationOrderListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class PreservationItemResponse {
  id: string;
  @ApiProperty({ type: 'integer' }) seq: number;
  system: string;
  material: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) rangeFrom: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) rangeTo: Date | null;
}

export class PreservationBasisResponse {
  id: string;
  act: string;
  article: string;
  titleKo: string;
  @ApiProperty({ type: String, nullable: true }) titleEn: string | null;
}

export class PreservationConfirmationResponse {
  text: string;
  @ApiProperty({ type: String, format: 'date-time' }) confirmedAt: Date;
  receiptNo: string;
}

export class PreservationViolationResponse {
  facts: string;
  @ApiProperty({ type: String, format: 'date' }) foundOn: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

export class PreservationReleaseResponse {
  reason: string;
  @ApiProperty({ type: String, format: 'date-time' }) liftedAt: Date;
  documentId: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) arrivedAt: Date | null;
}

export class PreservationOrderResponse {
  id: string;
  caseId: string;
  providerId: string;
  orderNo: string;
  title: string;
  reason: string;
  @ApiProperty({ type: PreservationBasisResponse }) basis: PreservationBasisResponse;
  @ApiProperty({ type: String, format: 'date' }) preserveFrom: string;
  untilPhrase: string;
  hearingExemption: string;
  @ApiProperty({ type: PreservationOfficerDto }) officer: PreservationOfficerDto;
  @ApiProperty({ type: [PreservationItemResponse] }) items: PreservationItemResponse[];
  /** Why the approver sent the draft back; always null for the provider. */
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) documentId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deliveredAt: Date | null;
  @ApiProperty({ type: PreservationConfirmationResponse, nullable: true })
  confirmation: PreservationConfirmationResponse | null;
  /** Always null for the provider. */
  @ApiProperty({ type: PreservationViolationResponse, nullable: true }) violation: PreservationViolationResponse | null;
  @ApiProperty({ type: PreservationReleaseResponse, nullable: true }) release: PreservationReleaseResponse | null;
  /** Whether the person may record now that the release arrived. */
  mayRecordReleaseArrival: boolean;
  @ApiProperty({ enum: PRESERVATION_ORDER_STATUSES }) status: PreservationOrderStatus;
  /** Whether the person may still change the draft. */
  mayEdit: boolean;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  version: number;
}
