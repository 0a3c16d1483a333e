import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import {
  type Delivery,
  type InformationRequest,
  InformationRequestItem,
  OfficialDocument,
  Provider,
} from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import { DocumentsService } from '../documents/documents.service';
import { letterContent } from './information-request-letter';
import { InformationRequestMoves } from './information-request-moves.service';
import { InformationRequestPeriod } from './information-request-period.service';
import type { InformationRequestResponse } from './information-request.responses';
import { InformationRequestsQuery } from './information-requests.query';
import { InformationRequestsService } from './information-requests.service';

/** From the draft to the letter that arrived: from then on the days to submit are running. */
@Injectable()
export class InformationRequestDelivery {
  constructor(
    private readonly service: InformationRequestsService,
    private readonly moves: InformationRequestMoves,
    private readonly query: InformationRequestsQuery,
    private readonly period: InformationRequestPeriod,
    private readonly cases: CasesRepository,
    private readonly documents: DocumentsService,
  ) {}

  sendBack(actor: Actor, id: string, version: number, reason: string): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.sendBackIn(tx, request, reason));
  }

  issue(actor: Actor, id: string, version: number): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.issueIn(tx, request));
  }

  dispatch(actor: Actor, id: string, version: number, dto: DispatchDto): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.dispatchIn(tx, request, dto));
  }

  recordReturn(
    actor: Actor,
    id: string,
    version: number,
    dto: DeliveryFailureDto,
  ): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.recordReturnIn(tx, request, dto));
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<InformationRequestResponse> {
    return this.service.actOn(actor, id, version, (tx, request) => this.recordArrivalIn(tx, request, dto));
  }

  sendBackIn(tx: Tx, request: InformationRequest, reason: string): Promise<InformationRequest> {
    return this.moves.moveIn(tx, request, { event: 'return', reason, patch: { returnReason: reason } });
  }

  /** Approves the letter as the acting person, who may not have written it; it is numbered and frozen from then on. */
  async issueIn(tx: Tx, request: InformationRequest): Promise<InformationRequest> {
    await this.moves.requireMove(tx, request, { event: 'issue' });
    if (request.legalBasisId !== null && !(await this.query.isBasis(tx, request.legalBasisId, seoulDay(tx.now))))
      throw new AppError('information-request.basis-not-in-force');
    const document = await this.letter(tx, request);
    return this.moves.moveIn(tx, request, {
      event: 'issue',
      patch: {
        approvedBy: tx.actor.userId,
        approvedAt: tx.now,
        documentId: document.id,
        returnReason: null,
        frozenAt: tx.now,
      },
      payload: { documentNo: document.documentNo },
    });
  }

  async dispatchIn(tx: Tx, request: InformationRequest, dto: DispatchDto): Promise<InformationRequest> {
    await this.moves.requireMove(tx, request, { event: 'dispatch' });
    const document = orNotFound(await tx.find(OfficialDocument, { id: request.documentId }));
    const moved = await this.moves.moveIn(tx, request, {
      event: 'dispatch',
      payload: { method: dto.method, recipient: dto.recipient },
    });
    await this.documents.dispatchIn(tx, document, { ...dto, providerId: request.providerId });
    return moved;
  }

  async recordReturnIn(tx: Tx, request: InformationRequest, dto: DeliveryFailureDto): Promise<InformationRequest> {
    const moved = await this.moves.moveIn(tx, request, { event: 'record-return', reason: dto.reason });
    await this.documents.recordFailureIn(tx, await this.latestDelivery(tx, request), dto);
    return moved;
  }

  async recordArrivalIn(tx: Tx, request: InformationRequest, dto: ArrivalDto): Promise<InformationRequest> {
    await this.moves.requireMove(tx, request, { event: 'record-arrival' });
    await this.documents.recordArrivalIn(tx, await this.latestDelivery(tx, request), dto);
    const deadline = await this.period.openIn(tx, request, dto.arrivedAt);
    return this.moves.moveIn(tx, request, {
      event: 'record-arrival',
      known: { letterUnderWay: true },
      patch: { deliveredAt: dto.arrivedAt, releasedAt: tx.now },
      payload: { arrivedAt: dto.arrivedAt.toISOString(), dueOn: deadline.dueOn },
    });
  }

  private async letter(tx: Tx, request: InformationRequest): Promise<OfficialDocument> {
    const found = await this.cases.get(tx, request.caseId);
    const { legalNameKo, legalNameEn } = orNotFound(await tx.find(Provider, { id: request.providerId }));
    const source = {
      request,
      items: await tx.list(InformationRequestItem, { requestId: request.id }, { seq: 'ASC' }),
      basis: request.legalBasisId === null ? null : await this.query.basis(tx, request.legalBasisId),
      penalty:
        request.penaltyCode === null ? null : await this.query.penalty(tx, request.penaltyCode, seoulDay(tx.now)),
      recipient: { nameKo: legalNameKo, nameEn: legalNameEn },
    };
    return this.documents.issueIn(tx, {
      caseId: request.caseId,
      providerId: request.providerId,
      type: 'INFORMATION_REQUEST',
      subjectType: 'information-request',
      subjectId: request.id,
      title: `자료제출요구서: ${request.title}`.slice(0, 200),
      departmentCode: found.departmentCode,
      authorId: request.authorId,
      snapshot: (issued) => letterContent(source, issued),
    });
  }

  private async latestDelivery(tx: Tx, request: InformationRequest): Promise<Delivery> {
    const delivery = request.documentId && (await this.documents.latestDeliveryIn(tx, request.documentId));
    if (!delivery) throw new AppError('information-request.not-dispatched');
    return delivery;
  }
}
