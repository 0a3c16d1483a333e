import { givenCaseInHand } from '../support/given-finding';
import {
  givenDeliveredRequest,
  givenRequest,
  nowOf,
  requestBody,
  type RequestBody,
} from '../support/given-information-request';
import { legalBasis } from '../support/given-case';
import { moved, refused, versionOf } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

const HAND = { method: 'HAND', address: '판교', recipient: '재난관리책임자' };

describe('An information request', () => {
  let system: TestApp;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    await system.setClock('2024-06-03T10:00:00+09:00');
    ({ caseId } = await givenCaseInHand(system, ['KAKAO', 'NAVER']));
  });
  afterAll(() => system?.close());

  it('is approved by another than its author, numbered, delivered, answered item by item and accepted', async () => {
    const { id, requestNo } = await givenRequest(system, caseId, 'KAKAO');
    expect(requestNo).toMatch(/-자\d{2}$/);
    const path = `/information-requests/${id}`;
    const [approver, inspector, lead, staff] = await people(system);
    const issued = await moved<RequestBody>(approver, path, 'issue');
    const { body: letter } = await approver.get(`/documents/${issued.documentId}`).expect(200);
    expect(letter).toMatchObject({
      type: 'INFORMATION_REQUEST',
      content: {
        legalBasis: { act: '전기통신사업법', article: '제22조의7제4항' },
        period: { ko: '이 문서가 도달한 날부터 7일 이내' },
        materials: [{ no: 1, title: '작업 계획서와 승인 기록' }, { no: 2 }],
        refusal: { penaltyClause: { article: expect.stringContaining('제2호의4') }, voluntary: null },
      },
    });
    await staff.get(path).expect(404);
    await refused(inspector, path, 'record-arrival', /information-request\.not-dispatched/, await arrival(system));
    await moved(inspector, path, 'dispatch', HAND);
    await refused(inspector, path, 'dispatch', /already-dispatched/, HAND);
    const delivered = await moved<RequestBody>(inspector, path, 'record-arrival', await arrival(system));
    expect(delivered).toMatchObject({ status: 'DELIVERED', due: { dueOn: '2024-06-10' } });

    const [first, second] = delivered.items;
    const evidenceId = await uploaded(staff, caseId, '작업 계획서');
    await refused(staff, path, 'answer', /nothing-attached/, answers([first.id, 'SUBMITTED']), 422);
    await refused(staff, path, 'answer', /answer-without-reason/, answers([first.id, 'REFUSED']), 422);
    const partly = await moved<RequestBody>(staff, path, 'answer', {
      answers: [{ itemId: first.id, kind: 'SUBMITTED', evidenceIds: [evidenceId] }],
    });
    expect(partly).toMatchObject({ status: 'PARTIAL', receipts: [{ receiptNo: '접수-20240603-1' }] });
    expect(partly.due?.satisfiedAt).toBeNull();
    const whole = await moved<RequestBody>(staff, path, 'answer', {
      answers: [{ itemId: second.id, kind: 'NOT_SUBMITTED', text: '로그 보존기간이 지나 남아 있지 않습니다.' }],
    });
    expect(whole.status).toBe('ANSWERED');
    expect(whole.due?.satisfiedAt).not.toBeNull();

    await refused(lead, path, 'accept', /items-not-judged/);
    await moved(inspector, path, 'judge', {
      items: [first, second].map(({ id: itemId }) => ({ itemId, judgement: 'SUFFICIENT' })),
    });
    const accepted = await moved<RequestBody>(lead, path, 'accept');
    expect(accepted).toMatchObject({ status: 'ACCEPTED', availableMoves: [] });
    const { body: seen } = await staff.get(path).expect(200);
    expect((seen as RequestBody).items.map(({ judgement }) => judgement)).toEqual([null, null]);
  });

  it('gives at least seven days from the arrival, unless its urgency is written down (DL-26)', async () => {
    const approver = await system.as('approver');
    const short = await givenRequest(system, caseId, 'KAKAO', { periodDays: undefined, dueOn: '2024-06-09' });
    await refused(approver, `/information-requests/${short.id}`, 'issue', /period-too-short/);
    const hasty = await givenRequest(system, caseId, 'KAKAO', { periodDays: 6 });
    await refused(approver, `/information-requests/${hasty.id}`, 'issue', /period-too-short/);
    const inTime = await givenRequest(system, caseId, 'KAKAO', { periodDays: undefined, dueOn: '2024-06-10' });
    await moved(approver, `/information-requests/${inTime.id}`, 'issue');
    const urgent = await givenDeliveredRequest(system, caseId, 'KAKAO', {
      periodDays: 2,
      urgentReason: '장애가 되풀이되고 있어 곧바로 확인해야 한다.',
    });
    expect(urgent.due?.dueOn).toBe('2024-06-05');
  });

  it('leaves the seven days whole where the letter arrived late', async () => {
    const { id } = await givenRequest(system, caseId, 'KAKAO', { periodDays: undefined, dueOn: '2024-06-12' });
    const path = `/information-requests/${id}`;
    await moved(await system.as('approver'), path, 'issue');
    const inspector = await system.as('inspector');
    await moved(inspector, path, 'dispatch', HAND);
    await system.setClock('2024-06-11T10:00:00+09:00');
    const late = await moved<RequestBody>(inspector, path, 'record-arrival', await arrival(system));
    expect(late.due?.dueOn).toBe('2024-06-18');
    await system.setClock('2024-06-03T10:00:00+09:00');
  });

  it('rests on an article in force or on a recorded consent, and threatens nobody who consents', async () => {
    const consent = { by: '카카오 재난관리책임자', on: '2024-06-03' };
    const inspector = await system.as('inspector');
    const post = (more: object) => inspector.post(`/cases/${caseId}/information-requests`, requestBody('KAKAO', more));
    const none = { legalBasisId: undefined, penaltyCode: undefined, refusalConsequence: undefined };
    await post(none).expect(409, /information-request\.no-legal-basis/);
    await post({ legalBasisId: legalBasis('BCDA_36-2_2', '2023-07-04') }).expect(422, /basis-not-in-force/);
    await post({ ...none, consent, penaltyCode: 'B_FINE_MATERIALS' }).expect(422, /penalty-without-power/);
    await post({ penaltyCode: 'NO_SUCH' }).expect(422, /penalty-unknown/);
    const { id } = await givenRequest(system, caseId, 'KAKAO', { ...none, consent });
    const issued = await moved<RequestBody>(await system.as('approver'), `/information-requests/${id}`, 'issue');
    const { body } = await (await system.as('approver')).get(`/documents/${issued.documentId}`).expect(200);
    expect(body).toMatchObject({
      content: { refusal: { penaltyClause: null, voluntary: { ko: expect.any(String) } } },
    });
  });

  it('goes back to its author, and is not approved without what follows a refusal', async () => {
    const approver = await system.as('approver');
    const { id } = await givenRequest(system, caseId, 'KAKAO', { refusalConsequence: undefined });
    const path = `/information-requests/${id}`;
    await refused(approver, path, 'issue', /form-incomplete/);
    await moved(approver, path, 'return', { reason: '거부할 때의 제재를 적어 주십시오.' });
    const inspector = await system.as('inspector');
    expect((await inspector.get(path)).body).toMatchObject({ returnReason: expect.stringContaining('제재') });
    const { providerId: _, ...content } = requestBody('KAKAO') as { providerId: string };
    const { body } = await inspector.patch(path, content, await versionOf(inspector, path)).expect(200);
    expect(body).toMatchObject({ returnReason: null });
    await moved(approver, path, 'issue');
    await inspector.patch(path, content, await versionOf(inspector, path)).expect(409, /record\.frozen/);
  });

  it('is asked again for what was insufficient, once', async () => {
    const [, inspector, lead, staff] = await people(system);
    const request = await givenDeliveredRequest(system, caseId, 'KAKAO');
    const path = `/information-requests/${request.id}`;
    const evidenceIds = [await uploaded(staff, caseId, '일부만')];
    const given = request.items.map(({ id: itemId }) => ({ itemId, kind: 'SUBMITTED', evidenceIds }));
    await moved(staff, path, 'answer', { answers: given });
    await refused(inspector, path, 'judge', /judgement-without-note/, judged(request, 'INSUFFICIENT'), 422);
    await moved(inspector, path, 'judge', judged(request, 'INSUFFICIENT', '5월 13일 이전 기록이 빠져 있다.'));
    await refused(lead, path, 'accept', /items-insufficient/);
    await refused(lead, path, 'find-insufficient', /reason-required/, { reason: '미흡' });
    await moved(lead, path, 'find-insufficient', { reason: '작업 기록이 일부만 제출되었다.' });
    const again = await givenRequest(system, caseId, 'KAKAO', { reissueOfId: request.id });
    expect((await lead.get(path)).body).toMatchObject({ status: 'INSUFFICIENT', reissuedById: again.id });
    const post = (more: object) => inspector.post(`/cases/${caseId}/information-requests`, requestBody('KAKAO', more));
    await post({ reissueOfId: request.id }).expect(409, /already-reissued/);
    await post({ reissueOfId: again.id }).expect(409, /not-insufficient/);
  });

  it('is refused when its respondent says so, or lets the days pass', async () => {
    const [, , lead, staff] = await people(system);
    const silent = await givenDeliveredRequest(system, caseId, 'KAKAO');
    const spoken = await givenDeliveredRequest(system, caseId, 'KAKAO');
    const path = `/information-requests/${spoken.id}`;
    await refused(lead, path, 'record-refusal', /not-refused/, { reason: '제출하지 않겠다고 하였다.' });
    await moved(staff, path, 'answer', {
      answers: [{ itemId: spoken.items[0].id, kind: 'REFUSED', text: '영업비밀이라 낼 수 없습니다.' }],
    });
    await moved(lead, path, 'record-refusal', { reason: '영업비밀을 이유로 제출을 거부하였다.' });
    const unanswered = `/information-requests/${silent.id}`;
    const reason = { reason: '기한까지 아무것도 내지 않았다.' };
    await refused(lead, unanswered, 'record-refusal', /not-refused/, reason);
    await system.setClock('2024-06-11T00:00:00+09:00');
    expect(await moved(lead, unanswered, 'record-refusal', reason)).toMatchObject({ status: 'REFUSED' });
    await system.setClock('2024-06-03T10:00:00+09:00');
  });

  it('is its respondent’s alone', async () => {
    const { id } = await givenDeliveredRequest(system, caseId, 'KAKAO');
    const naver = await system.as('naverStaff');
    await naver.get(`/information-requests/${id}`).expect(404);
    const { body } = await naver.get('/information-requests').expect(200);
    expect((body as { items: unknown[] }).items).toEqual([]);
    await naver.post(`/information-requests/${id}/answer`, answers([id, 'REFUSED'], '아니오'), 1).expect(404);
    await naver.post(`/cases/${caseId}/information-requests`, requestBody('NAVER')).expect(403);
  });

  it('lets an investigation begin without any inspection (C2)', async () => {
    const { caseId: asked } = await givenCaseInHand(system, ['KAKAO'], { status: 'REGISTERED' });
    const lead = await system.as('lead');
    await refused(lead, `/cases/${asked}`, 'start', /case\.no-inspection/);
    await givenRequest(system, asked, 'KAKAO');
    expect(await moved(lead, `/cases/${asked}`, 'start')).toMatchObject({ status: 'INVESTIGATING' });
  });

  it('waits for whoever has to act, until it is done', async () => {
    const [approver, inspector, , staff] = await people(system);
    const tasks = async (session: Session, kind: string, id: string) => {
      const { body } = await session.get(`/work-items/${kind}?limit=100`).expect(200);
      const items = (body as { items: { subjectId: string; task: string; dueOn: string | null }[] }).items;
      return items.filter(({ subjectId }) => subjectId === id).map(({ task, dueOn }) => [task, dueOn]);
    };
    const { id } = await givenRequest(system, caseId, 'KAKAO');
    const path = `/information-requests/${id}`;
    expect(await tasks(approver, 'APPROVAL', id)).toEqual([['ISSUE_INFORMATION_REQUEST', null]]);
    await moved(approver, path, 'issue');
    expect(await tasks(inspector, 'DELIVERY', id)).toEqual([['DISPATCH', null]]);
    await moved(inspector, path, 'dispatch', HAND);
    expect(await tasks(inspector, 'DELIVERY', id)).toEqual([['RECORD_ARRIVAL', null]]);
    const { items } = await moved<RequestBody>(inspector, path, 'record-arrival', await arrival(system));
    expect(await tasks(staff, 'INFORMATION_REQUEST', id)).toEqual([['ANSWER_INFORMATION_REQUEST', '2024-06-10']]);
    const refusals = items.map(({ id: itemId }) => ({ itemId, kind: 'NOT_SUBMITTED', text: '없는 자료입니다.' }));
    await moved(staff, path, 'answer', { answers: refusals });
    expect(await tasks(staff, 'INFORMATION_REQUEST', id)).toEqual([]);
    expect(await tasks(inspector, 'INFORMATION_ANSWERED', id)).toEqual([['JUDGE_MATERIALS', null]]);
    await moved(inspector, path, 'judge', judged({ items } as RequestBody, 'SUFFICIENT'));
    expect(await tasks(inspector, 'INFORMATION_ANSWERED', id)).toEqual([['DECIDE_MATERIALS', null]]);
  });

  it('keeps received answers as they came, in the database as well', async () => {
    const [, , , staff] = await people(system);
    const request = await givenDeliveredRequest(system, caseId, 'KAKAO');
    await moved(staff, `/information-requests/${request.id}`, 'answer', {
      answers: [{ itemId: request.items[0].id, kind: 'REFUSED', text: '낼 수 없습니다.' }],
    });
    for (const statement of [
      `UPDATE information_request_answers SET text = '달라짐' WHERE request_id = $1`,
      `DELETE FROM information_request_receipts WHERE request_id = $1`,
    ])
      await expect(system.sql('owner', statement, [request.id])).rejects.toThrow(/append-only/);
  });
});

async function people(system: TestApp): Promise<[Session, Session, Session, Session]> {
  return [
    await system.as('approver'),
    await system.as('inspector'),
    await system.as('lead'),
    await system.as('kakaoStaff'),
  ];
}

async function arrival(system: TestApp): Promise<object> {
  return { arrivedAt: await nowOf(system), proof: '수령 서명' };
}

function answers([itemId, kind]: readonly [string, string], text?: string): object {
  return { answers: [{ itemId, kind, text }] };
}

function judged({ items }: RequestBody, judgement: string, note?: string): object {
  return { items: items.map(({ id: itemId }) => ({ itemId, judgement, note })) };
}

async function uploaded(staff: Session, caseId: string, title: string): Promise<string> {
  const content = Buffer.from(`%PDF-1.7 ${title}`);
  const { body } = await staff.upload(`/cases/${caseId}/evidence`, { title }, 'a.pdf', content).expect(201);
  return (body as { id: string }).id;
}
