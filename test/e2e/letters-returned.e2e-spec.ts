import { legalBasis } from '../support/given-case';
import { arrival, byPost, clockOf, deadlinesOf, givenDisposition } from '../support/given-disposition';
import { givenCaseInHand, type CaseInHand } from '../support/given-finding';
import { actOn, type OrderBody } from '../support/given-order';
import { moved, refused } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Letter {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly deliveries: { attempt: number; method: string; failedAt: string | null; arrivedAt: string | null }[];
  readonly availableMoves: { event: string; allowed: boolean }[];
}

const FINE = {
  kind: 'FINE',
  legalBasisId: legalBasis('BCDA_48', '2023-07-04'),
  facts: '시정명령에서 정한 기한까지 조치하지 않았다.',
  violationEndedOn: '2026-09-03',
  statutoryMaximum: 10_000_000,
  baseAmount: 5_000_000,
  aggravation: 0,
  reduction: 0,
  calculationReason: '1차 위반',
};
const NOT_THERE = '수취인이 그 주소에 없어 반송되었다.';

describe('A letter that comes back', () => {
  let system: TestApp;
  let inHand: CaseInHand;
  let order: OrderBody;
  let lead: Session;
  let approver: Session;
  let manager: Session;

  beforeAll(async () => {
    system = await createTestApp();
    [lead, approver, manager] = [await system.as('lead'), await system.as('approver'), await system.as('kakaoManager')];
    inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER']);
    order = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-06-02T10:00:00+09:00');
    await system.setClock('2026-09-04T10:00:00+09:00');
    await actOn(system, 'lead', order.id, 'record-non-compliance', {
      reason: '기한을 두 차례 알렸으나 이행하지 않았다.',
    });
  });
  afterAll(() => system?.close());

  const returned = async (): Promise<object> => ({
    failedAt: (await clockOf(system)).toISOString(),
    reason: NOT_THERE,
  });
  const tasks = async (session: Session, kind: string, subjectId: string): Promise<string[]> => {
    const { body } = await session.get(`/work-items/${kind}`).expect(200);
    return (body as { items: { task: string; subjectId: string }[] }).items
      .filter((item) => item.subjectId === subjectId)
      .map(({ task }) => task);
  };
  const read = async (path: string): Promise<Letter> => (await lead.get(path).expect(200)).body as Letter;

  it('of any kind is sent again and arrives by its latest attempt: the prior notice of a fine', async () => {
    const { body } = await lead.post(`/orders/${order.id}/sanctions`, FINE).expect(201);
    const sanction = `/sanctions/${(body as Letter).id}`;
    const sent = await moved<{ noticeDocumentId: string }>(approver, sanction, 'send-prior-notice', {
      ...byPost,
      opinionDays: 14,
    });
    const letter = `/documents/${sent.noticeDocumentId}`;
    await refused(lead, letter, 'dispatch-again', /document.not-returned/, byPost);
    const back = await moved<Letter>(lead, letter, 'record-return', await returned());
    expect(back).toMatchObject({ status: 'RETURNED', deliveries: [{ attempt: 1 }] });
    expect(back.availableMoves.map(({ event }) => event)).toEqual(['dispatch-again']);
    expect(await tasks(lead, 'DELIVERY', sent.noticeDocumentId)).toEqual(['DISPATCH_AGAIN']);
    await refused(lead, sanction, 'open-opinion-period', /delivery.settled/, await arrival(system));
    const again = await moved<Letter>(lead, letter, 'dispatch-again', byPost);
    expect(again).toMatchObject({ status: 'RE_DISPATCHED', deliveries: [{ attempt: 1 }, { attempt: 2 }] });
    expect(await tasks(lead, 'DELIVERY', sent.noticeDocumentId)).toEqual([]);
    await refused(lead, letter, 'record-arrival', /document.arrival-elsewhere/, await arrival(system));
    await manager.get(sanction).expect(404);
    expect(await moved(lead, sanction, 'open-opinion-period', await arrival(system))).toMatchObject({
      status: 'OPINION',
    });
    expect((await read(letter)).deliveries[1].arrivedAt).not.toBeNull();
  });

  it('again is served by public notice, approved, and arrives after fourteen days', async () => {
    const { body } = await lead.post(`/orders/${order.id}/sanctions`, { ...FINE, ...SURCHARGE }).expect(201);
    const sanction = `/sanctions/${(body as Letter).id}`;
    const sent = await moved<{ noticeDocumentId: string }>(approver, sanction, 'send-prior-notice', {
      ...byPost,
      opinionDays: 14,
    });
    const letter = `/documents/${sent.noticeDocumentId}`;
    await moved(lead, letter, 'record-return', await returned());
    const post = { address: '관보 제20000호와 부처 누리집' };
    await lead.post(`${letter}/give-public-notice`, post, (await read(letter)).version).expect(403);
    await refused(
      lead,
      letter,
      'dispatch-again',
      /document.notice-is-posted/,
      { ...byPost, method: 'PUBLIC_NOTICE' },
      422,
    );
    expect(await moved(approver, letter, 'give-public-notice', post)).toMatchObject({ status: 'PUBLIC_NOTICE' });
    const [clock] = await deadlinesOf(lead, sent.noticeDocumentId);
    expect(clock).toMatchObject({ ruleId: 'DL-24', dueOn: '2026-09-18', satisfiedAt: null });
    await system.setClock('2026-09-17T10:00:00+09:00');
    await refused(
      lead,
      sanction,
      'open-opinion-period',
      /official-document.public-notice-not-effective/,
      await arrival(system),
    );
    await system.setClock('2026-09-18T10:00:00+09:00');
    expect(await moved(lead, sanction, 'open-opinion-period', await arrival(system))).toMatchObject({
      status: 'OPINION',
      opinionDueOn: '2026-10-02',
    });
    expect((await deadlinesOf(lead, sent.noticeDocumentId))[0].satisfiedAt).not.toBeNull();
  });

  it('tells that an order is revoked: it is work until its arrival is recorded on the letter itself', async () => {
    const other = await givenDisposition(system, inHand.caseId, 'NAVER', '2026-09-18T11:00:00+09:00');
    const revoked = await actOn(system, 'approver', other.id, 'revoke', {
      reason: '위반이 아닌 것으로 밝혀졌다.',
      dispatch: byPost,
    });
    expect(revoked.status).toBe(200);
    const { body } = await lead.get(`/documents?subjectId=${other.id}&type=REVOCATION_NOTICE`).expect(200);
    const [notice] = (body as { items: Letter[] }).items;
    const letter = `/documents/${notice.id}`;
    expect(await tasks(lead, 'DELIVERY', notice.id)).toEqual(['RECORD_ARRIVAL']);
    await moved(lead, letter, 'record-return', await returned());
    expect(await tasks(lead, 'DELIVERY', notice.id)).toEqual(['DISPATCH_AGAIN']);
    await moved(lead, letter, 'dispatch-again', byPost);
    expect(await moved(lead, letter, 'record-arrival', await arrival(system))).toMatchObject({ status: 'DELIVERED' });
    expect(await tasks(lead, 'DELIVERY', notice.id)).toEqual([]);
  });

  it('is not dealt with here where it is an order, whose status says whether it is served, nor by its recipient', async () => {
    const { body } = await lead.get(`/documents?subjectId=${order.id}&type=ORDER`).expect(200);
    const [letter] = (body as { items: Letter[] }).items;
    expect((await read(`/documents/${letter.id}`)).availableMoves).toEqual([]);
    await refused(lead, `/documents/${letter.id}`, 'record-return', /document.sent-with-its-order/, await returned());
    const own = (await manager.get(`/documents/${letter.id}`).expect(200)).body as Letter;
    expect(own.availableMoves).toEqual([]);
    await manager.post(`/documents/${letter.id}/record-return`, await returned(), own.version).expect(403);
  });
});

const SURCHARGE = {
  kind: 'SURCHARGE',
  legalBasisId: legalBasis('BCDA_40-4', '2023-07-04'),
  statutoryMaximum: null,
  baseAmount: null,
  revenues: [1_000_000_000, 1_000_000_000, 1_000_000_000],
  rate: 150,
};
