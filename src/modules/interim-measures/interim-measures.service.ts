import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { interimMeasureMachine, type InterimMeasureFacts } from '../../domain/interim-measure';
import { may } from '../../domain/permission';
import { isReason } from '../../domain/reason';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { movesFor, nextStatus } from '../../platform/http/moves';
import { Case, InterimMeasure, type OfficialDocument, Order, Provider } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DocumentsService } from '../documents/documents.service';
import { recordMeasure } from './interim-measure-course.service';
import type { InterimMeasureResponse, LiftInterimMeasureDto, WriteInterimMeasureDto } from './interim-measure.dto';

/** Measures written with the draft of their order, and lifted by the approver before they end by themselves. */
@Injectable()
export class InterimMeasuresService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly documents: DocumentsService,
  ) {}

  ofOrder(actor: Actor, orderId: string): Promise<InterimMeasureResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      orNotFound(await tx.find(Order, { id: orderId }));
      return this.responses(tx, await tx.list(InterimMeasure, { orderId }, { seq: 'ASC' }));
    });
  }

  ofCase(actor: Actor, caseId: string): Promise<InterimMeasureResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.requireVisible(tx, caseId);
      return this.responses(tx, await tx.list(InterimMeasure, { caseId }, { seq: 'ASC' }));
    });
  }

  write(actor: Actor, orderId: string, dto: WriteInterimMeasureDto): Promise<InterimMeasureResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, await this.writeIn(tx, orderId, dto)));
  }

  update(actor: Actor, id: string, version: number, dto: WriteInterimMeasureDto): Promise<InterimMeasureResponse> {
    return this.act(actor, id, version, (tx, measure) => this.updateIn(tx, measure, dto));
  }

  lift(actor: Actor, id: string, version: number, dto: LiftInterimMeasureDto): Promise<InterimMeasureResponse> {
    return this.act(actor, id, version, (tx, measure) => this.liftIn(tx, measure, dto));
  }

  async writeIn(tx: Tx, orderId: string, dto: WriteInterimMeasureDto): Promise<InterimMeasure> {
    const order = await this.requireDraft(tx, orderId);
    refuseEndless(dto);
    const { caseId, providerId } = order;
    const measure = await tx.insert(InterimMeasure, {
      id: tx.newId(),
      caseId,
      providerId,
      orderId,
      seq: await tx.nextNumber('interim-measure', caseId, 0),
      ...dto,
      authorId: tx.actor.userId,
      status: interimMeasureMachine.initial,
    });
    recordMeasure(tx, measure, 'interim-measure.drafted', { measure: dto.measure });
    return measure;
  }

  async updateIn(tx: Tx, measure: InterimMeasure, dto: WriteInterimMeasureDto): Promise<InterimMeasure> {
    await this.requireDraft(tx, measure.orderId);
    refuseEndless(dto);
    const { startsOn = null, months = null, endsOn = null, endCondition = null, ...words } = dto;
    const updated = await tx.update(InterimMeasure, measure, { ...words, startsOn, months, endsOn, endCondition });
    recordMeasure(tx, updated, 'interim-measure.updated', { fields: Object.keys(dto) });
    return updated;
  }

  /** The respondent is told by a numbered letter that goes out with the decision. */
  async liftIn(
    tx: Tx,
    measure: InterimMeasure,
    { liftedOn, reason, dispatch }: LiftInterimMeasureDto,
  ): Promise<InterimMeasure> {
    const inForce = measure.inForceFrom !== null && liftedOn >= measure.inForceFrom && liftedOn <= seoulDay(tx.now);
    const facts = { ...FACTS, reasonGiven: isReason(reason), liftedWithinForce: inForce };
    const status = nextStatus(interimMeasureMachine, measure.status, 'lift', facts);
    const letter = await this.issueLetter(tx, measure, liftedOn, reason);
    await this.documents.dispatchIn(tx, letter, { ...dispatch, providerId: measure.providerId });
    const patch = { status, liftedOn, liftReason: reason, liftDocumentId: letter.id };
    const lifted = await tx.update(InterimMeasure, measure, patch);
    recordMeasure(tx, lifted, 'interim-measure.lifted', { liftedOn, reason, documentNo: letter.documentNo });
    return lifted;
  }

  private async issueLetter(
    tx: Tx,
    measure: InterimMeasure,
    liftedOn: string,
    reason: string,
  ): Promise<OfficialDocument> {
    const order = orNotFound(await tx.find(Order, { id: measure.orderId }));
    const provider = orNotFound(await tx.find(Provider, { id: measure.providerId }));
    const { departmentCode } = orNotFound(await tx.find(Case, { id: measure.caseId }));
    return this.documents.issueIn(tx, {
      caseId: measure.caseId,
      providerId: measure.providerId,
      type: 'INTERIM_MEASURE_LIFTED',
      subjectType: 'interim-measure',
      subjectId: measure.id,
      title: `중간조치 해제 통지: ${measure.measure}`.slice(0, 200),
      departmentCode,
      authorId: measure.authorId,
      snapshot: (issued) => ({
        kind: 'INTERIM_MEASURE_LIFTED',
        documentNo: issued.documentNo,
        department: issued.departmentName,
        issuedAt: issued.approvedAt.toISOString(),
        recipient: { nameKo: provider.legalNameKo, nameEn: provider.legalNameEn, address: provider.address },
        orderNo: order.orderNo,
        measure: measure.measure,
        inForceFrom: measure.inForceFrom,
        liftedOn,
        reason,
        officer: { officerDepartment: order.officerDepartment, name: order.officerName, contact: order.officerContact },
      }),
    });
  }

  private async requireDraft(tx: Tx, orderId: string): Promise<Order> {
    const order = orNotFound(await tx.lock(Order, { id: orderId }));
    const begun = create(interimMeasureMachine, creationFacts(order));
    if (begun.kind === 'refused') throw new AppError(begun.code);
    return order;
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    act: (tx: Tx, measure: InterimMeasure) => Promise<InterimMeasure>,
  ): Promise<InterimMeasureResponse> {
    return this.transactions.write(actor, async (tx) => {
      const measure = orNotFound(await tx.lock(InterimMeasure, { id }));
      requireVersion(measure, version);
      return this.respond(tx, await act(tx, measure));
    });
  }

  private async responses(tx: Tx, measures: readonly InterimMeasure[]): Promise<InterimMeasureResponse[]> {
    const responses: InterimMeasureResponse[] = [];
    for (const measure of measures) responses.push(await this.respond(tx, measure));
    return responses;
  }

  private async respond(tx: Tx, measure: InterimMeasure): Promise<InterimMeasureResponse> {
    const { authorId: _author, frozenAt: _frozen, createdAt: _created, updatedAt: _updated, ...shown } = measure;
    const order = orNotFound(await tx.find(Order, { id: measure.orderId }));
    const isDraft = create(interimMeasureMachine, creationFacts(order)).kind === 'moved';
    const moves = movesFor(interimMeasureMachine, measure.status, FACTS, tx.actor);
    return {
      ...shown,
      orderNo: order.orderNo,
      mayWrite: measure.status === 'DRAFT' && isDraft && may(tx.actor.roles, 'interim-measures.draft'),
      availableMoves: moves.filter(({ event }) => event === 'lift'),
    };
  }
}

/** What a request itself states is taken as given here. */
const FACTS: InterimMeasureFacts = {
  reasonGiven: true,
  orderDelivered: true,
  liftedWithinForce: true,
  lastDayOver: false,
};

function creationFacts({ instrumentType, frozenAt, status }: Order) {
  return {
    orderIsInterimMeasure: instrumentType === 'INTERIM_MEASURE',
    orderDrafted: frozenAt === null && (status === 'DRAFT' || status === 'OPINION_CLOSED'),
  };
}

/** @throws AppError 422 `interim-measure.no-end` and `interim-measure.end-before-start`. */
function refuseEndless({ startsOn, months, endsOn, endCondition }: WriteInterimMeasureDto): void {
  if (!months && !endsOn && !endCondition) throw new AppError('interim-measure.no-end');
  if (months && endsOn) throw new AppError('interim-measure.two-ends');
  if (startsOn && endsOn && endsOn < startsOn) throw new AppError('interim-measure.end-before-start');
}
