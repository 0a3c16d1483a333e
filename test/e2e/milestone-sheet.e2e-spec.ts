import { type DeliveredOrder, givenDeliveredOrder } from '../support/given-delivered-order';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Sheet {
  readonly rows: { line: number; requirementId: string | null; day: string; faults: string[] }[];
  readonly faulty: number;
  readonly items: { requirementId: string; version: number; present: number; added: number }[];
}

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly items: { requirementId: string; version: number; milestones: { title: string; plannedOn: string }[] }[];
}

const HEAD = '요구사항\t추진과제\t목표일';
/** 102 tasks over the two requirements, as they are copied from a spreadsheet. */
const TASKS = [
  HEAD,
  ...Array.from({ length: 102 }, (_, n) => `${(n % 2) + 1}\t과제 ${n + 1}\t2024. 7. ${(n % 28) + 1}.`),
];

describe('Milestones of a plan taken from a table', () => {
  let system: TestApp;
  let order: DeliveredOrder;
  let staff: Session;
  let plan: Plan;

  beforeAll(async () => {
    system = await createTestApp();
    order = await givenDeliveredOrder(system, 'KAKAO', [{}, {}]);
    staff = await system.as('kakaoStaff');
    plan = (await staff.post(`/orders/${order.orderId}/plans`).expect(201)).body as Plan;
  });

  afterAll(() => system.close());

  const present = async (): Promise<Plan> => (await staff.get(`/plans/${plan.id}`).expect(200)).body as Plan;
  const counts = async () => (await present()).items.map(({ milestones }) => milestones.length);
  const path = () => `/plans/${plan.id}/milestone-sheet`;
  const preview = async (table: string, who = staff): Promise<Sheet> =>
    (await who.post(`${path()}/preview`, { table }).expect(200)).body as Sheet;
  const take = async (table: string, mode = 'ADD', items?: object[]) => {
    const { version } = await present();
    const known =
      items ?? (await preview(table)).items.map(({ requirementId, version: of }) => ({ requirementId, version: of }));
    return staff.post(path(), { table, mode, items: known }, version);
  };

  it('are shown first: each row with what is wrong with it, and nothing is stored', async () => {
    const sheet = await preview([HEAD, '1\t지침 개정\t2024-07-15', '9\t\t칠월'].join('\n'));
    expect(sheet).toMatchObject({
      faulty: 1,
      items: [{ requirementId: order.requirementIds[0], present: 0, added: 1 }],
    });
    expect(sheet.rows.map(({ line, faults }) => [line, ...faults])).toEqual([
      [2],
      [3, 'REQUIREMENT_UNKNOWN', 'TITLE_MISSING', 'DAY_UNREADABLE'],
    ]);
    expect(await counts()).toEqual([0, 0]);
  });

  it('are not taken at all while a single row is wrong', async () => {
    const answer = await take([...TASKS, '1\t없는 날\t2024-02-30'].join('\n'));
    expect([answer.status, answer.body.code]).toEqual([422, 'action-plan.milestone-sheet-faulty']);
    expect(await counts()).toEqual([0, 0]);
  });

  it('are taken whole: 102 tasks, then some more or others in their place', async () => {
    expect((await take(TASKS.join('\n'))).status).toBe(200);
    expect(await counts()).toEqual([51, 51]);
    expect((await present()).items[0].milestones[0]).toEqual({ title: '과제 1', plannedOn: '2024-07-01' });
    expect((await take('요구사항,과제,예정일\r\n2,"훈련, 두 번째",2024-08-01\r\n')).status).toBe(200);
    expect(await counts()).toEqual([51, 52]);
    expect((await take('1;하나만 남긴다;2024-08-02', 'REPLACE')).status).toBe(200);
    expect(await counts()).toEqual([1, 52]);
  });

  it('are refused where somebody wrote on a requirement meanwhile, and nothing is half taken', async () => {
    const table = '1\t첫째\t2024-08-03\n2\t둘째\t2024-08-03';
    const { items } = await preview(table);
    await staff
      .put(`/plans/${plan.id}/items/${items[1].requirementId}`, { cause: '고쳐 쓴다.' }, items[1].version)
      .expect(200);
    const read = items.map(({ requirementId, version }) => ({ requirementId, version }));
    expect((await take(table, 'ADD', read)).status).toBe(412);
    expect(await counts()).toEqual([1, 52]);
  });

  it('are refused where there would be too many, and where it is no table', async () => {
    const many = Array.from({ length: 200 }, (_, n) => `1\t과제 ${n}\t2024-08-03`).join('\n');
    expect((await take(many)).body.code).toBe('action-plan.too-many-milestones');
    const broken = await staff.post(`${path()}/preview`, { table: '요구사항,과제\n"1,과제' });
    expect([broken.status, broken.body.code]).toEqual([422, 'action-plan.milestone-sheet-unreadable']);
  });

  it('are nothing to another provider', async () => {
    const stranger = await system.as('naverStaff');
    expect((await stranger.post(`${path()}/preview`, { table: HEAD })).status).toBe(404);
  });
});
