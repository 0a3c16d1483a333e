import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { type Answer, Journey, legalBasis, provider, service } from '../support/journey';
import { createTestApp, type TestApp } from '../support/test-app';

const KAKAO = provider('KAKAO');

const LATENCY = {
  title: '전환 시간 비교',
  source: '현장 측정 2024-05-21',
  columns: [
    { title: '구분', kind: 'TEXT' },
    { title: '기준', kind: 'NUMBER', unit: '초' },
    { title: '측정', kind: 'NUMBER', unit: '초' },
  ],
  rows: [{ cells: ['메시지', 30, 3240] }, { cells: ['로그인', 30, null] }],
};

interface OfficialValue {
  readonly valueAt: string | null;
  readonly valueNumber: number | null;
}

interface Report extends Answer {
  readonly content: object;
  readonly contentSha256: string;
  readonly outdatedFacts: { field: string; incidentNo: string; used: OfficialValue; current: OfficialValue }[];
}

describe('Facts that change after a report was approved', () => {
  let system: TestApp;
  let journey: Journey;
  let incident: Answer;
  let finding: Answer;
  let result: Answer;
  let first: Report;
  let second: Report;

  beforeAll(async () => {
    system = await createTestApp();
    journey = new Journey(system);
    await journey.at('2024-05-21T18:00:00+09:00');
    await journey.register({
      title: '카카오톡 장애 점검',
      trigger: 'MEDIA',
      tracks: ['A'],
      departmentCode: 'NETWORK_SAFETY',
      respondents: [{ providerId: KAKAO, role: 'OUTAGE_PROVIDER', providerTitle: '카카오톡 장애 점검' }],
    });
    await journey.addLead('2024-05-21');
    const body = {
      providerId: KAKAO,
      type: 'PARTIAL',
      title: '카카오톡 장애',
      symptoms: '로그인 실패',
      platforms: ['PC'],
      serviceIds: [service('KAKAOTALK_PC_LOGIN')],
    };
    const times = { startedAt: '2024-05-21T08:30:00+09:00', restoredAt: '2024-05-21T09:24:00+09:00' };
    incident = await journey.incident(body, { ...times, source: '카카오 서버 로그' });
    await determinePercent(8, '과학기술정보통신부');
    const inspection = await journey.create('inspector', `/cases/${journey.caseId}/inspections`, {
      providerId: KAKAO,
      kind: 'URGENT',
      purposes: ['CAUSE'],
      legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21'),
      adHocGround: 'DECREE_URGENT_PREVENTION',
      scope: '장애의 원인',
      sites: ['카카오 판교아지트'],
      plannedStartAt: '2024-05-21T19:00:00+09:00',
      plannedEndOn: '2024-05-21',
    });
    await journey.move('lead', `/cases/${journey.caseId}`, 'start');
    await journey.move('approver', `/inspections/${inspection.id}`, 'cancel', {
      reason: '자료로 확인을 마쳐 방문이 필요 없다.',
    });
  });
  afterAll(() => system?.close());

  async function determinePercent(valueNumber: number, assertedBy: string): Promise<void> {
    const path = `/incidents/${incident.id}`;
    const fact = await journey.create('inspector', `${path}/facts`, {
      field: 'AFFECTED_PERCENT',
      valueNumber,
      basis: 'ESTIMATED',
      assertedBy,
      source: `${assertedBy} 추정`,
      status: 'ESTIMATED',
    });
    const determination = { field: 'AFFECTED_PERCENT', factId: fact.id, justification: '가장 나중의 추정이다.' };
    await journey.create('lead', `${path}/determinations`, determination);
  }

  const draft = (tables: object[]): object => ({
    providerId: KAKAO,
    aspect: 'RECOVERY',
    type: 'DEFICIENCY',
    severity: 'MAJOR',
    scope: 'PATTERN',
    causal: 'CAUSAL',
    title: '전환 지연',
    condition: '전환이 늦었다.',
    cause: '수동으로 전환하였다.',
    effect: '메시지가 멈추었다.',
    causeCodes: ['NO_PRETEST'],
    criteria: [
      { criteriaItemCode: 'A-2024-01', planYear: 2024, legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21') },
    ],
    incidentIds: [incident.id],
    tables,
  });

  it('a comparison in a finding has units, a kind for each column and a cell for each', async () => {
    const inspector = await system.as('inspector');
    const path = `/cases/${journey.caseId}/findings`;
    for (const rows of [[['메시지', 30]], [['메시지', '서른', 1]], [[1, 2, 3]], []])
      await inspector.post(path, draft([{ ...LATENCY, rows: rows.map((cells) => ({ cells })) }])).expect(400);
    const evidence = await journey.evidence('inspector', KAKAO, '측정 기록', '전환 시간을 잰 기록');
    finding = await journey.finding({ ...draft([LATENCY]), evidenceIds: [evidence.id] }, 'kakaoStaff', '2024-05-27');
    expect(finding).toMatchObject({ status: 'CONFIRMED', tables: [LATENCY] });
    await expect(system.sql('owner', `UPDATE findings SET tables = '[]' WHERE id = $1`, [finding.id])).rejects.toThrow(
      /record\.frozen/,
    );
  });

  it('is printed in the report, with title, units, figures and source', async () => {
    await journey.at('2024-05-31T10:00:00+09:00');
    result = await journey.submitResult({
      kind: 'FINAL',
      asOf: '2024-05-31T09:00:00+09:00',
      conclusions: '전환이 늦었다.',
      outcomeClass: 'ACTION_REQUIRED',
    });
    await journey.move('approver', `/results/${result.id}`, 'confirm');
    first = await report();
    expect(first.outdatedFacts).toEqual([]);
    const text = await printed(first);
    for (const expected of ['전환 시간 비교', '기준(초)', '3,240', '현장 측정 2024-05-21'])
      expect(text).toContain(expected);
  });

  async function report(): Promise<Report> {
    const { id } = await journey.create('approver', `/cases/${journey.caseId}/reports`, { resultId: result.id });
    return journey.get<Report>('approver', `/documents/${id}`);
  }

  async function printed({ id }: Answer): Promise<string> {
    const { body } = await (await system.as('approver')).get(`/documents/${id}/pdf`).buffer(true).expect(200);
    return readPdfText(body as Buffer).replace(/\s+/g, ' ');
  }

  it('a value determined anew flags the report that used the old one, and the report keeps its words', async () => {
    await journey.at('2024-06-20T10:00:00+09:00');
    await determinePercent(11, '카카오');
    await journey.makeOfficial(incident.id, 'RESTORED_AT', '2024-05-21T09:40:00+09:00', '정정 로그');
    const after = await journey.get<Report>('approver', `/documents/${first.id}`);
    expect(after.contentSha256).toBe(first.contentSha256);
    expect(after.content).toEqual(first.content);
    expect(after.outdatedFacts).toEqual([
      expect.objectContaining({
        field: 'AFFECTED_PERCENT',
        incidentNo: incident.incidentNo,
        used: expect.objectContaining({ valueNumber: 8 }),
        current: expect.objectContaining({ valueNumber: 11 }),
      }),
      expect.objectContaining({
        field: 'RESTORED_AT',
        used: expect.objectContaining({ valueAt: '2024-05-21T00:24:00.000Z' }),
        current: expect.objectContaining({ valueAt: '2024-05-21T00:40:00.000Z' }),
      }),
    ]);
    expect(await printed(first)).toContain('8%');
  });

  it('is flagged in the case room; a report made afterwards uses the new values and is not', async () => {
    second = await report();
    expect(second.outdatedFacts).toEqual([]);
    const { documents } = await journey.get<{ documents: { id: string; outdatedFacts: number }[] }>(
      'lead',
      `/cases/${journey.caseId}/room`,
    );
    const flags = Object.fromEntries(documents.map(({ id, outdatedFacts }) => [id, outdatedFacts]));
    expect(flags[first.id]).toBe(2);
    expect(flags[second.id]).toBe(0);
  });

  it('a value determined back to what the report says takes the flag away again', async () => {
    await journey.makeOfficial(incident.id, 'RESTORED_AT', '2024-05-21T09:24:00+09:00', '다시 정정한 로그');
    const { outdatedFacts } = await journey.get<Report>('approver', `/documents/${first.id}`);
    expect(outdatedFacts.map(({ field }) => field)).toEqual(['AFFECTED_PERCENT']);
  });

  it('conflicting values of one fact stand side by side with their sources', async () => {
    const { fields } = await journey.get<{
      fields: {
        field: string;
        inConflict: boolean;
        statements: { valueNumber: number; assertedBy: string; source: string }[];
      }[];
    }>('lead', `/incidents/${incident.id}/facts`);
    const percent = fields.find(({ field }) => field === 'AFFECTED_PERCENT');
    expect(percent?.inConflict).toBe(true);
    expect(percent?.statements).toEqual([
      expect.objectContaining({ valueNumber: 8, assertedBy: '과학기술정보통신부', source: '과학기술정보통신부 추정' }),
      expect.objectContaining({ valueNumber: 11, assertedBy: '카카오', source: '카카오 추정' }),
    ]);
  });

  it('tells the provider nothing of it', async () => {
    await journey.notify(result.id, KAKAO, '2024-06-20T12:00:00+09:00');
    const { items } = await journey.get<{ items: Answer[] }>('kakaoManager', '/documents');
    for (const { id } of items)
      expect(await journey.get<Report>('kakaoManager', `/documents/${id}`)).toMatchObject({ outdatedFacts: [] });
    expect(items.length).toBeGreaterThan(0);
  });
});
