import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  DISPOSAL_KINDS,
  DISPOSAL_OBSTACLES,
  DISPOSAL_STATUSES,
  type DisposalKind,
  type DisposalObstacle,
  type DisposalStatus,
} from '../../domain/disposal';
import { EVIDENCE_CLASSES, type EvidenceClass } from '../../domain/enumerations';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';

export class DisposalQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsIn(DISPOSAL_STATUSES) status?: DisposalStatus;
}

export class ApproveDisposalDto {
  /** Of records: what the review board of the records office decided, and when. */
  @Optional() @IsText(1000) reviewBoard?: string;
}

export class RetainDisposalDto {
  @IsText(2000) reason: string;
  /** The day from which on it may be proposed again. */
  @IsCalendarDay() reviewOn: string;
}

export class HandOverDto {
  /** The records office that took it over, with the number of its receipt. */
  @IsText(500) handedOverTo: string;
}

export class DisposalListItem {
  id: string;
  caseId: string;
  caseNo: string;
  @ApiProperty({ type: String, nullable: true }) providerNameKo: string | null;
  @ApiProperty({ type: String, nullable: true }) providerNameEn: string | null;
  disposalNo: string;
  @ApiProperty({ enum: DISPOSAL_KINDS }) kind: DisposalKind;
  @ApiProperty({ type: 'integer' }) items: number;
  /** Since when it should have been destroyed. */
  @ApiProperty({ type: String, format: 'date' }) dueSince: string;
  @ApiProperty({ type: 'integer' }) overdueDays: number;
  @ApiProperty({ enum: DISPOSAL_STATUSES }) status: DisposalStatus;
}

export class DisposalPage {
  @ApiProperty({ type: [DisposalListItem] }) items: DisposalListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class DisposalItemResponse {
  evidenceId: string;
  evidenceNo: string;
  filename: string;
  @ApiProperty({ enum: EVIDENCE_CLASSES }) class: EvidenceClass;
  @ApiProperty({ type: 'integer' }) size: number;
  sha256: string;
  /** When the bytes were gone from the store; null while other evidence still has the same ones. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) erasedAt: Date | null;
}

export class DisposalResponse {
  id: string;
  caseId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) providerId: string | null;
  disposalNo: string;
  @ApiProperty({ enum: DISPOSAL_KINDS }) kind: DisposalKind;
  @ApiProperty({ type: String, format: 'date' }) dueSince: string;
  basis: string;
  /** SHA-256 over the list of what is to go. */
  manifestSha256: string;
  @ApiProperty({ type: String, format: 'date-time' }) proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) examination: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) examinedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  @ApiProperty({ type: String, nullable: true }) reviewBoard: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reviewOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) handedOverTo: string | null;
  @ApiProperty({ type: String, nullable: true }) certificateNo: string | null;
  @ApiProperty({ enum: DISPOSAL_OBSTACLES, isArray: true }) obstacles: DisposalObstacle[];
  @ApiProperty({ type: [DisposalItemResponse] }) items: DisposalItemResponse[];
  @ApiProperty({ enum: DISPOSAL_STATUSES }) status: DisposalStatus;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  version: number;
}

/** What an administrator sees of a disposal that was approved: how much, never what. */
export class PurgeResponse {
  id: string;
  disposalNo: string;
  @ApiProperty({ type: 'integer' }) items: number;
  @ApiProperty({ type: 'integer' }) bytes: number;
  @ApiProperty({ type: String, format: 'date-time' }) approvedAt: Date;
  /** Something stands against it now; it cannot be run. */
  obstructed: boolean;
  version: number;
}

export class PurgedResponse {
  certificateNo: string;
  @ApiProperty({ type: 'integer' }) items: number;
  /** SHA-256 over the list of what was destroyed. */
  itemsSha256: string;
}

export class DestroyedItemResponse {
  evidenceNo: string;
  filename: string;
  @ApiProperty({ enum: EVIDENCE_CLASSES }) class: EvidenceClass;
  @ApiProperty({ type: 'integer' }) size: number;
  sha256: string;
}

export class CertificateQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
}

/** 파기 확인서: to the provider whose materials were destroyed. */
export class CertificateResponse {
  id: string;
  caseId: string;
  providerId: string;
  certificateNo: string;
  basis: string;
  @ApiProperty({ type: String, format: 'date-time' }) destroyedAt: Date;
  @ApiProperty({ type: [DestroyedItemResponse] }) items: DestroyedItemResponse[];
  itemsSha256: string;
}

export class CertificatePage {
  @ApiProperty({ type: [CertificateResponse] }) items: CertificateResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** How long the records of a case are kept, and what stands against destroying anything of it. */
export class RetentionResponse {
  @ApiProperty({ type: String, nullable: true }) period: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) retainedUntil: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
  @ApiProperty({ enum: DISPOSAL_OBSTACLES, isArray: true }) obstacles: DisposalObstacle[];
}
