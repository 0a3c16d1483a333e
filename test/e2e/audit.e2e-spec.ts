import { demoUserId } from '../../src/demo/load-demo-accounts';
import { LOGIN_ROLES } from '../../src/platform/database/login-roles';
import { referenceId } from '../../src/reference-data/load-reference-data';
import { createTestApp, PEOPLE, type Person, type TestApp } from '../support/test-app';

interface EventBody {
  chainId: string;
  seq: number;
  type: string;
  caseId: string | null;
  actorId: string | null;
  actorName: string | null;
  occurredAt: string;
  payload: Record<string, unknown>;
}

interface EventPage {
  items: EventBody[];
  nextCursor: string | null;
}

const KAKAO = referenceId('provider', 'KAKAO');
const HOLIDAY = {
  onDate: '2027-04-02',
  nameKo: '임시공휴일',
  nameEn: 'Temporary holiday',
  kind: 'TEMPORARY',
  law: '공휴일에 관한 법률 제2조',
  source: '관보',
};
const CASE = {
  title: '감사 기록 점검',
  trigger: 'MEDIA',
  tracks: ['A'],
  departmentCode: 'DIGITAL_SAFETY',
  respondents: [{ providerId: KAKAO, role: 'OUTAGE_PROVIDER', providerTitle: '장애 점검' }],
  noConflictOfInterest: true,
};

describe('The audit log', () => {
  let system: TestApp;
  let caseOfLead: string;
  let caseOfInspector: string;

  beforeAll(async () => {
    system = await createTestApp();
    const register = async (person: Person) =>
      ((await (await system.as(person)).post('/cases', CASE).expect(201)).body as { id: string }).id;
    caseOfLead = await register('lead');
    caseOfInspector = await register('inspector');
  });
  afterAll(() => system?.close());

  async function events(person: Person, query = ''): Promise<EventPage> {
    return (await (await system.as(person)).get(`/audit-events${query}`).expect(200)).body as EventPage;
  }

  it('holds every change with its actor, in the chain of its case', async () => {
    const { items } = await events('auditor', `?caseId=${caseOfLead}&type=case.registered`);
    expect(items).toMatchObject([
      {
        chainId: caseOfLead,
        seq: 1,
        caseId: caseOfLead,
        actorId: demoUserId(PEOPLE.lead),
        payload: { title: CASE.title },
      },
    ]);
    expect(items[0].occurredAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  });

  it('shows a lead inspector the cases of the own team alone', async () => {
    const { items } = await events('lead', '?limit=100');
    expect(new Set(items.map(({ caseId }) => caseId))).toEqual(new Set([caseOfLead]));
    await (await system.as('lead')).get(`/audit-events?caseId=${caseOfInspector}`).expect(404);
  });

  it("shows a provider's manager what the provider's own people did and nothing else", async () => {
    const manager = await system.as('kakaoManager');
    await manager
      .post('/users', {
        email: 'audited@kakao.example',
        name: '담당',
        password: 'a passphrase to begin with',
        roles: ['PS'],
      })
      .expect(201);
    await (
      await system.as('admin')
    )
      .post(`/providers/${KAKAO}/delivery-consents`, { address: 'a@kakao.example', grantedBy: '대표이사' })
      .expect(201);
    const { items } = await events('kakaoManager');
    expect(items.map(({ type, seq, chainId }) => ({ type, seq, chainId }))).toEqual([
      { type: 'user.created', seq: null, chainId: null },
    ]);
    expect((await events('naverManager')).items).toEqual([]);
    expect((await events('kakaoManager', `?caseId=${caseOfLead}`)).items).toEqual([]);
  });

  it.each(['inspector', 'expert', 'kakaoStaff', 'admin'] as const)('is closed to %s', async (person) => {
    await (await system.as(person)).get('/audit-events').expect(403);
  });

  it('records its own reading: on the case asked about, otherwise on the reader', async () => {
    await events('approver', `?caseId=${caseOfInspector}`);
    const { items: onCase } = await events('auditor', `?caseId=${caseOfInspector}&type=audit-log.read`);
    expect(onCase[0]).toMatchObject({
      actorId: demoUserId(PEOPLE.approver),
      actorName: '시연 과장',
      chainId: caseOfInspector,
    });
    await events('approver', `?actorId=${demoUserId(PEOPLE.lead)}`);
    const { items } = await events('auditor', `?actorId=${demoUserId(PEOPLE.approver)}&type=audit-log.read`);
    expect(items[0]).toMatchObject({
      chainId: demoUserId(PEOPLE.approver),
      payload: { actorId: demoUserId(PEOPLE.lead) },
    });
  });

  it('is read page by page, latest first, each event once', async () => {
    const to = encodeURIComponent(new Date().toISOString());
    const whole = (await events('auditor', `?limit=100&to=${to}`)).items.map(({ chainId, seq }) => `${chainId}/${seq}`);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: EventPage = await events('auditor', `?limit=4&to=${to}${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ chainId, seq }) => `${chainId}/${seq}`));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(paged.length);
  });

  it('refuses filters and cursors that are none', async () => {
    const auditor = await system.as('auditor');
    for (const query of ['type=DROP', 'caseId=7', 'from=yesterday', 'cursor=abc', 'cursor=WzEsMiwzXQ', 'order=asc'])
      await auditor.get(`/audit-events?${query}`).expect(400);
  });

  it('W17 records denied attempts with who tried what', async () => {
    await (await system.as('inspector')).post('/reference/holidays', HOLIDAY).expect(403);
    const { items } = await events('auditor', `?type=access.denied&actorId=${demoUserId(PEOPLE.inspector)}`);
    expect(items[0]).toMatchObject({ payload: { permission: 'reference.manage', path: '/api/reference/holidays' } });
  });

  it('W17 takes the change back when its event cannot be appended', async () => {
    await system.sql(
      'owner',
      `ALTER TABLE audit_events ADD CONSTRAINT audit_events_test_check CHECK (type <> 'holiday.announced') NOT VALID`,
    );
    const admin = await system.as('admin');
    await admin.post('/reference/holidays', HOLIDAY).set('Idempotency-Key', 'holiday').expect(409);
    expect(await system.sql('owner', 'SELECT 1 FROM holidays WHERE on_date = $1', [HOLIDAY.onDate])).toEqual([]);
    await system.sql('owner', 'ALTER TABLE audit_events DROP CONSTRAINT audit_events_test_check');
    await admin.post('/reference/holidays', HOLIDAY).set('Idempotency-Key', 'holiday').expect(201);
  });

  it.each(LOGIN_ROLES)('W17 cannot be written, changed or emptied by %s', async (role) => {
    const context = { userId: demoUserId(PEOPLE.admin), providerId: KAKAO };
    const forged = `INSERT INTO audit_events SELECT * FROM audit_events LIMIT 1`;
    const attempts = [
      forged,
      `UPDATE audit_events SET payload = '{}'`,
      'DELETE FROM audit_events',
      'TRUNCATE audit_events',
      `UPDATE audit_chains SET head_seq = 0`,
      'DELETE FROM audit_chains',
    ];
    for (const sql of attempts) await expect(system.sql(role, sql, [], context)).rejects.toThrow(/permission denied/);
  });
});
