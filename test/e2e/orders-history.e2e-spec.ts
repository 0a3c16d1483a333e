import type { Actor } from '../../src/domain/actor';
import type { Role } from '../../src/domain/roles';
import { readDuePhrase } from '../../src/domain/due-phrase';
import { parseDay } from '../../src/domain/calendar-day';
import type { DueSpec } from '../../src/domain/due-spec';
import { Transactions, type Work } from '../../src/platform/database/transactions';
import type { Tx } from '../../src/platform/database/tx';
import { AppError } from '../../src/platform/errors/app-error';
import { Deadline, Opinion, type Order } from '../../src/schema/entities';
import { DeadlinesService } from '../../src/modules/deadlines/deadlines.service';
import { OpinionsService } from '../../src/modules/orders/opinions.service';
import type { DraftOrderDto } from '../../src/modules/orders/order.dto';
import { OrderApproval } from '../../src/modules/orders/order-approval.service';
import { OrderDelivery } from '../../src/modules/orders/order-delivery.service';
import { OrderWorkflow } from '../../src/modules/orders/order-workflow.service';
import { OrdersRepository } from '../../src/modules/orders/orders.repository';
import { OrdersService } from '../../src/modules/orders/orders.service';
import { PriorNotices } from '../../src/modules/orders/prior-notice.service';
import { legalBasis, person } from '../support/given-case';
import { givenCaseInHand } from '../support/given-finding';
import { orderBody, byHand, requirementBody } from '../support/given-order';
import { createTestApp, type Person, type TestApp } from '../support/test-app';

const ROLE_OF: Partial<Record<Person, Role>> = { lead: 'LEAD', approver: 'APP', kakaoManager: 'PM' };
const at = (local: string): Date => new Date(`${local}+09:00`);
const inMonths = (amount: number): DueSpec => ({ kind: 'RELATIVE', amount, unit: 'MONTHS', from: 'ARRIVAL' });

function spoken(phrase: string, on: string): DueSpec {
  const spec = readDuePhrase(phrase, parseDay(on));
  if (!spec) throw new Error(`"${phrase}" names no time`);
  return spec;
}

describe('An order of the record', () => {
  let system: TestApp;
  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  const actor = (who: Person): Actor => ({
    userId: person(who),
    orgId: '',
    side: 'MINISTRY',
    providerId: null,
    roles: [ROLE_OF[who] ?? 'INS'],
    sessionId: '',
  });
  const part = <T>(type: new (...args: never[]) => T): T => system.app.get(type, { strict: false });
  const history = <T>(who: Person, when: string, work: Work<T>): Promise<T> =>
    part(Transactions).writeHistory((act) => act(actor(who), at(when), work));

  interface Course {
    readonly drafted: string;
    readonly approved: string;
    readonly arrived: string;
  }

  /** Drafted, approved and sent by the people and on the days of the record; returns the order as the approver reads it. */
  async function imported(code: string, caseRow: object, more: object, course: Course): Promise<OrderAsRead> {
    const { caseId } = await givenCaseInHand(system, [code], { migrated: true, ...caseRow });
    const order = await draft(caseId, code, more, course.drafted);
    await step('lead', course.drafted, order, (tx, row) => part(OrderWorkflow).requestApprovalIn(tx, row));
    return settle(order.id, course);
  }

  async function draft(caseId: string, code: string, more: object, when: string): Promise<Order> {
    const dto = orderBody(code, more) as DraftOrderDto;
    return history('lead', when, (tx) => part(OrdersService).draftIn(tx, caseId, dto));
  }

  async function step(who: Person, when: string, { id }: { id: string }, act: (tx: Tx, row: Order) => Promise<Order>) {
    await history(who, when, async (tx) => act(tx, await part(OrdersRepository).lock(tx, id)));
  }

  async function settle(id: string, course: Course): Promise<OrderAsRead> {
    await step('approver', course.approved, { id }, (tx, row) => part(OrderApproval).approveIn(tx, row));
    await step('approver', course.approved, { id }, (tx, row) =>
      part(OrderDelivery).dispatchIn(tx, row, { ...byHand, method: 'POST_REGISTERED' }),
    );
    await step('lead', course.arrived, { id }, (tx, row) =>
      part(OrderDelivery).recordArrivalIn(tx, row, { arrivedAt: at(course.arrived), proof: '등기 수령' }),
    );
    const { body } = await (await system.as('approver')).get(`/orders/${id}`).expect(200);
    return body as OrderAsRead;
  }

  interface OrderAsRead {
    readonly id: string;
    readonly status: string;
    readonly approvedAt: string;
    readonly planDue: { dueOn: string; deadlineId: string; working: { steps: { code: string; day: string | null }[] } };
    readonly resultDue: { dueOn: string };
    readonly requirements: readonly {
      due: { dueOn: string; precision: string; phrase: { ko: string }; deadlineId: string };
    }[];
  }

  it.each(['2024-05-31T14:00', '2024-05-31T00:00', '2024-05-31T23:59'])(
    'against Kakao that arrived at %s is due on 2024-07-01 and 2024-09-02, because 30 June is a Sunday and 31 August a Saturday',
    async (arrived) => {
      const dues = {
        planDue: inMonths(1),
        resultDue: inMonths(3),
        requirements: [requirementBody({ due: inMonths(3) })],
      };
      const order = await imported('KAKAO', {}, dues, {
        drafted: '2024-05-29T10:00',
        approved: '2024-05-30T10:00',
        arrived,
      });
      expect(order).toMatchObject({
        status: 'DELIVERED',
        planDue: { dueOn: '2024-07-01' },
        resultDue: { dueOn: '2024-09-02' },
      });
      expect(order.requirements[0].due.dueOn).toBe('2024-09-02');
      expect(new Date(order.approvedAt)).toEqual(at('2024-05-30T10:00'));
      expect(order.planDue.working.steps.filter((line) => line.code === 'ROLLED_OVER').map((line) => line.day)).toEqual(
        ['2024-06-30'],
      );
      const { body: deadline } = await (
        await system.as('kakaoStaff')
      )
        .get(`/deadlines/${order.planDue.deadlineId}`)
        .expect(200);
      expect(deadline).toMatchObject({
        dueOn: '2024-07-01',
        rawDueOn: '2024-06-30',
        firstDayOfNonCompliance: '2024-07-02',
        printedPhrase: '도달일부터 1개월 이내',
      });
    },
  );

  it('against Naver after opinions is due a month after its arrival, with the fourth quarter kept in words and as a day', async () => {
    const { caseId } = await givenCaseInHand(system, ['NAVER'], { migrated: true });
    const more = {
      instrumentType: 'CORRECTIVE_ORDER',
      legalBasisId: legalBasis('BCDA_36-2_2_ORDER', '2023-07-04'),
      planDue: inMonths(1),
      resultDue: spoken('내년 1월 내', '2024-08-16'),
      requirements: [requirementBody({ kind: 'LONG_TERM', due: spoken('올해 4분기', '2024-08-16') })],
    };
    const order = await draft(caseId, 'NAVER', more, '2024-07-25T10:00');
    await step('approver', '2024-07-26T10:00', order, (tx, row) =>
      part(PriorNotices).sendIn(tx, row, { ...byHand, method: 'POST_REGISTERED' }),
    );
    await step('lead', '2024-07-29T10:00', order, (tx, row) =>
      part(PriorNotices).openPeriodIn(tx, row, { arrivedAt: at('2024-07-29T10:00'), proof: '등기 수령' }),
    );
    const early = step('lead', '2024-08-08T18:00', order, (tx, row) =>
      part(PriorNotices).closePeriodIn(tx, row, 'LAPSED'),
    );
    await expect(early).rejects.toThrow(new AppError('order.opinion-window-open'));
    await history('approver', '2024-08-05T10:00', (tx) =>
      part(OpinionsService).submitIn(tx, order.id, { text: '이행 기한에 이견이 없음' }),
    );
    await step('lead', '2024-08-12T10:00', order, (tx, row) =>
      part(PriorNotices).closePeriodIn(tx, row, 'ALL_SUBMITTED'),
    );
    await history('lead', '2024-08-13T10:00', async (tx) => {
      const [opinion] = await tx.query<{ id: string }>(
        'SELECT o.id FROM opinions o JOIN opinion_rounds r ON r.id = o.round_id WHERE r.order_id = $1',
        [order.id],
      );
      const row = await tx.lock(Opinion, { id: opinion.id });
      if (row) await part(OpinionsService).considerIn(tx, row, { consideration: 'REFLECTED' });
    });
    await step('lead', '2024-08-14T10:00', order, (tx, row) => part(OrderWorkflow).requestApprovalIn(tx, row));
    const read = await settle(order.id, { drafted: '', approved: '2024-08-16T10:00', arrived: '2024-08-19T11:00' });
    expect(read).toMatchObject({ planDue: { dueOn: '2024-09-19' }, resultDue: { dueOn: '2025-01-31' } });
    expect(read.requirements[0].due).toMatchObject({
      dueOn: '2024-12-31',
      precision: 'QUARTER',
      phrase: { ko: '올해 4분기' },
    });
    const { body } = await (await system.as('naverStaff')).get(`/orders/${order.id}/opinion-round`).expect(200);
    expect(body).toMatchObject({
      dueOn: '2024-08-08',
      status: 'CONSIDERED',
      opinions: [{ receiptNo: '접수-20240805-1' }],
    });
  });

  it('of guidance against SK C&C that arrived on 2022-12-06 is due on 2023-01-06', async () => {
    const guidance = {
      instrumentType: 'ADMIN_GUIDANCE',
      legalBasisId: undefined,
      planDue: inMonths(1),
      resultDue: undefined,
    };
    const course = { drafted: '2022-12-05T10:00', approved: '2022-12-06T09:00', arrived: '2022-12-06T15:00' };
    const order = await imported('SKCC', {}, guidance, course);
    expect(order).toMatchObject({ status: 'DELIVERED', planDue: { dueOn: '2023-01-06' }, resultDue: null });
  });

  it('has its dates moved by revisions alone: an extension later, never earlier but to correct a mistake', async () => {
    const course = { drafted: '2024-05-29T10:00', approved: '2024-05-30T10:00', arrived: '2024-05-31T14:00' };
    const order = await imported('KAKAO', {}, { planDue: inMonths(1) }, course);
    const revise = (dueOn: string, reasonCode: 'EXTENSION' | 'CORRECTION') =>
      history('approver', '2024-06-20T10:00', async (tx) => {
        const row = await tx.lock(Deadline, { id: order.planDue.deadlineId });
        return row && part(DeadlinesService).reviseIn(tx, row, { reasonCode, reason: '해외 협력사 일정', dueOn });
      });
    await revise('2024-07-15', 'EXTENSION');
    await expect(revise('2024-07-10', 'EXTENSION')).rejects.toThrow(new AppError('deadline.revision-detrimental'));
    await revise('2024-07-12', 'CORRECTION');
    const { body } = await (await system.as('approver')).get(`/deadlines/${order.planDue.deadlineId}`).expect(200);
    expect(body.revisions.map((row: { dueOn: string }) => row.dueOn)).toEqual([
      '2024-07-01',
      '2024-07-15',
      '2024-07-12',
    ]);
  });
});
