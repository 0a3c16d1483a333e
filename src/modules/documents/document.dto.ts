import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  DELIVERY_METHODS,
  type DeliveryMethod,
  DISCLOSURES,
  DOCUMENT_TYPES,
  type DocumentType,
} from '../../domain/enumerations';
import { LANGUAGES, type Language } from '../../domain/label';
import { OFFICIAL_DOCUMENT_STATUSES, type OfficialDocumentStatus } from '../../domain/official-document';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

/** How a document goes out; the owner of the thing delivered takes it as the body of its own dispatch. */
export class DispatchDto {
  @IsIn(DELIVERY_METHODS) method: DeliveryMethod;
  /** Where to: postal address, e-document address, fax number or, when handed over, the place. */
  @IsText(500) address: string;
  @IsText(200) recipient: string;
  /** Consent to electronic service; left out, the one in force for the address is used. */
  @Optional() @IsId() consentId?: string;
}

export class ArrivalDto {
  /** When it reached the recipient (도달, 행정절차법 제15조), not when it was read. */
  @IsInstant() arrivedAt: Date;
  /** Receipt, tracking number or who handed it to whom. */
  @IsText(1000) proof: string;
}

export class DeliveryFailureDto {
  @IsInstant() failedAt: Date;
  @IsText(1000) reason: string;
}

export class DocumentQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() subjectId?: string;
  @Optional() @IsIn(DOCUMENT_TYPES) type?: DocumentType;
}

export class DeliveryQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() documentId?: string;
}

export class PdfQuery {
  /** Language of the labels; the content stays as it was written. */
  @Optional() @IsIn(LANGUAGES) locale?: Language;
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
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) failedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) failureReason: string | null;
  /** When the provider first opened it here; of no legal effect. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) firstViewedAt: Date | null;
  version: number;
}

export class DeliveryPage {
  @ApiProperty({ type: [DeliveryResponse] }) items: DeliveryResponse[];
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
  version: number;
}
