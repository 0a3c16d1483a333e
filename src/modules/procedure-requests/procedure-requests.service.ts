import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { procedureRequestMachine } from '../../domain/procedure-request';
import { enumerationLabel } from '../../domain/labels';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { movesFor } from '../../platform/http/moves';
import type { Page } from '../../platform/http/page';
import {
  CaseRespondent,
  Deadline,
  ProcedureDecision,
  ProcedureRequest,
  ProcedureRequestEvidence,
} from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { toDueState } from '../deadlines/due-state.response';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { InspectionsRepository } from '../inspections/inspections.repository';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type {
  ProcedureDecisionResponse,
  ProcedureRequestListItem,
  ProcedureRequestQuery,
  ProcedureRequestResponse,
  ProposedDecisionResponse,
  SubmitProcedureRequestDto,
} from './procedure-request.dto';
import { DECISION_RULE, hasPeriod, ProcedureRequestFactsReader } from './procedure-request.facts';
import { ProcedureRequestsQuery } from './procedure-requests.query';

type Act = (tx: Tx, request: ProcedureRequest) => Promise<unknown>;

/** Takes in what a respondent asks for about its inspection, with a receipt and, where the law sets one, a clock. */
@Injectable()
export class ProcedureRequestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: ProcedureRequestsQuery,
    private readonly reader: ProcedureRequestFactsReader,
    private readonly inspections: InspectionsRepository,
    private readonly evidence: SubmittedEvidence,
    private readonly deadlines: DeadlinesService,
  ) {}

  list(actor: Actor, query: ProcedureRequestQuery): Promise<Page<ProcedureRequestListItem>> {
    return this.transactions.read(actor, (tx) => this.query.list(tx, query));
  }

  get(actor: Actor, id: string): Promise<ProcedureRequestResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  submit(actor: Actor, caseId: string, dto: SubmitProcedureRequestDto): Promise<ProcedureRequestResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, (await this.submitIn(tx, caseId, dto)).id));
  }

  actOn(actor: Actor, id: string, version: number, act: Act): Promise<ProcedureRequestResponse> {
    return this.transactions.write(actor, async (tx) => {
      const request = orNotFound(await tx.lock(ProcedureRequest, { id }));
      requireVersion(request, version);
      await act(tx, request);
      return this.respond(tx, id);
    });
  }

  async submitIn(tx: Tx, caseId: string, dto: SubmitProcedureRequestDto): Promise<ProcedureRequest> {
    orNotFound(await tx.find(CaseRespondent, { caseId }));
    const providerId = requesterOf(tx.actor, dto);
    orNotFound(await tx.find(CaseRespondent, { caseId, providerId }));
    const receivedAt = receivedOn(tx, dto);
    await this.refuse(tx, { caseId, providerId }, dto);
    const { evidenceIds = [] } = dto;
    await this.evidence.requireIn(tx, { caseId, providerId }, evidenceIds);
    const received = await tx.insert(ProcedureRequest, {
      id: tx.newId(),
      caseId,
      providerId,
      inspectionId: dto.inspectionId,
      kind: dto.kind,
      ground: dto.kind === 'POSTPONEMENT' ? dto.ground : null,
      reason: dto.reason,
      wishedStartAt: dto.wishedStartAt,
      aboutInspector: dto.aboutInspector,
      receiptNo: await takeReceiptNumber(tx),
      receivedAt,
      handedInBy: tx.actor.side === 'PROVIDER' ? null : dto.handedInBy,
      recordedBy: tx.actor.userId,
      recordedAt: tx.now,
      status: procedureRequestMachine.initial,
    });
    await tx.insertAll(
      ProcedureRequestEvidence,
      evidenceIds.map((evidenceId) => ({ requestId: received.id, evidenceId, caseId, providerId })),
    );
    await this.keepIn(tx, received, evidenceIds);
    if (hasPeriod(received.kind)) await this.openPeriod(tx, received);
    record(tx, received, 'procedure-request.submitted', { kind: received.kind, receiptNo: received.receiptNo });
    return received;
  }

  async respond(tx: Tx, id: string): Promise<ProcedureRequestResponse> {
    const row = orNotFound(await tx.find(ProcedureRequest, { id }));
    const links = await tx.list(ProcedureRequestEvidence, { requestId: id });
    const deadline = await tx.find(Deadline, { subjectId: id, ruleId: DECISION_RULE });
    return {
      id,
      caseId: row.caseId,
      providerId: row.providerId,
      inspectionId: row.inspectionId,
      kind: row.kind,
      ground: row.ground,
      reason: row.reason,
      wishedStartAt: row.wishedStartAt,
      aboutInspector: row.aboutInspector,
      receiptNo: row.receiptNo,
      receivedAt: row.receivedAt,
      handedInBy: row.handedInBy,
      evidence: await this.evidence.referencesIn(
        tx,
        links.map(({ evidenceId }) => evidenceId),
      ),
      due: deadline && toDueState(deadline, tx.now),
      status: row.status,
      proposal: await this.proposal(tx, id),
      decision: await this.decision(tx, id),
      availableMoves: movesFor(procedureRequestMachine, row.status, await this.reader.read(tx, row), tx.actor),
      version: row.version,
    };
  }

  private async proposal(tx: Tx, requestId: string): Promise<ProposedDecisionResponse | null> {
    const made = tx.actor.side === 'PROVIDER' ? null : await tx.find(ProcedureDecision, { requestId });
    if (!made) return null;
    const { proposedDecision: decision, proposedReason: reason, proposedBy, proposedAt } = made;
    return { decision, reason, proposedBy, proposedAt };
  }

  private async decision(tx: Tx, requestId: string): Promise<ProcedureDecisionResponse | null> {
    const made = await this.query.decision(tx, requestId);
    if (!made) return null;
    const { disclosedEvidenceIds, ...shown } = made;
    return { ...shown, disclosed: await this.evidence.referencesIn(tx, disclosedEvidenceIds) };
  }

  private async refuse(
    tx: Tx,
    { caseId, providerId }: { caseId: string; providerId: string },
    dto: SubmitProcedureRequestDto,
  ): Promise<void> {
    const inspection = dto.inspectionId ? await this.inspections.getForProvider(tx, dto.inspectionId) : null;
    if (inspection && (inspection.caseId !== caseId || inspection.providerId !== providerId))
      throw new AppError('resource.not-found');
    const isAboutDate = hasPeriod(dto.kind);
    const result = create(procedureRequestMachine, {
      needsInspection: isAboutDate || dto.kind === 'INSPECTOR_CHANGE',
      inspectionNotified: inspection !== null && inspection.noticeArrivedAt !== null,
      needsInspectionAhead: isAboutDate,
      inspectionAhead: inspection !== null && inspection.plannedStartAt > tx.now,
      needsGround: dto.kind === 'POSTPONEMENT',
      groundStated: dto.ground !== undefined,
      needsInspectorNamed: dto.kind === 'INSPECTOR_CHANGE',
      inspectorNamed: dto.aboutInspector !== undefined,
      needsOpinionPeriod: dto.kind === 'DOCUMENT_INSPECTION',
      opinionPeriodOpen: await this.query.isOpinionPeriodOpen(tx, caseId, providerId),
    });
    if (result.kind === 'refused') throw new AppError(result.code);
  }

  private async keepIn(tx: Tx, request: ProcedureRequest, evidenceIds: readonly string[]): Promise<void> {
    const { id: subjectId, caseId, providerId, receiptNo, kind, ground, handedInBy } = request;
    const asked = enumerationLabel('procedureRequestKind', kind);
    await keepReceipt(tx, {
      receiptNo,
      kind: 'PROCEDURE_REQUEST',
      caseId,
      providerId,
      subjectType: 'procedure-request',
      subjectId,
      about: asked.ko,
      words: {
        kind: asked,
        ground: ground && enumerationLabel('postponementGround', ground),
        reason: request.reason,
        wishedStartAt: request.wishedStartAt?.toISOString() ?? null,
        aboutInspector: request.aboutInspector,
        submittedAt: request.receivedAt.toISOString(),
      },
      evidenceIds,
      handedInBy,
    });
  }

  /** Decided and notified within seven days of its receipt (행정조사기본법 제18조제3항). */
  private async openPeriod(tx: Tx, request: ProcedureRequest): Promise<void> {
    await this.deadlines.openIn(tx, {
      caseId: request.caseId,
      providerId: request.providerId,
      ruleId: DECISION_RULE,
      subjectType: 'procedure-request',
      subjectId: request.id,
      bound: 'MINISTRY',
      titleKo: `조사 연기·일시 변경 결정: ${request.receiptNo}`,
      titleEn: `Decision on the request ${request.receiptNo}`,
      triggerKind: 'PROCEDURE_REQUEST_RECEIVED',
      triggerAt: seoulDay(request.receivedAt),
      spec: null,
      released: true,
    });
  }
}

export function record(
  tx: Tx,
  { id, caseId, providerId }: ProcedureRequest,
  type: string,
  payload: Record<string, unknown>,
): void {
  tx.record({ type, subjectType: 'procedure-request', subjectId: id, caseId, providerId, payload });
}

function requesterOf({ side, providerId }: Actor, dto: SubmitProcedureRequestDto): string {
  const requester = side === 'PROVIDER' ? providerId : dto.providerId;
  if (!requester || (side !== 'PROVIDER' && !dto.handedInBy)) throw new AppError('procedure-request.paper-incomplete');
  return requester;
}

function receivedOn(tx: Tx, { receivedAt = tx.now }: SubmitProcedureRequestDto): Date {
  if (tx.actor.side === 'PROVIDER') return tx.now;
  if (receivedAt > tx.now) throw new AppError('inspection.time-in-future');
  return receivedAt;
}
