import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import {
  type Audience,
  AUDIENCES,
  CRISIS_ACTIONS,
  CRISIS_LEVELS,
  type CrisisAction,
  type CrisisLevel,
  INCIDENT_REPORT_KINDS,
  type IncidentReportKind,
  RECOVERY_STATES,
  type RecoveryState,
  TIME_PRECISIONS,
  TIMELINE_KINDS,
  type TimelineKind,
  type TimePrecision,
} from '../../domain/enumerations';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';

const MOST = 1_000_000_000;

export class RecordTimelineEventDto {
  @IsInstant() at: Date;
  @IsIn(TIME_PRECISIONS) precision: TimePrecision;
  @IsIn(TIMELINE_KINDS) kind: TimelineKind;
  /** Level and act of a crisis alert (위기경보): needed for CRISIS_ALERT, and for nothing else. */
  @Optional() @IsIn(CRISIS_LEVELS) alertLevel?: CrisisLevel;
  @Optional() @IsIn(CRISIS_ACTIONS) alertAction?: CrisisAction;
  @IsText(10_000) text: string;
  @IsText(1000) source: string;
  @Optional() @IsIn(AUDIENCES) visibility?: Audience;
}

export class RecordSnapshotDto {
  @IsInstant() asOf: Date;
  @Optional() @IsIn(TIME_PRECISIONS) precision?: TimePrecision;
  /** Either a service or a group of assets. */
  @Optional() @IsId() serviceId?: string;
  @Optional() @IsText(200) assetGroup?: string;
  @IsIn(RECOVERY_STATES) state: RecoveryState;
  @Optional() @IsInt() @Min(0) @Max(MOST) totalCount?: number;
  @Optional() @IsInt() @Min(0) @Max(MOST) restoredCount?: number;
  @Optional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(100) percent?: number;
  @IsText(200) reportedBy: string;
  @IsText(1000) source: string;
}

export class RecordReportDto {
  @IsIn(INCIDENT_REPORT_KINDS) kind: IncidentReportKind;
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
  @ApiProperty({ enum: TIME_PRECISIONS }) precision: string;
  @ApiProperty({ enum: TIMELINE_KINDS }) kind: string;
  @ApiProperty({ enum: CRISIS_LEVELS, nullable: true }) alertLevel: string | null;
  @ApiProperty({ enum: CRISIS_ACTIONS, nullable: true }) alertAction: string | null;
  text: string;
  source: string;
  @ApiProperty({ enum: AUDIENCES }) visibility: string;
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
  @ApiProperty({ enum: TIME_PRECISIONS }) precision: string;
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
  @ApiProperty({ enum: INCIDENT_REPORT_KINDS }) kind: string;
  channel: string;
  /** The server's clock when the report was taken in. */
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) claimedSentAt: Date | null;
  content: string;
  source: string;
  recordedBy: string;
}
