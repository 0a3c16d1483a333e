import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LANGUAGES, type Language } from '../../domain/label';
import {
  METRIC_CODES,
  METRIC_UNITS,
  type MetricCode,
  type MetricUnit,
  STATUS_SECTIONS,
  type StatusSection,
} from '../../domain/monthly-status';
import { IsCalendarDay, Optional } from '../../platform/http/fields';

export class MonthlyStatusQueryDto {
  /** The day in Seoul as of whose end the figures stand; left out, today. */
  @Optional() @IsCalendarDay() asOn?: string;
}

export class MonthlyStatusFileQueryDto extends MonthlyStatusQueryDto {
  @Optional() @IsIn(LANGUAGES) locale?: Language;
}

export class MetricResponse {
  @ApiProperty({ enum: METRIC_CODES }) code: MetricCode;
  @ApiProperty({ enum: STATUS_SECTIONS }) section: StatusSection;
  @ApiProperty({ enum: METRIC_UNITS }) unit: MetricUnit;
  nameKo: string;
  nameEn: string;
  /** What exactly is counted. */
  definitionKo: string;
  definitionEn: string;
  /** Null where there is nothing to count. */
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  /** Of a share: how many. */
  @ApiProperty({ type: 'integer', nullable: true }) counted: number | null;
  /** Of a share or a median: out of how many. */
  @ApiProperty({ type: 'integer', nullable: true }) outOf: number | null;
}

export class OverdueItemResponse {
  deadlineId: string;
  caseId: string;
  caseNo: string;
  providerNameKo: string;
  @ApiProperty({ type: String, nullable: true }) providerNameEn: string | null;
  titleKo: string;
  titleEn: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ type: 'integer' }) days: number;
}

export class MonthlyStatusResponse {
  @ApiProperty({ format: 'date' }) asOn: string;
  /** First day of the month. */
  @ApiProperty({ format: 'date' }) fromOn: string;
  @ApiProperty({ type: String, format: 'date-time' }) computedAt: Date;
  @ApiProperty({ type: [MetricResponse] }) metrics: MetricResponse[];
  /** The longest overdue first, 200 at most. */
  @ApiProperty({ type: [OverdueItemResponse] }) overdue: OverdueItemResponse[];
}
