import { DUE_BADGES } from '../../src/domain/enumerations';
import { TEST_PASSWORD } from '../support/test-server';
import { demoTemplate } from '../support/demo-template';
import { createTestApp, PEOPLE, type Person, type TestApp } from '../support/test-app';

interface BoardItem {
  readonly binding: boolean;
  readonly ruleId: string;
  readonly id: string;
  readonly caseId: string;
  readonly caseNo: string | null;
  readonly caseTitle: string | null;
  readonly bound: string;
  readonly standing: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly daysLeft: number | null;
  readonly satisfiedAt: string | null;
  readonly voidReason: string | null;
}

interface CaseItem {
  readonly id: string;
  readonly caseNo: string;
  readonly title: string;
  readonly respondents: readonly { nameKo: string; nameEn: string | null }[];
  readonly openFindings: number;
  readonly openActions: number;
}

describe('On the demo cases', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp({}, await demoTemplate());
  }, 120_000);
  afterAll(() => system?.close());

  const list = async <T>(person: Person, path: string): Promise<T[]> => {
    const { body } = await (await system.as(person)).get(`${path}limit=100`).expect(200);
    return (body as { items: T[] }).items;
  };

  describe('the board of deadlines', () => {
    const board = (person: Person, filter = ''): Promise<BoardItem[]> => list(person, `/deadlines?${filter}`);

    it('sorts by due date and names the case of each', async () => {
      const items = await board('approver');
      const dues = items.map(({ dueAt }) => dueAt ?? '9999');
      expect(dues).toEqual(dues.toSorted());
      for (const { caseId, caseNo, caseTitle } of items) {
        const { body } = await (await system.as('approver')).get(`/cases/${caseId}`).expect(200);
        expect(body).toMatchObject({ caseNo, title: caseTitle });
      }
    });

    it('is divided by standing into parts that make up the whole, as each deadline says of itself', async () => {
      const parts = await Promise.all(DUE_BADGES.map((standing) => board('approver', `standing=${standing}&`)));
      parts.forEach((part, index) => expect(part.every(({ standing }) => standing === DUE_BADGES[index])).toBe(true));
      const whole = (await board('approver')).map(({ id }) => id);
      expect(
        parts
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(whole.toSorted());
      expect(parts[0].length).toBeGreaterThan(0);
      expect(parts[2].length).toBeGreaterThan(0);
    });

    it('moves a deadline from one part to the next as its date comes near and passes', async () => {
      const isDuty = ({ dueOn, binding, ruleId }: BoardItem) =>
        dueOn !== null && binding && ['DL-07', 'DL-08', 'BY_ORDER'].includes(ruleId);
      const [last] = (await board('approver', 'open=true&')).filter(isDuty).toReversed();
      const isIn = async (standing: string) =>
        (await board('approver', `standing=${standing}&open=true&`)).some(({ id }) => id === last.id);
      const end = Date.parse(last.dueAt ?? '');
      const day = 86_400_000;
      try {
        for (const [offset, standing, daysLeft] of [
          [-8 * day, 'ON_TIME', 7],
          [-7 * day + 1000, 'DUE_SOON', 6],
          [-1000, 'DUE_SOON', 0],
          [1000, 'OVERDUE', -1],
        ] as const) {
          await system.setClock(new Date(end + offset).toISOString());
          expect([standing, await isIn(standing)]).toEqual([standing, true]);
          const { body } = await (await system.as('approver')).get(`/deadlines?caseId=${last.caseId}&limit=100`);
          expect((body as { items: BoardItem[] }).items.find(({ id }) => id === last.id)?.daysLeft).toBe(daysLeft);
        }
      } finally {
        await system.sql('owner', `UPDATE system_clock SET shift = '0'`);
      }
    });

    it('counts no days to what was met or fell away', async () => {
      const done = await board('approver', 'open=false&');
      expect(done.length).toBeGreaterThan(0);
      expect(done.every(({ daysLeft }) => daysLeft === null)).toBe(true);
    });

    it('W1 shows a provider its own deadlines under the title that it knows', async () => {
      for (const person of ['kakaoManager', 'naverManager', 'skccManager'] as const) {
        const own = new Map((await list<CaseItem>(person, '/cases?')).map(({ id, title }) => [id, title]));
        const items = await board(person);
        expect(items.length).toBeGreaterThan(0);
        for (const { caseId, caseTitle, bound } of items) {
          expect(caseTitle).toBe(own.get(caseId));
          expect(bound).toBe('PROVIDER');
        }
      }
    });
  });

  describe('the list of cases', () => {
    it('names the respondents in both languages and counts what is open', async () => {
      const items = await list<CaseItem>('approver', '/cases?');
      expect(items.map(({ respondents }) => respondents.map(({ nameEn }) => nameEn))).toEqual([
        ['Kakao Corp.'],
        ['NAVER Corp.'],
        ['Kakao Corp.'],
        ['Kakao Corp.'],
        ['SK Inc. C&C', 'Kakao Corp.', 'NAVER Corp.'],
      ]);
      for (const { id, openFindings, openActions } of items) {
        const findings = await list<{ status: string }>('approver', `/cases/${id}/findings?`);
        const settled = ['NOT_A_FINDING', 'AMENDED', 'WITHDRAWN', 'CLOSED', 'RECURRED', 'VOIDED'];
        expect(openFindings).toBe(findings.filter(({ status }) => !settled.includes(status)).length);
        const actions = await list<{ status: string }>('approver', `/corrective-actions?caseId=${id}&`);
        const over = ['CLOSED', 'WAIVED', 'SUPERSEDED'];
        expect(openActions).toBe(actions.filter(({ status }) => !over.includes(status)).length);
      }
    });

    it('is filtered by how the case came to the ministry', async () => {
      const { body } = await (await system.as('approver')).get('/cases?limit=1').expect(200);
      const [first] = (body as { items: CaseItem[] }).items;
      const { body: one } = await (await system.as('approver')).get(`/cases/${first.id}`).expect(200);
      const { trigger } = one as { trigger: string };
      const found = await list<CaseItem>('approver', `/cases?trigger=${trigger}&`);
      expect(found.map(({ id }) => id)).toContain(first.id);
      await (await system.as('approver')).get('/cases?trigger=RUMOUR').expect(400);
    });

    it('W1 names no co-respondent to a provider and counts only what was sent to it', async () => {
      const all = await list<CaseItem>('approver', '/cases?');
      for (const person of ['kakaoStaff', 'naverStaff', 'skccStaff'] as const) {
        for (const item of await list<CaseItem>(person, '/cases?')) {
          const actions = await list(person, `/corrective-actions?caseId=${item.id}&`);
          expect(item.respondents).toEqual([]);
          expect(item.openActions).toBe(actions.length);
          expect(item.openFindings).toBeLessThanOrEqual(all.find(({ id }) => id === item.id)?.openFindings ?? 0);
        }
      }
    });
  });
});

describe('The demo accounts', () => {
  it('are told to whoever asks where demo data is loaded, with the password that opens each', async () => {
    const system = await createTestApp({ DEMO_PASSWORD: TEST_PASSWORD });
    try {
      const { body } = await system.anonymous().get('/api/demo/accounts').expect(200);
      const { password, accounts } = body as { password: string; accounts: Record<string, string>[] };
      expect(password).toBe(TEST_PASSWORD);
      expect(accounts.map(({ email }) => email).toSorted()).toEqual(Object.values(PEOPLE).toSorted());
      for (const account of accounts) {
        expect(Object.values(account).every((text) => text.length > 0)).toBe(true);
        expect(account.nameEn + account.titleEn + account.organisationEn).not.toMatch(/[가-힣]/);
        await system.anonymous().post('/api/auth/login').send({ email: account.email, password }).expect(200);
      }
    } finally {
      await system.close();
    }
  });

  it.each([
    ['where there is no demo data', { DEMO: '0' }],
    ['in production', { NODE_ENV: 'production', JWT_SECRET: 'a-secret-of-production-0123456789abcdef' }],
  ])('are not there %s', async (_, settings) => {
    const system = await createTestApp(settings);
    try {
      const { body } = await system.anonymous().get('/api/demo/accounts').expect(200);
      expect(body).toEqual({ password: null, accounts: [] });
    } finally {
      await system.close();
    }
  });
});
