import {
  anotherApprover,
  daysAfter,
  deadlineOf,
  givenExtendable,
  givenSubmitted,
  UNDER_ART_92,
} from '../support/given-extension';
import { createTestApp, type Person, type TestApp } from '../support/test-app';
import { asSuperuser } from '../support/superuser';
import { Worklist } from '../support/worklist';

interface Request {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly availableMoves: { event: string; allowed: boolean; refusal: { code: string } | null }[];
  readonly [field: string]: unknown;
}

interface Letter {
  readonly documentId: string;
  readonly title: string;
  readonly status: string;
  readonly version: number;
  readonly availableActs: string[];
}

const PENDING = { ground: 'TECHNICAL', reason: '개발 기간이 더 필요하다.' };

describe('An extension request', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  const read = async (person: Person, id: string): Promise<Request> =>
    (await (await system.as(person)).get(`/extension-requests/${id}`).expect(200)).body;
  const move = async (person: Person, id: string, event: string, body: object = {}) => {
    const { version } = await read(person, id);
    return (await system.as(person)).post(`/extension-requests/${id}/${event}`, body, version);
  };

  it('is drafted in private, signed by the manager and answered with a receipt number', async () => {
    const { action, evidenceId } = await givenExtendable(system);
    const staff = await system.as('kakaoStaff');
    const content = { ...PENDING, requestedOn: daysAfter(action.dueOn, 30) };
    const { body: draft } = await staff.post(`/deadlines/${action.id}/extension-requests`, content).expect(201);
    expect(draft).toMatchObject({ status: 'DRAFT', dueOnBefore: action.dueOn, receiptNo: null, onlyOnce: false });
    for (const person of ['approver', 'lead', 'auditor', 'naverManager'] as const)
      await (await system.as(person)).get(`/extension-requests/${draft.id}`).expect(404);
    expect((await move('kakaoManager', draft.id, 'submit', { signed: true })).body.code).toBe(
      'extension-request.evidence-missing',
    );
    const { version } = await read('kakaoStaff', draft.id);
    await staff.patch(`/extension-requests/${draft.id}`, { evidenceIds: [evidenceId] }, version).expect(200);
    expect((await move('kakaoStaff', draft.id, 'submit', { signed: true })).status).toBe(403);
    expect((await move('kakaoManager', draft.id, 'submit', {})).status).toBe(400);
    const { body } = await move('kakaoManager', draft.id, 'submit', { signed: true });
    expect(body).toMatchObject({ status: 'SUBMITTED', receiptNo: expect.stringMatching(/^접수-\d{8}-\d+$/) });
    expect(await read('approver', draft.id)).toMatchObject({ reason: PENDING.reason, evidence: [{ id: evidenceId }] });
  });

  it('stops no clock while it is pending', async () => {
    const { plan, evidenceId, order } = await givenExtendable(system);
    const id = await givenSubmitted(system, plan, evidenceId);
    expect(await deadlineOf(system, order.orderId, 'DL-07')).toMatchObject({
      dueOn: plan.dueOn,
      version: plan.version,
    });
    await system.setClock(`${daysAfter(plan.acceptedUntil.slice(0, 10), 1)}T12:00:00+09:00`);
    try {
      expect(await read('kakaoManager', id)).toMatchObject({ status: 'SUBMITTED', due: { standing: 'OVERDUE' } });
    } finally {
      await system.sql('owner', `UPDATE system_clock SET shift = '0'`);
    }
  });

  it('moves the date by a revision when it is approved, tells why, and moves nothing else', async () => {
    const { action, plan, evidenceId, order } = await givenExtendable(system);
    const requestedOn = daysAfter(action.dueOn, 20);
    const id = await givenSubmitted(system, action, evidenceId, { requestedOn });
    const { body } = await move('approver', id, 'approve');
    expect(body).toMatchObject({ status: 'APPROVED', grantedOn: requestedOn, due: { dueOn: requestedOn } });
    const { body: deadline } = await (await system.as('kakaoManager')).get(`/deadlines/${action.id}`).expect(200);
    expect(deadline.revisions).toMatchObject([
      { seq: 1, reasonCode: 'INITIAL', dueOn: action.dueOn },
      { seq: 2, reasonCode: 'EXTENSION', dueOn: requestedOn, reason: expect.stringContaining('접수-') },
    ]);
    expect(deadline.working.steps[0]).toMatchObject({ code: 'REVISED', day: action.dueOn });
    expect(await deadlineOf(system, order.orderId, 'DL-07')).toMatchObject({
      dueOn: plan.dueOn,
      version: plan.version,
    });
    const { body: seen } = await (await system.as('kakaoStaff')).get(`/corrective-actions/${order.actionIds[0]}`);
    expect(seen.status).toBe('REQUIRED');
  });

  it('is granted another date, between the present one and the one asked for, with a reason', async () => {
    const { action, evidenceId } = await givenExtendable(system);
    const id = await givenSubmitted(system, action, evidenceId);
    const reason = '시험 기간만큼만 늘린다.';
    expect((await move('approver', id, 'approve-other-date', { grantedOn: daysAfter(action.dueOn, 7) })).status).toBe(
      400,
    );
    for (const days of [0, 20, 30]) {
      const tried = await move('approver', id, 'approve-other-date', {
        reason,
        grantedOn: daysAfter(action.dueOn, days),
      });
      expect([tried.status, tried.body.code]).toEqual([409, 'extension-request.other-date-missing']);
    }
    const { body } = await move('approver', id, 'approve-other-date', {
      reason,
      grantedOn: daysAfter(action.dueOn, 7),
    });
    expect(body).toMatchObject({
      status: 'PARTIAL',
      decisionReason: reason,
      due: { dueOn: daysAfter(action.dueOn, 7) },
    });
  });

  it('is returned with a day for the supplement, submitted again, and lapses only after that day', async () => {
    const { action, evidenceId } = await givenExtendable(system);
    const id = await givenSubmitted(system, action, evidenceId);
    const respondOn = daysAfter(action.dueOn, -30);
    await move('approver', id, 'return', { reason: '납품 일정표를 보완할 것', respondOn });
    expect(await read('kakaoManager', id)).toMatchObject({ status: 'RETURNED', respondOn });
    const owed = await new Worklist(system, 'kakaoManager').all('EXTENSION_RETURNED');
    expect(owed.map((item) => item.subjectId)).toContain(id);
    expect((await move('approver', id, 'record-lapse')).body.code).toBe('extension-request.response-period-running');
    const receiptNo = (await read('kakaoManager', id)).receiptNo;
    expect((await move('kakaoManager', id, 'submit', { signed: true })).body).toMatchObject({
      status: 'SUBMITTED',
      receiptNo,
    });
    const { body: receipts } = await (await system.as('kakaoManager')).get(`/receipts?subjectId=${id}`).expect(200);
    const numbers = (receipts as { items: { receiptNo: string }[] }).items.map((item) => item.receiptNo);
    expect(numbers).toEqual([expect.not.stringMatching(`^${String(receiptNo)}$`), receiptNo]);
    expect((await move('approver', id, 'deny', { reason: '사유가 증명되지 않음' })).body).toMatchObject({
      status: 'DENIED',
      due: { dueOn: action.dueOn },
    });
  });

  it('waits on the home of the approver until it is decided', async () => {
    const { action, evidenceId } = await givenExtendable(system);
    const id = await givenSubmitted(system, action, evidenceId);
    const tasks = async () =>
      (await new Worklist(system, 'approver').all('APPROVAL')).filter((item) => item.subjectId === id);
    expect(await tasks()).toMatchObject([{ task: 'DECIDE_EXTENSION', subjectType: 'extension-request' }]);
    await move('kakaoManager', id, 'withdraw', { reason: '납품이 앞당겨짐' });
    expect(await tasks()).toEqual([]);
  });

  it.each([
    ['one second before the day ends', -1, 'FORCE_MAJEURE', 200],
    ['one second before the day ends', -1, 'TECHNICAL', 200],
    ['at the first instant after it', 0, 'TECHNICAL', 409],
    ['after it, when force majeure kept the provider from it', 0, 'FORCE_MAJEURE', 200],
  ])('is submitted %s (%i s, %s): %i', async (_, seconds, ground, status) => {
    const { action, evidenceId } = await givenExtendable(system);
    const { body: draft } = await (
      await system.as('kakaoStaff')
    )
      .post(`/deadlines/${action.id}/extension-requests`, {
        ground,
        reason: '재난',
        requestedOn: daysAfter(action.dueOn, 10),
        evidenceIds: [evidenceId],
      })
      .expect(201);
    const end = new Date(action.acceptedUntil).getTime();
    await system.setClock(new Date(end + seconds * 1000 - (seconds < 0 ? 29_000 : 0)).toISOString());
    try {
      const answer = await move('kakaoManager', draft.id, 'submit', { signed: true });
      expect([answer.status, answer.body.code]).toEqual([
        status,
        status === 200 ? undefined : 'extension-request.due-passed',
      ]);
    } finally {
      await system.sql('owner', `UPDATE system_clock SET shift = '0'`);
    }
  });

  it('is not taken for an earlier or an over-long date, for what is met, nor twice at once', async () => {
    const { action, evidenceId } = await givenExtendable(system);
    const staff = await system.as('kakaoStaff');
    const path = `/deadlines/${action.id}/extension-requests`;
    const draft = (body: object) => staff.post(path, { ...PENDING, evidenceIds: [evidenceId], ...body });
    expect((await draft({ requestedOn: action.dueOn })).body.code).toBe('extension-request.not-later-than-due');
    const { body: long } = await draft({ requestedOn: daysAfter(action.dueOn, 200) }).expect(201);
    expect((await draft({ requestedOn: daysAfter(action.dueOn, 5) })).body.code).toBe(
      'extension-request.other-request-open',
    );
    expect((await move('kakaoManager', long.id, 'submit', { signed: true })).body.code).toBe(
      'extension-request.longer-than-policy',
    );
    await (await system.as('naverStaff')).post(path, { ...PENDING, requestedOn: '2030-01-02' }).expect(404);
    await (await system.as('inspector')).post(path, { ...PENDING, requestedOn: '2030-01-02' }).expect(403);
  });

  it('is not taken for guidance, which nobody can be late with', async () => {
    const { action } = await givenExtendable(system, { instrument_type: 'ADMIN_GUIDANCE' });
    const body = { ...PENDING, requestedOn: daysAfter(action.dueOn, 5) };
    const answer = await (await system.as('kakaoStaff')).post(`/deadlines/${action.id}/extension-requests`, body);
    expect([answer.status, answer.body.code]).toEqual([409, 'extension-request.not-extendable']);
  });

  it('is not decided by the login of an inspector, and never by its requester', async () => {
    const { action, evidenceId } = await givenExtendable(system);
    const id = await givenSubmitted(system, action, evidenceId);
    const { version } = await read('lead', id);
    await (await system.as('lead')).post(`/extension-requests/${id}/approve`, {}, version).expect(403);
    const manager = await system.as('kakaoManager');
    await expect(
      system.sql(
        'jeomgeom_manager',
        `UPDATE extension_requests SET status = 'DENIED', decided_by = $2, decided_at = app.now(), decision_reason = 'x' WHERE id = $1`,
        [id, manager.userId],
        { userId: manager.userId },
      ),
    ).rejects.toThrow(/extension_requests_four_eyes/);
    const approver = await system.as('approver');
    await expect(
      system.sql(
        'jeomgeom_manager',
        `UPDATE extension_requests SET status = 'APPROVED', decided_by = $2, decided_at = app.now(), granted_on = requested_on WHERE id = $1`,
        [id, approver.userId],
        { userId: approver.userId },
      ),
    ).rejects.toThrow(/extension-request.without-revision/);
  });

  describe('W16 under 전기통신사업법 §92④', () => {
    it('knows only disaster and unavoidable cause', async () => {
      const { action, evidenceId } = await givenExtendable(system, UNDER_ART_92);
      const { body } = await (
        await system.as('kakaoStaff')
      )
        .post(`/deadlines/${action.id}/extension-requests`, {
          ...PENDING,
          requestedOn: daysAfter(action.dueOn, 5),
          evidenceIds: [evidenceId],
        })
        .expect(201);
      expect(body.onlyOnce).toBe(true);
      expect((await move('kakaoManager', body.id, 'submit', { signed: true })).body.code).toBe(
        'extension-request.ground-not-in-law',
      );
    });

    it('two approvers who approve the same request at once extend it once', async () => {
      const { action, evidenceId } = await givenExtendable(system, UNDER_ART_92);
      const id = await givenSubmitted(system, action, evidenceId);
      const approvers = [await system.as('approver'), await anotherApprover(system)];
      const { version } = await read('approver', id);
      const answers = await Promise.all(
        approvers.map((approver) => approver.post(`/extension-requests/${id}/approve`, {}, version)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const { body } = await approvers[0].get(`/deadlines/${action.id}`).expect(200);
      expect(body.revisions).toHaveLength(2);
    });

    it('two requests for dates of one order, approved at once by two people, give one extension', async () => {
      const { plan, action, evidenceId } = await givenExtendable(system, UNDER_ART_92);
      const ids = [await givenSubmitted(system, plan, evidenceId), await givenSubmitted(system, action, evidenceId)];
      const approvers = [await system.as('approver'), await anotherApprover(system)];
      const versions = [(await read('approver', ids[0])).version, (await read('approver', ids[1])).version];
      const answers = await Promise.all(
        approvers.map((approver, index) =>
          approver.post(`/extension-requests/${ids[index]}/approve`, {}, versions[index]),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('extension-request.already-extended-once');
      const lost = ids[answers.findIndex(({ status }) => status === 409)];
      const moves = (await read('approver', lost)).availableMoves.filter(({ allowed }) => allowed);
      expect(moves.map(({ event }) => event).sort()).toEqual(['deny', 'return']);
    });

    it('a second extension is refused by the unique index even where no guard asks', async () => {
      const { plan, action, evidenceId, order } = await givenExtendable(system, UNDER_ART_92);
      const first = await givenSubmitted(system, plan, evidenceId);
      const second = await givenSubmitted(system, action, evidenceId);
      expect((await move('approver', first, 'approve')).status).toBe(200);
      const userId = (await system.as('approver')).userId;
      await expect(
        asSuperuser(system.ownerUrl, async (client) => {
          await client.query(
            `UPDATE extension_requests SET status = 'APPROVED', decided_by = $2, decided_at = now(), granted_on = requested_on WHERE id = $1`,
            [second, userId],
          );
        }),
      ).rejects.toThrow(/extension_requests_once_key/);
      const granted = await system.sql<{ count: number }>(
        'owner',
        `SELECT count(*)::int AS count FROM extension_requests WHERE order_id = $1 AND status IN ('APPROVED', 'PARTIAL')`,
        [order.orderId],
      );
      expect(granted).toEqual([{ count: 1 }]);
    });

    it('other orders may be extended again', async () => {
      const { action, evidenceId, order } = await givenExtendable(system);
      const first = await givenSubmitted(system, action, evidenceId);
      expect((await move('approver', first, 'approve')).status).toBe(200);
      const again = await deadlineOf(system, order.actionIds[0], 'BY_ORDER');
      const second = await givenSubmitted(system, again, evidenceId);
      expect((await move('approver', second, 'approve')).status).toBe(200);
    });
  });

  it('is answered by a letter with the reason, the old and the new date, which the provider reads once it has arrived', async () => {
    const { action, evidenceId, order } = await givenExtendable(system);
    const grantedOn = daysAfter(action.dueOn, 7);
    const reason = '시험 기간만큼만 늘린다.';
    const id = await givenSubmitted(system, action, evidenceId);
    await move('approver', id, 'approve-other-date', { reason, grantedOn });
    const { letter } = (await read('lead', id)) as unknown as { letter: Letter };
    expect(letter).toMatchObject({ status: 'APPROVED', availableActs: ['DISPATCH'] });
    expect(letter.title).toContain('기한연장 통지');
    expect(await content('lead', letter.documentId)).toMatchObject({
      kind: 'EXTENSION_DECISION',
      reasons: reason,
      dueOnBefore: action.dueOn,
      dueOnAfter: grantedOn,
      decision: { ko: '일부 승인' },
      closing: { heading: { ko: '불복 고지' } },
    });
    expect((await read('kakaoManager', id)).letter).toBeNull();
    await (await system.as('kakaoManager')).get(`/documents/${letter.documentId}`).expect(404);
    const inspectors = new Worklist(system, 'inspector');
    expect(await inspectors.all('DELIVERY')).toContainEqual(
      expect.objectContaining({ subjectId: letter.documentId, task: 'DISPATCH' }),
    );

    const handed = { method: 'HAND', address: '판교', recipient: '재난관리책임자' };
    await send('kakaoManager', id, 'dispatch', handed, letter.version, 403);
    await send('lead', id, 'dispatch', handed, letter.version + 1, 412);
    const sent = await send('lead', id, 'dispatch', handed, letter.version, 200);
    expect(sent).toMatchObject({ status: 'DISPATCHED', availableActs: ['RECORD_ARRIVAL', 'RECORD_RETURN'] });
    const arrival = { arrivedAt: new Date().toISOString(), proof: '직접 전달' };
    const arrived = await send('lead', id, 'record-arrival', arrival, sent.version, 200);
    expect(arrived).toMatchObject({ status: 'DELIVERED', availableActs: [] });
    expect(await read('kakaoManager', id)).toMatchObject({ letter: { documentId: letter.documentId } });
    const { body } = await (await system.as('kakaoStaff')).get(`/documents?caseId=${order.caseId}`).expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ id: letter.documentId, type: 'EXTENSION_DECISION' }));
    expect(await new Worklist(system, 'kakaoStaff').all('LETTER')).toContainEqual(
      expect.objectContaining({ subjectId: letter.documentId }),
    );
  });

  it('is granted as asked without a notice of appeal, and refused with one that is generated', async () => {
    const { action, evidenceId, plan } = await givenExtendable(system);
    const granted = await givenSubmitted(system, action, evidenceId);
    await move('approver', granted, 'approve');
    const refused = await givenSubmitted(system, plan, evidenceId);
    await move('approver', refused, 'deny', { reason: '기한 안에 낼 수 있다.' });
    const letters = [];
    for (const id of [granted, refused]) {
      const { letter } = (await read('lead', id)) as unknown as { letter: Letter };
      letters.push(await content('lead', letter.documentId));
    }
    expect(letters[0]).toMatchObject({ closing: null, decision: { ko: '승인' } });
    expect(letters[1]).toMatchObject({
      decision: { ko: '불승인' },
      reasons: '기한 안에 낼 수 있다.',
      dueOnBefore: plan.dueOn,
      dueOnAfter: plan.dueOn,
    });
    expect((letters[1].closing as { ko: string }).ko).toMatch(/30일 안에 「행정기본법」 제36조.*90일/);
  });

  async function content(person: Person, documentId: string): Promise<Record<string, unknown>> {
    const { body } = await (await system.as(person)).get(`/documents/${documentId}`).expect(200);
    return body.content as Record<string, unknown>;
  }

  async function send(person: Person, id: string, act: string, body: object, version: number, status: number) {
    const session = await system.as(person);
    const answer = await session.post(`/extension-requests/${id}/letter/${act}`, body, version).expect(status);
    return answer.body.letter as Letter;
  }
});
