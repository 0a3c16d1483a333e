import { type DeliveredOrder, givenDeliveredOrder } from '../support/given-delivered-order';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Sheet {
  readonly rows: { line: number; problems: { column: string; code: string; message: string }[] }[];
  readonly faulty: number;
  readonly items: { requirementId: string; version: number; present: number; added: number; missing: string[] }[];
}

interface PlanItem extends Record<string, unknown> {
  readonly requirementId: string;
  readonly version: number;
  readonly milestones: { title: string; plannedOn: string }[];
  readonly missing: string[];
}

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly items: PlanItem[];
}

const HEAD = '요구사항\t추진과제\t목표일';
/** 102 tasks over the two requirements, as they are copied from a spreadsheet. */
const TASKS = [
  HEAD,
  ...Array.from({ length: 102 }, (_, n) => `${(n % 2) + 1}\t과제 ${n + 1}\t2024. 7. ${(n % 28) + 1}.`),
];

describe('A plan taken from a table', () => {
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
  const path = () => `/plans/${plan.id}/sheet`;
  const preview = async (table: string, who = staff): Promise<Sheet> =>
    (await who.post(`${path()}/preview`, { table }).expect(200)).body as Sheet;
  const take = async (table: string, mode = 'ADD', items?: object[]) => {
    const { version } = await present();
    const known =
      items ?? (await preview(table)).items.map(({ requirementId, version: of }) => ({ requirementId, version: of }));
    return staff.post(path(), { table, mode, items: known }, version);
  };

  it('is shown first: each row with what is wrong with it, and nothing is stored', async () => {
    const sheet = await preview([HEAD, '1\t지침 개정\t2024-07-15', '9\t\t칠월'].join('\n'));
    expect(sheet).toMatchObject({
      faulty: 1,
      items: [{ requirementId: order.requirementIds[0], present: 0, added: 1 }],
    });
    expect(sheet.rows.map(({ line, problems }) => [line, ...problems.map(({ code }) => code)])).toEqual([
      [2],
      [3, 'plan-sheet.requirement-unknown', 'plan-sheet.title-missing', 'plan-sheet.day-unreadable'],
    ]);
    expect(sheet.rows[1].problems[0]).toEqual({
      column: 'requirement',
      code: 'plan-sheet.requirement-unknown',
      message: '이 조치요구에 없는 요구사항입니다.',
    });
    expect(await counts()).toEqual([0, 0]);
  });

  it('is not taken at all while a single row is wrong', async () => {
    const answer = await take([...TASKS, '1\t없는 날\t2024-02-30'].join('\n'));
    expect([answer.status, answer.body.code]).toEqual([422, 'action-plan.sheet-faulty']);
    expect(answer.body.errors).toMatchObject([{ field: 'rows.104.day', code: 'plan-sheet.day-unreadable' }]);
    expect(await counts()).toEqual([0, 0]);
  });

  it('is taken whole: 102 tasks, then some more or others in their place', async () => {
    expect((await take(TASKS.join('\n'))).status).toBe(200);
    expect(await counts()).toEqual([51, 51]);
    expect((await present()).items[0].milestones[0]).toEqual({ title: '과제 1', plannedOn: '2024-07-01' });
    expect((await take('요구사항,과제,예정일\r\n2,"훈련, 두 번째",2024-08-01\r\n')).status).toBe(200);
    expect(await counts()).toEqual([51, 52]);
    expect((await take('1;하나만 남긴다;2024-08-02', 'REPLACE')).status).toBe(200);
    expect(await counts()).toEqual([1, 52]);
  });

  it('is refused where somebody wrote on a requirement meanwhile, and nothing is half taken', async () => {
    const table = '1\t첫째\t2024-08-03\n2\t둘째\t2024-08-03';
    const { items } = await preview(table);
    await staff
      .put(`/plans/${plan.id}/items/${items[1].requirementId}`, { cause: '고쳐 쓴다.' }, items[1].version)
      .expect(200);
    const read = items.map(({ requirementId, version }) => ({ requirementId, version }));
    expect((await take(table, 'ADD', read)).status).toBe(412);
    expect(await counts()).toEqual([1, 52]);
  });

  it('is refused where there would be too many, and where it is no table', async () => {
    const many = Array.from({ length: 200 }, (_, n) => `1\t과제 ${n}\t2024-08-03`).join('\n');
    expect((await take(many)).body.code).toBe('action-plan.too-many-milestones');
    const broken = await staff.post(`${path()}/preview`, { table: '요구사항,과제\n"1,과제' });
    expect([broken.status, broken.body.code]).toEqual([422, 'action-plan.sheet-unreadable']);
  });

  const FULL = '요구사항,과제,목표일,원인,시정 방법,동일 유형 점검 범위,재발방지 체계,모니터링 방법,완료일,책임자,대안';
  /** 102 tasks, each with the six elements of a plan. */
  const WHOLE = [
    FULL,
    ...Array.from(
      { length: 102 },
      (_, n) =>
        `${(n % 2) + 1},업무 ${n + 1},2024-08-${String((n % 28) + 1).padStart(2, '0')},"원인, ${n % 2}",방법 ${n + 1},전체 서버,자동 차단,주간 점검,2024. 8. 30.,인프라실장,`,
    ),
  ].join('\r\n');

  it('brings the six elements of every requirement, and keeps or replaces what was written', async () => {
    const sheet = await preview(WHOLE);
    expect(sheet).toMatchObject({
      faulty: 0,
      items: [
        { added: 51, missing: [] },
        { added: 51, missing: [] },
      ],
    });
    expect(sheet.items[1]).toMatchObject({ differs: ['cause'] });
    expect((await take(WHOLE)).status).toBe(200);
    const added = (await present()).items;
    expect(added[1]).toMatchObject({
      cause: '고쳐 쓴다.',
      completeOn: '2024-08-30',
      responsibleTitle: '인프라실장',
      missing: [],
    });
    expect((await take(WHOLE, 'REPLACE')).status).toBe(200);
    const replaced = (await present()).items;
    expect(replaced.map(({ cause, milestones }) => [cause, milestones.length])).toEqual([
      ['원인, 0', 51],
      ['원인, 1', 51],
    ]);
    expect(replaced[0].correction).toContain('업무 1: 방법 1\n업무 3: 방법 3');
  });

  it('says what is wrong with a cell in English where English is read, by the same code', async () => {
    const table = [FULL, '1,업무,2024-08-01,,,,,,8월 말,,다른 길'].join('\n');
    const answer = await staff.post(`${path()}/preview`, { table }).set('Accept-Language', 'en').expect(200);
    expect((answer.body as Sheet).rows[0].problems).toEqual([
      {
        column: 'completeOn',
        code: 'plan-sheet.day-unreadable',
        message: 'This cannot be read as a day. Write it like 2024-08-30.',
      },
      {
        column: 'alternative',
        code: 'plan-sheet.alternative-not-allowed',
        message: 'The requirement allows no alternative.',
      },
    ]);
  });

  it('is nothing to another provider', async () => {
    const stranger = await system.as('naverStaff');
    expect((await stranger.post(`${path()}/preview`, { table: HEAD })).status).toBe(404);
  });
});
