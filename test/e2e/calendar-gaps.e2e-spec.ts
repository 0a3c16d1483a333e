import { DeadlinesService } from '../../src/modules/deadlines/deadlines.service';
import { Transactions } from '../../src/platform/database/transactions';
import { Scheduler } from '../../src/platform/jobs/scheduler';
import { SYSTEM_ACTOR } from '../../src/domain/system-actor';
import { givenCaseInHand } from '../support/given-finding';
import { deadlinesOf, givenDisposition } from '../support/given-disposition';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

const RIGHTS = ['DL-15', 'DL-17A', 'DL-17B', 'DL-17C', 'DL-17D'];

describe('A year whose holidays are not known yet', () => {
  let system: TestApp;
  let approver: Session;
  let orderId: string;

  beforeAll(async () => {
    system = await createTestApp();
    approver = await system.as('approver');
    const { caseId } = await givenCaseInHand(system, ['KAKAO'], { status: 'INVESTIGATING' });
    const within = { planDue: { kind: 'FIXED', date: '2027-12-01' }, resultDue: { kind: 'FIXED', date: '2027-12-20' } };
    ({ id: orderId } = await givenDisposition(system, caseId, 'KAKAO', '2027-11-15T10:00:00+09:00', {
      ...within,
      requirements: [REQUIREMENT],
    }));
  });
  afterAll(() => system?.close());

  const REQUIREMENT = {
    title: '사전시험',
    text: '작업 전에 시험한다.',
    kind: 'SHORT_TERM',
    due: { kind: 'FIXED', date: '2027-12-20' },
    acceptanceCriteria: ['시험 기록이 있다.'],
  };

  async function rights() {
    const all = await deadlinesOf(approver, orderId);
    return RIGHTS.map((id) => all.find(({ ruleId }) => ruleId === id));
  }

  it('takes no right away: each is opened, and those that end in it say which year they wait for', async () => {
    const opened = await rights();
    expect(
      opened.map((right) => [right?.ruleId, right?.dueOn, (right as { awaitsYear?: number } | undefined)?.awaitsYear]),
    ).toEqual([
      ['DL-15', '2027-12-15', null],
      ['DL-17A', null, 2028],
      ['DL-17B', null, 2028],
      ['DL-17C', null, 2028],
      ['DL-17D', null, 2028],
    ]);
    const { body } = await (
      await system.as('kakaoManager')
    )
      .get(`/deadlines?subjectId=${orderId}&limit=100`)
      .expect(200);
    expect(body.items.filter(({ awaitsYear }: { awaitsYear: number | null }) => awaitsYear === 2028)).toHaveLength(4);
  });

  it('is work for those who oversee: load it', async () => {
    const { body } = await approver.get('/work-items/LAW_DEADLINE?limit=100').expect(200);
    const waiting = body.items.filter(({ task }: { task: string }) => task === 'LOAD_CALENDAR');
    expect(waiting).toHaveLength(4);
    expect(waiting[0]).toMatchObject({ subjectType: 'deadline', title: expect.stringContaining('(2028년)') });
  });

  it('gives every date once it is loaded, by the run of the scheduler, with the working shown', async () => {
    const run = () => system.app.get(Scheduler).runAll();
    expect(await run()).toMatchObject({ 'calendar-gaps': 0 });
    await system.sql('owner', `INSERT INTO holiday_years (year, source) VALUES (2028, '관공서의 공휴일에 관한 규정')`);
    expect(await run()).toMatchObject({ 'calendar-gaps': 4 });
    const dated = await rights();
    expect(dated.map((right) => right?.dueOn)).toEqual([
      '2027-12-15',
      '2028-02-14',
      '2028-05-15',
      '2028-02-14',
      '2028-11-15',
    ]);
    const { body } = await approver.get(`/deadlines/${dated[1]?.id}`).expect(200);
    expect(body).toMatchObject({ awaitsYear: null, revisions: [{ seq: 1, reasonCode: 'INITIAL' }] });
    expect(body.working.steps.length).toBeGreaterThan(1);
    expect((await approver.get('/work-items/LAW_DEADLINE?limit=100').expect(200)).body.items).not.toContainEqual(
      expect.objectContaining({ task: 'LOAD_CALENDAR' }),
    );
  });

  it('is never taken for another fault: what the law of the day did not know opens nothing, anything else is thrown', async () => {
    const opening = {
      caseId: '00000000-0000-0000-0000-000000000000',
      providerId: null,
      ruleId: 'DL-99',
      subjectType: 'order',
      subjectId: orderId,
      bound: 'MINISTRY' as const,
      titleKo: '없는 규칙',
      titleEn: 'No such rule',
      triggerKind: 'ORDER_ARRIVED',
      triggerAt: new Date(),
      spec: null,
      released: false,
    };
    const deadlines = system.app.get(DeadlinesService);
    await expect(
      system.app.get(Transactions).write(SYSTEM_ACTOR, (tx) => deadlines.openOrAwaitIn(tx, opening)),
    ).rejects.toMatchObject({ code: 'deadline-rule.not-found' });
  });
});
