import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { OPINION_CONSIDERATIONS, type OpinionDisposition } from '../../domain/enumerations';
import {
  MIN_PUBLICATION_OPINION_DAYS,
  PUBLICATION_CHANNELS,
  PUBLICATION_CORRECTION_KINDS,
  PUBLICATION_DROP_GROUNDS,
  PUBLICATION_EXEMPTIONS,
  PUBLICATION_STATUSES,
  type PublicationChannel,
  type PublicationCorrectionKind,
  type PublicationDropGround,
  type PublicationExemption,
  type PublicationStatus,
} from '../../domain/publication';
import { Clearable, IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { DueStateResponse } from '../deadlines/due-state.dto';
import { DispatchDto } from '../documents/document.dto';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';

const DISPOSITIONS = OPINION_CONSIDERATIONS.filter((one): one is OpinionDisposition => one !== 'OPEN');
const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_INSTANT = { type: String, format: 'date-time', nullable: true } as const;
const NULLABLE_DAY = { type: String, format: 'date', nullable: true } as const;
const MAX_DAYS = 3650;

export class WritePublicationDto {
  /** The article that lets the ministry publish, of the power PUBLICATION. */
  @IsId() legalBasisId: string;
  @IsText(200) title: string;
  /** The words that are to be published. */
  @IsText(20_000) text: string;
  /** Which evidence and grounds were checked, so that nothing untrue is published (행정절차법 제40조의3제2항). */
  @IsText(10_000) grounds: string;
  @IsIn(PUBLICATION_CHANNELS) channel: PublicationChannel;
  @IsInt() @Min(1) @Max(MAX_DAYS) periodDays: number;
  /** Why the party is not heard beforehand; left out where it is. */
  @Clearable() @IsIn(PUBLICATION_EXEMPTIONS) exemption?: PublicationExemption | null;
  @Clearable() @IsText(2000) exemptionReason?: string | null;
}

export class DraftPublicationDto extends WritePublicationDto {
  @IsId() orderId: string;
}

export class SendPublicationNoticeDto extends DispatchDto {
  /** Days for the opinion, counted from the day after the arrival. */
  @Optional() @IsInt() @Min(MIN_PUBLICATION_OPINION_DAYS) @Max(60) windowDays?: number;
}

export class ConsiderPublicationOpinionDto {
  @IsId() opinionId: string;
  @IsIn(DISPOSITIONS) consideration: OpinionDisposition;
  /** Needed unless the opinion was reflected in full (행정절차법 제27조의2). */
  @Optional() @IsText(5000) reason?: string;
}

export class ApprovePublicationDto {
  /** Nothing goes out before this instant. */
  @IsInstant() releaseAt: Date;
  @ValidateNested() @Type(() => DispatchDto) dispatch: DispatchDto;
}

export class PublishDto {
  /** Where it stands: the address of the page, the number of the gazette. */
  @IsText(500) place: string;
}

export class DropPublicationDto {
  @IsIn(PUBLICATION_DROP_GROUNDS) ground: PublicationDropGround;
  @IsText(2000) reason: string;
}

export class ProposeCorrectionDto {
  @IsIn(PUBLICATION_CORRECTION_KINDS) kind: PublicationCorrectionKind;
  @IsText(20_000) text: string;
  @IsText(2000) reason: string;
  @IsInt() @Min(1) @Max(MAX_DAYS) periodDays: number;
  /** The party does not want the correction to be published (제40조의3제8항 단서). */
  @IsBoolean() unwantedByParty: boolean;
}

export class GivePublicationOpinionDto {
  @IsText(10_000) text: string;
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

export class PublicationOpinionResponse {
  id: string;
  text: string;
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  /** OPEN for the provider, who learns it with the decision. */
  @ApiProperty({ enum: OPINION_CONSIDERATIONS }) consideration: string;
  @ApiProperty(NULLABLE_TEXT) considerationReason: string | null;
}

/** What the party was told, and what it said. */
export class PublicationNoticeResponse {
  id: string;
  caseId: string;
  providerId: string;
  documentId: string;
  title: string;
  text: string;
  windowDays: number;
  @ApiProperty(NULLABLE_INSTANT) arrivedAt: Date | null;
  @ApiProperty({ type: DueStateResponse, nullable: true }) due: DueStateResponse | null;
  @ApiProperty(NULLABLE_INSTANT) closedAt: Date | null;
  @ApiProperty({ type: [PublicationOpinionResponse] }) opinions: PublicationOpinionResponse[];
  /** Whether the person may give an opinion now. */
  mayGiveOpinion: boolean;
  version: number;
}

export class PublicationCorrectionResponse {
  id: string;
  @ApiProperty({ enum: PUBLICATION_CORRECTION_KINDS }) kind: PublicationCorrectionKind;
  text: string;
  reason: string;
  periodDays: number;
  unwantedByParty: boolean;
  @ApiProperty(NULLABLE_TEXT) documentId: string | null;
  @ApiProperty(NULLABLE_INSTANT) decidedAt: Date | null;
  @ApiProperty(NULLABLE_DAY) publishedUntil: string | null;
}

export class PublicationResponse {
  id: string;
  caseId: string;
  providerId: string;
  orderId: string;
  orderNo: string;
  legalBasisId: string;
  publicationNo: string;
  title: string;
  text: string;
  grounds: string;
  @ApiProperty({ enum: PUBLICATION_CHANNELS }) channel: PublicationChannel;
  periodDays: number;
  @ApiProperty({ enum: PUBLICATION_EXEMPTIONS, nullable: true }) exemption: PublicationExemption | null;
  @ApiProperty(NULLABLE_TEXT) exemptionReason: string | null;
  @ApiProperty(NULLABLE_TEXT) documentId: string | null;
  @ApiProperty(NULLABLE_INSTANT) releaseAt: Date | null;
  @ApiProperty(NULLABLE_TEXT) place: string | null;
  @ApiProperty(NULLABLE_INSTANT) publishedAt: Date | null;
  @ApiProperty(NULLABLE_DAY) publishedUntil: string | null;
  @ApiProperty({ enum: PUBLICATION_DROP_GROUNDS, nullable: true }) dropGround: PublicationDropGround | null;
  @ApiProperty(NULLABLE_TEXT) dropReason: string | null;
  @ApiProperty({ enum: PUBLICATION_STATUSES }) status: PublicationStatus;
  @ApiProperty({ type: PublicationNoticeResponse, nullable: true }) notice: PublicationNoticeResponse | null;
  @ApiProperty({ type: [PublicationCorrectionResponse] }) corrections: PublicationCorrectionResponse[];
  /** Whether the person may write in it now. */
  mayWrite: boolean;
  /** Whether the person may answer opinions now. */
  mayConsider: boolean;
  /** Whether the person may write a correction now. */
  mayProposeCorrection: boolean;
  /** The order was revoked or changed after the publication: it is corrected or withdrawn without delay. */
  needsCorrection: boolean;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
