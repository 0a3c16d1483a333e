import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, ValidateNested } from 'class-validator';
import {
  type DocumentType,
  OUTCOME_CLASSES,
  type OutcomeClass,
  RESULT_KINDS,
  type ResultKind,
} from '../../domain/enumerations';
import { EDITION_VARIANTS, type EditionVariant } from '../../domain/report-edition';
import { INSPECTION_RESULT_STATUSES, type InspectionResultStatus } from '../../domain/inspection-result';
import { STORED_DOCUMENT_STATUSES } from '../../domain/official-document';
import { Clearable, IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { ArrivalDto, DeliveryFailureDto, DispatchDto, PdfQuery } from '../documents/document.dto';

const RESULT_DOCUMENTS = ['INSPECTION_REPORT', 'RESULT_NOTICE'] as const satisfies readonly DocumentType[];

/** What one respondent is told; respondents of the same case do not read of each other. */
export class NoticeTextDto {
  @IsId() providerId: string;
  @IsText(10_000) text: string;
}

class ResultAnnouncementDto {
  @Optional() @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsText(50, { each: true }) announcingAgencies?: string[];
  /** What is announced to the public and told to every respondent. */
  @Clearable() @IsText(10_000) publicSummary?: string | null;
  /** For the ministry's report alone. */
  @Clearable() @IsText(10_000) overallOpinion?: string | null;
  @Clearable() @IsText(10_000) followUp?: string | null;
  /** Needed for each respondent when there are several; a single one is told the conclusions. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => NoticeTextDto)
  noticeTexts?: NoticeTextDto[];
}

export class CreateResultDto extends ResultAnnouncementDto {
  @IsIn(RESULT_KINDS) kind: ResultKind;
  /** The state of knowledge that the result speaks of. */
  @IsInstant() asOf: Date;
  @IsText(10_000) conclusions: string;
  @IsIn(OUTCOME_CLASSES) outcomeClass: OutcomeClass;
}

export class UpdateResultDto extends ResultAnnouncementDto {
  @Optional() @IsIn(RESULT_KINDS) kind?: ResultKind;
  @Optional() @IsInstant() asOf?: Date;
  @Optional() @IsText(10_000) conclusions?: string;
  @Optional() @IsIn(OUTCOME_CLASSES) outcomeClass?: OutcomeClass;
}

export class DispatchNoticeDto extends DispatchDto {
  @IsId() providerId: string;
}

export class NoticeArrivalDto extends ArrivalDto {
  @IsId() providerId: string;
}

export class NoticeFailureDto extends DeliveryFailureDto {
  @IsId() providerId: string;
}

export class IssueReportDto {
  @IsId() resultId: string;
  /** Why the report before is corrected by this one (정정); left out, it follows with what has become known since. */
  @Optional() @IsText(2000) correctionReason?: string;
}

export class ReportPreviewQuery extends PdfQuery {
  /** Left out, the whole report as the ministry keeps it. */
  @Optional() @IsIn(EDITION_VARIANTS) variant?: EditionVariant;
  /** The respondent of a provider's edition. */
  @Optional() @IsId() providerId?: string;
}

export class ResultQuery extends PageQuery {
  @Optional() @IsIn(INSPECTION_RESULT_STATUSES) status?: InspectionResultStatus;
}

export class ResultListItem {
  id: string;
  caseId: string;
  /** In the order of the case. */
  seq: number;
  /** `1차`, `2차`, … or `최종`. */
  ordinalKo: string;
  ordinalEn: string;
  @ApiProperty({ enum: RESULT_KINDS }) kind: string;
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ enum: OUTCOME_CLASSES }) outcomeClass: string;
  @ApiProperty({ enum: INSPECTION_RESULT_STATUSES }) status: InspectionResultStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: Date | null;
}

export class ResultPage {
  @ApiProperty({ type: [ResultListItem] }) items: ResultListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class NoticeTextResponse {
  providerId: string;
  text: string;
}

/** A document that the confirmation or a later report brought about. */
export class ResultDocumentResponse {
  id: string;
  @ApiProperty({ enum: RESULT_DOCUMENTS }) type: string;
  @ApiProperty({ type: String, nullable: true }) providerId: string | null;
  documentNo: string;
  title: string;
  @ApiProperty({ enum: STORED_DOCUMENT_STATUSES }) status: string;
  contentSha256: string;
  @ApiProperty({ type: String, format: 'date-time' }) approvedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dispatchedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) arrivedAt: Date | null;
}

export class ResultResponse extends ResultListItem {
  conclusions: string;
  announcingAgencies: string[];
  @ApiProperty({ type: String, nullable: true }) publicSummary: string | null;
  @ApiProperty({ type: String, nullable: true }) overallOpinion: string | null;
  @ApiProperty({ type: String, nullable: true }) followUp: string | null;
  @ApiProperty({ type: [NoticeTextResponse] }) noticeTexts: NoticeTextResponse[];
  authorId: string;
  @ApiProperty({ type: String, nullable: true }) confirmedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) frozenAt: Date | null;
  @ApiProperty({ type: [ResultDocumentResponse] }) documents: ResultDocumentResponse[];
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
