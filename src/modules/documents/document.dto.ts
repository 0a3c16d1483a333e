import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import {
  DELIVERY_METHODS,
  type DeliveryMethod,
  DISCLOSURES,
  FACT_FIELDS,
  type FactField,
  DOCUMENT_TYPES,
  type DocumentType,
} from '../../domain/enumerations';
import { LANGUAGES, type Language } from '../../domain/label';
import { OFFICIAL_DOCUMENT_STATUSES, type OfficialDocumentStatus } from '../../domain/official-document';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { BackgroundJobResponse } from '../background-jobs/background-job.dto';

/** How a document goes out; the owner of the thing delivered takes it as the body of its own dispatch. */
export class DispatchDto {
  @IsIn(DELIVERY_METHODS) method: DeliveryMethod;
  /** Where to: postal address, e-document address, fax number or, when handed over, the place. */
  @IsText(500) address: string;
  @IsText(200) recipient: string;
  /** Consent to electronic service; left out, the one in force for the address is used. */
  @Optional() @IsId() consentId?: string;
  /** SHA-256 of the PDF that the preview of the dispatch showed; what goes out must be that. */
  @Optional() @Matches(/^[0-9a-f]{64}$/) previewSha256?: string;
}

export class ArrivalDto {
  /** When it reached the recipient (도달, 행정절차법 제15조), not when it was read. */
  @IsInstant() arrivedAt: Date;
  /** Receipt, tracking number or who handed it to whom. */
  @IsText(1000) proof: string;
  /** The scanned receipt, among the evidence of the case; registered mail needs one. */
  @Optional() @IsId() evidenceId?: string;
}

export class DeliveryFailureDto {
  @IsInstant() failedAt: Date;
  @IsText(1000) reason: string;
}

export class PostNoticeDto {
  /** 관보, 공보, 게시판, 일간신문 and the web site. */
  @IsText(500) address: string;
}

export class DocumentQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() subjectId?: string;
  @Optional() @IsIn(DOCUMENT_TYPES) type?: DocumentType;
}

/** Where an attempt to deliver stands. */
export const DELIVERY_STATES = ['UNDER_WAY', 'ARRIVED', 'FAILED'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export class DeliveryQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() documentId?: string;
  @Optional() @IsIn(DELIVERY_STATES) state?: DeliveryState;
  @Optional() @IsIn(DELIVERY_METHODS) method?: DeliveryMethod;
}

export class PdfQuery {
  /** Language of the labels; the content stays as it was written. */
  @Optional() @IsIn(LANGUAGES) locale?: Language;
}

export class RequestRenderingDto {
  /** Language of the labels; the content stays as it was written. */
  @Optional() @IsIn(LANGUAGES) locale?: Language;
}

export class RenderingRequestedResponse {
  /** The work that was begun; null when every PDF is there already. */
  @ApiProperty({ type: BackgroundJobResponse, nullable: true }) job: BackgroundJobResponse | null;
}

/** What would go out, and to whom, before it does: one letter, one recipient. */
export class DispatchPreviewResponse {
  documentId: string;
  documentNo: string;
  title: string;
  /** The respondent of the document as its letterhead names it. */
  recipientId: string;
  recipientNameKo: string;
  @ApiProperty({ type: String, nullable: true }) recipientNameEn: string | null;
  @ApiProperty({ type: String, nullable: true }) recipientAddress: string | null;
  /** Whose copy it is. */
  @ApiProperty({ enum: ['PROVIDER'] }) variant: 'PROVIDER';
  pdfSha256: string;
  @ApiProperty({ type: 'integer' }) size: number;
}

export class DeliveryResponse {
  id: string;
  caseId: string;
  providerId: string;
  documentId: string;
  documentNo: string;
  documentTitle: string;
  attempt: number;
  @ApiProperty({ enum: DELIVERY_METHODS }) method: string;
  address: string;
  recipient: string;
  @ApiProperty({ type: String, nullable: true }) consentId: string | null;
  /** Null for the provider. */
  @ApiProperty({ type: String, nullable: true }) dispatchedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) dispatchedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) arrivedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) arrivalProof: string | null;
  /** The scanned receipt; null for the provider. */
  @ApiProperty({ type: String, nullable: true }) arrivalEvidenceId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) failedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) failureReason: string | null;
  /** When the provider first opened it here; of no legal effect. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) firstViewedAt: Date | null;
  version: number;
}

/** A line of the dispatch ledger (발송확인대장). */
export class LedgerEntryResponse extends DeliveryResponse {
  caseNo: string;
  @ApiProperty({ enum: DOCUMENT_TYPES }) documentType: DocumentType;
  providerNameKo: string;
  @ApiProperty({ type: String, nullable: true }) providerNameEn: string | null;
  /** Null for the provider. */
  @ApiProperty({ type: String, nullable: true }) dispatchedByName: string | null;
}

export class DeliveryPage {
  @ApiProperty({ type: [LedgerEntryResponse] }) items: LedgerEntryResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class DocumentListItem {
  id: string;
  caseId: string;
  @ApiProperty({ type: String, nullable: true }) providerId: string | null;
  @ApiProperty({ enum: DOCUMENT_TYPES }) type: string;
  documentNo: string;
  title: string;
  @ApiProperty({ enum: OFFICIAL_DOCUMENT_STATUSES }) status: OfficialDocumentStatus;
  @ApiProperty({ type: String, format: 'date-time' }) approvedAt: Date;
}

export class DocumentPage {
  @ApiProperty({ type: [DocumentListItem] }) items: DocumentListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** What was official of a field at some time. */
export class OfficialValueResponse {
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) valueAt: string | null;
  @ApiProperty({ type: Number, nullable: true }) valueNumber: number | null;
  @ApiProperty({ type: String, nullable: true }) valueText: string | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  /** Declared unknown (미상). */
  undetermined: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) decidedAt: string;
}

/** A value that the document uses and that was determined otherwise afterwards. */
export class OutdatedFactResponse {
  @ApiProperty({ type: String, nullable: true }) incidentId: string | null;
  @ApiProperty({ type: String, nullable: true }) incidentNo: string | null;
  @ApiProperty({ enum: FACT_FIELDS }) field: FactField;
  @ApiProperty({ type: String, nullable: true }) serviceKo: string | null;
  @ApiProperty({ type: String, nullable: true }) serviceEn: string | null;
  @ApiProperty({ type: String, nullable: true }) segment: string | null;
  used: OfficialValueResponse;
  current: OfficialValueResponse;
  /** Why the later value became official. */
  justification: string;
}

export class DocumentResponse extends DocumentListItem {
  subjectType: string;
  subjectId: string;
  departmentCode: string;
  /** The name of the department on the day of the approval. */
  departmentName: string;
  @ApiProperty({ enum: DISCLOSURES }) disclosure: string;
  /** Null for the provider. */
  @ApiProperty({ type: String, nullable: true }) authorId: string | null;
  @ApiProperty({ type: String, nullable: true }) approvedBy: string | null;
  /** The frozen content and the SHA-256 of its canonical JSON. */
  @ApiProperty({ type: 'object', additionalProperties: true }) content: object;
  contentSha256: string;
  @ApiProperty({ type: String, nullable: true }) correctionOfId: string | null;
  @ApiProperty({ type: [DeliveryResponse] }) deliveries: DeliveryResponse[];
  /** Empty for the provider. */
  @ApiProperty({ type: [OutdatedFactResponse] }) outdatedFacts: OutdatedFactResponse[];
  version: number;
  /** What may be recorded of its delivery here; an order is sent and served with its own acts. */
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}
