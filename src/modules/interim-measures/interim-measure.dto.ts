import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min, ValidateNested } from 'class-validator';
import { INTERIM_MEASURE_STATUSES, type InterimMeasureStatus } from '../../domain/interim-measure';
import { Clearable, IsCalendarDay, IsText } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { DispatchDto } from '../documents/document.dto';

/** How long it lasts: months, a last day, or until a condition is met; one of them must be said. */
export class WriteInterimMeasureDto {
  /** What has to be done or left undone, such as `신규 영업을 중단한다`. */
  @IsText(5000) measure: string;
  @IsText(5000) reason: string;
  /** Left out, it begins with the arrival of its order. */
  @Clearable() @IsCalendarDay() startsOn?: string | null;
  @Clearable() @IsInt() @Min(1) @Max(24) months?: number | null;
  @Clearable() @IsCalendarDay() endsOn?: string | null;
  /** Until what happens, such as `유심 물량이 확보될 때까지`. */
  @Clearable() @IsText(2000) endCondition?: string | null;
}

export class LiftInterimMeasureDto {
  /** The first day on which it no longer holds is the day after. */
  @IsCalendarDay() liftedOn: string;
  @IsText(2000) reason: string;
  @ValidateNested() @Type(() => DispatchDto) dispatch: DispatchDto;
}

const NULLABLE_DAY = { type: String, format: 'date', nullable: true } as const;
const NULLABLE_TEXT = { type: String, nullable: true } as const;

export class InterimMeasureResponse {
  id: string;
  caseId: string;
  providerId: string;
  orderId: string;
  orderNo: string;
  seq: number;
  measure: string;
  reason: string;
  @ApiProperty(NULLABLE_DAY) startsOn: string | null;
  @ApiProperty({ type: Number, nullable: true }) months: number | null;
  @ApiProperty(NULLABLE_DAY) endsOn: string | null;
  @ApiProperty(NULLABLE_TEXT) endCondition: string | null;
  /** Null before its order has arrived. */
  @ApiProperty(NULLABLE_DAY) inForceFrom: string | null;
  /** Its last day; null while only a condition ends it. */
  @ApiProperty(NULLABLE_DAY) inForceTo: string | null;
  @ApiProperty(NULLABLE_DAY) liftedOn: string | null;
  @ApiProperty(NULLABLE_TEXT) liftReason: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) liftDocumentId: string | null;
  @ApiProperty({ enum: INTERIM_MEASURE_STATUSES }) status: InterimMeasureStatus;
  version: number;
  /** Whether the person may write in it now. */
  mayWrite: boolean;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
