import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { DueSpec } from '../../domain/due-spec';
import type { InstrumentType } from '../../domain/enumerations';
import { instrumentOf } from '../../domain/instrument';
import { orderMachine, type OrderStatus } from '../../domain/order';
import { partNumber, requirementNumber } from '../../domain/reference-number';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import {
  AcceptanceCriterion,
  CaseRespondent,
  Deadline,
  LegalBasis,
  Order,
  Requirement,
  RequirementFinding,
} from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlineCalculator } from '../deadlines/deadline-calculator.service';
import type {
  DraftOrderDto,
  OfficerDto,
  OrderListItem,
  OrderQuery,
  OrderResponse,
  PriorNoticeExemptionDto,
  RequirementDto,
  UpdateOrderDto,
} from './order.dto';
import { OrderFactsReader } from './order-facts.service';
import { toOrderResponse } from './order.response';
import { OrdersQuery } from './orders.query';
import { OrdersRepository } from './orders.repository';

export const PLAN_RULE = 'DL-07';
export const RESULT_RULE = 'DL-08';

/** Before approval, and again after opinions were heard so that they can be reflected. */
const EDITABLE: readonly OrderStatus[] = ['DRAFT', 'OPINION_CLOSED'];

/** Drafts, edits and reads orders. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersRepository,
    private readonly query: OrdersQuery,
    private readonly facts: OrderFactsReader,
    private readonly cases: CasesRepository,
    private readonly calculator: DeadlineCalculator,
  ) {}

  list(actor: Actor, caseId: string, query: OrderQuery): Promise<Page<OrderListItem>> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.requireVisible(tx, caseId);
      return this.query.list(tx, caseId, query);
    });
  }

  get(actor: Actor, id: string): Promise<OrderResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  draft(actor: Actor, caseId: string, dto: DraftOrderDto): Promise<OrderResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, (await this.draftIn(tx, caseId, dto)).id));
  }

  update(actor: Actor, id: string, version: number, dto: UpdateOrderDto): Promise<OrderResponse> {
    return this.actOn(actor, id, version, (tx, order) => this.updateIn(tx, order, dto));
  }

  /** One act on an order at the version that was read, answered with the order as it then is. */
  actOn(
    actor: Actor,
    id: string,
    version: number,
    work: (tx: Tx, order: Order) => Promise<unknown>,
  ): Promise<OrderResponse> {
    return this.transactions.write(actor, async (tx) => {
      const order = await this.orders.lock(tx, id);
      requireVersion(order, version);
      await work(tx, order);
      return this.respond(tx, id);
    });
  }

  async draftIn(tx: Tx, caseId: string, dto: DraftOrderDto): Promise<Order> {
    const found = await this.cases.lock(tx, caseId);
    await this.refuseForeign(tx, caseId, dto.providerId);
    await this.refuseInstrument(tx, caseId, dto.instrumentType, dto.legalBasisId ?? null);
    await this.refuseUncomputable(tx, [dto.planDue, dto.resultDue]);
    const seq = await tx.nextNumber('order', caseId, 0);
    const order = await tx.insert(Order, {
      id: tx.newId(),
      caseId,
      providerId: dto.providerId,
      seq,
      orderNo: partNumber(found.caseNo, 'ORDER', seq),
      instrumentType: dto.instrumentType,
      legalBasisId: dto.legalBasisId ?? null,
      resultId: dto.resultId ?? (await this.orders.latestResultId(tx, caseId)),
      committeeItemId: dto.committeeItemId ?? null,
      replacesId: dto.replacesId ?? null,
      title: dto.title,
      facts: dto.facts,
      consequence: dto.consequence,
      ...exemptionColumns(dto.priorNoticeExemption ?? null),
      planDue: dto.planDue ?? null,
      resultDue: dto.resultDue ?? null,
      ...officerColumns(dto.officer),
      authorId: tx.actor.userId,
      status: orderMachine.initial,
    });
    await this.insertRequirements(tx, order, dto.requirements);
    this.record(tx, order, 'order.drafted', {
      orderNo: order.orderNo,
      instrumentType: order.instrumentType,
      requirements: dto.requirements.length,
    });
    return order;
  }

  async updateIn(tx: Tx, order: Order, dto: UpdateOrderDto): Promise<Order> {
    if (!EDITABLE.includes(order.status)) throw new AppError('order.not-editable');
    const { officer, priorNoticeExemption, requirements, ...columns } = dto;
    const instrument = dto.instrumentType ?? order.instrumentType;
    await this.refuseInstrument(tx, order.caseId, instrument, dto.legalBasisId ?? order.legalBasisId);
    await this.refuseUncomputable(tx, [dto.planDue, dto.resultDue]);
    if (requirements) await this.replaceRequirements(tx, order, requirements);
    const updated = await tx.update(Order, order, {
      ...columns,
      ...(officer ? officerColumns(officer) : {}),
      ...(priorNoticeExemption === undefined ? {} : exemptionColumns(priorNoticeExemption)),
    });
    this.record(tx, order, 'order.updated', { fields: Object.keys(dto) });
    return updated;
  }

  /** Refuses an instrument that needs an article and names none, or that the tracks of the case do not know. */
  async refuseInstrument(
    tx: Tx,
    caseId: string,
    instrument: InstrumentType,
    legalBasisId: string | null,
  ): Promise<void> {
    if (instrumentOf(instrument).requiresLegalBasis && legalBasisId === null)
      throw new AppError('order.legal-basis-missing');
    if (!(await this.orders.allowsInstrument(tx, caseId, instrument)))
      throw new AppError('order.instrument-not-allowed');
    if (legalBasisId !== null && !(await this.orders.basisInForce(tx, legalBasisId)))
      throw new AppError('order.legal-basis-not-in-force');
  }

  async respond(tx: Tx, id: string): Promise<OrderResponse> {
    const order = await this.orders.get(tx, id);
    const parts = {
      order,
      basis: order.legalBasisId === null ? null : await tx.find(LegalBasis, { id: order.legalBasisId }),
      requirements: await this.orders.parts(tx, id),
      planDeadline: await tx.find(Deadline, { subjectId: id, ruleId: PLAN_RULE }),
      resultDeadline: await tx.find(Deadline, { subjectId: id, ruleId: RESULT_RULE }),
      now: tx.now,
    };
    return toOrderResponse(parts, tx.actor.side === 'PROVIDER' ? null : await this.facts.read(tx, order), tx.actor);
  }

  private async replaceRequirements(tx: Tx, order: Order, requirements: readonly RequirementDto[]): Promise<void> {
    await tx.discard(RequirementFinding, { orderId: order.id });
    await tx.discard(AcceptanceCriterion, { orderId: order.id });
    await tx.discard(Requirement, { orderId: order.id });
    await this.insertRequirements(tx, order, requirements);
  }

  private async insertRequirements(tx: Tx, order: Order, requirements: readonly RequirementDto[]): Promise<void> {
    await this.refuseUncomputable(
      tx,
      requirements.map(({ due }) => due),
    );
    for (const [index, dto] of requirements.entries()) await this.insertRequirement(tx, order, index + 1, dto);
  }

  private async insertRequirement(tx: Tx, order: Order, seq: number, dto: RequirementDto): Promise<void> {
    const parent = { orderId: order.id, caseId: order.caseId, providerId: order.providerId };
    const requirement = await tx.insert(Requirement, {
      id: tx.newId(),
      ...parent,
      seq,
      requirementNo: requirementNumber(order.orderNo, seq),
      title: dto.title,
      text: dto.text,
      kind: dto.kind,
      alternativeAllowed: dto.alternativeAllowed ?? false,
      effectivenessMonths: dto.effectivenessMonths ?? 6,
      incidentSpecific: dto.incidentSpecific ?? true,
      due: dto.due,
    });
    const requirementId = requirement.id;
    for (const [index, text] of dto.acceptanceCriteria.entries()) {
      await tx.insert(AcceptanceCriterion, { id: tx.newId(), ...parent, requirementId, seq: index + 1, text });
    }
    for (const findingId of dto.findingIds ?? [])
      await tx.insert(RequirementFinding, { requirementId, findingId, ...parent });
  }

  /** A due date that cannot be computed is refused while it can still be put right, as if the order arrived now. */
  private async refuseUncomputable(tx: Tx, specs: readonly (DueSpec | null | undefined)[]): Promise<void> {
    for (const spec of specs) if (spec) await this.calculator.computeIn(tx, null, spec, tx.now);
  }

  private async refuseForeign(tx: Tx, caseId: string, providerId: string): Promise<void> {
    if (!(await tx.find(CaseRespondent, { caseId, providerId }))) throw new AppError('order.not-a-respondent');
  }

  private record(tx: Tx, order: Order, type: string, payload: Readonly<Record<string, unknown>>): void {
    tx.record({
      type,
      subjectType: 'order',
      subjectId: order.id,
      caseId: order.caseId,
      providerId: order.providerId,
      payload,
    });
  }
}

function officerColumns({ department, name, contact }: OfficerDto) {
  return { officerDepartment: department, officerName: name, officerContact: contact };
}

function exemptionColumns(exemption: PriorNoticeExemptionDto | null) {
  return {
    priorNoticeExempt: exemption !== null,
    priorNoticeExemptionReason: exemption?.reason ?? null,
    priorNoticeExemptionBasisId: exemption?.legalBasisId ?? null,
  };
}
