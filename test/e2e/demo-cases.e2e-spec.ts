import { DemoCasesLoader } from '../../src/demo/demo-cases.loader';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { demoFile, type DemoRecord, type Json, type SourceRecord } from '../support/demo-record';
import { type FactChecks, factContext } from '../support/fact-checks';
import { createTestApp, type Session, type TestApp } from '../support/test-app';
import { KAKAO_FACTS } from './demo-facts/kakao';
import { KAKAO_AGAIN_FACTS, KAKAO_DESK_FACTS } from './demo-facts/kakao-recurrence';
import { NAVER_FACTS } from './demo-facts/naver';
import { PANGYO_FACTS } from './demo-facts/pangyo';

/** Lists in which a respondent finds what is its own. */
const SHOWN_TO_PROVIDERS = [
  '/cases',
  '/cases/{id}',
  '/cases/{caseId}/incidents',
  '/cases/{caseId}/findings',
  '/cases/{caseId}/orders',
  '/documents',
  '/deadlines',
  '/corrective-actions',
];

const NAMES = ['pangyo-2022', 'kakao-2024-05', 'naver-2024', 'kakao-2024-09', 'kakao-2023-05'];

let system: TestApp;

beforeAll(async () => {
  system = await createTestApp();
  await system.app.get(DemoCasesLoader).load();
}, 120_000);
afterAll(() => system?.close());

/** One test per fact of the file: everything that holds it is read back, then its values are compared. */
function factTests(name: string, checks: FactChecks, endsIn = 'REMEDIATING'): void {
  it.each(demoFile(name).facts.map(({ id, statement }) => [id, statement.ko]))('%s %s', async (key) => {
    const context = await factContext(system, name);
    expect(await context.record.readFact(key)).not.toHaveLength(0);
    await checks[key](context);
  });

  it('has a row for every datum of its file, with the datum as it was handed over', async () => {
    const { record } = await factContext(system, name);
    const data = record.data();
    const facts = record.demo.facts;
    expect(record.sources.map(({ ref }) => ref).toSorted()).toEqual(
      [...data, ...facts.map(({ id: ref }) => ({ ref }))].map(({ ref }) => ref).toSorted(),
    );
    for (const datum of data) {
      expect(record.sourceOf(datum.ref)).toMatchObject({
        original: datum,
        source: datum.source,
        factKeys: datum.facts,
        assumedFields: datum.assumedFields ?? [],
        assumedReason: datum.assumedReason ?? null,
      });
      expect((await record.read(datum.ref)).id).toBe(record.idOf(datum.ref));
    }
  });

  it('keeps the bytes of its sources as evidence, by their hash', async () => {
    const { record } = await factContext(system, name);
    const approver = await system.as('approver');
    for (const { ref, body, fileName } of record.demo.evidence) {
      const { text } = await approver.get(`/evidence/${record.idOf(ref)}/content`).expect(200);
      expect(text).toBe(`${body}\n`);
      expect(await record.read(ref)).toMatchObject({ filename: fileName, class: 'PUBLIC', status: 'ACCEPTED' });
    }
  });

  it('ends where the public record ends, with its actions open', async () => {
    const { record } = await factContext(system, name);
    expect(await record.read('case')).toMatchObject({ status: endsIn, migrated: true });
    const actions = await record.list(`/corrective-actions?caseId=${record.caseId}`);
    expect(actions).toHaveLength(record.demo.orders.flatMap(({ requirements }) => requirements).length);
    expect(actions.filter(({ status }) => status !== 'REQUIRED')).toEqual([]);
  });
}

async function reportText(record: DemoRecord, session: Session): Promise<string> {
  const documents = await record.list(`/documents?caseId=${record.caseId}&type=INSPECTION_REPORT`);
  const latest = documents.toSorted((a, b) => String(a.approvedAt).localeCompare(String(b.approvedAt))).at(-1);
  const { body } = await session.get(`/documents/${latest?.id}/pdf`).buffer(true).expect(200);
  return readPdfText(body as Buffer).replaceAll(/\s+/g, '');
}

/** The accounts of the demo, which the sign-in page offers to everyone. */
const OFFERED_BEFORE_SIGN_IN = '/demo/accounts';

/** Law, and whether a document is genuine: answered alike to everybody. */
const SAME_FOR_ALL = /^\/(reference|verification)\//;

describe('카카오톡 세 차례 장애 (KakaoTalk, May 2024)', () => {
  factTests('kakao-2024-05', KAKAO_FACTS);

  it('prints its report with outages, findings, resolution and requirements', async () => {
    const { record } = await factContext(system, 'kakao-2024-05');
    const text = await reportText(record, await system.as('approver'));
    for (const words of [
      '카카오톡장애관련긴급현장점검',
      '작업관리통제미흡',
      '장애사실이용자고지개선',
      '54분',
      '면밀히점검',
    ])
      expect(text).toContain(words);
  });

  it('prints its request with whoever drafted, reviewed with an opinion and decided by delegation', async () => {
    const { record } = await factContext(system, 'kakao-2024-05');
    const [letter] = await record.list(`/documents?caseId=${record.caseId}&type=ORDER`);
    const session = await system.as('approver');
    const { body } = await session
      .get(`/documents/${String(letter.id)}/pdf`)
      .buffer(true)
      .expect(200);
    const text = readPdfText(body as Buffer).replaceAll(/\s+/g, '');
    for (const words of ['점검반장', '시연점검반장', '시연과장', '의견있음', '전결', '시연국장'])
      expect(text).toContain(words);
  });
});

describe('카카오톡 장애 재발과 이행점검 (KakaoTalk, September 2024)', () => {
  factTests('kakao-2024-09', KAKAO_AGAIN_FACTS, 'INVESTIGATING');
});

describe('카카오톡 서면 점검 (KakaoTalk, May 2023)', () => {
  factTests('kakao-2023-05', KAKAO_DESK_FACTS, 'REGISTERED');
});

describe('판교 데이터센터 화재 (Pangyo, October 2022)', () => {
  factTests('pangyo-2022', PANGYO_FACTS);

  it('W14 prints the commission under its name of 2022, whatever it is called today', async () => {
    const { record } = await factContext(system, 'pangyo-2022');
    const text = await reportText(record, await system.as('approver'));
    expect(text).toContain('방송통신위원회');
    expect(text).not.toContain('방송미디어통신위원회');
  });

  it('prints its report with the fire, the official duration and all three respondents', async () => {
    const { record } = await factContext(system, 'pangyo-2022');
    const text = await reportText(record, await system.as('approver'));
    for (const words of [
      '판교데이터센터배터리실화재',
      '127시간33분',
      '네이버',
      '전환관리도구의이중화부재',
      '행정지도',
      '10초이내',
    ])
      expect(text).toContain(words);
  });

  it.each([
    ['Kakao', 'kakaoManager', 'KAKAO', /에스케이|SK㈜|SK Inc|C&C|네이버|NAVER/],
    ['NAVER', 'naverManager', 'NAVER', /에스케이|SK㈜|SK Inc|C&C|카카오|Kakao|KAKAO/],
    ['SK C&C', 'skccManager', 'SKCC', /카카오|Kakao|KAKAO|네이버|NAVER/],
  ] as const)(
    'W1 shows %s nothing of the other respondents by any route',
    async (_name, person, provider, others) => {
      const { record } = await factContext(system, 'pangyo-2022');
      const session = await system.as(person);
      const foreign = foreignRecords(record, provider);
      const paths = (await readPaths(system)).filter((path) => path !== OFFERED_BEFORE_SIGN_IN);
      const answered: string[] = [];
      for (const path of paths) {
        const target = path.replace(/\{\w+\}/, record.caseId);
        for (const query of target === path ? ['', `?caseId=${record.caseId}`] : ['']) {
          const { status, text } = await session.get(`${target}${query}`);
          if (status !== 200) continue;
          answered.push(path);
          expect([target, foreign.filter(({ subjectId }) => text.includes(subjectId))]).toEqual([target, []]);
          expect([target, text.match(others)]).toEqual([target, null]);
        }
      }
      expect(answered).toEqual(expect.arrayContaining(SHOWN_TO_PROVIDERS));
      const samples = [...new Map(foreign.map((source) => [source.subjectType, source])).values()];
      for (const path of paths.filter((candidate) => candidate.includes('{') && !SAME_FOR_ALL.test(candidate)))
        for (const { subjectId } of samples) {
          const { status } = await session.get(path.replace(/\{\w+\}/, subjectId));
          expect([path, subjectId, [403, 404].includes(status)]).toEqual([path, subjectId, true]);
        }
    },
    120_000,
  );
});

describe('네이버 정기점검 (NAVER, 2024)', () => {
  factTests('naver-2024', NAVER_FACTS);

  it('prints its report with the finding, the order and its quarter', async () => {
    const { record } = await factContext(system, 'naver-2024');
    const text = await reportText(record, await system.as('approver'));
    for (const words of ['작업관리시스템의통제기능부재', '시정명령', '올해4분기', '2024.12.31.', '대외제출국회'])
      expect(text).toContain(words);
  });
});

describe('Loading the cases', () => {
  it('is done by the people whose part it is, none approving what they wrote', async () => {
    for (const name of NAMES) {
      const { record } = await factContext(system, name);
      for (const { id } of await record.list(`/documents?caseId=${record.caseId}`)) {
        const document = await record.get(`/documents/${String(id)}`);
        expect(document.authorId).not.toBe(document.approvedBy);
      }
      for (const { ref } of record.demo.results) {
        const result = await record.read(ref);
        expect(result.authorId).not.toBe(result.confirmedBy);
      }
    }
  });

  it('opens no case to a provider that is not its respondent', async () => {
    const { record } = await factContext(system, 'naver-2024');
    expect(await record.as(await system.as('kakaoManager')).status(`/cases/${record.caseId}`)).toBe(404);
    expect(await record.as(await system.as('naverManager')).status(`/cases/${record.caseId}`)).toBe(200);
  });

  it('leaves nothing of a case that cannot be loaded to its end, and loads it once it can', async () => {
    const other = await createTestApp();
    try {
      const rename = (from: string, to: string) =>
        other.sql('owner', 'UPDATE facilities SET code = $2 WHERE code = $1', [from, to]);
      const counted = () =>
        other.sql<{ n: number }>(
          'owner',
          `SELECT (SELECT count(*) FROM cases)::int + (SELECT count(*) FROM source_records)::int
                  + (SELECT count(*) FROM number_counters)::int AS n`,
        );
      await rename('NAVER_HQ', 'ELSEWHERE');
      await expect(other.app.get(DemoCasesLoader).load()).rejects.toThrow('NAVER_HQ');
      expect(await counted()).toEqual([{ n: 0 }]);
      await rename('ELSEWHERE', 'NAVER_HQ');
      await other.app.get(DemoCasesLoader).load();
      const { body } = await (await other.as('lead')).get('/cases').expect(200);
      expect((body as { items: Json[] }).items.map(({ caseNo }) => caseNo)).toEqual([
        '점검-2024-0003',
        '점검-2024-0002',
        '점검-2024-0001',
        '점검-2023-0001',
        '점검-2022-0001',
      ]);
    } finally {
      await other.close();
    }
  }, 120_000);

  it('changes nothing the second time', async () => {
    const rows = () =>
      system.sql<{ table: string; n: string }>(
        'owner',
        `SELECT 'cases' AS table, count(*) AS n FROM cases
         UNION ALL SELECT 'audit_events', count(*) FROM audit_events
         UNION ALL SELECT 'evidence', count(*) FROM evidence
         UNION ALL SELECT 'source_records', count(*) FROM source_records
         UNION ALL SELECT 'number_counters', sum(last) FROM number_counters
         ORDER BY 1`,
      );
    const before = await rows();
    await system.app.get(DemoCasesLoader).load();
    expect(await rows()).toEqual(before);
  });
});

/** Every row of the case that is not the provider's own. */
function foreignRecords({ demo, sources }: DemoRecord, provider: string): SourceRecord[] {
  const respondent = demo.respondents.find((candidate) => candidate.provider === provider)?.ref;
  const ofIncident = new Map(demo.incidents.map((incident) => [incident.ref, incident.respondent]));
  const own = new Set([
    respondent,
    ...[...demo.incidents, ...demo.evidence, ...demo.inspections, ...demo.findings, ...demo.orders]
      .filter((datum) => datum.respondent === respondent)
      .flatMap((datum) => [
        datum.ref,
        ...('requirements' in datum ? datum.requirements.map(({ ref }) => ref) : []),
        ...('sessions' in datum ? datum.sessions.map(({ ref }) => ref) : []),
      ]),
    ...[...demo.causeAnalyses, ...demo.snapshots].flatMap(({ ref, incident }) =>
      ofIncident.get(incident) === respondent ? [ref] : [],
    ),
  ]);
  return sources.filter(({ ref, subjectType }) => subjectType !== 'case' && !own.has(ref));
}

/** Every path that is read with at most one parameter, as the API documents itself. */
async function readPaths(app: TestApp): Promise<string[]> {
  const { body } = await app.anonymous().get('/api/openapi.json').expect(200);
  const { paths } = body as { paths: Record<string, Json> };
  return Object.entries(paths)
    .filter(([path, methods]) => 'get' in methods && path.split('{').length <= 2)
    .map(([path]) => path.replace(/^\/api/, ''));
}
