import { LETTER_ACTS, type LetterAct } from '../../domain/enumerations';
import { STORED_DOCUMENT_STATUSES } from '../../domain/official-document';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, Equals, IsArray, IsIn } from 'class-validator';
import {
  EXTENSION_GROUNDS,
  EXTENSION_REQUEST_STATUSES,
  type ExtensionGround,
  type ExtensionRequestStatus,
} from '../../domain/extension-request';
import { IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { DueStateResponse } from '../deadlines/due-state.dto';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';

export class DraftExtensionDto {
  @IsIn(EXTENSION_GROUNDS) ground: ExtensionGround;
  @IsText(5000) reason: string;
  /** The date asked for; later than the present due date. */
  @IsCalendarDay() requestedOn: string;
  /** Evidence that the provider uploaded in this case. */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

export class UpdateExtensionDto {
  @Optional() @IsIn(EXTENSION_GROUNDS) ground?: ExtensionGround;
  @Optional() @IsText(5000) reason?: string;
  @Optional() @IsCalendarDay() requestedOn?: string;
  /** Replaces what was attached before. */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
}

export class SubmitExtensionDto {
  /** The responsible manager signs by this word. */
  @Equals(true) signed: boolean;
}

export class ReturnExtensionDto {
  @IsText(2000) reason: string;
  /** The last day for the supplement; the request may be recorded as lapsed afterwards. */
  @IsCalendarDay() respondOn: string;
}

export class GrantOtherDateDto {
  @IsText(2000) reason: string;
  /** Later than the present due date and earlier than the one asked for. */
  @IsCalendarDay() grantedOn: string;
}

export class ExtensionRequestQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() deadlineId?: string;
  @Optional() @IsId() orderId?: string;
  @Optional() @IsIn(EXTENSION_REQUEST_STATUSES) status?: ExtensionRequestStatus;
}

/** The letter that tells the decision. */
export class ExtensionLetterResponse {
  documentId: string;
  documentNo: string;
  title: string;
  @ApiProperty({ enum: STORED_DOCUMENT_STATUSES }) status: string;
  /** Of the letter, for If-Match of what is done with it. */
  version: number;
  @ApiProperty({ enum: LETTER_ACTS, isArray: true }) availableActs: LetterAct[];
}

export class ExtensionRequestResponse {
  id: string;
  caseId: string;
  providerId: string;
  orderId: string;
  orderNo: string;
  deadlineTitleKo: string;
  deadlineTitleEn: string;
  /** What the deadline is of: the order or one of its corrective actions. */
  deadlineSubjectType: string;
  deadlineSubjectId: string;
  /** Where the deadline stands now; a pending request does not stop it. */
  @ApiProperty({ type: DueStateResponse }) due: DueStateResponse;
  /** The due date when the request was written. */
  @ApiProperty({ type: String, format: 'date' }) dueOnBefore: string;
  /** An order under 전기통신사업법 §92: extended once, for a disaster or an unavoidable cause (제4항). */
  onlyOnce: boolean;
  @ApiProperty({ enum: EXTENSION_GROUNDS }) ground: ExtensionGround;
  reason: string;
  @ApiProperty({ type: String, format: 'date' }) requestedOn: string;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  @ApiProperty({ enum: EXTENSION_REQUEST_STATUSES }) status: ExtensionRequestStatus;
  @ApiProperty({ type: String, nullable: true }) receiptNo: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt: Date | null;
  /** The day by which policy wants a request (DL-09); a later one is taken, but shown as late. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) fileBy: string | null;
  filedLate: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) grantedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) respondOn: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawalReason: string | null;
  /** Null before the decision, and for the provider before it has arrived. */
  @ApiProperty({ type: ExtensionLetterResponse, nullable: true }) letter: ExtensionLetterResponse | null;
  version: number;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
}

export class ExtensionRequestPage {
  @ApiProperty({ type: [ExtensionRequestResponse] }) items: ExtensionRequestResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
