import { parseDay } from '../../src/domain/calendar-day';
import { act, givenAcceptedPlan, givenDeliveredOrder, type DeliveredOrder } from '../support/given-delivered-order';
import { within } from '../support/given-case';
import { Journey } from '../support/journey';
import { createTestApp, type Person, type TestApp } from '../support/test-app';
import { Worklist } from '../support/worklist';

const REASON = '판단 기준에 이르지 못한 사항이 남아 있어 다시 이행하여야 합니다.';
const ELEMENTS = {
  cause: '작업 전 사전테스트가 없었다.',
  correction: '사전테스트를 의무로 한다.',
  sameKindScope: '모든 배포 작업을 점검한다.',
  prevention: '작업 승인 체계를 둔다.',
  monitoring: '매월 작업 기록을 검토한다.',
  completePhrase: '이행 기한까지',
  responsibleTitle: '최고기술책임자',
};

interface Action {
  id: string;
  acceptanceCriteria: { id: string }[];
  verifications: { id: string; version: number; result: string | null }[];
}

describe('What a provider owes', () => {
  let system: TestApp;
  let journey: Journey;
  const of = (person: Person): Worklist => new Worklist(system, person);

  beforeAll(async () => {
    system = await createTestApp();
    journey = new Journey(system);
  });
  afterAll(() => system?.close());

  it('is one list by due date from the arrival of the order on, and nothing of it is another provider’s', async () => {
    const order = await givenDeliveredOrder(system, 'KAKAO', [
      { due: within(3, 'MONTHS') },
      { due: within(14, 'DAYS') },
    ]);
    await givenDeliveredOrder(system, 'NAVER');
    const owed = await of('kakaoManager').all('owed');
    expect(owed.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ['ACTION', order.actionIds[1]],
      ['PLAN', order.orderId],
      ['ACTION', order.actionIds[0]],
    ]);
    expect(owed.every(({ caseId, deadlineId }) => caseId === order.caseId && deadlineId !== null)).toBe(true);
    const { dueOn } = await journey.get<{ dueOn: string }>('kakaoStaff', `/deadlines/${owed[1].deadlineId}`);
    expect(owed[1]).toMatchObject({ task: 'DRAFT_PLAN', dueOn, standing: 'ON_TIME', overdueDays: null });
    expect(await of('naverStaff').counts()).toEqual({ PLAN: 1, ACTION: 1 });
    expect(await of('skccStaff').counts()).toEqual({});
  });

  it('names the plan until it is signed, then the reason of its return until the supplement is signed', async () => {
    const order = await givenDeliveredOrder(system, 'SKCC');
    const skcc = of('skccManager');
    const plan = await drafted(order, 'skccStaff');
    expect(await skcc.about(order.orderId)).toMatchObject([{ kind: 'PLAN', task: 'SIGN_PLAN' }]);
    await journey.move('skccManager', `/plans/${plan}`, 'submit', { signed: true });
    expect(await skcc.about(order.orderId)).toEqual([]);
    expect(await of('inspector').tasksAbout(plan)).toEqual(['PLAN_REVIEW TAKE_UP_REVIEW']);
    await journey.move('inspector', `/plans/${plan}`, 'take-up-review');
    expect(await of('lead').tasksAbout(plan)).toEqual(['PLAN_REVIEW JUDGE_PLAN']);
    await journey.move('lead', `/plans/${plan}`, 'request-supplement', { reason: REASON, dueOn: '2027-01-29' });
    expect(await skcc.about(plan)).toMatchObject([
      { kind: 'PLAN_RETURNED', task: 'SUPPLEMENT_PLAN', note: REASON, dueOn: '2027-01-29' },
    ]);
    const supplement = await drafted(order, 'skccStaff');
    expect(await skcc.tasksAbout(plan)).toEqual(['PLAN_RETURNED SUPPLEMENT_PLAN']);
    await journey.move('skccManager', `/plans/${supplement}`, 'submit', { signed: true });
    expect(await skcc.counts()).toEqual({ ACTION: 1 });
  });

  it('is left to the approver to decide on once the inspectors have asked for a supplement twice', async () => {
    const order = await givenDeliveredOrder(system, 'NAVER');
    for (const round of [1, 2, 3]) {
      const plan = await drafted(order, 'naverStaff');
      await journey.move('naverManager', `/plans/${plan}`, 'submit', { signed: true });
      await journey.move('inspector', `/plans/${plan}`, 'take-up-review');
      expect(await of('approver').tasksAbout(plan)).toEqual(round === 3 ? ['APPROVAL DECIDE_PLAN'] : []);
      if (round < 3)
        await journey.move('lead', `/plans/${plan}`, 'request-supplement', { reason: REASON, dueOn: '2027-01-29' });
    }
  });

  it('goes with each action from its start to the verification, and comes back with the reason', async () => {
    const order = await givenDeliveredOrder(system);
    const [actionId] = order.actionIds;
    const kakao = of('kakaoStaff');
    expect(await kakao.tasksAbout(actionId)).toEqual(['ACTION PLAN_ACTION']);
    await givenAcceptedPlan(system, order);
    expect(await kakao.tasksAbout(actionId)).toEqual(['ACTION START_ACTION']);
    const evidenceId = await reported(actionId, order);
    expect(await kakao.about(actionId)).toEqual([]);
    expect(await of('inspector').about(actionId)).toMatchObject([{ kind: 'VERIFICATION', task: 'START_VERIFICATION' }]);
    await rejected(actionId, evidenceId);
    expect(await of('lead').tasksAbout(actionId)).toEqual(['ACTION_TO_SETTLE RETURN_ACTION']);
    expect(await kakao.about(actionId)).toMatchObject([
      { kind: 'ACTION_RETURNED', task: 'AWAIT_RETURN', note: REASON },
    ]);
    await journey.move('lead', `/corrective-actions/${actionId}`, 'return-for-rework', { reason: REASON });
    expect(await kakao.about(actionId)).toMatchObject([
      { kind: 'ACTION_RETURNED', task: 'REPORT_COMPLETION', note: REASON, standing: 'ON_TIME' },
    ]);
    expect(await of('naverStaff').about(actionId)).toEqual([]);
  });

  it('is overdue from the day after its date, for the provider and for those who oversee it', async () => {
    const order = await givenDeliveredOrder(system, 'SKCC', [{ due: { kind: 'FIXED', date: parseDay('2027-03-02') } }]);
    const [actionId] = order.actionIds;
    const standings = async (instant: string): Promise<unknown[]> => {
      await journey.at(instant);
      const [owed] = await of('skccStaff').about(actionId);
      return [owed.standing, owed.daysLeft, owed.overdueDays, await of('approver').tasksAbout(actionId)];
    };
    try {
      expect(await standings('2027-02-22T12:00:00+09:00')).toEqual(['ON_TIME', 8, null, []]);
      expect(await standings('2027-03-02T23:59:00+09:00')).toEqual(['DUE_SOON', 0, null, []]);
      expect(await standings('2027-03-04T09:00:00+09:00')).toEqual(['OVERDUE', -2, 2, ['OVERDUE_ACTION PURSUE']]);
      expect(await of('auditor').tasksAbout(actionId)).toEqual(['OVERDUE_ACTION PURSUE']);
    } finally {
      await system.sql('owner', `UPDATE system_clock SET shift = '0'`);
    }
  });

  it('is pointed out as a possible recurrence when its provider has an outage while an order is open, and decided by nobody', async () => {
    const order = await givenDeliveredOrder(system);
    const { id } = await journey.create('inspector', `/cases/${order.caseId}/incidents`, {
      providerId: order.providerId,
      type: 'OUTAGE',
      title: '카카오톡 로그인 장애',
      symptoms: '로그인 실패',
      platforms: ['PC'],
    });
    const [proposal] = await of('lead').about(id);
    expect(proposal).toMatchObject({ kind: 'RECURRENCE', task: 'LOOK_AT_INCIDENT', subjectType: 'incident' });
    expect(proposal.note).toContain('요01');
    expect(await of('approver').tasksAbout(id)).toEqual(['RECURRENCE LOOK_AT_INCIDENT']);
    const { total } = (
      await system.sql<{ total: number }>('owner', 'SELECT count(*)::int AS total FROM incident_links')
    )[0];
    expect(total).toBe(0);
  });

  async function drafted({ orderId }: DeliveredOrder, staff: Person): Promise<string> {
    const session = await system.as(staff);
    const { body } = await session.post(`/orders/${orderId}/plans`).expect(201);
    const plan = body as { id: string; items: { requirementId: string; version: number }[] };
    for (const { requirementId, version } of plan.items)
      await session.put(`/plans/${plan.id}/items/${requirementId}`, ELEMENTS, version).expect(200);
    return plan.id;
  }

  async function reported(actionId: string, { caseId }: DeliveredOrder): Promise<string> {
    const [staff, manager] = [await system.as('kakaoStaff'), await system.as('kakaoManager')];
    const path = `/corrective-actions/${actionId}`;
    const { acceptanceCriteria } = (await act(200, staff, path, 'start')).body as Action;
    const file = Buffer.from(`증빙 ${actionId}`);
    const { body } = await staff.upload(`/cases/${caseId}/evidence`, { title: '증빙' }, '증빙.txt', file).expect(201);
    const { id } = body as { id: string };
    await act(200, manager, path, 'report-completion', {
      summary: '모두 이행함',
      completedOn: new Date().toISOString().slice(0, 10),
      attested: true,
      evidence: acceptanceCriteria.map((criterion) => ({ criterionId: criterion.id, evidenceIds: [id] })),
    });
    return id;
  }

  async function rejected(actionId: string, evidenceId: string): Promise<void> {
    const inspector = await system.as('inspector');
    const path = `/corrective-actions/${actionId}`;
    const started = (await act(200, inspector, path, 'start-verification', { method: 'DOCUMENT' })).body as Action;
    const open = started.verifications.find(({ result }) => result === null);
    const [criterion] = started.acceptanceCriteria;
    const check = { result: 'NOT_COMPLIED', reason: REASON, evidenceIds: [evidenceId] };
    await inspector.put(`/verifications/${open?.id}/checks/${criterion.id}`, check, open?.version).expect(200);
    await journey.move('lead', path, 'reject', { reason: REASON });
  }
});
