import { daysAfter, givenExtendable, givenSubmitted, type RunningDeadline } from '../support/given-extension';
import { legalBasis } from '../support/given-case';
import { givenCaseInHand } from '../support/given-finding';
import { actOn, byHand, givenDraftOrder, handedOver } from '../support/given-order';
import { givenAcceptedPlan } from '../support/given-delivered-order';
import { createTestApp, type Person, type TestApp } from '../support/test-app';
import { Worklist } from '../support/worklist';

interface Proposal {
  readonly deadline: { id: string; version: number; dueOn: string };
  readonly reasonCode: string;
  readonly causeKo: string;
  readonly proposedOn: string;
  readonly proposedUntil: string;
  readonly effect: string;
  readonly working: { steps: { code: string; day: string | null }[] };
}

const GUIDANCE = { instrument_type: 'ADMIN_GUIDANCE' };
const late = (deadline: RunningDeadline, days: number) =>
  `${daysAfter(deadline.acceptedUntil.slice(0, 10), days)}T12:00:00+09:00`;

describe('A date that circumstances change', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());
  afterEach(() => system.sql('owner', `UPDATE system_clock SET shift = '0'`));

  const get = async (person: Person, path: string) => (await (await system.as(person)).get(path).expect(200)).body;
  const proposals = async (): Promise<Proposal[]> => (await get('approver', '/deadlines/proposals')).items;
  const proposalFor = async (id: string) => (await proposals()).filter(({ deadline }) => deadline.id === id);
  const apply = async (person: Person, id: string, reasonCode: string) => {
    const { version } = await get('approver', `/deadlines/${id}`);
    return (await system.as(person)).post(`/deadlines/${id}/apply-proposal`, { reasonCode }, version);
  };
  const announce = async (onDate: string) =>
    (await system.as('admin'))
      .post('/reference/holidays', {
        onDate,
        nameKo: '임시공휴일',
        nameEn: 'Temporary holiday',
        kind: 'TEMPORARY',
        law: '공휴일에 관한 법률 제2조제11호',
        source: '관보',
      })
      .expect(201);
  const outage = async (startedAt: string, endedAt: string) =>
    (await system.as('admin')).post('/system-outages', { startedAt, endedAt, reason: '데이터베이스 중단' });

  describe('W15 of guidance', () => {
    it('is never overdue and has no first day of non-compliance, in the API, the lists and the boards', async () => {
      const guided = await givenExtendable(system, GUIDANCE);
      const ordered = await givenExtendable(system);
      await system.setClock(late(ordered.action, 40));
      for (const id of [guided.plan.id, guided.action.id]) {
        expect(await get('kakaoManager', `/deadlines/${id}`)).toMatchObject({
          binding: false,
          standing: 'ON_TIME',
          overdueDays: null,
          firstDayOfNonCompliance: null,
          acceptedUntil: null,
        });
      }
      expect(await get('approver', `/deadlines/${ordered.action.id}`)).toMatchObject({
        binding: true,
        standing: 'OVERDUE',
        firstDayOfNonCompliance: expect.any(String),
      });
      const overdue = await get('approver', '/deadlines?overdue=true&limit=100');
      const ids = overdue.items.map(({ id }: { id: string }) => id);
      expect(ids).toContain(ordered.action.id);
      expect(ids).not.toContain(guided.action.id);
      expect(ids).not.toContain(guided.plan.id);
      const board = await get('approver', '/deadlines?standing=OVERDUE&limit=100');
      expect(board.items.map(({ id }: { id: string }) => id)).not.toContain(guided.action.id);
      const actions = await get('approver', '/corrective-actions?overdue=true&limit=100');
      const lateActions = actions.items.map(({ id }: { id: string }) => id);
      expect(lateActions).toContain(ordered.order.actionIds[0]);
      expect(lateActions).not.toContain(guided.order.actionIds[0]);
      const pursued = (await new Worklist(system, 'approver').all('OVERDUE_ACTION')).map(({ subjectId }) => subjectId);
      expect(pursued).toContain(ordered.order.actionIds[0]);
      expect(pursued).not.toContain(guided.order.actionIds[0]);
      const room = await get('approver', `/cases/${guided.order.caseId}/room`);
      expect(room.deadlines.map(({ standing }: { standing: string }) => standing)).not.toContain('OVERDUE');
    });

    it('cannot be made late by SQL: the database knows which dates bind', async () => {
      const { action } = await givenExtendable(system, GUIDANCE);
      await expect(
        system.sql('owner', `UPDATE deadlines SET accepted_until = now() WHERE id = $1`, [action.id]),
      ).rejects.toThrow(/deadlines_binding_check/);
    });
  });

  describe('W5 by a holiday that is announced later', () => {
    it('is proposed to an approver, moves on confirmation alone, and both sides are told', async () => {
      const { action, plan, order } = await givenExtendable(system);
      await givenAcceptedPlan(system, order);
      await announce(action.dueOn);
      const [proposal] = await proposalFor(action.id);
      expect(proposal).toMatchObject({
        reasonCode: 'HOLIDAY_ADDED',
        effect: 'LATER',
        causeKo: expect.stringContaining('임시공휴일'),
      });
      expect(proposal.proposedOn > action.dueOn).toBe(true);
      expect(proposal.working.steps).toContainEqual(
        expect.objectContaining({ code: 'ROLLED_OVER', day: action.dueOn }),
      );
      expect((await get('approver', `/deadlines/${action.id}`)).dueOn).toBe(action.dueOn);
      const waiting = (await new Worklist(system, 'approver').all('APPROVAL')).filter(
        ({ task }) => task === 'CONFIRM_NEW_DATE',
      );
      expect(waiting.map(({ subjectId }) => subjectId)).toContain(action.id);
      expect((await apply('lead', action.id, 'HOLIDAY_ADDED')).status).toBe(403);
      const { status, body } = await apply('approver', action.id, 'HOLIDAY_ADDED');
      expect(status).toBe(200);
      expect(body).toMatchObject({ dueOn: proposal.proposedOn });
      expect(body.revisions[1]).toMatchObject({ reasonCode: 'HOLIDAY_ADDED', dueOn: proposal.proposedOn });
      expect(body.working.steps[0]).toMatchObject({ code: 'REVISED', day: action.dueOn, basis: '민법 제161조' });
      expect(await proposalFor(action.id)).toEqual([]);
      expect((await get('approver', `/deadlines/${plan.id}`)).dueOn).toBe(plan.dueOn);
      for (const [person, kind] of [
        ['kakaoManager', 'DATE_CHANGED'],
        ['lead', 'DATE_REVISED'],
      ] as const) {
        const told = async () =>
          (await new Worklist(system, person).all(kind)).filter(({ subjectId }) => subjectId === action.id);
        expect(await told()).toHaveLength(1);
        const session = await system.as(person);
        const { unreadChanges, version } = await get(person, `/deadlines/${action.id}`);
        expect(unreadChanges).toBe(1);
        const read = await session.post(`/deadlines/${action.id}/acknowledge`, {}, version).expect(200);
        expect(read.body.unreadChanges).toBe(0);
        expect((await session.post(`/deadlines/${action.id}/acknowledge`, {}, version)).status).toBe(409);
        expect(await told()).toEqual([]);
      }
    });

    it('is left where it was when it would come earlier', async () => {
      const { action } = await givenExtendable(system);
      const [row] = await system.sql<{ id: string }>('owner', `SELECT id FROM deadlines WHERE id = $1`, [action.id]);
      const userId = (await system.as('approver')).userId;
      await system.sql(
        'jeomgeom_manager',
        `INSERT INTO deadline_revisions (id, case_id, provider_id, deadline_id, seq, reason_code, reason, spec, due_on, due_at, accepted_until, calendar_version, working, decided_by)
         SELECT gen_random_uuid(), d.case_id, d.provider_id, d.id, 2, 'CORRECTION', '옛 달력', r.spec, d.due_on + 10, d.due_at + interval '10 days', d.accepted_until + interval '10 days', 'OLD', r.working, $2
         FROM deadlines d JOIN deadline_revisions r ON r.deadline_id = d.id WHERE d.id = $1`,
        [row.id, userId],
        { userId },
      );
      const [proposal] = await proposalFor(action.id);
      expect(proposal).toMatchObject({ effect: 'EARLIER', proposedOn: action.dueOn });
      const refused = await apply('approver', action.id, 'HOLIDAY_ADDED');
      expect([refused.status, refused.body.code]).toEqual([409, 'deadline.revision-detrimental']);
    });

    it('asks nobody about what is met, or about a day that does not change', async () => {
      const { action, plan } = await givenExtendable(system);
      expect(await proposalFor(plan.id)).toEqual([]);
      const nothing = await apply('approver', action.id, 'SYSTEM_OUTAGE');
      expect([nothing.status, nothing.body.code]).toEqual([409, 'deadline.nothing-proposed']);
    });

    it('is proposed to the ministry alone', async () => {
      for (const person of ['inspector', 'kakaoManager', 'admin'] as const)
        await (await system.as(person)).get('/deadlines/proposals').expect(403);
      expect(await get('lead', '/deadlines/proposals')).toEqual({ items: expect.any(Array) });
    });
  });

  describe('W19 by an outage of our own around midnight', () => {
    it('moves the lost day to the next working day, by a revision with its reason', async () => {
      const { plan } = await givenExtendable(system);
      await system.setClock(`${daysAfter(plan.dueOn, 1)}T09:00:00+09:00`);
      const before = await get('kakaoManager', `/deadlines/${plan.id}`);
      const down = await outage(`${plan.dueOn}T23:40:00+09:00`, `${daysAfter(plan.dueOn, 1)}T00:20:00+09:00`);
      expect(down.status).toBe(201);
      const [proposal] = await proposalFor(plan.id);
      expect(proposal).toMatchObject({ reasonCode: 'SYSTEM_OUTAGE', effect: 'LATER' });
      expect(proposal.proposedOn >= daysAfter(plan.dueOn, 2)).toBe(true);
      const { body } = await apply('approver', plan.id, 'SYSTEM_OUTAGE');
      expect(body).toMatchObject({ dueOn: proposal.proposedOn, standing: expect.stringMatching(/ON_TIME|DUE_SOON/) });
      expect(body.revisions[1]).toMatchObject({
        reasonCode: 'SYSTEM_OUTAGE',
        reason: expect.stringContaining('데이터베이스 중단'),
      });
      expect(before.dueOn).toBe(plan.dueOn);
      expect(await proposalFor(plan.id)).toEqual([]);
    });

    it('makes what was handed in soon after midnight of that day a submission in time', async () => {
      const { plan, order } = await givenExtendable(system);
      await system.setClock(`${daysAfter(plan.acceptedUntil.slice(0, 10), 0)}T15:05:00Z`);
      await givenAcceptedPlan(system, order);
      const handedIn = await get('kakaoManager', `/deadlines/${plan.id}`);
      expect(handedIn).toMatchObject({ standing: 'OVERDUE', satisfiedAt: expect.any(String) });
      expect((await apply('approver', plan.id, 'SYSTEM_OUTAGE')).status).toBe(200);
      expect(await get('kakaoManager', `/deadlines/${plan.id}`)).toMatchObject({
        standing: 'ON_TIME',
        overdueDays: null,
      });
    });

    it('keeps the party its opinion: the period reopens until the next working day', async () => {
      const inHand = await givenCaseInHand(system, ['KAKAO']);
      const order = await givenDraftOrder(system, inHand.caseId, 'KAKAO', {
        instrumentType: 'CORRECTIVE_ORDER',
        legalBasisId: legalBasis('BCDA_36-2_2_ORDER', '2023-07-04'),
      });
      await actOn(system, 'approver', order.id, 'send-prior-notice', { ...byHand, windowDays: 10 });
      await actOn(system, 'lead', order.id, 'open-opinion-period', handedOver());
      const round = await get('kakaoManager', `/orders/${order.id}/opinion-round`);
      const { deadlineId, dueOn } = round.due as { deadlineId: string; dueOn: string };
      await system.setClock(`${daysAfter(dueOn, 1)}T00:30:00+09:00`);
      const opinion = async () =>
        (await system.as('kakaoManager')).post(`/orders/${order.id}/opinions`, { text: '기한을 늘려 주십시오.' });
      expect((await opinion()).body.code).toBe('opinion-round.window-over');
      await outage(`${dueOn}T23:50:00+09:00`, `${daysAfter(dueOn, 1)}T00:20:00+09:00`);
      expect((await apply('approver', deadlineId, 'SYSTEM_OUTAGE')).status).toBe(200);
      expect((await opinion()).status).toBe(201);
      expect(await get('kakaoManager', `/deadlines/${deadlineId}`)).toMatchObject({
        standing: 'ON_TIME',
        satisfiedAt: expect.any(String),
      });
    });

    it('changes nothing where it left the last hours free, for what was met in time, or for the ministry', async () => {
      const { action } = await givenExtendable(system);
      await system.setClock(`${daysAfter(action.dueOn, 2)}T09:00:00+09:00`);
      await outage(`${action.dueOn}T10:00:00+09:00`, `${action.dueOn}T17:59:00+09:00`);
      expect(await proposalFor(action.id)).toEqual([]);
    });

    it('is recorded by the administrator, with an end after its beginning and before now', async () => {
      for (const [from, to] of [
        ['2024-05-21T10:00:00+09:00', '2024-05-21T10:00:00+09:00'],
        ['2024-05-21T10:00:00+09:00', '2099-05-21T10:00:00+09:00'],
      ])
        expect((await outage(from, to)).body.code).toBe('system-outage.invalid-times');
      const body = { startedAt: '2024-05-21T10:00:00+09:00', endedAt: '2024-05-21T11:00:00+09:00', reason: '점검' };
      await (await system.as('approver')).post('/system-outages', body).expect(403);
      await expect(system.sql('owner', `UPDATE system_outages SET reason = 'x'`)).rejects.toThrow(/append-only/);
      expect((await get('kakaoStaff', '/system-outages')).length).toBeGreaterThan(0);
    });
  });

  it('tells both sides of an extension as well', async () => {
    const { action, evidenceId } = await givenExtendable(system);
    const id = await givenSubmitted(system, action, evidenceId);
    const { version } = await get('approver', `/extension-requests/${id}`);
    await (await system.as('approver')).post(`/extension-requests/${id}/approve`, {}, version).expect(200);
    expect((await get('kakaoStaff', `/deadlines/${action.id}`)).unreadChanges).toBe(1);
    expect((await get('lead', `/deadlines/${action.id}`)).unreadChanges).toBe(1);
  });
});
