import { act, givenDeliveredOrder, type DeliveredOrder } from '../support/given-delivered-order';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Item {
  requirementId: string;
  missing: string[];
  warnings: string[];
  review: string | null;
  reviewReason: string | null;
  version: number;
  [field: string]: unknown;
}

interface Plan {
  id: string;
  status: string;
  versionNo: number;
  receiptNo: string | null;
  signedAt: string | null;
  late: boolean | null;
  summary: string | null;
  items: Item[];
  version: number;
  availableMoves: { event: string; allowed: boolean; refusal: { code: string } | null }[];
}

interface Problem {
  code: string;
  errors?: { field: string; code: string }[];
}

const ELEMENTS = {
  cause: '작업 전 사전테스트가 없었다.',
  correction: '사전테스트를 의무로 한다.',
  sameKindScope: '모든 배포 작업을 점검한다.',
  prevention: '작업 승인 체계를 둔다.',
  monitoring: '매월 작업 기록을 검토한다.',
  completeOn: '2099-08-31',
  responsibleTitle: '최고기술책임자',
};

const REASON = '사전테스트의 범위가 분명하지 않습니다.';

describe('A plan', () => {
  let system: TestApp;
  let staff: Session;
  let manager: Session;
  let inspector: Session;
  let lead: Session;
  let approver: Session;

  beforeAll(async () => {
    system = await createTestApp();
    staff = await system.as('kakaoStaff');
    manager = await system.as('kakaoManager');
    inspector = await system.as('inspector');
    lead = await system.as('lead');
    approver = await system.as('approver');
  });
  afterAll(() => system?.close());

  it('tells per requirement which of its six elements is missing', async () => {
    const order = await givenDeliveredOrder(system, 'KAKAO', [{}, {}]);
    const plan = await drafted(order);
    expect(plan).toMatchObject({ status: 'DRAFT', versionNo: 1, receiptNo: null });
    expect(plan.items).toHaveLength(2);
    expect(plan.items[0].missing).toEqual([
      'CAUSE',
      'CORRECTION',
      'SAME_TYPE_CHECK',
      'RECURRENCE_PREVENTION',
      'MONITORING',
      'COMPLETION_AND_OWNER',
    ]);
    const written = await write(plan, 0, { cause: '원인', responsibleTitle: '책임자', completePhrase: '분기별 1회' });
    expect(written.missing).toEqual(['CORRECTION', 'SAME_TYPE_CHECK', 'RECURRENCE_PREVENTION', 'MONITORING']);
  });

  it('is private to the provider until it is signed, over the API and in SQL', async () => {
    const order = await givenDeliveredOrder(system);
    const plan = await drafted(order);
    for (const session of [inspector, lead, approver, await system.as('auditor')]) {
      await session.get(`/plans/${plan.id}`).expect(404);
      expect((await session.get(`/orders/${order.orderId}/plans`).expect(200)).body).toEqual([]);
    }
    for (const role of ['jeomgeom_inspector', 'jeomgeom_manager', 'jeomgeom_auditor'] as const) {
      const context = { userId: inspector.userId };
      expect(await system.sql(role, 'SELECT id FROM action_plans WHERE id = $1', [plan.id], context)).toEqual([]);
      expect(await system.sql(role, 'SELECT id FROM plan_items WHERE plan_id = $1', [plan.id], context)).toEqual([]);
    }
    await submitted(order, plan);
    await inspector.get(`/plans/${plan.id}`).expect(200);
  });

  it('W1 is not there for another provider, neither itself nor in a list or a count', async () => {
    const order = await givenDeliveredOrder(system);
    const plan = await submitted(order, await drafted(order));
    const stranger = await system.as('naverManager');
    await stranger.get(`/plans/${plan.id}`).expect(404);
    await stranger.get(`/orders/${order.orderId}/plans`).expect(404);
    await stranger.post(`/orders/${order.orderId}/plans`).expect(404);
    await stranger.put(`/plans/${plan.id}/items/${plan.items[0].requirementId}`, ELEMENTS, 1).expect(404);
    await stranger.post(`/plans/${plan.id}/submit`, { signed: true }, plan.version).expect(404);
    const naver = await givenDeliveredOrder(system, 'NAVER');
    const [{ n }] = await system.sql<{ n: number }>(
      'jeomgeom_provider',
      'SELECT count(*)::integer AS n FROM action_plans WHERE id = $1',
      [plan.id],
      {
        userId: stranger.userId,
        providerId: naver.providerId,
      },
    );
    expect(n).toBe(0);
  });

  it('cannot be submitted while an element is missing, and names every empty field', async () => {
    const order = await givenDeliveredOrder(system);
    const plan = await drafted(order);
    const { responsibleTitle: _, monitoring: _monitoring, ...incomplete } = ELEMENTS;
    await write(plan, 0, incomplete);
    const { body } = await manager.post(`/plans/${plan.id}/submit`, { signed: true }, plan.version).expect(409);
    const problem = body as Problem;
    expect(problem.code).toBe('action-plan.elements-missing');
    const at = `items.${plan.items[0].requirementId}`;
    expect(problem.errors?.map(({ field }) => field)).toEqual([`${at}.monitoring`, `${at}.responsibleTitle`]);
    expect((await read(plan.id)).status).toBe('DRAFT');
  });

  it('is signed by the manager alone', async () => {
    const order = await givenDeliveredOrder(system);
    const plan = await drafted(order);
    await write(plan, 0, ELEMENTS);
    await staff.post(`/plans/${plan.id}/submit`, { signed: true }, plan.version).expect(403);
    const { body } = await manager.post(`/plans/${plan.id}/submit`, { signed: false }, plan.version).expect(409);
    expect((body as Problem).code).toBe('action-plan.not-signed');
  });

  it('is signed only as it was read: what somebody wrote since stops the signature', async () => {
    const order = await givenDeliveredOrder(system, 'KAKAO', [{}, {}]);
    const plan = await drafted(order);
    for (const index of [0, 1]) await write(plan, index, ELEMENTS);
    const seen = await read(plan.id);
    const items = seen.items.map(({ requirementId, version }) => ({ requirementId, version }));
    await write(seen, 1, { cause: '그 사이에 바뀐 원인' });
    const sign = (given: object[]) =>
      manager.post(`/plans/${plan.id}/submit`, { signed: true, items: given }, seen.version);
    expect(((await sign(items).expect(412)).body as Problem).code).toBe('precondition.stale');
    const unknown = [{ requirementId: plan.id, version: 1 }];
    expect(((await sign(unknown).expect(422)).body as Problem).code).toBe('action-plan.requirement-unknown');
    const again = (await read(plan.id)).items.map(({ requirementId, version }) => ({ requirementId, version }));
    const { body } = await sign(again).expect(200);
    expect(body).toMatchObject({ status: 'SUBMITTED', signer: { name: expect.any(String) } });
  });

  it('tells who may write in it, when it is due and when a next version may begin', async () => {
    const order = await givenDeliveredOrder(system);
    const draft = await drafted(order);
    expect(draft).toMatchObject({ mayWrite: true, nextVersion: null, due: { standing: 'ON_TIME', satisfiedAt: null } });
    expect((draft as unknown as { due: { daysLeft: number } }).due.daysLeft).toBeGreaterThan(20);
    const words = { interimMeasure: '작업 시간에 담당자를 두 명 둔다.' };
    const plan = await underReview(order, await submitted(order, draft, words));
    expect(plan).toMatchObject({ mayWrite: false, nextVersion: null, items: [words], due: { daysLeft: null } });
    const supplement = { reason: REASON, dueOn: nextYear() };
    await act(200, lead, `/plans/${plan.id}`, 'request-supplement', supplement);
    expect(await read(plan.id)).toMatchObject({
      nextVersion: { event: 'draft', allowed: true },
      supplementDue: { dueOn: supplement.dueOn, satisfiedAt: null },
    });
    expect((await lead.get(`/plans/${plan.id}`).expect(200)).body).toMatchObject({ nextVersion: null });
    const next = (await staff.post(`/plans/${plan.id}/versions`).expect(201)).body as Plan;
    expect(next).toMatchObject({ items: [words], due: { dueOn: supplement.dueOn } });
    expect(await read(plan.id)).toMatchObject({ nextVersion: null });
  });

  it('is received with a number and the time of the server, satisfies the deadline and then stands', async () => {
    const order = await givenDeliveredOrder(system);
    const draft = await drafted(order);
    const plan = await submitted(order, draft);
    expect(plan).toMatchObject({ status: 'SUBMITTED', late: false });
    expect(plan.receiptNo).toMatch(/^접수-\d{8}-\d+$/);
    expect(Math.abs(Date.parse(plan.signedAt ?? '') - Date.now())).toBeLessThan(10_000);
    const [deadline] = await system.sql<{ satisfied_by: string }>(
      'owner',
      `SELECT satisfied_by FROM deadlines WHERE subject_id = $1 AND rule_id = 'DL-07'`,
      [order.orderId],
    );
    expect(deadline.satisfied_by).toBe(`action-plan ${plan.receiptNo}`);
    const { body } = await staff
      .put(`/plans/${plan.id}/items/${plan.items[0].requirementId}`, { cause: '다른 원인' }, plan.items[0].version)
      .expect(409);
    expect((body as Problem).code).toBe('action-plan.not-editable');
    const provider = { userId: staff.userId, providerId: order.providerId };
    const rewrite = `UPDATE plan_items SET cause = '다른 원인', version = version + 1 WHERE plan_id = $1`;
    await expect(system.sql('jeomgeom_provider', rewrite, [plan.id], provider)).rejects.toMatchObject({
      constraint: 'plan_items_frozen',
    });
    const praise = `UPDATE plan_items SET review = 'ACCEPTED' WHERE plan_id = $1`;
    await expect(system.sql('jeomgeom_provider', praise, [plan.id], provider)).rejects.toMatchObject({ code: '42501' });
  });

  it('is taken late, and is then late', async () => {
    const order = await givenDeliveredOrder(system);
    await system.sql(
      'owner',
      `UPDATE deadlines SET due_at = now() - interval '1 day', accepted_until = now() - interval '1 day' WHERE subject_id = $1`,
      [order.orderId],
    );
    expect(await submitted(order, await drafted(order))).toMatchObject({ status: 'SUBMITTED', late: true });
  });

  it('offers an alternative only where the requirement allows one, and no milestone after its completion', async () => {
    const order = await givenDeliveredOrder(system, 'KAKAO', [{}, { alternativeAllowed: true }]);
    const plan = await drafted(order);
    const put = (index: number, dto: object) =>
      staff.put(`/plans/${plan.id}/items/${plan.items[index].requirementId}`, dto, plan.items[index].version);
    expect(((await put(0, { alternative: '다른 방법' }).expect(422)).body as Problem).code).toBe(
      'action-plan.alternative-not-allowed',
    );
    const late = { completeOn: '2099-01-31', milestones: [{ title: '착수', plannedOn: '2099-02-01' }] };
    expect(((await put(1, late).expect(422)).body as Problem).code).toBe('action-plan.milestone-after-completion');
    const { body } = await put(1, { alternative: '다른 방법' }).expect(200);
    expect(body).toMatchObject({ alternative: '다른 방법' });
  });

  it('warns of milestones more than three months apart and of a completion after the due date', async () => {
    const order = await givenDeliveredOrder(system);
    const plan = await drafted(order);
    const milestones = [{ title: '착수', plannedOn: '2099-01-31' }];
    expect((await write(plan, 0, { completeOn: '2099-05-01', milestones })).warnings).toEqual([
      'MILESTONES_FAR_APART',
      'COMPLETION_AFTER_DUE',
    ]);
    const again = await read(plan.id);
    expect((await write(again, 0, { completeOn: '2099-04-30' })).warnings).toEqual(['COMPLETION_AFTER_DUE']);
  });

  it('once accepted plans the actions, hands them its milestones and puts the findings into remediation', async () => {
    const order = await givenDeliveredOrder(system, 'KAKAO', [{}, {}]);
    const milestones = [{ title: '지침 개정', plannedOn: '2099-07-31' }];
    const plan = await underReview(order, await submitted(order, await drafted(order), { milestones }));
    const { body: accepted } = await act(200, lead, `/plans/${plan.id}`, 'accept', {});
    expect(accepted).toMatchObject({ status: 'ACCEPTED' });
    for (const id of order.actionIds) {
      const { body } = await staff.get(`/corrective-actions/${id}`).expect(200);
      expect(body).toMatchObject({ status: 'PLANNED', planId: plan.id, ownerTitle: ELEMENTS.responsibleTitle });
      expect((body as { milestones: object[] }).milestones).toMatchObject([
        { title: '지침 개정', plannedOn: '2099-07-31', actualOn: null },
      ]);
    }
    const findings = await system.sql<{ status: string }>('owner', 'SELECT status FROM findings WHERE id = ANY ($1)', [
      order.findingIds,
    ]);
    expect(findings.map(({ status }) => status)).toEqual(['IN_REMEDIATION', 'IN_REMEDIATION']);
    const events = await system.sql<{ type: string }>(
      'owner',
      `SELECT type FROM audit_events WHERE case_id = $1 ORDER BY seq`,
      [order.caseId],
    );
    const types = events.map(({ type }) => type);
    for (const type of [
      'action-plan.drafted',
      'action-plan.submitted',
      'action-plan.taken-up',
      'action-plan.accepted',
      'corrective-action.planned',
    ])
      expect(types).toContain(type);
  });

  it('may also be accepted by the approver', async () => {
    const order = await givenDeliveredOrder(system);
    const plan = await underReview(order, await submitted(order, await drafted(order)));
    await act(200, approver, `/plans/${plan.id}`, 'accept', {});
    expect((await staff.get(`/corrective-actions/${order.actionIds[0]}`).expect(200)).body).toMatchObject({
      status: 'PLANNED',
    });
  });

  it('goes back with a reason per requirement and a due date, and its next version begins with every word', async () => {
    const order = await givenDeliveredOrder(system);
    const draft = await drafted(order);
    await staff.patch(`/plans/${draft.id}`, { summary: '전사 차원의 계획' }, draft.version).expect(200);
    const milestones = [{ title: '착수', plannedOn: '2099-07-01' }];
    const plan = await underReview(order, await submitted(order, await read(draft.id), { milestones }));
    const items = [
      { requirementId: order.requirementIds[0], review: 'SUPPLEMENT_REQUESTED', reason: '범위가 불분명함' },
    ];
    await act(400, lead, `/plans/${plan.id}`, 'request-supplement', { reason: '짧음', dueOn: '2025-01-02', items });
    const supplement = { reason: REASON, dueOn: nextYear(), items };
    const { body: returned } = await act(200, lead, `/plans/${plan.id}`, 'request-supplement', supplement);
    expect(returned).toMatchObject({
      status: 'SUPPLEMENT_REQUESTED',
      reviewReason: REASON,
      supplementDueOn: supplement.dueOn,
    });
    const seen = await read(plan.id);
    expect(seen.items[0]).toMatchObject({ review: 'SUPPLEMENT_REQUESTED', reviewReason: '범위가 불분명함' });

    const { body } = await staff.post(`/plans/${plan.id}/versions`).expect(201);
    const next = body as Plan;
    expect(next).toMatchObject({ status: 'DRAFT', versionNo: 2, supersedesId: plan.id, summary: '전사 차원의 계획' });
    expect(next.items[0]).toMatchObject({ ...ELEMENTS, milestones, missing: [], review: null, reviewReason: null });
    await inspector.get(`/plans/${next.id}`).expect(404);
    await manager.post(`/plans/${next.id}/submit`, { signed: true }, next.version).expect(200);
    expect(await read(plan.id)).toMatchObject({ status: 'SUPPLEMENT_REQUESTED', versionNo: 1 });
    const { body: versions } = await inspector.get(`/orders/${order.orderId}/plans`).expect(200);
    expect((versions as Plan[]).map(({ versionNo, status, late }) => [versionNo, status, late])).toEqual([
      [2, 'SUBMITTED', false],
      [1, 'SUPPLEMENT_REQUESTED', false],
    ]);
  });

  it('has one open version at a time', async () => {
    const order = await givenDeliveredOrder(system);
    const plan = await drafted(order);
    expect(((await staff.post(`/orders/${order.orderId}/plans`).expect(409)).body as Problem).code).toBe(
      'action-plan.open-version',
    );
    expect(((await staff.post(`/plans/${plan.id}/versions`).expect(409)).body as Problem).code).toBe(
      'action-plan.open-version',
    );
    const { orderId } = await givenDeliveredOrder(system);
    const path = `/orders/${orderId}/plans`;
    const both = await Promise.all([staff.post(path), manager.post(path)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await staff.get(path).expect(200)).body).toMatchObject([{ versionNo: 1, status: 'DRAFT' }]);
  });

  it('is rejected with a reason, and can be started anew from there', async () => {
    const order = await givenDeliveredOrder(system);
    const plan = await underReview(order, await submitted(order, await drafted(order)));
    expect(((await act(409, lead, `/plans/${plan.id}`, 'reject', { reason: '반려' })).body as Problem).code).toBe(
      'move.reason-required',
    );
    await act(200, lead, `/plans/${plan.id}`, 'reject', { reason: REASON });
    const { body } = await staff.post(`/orders/${order.orderId}/plans`).expect(201);
    expect((body as Plan).items[0]).toMatchObject(ELEMENTS);
  });

  it('leaves the decision to the approver once the supplement rounds are used up', async () => {
    const order = await givenDeliveredOrder(system);
    let plan = await drafted(order);
    for (const round of [1, 2]) {
      plan = await underReview(order, await submitted(order, plan));
      await act(200, lead, `/plans/${plan.id}`, 'request-supplement', {
        reason: `${REASON} (${round})`,
        dueOn: nextYear(),
      });
      plan = (await staff.post(`/plans/${plan.id}/versions`).expect(201)).body as Plan;
    }
    plan = await underReview(order, await submitted(order, plan));
    const { body } = await act(409, lead, `/plans/${plan.id}`, 'accept', {});
    expect((body as Problem).code).toBe('action-plan.approver-must-decide');
    await act(200, approver, `/plans/${plan.id}`, 'accept', {});
  });

  it('is changed by an accepted new version, which moves no due date', async () => {
    const order = await givenDeliveredOrder(system);
    const first = await underReview(order, await submitted(order, await drafted(order), { completeOn: '2024-12-31' }));
    await act(200, lead, `/plans/${first.id}`, 'accept', {});
    const second = (await staff.post(`/plans/${first.id}/versions`).expect(201)).body as Plan;
    const late = await underReview(order, await submitted(order, second, { completeOn: '2099-12-31' }));
    const { body } = await act(409, lead, `/plans/${late.id}`, 'accept', {});
    expect((body as Problem).code).toBe('action-plan.due-date-moved');
    await act(200, lead, `/plans/${late.id}`, 'reject', { reason: REASON });
    const third = (await staff.post(`/plans/${late.id}/versions`).expect(201)).body as Plan;
    const good = await underReview(order, await submitted(order, third, { completeOn: '2024-11-30' }));
    await act(200, lead, `/plans/${good.id}`, 'accept', {});
    expect((await read(first.id)).status).toBe('AMENDED');
    expect((await staff.get(`/corrective-actions/${order.actionIds[0]}`).expect(200)).body).toMatchObject({
      status: 'PLANNED',
      planId: good.id,
    });
  });

  it('may be directed by the ministry: unseen by the provider until the approver, who is not its author, has signed', async () => {
    const order = await givenDeliveredOrder(system);
    const { body } = await lead.post(`/orders/${order.orderId}/plans`).expect(201);
    const plan = body as Plan;
    expect(plan).toMatchObject({ origin: 'DIRECTED', status: 'DRAFT' });
    await manager.get(`/plans/${plan.id}`).expect(404);
    await lead
      .put(`/plans/${plan.id}/items/${plan.items[0].requirementId}`, ELEMENTS, plan.items[0].version)
      .expect(200);
    await act(200, approver, `/plans/${plan.id}`, 'approve-directed');
    expect((await manager.get(`/plans/${plan.id}`).expect(200)).body).toMatchObject({ status: 'ACCEPTED' });
  });

  async function drafted({ orderId }: DeliveredOrder): Promise<Plan> {
    const { body } = await staff.post(`/orders/${orderId}/plans`).expect(201);
    return body as Plan;
  }

  async function read(id: string): Promise<Plan> {
    return (await staff.get(`/plans/${id}`).expect(200)).body as Plan;
  }

  async function write({ id, items }: Plan, index: number, dto: object): Promise<Item> {
    const { requirementId, version } = items[index];
    const { body } = await staff.put(`/plans/${id}/items/${requirementId}`, dto, version).expect(200);
    return body as Item;
  }

  async function submitted(_: DeliveredOrder, plan: Plan, more: object = {}): Promise<Plan> {
    for (const index of plan.items.keys()) await write(plan, index, { ...ELEMENTS, ...more });
    const { body } = await manager.post(`/plans/${plan.id}/submit`, { signed: true }, plan.version).expect(200);
    return body as Plan;
  }

  async function underReview(_: DeliveredOrder, plan: Plan): Promise<Plan> {
    const { body } = await inspector.post(`/plans/${plan.id}/take-up-review`, {}, plan.version).expect(200);
    return body as Plan;
  }

  function nextYear(): string {
    return `${new Date().getUTCFullYear() + 1}-03-02`;
  }
});
