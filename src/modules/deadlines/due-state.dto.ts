import { ApiProperty } from '@nestjs/swagger';
import { DUE_BADGES, type DueBadge } from '../../domain/enumerations';

/** A due date and where it stands today. */
export class DueStateResponse {
  /** The deadline whose working tells why this date. */
  @ApiProperty({ format: 'uuid' }) deadlineId: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: Date | null;
  @ApiProperty({ enum: DUE_BADGES }) standing: DueBadge;
  /** Day 1 is the first day of non-compliance. */
  @ApiProperty({ type: 'integer', nullable: true }) overdueDays: number | null;
  /** Days in Korea until the day it is due: 0 on the day, negative afterwards; null without a date, once met or fallen away. */
  @ApiProperty({ type: 'integer', nullable: true }) daysLeft: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) satisfiedAt: Date | null;
}
