import { ApiProperty } from '@nestjs/swagger';
import { ITEM_ANSWERS, ITEM_JUDGEMENTS, type ItemAnswer, type ItemJudgement } from '../../domain/enumerations';
import { INFORMATION_REQUEST_STATUSES, type InformationRequestStatus } from '../../domain/information-request';
import { MoveResponse } from '../../platform/http/moves';
import { DueStateResponse } from '../deadlines/due-state.dto';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';

export class RequestBasisResponse {
  id: string;
  act: string;
  article: string;
  titleKo: string;
  titleEn: string;
}

/** The penalty clause as it stood on the day of the letter. */
export class RequestPenaltyResponse {
  code: string;
  conductKo: string;
  conductEn: string;
  @ApiProperty({ type: String, nullable: true }) article: string | null;
}

export class CooperationConsentResponse {
  by: string;
  @ApiProperty({ type: String, format: 'date' }) on: string;
}

export class RequestOfficerResponse {
  department: string;
  name: string;
  contact: string;
}

export class ItemAnswerResponse {
  id: string;
  @ApiProperty({ enum: ITEM_ANSWERS }) kind: ItemAnswer;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
  /** Number of the submission that it came with (접수번호). */
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
}

export class ItemJudgementResponse {
  @ApiProperty({ enum: ITEM_JUDGEMENTS }) judgement: ItemJudgement;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) judgedAt: Date;
}

export class RequestedItemResponse {
  id: string;
  @ApiProperty({ type: 'integer' }) seq: number;
  title: string;
  @ApiProperty({ type: String, nullable: true }) detail: string | null;
  /** The latest first; that one counts. */
  @ApiProperty({ type: [ItemAnswerResponse] }) answers: ItemAnswerResponse[];
  /** Of the latest answer; always null for the provider. */
  @ApiProperty({ type: ItemJudgementResponse, nullable: true }) judgement: ItemJudgementResponse | null;
}

export class RequestReceiptResponse {
  id: string;
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) submittedAt: Date;
}

export class InformationRequestResponse {
  id: string;
  caseId: string;
  providerId: string;
  requestNo: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) reissueOfId: string | null;
  /** The later request that asks again for what this one did not bring. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) reissuedById: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) inspectionId: string | null;
  title: string;
  reason: string;
  @ApiProperty({ type: RequestBasisResponse, nullable: true }) legalBasis: RequestBasisResponse | null;
  @ApiProperty({ type: CooperationConsentResponse, nullable: true }) consent: CooperationConsentResponse | null;
  @ApiProperty({ type: 'integer', nullable: true }) periodDays: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) fixedDueOn: string | null;
  @ApiProperty({ type: String, nullable: true }) urgentReason: string | null;
  returnRequired: boolean;
  @ApiProperty({ type: String, nullable: true }) refusalConsequence: string | null;
  @ApiProperty({ type: RequestPenaltyResponse, nullable: true }) penalty: RequestPenaltyResponse | null;
  @ApiProperty({ type: String, nullable: true }) remarks: string | null;
  @ApiProperty({ type: RequestOfficerResponse }) officer: RequestOfficerResponse;
  @ApiProperty({ enum: INFORMATION_REQUEST_STATUSES }) status: InformationRequestStatus;
  /** Null for the provider. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) authorId: string | null;
  /** Why the approver sent it back; null for the provider and once it was worked over. */
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) approvedAt: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) documentId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deliveredAt: Date | null;
  /** Null before the letter has arrived. */
  @ApiProperty({ type: DueStateResponse, nullable: true }) due: DueStateResponse | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  @ApiProperty({ type: [RequestedItemResponse] }) items: RequestedItemResponse[];
  /** Every submission, the first at the head. */
  @ApiProperty({ type: [RequestReceiptResponse] }) receipts: RequestReceiptResponse[];
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  version: number;
}
