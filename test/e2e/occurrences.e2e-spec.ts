import { Scheduler } from '../../src/platform/jobs/scheduler';
import { parseDay } from '../../src/domain/calendar-day';
import { act, type DeliveredOrder, givenDeliveredOrder } from '../support/given-delivered-order';
import { Journey } from '../support/journey';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Occurrence {
  readonly id: string;
  readonly seq: number;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly part: number;
  readonly status: string;
  readonly missedAt: string | null;
  readonly due: { deadlineId: string; dueOn: string; standing: string } | null;
  readonly reports: { round: number; late: boolean; receiptNo: string; judgement: { outcome: string } | null }[];
  readonly version: number;
  readonly availableMoves: { event: string; allowed: boolean }[];
}

interface Occurrences {
  readonly recurrenceRule: string | null;
  readonly items: Occurrence[];
  readonly coming: { from: string; to: string } | null;
}

const QUARTERLY = { kind: 'RECURRING', times: 1, per: 'QUARTER', until: null } as const;
const TWICE_A_YEAR = { kind: 'RECURRING', times: 2, per: 'YEAR', until: parseDay('2027-12-31') } as const;
const REASON = '훈련 결과에 참석자 명단이 없습니다.';

describe('A recurring obligation', () => {
  let system: TestApp;
  let journey: Journey;
  let order: DeliveredOrder;
  let manager: Session;
  let inspector: Session;
  let evidenceId: string;

  beforeAll(async () => {
    system = await createTestApp();
    journey = new Journey(system);
    await journey.at('2026-08-20T10:00:00+09:00');
    order = await givenDeliveredOrder(system, 'KAKAO', [{ due: QUARTERLY }, { due: TWICE_A_YEAR }, {}], {
      delivered_at: new Date('2026-08-20T09:00:00+09:00'),
    });
    journey.caseId = order.caseId;
    manager = await system.as('kakaoManager');
    inspector = await system.as('inspector');
    evidenceId = await proof();
  });
  afterAll(() => system?.close());

  const of = async (action: number, who = manager): Promise<Occurrences> =>
    (await who.get(`/corrective-actions/${order.actionIds[action]}/occurrences`).expect(200)).body as Occurrences;
  const run = () => system.app.get(Scheduler).runAll();
  const report = (heldOn: string) => ({
    heldOn,
    summary: '분기 훈련을 실시함',
    evidenceIds: [evidenceId],
    attested: true,
  });

  async function proof(): Promise<string> {
    const staff = await system.as('kakaoStaff');
    const { body } = await staff
      .upload(`/cases/${order.caseId}/evidence`, { title: '훈련 기록' }, '훈련.txt', Buffer.from('훈련'))
      .expect(201);
    return (body as { id: string }).id;
  }

  it('is opened by the arrival of the order: its first period, with a deadline and the working of its date', async () => {
    const { recurrenceRule, items, coming } = await of(0);
    expect(recurrenceRule).toBe('분기별 1회 이상');
    expect(items).toMatchObject([
      { seq: 1, periodFrom: '2026-10-01', periodTo: '2026-12-31', status: 'OPEN', due: { dueOn: '2026-12-31' } },
    ]);
    expect(coming).toEqual({ from: '2027-01-01', to: '2027-03-31' });
    const { body } = await manager.get(`/deadlines/${items[0].due?.deadlineId}`).expect(200);
    expect(body).toMatchObject({ triggerKind: 'ORDER_ARRIVED', printedPhrase: '2026년 4분기', subjectId: items[0].id });
    expect((body as { working: { steps: object[] } }).working.steps.length).toBeGreaterThan(0);
  });

  it('is two occurrences of one year where it is owed twice, and nothing for what is done once', async () => {
    const { items, coming } = await of(1);
    expect(items.map(({ part, periodFrom, due }) => [part, periodFrom, due?.dueOn])).toEqual([
      [1, '2027-01-01', '2027-12-31'],
      [2, '2027-01-01', '2027-12-31'],
    ]);
    expect(coming).toBeNull();
    expect(await of(2)).toMatchObject({ recurrenceRule: null, items: [], coming: null });
  });

  it('is on the list of what the provider owes and on the board of deadlines', async () => {
    const { body: owed } = await manager.get('/work-items/ACTION').expect(200);
    expect((owed as { items: { task: string; subjectType: string }[] }).items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ task: 'REPORT_OCCURRENCE', subjectType: 'action-occurrence' }),
      ]),
    );
    const [first] = (await of(0)).items;
    const { body: board } = await inspector.get(`/deadlines?caseId=${order.caseId}&subjectId=${first.id}`).expect(200);
    expect(board).toMatchObject({ items: [{ subjectType: 'action-occurrence', dueOn: '2026-12-31' }] });
  });

  it('is nothing to another provider', async () => {
    const stranger = await system.as('naverManager');
    const [first] = (await of(0)).items;
    await stranger.get(`/occurrences/${first.id}`).expect(404);
    await stranger.get(`/corrective-actions/${order.actionIds[0]}/occurrences`).expect(404);
    await stranger.post(`/occurrences/${first.id}/report`, report('2026-10-15'), first.version).expect(404);
  });

  it('is reported by the manager with evidence, not before its period, returned with a reason and accepted', async () => {
    const [first] = (await of(0)).items;
    const path = `/occurrences/${first.id}`;
    const early = await manager.post(`${path}/report`, report('2026-08-20'), first.version);
    expect([early.status, early.body.code]).toEqual([409, 'action-occurrence.held-outside-period']);
    await journey.at('2026-11-10T10:00:00+09:00');
    const unsigned = await manager.post(`${path}/report`, { ...report('2026-11-09'), attested: false }, first.version);
    expect(unsigned.body.code).toBe('action-occurrence.not-attested');
    await act(200, manager, path, 'report', report('2026-11-09'));
    await expect(satisfied(first)).resolves.toMatch(/^occurrence-report 접수-20261110-\d+$/);

    await act(200, inspector, path, 'return', { reason: REASON });
    await expect(satisfied(first)).resolves.toBeNull();
    const { body } = await act(200, manager, path, 'report', report('2026-11-09'));
    expect(body).toMatchObject({
      status: 'REPORTED',
      reports: [{ judgement: { outcome: 'RETURNED' } }, { late: false }],
    });
    const accepted = (await act(200, inspector, path, 'accept')).body as Occurrence;
    expect(accepted).toMatchObject({ status: 'SATISFIED', missedAt: null, availableMoves: [] });
    expect(accepted.reports.map(({ judgement }) => judgement?.outcome)).toEqual(['RETURNED', 'ACCEPTED']);
  });

  it('is refused to a second editor who read an earlier version', async () => {
    const [, second] = (await of(1)).items;
    await journey.at('2027-01-05T10:00:00+09:00');
    await act(200, manager, `/occurrences/${second.id}`, 'report', report('2027-01-04'));
    await manager.post(`/occurrences/${second.id}/report`, report('2027-01-04'), second.version).expect(412);
  });

  it('goes on with each period as it begins, and a missed one is flagged and pursued, by nobody but a person', async () => {
    expect(await run()).toMatchObject({ occurrences: 1 });
    expect(await run()).toMatchObject({ occurrences: 0 });
    const { items } = await of(0);
    expect(items.map(({ seq, periodTo, status }) => [seq, periodTo, status])).toEqual([
      [1, '2026-12-31', 'SATISFIED'],
      [2, '2027-03-31', 'OPEN'],
    ]);
    await journey.at('2027-04-02T09:00:00+09:00');
    await run();
    const [, missed, third] = (await of(0)).items;
    expect(missed).toMatchObject({
      status: 'OPEN',
      missedAt: expect.stringContaining('2027-04-02T00:00:00') as unknown,
      due: { standing: 'OVERDUE' },
    });
    expect(third).toMatchObject({ seq: 3, periodFrom: '2027-04-01', missedAt: null });
    const lead = await system.as('lead');
    const { body } = await lead.get('/work-items/OVERDUE_ACTION').expect(200);
    expect((body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({ subjectType: 'action-occurrence', subjectId: missed.id, task: 'PURSUE' }),
    );
    const late = (await act(200, manager, `/occurrences/${missed.id}`, 'report', report('2027-04-01')))
      .body as Occurrence;
    expect(late).toMatchObject({ status: 'REPORTED', missedAt: missed.missedAt, reports: [{ late: true }] });
  });

  it('is waived one by one by the approver alone, with a reason', async () => {
    const [, , third] = (await of(0)).items;
    await act(403, await system.as('lead'), `/occurrences/${third.id}`, 'waive', { reason: REASON });
    const approver = await system.as('approver');
    const { body } = await act(200, approver, `/occurrences/${third.id}`, 'waive', { reason: REASON });
    expect(body).toMatchObject({ status: 'WAIVED', endReason: REASON });
  });

  it('begins with the acceptance of a plan that promises it', async () => {
    await promised('분기별 1회');
    expect(await of(2)).toMatchObject({
      recurrenceRule: '분기별 1회 이상',
      items: [{ seq: 1, source: 'PLAN', periodFrom: '2027-07-01', due: { dueOn: '2027-09-30' } }],
    });
  });

  async function promised(completePhrase: string): Promise<void> {
    const { body } = await manager.post(`/orders/${order.orderId}/plans`).expect(201);
    const plan = body as { id: string; version: number; items: { requirementId: string; version: number }[] };
    const words = {
      cause: '사전시험 누락',
      correction: '지침 개정',
      sameKindScope: '전체 서버',
      prevention: '자동 차단',
      monitoring: '주간 점검',
      responsibleTitle: '인프라실장',
      completePhrase,
    };
    for (const { requirementId, version } of plan.items)
      await manager.put(`/plans/${plan.id}/items/${requirementId}`, words, version).expect(200);
    await act(200, manager, `/plans/${plan.id}`, 'submit', { signed: true });
    await journey.acceptPlan(plan.id);
  }

  async function satisfied({ id }: Occurrence): Promise<string | null> {
    const [row] = await system.sql<{ by: string | null }>(
      'owner',
      'SELECT satisfied_by AS by FROM deadlines WHERE subject_id = $1',
      [id],
    );
    return row.by;
  }
});
