import { addDays, type CalendarDay, parseDay, seoulDay } from '../../src/domain/calendar-day';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { givenAcceptedPlan, givenDeliveredOrder } from '../support/given-delivered-order';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Metric {
  readonly code: string;
  readonly value: number | null;
  readonly counted: number | null;
  readonly outOf: number | null;
}

interface Status {
  readonly asOn: string;
  readonly metrics: readonly Metric[];
  readonly overdue: readonly { readonly deadlineId: string; readonly days: number; readonly dueOn: string }[];
}

const bare = (text: string): string => text.replaceAll(/\s+/g, '');
const TODAY = seoulDay(new Date());

describe('The monthly status', () => {
  let system: TestApp;
  let approver: Session;

  beforeAll(async () => {
    system = await createTestApp();
    approver = await system.as('approver');
  });
  afterAll(() => system?.close());

  const read = async (asOn?: string): Promise<Status> =>
    (await approver.get(`/monthly-status${asOn ? `?asOn=${asOn}` : ''}`).expect(200)).body as Status;
  const metric = ({ metrics }: Status, code: string): Metric => metrics.find((one) => one.code === code) as Metric;

  it('counts what is overdue by how long, as the dates stood on the day', async () => {
    const order = await givenDeliveredOrder(system, 'KAKAO', [{}]);
    const due = await dueOnOf(order.orderId, 'DL-07');
    await system.setClock(noon(addDays(due, 40)));
    const late = await read(addDays(due, 10));
    expect(metric(late, 'OVERDUE_8_30')).toMatchObject({ value: 1 });
    expect(metric(late, 'OVERDUE_RATE')).toMatchObject({ counted: 1, outOf: 3, value: 33.3 });
    expect(metric(late, 'OVERDUE_MEDIAN')).toMatchObject({ value: 10, outOf: 1 });
    expect(late.overdue).toMatchObject([{ days: 10, dueOn: due }]);
    for (const [days, code] of [
      [1, 'OVERDUE_1_7'],
      [7, 'OVERDUE_1_7'],
      [8, 'OVERDUE_8_30'],
      [31, 'OVERDUE_31_90'],
    ] as const)
      expect(metric(await read(addDays(due, days)), code)).toMatchObject({ value: 1 });
    expect(metric(await read(due), 'OVERDUE_RATE')).toMatchObject({ counted: 0, outOf: 3, value: 0 });
    expect(metric(await read(addDays(TODAY, -1)), 'OVERDUE_RATE')).toMatchObject({ outOf: 0, value: null });
    await system.setClock(new Date().toISOString());
  });

  it('measures how long the ministry took and how often work came back, from what is on record', async () => {
    const order = await givenDeliveredOrder(system, 'NAVER', [{}]);
    await givenAcceptedPlan(system, order, {}, 'NAVER');
    const status = await read();
    const [row] = await system.sql<{ plans: number; accepted: number; orders: number }>(
      'owner',
      `SELECT (SELECT count(*)::integer FROM action_plans WHERE version_no = 1 AND reviewed_at IS NOT NULL) AS plans,
              (SELECT count(*)::integer FROM action_plans WHERE version_no = 1 AND status = 'ACCEPTED') AS accepted,
              (SELECT count(*)::integer FROM orders WHERE delivered_at IS NOT NULL) AS orders`,
    );
    expect(metric(status, 'PLAN_FIRST_PASS')).toMatchObject({ counted: row.accepted, outOf: row.plans, value: 100 });
    expect(metric(status, 'PLAN_REVIEW')).toMatchObject({ value: 0, outOf: row.plans });
    expect(metric(status, 'ORDER_TO_DELIVERY')).toMatchObject({ value: 0, outOf: row.orders });
    expect(metric(status, 'REWORK_RATE')).toMatchObject({ value: null, outOf: 0 });
  });

  it('counts designated providers and those inspected this year', async () => {
    const [row] = await system.sql<{ designated: number }>(
      'owner',
      `SELECT count(DISTINCT provider_id)::integer AS designated FROM provider_designations
       WHERE designated_from <= $1 AND coalesce(designated_to, 'infinity') >= $1`,
      [TODAY],
    );
    expect(metric(await read(), 'COVERAGE')).toMatchObject({ counted: 0, outOf: row.designated });
  });

  it('is printed with its definitions, and is a table for a spreadsheet in which no cell is a formula', async () => {
    const order = await givenDeliveredOrder(system, 'KAKAO', [{}]);
    await system.sql('owner', `UPDATE deadlines SET title_ko = '=1+1, 제출' WHERE subject_id = $1`, [order.orderId]);
    await system.setClock(noon(addDays(await dueOnOf(order.orderId, 'DL-07'), 3)));
    const status = await read();
    const { body } = await approver.get('/monthly-status/pdf').buffer(true).expect(200);
    const text = bare(readPdfText(body as Buffer));
    for (const words of ['월간현황', '기한경과율', '지표의정의']) expect(text).toContain(words);
    const rate = metric(status, 'OVERDUE_RATE');
    expect(text).toContain(bare(`${rate.outOf} 중 ${rate.counted}`));
    const english = await approver.get('/monthly-status/pdf?locale=en').buffer(true).expect(200);
    expect(readPdfText(english.body as Buffer)).toContain('Monthly status');

    const sheet = await approver.get('/monthly-status/csv').buffer(true).expect(200);
    expect(sheet.headers['content-type']).toContain('text/csv');
    const bytes = Buffer.from(sheet.text, 'utf8');
    expect(sheet.text.startsWith('\uFEFF') || bytes.subarray(0, 3).toString('hex') === 'efbbbf').toBe(true);
    expect(sheet.text).toContain(`"'=1+1, 제출"`);
    expect(sheet.text).not.toMatch(/(^|,)=/m);
    await system.setClock(new Date().toISOString());
  });

  it('is of today or a day before, and for those who read every case', async () => {
    await approver.get(`/monthly-status?asOn=${addDays(TODAY, 1)}`).expect(422, /monthly-status\.in-future/);
    for (const person of ['lead', 'kakaoManager', 'admin'] as const)
      await (await system.as(person)).get('/monthly-status').expect(403);
    await (await system.as('auditor')).get('/monthly-status').expect(200);
  });

  async function dueOnOf(subjectId: string, ruleId: string): Promise<CalendarDay> {
    const [row] = await system.sql<{ due_on: string }>(
      'owner',
      'SELECT due_on::text FROM deadlines WHERE subject_id = $1 AND rule_id = $2',
      [subjectId, ruleId],
    );
    return parseDay(row.due_on);
  }
});

const noon = (day: CalendarDay): string => `${day}T12:00:00+09:00`;
