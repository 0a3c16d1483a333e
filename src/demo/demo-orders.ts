import { Injectable } from '@nestjs/common';
import { addDays, parseDay } from '../domain/calendar-day';
import type { DemoOrder, DemoRequirement, DemoResult } from '../domain/demo-case-procedure';
import { ApprovalSteps } from '../modules/approvals/approval-steps.service';
import type { DraftStep } from '../domain/approval-line';
import type { DraftOrderDto, RequirementDto } from '../modules/orders/order.dto';
import { OrderApproval } from '../modules/orders/order-approval.service';
import { OrderDelivery } from '../modules/orders/order-delivery.service';
import { OrderWorkflow } from '../modules/orders/order-workflow.service';
import { OrdersService } from '../modules/orders/orders.service';
import { PriorNotices } from '../modules/orders/prior-notice.service';
import type { Tx } from '../platform/database/tx';
import { orNotFound } from '../platform/errors/app-error';
import { Order, Requirement, ReviewRound, ReviewStep } from '../schema/entities';
import type { CaseHistory } from './case-history';
import { DEMO_PEOPLE } from './demo-people';
import { demoUserId } from './load-demo-accounts';
import { DemoLookup } from './demo-lookup.query';
import { orderTimesOf } from './procedure-times';
import { minutesAfter, onDay } from './record-time';

const CONTACT = '공개 기록에 없음';

/** Each order from its draft to its arrival, from which its due dates count. */
@Injectable()
export class DemoOrders {
  constructor(
    private readonly orders: OrdersService,
    private readonly workflow: OrderWorkflow,
    private readonly approval: OrderApproval,
    private readonly delivery: OrderDelivery,
    private readonly notices: PriorNotices,
    private readonly steps: ApprovalSteps,
    private readonly lookup: DemoLookup,
  ) {}

  async draft(history: CaseHistory, datum: DemoOrder): Promise<void> {
    const { drafted } = orderTimesOf(datum, resultOf(history, datum));
    await history.act('lead', drafted, async (tx) => {
      const order = await this.orders.draftIn(tx, history.caseId, await this.toDraft(tx, history, datum));
      await history.keep(tx, datum, 'order', order.id);
      const rows = await tx.list(Requirement, { orderId: order.id }, { seq: 'ASC' });
      for (const [index, requirement] of datum.requirements.entries())
        await history.keep(tx, requirement, 'requirement', rows[index].id);
    });
  }

  /** Before a disposition the party is heard (행정절차법 제21조·제22조). */
  async hear(history: CaseHistory, datum: DemoOrder): Promise<void> {
    const { priorNotice } = datum;
    if (!priorNotice) return;
    const arrived = parseDay(priorNotice.arrivedOn);
    await history.act('approver', onDay(addDays(arrived, -3), '14:00'), async (tx) => {
      await this.notices.sendIn(tx, await this.lock(tx, history, datum), {
        method: datum.deliveryMethod,
        ...recipientOf(history, datum),
      });
    });
    await history.act('inspector', onDay(arrived, '14:00'), async (tx) => {
      await this.notices.openPeriodIn(tx, await this.lock(tx, history, datum), { arrivedAt: tx.now, proof: '교부' });
    });
    await history.act('lead', onDay(addDays(parseDay(priorNotice.opinionDueOn), 1), '10:00'), async (tx) => {
      await this.notices.closePeriodIn(tx, await this.lock(tx, history, datum), 'LAPSED');
    });
  }

  async issue(history: CaseHistory, datum: DemoOrder): Promise<void> {
    const times = orderTimesOf(datum, resultOf(history, datum));
    await history.act('lead', times.approvalRequested, async (tx) => {
      await this.workflow.requestApprovalIn(tx, await this.lock(tx, history, datum), lineOf(datum));
    });
    if (datum.reviewed) await this.review(history, datum, minutesAfter(times.approved, -10));
    await history.act(datum.reviewed ? 'director' : 'approver', times.approved, async (tx) => {
      await this.approval.approveIn(tx, await this.lock(tx, history, datum));
    });
    await history.act('inspector', times.dispatched, async (tx) => {
      await this.delivery.dispatchIn(tx, await this.lock(tx, history, datum), {
        method: datum.deliveryMethod,
        ...recipientOf(history, datum),
      });
    });
    await history.act('inspector', times.arrived, async (tx) => {
      const proof = resultOf(history, datum).handedOverAtKo ?? '교부';
      await this.delivery.recordArrivalIn(tx, await this.lock(tx, history, datum), { arrivedAt: tx.now, proof });
    });
  }

  /** The director reviews what the director general decides (검토, 전결). */
  private async review(history: CaseHistory, { ref }: DemoOrder, at: Date): Promise<void> {
    await history.act('approver', at, async (tx) => {
      const round = orNotFound(await tx.lock(ReviewRound, { subjectId: history.idOf(ref), outcome: null }));
      const step = orNotFound(await tx.lock(ReviewStep, { roundId: round.id, role: 'REVIEW' }));
      const opinion = '요구사항의 기한을 발표한 날부터 세어 적을 것';
      await this.steps.signIn(tx, round, step, { contentSha256: round.contentSha256, opinion });
    });
  }

  private async lock(tx: Tx, history: CaseHistory, { ref }: DemoOrder): Promise<Order> {
    return orNotFound(await tx.lock(Order, { id: history.idOf(ref) }));
  }

  private async toDraft(tx: Tx, history: CaseHistory, datum: DemoOrder): Promise<DraftOrderDto> {
    const { department } = history.demo.case;
    return {
      providerId: history.providerOf(datum.respondent),
      instrumentType: datum.instrument,
      legalBasisId: datum.legalBasis ? await this.lookup.legalBasis(tx, datum.legalBasis, datum.issuedOn) : undefined,
      resultId: history.idOf(datum.result),
      committeeItemId: datum.committeeItem ? history.idOf(datum.committeeItem) : undefined,
      title: datum.title.ko,
      facts: datum.factsKo,
      consequence: datum.consequenceKo ?? undefined,
      planDue: datum.planDue,
      resultDue: datum.resultDue ?? undefined,
      officer: {
        department: await this.lookup.partyName(tx, department, datum.issuedOn),
        name: CONTACT,
        contact: CONTACT,
      },
      requirements: datum.requirements.map((requirement) => toRequirement(history, requirement)),
    };
  }
}

function lineOf({ reviewed }: DemoOrder): DraftStep[] | undefined {
  if (!reviewed) return undefined;
  return [
    { role: 'REVIEW', signerId: demoUserId(DEMO_PEOPLE.approver) },
    { role: 'APPROVAL', signerId: demoUserId(DEMO_PEOPLE.director) },
  ];
}

/** To whom and where a letter of the result or the order goes. */
export function recipientOf(history: CaseHistory, datum: DemoOrder): { address: string; recipient: string } {
  const { handedOverAtKo, handedOverTo } = resultOf(history, datum);
  const respondent = history.demo.respondents.find(({ ref }) => ref === datum.respondent);
  return {
    address: handedOverAtKo ?? CONTACT,
    recipient: handedOverTo ?? respondent?.representativeTitles.join(', ') ?? CONTACT,
  };
}

export function resultOf({ demo }: CaseHistory, order: DemoOrder): DemoResult {
  const found = demo.results.find(({ ref }) => ref === order.result);
  if (!found) throw new Error(`${demo.ref} ${order.ref}: no result "${order.result}"`);
  return found;
}

function toRequirement(history: CaseHistory, datum: DemoRequirement): RequirementDto {
  return {
    title: datum.title.ko,
    text: datum.text.ko,
    kind: datum.kind,
    alternativeAllowed: datum.alternativeAllowed,
    effectivenessMonths: datum.effectivenessMonths,
    incidentSpecific: datum.incidentSpecific,
    due: datum.due,
    findingIds: history.idsOf(datum.findings),
    acceptanceCriteria: [...datum.acceptanceCriteria],
  };
}
