import {
  AGENCY_KINDS,
  EXEMPTION_GROUNDS,
  HOLIDAY_KINDS,
  type HolidayKind,
  LEGAL_POWERS,
  type LegalPower,
  THIRD_PARTY_SHARES,
  type Track,
  TRACKS,
} from '../../domain/enumerations';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IsCalendarDay, IsInstant, IsText, Optional } from '../../platform/http/fields';

/** Looked up in `reference_entries`: each row is what the data file of that name says. */
export const DATASETS = [
  'tracks',
  'penalty-clauses',
  'designation-criteria',
  'document-types',
  'retention-classes',
  'adhoc-grounds',
  'recurrence-rules',
  'late-charge-rules',
  'delegation-rules',
  'office-contacts',
  'agency-seals',
] as const;
export type Dataset = (typeof DATASETS)[number];

export class AsOfQuery {
  /** The day on which the entries were in force; today in Seoul when left out. */
  @Optional() @IsCalendarDay() asOf?: string;
}

export class TrackQuery extends AsOfQuery {
  @Optional() @IsIn(TRACKS) track?: Track;
}

export class LegalBasisQuery extends TrackQuery {
  @Optional() @IsIn(LEGAL_POWERS) power?: LegalPower;
}

export class HolidayQuery {
  @Type(() => Number) @IsInt() @Min(1900) @Max(2199) year: number;
}

export class AnnounceHolidayDto {
  @IsCalendarDay() onDate: string;
  @IsText(200) nameKo: string;
  @IsText(200) nameEn: string;
  @IsIn(HOLIDAY_KINDS) kind: HolidayKind;
  /** The provision that makes the day a holiday. */
  @IsText(500) law: string;
  @IsText(500) source: string;
  /** When the day was first published as a holiday; now when left out, never in the future. */
  @Optional() @IsInstant() announcedAt?: Date;
}

/** In force from the first to the last day, both included; no last day means still in force. */
export class EffectiveResponse {
  @ApiProperty({ format: 'date' }) effectiveFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) effectiveTo: string | null;
  @ApiProperty() source: string;
}

export class LegalBasisEntryResponse extends EffectiveResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty() act: string;
  @ApiProperty() article: string;
  @ApiProperty() titleKo: string;
  @ApiProperty() titleEn: string;
  /** Null for the general acts, which fill the gaps of every track. */
  @ApiProperty({ enum: TRACKS, nullable: true }) track: string | null;
  @ApiProperty({ enum: LEGAL_POWERS }) power: string;
  @ApiProperty() summaryKo: string;
  @ApiProperty() summaryEn: string;
  @ApiProperty({ type: String, nullable: true }) replacedByCode: string | null;
}

export class CauseCodeResponse extends EffectiveResponse {
  @ApiProperty() code: string;
  @ApiProperty() level: number;
  /** Code of the category above; a category names itself. */
  @ApiProperty() category: string;
  @ApiProperty({ enum: THIRD_PARTY_SHARES }) thirdParty: string;
  @ApiProperty() nameKo: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() enisaCategory: string;
  @ApiProperty({ type: String, nullable: true }) enisaDetail: string | null;
  @ApiProperty() mappingVersion: string;
}

export class InstrumentTypeResponse extends EffectiveResponse {
  @ApiProperty() code: string;
  @ApiProperty() nameKo: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() isDisposition: boolean;
  @ApiProperty() requiresPriorNotice: boolean;
  @ApiProperty() requiresLegalBasis: boolean;
  @ApiProperty() canLeadToSanction: boolean;
  /** Printed at the end of the letter: the remedies, or that following it is voluntary. */
  @ApiProperty() closingTextKo: string;
  @ApiProperty() closingTextEn: string;
}

export class CriteriaItemResponse extends EffectiveResponse {
  @ApiProperty() code: string;
  @ApiProperty({ enum: TRACKS }) track: string;
  @ApiProperty({ type: Number, nullable: true }) planYear: number | null;
  @ApiProperty() titleKo: string;
  @ApiProperty() titleEn: string;
  @ApiProperty() textKo: string;
  @ApiProperty() legalBasisCode: string;
  @ApiProperty({ type: [String] }) evidenceExpected: string[];
}

export class NoticeExemptionGroundResponse extends EffectiveResponse {
  @ApiProperty() code: string;
  /** `GENERAL` for the grounds of 행정조사기본법, which hold for every track. */
  @ApiProperty({ enum: [...TRACKS, 'GENERAL'], nullable: true }) track: string | null;
  @ApiProperty({ enum: EXEMPTION_GROUNDS }) ground: string;
  @ApiProperty() nameKo: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() legalBasisCode: string;
}

export class DeadlineRuleResponse extends EffectiveResponse {
  @ApiProperty() id: string;
  /** Kind, length, direction, rolling and basis of the rule. */
  @ApiProperty({ type: 'object', additionalProperties: true }) rule: object;
}

export class HolidayResponse {
  @ApiProperty({ format: 'date' }) onDate: string;
  @ApiProperty() nameKo: string;
  @ApiProperty() nameEn: string;
  @ApiProperty({ enum: HOLIDAY_KINDS }) kind: string;
  @ApiProperty() law: string;
  @ApiProperty({ type: String, format: 'date-time' }) announcedAt: Date;
  @ApiProperty() source: string;
}

export class AgencyNameResponse extends EffectiveResponse {
  @ApiProperty() code: string;
  @ApiProperty() nameKo: string;
  @ApiProperty() nameEn: string;
  @ApiProperty({ enum: AGENCY_KINDS }) kind: string;
}

export class ReferenceEntryResponse extends EffectiveResponse {
  @ApiProperty({ enum: DATASETS }) dataset: string;
  @ApiProperty() code: string;
  /** The entry as the data file of its dataset describes it. */
  @ApiProperty({ type: 'object', additionalProperties: true }) entry: object;
}
