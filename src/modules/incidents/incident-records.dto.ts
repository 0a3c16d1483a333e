import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import { RECOVERY_STATES } from '../../domain/enumerations';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { PRECISIONS } from './fact-rules';

export const TIMELINE_KINDS = [
  'OCCURRENCE',
  'DETECTION',
  'RESPONSE',
  'USER_NOTICE',
  'REPORT',
  'RECOVERY',
  'CRISIS_ALERT',
  'MEETING',
  'STATEMENT',
  'OTHER',
] as const;
/** Whom the event may be shown to in a report; the record itself stays with the ministry. */
export const VISIBILITIES = ['INTERNAL', 'PROVIDER', 'PUBLIC'] as const;
/** 최초, 수시, 보완, 최종. */
export const REPORT_KINDS = ['INITIAL', 'UPDATE', 'SUPPLEMENT', 'FINAL'] as const;
const MOST = 1_000_000_000;

export class RecordTimelineEventDto {
  @IsInstant() at: Date;
  @IsIn(PRECISIONS) precision: (typeof PRECISIONS)[number];
  @IsIn(TIMELINE_KINDS) kind: (typeof TIMELINE_KINDS)[number];
  @IsText(10_000) text: string;
  @IsText(1000) source: string;
  @Optional() @IsIn(VISIBILITIES) visibility?: (typeof VISIBILITIES)[number];
}

export class RecordSnapshotDto {
  @IsInstant() asOf: Date;
  @Optional() @IsIn(PRECISIONS) precision?: (typeof PRECISIONS)[number];
  /** Either a service or a group of assets. */
  @Optional() @IsId() serviceId?: string;
  @Optional() @IsText(200) assetGroup?: string;
  @IsIn(RECOVERY_STATES) state: (typeof RECOVERY_STATES)[number];
  @Optional() @IsInt() @Min(0) @Max(MOST) totalCount?: number;
  @Optional() @IsInt() @Min(0) @Max(MOST) restoredCount?: number;
  @Optional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(100) percent?: number;
  @IsText(200) reportedBy: string;
  @IsText(1000) source: string;
}

export class RecordReportDto {
  @IsIn(REPORT_KINDS) kind: (typeof REPORT_KINDS)[number];
  /** How it came: telephone, system, letter … */
  @IsText(100) channel: string;
  /** When the provider says it sent the report. When it came is the server's to say. */
  @Optional() @IsInstant() claimedSentAt?: Date;
  @IsText(10_000) content: string;
  @IsText(1000) source: string;
}

export class TimelineEventResponse {
  id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) incidentId: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty({ enum: PRECISIONS }) precision: string;
  @ApiProperty({ enum: TIMELINE_KINDS }) kind: string;
  text: string;
  source: string;
  @ApiProperty({ enum: VISIBILITIES }) visibility: string;
  recordedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

export class TimelinePage {
  @ApiProperty({ type: [TimelineEventResponse] }) items: TimelineEventResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class SnapshotResponse {
  id: string;
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ enum: PRECISIONS }) precision: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) serviceId: string | null;
  @ApiProperty({ type: String, nullable: true }) serviceNameKo: string | null;
  @ApiProperty({ type: String, nullable: true }) assetGroup: string | null;
  @ApiProperty({ enum: RECOVERY_STATES }) state: string;
  @ApiProperty({ type: Number, nullable: true }) totalCount: number | null;
  @ApiProperty({ type: Number, nullable: true }) restoredCount: number | null;
  @ApiProperty({ type: Number, nullable: true }) percent: number | null;
  reportedBy: string;
  source: string;
  recordedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

export class SnapshotPage {
  @ApiProperty({ type: [SnapshotResponse] }) items: SnapshotResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class IncidentReportResponse {
  id: string;
  @ApiProperty({ enum: REPORT_KINDS }) kind: string;
  channel: string;
  /** The server's clock when the report was taken in. */
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) claimedSentAt: Date | null;
  content: string;
  source: string;
  recordedBy: string;
}
