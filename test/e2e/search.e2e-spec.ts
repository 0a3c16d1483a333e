import { Client } from 'pg';
import { SEARCH_TYPES } from '../../src/domain/search-type';
import { SEARCHED } from '../../src/modules/search/search.query';
import { givenCaseInHand, givenDraft } from '../support/given-finding';
import { demoTemplate } from '../support/demo-template';
import { createTestApp, type Person, type TestApp } from '../support/test-app';

interface Hit {
  readonly type: string;
  readonly id: string;
  readonly caseId: string | null;
  readonly caseNo: string | null;
  readonly number: string;
  readonly title: string;
  readonly excerpt: string;
  readonly status: string | null;
  readonly orderId: string | null;
}

interface Group {
  readonly type: string;
  readonly hits: readonly Hit[];
  readonly more: boolean;
}

const PROVIDERS = ['kakaoStaff', 'kakaoManager', 'naverStaff', 'naverManager', 'skccStaff', 'skccManager'] as const;
const SECRET = '미공개표지어';

describe('A search', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp({}, await demoTemplate());
  }, 120_000);
  afterAll(() => system?.close());

  const search = async (person: Person, words: string): Promise<Group[]> => {
    const { body } = await (await system.as(person)).get(`/search?q=${encodeURIComponent(words)}`).expect(200);
    return (body as { groups: Group[] }).groups;
  };
  const hitsOf = async (person: Person, words: string, type?: string): Promise<Hit[]> =>
    (await search(person, words)).filter((group) => !type || group.type === type).flatMap(({ hits }) => hits);

  it('finds a part of a Korean word in every kind of thing, by type in their order', async () => {
    const groups = await search('approver', '카카오');
    const types = groups.map(({ type }) => type);
    expect(types).toEqual(SEARCH_TYPES.filter((type) => types.includes(type)));
    expect(types).toEqual(expect.arrayContaining(['case', 'incident', 'order', 'document', 'evidence', 'provider']));
    for (const { type, hits, more } of groups) {
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.length).toBeLessThanOrEqual(10);
      expect(hits.every((hit) => hit.type === type)).toBe(true);
      expect(typeof more).toBe('boolean');
    }
  });

  it('finds a thing by its number and leads to its case', async () => {
    const [known] = await hitsOf('lead', '카카오톡', 'incident');
    const [hit] = await hitsOf('lead', known.number, 'incident');
    expect(hit).toMatchObject({ id: known.id, caseId: known.caseId, caseNo: known.number.slice(0, 12) });
    const { body } = await (await system.as('lead')).get(`/incidents/${hit.id}`).expect(200);
    expect(body).toMatchObject({ caseId: hit.caseId, status: hit.status });
  });

  it('shows what stands around the words that it found', async () => {
    const hits = await hitsOf('lead', '로그인', 'incident');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ title, excerpt }) => `${title} ${excerpt}`.includes('로그인'))).toBe(true);
    expect(hits.every(({ excerpt }) => excerpt.length <= 160)).toBe(true);
  });

  it('knows a provider by any of its names, in whatever case they are typed', async () => {
    const byKorean = await hitsOf('inspector', '주식회사 카카오', 'provider');
    const byEnglish = await hitsOf('inspector', 'kAkAo', 'provider');
    expect(byKorean[0]).toMatchObject({ number: 'KAKAO', caseId: null, status: null });
    expect(byEnglish.map(({ id }) => id)).toContain(byKorean[0].id);
  });

  it('takes letters typed apart, as some keyboards send them, for the same word', async () => {
    const composed = await hitsOf('approver', '카카오톡');
    expect(composed.length).toBeGreaterThan(0);
    expect(await hitsOf('approver', '카카오톡'.normalize('NFD'))).toEqual(composed);
  });

  it('takes percent, underscore and backslash for themselves', async () => {
    const inHand = await givenCaseInHand(system, ['NAVER'], { status: 'INVESTIGATING' });
    const { id } = await givenDraft(system, inHand, 'NAVER', { title: String.raw`오류율 99%_기록\누락` });
    for (const words of ['99%', '%_', '_기록', String.raw`록\누`])
      expect((await hitsOf('lead', words, 'finding')).map((hit) => hit.id)).toEqual([id]);
    expect(await hitsOf('lead', '%%')).toEqual([]);
    expect(await hitsOf('lead', '__')).toEqual([]);
    expect(await hitsOf('lead', `';--`)).toEqual([]);
  });

  it('shows the ten newest of a type and says that there are more', async () => {
    const inHand = await givenCaseInHand(system, ['SKCC'], { status: 'INVESTIGATING' });
    const ids: string[] = [];
    for (let index = 1; index <= 11; index += 1)
      ids.push((await givenDraft(system, inHand, 'SKCC', { title: `열한번째까지 ${index}` })).id);
    const [group] = await search('approver', '열한번째까지');
    expect(group.hits.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 10));
    expect(group.more).toBe(true);
    expect((await search('approver', '열한번째까지 11'))[0].more).toBe(false);
  });

  it.each(['a', '', '  ', '가'.repeat(101)])('is refused for %j', async (words) => {
    const inspector = await system.as('inspector');
    await inspector.get(`/search?q=${encodeURIComponent(words)}`).expect(400);
  });

  it('is open to whoever works on cases, and to nobody else', async () => {
    await (await system.as('admin')).get('/search?q=ab').expect(403);
    await (await system.as('auditor')).get('/search?q=ab').expect(200);
    await (await system.as('expert')).get('/search?q=ab').expect(200);
    await system.anonymous().get('/api/search?q=ab').expect(401);
  });

  describe('of a provider', () => {
    it.each(PROVIDERS)('W1 finds for %s nothing but what its own lists show', async (person) => {
      const session = await system.as(person);
      const { body } = await session.get('/cases?limit=100').expect(200);
      const own = new Map(
        (body as { items: { id: string; title: string }[] }).items.map(({ id, title }) => [id, title]),
      );
      for (const words of ['점검', '카카오', '네이버', 'SK', '장애', '조치', '20']) {
        for (const hit of await hitsOf(person, words)) {
          expect(own.has(hit.caseId ?? '')).toBe(true);
          expect(hit.type).not.toBe('provider');
          if (hit.type === 'case') expect([hit.title, hit.status]).toEqual([own.get(hit.id), null]);
        }
      }
    });

    it('W1 knows no word of another provider, of a draft or of the title that the ministry gave the case', async () => {
      const inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER'], {
        status: 'INVESTIGATING',
        title: `${SECRET} 점검`,
      });
      await givenDraft(system, inHand, 'NAVER', { title: `${SECRET} 미실시` });
      await givenDraft(system, inHand, 'KAKAO', { condition: `${SECRET}가 확인되었다.` });
      expect((await hitsOf('lead', SECRET)).map(({ type }) => type).toSorted()).toEqual(['case', 'finding', 'finding']);
      for (const person of PROVIDERS) expect(await search(person, SECRET)).toEqual([]);
    });

    it('finds the requirements that were sent to it, with their order', async () => {
      const [hit] = await hitsOf('kakaoStaff', '사전테스트', 'requirement');
      const { body } = await (await system.as('kakaoStaff')).get(`/orders/${hit.orderId}`).expect(200);
      expect((body as { requirements: { id: string }[] }).requirements.map(({ id }) => id)).toContain(hit.id);
    });
  });

  describe('in the database', () => {
    it('finds rows ahead of row security for those alone who may read every row', async () => {
      const found = async (role: 'jeomgeom_provider' | 'jeomgeom_inspector' | 'jeomgeom_manager', userId?: string) =>
        (
          await system.sql<{ n: number }>(
            role,
            `SELECT count(*)::int AS n FROM app.rows_with_words('findings', '%점검%')`,
            [],
            { userId },
          )
        )[0].n;
      const { userId } = await system.as('approver');
      expect(await found('jeomgeom_manager', userId)).toBeGreaterThan(0);
      expect(await found('jeomgeom_manager')).toBe(0);
      expect(await found('jeomgeom_inspector', userId)).toBe(0);
      expect(await found('jeomgeom_provider', userId)).toBe(0);
    });

    it('uses a trigram index on the words of every table of a case', async () => {
      const client = new Client({ connectionString: system.ownerUrl });
      await client.connect();
      try {
        const { rows } = await client.query<{ index: string; table: string }>(
          `SELECT c.relname AS index, i.indrelid::regclass::text AS table
           FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
           WHERE c.relname LIKE '%\\_words\\_idx' ORDER BY 2`,
        );
        expect(rows).toHaveLength(8);
        await client.query('SET enable_seqscan = off');
        for (const { index, table } of rows) {
          const plan = await client.query<{ 'QUERY PLAN': string }>(
            `EXPLAIN SELECT id FROM ${table} WHERE ${wordsOf(table)} ILIKE '%카카오%'`,
          );
          expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(index);
        }
      } finally {
        await client.end();
      }
    });
  });
});

/** The expression that the application searches. */
function wordsOf(table: string): string {
  const searched = Object.values(SEARCHED).find((candidate) => candidate.table === table);
  if (!searched) throw new Error(`${table} is not searched`);
  return searched.words;
}
