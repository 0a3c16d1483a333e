import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  EVIDENCE_CLASSES,
  EVIDENCE_ORIGINS,
  type EvidenceClass,
  type EvidenceOrigin,
  UPLOADING_SIDES,
} from '../../domain/enumerations';
import { EVIDENCE_STATUSES, type EvidenceStatus } from '../../domain/evidence';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';

/** The fields of the form beside its part `file`. */
export class UploadEvidenceDto {
  @IsText(200) title: string;
  /** Needed from the ministry; what a provider sends is SUBMITTED. */
  @Optional() @IsIn(EVIDENCE_CLASSES) class?: EvidenceClass;
  /** Needed from the ministry; what a provider sends is a SUBMISSION. */
  @Optional() @IsIn(EVIDENCE_ORIGINS) origin?: EvidenceOrigin;
  /** The respondent that the evidence concerns: needed from the ministry, its own for a provider. */
  @Optional() @IsId() providerId?: string;
  /** When it was collected (채증 일시), as stated by the collector; the server keeps its own time of receipt. */
  @Optional() @IsInstant() collectedAt?: Date;
  @Optional() @IsText(200) place?: string;
  @Optional() @IsText(200) collector?: string;
  @Optional() @IsText(500) source?: string;
  /** What was wrong with it when it came, such as "포렌식 불가". */
  @Optional() @IsText(1000) conditionAtReceipt?: string;
  /** The inspection session in which it was collected. */
  @Optional() @IsId() sessionId?: string;
  /** The earlier item of the same case and respondent that this one replaces; that one stays. */
  @Optional() @IsId() supersedesId?: string;
}

export class EvidenceForm extends UploadEvidenceDto {
  @ApiProperty({ type: 'string', format: 'binary' }) file: string;
}

export class EvidenceQuery extends PageQuery {
  @Optional() @IsId() providerId?: string;
  @Optional() @IsIn(EVIDENCE_CLASSES) class?: EvidenceClass;
  @Optional() @IsIn(EVIDENCE_STATUSES) status?: EvidenceStatus;
  /** What was collected in this inspection session. */
  @Optional() @IsId() sessionId?: string;
}

export class EvidenceResponse {
  id: string;
  caseId: string;
  providerId: string;
  evidenceNo: string;
  title: string;
  @ApiProperty({ enum: EVIDENCE_CLASSES }) class: string;
  @ApiProperty({ enum: EVIDENCE_ORIGINS }) origin: string;
  /** SHA-256 of the bytes, in hex. */
  sha256: string;
  /** Bytes. */
  size: number;
  /** As told from the bytes, not as claimed by the sender. */
  mime: string;
  filename: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) collectedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ type: String, nullable: true }) collector: string | null;
  @ApiProperty({ type: String, nullable: true }) source: string | null;
  @ApiProperty({ type: String, nullable: true }) conditionAtReceipt: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sessionId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) supersedesId: string | null;
  @ApiProperty({ enum: UPLOADING_SIDES }) uploadedSide: string;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) releasedAt: Date | null;
  @ApiProperty({ enum: EVIDENCE_STATUSES }) status: EvidenceStatus;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}

export const EVIDENCE_USES = [
  'FINDING',
  'FACT_CHECK',
  'OPINION',
  'COMPLETION_REPORT',
  'VERIFICATION',
  'MILESTONE',
  'REPLACEMENT',
] as const;
export type EvidenceUse = (typeof EVIDENCE_USES)[number];

/** Something that rests on the item. A report, a verification and a milestone are reached through their corrective action. */
export class EvidenceUseResponse {
  @ApiProperty({ enum: EVIDENCE_USES }) kind: EvidenceUse;
  /** Of the finding, the corrective action or the item that replaces this one. */
  id: string;
  /** Its number; of a report its receipt. */
  no: string;
  title: string;
}

export class EvidenceDetailResponse extends EvidenceResponse {
  caseNo: string;
  providerNameKo: string;
  @ApiProperty({ type: String, nullable: true }) providerNameEn: string | null;
  /** Who sent it, for whoever may know the sender's people. */
  @ApiProperty({ type: String, nullable: true }) uploadedByName: string | null;
  @ApiProperty({ type: [EvidenceUseResponse] }) uses: EvidenceUseResponse[];
}

export class EvidencePage {
  @ApiProperty({ type: [EvidenceResponse] }) items: EvidenceResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
