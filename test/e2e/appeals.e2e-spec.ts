import { legalBasis } from '../support/given-case';
import { arrival, byPost, deadlinesOf, dueOf, givenDisposition } from '../support/given-disposition';
import { givenCaseInHand, type CaseInHand } from '../support/given-finding';
import type { OrderBody } from '../support/given-order';
import { moved, refused } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface AppealBody {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly receiptNo: string;
  readonly filedLate: boolean;
  readonly due: { dueOn: string; standing: string } | null;
  readonly decision: { decision: string; documentId: string | null } | null;
  readonly availableMoves: readonly { event: string; allowed: boolean }[];
}

const OBJECTION = { kind: 'OBJECTION', grounds: '원인 판단이 사실과 다르다.', relief: '시정명령을 취소하여 달라.' };

describe('An appeal against an order', () => {
  let system: TestApp;
  let inHand: CaseInHand;
  let order: OrderBody;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  /** Every order arrives on Tuesday 2 June 2026. */
  beforeEach(async () => {
    inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER']);
    order = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-06-02T10:00:00+09:00');
  });

  const file = async (body: object = OBJECTION, who: 'kakaoManager' | 'lead' = 'kakaoManager') =>
    (await (await system.as(who)).post(`/orders/${order.id}/appeals`, body).expect(201)).body as AppealBody;

  /** What waits for the person about the appeal. */
  const workOf = async (session: Session, id: string) => {
    const { body } = await session.get('/work-items/owed?limit=100').expect(200);
    const items = (body as { items: { task: string; subjectId: string }[] }).items;
    return items.filter(({ subjectId }) => subjectId === id).map(({ task }) => task);
  };

  it('has its periods from the arrival of the order, each with its article, and none for guidance', async () => {
    const manager = await system.as('kakaoManager');
    const rights = (await deadlinesOf(manager, order.id)).filter(({ ruleId }) => /^DL-1[57]/.test(ruleId));
    expect(Object.fromEntries(rights.map(({ ruleId, dueOn }) => [ruleId, dueOn]))).toEqual({
      'DL-15': '2026-07-02',
      'DL-17A': '2026-08-31',
      'DL-17B': '2026-11-30',
      'DL-17C': '2026-08-31',
      'DL-17D': '2027-06-02',
    });
    await system.setClock('2026-07-03T10:00:00+09:00');
    const [right] = (await deadlinesOf(manager, order.id)).filter(({ ruleId }) => ruleId === 'DL-15');
    expect(right.standing).not.toBe('OVERDUE');
    const guidance = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-07-03T11:00:00+09:00', {
      instrumentType: 'ADMIN_GUIDANCE',
      legalBasisId: undefined,
      priorNoticeExemption: undefined,
    });
    await manager.post(`/orders/${guidance.id}/appeals`, OBJECTION).expect(409, /appeal.guidance-binds-nobody/);
    expect(await dueOf(manager, guidance.id, 'DL-15')).toBeNull();
  });

  it('is filed as an objection by the manager alone, once, and starts the fourteen days of the ministry', async () => {
    await system.setClock('2026-06-12T10:00:00+09:00');
    const staff = await system.as('kakaoStaff');
    await staff.post(`/orders/${order.id}/appeals`, OBJECTION).expect(403);
    const appeal = await file();
    expect(appeal).toMatchObject({ status: 'FILED', filedLate: false, due: { dueOn: '2026-06-26' } });
    expect(appeal.receiptNo).toMatch(/^접수-20260612-/);
    const manager = await system.as('kakaoManager');
    await manager.post(`/orders/${order.id}/appeals`, OBJECTION).expect(409, /appeal.already-filed/);
    await manager
      .post(`/orders/${order.id}/appeals`, { ...OBJECTION, kind: 'LAWSUIT', forum: '서울행정법원' })
      .expect(409, /appeal.filed-elsewhere/);
    expect((await deadlinesOf(manager, order.id)).find(({ ruleId }) => ruleId === 'DL-15')?.satisfiedAt).not.toBeNull();
  });

  it('is not to be found by another provider, a co-respondent included', async () => {
    const appeal = await file();
    const other = await system.as('naverManager');
    await other.get(`/appeals/${appeal.id}`).expect(404);
    await other.post(`/orders/${order.id}/appeals`, OBJECTION).expect(404);
    await other.post(`/appeals/${appeal.id}/withdraw`, { reason: '남의 것이다.' }, appeal.version).expect(404);
    await other.get(`/cases/${inHand.caseId}/appeals`).expect(404);
    const rows = await system.sql('jeomgeom_provider', 'SELECT 1 FROM appeals', [], {
      userId: other.userId,
      providerId: '00000000-0000-4000-8000-000000000000',
    });
    expect(rows).toEqual([]);
  });

  it('is answered within the period, which is put off once by ten days at most, counted from the day after its end', async () => {
    await system.setClock('2026-06-12T10:00:00+09:00');
    const path = `/appeals/${(await file()).id}`;
    const approver = await system.as('approver');
    await moved(await system.as('lead'), path, 'accept');
    await approver.post(`${path}/extend`, { days: 11, reason: '사실 확인에 시간이 필요하다.' }, 2).expect(400);
    const put = await moved<AppealBody>(approver, path, 'extend', { days: 10, reason: '사실 확인에 시간이 필요하다.' });
    expect(put).toMatchObject({ status: 'EXTENDED', due: { dueOn: '2026-07-06' } });
    await refused(approver, path, 'extend', /appeal.move-not-allowed/, { days: 1, reason: '또 필요하다고 한다.' });
    await expect(
      system.sql('owner', `UPDATE appeals SET extension_days = 5 WHERE status = 'EXTENDED'`),
    ).rejects.toThrow('appeal.extended-once');
    await system.setClock('2026-07-07T10:00:00+09:00');
    const late = await approver.get(path).expect(200);
    expect(late.body).toMatchObject({ due: { standing: 'OVERDUE', overdueDays: 1 } });
  });

  it('is decided by someone else than the author, in a numbered letter whose arrival opens the next ways', async () => {
    await system.setClock('2026-06-12T10:00:00+09:00');
    const appeal = await file();
    const path = `/appeals/${appeal.id}`;
    const [lead, approver, manager] = [
      await system.as('lead'),
      await system.as('approver'),
      await system.as('kakaoManager'),
    ];
    expect(await workOf(lead, appeal.id)).toEqual(['REVIEW_APPEAL']);
    await moved(lead, path, 'accept');
    expect(await workOf(approver, appeal.id)).toEqual(['DECIDE_APPEAL']);
    await lead.post(`${path}/decide`, {}, 2).expect(403);
    const answer = { decision: 'DISMISSED', reason: '원인 판단을 뒤집을 증거가 없다.', dispatch: byPost };
    await approver.post(`${path}/decide`, { ...answer, dispatch: undefined }, 2).expect(422, /appeal.dispatch-missing/);
    const decided = await moved<AppealBody>(approver, path, 'decide', answer);
    expect(decided).toMatchObject({ status: 'DECIDED', decision: { decision: 'DISMISSED' } });
    expect((await manager.get(path).expect(200)).body.decision).toBeNull();
    expect(await workOf(lead, appeal.id)).toEqual(['RECORD_ARRIVAL']);
    const { body: letter } = await approver.get(`/documents/${decided.decision?.documentId}`).expect(200);
    expect(letter).toMatchObject({ type: 'APPEAL_DECISION', content: { receiptNo: appeal.receiptNo } });
    expect(letter.content.closing.ko).toContain('90일');
    await system.setClock('2026-06-19T10:00:00+09:00');
    await moved(lead, path, 'record-arrival', await arrival(system));
    expect((await manager.get(path).expect(200)).body.decision).toMatchObject({ decision: 'DISMISSED' });
    expect(await dueOf(manager, appeal.id, 'DL-17A')).toBe('2026-09-17');
    expect(await dueOf(manager, appeal.id, 'DL-17C')).toBe('2026-09-17');
    await refused(manager, path, 'withdraw', /appeal.move-not-allowed/, { reason: '너무 늦은 취하이다.' });
  });

  it('at a court is recorded by the ministry with the paper of the court', async () => {
    const suit = {
      kind: 'LAWSUIT',
      forum: '서울행정법원',
      forumCaseNo: '2026구합1234',
      grounds: '위법',
      relief: '취소',
    };
    const lead = await system.as('lead');
    await lead.post(`/orders/${order.id}/appeals`, { ...suit, filedOn: '2026-12-31' }).expect(422, /filed-in-future/);
    const { id, due } = await file(suit, 'lead');
    expect(due).toBeNull();
    await moved(lead, `/appeals/${id}`, 'accept');
    const approver = await system.as('approver');
    const judgment = { decision: 'UPHELD', reason: '재량을 벗어났다고 판결하였다.' };
    await approver.post(`/appeals/${id}/decide`, judgment, 2).expect(422, /appeal.paper-missing/);
    const paperEvidenceId = inHand.evidence.KAKAO;
    await moved(approver, `/appeals/${id}`, 'decide', { ...judgment, paperEvidenceId, decidedOn: '2026-06-02' });
  });

  it('C10 keeps its case open until it is over, unless a reason is written why not', async () => {
    const closing = await givenCaseInHand(system, ['KAKAO'], { status: 'REMEDIATING' });
    order = await givenDisposition(system, closing.caseId, 'KAKAO', '2026-06-02T10:00:00+09:00', {
      instrumentType: 'WARNING',
      legalBasisId: legalBasis('BCDA_36-2_2', '2023-07-04'),
      priorNoticeExemption: undefined,
      title: '경고',
      requirements: [],
      planDue: undefined,
      resultDue: undefined,
    });
    const { id } = await file();
    const [lead, manager] = [await system.as('lead'), await system.as('kakaoManager')];
    const path = `/cases/${closing.caseId}`;
    await refused(lead, path, 'submit-closure', /case.proceedings-open/);
    await manager.post(`/appeals/${id}/withdraw`, {}, 1).expect(400);
    const withdrawn = await moved<AppealBody>(manager, `/appeals/${id}`, 'withdraw', { reason: '이행하기로 하였다.' });
    expect(withdrawn.status).toBe('WITHDRAWN');
    expect((await file()).status).toBe('FILED');
    const reason = '이의신청과 무관하게 모든 조치가 끝났다.';
    expect((await moved<{ status: string }>(lead, path, 'submit-closure', { reason })).status).toBe('CLOSURE_REVIEW');
  });
});
