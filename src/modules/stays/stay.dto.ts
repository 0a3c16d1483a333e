import { ApiProperty } from '@nestjs/swagger';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';

export class SetStayDto {
  /** The court, or the tribunal, that ordered the stay. */
  @IsText(200) court: string;
  @IsText(100) courtCaseNo: string;
  /** 정지의 범위, as the court words it. */
  @IsText(2000) scope: string;
  @IsCalendarDay() decidedOn: string;
  /** The first day on which the order has no effect. */
  @IsCalendarDay() effectiveOn: string;
  /** Until when, in the words of the court (예: 본안 판결 선고 시까지). */
  @IsText(500) untilPhrase: string;
  /** The court's paper among the evidence of the case. */
  @IsId() paperEvidenceId: string;
  /** The appeal in which it was ordered, where it is recorded here. */
  @Optional() @IsId() appealId?: string;
  @IsText(2000) reason: string;
}

export class LiftStayDto {
  /** The first day on which the order has its effect again. */
  @IsCalendarDay() liftedOn: string;
  @IsId() paperEvidenceId: string;
  @IsText(2000) reason: string;
}

export class StayOrderResponse {
  id: string;
  caseId: string;
  providerId: string;
  orderId: string;
  /** Null where the order itself is stayed; else the surcharge on it. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sanctionId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) appealId: string | null;
  court: string;
  courtCaseNo: string;
  scope: string;
  @ApiProperty({ type: String, format: 'date' }) decidedOn: string;
  @ApiProperty({ type: String, format: 'date' }) effectiveOn: string;
  untilPhrase: string;
  @ApiProperty({ type: String, format: 'uuid' }) paperEvidenceId: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) liftedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) liftReason: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) liftPaperEvidenceId: string | null;
}
