import type { Actor } from '../../domain/actor';
import { type InformationRequestFacts, informationRequestMachine } from '../../domain/information-request';
import { movesFor } from '../../platform/http/moves';
import type { InformationRequest, InformationRequestItem } from '../../schema/entities';
import { toDueState } from '../deadlines/due-state.response';
import type { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';
import { judgementOf, latestAnswer, type RequestParts } from './information-request.parts';
import type {
  InformationRequestResponse,
  ItemAnswerResponse,
  RequestBasisResponse,
  RequestedItemResponse,
  RequestPenaltyResponse,
} from './information-request.responses';

/** What is read beside the request for its answer. */
export interface RequestSurroundings {
  readonly parts: RequestParts;
  readonly facts: InformationRequestFacts;
  readonly basis: RequestBasisResponse | null;
  readonly penalty: RequestPenaltyResponse | null;
  readonly reissuedById: string | null;
  readonly evidence: readonly EvidenceReferenceResponse[];
}

export function toInformationRequestResponse(
  row: InformationRequest,
  around: RequestSurroundings,
  actor: Actor,
  now: Date,
): InformationRequestResponse {
  const isProvider = actor.side === 'PROVIDER';
  const { parts } = around;
  return {
    ...letterOf(row),
    reissuedById: around.reissuedById,
    legalBasis: around.basis,
    consent: consentOf(row),
    penalty: around.penalty,
    officer: { department: row.officerDepartment, name: row.officerName, contact: row.officerContact },
    authorId: isProvider ? null : row.authorId,
    returnReason: isProvider ? null : row.returnReason,
    due: parts.deadline && toDueState(parts.deadline, now),
    items: parts.items.map((item) => toItem(item, parts, around.evidence)),
    receipts: parts.receipts.map(({ id, receiptNo, submittedAt }) => ({ id, receiptNo, submittedAt })),
    availableMoves: movesFor(informationRequestMachine, row.status, around.facts, actor),
  };
}

/** What both sides read as it is stored. */
function letterOf(row: InformationRequest) {
  return {
    id: row.id,
    caseId: row.caseId,
    providerId: row.providerId,
    requestNo: row.requestNo,
    reissueOfId: row.reissueOfId,
    inspectionId: row.inspectionId,
    title: row.title,
    reason: row.reason,
    periodDays: row.periodDays,
    fixedDueOn: row.fixedDueOn,
    urgentReason: row.urgentReason,
    returnRequired: row.returnRequired,
    refusalConsequence: row.refusalConsequence,
    remarks: row.remarks,
    status: row.status,
    approvedAt: row.approvedAt,
    documentId: row.documentId,
    deliveredAt: row.deliveredAt,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    version: row.version,
  };
}

function consentOf({ voluntaryConsentBy: by, voluntaryConsentOn: on }: InformationRequest) {
  return by !== null && on !== null ? { by, on } : null;
}

function toItem(
  { id, seq, title, detail }: InformationRequestItem,
  parts: RequestParts,
  evidence: readonly EvidenceReferenceResponse[],
): RequestedItemResponse {
  const latest = latestAnswer(parts, id);
  const judged = latest && judgementOf(parts, latest.id);
  return {
    id,
    seq,
    title,
    detail,
    answers: answersOf(id, parts, evidence),
    judgement: judged && { judgement: judged.judgement, note: judged.note, judgedAt: judged.judgedAt },
  };
}

function answersOf(
  itemId: string,
  { answers, receipts, evidence: links }: RequestParts,
  evidence: readonly EvidenceReferenceResponse[],
): ItemAnswerResponse[] {
  return answers
    .filter((answer) => answer.itemId === itemId)
    .toReversed()
    .flatMap(({ id, kind, text, receiptId }) => {
      const receipt = receipts.find((one) => one.id === receiptId);
      const brought = links.filter(({ answerId }) => answerId === id).map(({ evidenceId }) => evidenceId);
      if (!receipt) return [];
      const { receiptNo, submittedAt } = receipt;
      return [{ id, kind, text, receiptNo, submittedAt, evidence: evidence.filter((one) => brought.includes(one.id)) }];
    });
}
