import { MACHINES } from '../../src/domain/machines';
import { may } from '../../src/domain/permission';
import type { AnyMachine } from '../../src/domain/state-machine';
import { SYSTEM_ACTOR } from '../../src/domain/system-actor';
import { Scheduler } from '../../src/platform/jobs/scheduler';
import { type DeliveredOrder, givenDeliveredOrder } from '../support/given-delivered-order';
import { type Answer, Journey } from '../support/journey';
import { createTestApp, type TestApp } from '../support/test-app';

/** What follows from a recorded fact without anyone judging: the arrival of a paper, the receipt of a file, a verified action. */
const FOLLOWS_FROM_A_FACT = [
  'report-edition release-on-arrival',
  'action-occurrence open',
  'interim-measure expire',
  'interim-measure take-effect',
  'corrective-action require',
  'corrective-action start-monitoring',
  'disposal propose',
  'evidence accept',
  'evidence quarantine',
  'inspection record-notice-arrival',
  'official-document record-arrival',
  'official-document record-return',
  'opinion-round open',
  'order open-opinion-period',
  'order record-arrival',
];

/** Tables that a run may add rows to: flags and the record of having set them. Nothing else may change. */
const FLAGS = ['effectiveness_checks', 'audit_events', 'audit_chains'];

const machines = Object.values(MACHINES) as AnyMachine[];

interface WatchedAction extends Answer {
  readonly monitoringUntil: string | null;
  readonly effectivenessChecks: {
    windowFrom: string;
    windowTo: string;
    openedAt: string;
    closedAt: string | null;
    reviewId: string | null;
  }[];
}

describe('The scheduler', () => {
  let system: TestApp;
  let journey: Journey;
  let order: DeliveredOrder;
  let action: WatchedAction;

  beforeAll(async () => {
    system = await createTestApp();
    journey = new Journey(system);
    order = await givenDeliveredOrder(system);
    journey.caseId = order.caseId;
    const plan = await journey.submitPlan(order.orderId, 'kakaoStaff', 'kakaoManager', '2027-01-01');
    await journey.acceptPlan(plan.id);
    const today = new Date().toISOString().slice(0, 10);
    const [id] = order.actionIds;
    await journey.proveAction(id, order.providerId, 'kakaoStaff', 'kakaoManager', today);
    action = await read();
  });
  afterAll(() => system?.close());

  const read = (): Promise<WatchedAction> =>
    journey.get<WatchedAction>('lead', `/corrective-actions/${order.actionIds[0]}`);
  const run = (): Promise<Record<string, number>> => system.app.get(Scheduler).runAll();
  const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

  /** A fingerprint of every row of every table but those of the flags. */
  async function everything(): Promise<Record<string, string>> {
    const tables = await system.sql<{ name: string }>(
      'owner',
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
    );
    const prints: Record<string, string> = {};
    for (const { name } of tables.filter((table) => !FLAGS.includes(table.name))) {
      const [row] = await system.sql<{ print: string }>(
        'owner',
        `SELECT coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS print FROM ${name} t`,
      );
      prints[name] = row.print;
    }
    return prints;
  }

  it('W7: the system actor holds none of the discretionary moves of any machine', async () => {
    const held = machines.flatMap(({ name, creation, transitions }) =>
      [creation, ...transitions]
        .filter(({ permission }) => may(SYSTEM_ACTOR.roles, permission))
        .map(({ event }) => `${name} ${event}`),
    );
    expect([...new Set(held)].filter((move) => !FOLLOWS_FROM_A_FACT.includes(move))).toEqual([]);
    const withReason = machines.flatMap(({ transitions }) => transitions).filter(({ needsReason }) => needsReason);
    expect(withReason.filter(({ permission }) => may(SYSTEM_ACTOR.roles, permission))).toEqual([]);

    const rows = await system.sql<{ move: string }>(
      'owner',
      `SELECT DISTINCT machine || ' ' || event AS move FROM state_transitions WHERE 'jeomgeom_worker' = ANY (login_roles)`,
    );
    expect(rows.map(({ move }) => move).filter((move) => !FOLLOWS_FROM_A_FACT.includes(move))).toEqual([]);
  });

  it('W7: the database refuses its login the moves of people, whatever the program would do', async () => {
    const context = { userId: SYSTEM_ACTOR.userId };
    const attempts = [
      [`UPDATE orders SET status = 'NON_COMPLIED' WHERE id = $1`, order.orderId],
      [`UPDATE corrective_actions SET status = 'CLOSED' WHERE id = $1`, action.id],
      [`UPDATE corrective_actions SET status = 'FAILED_EFFECT' WHERE id = $1`, action.id],
      [`UPDATE corrective_actions SET status = 'REOPENED' WHERE id = $1`, action.id],
      [`UPDATE cases SET status = 'CLOSED' WHERE id = $1`, order.caseId],
    ];
    for (const [sql, id] of attempts)
      await expect(system.sql('jeomgeom_worker', sql, [id], context)).rejects.toThrow(
        /state\.move-not-allowed|action\.effect-not-reviewed/,
      );
    await expect(
      system.sql(
        'jeomgeom_worker',
        `UPDATE effectiveness_checks SET closed_at = now(), closed_by = $1`,
        [context.userId],
        context,
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('leaves an action alone on the last day of its watch', async () => {
    await journey.at(`${action.monitoringUntil}T23:50:00+09:00`);
    expect(await run()).toMatchObject({ 'effectiveness-checks': 0 });
    expect((await read()).effectivenessChecks).toEqual([]);
  });

  it('W7: a run on the day after yields flags and nothing else', async () => {
    await journey.at(`${dayAfter(String(action.monitoringUntil))}T00:05:00+09:00`);
    const before = await everything();
    expect(await run()).toMatchObject({ 'effectiveness-checks': 1 });
    expect(await everything()).toEqual(before);
    const events = await system.sql<{ type: string; actor: string }>(
      'owner',
      `SELECT type, actor_id::text AS actor FROM audit_events WHERE actor_role = 'SYS'`,
    );
    expect(events).toEqual([{ type: 'effectiveness.check-opened', actor: SYSTEM_ACTOR.userId }]);
  });

  it('opens each check once, and says so on the action, at home and in the history', async () => {
    expect(await run()).toMatchObject({ 'effectiveness-checks': 0 });
    const { status, effectivenessChecks } = await read();
    expect(status).toBe('MONITORING');
    expect(effectivenessChecks).toEqual([
      expect.objectContaining({ windowTo: action.monitoringUntil, closedAt: null, reviewId: null }),
    ]);
    const work = await journey.get<{ items: { subjectId: string; task: string; since: string }[] }>(
      'inspector',
      '/work-items/ACTION_TO_SETTLE',
    );
    expect(work.items).toContainEqual(
      expect.objectContaining({ subjectId: action.id, task: 'REVIEW_EFFECT', since: effectivenessChecks[0].openedAt }),
    );
    const history = await journey.get<{ items: { sentenceKo?: string }[] }>(
      'lead',
      `/cases/${order.caseId}/history?limit=5`,
    );
    expect(JSON.stringify(history.items)).toContain('효과성 확인을 개시함');
  });

  it('cannot close what it opened: a person reviews the effect, and with that the check is closed', async () => {
    expect(await journey.refusedMove('lead', `/corrective-actions/${action.id}`, 'close')).toBe(
      '409 corrective-action.effectiveness-review-missing',
    );
    const review = {
      metric: '같은 원인의 장애 건수',
      measured: '0건',
      recurrences: 0,
      result: 'EFFECTIVE',
      reason: '관찰 기간에 같은 원인의 장애가 없었다.',
    };
    const path = `/corrective-actions/${action.id}/effectiveness-reviews`;
    const { windowFrom } = (await read()).effectivenessChecks[0];
    await journey.create('inspector', path, { ...review, windowFrom, windowTo: windowFrom });
    expect((await read()).effectivenessChecks[0].closedAt).toBeNull();
    await journey.create('inspector', path, { ...review, windowFrom, windowTo: action.monitoringUntil });
    const [closed] = (await read()).effectivenessChecks;
    expect(closed.closedAt).not.toBeNull();
    expect(closed.reviewId).not.toBeNull();
    expect(await run()).toMatchObject({ 'effectiveness-checks': 0 });
    expect(await journey.move('lead', `/corrective-actions/${action.id}`, 'close')).toMatchObject({ status: 'CLOSED' });
  });
});
