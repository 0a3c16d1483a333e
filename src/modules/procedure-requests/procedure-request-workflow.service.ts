import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import {
  type ProcedureRequestEvent,
  type ProcedureRequestFacts,
  procedureRequestMachine,
} from '../../domain/procedure-request';
import { isReason } from '../../domain/reason';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { nextStatus } from '../../platform/http/moves';
import {
  type Delivery,
  Evidence,
  Inspection,
  OfficialDocument,
  ProcedureDecision,
  ProcedureRequest,
  Provider,
  User,
} from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import { DocumentsService, type IssuedNumber } from '../documents/documents.service';
import { EvidenceService } from '../evidence/evidence.service';
import { InspectionNoticeService } from '../inspections/inspection-notice.service';
import type { DecideProcedureRequestDto, ProcedureRequestResponse, ProposeDecisionDto } from './procedure-request.dto';
import { DECISION_RULE, isPostponing, isReplacing, ProcedureRequestFactsReader } from './procedure-request.facts';
import { ProcedureRequestsService, record } from './procedure-requests.service';

interface Move {
  readonly event: ProcedureRequestEvent;
  readonly reason?: string;
  readonly known?: Partial<ProcedureRequestFacts>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** From the examination to the letter that tells the decision; an accepted postponement postpones the inspection with it. */
@Injectable()
export class ProcedureRequestWorkflow {
  constructor(
    private readonly service: ProcedureRequestsService,
    private readonly reader: ProcedureRequestFactsReader,
    private readonly cases: CasesRepository,
    private readonly team: CasesService,
    private readonly documents: DocumentsService,
    private readonly deadlines: DeadlinesService,
    private readonly evidence: EvidenceService,
    private readonly notices: InspectionNoticeService,
  ) {}

  propose(actor: Actor, id: string, version: number, dto: ProposeDecisionDto): Promise<ProcedureRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.proposeIn(tx, request, dto));
  }

  decide(actor: Actor, id: string, version: number, dto: DecideProcedureRequestDto): Promise<ProcedureRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.decideIn(tx, request, dto));
  }

  dispatch(actor: Actor, id: string, version: number, dto: DispatchDto): Promise<ProcedureRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.dispatchIn(tx, request, dto));
  }

  recordReturn(actor: Actor, id: string, version: number, dto: DeliveryFailureDto): Promise<ProcedureRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.recordReturnIn(tx, request, dto));
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<ProcedureRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.recordArrivalIn(tx, request, dto));
  }

  /** The team's view, until it is decided; a later one takes the place of an earlier. */
  async proposeIn(tx: Tx, request: ProcedureRequest, { decision, reason }: ProposeDecisionDto): Promise<void> {
    const { id: requestId, caseId, providerId } = request;
    await this.requireMove(tx, request, { event: 'propose' });
    const proposal = {
      proposedDecision: decision,
      proposedReason: reason,
      proposedBy: tx.actor.userId,
      proposedAt: tx.now,
    };
    const before = await tx.lock(ProcedureDecision, { requestId });
    if (before) await tx.update(ProcedureDecision, before, proposal);
    else await tx.insert(ProcedureDecision, { id: tx.newId(), requestId, caseId, providerId, ...proposal });
    await this.moveIn(tx, request, { event: 'propose', payload: { decision, reason } });
  }

  async decideIn(tx: Tx, request: ProcedureRequest, dto: DecideProcedureRequestDto): Promise<ProcedureRequest> {
    const { decision, reason, disclosedEvidenceIds = [], replacement } = dto;
    const postpones = isPostponing(request.kind, decision);
    const replacesInspector = isReplacing(request.kind, decision);
    const move: Move = {
      event: 'decide',
      reason,
      known: {
        reasonNeeded: decision !== 'ACCEPTED',
        postponesInspection: postpones,
        replacesInspector,
        replacementNamed: replacement !== undefined,
      },
      payload: { decision, replacement: replacesInspector ? { ...replacement } : null },
    };
    await this.requireMove(tx, request, move);
    await this.requireEvidence(tx, request, disclosedEvidenceIds);
    const proposal = orNotFound(await tx.lock(ProcedureDecision, { requestId: request.id }));
    if (replacesInspector && replacement)
      await this.team.replaceMemberIn(tx, request.caseId, replacement.leavingUserId, replacement.userId);
    const document = await this.letter(tx, request, proposal.proposedBy, dto);
    await tx.update(ProcedureDecision, proposal, {
      decision,
      reason: reason ?? null,
      decidedBy: tx.actor.userId,
      decidedAt: tx.now,
      disclosedEvidenceIds,
      documentId: document.id,
    });
    const decided = await this.moveIn(tx, request, move);
    if (postpones) await this.postpone(tx, decided);
    return decided;
  }

  async dispatchIn(tx: Tx, request: ProcedureRequest, dto: DispatchDto): Promise<ProcedureRequest> {
    const moved = await this.moveIn(tx, request, { event: 'dispatch', payload: { method: dto.method } });
    const { documentId } = orNotFound(await tx.find(ProcedureDecision, { requestId: request.id }));
    const document = orNotFound(await tx.find(OfficialDocument, { id: documentId }));
    await this.documents.dispatchIn(tx, document, { ...dto, providerId: request.providerId });
    return moved;
  }

  async recordReturnIn(tx: Tx, request: ProcedureRequest, dto: DeliveryFailureDto): Promise<ProcedureRequest> {
    const moved = await this.moveIn(tx, request, { event: 'record-return', reason: dto.reason });
    await this.documents.recordFailureIn(tx, await this.latestDelivery(tx, request), dto);
    return moved;
  }

  /** From here on the respondent reads the decision, and what it opens to it. */
  async recordArrivalIn(tx: Tx, request: ProcedureRequest, dto: ArrivalDto): Promise<ProcedureRequest> {
    const move: Move = { event: 'record-arrival', payload: { arrivedAt: dto.arrivedAt.toISOString() } };
    await this.requireMove(tx, request, move);
    await this.documents.recordArrivalIn(tx, await this.latestDelivery(tx, request), dto);
    const { disclosedEvidenceIds } = orNotFound(await tx.find(ProcedureDecision, { requestId: request.id }));
    if (disclosedEvidenceIds.length > 0) await this.evidence.releaseIn(tx, disclosedEvidenceIds);
    await this.deadlines.satisfyIn(tx, request.id, DECISION_RULE, `procedure-request ${request.receiptNo}`);
    return this.moveIn(tx, request, { ...move, known: { letterUnderWay: true } });
  }

  private async moveIn(tx: Tx, request: ProcedureRequest, move: Move): Promise<ProcedureRequest> {
    const status = await this.requireMove(tx, request, move);
    const moved = await tx.update(ProcedureRequest, request, { status });
    record(tx, moved, EVENT_TYPES[move.event], {
      from: request.status,
      to: status,
      reason: move.reason ?? null,
      ...move.payload,
    });
    return moved;
  }

  private async requireMove(
    tx: Tx,
    request: ProcedureRequest,
    { event, reason, known }: Move,
  ): Promise<ProcedureRequest['status']> {
    const facts = { ...(await this.reader.read(tx, request)), reasonGiven: isReason(reason), ...known };
    return nextStatus(procedureRequestMachine, request.status, event, facts);
  }

  private async postpone(tx: Tx, { id, inspectionId, reason, receiptNo }: ProcedureRequest): Promise<void> {
    const inspection = orNotFound(await tx.lock(Inspection, { id: orNotFound(inspectionId) }));
    await this.notices.postponeIn(tx, inspection, {
      reason: `연기신청 수용(${receiptNo}): ${reason}`.slice(0, 2000),
      procedureRequestId: id,
    });
  }

  private async requireEvidence(
    tx: Tx,
    { caseId, providerId }: ProcedureRequest,
    ids: readonly string[],
  ): Promise<void> {
    if (ids.length === 0) return;
    const found = await tx.list(Evidence, { id: ids, caseId, providerId, status: ['ACCEPTED', 'SEALED'] });
    if (found.length !== ids.length) throw new AppError('evidence.not-submitted');
  }

  private async letter(
    tx: Tx,
    request: ProcedureRequest,
    authorId: string,
    dto: DecideProcedureRequestDto,
  ): Promise<OfficialDocument> {
    const found = await this.cases.get(tx, request.caseId);
    const { legalNameKo } = orNotFound(await tx.find(Provider, { id: request.providerId }));
    const instead = isReplacing(request.kind, dto.decision) && dto.replacement;
    const inspector = instead ? await tx.find(User, { id: instead.userId }) : null;
    return this.documents.issueIn(tx, {
      caseId: request.caseId,
      providerId: request.providerId,
      type: 'PROCEDURE_DECISION',
      subjectType: 'procedure-request',
      subjectId: request.id,
      title: `신청 결과 통지(${request.receiptNo})`,
      departmentCode: found.departmentCode,
      authorId,
      snapshot: (issued) => letterContent({ request, recipient: legalNameKo, inspector }, dto, issued),
    });
  }

  private async latestDelivery(tx: Tx, request: ProcedureRequest): Promise<Delivery> {
    const { documentId } = orNotFound(await tx.find(ProcedureDecision, { requestId: request.id }));
    const delivery = documentId && (await this.documents.latestDeliveryIn(tx, documentId));
    if (!delivery) throw new AppError('procedure-request.not-dispatched');
    return delivery;
  }
}

interface LetterSource {
  readonly request: ProcedureRequest;
  readonly recipient: string;
  /** Who inspects from now on, where another was granted. */
  readonly inspector: User | null;
}

/** 변경·연기신청 결과 통지서, 교체신청 기각 통지서 (행정조사기본법 시행령 별지 제7호·제17호서식). */
function letterContent(
  { request: { kind, receiptNo, receivedAt, reason }, recipient, inspector }: LetterSource,
  dto: DecideProcedureRequestDto,
  issued: IssuedNumber,
): object {
  return {
    schema: 'procedure-decision/1',
    documentNo: issued.documentNo,
    departmentName: issued.departmentName,
    approvedAt: issued.approvedAt.toISOString(),
    recipient: { nameKo: recipient },
    request: { kind, receiptNo, receivedAt: receivedAt.toISOString(), reason },
    decision: dto.decision,
    reason: dto.reason ?? null,
    inspector: inspector && { name: inspector.name, title: inspector.title },
  };
}

const EVENT_TYPES: Record<ProcedureRequestEvent, string> = {
  propose: 'procedure-request.proposed',
  decide: 'procedure-request.decided',
  dispatch: 'procedure-request.dispatched',
  'record-return': 'procedure-request.letter-returned',
  'record-arrival': 'procedure-request.notified',
};
