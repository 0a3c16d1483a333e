import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNumber, Max, Min } from 'class-validator';
import {
  FACT_FIELDS,
  FACT_STATUSES,
  type FactField,
  IMPACT_BASES,
  type ImpactBasis,
  TIME_PRECISIONS,
  type TimePrecision,
} from '../../domain/enumerations';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { STATED_STATUSES } from './fact-rules';

/** The largest number that `numeric(18, 4)` and a double both hold exactly enough. */
const LARGEST = 9_999_999_999;

/** Somebody's statement of one value. It becomes official only by a determination. */
export class AssertFactDto {
  @IsIn(FACT_FIELDS) field: FactField;
  @Optional() @IsInstant() valueAt?: Date;
  @Optional() @IsNumber({ maxDecimalPlaces: 4 }) @Min(0) @Max(LARGEST) valueNumber?: number;
  @Optional() @IsText(10_000) valueText?: string;
  @Optional() @IsIn(TIME_PRECISIONS) precision?: TimePrecision;
  /** USERS, LINES, SYSTEMS, MINUTES, CASES, MAU … */
  @Optional() @IsText(50) unit?: string;
  @Optional() @IsIn(IMPACT_BASES) basis?: ImpactBasis;
  /** What the value counts or is measured from. */
  @Optional() @IsText(1000) note?: string;
  @Optional() @IsId() serviceId?: string;
  /** Part of the users or lines: PC, MOBILE, a region. Left out: all. */
  @Optional() @IsText(100) segment?: string;
  /** The agency, provider or medium that says so. */
  @IsText(200) assertedBy: string;
  /** When it said so, as far as known; the server keeps apart when it was recorded. */
  @Optional() @IsInstant() assertedAt?: Date;
  @IsText(1000) source: string;
  @IsIn(STATED_STATUSES) status: (typeof STATED_STATUSES)[number];
  /** The statement that this one corrects: same incident, field, service and segment. */
  @Optional() @IsId() supersedesId?: string;
}

export class DetermineFactDto {
  @IsIn(FACT_FIELDS) field: FactField;
  @Optional() @IsId() serviceId?: string;
  @Optional() @IsText(100) segment?: string;
  @Optional() @IsId() factId?: string;
  /** True: the official value is "unknown" (미상). */
  @Optional() @IsBoolean() undetermined?: boolean;
  @IsText(10_000) justification: string;
}

export class FactValueResponse {
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) valueAt: Date | null;
  @ApiProperty({ type: Number, nullable: true }) valueNumber: number | null;
  @ApiProperty({ type: String, nullable: true }) valueText: string | null;
  @ApiProperty({ enum: TIME_PRECISIONS, nullable: true }) precision: string | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  @ApiProperty({ enum: IMPACT_BASES, nullable: true }) basis: string | null;
}

export class FactResponse extends FactValueResponse {
  id: string;
  caseId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) incidentId: string | null;
  @ApiProperty({ enum: FACT_FIELDS }) field: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) serviceId: string | null;
  @ApiProperty({ type: String, nullable: true }) segment: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  assertedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) assertedAt: Date;
  source: string;
  @ApiProperty({ enum: FACT_STATUSES }) status: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) supersedesId: string | null;
  @ApiProperty({ type: String, nullable: true }) retractedReason: string | null;
  recordedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
  version: number;
}

/** A statement beside the others about the same thing. */
export class ComparedFactResponse extends FactResponse {
  /** Neither retracted nor superseded. */
  standing: boolean;
  /** Null while no value is official, or the official value is "unknown". */
  @ApiProperty({ type: Boolean, nullable: true }) agreesWithOfficial: boolean | null;
  /** Minutes by which a stated instant lies after (before: negative) the official one. */
  @ApiProperty({ type: Number, nullable: true }) minutesFromOfficial: number | null;
}

export class DeterminationResponse extends FactValueResponse {
  id: string;
  seq: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) factId: string | null;
  undetermined: boolean;
  justification: string;
  decidedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) decidedAt: Date;
}

export class FactFieldResponse {
  @ApiProperty({ enum: FACT_FIELDS }) field: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) serviceId: string | null;
  @ApiProperty({ type: String, nullable: true }) segment: string | null;
  @ApiProperty({ type: DeterminationResponse, nullable: true }) official: DeterminationResponse | null;
  /** Standing statements give different values. */
  inConflict: boolean;
  @ApiProperty({ type: [ComparedFactResponse] }) statements: ComparedFactResponse[];
  /** Every determination ever made, newest first. */
  @ApiProperty({ type: [DeterminationResponse] }) determinations: DeterminationResponse[];
}

export class DurationResponse {
  minutes: number;
  /** As printed: 127시간 33분. */
  printedKo: string;
  printedEn: string;
}

/** How long somebody says it lasted: from its own start and restoration, or said outright. */
export class StatedDurationResponse extends DurationResponse {
  assertedBy: string;
  @ApiProperty({ enum: ['TIMES', 'STATED'] }) origin: string;
  /** Minutes longer (shorter: negative) than the official duration; null without one. */
  @ApiProperty({ type: Number, nullable: true }) minutesFromOfficial: number | null;
}

export class CaseFactsResponse {
  @ApiProperty({ type: [FactFieldResponse] }) fields: FactFieldResponse[];
}

export class IncidentFactsResponse extends CaseFactsResponse {
  @ApiProperty({ type: DurationResponse, nullable: true }) officialDuration: DurationResponse | null;
  @ApiProperty({ type: [StatedDurationResponse] }) statedDurations: StatedDurationResponse[];
}
