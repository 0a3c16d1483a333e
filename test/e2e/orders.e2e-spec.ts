import { createHash } from 'node:crypto';
import { givenRecords, legalBasis } from '../support/given-case';
import { findingBody, givenCaseInHand, givenConfirmedFinding, type CaseInHand } from '../support/given-finding';
import { provider } from '../support/given-incident';
import {
  actOn,
  givenDraftOrder,
  givenOrderAt,
  handedOver,
  oneMonth,
  orderBody,
  byHand,
  requirementBody,
  threeMonths,
} from '../support/given-order';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

const guidance = { instrumentType: 'ADMIN_GUIDANCE', legalBasisId: undefined, title: '행정지도' };
const correctiveOrder = {
  instrumentType: 'CORRECTIVE_ORDER',
  legalBasisId: legalBasis('BCDA_36-2_2_ORDER', '2023-07-04'),
  title: '시정명령',
};

describe('An order', () => {
  let system: TestApp;
  let inHand: CaseInHand;

  beforeAll(async () => {
    system = await createTestApp();
    inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER']);
  });
  afterAll(() => system?.close());

  const due = async (amount: number, triggeredAt: string) =>
    (
      await (
        await system.as('lead')
      )
        .post('/deadlines/preview', { amount, unit: 'MONTHS', direction: 'FORWARD', triggeredAt })
        .expect(200)
    ).body.dueOn as string;
  const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());

  it('is drafted by a lead inspector with its requirements, criteria and findings, and edited while a draft', async () => {
    const finding = await givenConfirmedFinding(system, inHand, 'KAKAO');
    const order = await givenDraftOrder(system, inHand.caseId, 'KAKAO', {
      requirements: [requirementBody({ findingIds: [finding.id] })],
    });
    expect(order).toMatchObject({
      status: 'DRAFT',
      requirements: [
        {
          requirementNo: `${order.orderNo}-1`,
          findingIds: [finding.id],
          due: { dueOn: null, phrase: { ko: '도달일부터 3개월 이내' } },
        },
      ],
    });
    expect(order.orderNo).toMatch(/-요\d{2}$/);
    const lead = await system.as('lead');
    const changed = {
      title: '고친 제목',
      requirements: [requirementBody({ title: '하나' }), requirementBody({ title: '둘' })],
    };
    const { body } = await lead.patch(`/orders/${order.id}`, changed, order.version).expect(200);
    expect(body.requirements.map((row: { title: string }) => row.title)).toEqual(['하나', '둘']);
    await lead.patch(`/orders/${order.id}`, changed, order.version).expect(412);
    await (await system.as('inspector')).post(`/cases/${inHand.caseId}/orders`, orderBody('KAKAO')).expect(403);
    const { body: listed } = await lead.get(`/cases/${inHand.caseId}/orders?status=DRAFT`).expect(200);
    expect(listed.items.map((item: { id: string }) => item.id)).toContain(order.id);
  });

  it.each<[string, object, number]>([
    ['a provider outside the case', { providerId: provider('SKCC') }, 422],
    ['a due date in a year without a calendar', { planDue: { kind: 'FIXED', date: '2031-01-31' } }, 422],
    ['a due date of an unknown kind', { planDue: { kind: 'SOMEDAY' } }, 400],
    ['a due date with an unknown field', { planDue: { ...oneMonth, roll: false } }, 400],
    ['a due date of no length', { planDue: { ...oneMonth, amount: 0 } }, 400],
    ['an instrument that the track does not know', { instrumentType: 'PRESERVATION_ORDER' }, 422],
    [
      "a requirement of another provider's finding",
      { requirements: [requirementBody({ findingIds: ['01900000-0000-7000-8000-000000000001'] })] },
      409,
    ],
    ['a typed appeal notice', { appealNotice: '불복할 수 없다' }, 400],
    ['a typed closing text', { closingText: '불복할 수 없다' }, 400],
  ])('cannot be drafted with %s', async (_, fault, status) => {
    await (await system.as('lead')).post(`/cases/${inHand.caseId}/orders`, orderBody('KAKAO', fault)).expect(status);
  });

  it('W6 without a legal basis is not even a draft, except guidance', async () => {
    const lead = await system.as('lead');
    for (const instrumentType of ['CORRECTIVE_REQUEST', 'CORRECTIVE_ORDER', 'WARNING']) {
      const { body } = await lead
        .post(`/cases/${inHand.caseId}/orders`, orderBody('KAKAO', { instrumentType, legalBasisId: undefined }))
        .expect(409);
      expect(body.code).toBe('order.legal-basis-missing');
    }
    const { body } = await lead
      .post(
        `/cases/${inHand.caseId}/orders`,
        orderBody('KAKAO', { legalBasisId: legalBasis('TBA_DECREE_37-12', '2024-02-14') }),
      )
      .expect(422);
    expect(body.code).toBe('order.legal-basis-not-in-force');
    await givenDraftOrder(system, inHand.caseId, 'KAKAO', guidance);
  });

  it('W6 without a criterion for every requirement is not even a draft', async () => {
    const lead = await system.as('lead');
    await lead
      .post(
        `/cases/${inHand.caseId}/orders`,
        orderBody('KAKAO', { requirements: [requirementBody({ acceptanceCriteria: [] })] }),
      )
      .expect(400);
    const { id } = await givenDraftOrder(system, inHand.caseId, 'KAKAO', { requirements: [] });
    expect((await actOn(system, 'lead', id, 'request-approval')).body.code).toBe('order.no-requirement');
  });

  it('W6 is never approved by its author', async () => {
    const order = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'IN_APPROVAL');
    await (await system.as('lead')).post(`/orders/${order.id}/approve`, {}, order.version).expect(403);
    await system.sql('owner', 'UPDATE orders SET author_id = $2 WHERE id = $1', [
      order.id,
      (await system.as('approver')).userId,
    ]);
    expect(await actOn(system, 'approver', order.id, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'approval.approver-is-author' },
    });
  });

  it('W6 has the appeal notice in force on the day of approval, and none without one', async () => {
    const order = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'IN_APPROVAL');
    await system.sql('owner', `UPDATE instrument_types SET closing_text_ko = '' WHERE code = 'CORRECTIVE_REQUEST'`);
    expect(await actOn(system, 'approver', order.id, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'order.appeal-notice-missing' },
    });
    await system.sql(
      'owner',
      `UPDATE instrument_types SET closing_text_ko = '행정심판과 취소소송' WHERE code = 'CORRECTIVE_REQUEST'`,
    );
    const { body } = await actOn(system, 'approver', order.id, 'approve');
    expect(body).toMatchObject({ status: 'APPROVED', closingText: '행정심판과 취소소송' });
  });

  it('issues the findings with a numbered, frozen document on approval, and cannot be edited from then on', async () => {
    const finding = await givenConfirmedFinding(system, inHand, 'KAKAO');
    const order = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'APPROVED', {
      requirements: [requirementBody({ findingIds: [finding.id] })],
    });
    const lead = await system.as('lead');
    const { body: document } = await lead.get(`/documents/${order.documentId}`).expect(200);
    expect(document).toMatchObject({
      type: 'ORDER',
      status: 'APPROVED',
      content: { orderNo: order.orderNo, closing: { heading: { ko: '불복 고지' } } },
    });
    expect(document.documentNo).toMatch(/-\d+$/);
    expect((await lead.get(`/findings/${finding.id}`).expect(200)).body.status).toBe('ISSUED');
    await lead.patch(`/orders/${order.id}`, { title: '다른 제목' }, order.version).expect(409);
    const context = { userId: (await system.as('approver')).userId };
    await expect(
      system.sql('jeomgeom_manager', `UPDATE orders SET title = 'x' WHERE id = $1`, [order.id], context),
    ).rejects.toThrow(/record.frozen/);
    await expect(
      system.sql('jeomgeom_manager', `UPDATE requirements SET due = '{}' WHERE order_id = $1`, [order.id], context),
    ).rejects.toThrow(/record.frozen/);
    await expect(
      system.sql('jeomgeom_manager', `DELETE FROM acceptance_criteria WHERE order_id = $1`, [order.id], context),
    ).rejects.toThrow(/record.frozen/);
  });

  it('is returned with a reason and approved in a second round', async () => {
    const { id } = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'IN_APPROVAL');
    expect((await actOn(system, 'approver', id, 'return')).status).toBe(400);
    const { body } = await actOn(system, 'approver', id, 'return', { reason: '사실관계를 더 보완하여 올릴 것' });
    expect(body).toMatchObject({ status: 'DRAFT', returnReason: '사실관계를 더 보완하여 올릴 것' });
    await actOn(system, 'lead', id, 'request-approval');
    expect((await actOn(system, 'approver', id, 'approve')).body.status).toBe('APPROVED');
  });

  it('needs the resolution of the committee once the case was referred to it', async () => {
    const referred = await givenCaseInHand(system, ['KAKAO']);
    const lead = await system.as('lead');
    const item = await givenRecords(system.ownerUrl, (records) =>
      records.add('committee_items', {
        case_id: referred.caseId,
        committee_code: 'BCDA',
        meeting_year: 2024,
        title: '안건',
        author_id: lead.userId,
        status: 'TABLED',
      }),
    );
    const order = await givenOrderAt(system, referred.caseId, 'KAKAO', 'IN_APPROVAL', { committeeItemId: item });
    expect(await actOn(system, 'approver', order.id, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'order.committee-resolution-missing' },
    });
  });

  it('W21 starts no clock by its dispatch: due dates count from the recorded arrival alone', async () => {
    const order = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'DISPATCHED');
    const approver = await system.as('approver');
    const manager = await system.as('kakaoManager');
    expect(order).toMatchObject({ planDue: { dueOn: null, deadlineId: null }, resultDue: { dueOn: null } });
    expect((await approver.get(`/deadlines?subjectId=${order.id}`).expect(200)).body.items).toEqual([]);
    await manager.get(`/orders/${order.id}`).expect(404);
    expect(
      (await actOn(system, 'lead', order.id, 'record-arrival', handedOver(new Date(Date.now() + 3_600_000)))).status,
    ).toBe(409);
    expect(
      (await actOn(system, 'lead', order.id, 'record-arrival', handedOver(new Date('2024-05-31T15:00:00+09:00'))))
        .status,
    ).toBe(409);
    const { body, status } = await actOn(system, 'lead', order.id, 'record-arrival', handedOver());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'DELIVERED',
      planDue: { dueOn: await due(1, today()) },
      resultDue: { dueOn: await due(3, today()) },
    });
    const { body: seen } = await manager.get(`/orders/${order.id}`).expect(200);
    expect(seen).toMatchObject({ authorId: null, approvedBy: null, availableMoves: [], planDue: body.planDue });
    expect(seen.requirements[0]).toMatchObject({
      acceptanceCriteria: [{ seq: 1 }, { seq: 2 }],
      due: { dueOn: await due(3, today()), phrase: { ko: '도달일부터 3개월 이내' } },
    });
    expect(seen.requirements[0].due.working.steps.map((step: { code: string }) => step.code)).toContain(
      'CORRESPONDING_DAY',
    );
    const { body: deadlines } = await manager.get(`/deadlines?subjectId=${order.id}`).expect(200);
    expect(deadlines.items.map((item: { ruleId: string }) => item.ruleId).sort()).toEqual(['DL-07', 'DL-08']);
    await (await system.as('naverManager')).get(`/orders/${order.id}`).expect(404);
  });

  it('W21 cannot be recorded as delivered by SQL without the arrival of its document', async () => {
    const order = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'DISPATCHED');
    const context = { userId: (await system.as('approver')).userId };
    await expect(
      system.sql('jeomgeom_manager', `UPDATE orders SET status = 'DELIVERED' WHERE id = $1`, [order.id], context),
    ).rejects.toThrow(/order.arrival-without-delivery/);
    await expect(
      system.sql(
        'jeomgeom_manager',
        `UPDATE orders SET status = 'DELIVERED', delivered_at = now() WHERE id = $1`,
        [order.id],
        context,
      ),
    ).rejects.toThrow(/order.arrival-without-delivery/);
  });

  it('W21 that came back starts no clock either, and goes out again or is served by public notice', async () => {
    const { id } = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'DISPATCHED');
    const failure = { failedAt: new Date().toISOString(), reason: '수취인이 이사하여 반송되었음' };
    expect((await actOn(system, 'lead', id, 'record-service-failure', failure)).body).toMatchObject({
      status: 'SERVICE_FAILED',
      planDue: { dueOn: null },
    });
    expect((await actOn(system, 'lead', id, 'record-arrival', handedOver())).status).toBe(409);
    expect((await actOn(system, 'lead', id, 'dispatch', byHand)).body.status).toBe('DISPATCHED');
    await actOn(system, 'lead', id, 'record-service-failure', { ...failure, failedAt: new Date().toISOString() });
    expect((await actOn(system, 'lead', id, 'dispatch', { ...byHand, method: 'PUBLIC_NOTICE' })).status).toBe(409);
    expect((await actOn(system, 'approver', id, 'give-public-notice', { address: '관보, 누리집' })).body.status).toBe(
      'PUBLIC_NOTICE',
    );
    const { body } = await (await system.as('approver')).get(`/deadlines?subjectId=${id}`).expect(200);
    expect(body.items).toMatchObject([{ ruleId: 'DL-24', bound: 'MINISTRY' }]);
    expect(await actOn(system, 'lead', id, 'record-arrival', handedOver())).toMatchObject({
      status: 409,
      body: { code: 'order.public-notice-not-effective' },
    });
  });

  it('W15 of guidance tells that following it is voluntary and is never recorded as violated', async () => {
    const order = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'DELIVERED', guidance);
    expect(order.closingText).toContain('자유로운 의사');
    const refused = await actOn(system, 'lead', order.id, 'record-non-compliance', {
      reason: '행정지도에 따르지 않았음',
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'order.guidance-cannot-be-violated' } });
    const context = { userId: (await system.as('lead')).userId };
    await expect(
      system.sql('jeomgeom_inspector', `UPDATE orders SET status = 'NON_COMPLIED' WHERE id = $1`, [order.id], context),
    ).rejects.toThrow(/orders_violation_check/);
    expect(order.availableMoves.map((move) => move.event)).not.toContain('send-prior-notice');
  });

  it('is judged by what was verified, and revoked with a reason before it is sent', async () => {
    const { id } = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'DELIVERED');
    expect((await actOn(system, 'lead', id, 'record-compliance')).body.code).toBe('order.requirement-open');
    expect(
      (await actOn(system, 'lead', id, 'record-partial-compliance', { reason: '일부 요구사항만 이행하였음' })).body
        .code,
    ).toBe('order.nothing-complied');
    expect((await actOn(system, 'approver', id, 'close')).body.code).toBe('order.compliance-not-judged');
    expect((await actOn(system, 'approver', id, 'revoke', { reason: '처분의 근거가 사라져 철회함' })).body.code).toBe(
      'order.revocation-notice-missing',
    );
    const draft = await givenDraftOrder(system, inHand.caseId, 'KAKAO');
    expect(
      (await actOn(system, 'approver', draft.id, 'revoke', { reason: '같은 내용의 초안을 중복하여 작성함' })).body,
    ).toMatchObject({ status: 'REVOKED', endReason: '같은 내용의 초안을 중복하여 작성함' });
  });
});

describe('Opinions before a disposition', () => {
  let system: TestApp;
  let inHand: CaseInHand;

  beforeAll(async () => {
    system = await createTestApp();
    inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER']);
  });
  afterAll(() => system?.close());

  const givenNotice = async (window: object = {}) => {
    const { id } = await givenDraftOrder(system, inHand.caseId, 'KAKAO', correctiveOrder);
    const { body, status } = await actOn(system, 'approver', id, 'send-prior-notice', { ...byHand, ...window });
    expect([status, body.status]).toEqual([200, 'PRIOR_NOTICE_SENT']);
    return id;
  };
  const givenOpenRound = async () => {
    const id = await givenNotice();
    expect((await actOn(system, 'lead', id, 'open-opinion-period', handedOver())).status).toBe(200);
    return id;
  };

  it('W6 are heard unless an exemption is written down: an order cannot go to approval around the prior notice', async () => {
    const { id } = await givenDraftOrder(system, inHand.caseId, 'KAKAO', correctiveOrder);
    expect(await actOn(system, 'lead', id, 'request-approval')).toMatchObject({
      status: 409,
      body: { code: 'order.prior-notice-missing' },
    });
    const exemption = {
      reason: '공공의 안전을 위하여 긴급히 처분할 필요가 있음',
      legalBasisId: legalBasis('APA_21', '2022-07-12'),
    };
    const exempt = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'APPROVED', {
      ...correctiveOrder,
      priorNoticeExemption: exemption,
    });
    expect(exempt).toMatchObject({ status: 'APPROVED', priorNoticeExemption: exemption });
  });

  it('are asked for by a notice with the seven items of the law, of at least ten days, not signed by the author', async () => {
    const { id } = await givenDraftOrder(system, inHand.caseId, 'KAKAO', correctiveOrder);
    expect((await actOn(system, 'approver', id, 'send-prior-notice', { ...byHand, windowDays: 9 })).status).toBe(400);
    expect((await actOn(system, 'lead', id, 'send-prior-notice', byHand)).status).toBe(403);
    await system.sql('owner', 'UPDATE orders SET author_id = $2 WHERE id = $1', [
      id,
      (await system.as('approver')).userId,
    ]);
    expect((await actOn(system, 'approver', id, 'send-prior-notice', byHand)).body.code).toBe(
      'approval.approver-is-author',
    );
    const sent = await givenNotice();
    const round = (await (await system.as('lead')).get(`/orders/${sent}/opinion-round`).expect(200)).body;
    expect(round).toMatchObject({ status: 'PREPARED', windowDays: 10, arrivedAt: null, dueOn: null });
    const { body } = await (await system.as('lead')).get(`/documents/${round.noticeDocumentId}`).expect(200);
    expect(body.type).toBe('PRIOR_NOTICE');
    expect(Object.keys(body.content.items).sort()).toEqual([
      'causeAndDisposition',
      'due',
      'opinions',
      'other',
      'party',
      'submitTo',
      'title',
    ]);
    const request = await givenDraftOrder(system, inHand.caseId, 'KAKAO');
    expect((await actOn(system, 'approver', request.id, 'send-prior-notice', byHand)).body.code).toBe(
      'order.prior-notice-not-applicable',
    );
  });

  it('have their days from the arrival of the notice, when the provider first sees what is intended', async () => {
    const id = await givenNotice({ windowDays: 14 });
    const manager = await system.as('kakaoManager');
    await manager.get(`/orders/${id}/opinion-round`).expect(404);
    await manager.post(`/orders/${id}/opinions`, { text: '이르다' }).expect(404);
    expect((await actOn(system, 'lead', id, 'open-opinion-period', handedOver())).body.status).toBe('OPINION_OPEN');
    const { body: round } = await manager.get(`/orders/${id}/opinion-round`).expect(200);
    const triggeredAt = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
    const { body: preview } = await manager
      .post('/deadlines/preview', { amount: 14, unit: 'DAYS', direction: 'FORWARD', triggeredAt })
      .expect(200);
    expect(round).toMatchObject({ status: 'OPEN', windowDays: 14, dueOn: preview.dueOn });
    const { body: deadlines } = await manager.get(`/deadlines?subjectId=${round.id}`).expect(200);
    expect(deadlines.items).toMatchObject([{ ruleId: 'DL-05', dueOn: preview.dueOn, standing: 'ON_TIME' }]);
    await manager.get(`/orders/${id}`).expect(404);
    await (await system.as('naverManager')).get(`/orders/${id}/opinion-round`).expect(404);
  });

  it("are submitted by the provider's manager for a receipt, considered with a reason, and only then may the order be approved", async () => {
    const id = await givenOpenRound();
    const lead = await system.as('lead');
    await (await system.as('kakaoStaff')).post(`/orders/${id}/opinions`, { text: '담당자의 의견' }).expect(403);
    expect((await actOn(system, 'lead', id, 'close-opinion-period', { reason: 'LAPSED' })).body.code).toBe(
      'order.opinion-window-open',
    );
    const { body: opinion } = await (
      await system.as('kakaoManager')
    )
      .post(`/orders/${id}/opinions`, { text: '이행 기한을 늘려 달라.' })
      .expect(201);
    expect(opinion.receiptNo).toMatch(/^접수-\d{8}-\d+$/);
    expect((await actOn(system, 'lead', id, 'close-opinion-period', { reason: 'WAIVED' })).body.code).toBe(
      'opinion-round.waiver-not-signed',
    );
    expect((await actOn(system, 'lead', id, 'close-opinion-period', { reason: 'ALL_SUBMITTED' })).body.status).toBe(
      'OPINION_CLOSED',
    );
    await (await system.as('kakaoManager')).post(`/orders/${id}/opinions`, { text: '늦은 의견' }).expect(409);
    expect((await actOn(system, 'lead', id, 'request-approval')).body.code).toBe('order.opinions-not-considered');
    const consider = `/opinions/${opinion.id}/consider`;
    await lead.post(consider, { consideration: 'NOT_REFLECTED' }, opinion.version).expect(409);
    await (await system.as('approver')).post(consider, { consideration: 'REFLECTED' }, opinion.version).expect(403);
    await lead
      .post(consider, { consideration: 'PARTLY_REFLECTED', reason: '일부 요구사항의 기한을 늘림' }, opinion.version)
      .expect(200);
    const order = (await lead.get(`/orders/${id}`).expect(200)).body;
    await lead.patch(`/orders/${id}`, { resultDue: { ...threeMonths, amount: 4 } }, order.version).expect(200);
    expect((await actOn(system, 'lead', id, 'request-approval')).body.status).toBe('IN_APPROVAL');
    expect(
      (await actOn(system, 'approver', id, 'return', { reason: '요구사항의 기한을 다시 검토할 것' })).body,
    ).toMatchObject({ status: 'OPINION_CLOSED' });
    await actOn(system, 'lead', id, 'request-approval');
    expect((await actOn(system, 'approver', id, 'approve')).body.status).toBe('APPROVED');
    expect((await lead.get(`/orders/${id}/opinion-round`).expect(200)).body.status).toBe('CONSIDERED');
  });

  it('bring evidence of the party, and what became of them is known to it with the order, not before', async () => {
    const id = await givenOpenRound();
    const [lead, manager, staff] = [
      await system.as('lead'),
      await system.as('kakaoManager'),
      await system.as('kakaoStaff'),
    ];
    const moves = async (session: Session) =>
      (await session.get(`/orders/${id}/opinion-round`).expect(200)).body.availableMoves as { event: string }[];
    expect((await moves(manager)).map(({ event }) => event)).toEqual(['submit', 'waive']);
    expect([await moves(staff), await moves(lead)]).toEqual([[], []]);

    const { body: file } = await staff
      .upload(`/cases/${inHand.caseId}/evidence`, { title: '이행 일정표' }, 'plan.txt', Buffer.from(`plan ${id}`))
      .expect(201);
    const text = '이행 기한을 늘려 달라.';
    const { body: opinion } = await manager
      .post(`/orders/${id}/opinions`, { text, evidenceIds: [file.id] })
      .expect(201);
    expect(opinion).toMatchObject({ evidence: [{ id: file.id, evidenceNo: file.evidenceNo }], consideration: 'OPEN' });

    const judged = { consideration: 'NOT_REFLECTED', reason: 'CANARY: 기한은 충분함' };
    await lead.post(`/opinions/${opinion.id}/consider`, judged, opinion.version).expect(200);
    await actOn(system, 'lead', id, 'close-opinion-period', { reason: 'ALL_SUBMITTED' });
    const round = async (session: Session) => (await session.get(`/orders/${id}/opinion-round`).expect(200)).body;
    expect(await round(lead)).toMatchObject({ status: 'CONSIDERED', opinions: [{ consideration: 'NOT_REFLECTED' }] });
    const before = await round(manager);
    expect(before).toMatchObject({ status: 'SUBMITTED', opinions: [{ text, consideration: 'OPEN' }] });
    expect(JSON.stringify(before)).not.toContain('CANARY');
    const asProvider = () =>
      system.sql('jeomgeom_provider', 'SELECT reason FROM opinion_considerations WHERE opinion_id = $1', [opinion.id], {
        userId: manager.userId,
        providerId: before.providerId,
      });
    expect(await asProvider()).toEqual([]);

    await actOn(system, 'lead', id, 'request-approval');
    await actOn(system, 'approver', id, 'approve');
    expect((await round(manager)).opinions[0].consideration).toBe('OPEN');
    await actOn(system, 'inspector', id, 'dispatch', byHand);
    await actOn(system, 'inspector', id, 'record-arrival', handedOver());
    expect(await round(manager)).toMatchObject({
      status: 'CONSIDERED',
      opinions: [{ consideration: 'NOT_REFLECTED', considerationReason: judged.reason }],
    });
  });

  it('wait for a notice that came back until it is sent again and arrives', async () => {
    const id = await givenNotice();
    const failure = { failedAt: new Date().toISOString(), reason: '수취인이 이사하여 반송되었음' };
    expect((await actOn(system, 'lead', id, 'prior-notice/record-service-failure', failure)).body.status).toBe(
      'PRIOR_NOTICE_SENT',
    );
    expect((await actOn(system, 'lead', id, 'open-opinion-period', handedOver())).status).toBe(409);
    expect((await actOn(system, 'lead', id, 'prior-notice/dispatch', byHand)).status).toBe(200);
    expect((await actOn(system, 'lead', id, 'open-opinion-period', handedOver())).body.status).toBe('OPINION_OPEN');
    expect((await actOn(system, 'lead', id, 'prior-notice/dispatch', byHand)).status).toBe(409);
  });

  it('can be waived', async () => {
    const id = await givenOpenRound();
    const manager = await system.as('kakaoManager');
    await manager.post(`/orders/${id}/waive-opinion`, { declaration: '대표이사: 제출할 의견이 없음' }).expect(201);
    await manager.post(`/orders/${id}/opinions`, { text: '그래도' }).expect(409);
    expect((await actOn(system, 'lead', id, 'close-opinion-period', { reason: 'WAIVED' })).body.status).toBe(
      'OPINION_CLOSED',
    );
    expect((await actOn(system, 'lead', id, 'request-approval')).status).toBe(200);
  });

  describe("W6 by SQL as the approver's login role", () => {
    const exemption = {
      reason: '공공의 안전을 위하여 긴급히 처분할 필요가 있음',
      legalBasisId: legalBasis('APA_21', '2022-07-12'),
    };
    const documentOf = (orderId: string, approvedBy: string) =>
      givenRecords(system.ownerUrl, async (records) => {
        const [order] = await records.read<{ case_id: string; provider_id: string; author_id: string }>(
          'SELECT case_id, provider_id, author_id FROM orders WHERE id = $1',
          [orderId],
        );
        return records.add('official_documents', {
          ...order,
          type: 'ORDER',
          subject_type: 'order',
          subject_id: orderId,
          title: '시정명령',
          department_code: `TEST-${orderId}`,
          department_name: '시험과',
          document_year: 2024,
          document_serial: 1,
          document_no: '시험과-1',
          approved_by: approvedBy,
          approved_at: new Date(),
          snapshot: '"{}"',
          snapshot_sha256: createHash('sha256').update('"{}"').digest('hex'),
          frozen_at: new Date(),
          status: 'APPROVED',
        });
      });
    /** An order that only lacks the approver's signature, to which everything is supplied but what `columns` takes away. */
    const approveBySql = async (orderId: string, columns: string) => {
      const { userId } = await system.as('approver');
      const documentId = await documentOf(orderId, userId);
      await system.sql(
        'jeomgeom_manager',
        `UPDATE review_steps s SET decision = 'SIGNED', decided_by = $2, decided_at = app.now(), content_sha256 = r.content_sha256
         FROM review_rounds r WHERE r.id = s.round_id AND r.subject_id = $1`,
        [orderId, userId],
        { userId },
      );
      await system.sql(
        'jeomgeom_manager',
        `UPDATE review_rounds SET outcome = 'APPROVED', decided_by = $2, decided_at = now() WHERE subject_id = $1`,
        [orderId, userId],
        { userId },
      );
      await system.sql(
        'jeomgeom_manager',
        `UPDATE orders SET status = 'APPROVED', approved_at = now(), frozen_at = now(), document_id = $2, ${columns.includes('approved_by') ? '' : `approved_by = '${userId}', `}
                ${columns.includes('appeal_notice') ? '' : `appeal_notice = '불복 고지', `} ${columns || 'version = version + 1'} WHERE id = $1`,
        [orderId, documentId],
        { userId },
      );
    };
    const inApproval = async () =>
      (
        await givenOrderAt(system, inHand.caseId, 'KAKAO', 'IN_APPROVAL', {
          ...correctiveOrder,
          priorNoticeExemption: exemption,
        })
      ).id;

    it('an order with everything in place is approved', async () => {
      const id = await inApproval();
      await approveBySql(id, '');
      expect((await (await system.as('lead')).get(`/orders/${id}`).expect(200)).body.status).toBe('APPROVED');
    });

    it.each([
      ['a legal basis', 'legal_basis_id = NULL', /orders_legal_basis_check/],
      ['a notice of remedies', 'appeal_notice = NULL', /order.no-appeal-notice/],
      ['opinions heard or an exemption', 'prior_notice_exempt = false', /order.opinions-not-heard/],
      ['an approver who is not the author', 'approved_by = author_id', /order.approval-incomplete|orders_four_eyes/],
    ])('one without %s is not', async (_, columns, refusal) => {
      await expect(approveBySql(await inApproval(), columns)).rejects.toThrow(refusal);
    });

    it('one with a requirement without a criterion is not', async () => {
      const id = await inApproval();
      await givenRecords(system.ownerUrl, (records) =>
        records.read('DELETE FROM acceptance_criteria WHERE order_id = $1', [id]),
      );
      await expect(approveBySql(id, '')).rejects.toThrow(/order.requirements-incomplete/);
    });

    it('one with an opinion that nobody considered is not', async () => {
      const id = await inApproval();
      const manager = await system.as('kakaoManager');
      const noticeId = await documentOf(id, (await system.as('approver')).userId);
      await givenRecords(system.ownerUrl, async (records) => {
        await records.read(
          `UPDATE official_documents SET type = 'PRIOR_NOTICE', department_code = 'NOTICE' WHERE id = $1`,
          [noticeId],
        );
        const keys = { case_id: inHand.caseId, provider_id: provider('KAKAO') };
        const round = await records.add('opinion_rounds', {
          ...keys,
          order_id: id,
          notice_document_id: noticeId,
          proposed_disposition: '시정명령',
          window_days: 10,
          arrived_at: new Date(),
          due_on: '2024-01-02',
          closed_at: new Date(),
          close_reason: 'ALL_SUBMITTED',
        });
        await records.add('opinions', {
          ...keys,
          round_id: round,
          kind: 'OPINION',
          text: '의견',
          receipt_no: `접수-${id}`,
          submitted_by: manager.userId,
          submitted_at: new Date(),
        });
      });
      await expect(approveBySql(id, '')).rejects.toThrow(/order.opinions-not-considered/);
    });
  });

  it('may not be written into a round that is closed, nor by the ministry into an open one before the notice arrived', async () => {
    const id = await givenNotice();
    const manager = await system.as('kakaoManager');
    const insert = `INSERT INTO opinions (id, case_id, provider_id, round_id, kind, text, receipt_no, submitted_by, submitted_at)
      SELECT gen_random_uuid(), case_id, provider_id, id, 'OPINION', '의견', gen_random_uuid()::text, $2, now() FROM opinion_rounds WHERE order_id = $1`;
    await expect(
      system.sql('jeomgeom_manager', insert, [id, manager.userId], { userId: manager.userId }),
    ).rejects.toThrow(/opinion.round-not-open/);
  });

  it('W6 leaves findings that are not confirmed out of any order', async () => {
    const lead = await system.as('lead');
    const { body: draft } = await (
      await system.as('inspector')
    )
      .post(`/cases/${inHand.caseId}/findings`, findingBody('KAKAO', inHand.evidence.KAKAO))
      .expect(201);
    const order = await givenOrderAt(system, inHand.caseId, 'KAKAO', 'IN_APPROVAL', {
      requirements: [requirementBody({ findingIds: [draft.id] })],
    });
    expect((await actOn(system, 'approver', order.id, 'approve')).status).toBe(409);
    expect((await lead.get(`/orders/${order.id}`).expect(200)).body.status).toBe('IN_APPROVAL');
  });
});
