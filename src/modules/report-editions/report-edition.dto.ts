import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LANGUAGES, type Language } from '../../domain/label';
import { PERSONAL_DATA_KINDS, type PersonalDataKind } from '../../domain/personal-data';
import {
  EDITION_VARIANTS,
  type EditionVariant,
  REPORT_EDITION_STATUSES,
  type ReportEditionStatus,
} from '../../domain/report-edition';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';

export class ReportEditionQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() documentId?: string;
}

export class EditionPdfQuery {
  /** Language of the labels; the content stays as it was written. */
  @Optional() @IsIn(LANGUAGES) locale?: Language;
}

export class ReleaseEditionDto {
  /** End of the embargo of a public edition; left out, it is released at once. */
  @Optional() @IsInstant() releaseAt?: Date;
}

export class RedactEditionDto {
  /** Where the text stands, as the list of places names it. */
  @IsText(500) path: string;
  /** The part of the text that is replaced, everywhere in it. */
  @IsText(2000) original: string;
  @IsText(200) replacement: string;
  @IsText(2000) reason: string;
}

export class SensitivePlaceResponse {
  path: string;
  @ApiProperty({ enum: PERSONAL_DATA_KINDS }) kind: PersonalDataKind;
  found: string;
}

export class RedactionResponse {
  id: string;
  seq: number;
  path: string;
  original: string;
  replacement: string;
  reason: string;
  redactedByName: string;
  @ApiProperty({ type: String, format: 'date-time' }) redactedAt: Date;
}

export class ReportEditionListItem {
  id: string;
  caseId: string;
  documentId: string;
  documentNo: string;
  title: string;
  /** Counted within the case. */
  reportVersion: number;
  @ApiProperty({ type: String, nullable: true }) versionKindKo: string | null;
  @ApiProperty({ type: String, nullable: true }) versionKindEn: string | null;
  @ApiProperty({ enum: EDITION_VARIANTS }) variant: EditionVariant;
  @ApiProperty({ type: String, nullable: true }) providerId: string | null;
  @ApiProperty({ type: String, nullable: true }) respondent: string | null;
  @ApiProperty({ enum: REPORT_EDITION_STATUSES }) status: ReportEditionStatus;
  /** In the future while a public edition waits for its time. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) releasedAt: Date | null;
  contentSha256: string;
}

export class ReportEditionResponse extends ReportEditionListItem {
  @ApiProperty({ type: 'object', additionalProperties: true }) content: object;
  /** Why it is no longer read; null for the provider. */
  @ApiProperty({ type: String, nullable: true }) withholdReason: string | null;
  /** What stands in the way of a release; empty for the provider. */
  @ApiProperty({ type: [SensitivePlaceResponse] }) sensitivePlaces: SensitivePlaceResponse[];
  /** Empty for the provider. */
  @ApiProperty({ type: [RedactionResponse] }) redactions: RedactionResponse[];
  /** Whether the person may replace texts now. */
  mayRedact: boolean;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}

export class PublicReportListItem {
  id: string;
  documentNo: string;
  title: string;
  departmentName: string;
  @ApiProperty({ type: String, format: 'date-time' }) approvedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) releasedAt: Date;
  contentSha256: string;
}

export class PublicReportResponse {
  id: string;
  documentNo: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) content: object;
  contentSha256: string;
  @ApiProperty({ type: String, format: 'date-time' }) approvedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) releasedAt: Date;
}
