import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, ValidateNested } from 'class-validator';
import {
  POSTPONEMENT_GROUNDS,
  type PostponementGround,
  PROCEDURE_DECISIONS,
  PROCEDURE_REQUEST_KINDS,
  type ProcedureDecisionKind,
  type ProcedureRequestKind,
} from '../../domain/enumerations';
import { PROCEDURE_REQUEST_STATUSES, type ProcedureRequestStatus } from '../../domain/procedure-request';
import { IsId, IsInstant, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { PageQuery } from '../../platform/http/page';
import { DueStateResponse } from '../deadlines/due-state.dto';
import { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';

export class SubmitProcedureRequestDto {
  @IsIn(PROCEDURE_REQUEST_KINDS) kind: ProcedureRequestKind;
  /** Needed for a postponement, another date or another inspector. */
  @Optional() @IsId() inspectionId?: string;
  /** Needed for a postponement (행정조사기본법 시행령 제11조). */
  @Optional() @IsIn(POSTPONEMENT_GROUNDS) ground?: PostponementGround;
  @IsText(5000) reason: string;
  /** When the inspection could begin instead. */
  @Optional() @IsInstant() wishedStartAt?: Date;
  /** Which inspector is to be replaced, as named in the notice. */
  @Optional() @IsText(200) aboutInspector?: string;
  /** What the provider submitted in this case for it. */
  @Optional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsId({ each: true }) evidenceIds?: string[];
  /** Whose request it is; needed where the ministry records one that came on paper. */
  @Optional() @IsId() providerId?: string;
  /** When it came on paper; from the provider itself it is now. */
  @Optional() @IsInstant() receivedAt?: Date;
  /** Who handed it in on paper. */
  @Optional() @IsText(200) handedInBy?: string;
}

export class ProposeDecisionDto {
  @IsIn(PROCEDURE_DECISIONS) decision: ProcedureDecisionKind;
  @IsText(5000) reason: string;
}

export class InspectorReplacementDto {
  /** The member of the team who leaves it with the decision. */
  @IsId() leavingUserId: string;
  /** Who inspects instead. */
  @IsId() userId: string;
}

export class DecideProcedureRequestDto {
  @IsIn(PROCEDURE_DECISIONS) decision: ProcedureDecisionKind;
  /** Needed unless it is accepted as it stands. */
  @Optional() @IsText(5000) reason?: string;
  /** Needed where another inspector is granted; the membership of the former ends at once. */
  @ApiProperty({ type: InspectorReplacementDto, required: false })
  @Optional()
  @ValidateNested()
  @Type(() => InspectorReplacementDto)
  replacement?: InspectorReplacementDto;
  /** Evidence that the respondent may read from the notification on, where documents are to be inspected. */
  @Optional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsId({ each: true }) disclosedEvidenceIds?: string[];
}

export class ProcedureRequestQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() inspectionId?: string;
  @Optional() @IsIn(PROCEDURE_REQUEST_STATUSES) status?: ProcedureRequestStatus;
}

export class ProcedureRequestListItem {
  id: string;
  caseId: string;
  providerId: string;
  @ApiProperty({ enum: PROCEDURE_REQUEST_KINDS }) kind: ProcedureRequestKind;
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: Date;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ enum: PROCEDURE_REQUEST_STATUSES }) status: ProcedureRequestStatus;
}

export class ProcedureRequestPage {
  @ApiProperty({ type: [ProcedureRequestListItem] }) items: ProcedureRequestListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ProposedDecisionResponse {
  @ApiProperty({ enum: PROCEDURE_DECISIONS }) decision: ProcedureDecisionKind;
  reason: string;
  proposedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) proposedAt: Date;
}

export class ProcedureDecisionResponse {
  @ApiProperty({ enum: PROCEDURE_DECISIONS }) decision: ProcedureDecisionKind;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) decidedAt: Date;
  documentId: string;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) disclosed: EvidenceReferenceResponse[];
}

export class ProcedureRequestResponse {
  id: string;
  caseId: string;
  providerId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) inspectionId: string | null;
  @ApiProperty({ enum: PROCEDURE_REQUEST_KINDS }) kind: ProcedureRequestKind;
  @ApiProperty({ enum: POSTPONEMENT_GROUNDS, nullable: true }) ground: PostponementGround | null;
  reason: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) wishedStartAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) aboutInspector: string | null;
  receiptNo: string;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: Date;
  /** Who handed it in, where it came on paper. */
  @ApiProperty({ type: String, nullable: true }) handedInBy: string | null;
  @ApiProperty({ type: [EvidenceReferenceResponse] }) evidence: EvidenceReferenceResponse[];
  /** By when it is decided and notified; null where no law says a day. */
  @ApiProperty({ type: DueStateResponse, nullable: true }) due: DueStateResponse | null;
  @ApiProperty({ enum: PROCEDURE_REQUEST_STATUSES }) status: ProcedureRequestStatus;
  /** What the team proposes; always null for the provider. */
  @ApiProperty({ type: ProposedDecisionResponse, nullable: true }) proposal: ProposedDecisionResponse | null;
  /** Null until it is decided; for the provider until it is notified. */
  @ApiProperty({ type: ProcedureDecisionResponse, nullable: true }) decision: ProcedureDecisionResponse | null;
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  version: number;
}
