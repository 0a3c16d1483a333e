import { ApiProperty } from '@nestjs/swagger';
import { POSITIONS, type Position } from '../../domain/approval-line';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';

export class RecordAbsenceDto {
  /** Oneself when left out; only an administrator names someone else. */
  @Optional() @IsId() userId?: string;
  /** Who decides in the meantime. */
  @IsId() deputyId: string;
  /** The first day away. */
  @IsCalendarDay() startsOn: string;
  /** The last day away. */
  @IsCalendarDay() endsOn: string;
  @IsText(500) reason: string;
}

export class AbsenceResponse {
  id: string;
  userId: string;
  userName: string;
  deputyId: string;
  deputyName: string;
  @ApiProperty({ format: 'date' }) startsOn: string;
  @ApiProperty({ format: 'date' }) endsOn: string;
  reason: string;
  recordedByName: string;
  /** Today lies in it. */
  inForce: boolean;
  /** Its last day has passed. */
  over: boolean;
  /** May still be called off by whoever reads. */
  cancellable: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelledAt: Date | null;
  version: number;
}

/** One who may be absent or stand in. */
export class AbsencePersonResponse {
  id: string;
  name: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ enum: POSITIONS, nullable: true }) position: Position | null;
}
