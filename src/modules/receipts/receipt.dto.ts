import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LANGUAGES, type Language } from '../../domain/label';
import { RECEIPT_FORMS, RECEIPT_KINDS, type ReceiptForm, type ReceiptKind } from '../../domain/receipt';
import { IsId, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

export class ReceiptQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  /** What was handed in: the plan, the report, the opinion. */
  @Optional() @IsId() subjectId?: string;
  @Optional() @IsIn(RECEIPT_KINDS) kind?: ReceiptKind;
}

export class ReceiptPdfQuery {
  /** The receipt itself, unless what was handed in is asked for. */
  @Optional() @IsIn(RECEIPT_FORMS) form?: ReceiptForm;
  /** Language of the labels; the content stays as it was written. */
  @Optional() @IsIn(LANGUAGES) locale?: Language;
}

export class ReceiptListItem {
  id: string;
  caseId: string;
  caseNo: string;
  providerId: string;
  providerNameKo: string;
  @ApiProperty({ type: String, nullable: true }) providerNameEn: string | null;
  receiptNo: string;
  @ApiProperty({ enum: RECEIPT_KINDS }) kind: ReceiptKind;
  subjectType: string;
  subjectId: string;
  title: string;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: Date;
}

export class ReceiptPage {
  @ApiProperty({ type: [ReceiptListItem] }) items: ReceiptListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ReceiptFileResponse {
  evidenceNo: string;
  title: string;
  filename: string;
  @ApiProperty({ type: 'integer' }) size: number;
  sha256: string;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: string;
}

export class ReceiptResponse extends ReceiptListItem {
  /** SHA-256 of the canonical JSON of what was handed in. */
  contentSha256: string;
  @ApiProperty({ type: [ReceiptFileResponse] }) files: ReceiptFileResponse[];
}
