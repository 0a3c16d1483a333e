import { deadlinesOf, dueOf, givenDisposition } from '../support/given-disposition';
import { givenCaseInHand, type CaseInHand } from '../support/given-finding';
import { actOn, type OrderBody, byHand } from '../support/given-order';
import { moved, refused } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface ActionBody {
  readonly id: string;
  readonly status: string;
}

describe('A stay by a court', () => {
  let system: TestApp;
  let inHand: CaseInHand;
  let order: OrderBody;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  /** Every order arrives on Tuesday 2 June 2026; its plan is due on 2 July, its result on 2 September. */
  beforeEach(async () => {
    inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER']);
    order = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-06-02T10:00:00+09:00');
  });

  const stay = (more: object = {}): object => ({
    court: '서울행정법원',
    courtCaseNo: '2026아1234',
    scope: '시정명령 전부',
    decidedOn: '2026-06-11',
    effectiveOn: '2026-06-11',
    untilPhrase: '본안 판결 선고 시까지',
    paperEvidenceId: inHand.evidence.KAKAO,
    reason: '법원이 집행정지를 결정하였다.',
    ...more,
  });
  const lift = (liftedOn: string): object => ({
    liftedOn,
    paperEvidenceId: inHand.evidence.KAKAO,
    reason: '본안에서 청구가 기각되었다.',
  });
  const actionsOf = async (session: Session) =>
    (await session.get(`/corrective-actions?orderId=${order.id}`).expect(200)).body.items as ActionBody[];
  const path = () => `/orders/${order.id}`;

  it("is set by the approver on the court's paper: the order is stayed, its actions suspended, its periods stand still", async () => {
    const [approver, manager] = [await system.as('approver'), await system.as('kakaoManager')];
    await system.setClock('2026-06-11T15:00:00+09:00');
    await refused(await system.as('lead'), path(), 'stay', /permission.denied/, stay(), 403);
    await refused(approver, path(), 'stay', /stay.paper-missing/, stay({ paperEvidenceId: order.id }), 422);
    await refused(approver, path(), 'stay', /stay.effective-on/, stay({ effectiveOn: '2026-06-12' }), 422);
    expect((await moved<OrderBody>(approver, path(), 'stay', stay())).status).toBe('STAYED');
    expect((await actionsOf(manager)).map(({ status }) => status)).toEqual(['SUSPENDED']);
    expect(await dueOf(manager, order.id, 'DL-07')).toBeNull();
    expect(await dueOf(manager, order.id, 'DL-15')).toBe('2026-07-02');
    const { body: stays } = await manager.get(`/cases/${inHand.caseId}/stays`).expect(200);
    expect(stays).toMatchObject([{ court: '서울행정법원', untilPhrase: '본안 판결 선고 시까지', liftedOn: null }]);
    await (await system.as('naverManager')).get(`/cases/${inHand.caseId}/stays`).expect(404);
    await refused(approver, path(), 'stay', /order.move-not-allowed/, stay());
  });

  it('W25 lets nothing of the order be late, judged or closed while it stands', async () => {
    const [approver, lead, manager] = [
      await system.as('approver'),
      await system.as('lead'),
      await system.as('kakaoManager'),
    ];
    await system.setClock('2026-06-11T15:00:00+09:00');
    await moved(approver, path(), 'stay', stay());
    await system.setClock('2026-12-28T10:00:00+09:00');
    const { body: late } = await manager.get('/deadlines?overdue=true&limit=100').expect(200);
    const [action] = await actionsOf(manager);
    const ids = [order.id, action.id];
    expect(
      (late as { items: { subjectId: string }[] }).items.filter(({ subjectId }) => ids.includes(subjectId)),
    ).toEqual([]);
    const { body: work } = await lead.get('/work-items/OVERDUE_ACTION').expect(200);
    expect(
      (work as { items: { subjectId: string }[] }).items.filter(({ subjectId }) => ids.includes(subjectId)),
    ).toEqual([]);
    await refused(lead, path(), 'record-non-compliance', /order.move-not-allowed/, {
      reason: '이행하지 않았다고 본다.',
    });
    await refused(approver, path(), 'close', /order.move-not-allowed/);
    const { body: shown } = await manager.get(`/corrective-actions/${action.id}`).expect(200);
    expect(shown).toMatchObject({ status: 'SUSPENDED', overdue: false });
  });

  it('gives the days that were left back when it ends, and shows the working', async () => {
    const [approver, manager] = [await system.as('approver'), await system.as('kakaoManager')];
    await system.setClock('2026-06-11T15:00:00+09:00');
    await moved(approver, path(), 'stay', stay());
    await system.setClock('2026-08-20T10:00:00+09:00');
    await refused(approver, path(), 'lift-stay', /stay.lifted-on/, lift('2026-06-11'), 422);
    const lifted = await moved<OrderBody>(approver, path(), 'lift-stay', lift('2026-08-20'));
    expect(lifted.status).toBe('DELIVERED');
    expect((await actionsOf(manager)).map(({ status }) => status)).toEqual(['REQUIRED']);
    // 11 June to 2 July are 22 days; counted from 20 August they end on Thursday 10 September.
    expect(await dueOf(manager, order.id, 'DL-07')).toBe('2026-09-10');
    const plan = (await deadlinesOf(manager, order.id)).find(({ ruleId }) => ruleId === 'DL-07');
    const { body: why } = await manager.get(`/deadlines/${plan?.id}`).expect(200);
    const steps = (why as { working: { steps: { code: string; ko: string }[] } }).working.steps;
    expect(steps.find(({ code }) => code === 'RESUMED')?.ko).toContain('남은 22일');
    const reasons = (why as { revisions: { reasonCode: string; dueOn: string | null }[] }).revisions;
    expect(reasons.map(({ reasonCode, dueOn }) => [reasonCode, dueOn])).toEqual([
      ['INITIAL', '2026-07-02'],
      ['STAY', null],
      ['STAY', '2026-09-10'],
    ]);
  });

  it('cannot be made or ended by SQL without its record', async () => {
    await expect(
      system.sql('jeomgeom_manager', `UPDATE orders SET status = 'STAYED' WHERE id = $1`, [order.id], {
        userId: (await system.as('approver')).userId,
      }),
    ).rejects.toThrow('order.stay-not-as-recorded');
  });

  it('of an order that is then revoked ends with a numbered notice; nothing more is owed', async () => {
    const [approver, manager] = [await system.as('approver'), await system.as('kakaoManager')];
    await system.setClock('2026-06-11T15:00:00+09:00');
    await moved(approver, path(), 'stay', stay());
    const reason = '판결의 취지에 따라 직권으로 취소한다.';
    await refused(approver, path(), 'revoke', /order.revocation-notice-missing/, { reason });
    const revoked = await moved<OrderBody>(approver, path(), 'revoke', { reason, dispatch: byHand });
    expect(revoked.status).toBe('REVOKED');
    expect((await actionsOf(manager)).map(({ status }) => status)).toEqual(['WAIVED']);
    const { body } = await approver.get(`/documents?subjectId=${order.id}&type=REVOCATION_NOTICE`).expect(200);
    expect((body as { items: unknown[] }).items).toHaveLength(1);
    const open = (await deadlinesOf(manager, order.id)).filter(({ voidReason }) => voidReason === null);
    expect(open).toEqual([]);
  });

  it('aside, an order is changed by another that names it, and by no other', async () => {
    const approver = await system.as('approver');
    const change = (replacedById: string) => ({
      reason: '기한을 나누어 다시 명한다.',
      replacedById,
      dispatch: byHand,
    });
    const other = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-06-03T10:00:00+09:00');
    await refused(approver, path(), 'change', /order.replacing-order-missing/, change(other.id));
    const next = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-06-04T10:00:00+09:00', {
      replacesId: order.id,
    });
    const { body, status } = await actOn(system, 'approver', order.id, 'change', change(next.id));
    expect([status, body.status]).toEqual([200, 'CHANGED']);
  });
});
