import { createTestApp, type TestApp } from '../support/test-app';

interface Dated {
  code: string;
  effectiveFrom: string;
  effectiveTo: string | null;
}

describe('Reference data', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  async function read<T extends object>(path: string): Promise<T[]> {
    return (await (await system.as('kakaoStaff')).get(`/reference/${path}`).expect(200)).body as T[];
  }

  it.each([
    'legal-bases',
    'instrument-types',
    'criteria-items',
    'notice-exemption-grounds',
    'agencies',
    'cause-codes',
    'entries/tracks',
    'entries/penalty-clauses',
  ])('%s holds only what was in force on the day asked about', async (name) => {
    const day = '2024-05-21';
    const rows = await read<Dated>(`${name}?asOf=${day}`);
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.filter(
        ({ effectiveFrom, effectiveTo }) => effectiveFrom > day || (effectiveTo !== null && effectiveTo < day),
      ),
    ).toEqual([]);
    expect(await read<Dated>(`${name}?asOf=1950-01-01`)).toEqual([]);
  });

  it('answers by track with the general acts beside it, and by power', async () => {
    const ofTrack = await read<{ track: string | null; power: string }>('legal-bases?track=A&asOf=2024-05-21');
    expect(new Set(ofTrack.map(({ track }) => track))).toEqual(new Set(['A', null]));
    const orders = await read<{ power: string }>('legal-bases?power=ORDER&asOf=2024-05-21');
    expect(new Set(orders.map(({ power }) => power))).toEqual(new Set(['ORDER']));
    const items = await read<{ track: string }>('criteria-items?track=A&asOf=2024-05-21');
    expect(new Set(items.map(({ track }) => track))).toEqual(new Set(['A']));
  });

  it('gives today in Seoul when no day is named, and each deadline rule once', async () => {
    const rules = await read<{ id: string; rule: { amount: number } }>('deadline-rules');
    const ids = rules.map(({ id }) => id);
    expect(ids).toContain('DL-01');
    expect(new Set(ids).size).toBe(ids.length);
    expect(rules.find(({ id }) => id === 'DL-01')?.rule.amount).toBe(7);
  });

  it('names the holidays of a year, and refuses a year that is not loaded instead of calling it empty', async () => {
    const days = await read<{ onDate: string; nameKo: string }>('holidays?year=2024');
    expect(days.map(({ onDate }) => onDate)).toContain('2024-05-15');
    const staff = await system.as('kakaoStaff');
    const { body } = await staff.get('/reference/holidays?year=2031').expect(422);
    expect(body).toMatchObject({ code: 'deadline.calendar-not-loaded' });
    await staff.get('/reference/holidays').expect(400);
    await staff.get('/reference/holidays?year=2024.5').expect(400);
    await staff.get('/reference/legal-bases?asOf=2024-02-30').expect(400);
    await staff.get('/reference/entries/credentials').expect(404);
  });

  it('takes a temporary holiday from an administrator as it is announced, in a loaded year, once', async () => {
    const admin = await system.as('admin');
    const holiday = {
      onDate: '2027-04-02',
      nameKo: '임시공휴일',
      nameEn: 'Temporary holiday',
      kind: 'TEMPORARY',
      law: '공휴일에 관한 법률 제2조',
      source: '관보',
    };
    const { body } = await admin.post('/reference/holidays', holiday).expect(201);
    expect(body).toMatchObject({ onDate: '2027-04-02', kind: 'TEMPORARY' });
    await admin.post('/reference/holidays', holiday).expect(409);
    const earlier = { ...holiday, onDate: '2027-04-05', announcedAt: '2026-01-10T10:00:00+09:00' };
    expect((await admin.post('/reference/holidays', earlier).expect(201)).body).toMatchObject({
      announcedAt: '2026-01-10T01:00:00.000Z',
    });
    const future = { ...holiday, onDate: '2027-04-06', announcedAt: new Date(Date.now() + 60_000).toISOString() };
    expect((await admin.post('/reference/holidays', future).expect(422)).body).toMatchObject({
      code: 'holiday.announced-in-future',
    });
    expect(
      (await admin.post('/reference/holidays', { ...holiday, onDate: '2031-04-06' }).expect(422)).body,
    ).toMatchObject({ code: 'deadline.calendar-not-loaded' });
    await (await system.as('approver')).post('/reference/holidays', holiday).expect(403);
    const events = await system.sql('owner', `SELECT 1 FROM audit_events WHERE type = 'holiday.announced'`);
    expect(events).toHaveLength(2);
  });
});
