import { Journey, provider, service, legalBasis, type Answer } from '../support/journey';
import { createTestApp, type Person, type TestApp } from '../support/test-app';

interface Respondent {
  readonly code: 'SKCC' | 'KAKAO' | 'NAVER';
  readonly staff: Person;
  readonly manager: Person;
  readonly role: string;
  /** A word that stands in everything about this respondent and in nothing about the others. */
  readonly canary: string;
}

const RESPONDENTS: readonly Respondent[] = [
  { code: 'SKCC', staff: 'skccStaff', manager: 'skccManager', role: 'FACILITY_OPERATOR', canary: '배터리실온도' },
  { code: 'KAKAO', staff: 'kakaoStaff', manager: 'kakaoManager', role: 'TENANT', canary: '인증기능집중' },
  { code: 'NAVER', staff: 'naverStaff', manager: 'naverManager', role: 'TENANT', canary: '서비스전환오류' },
];

describe('The Pangyo fire of 2022, one case with three respondents who must not see each other', () => {
  let system: TestApp;
  let journey: Journey;
  let result: Answer;
  const incidents: Record<string, Answer> = {};
  const orders: Record<string, Answer> = {};
  const findings: Record<string, Answer> = {};

  beforeAll(async () => {
    system = await createTestApp();
    journey = new Journey(system);
  });
  afterAll(() => system?.close());

  it('is registered for all three, with an incident of each, two of them caused by the fire', async () => {
    await journey.at('2022-10-16T09:00:00+09:00');
    await journey.register({
      title: '판교 데이터센터 화재 관련 점검',
      trigger: 'MEDIA',
      tracks: ['A'],
      departmentCode: 'NETWORK_SAFETY',
      respondents: RESPONDENTS.map(({ code, role }) => ({
        providerId: provider(code),
        role,
        providerTitle: '2022년 10월 서비스 장애 관련 점검',
      })),
    });
    await journey.addLead('2022-10-16');
    await journey.at('2022-10-21T09:00:00+09:00');
    incidents.SKCC = await journey.incident(
      {
        providerId: provider('SKCC'),
        type: 'FIRE',
        title: '지하 3층 배터리실 화재',
        symptoms: '배터리실온도 상승과 전원 차단',
      },
      { startedAt: '2022-10-15T15:19:00+09:00', restoredAt: '2022-10-15T23:45:00+09:00', source: '소방청' },
    );
    incidents.KAKAO = await journey.incident(
      {
        providerId: provider('KAKAO'),
        type: 'OUTAGE',
        title: '카카오 서비스 중단',
        symptoms: '인증기능집중으로 여러 서비스가 중단',
        serviceIds: [service('KAKAOTALK')],
      },
      { startedAt: '2022-10-15T15:27:00+09:00', restoredAt: '2022-10-20T23:00:00+09:00', source: '과학기술정보통신부' },
    );
    incidents.NAVER = await journey.incident(
      {
        providerId: provider('NAVER'),
        type: 'PARTIAL',
        title: '네이버 일부 기능 오류',
        symptoms: '서비스전환오류로 일부 기능 장애',
      },
      { startedAt: '2022-10-15T15:30:00+09:00', restoredAt: '2022-10-16T03:30:00+09:00', source: '과학기술정보통신부' },
    );
    expect(incidents.KAKAO.duration).toMatchObject({ minutes: 127 * 60 + 33, printedKo: '127시간 33분' });
    for (const code of ['KAKAO', 'NAVER']) {
      await journey.create('lead', `/incidents/${incidents[code].id}/links`, {
        linkedIncidentId: incidents.SKCC.id,
        kind: 'CAUSED_BY',
        justification: '화재로 데이터센터의 전원이 끊겼다.',
      });
    }
  });

  it('is inspected at each respondent on its own consent', async () => {
    for (const { code } of RESPONDENTS) {
      const inspection = await journey.create('inspector', `/cases/${journey.caseId}/inspections`, {
        providerId: provider(code),
        kind: 'AD_HOC',
        purposes: ['CAUSE', 'RECOVERY', 'RECURRENCE'],
        legalBasisId: legalBasis('AIA_5', '2022-10-21'),
        adHocGround: 'DECREE_URGENT_PREVENTION',
        scope: '장애의 원인과 복구, 재발방지',
        method: '현장 방문',
        selectionReason: '장애가 난 사업자이다.',
        refusalConsequence: '자발적 협조에 따른 점검으로 거부할 수 있다.',
        sites: ['판교'],
        plannedStartAt: '2022-10-21T10:00:00+09:00',
        plannedEndOn: '2022-10-21',
        voluntaryConsent: { by: '재난관리책임자', on: '2022-10-20' },
      });
      const path = `/inspections/${inspection.id}`;
      await journey.at('2022-10-21T09:30:00+09:00');
      await journey.move('approver', path, 'authorise-urgent', {
        ground: 'GENERAL_VOLUNTARY',
        reason: '피점검자가 스스로 협조하기로 하였다.',
      });
      await journey.at('2022-10-21T18:00:00+09:00');
      const session = await journey.session(inspection.id, '2022-10-21', '판교', '10:00', '17:00');
      await journey.move('lead', path, 'start');
      await journey.closeSession(session.id, '2022-10-21', '17:00');
      await journey.reportInspection(inspection.id, '확인한 사실을 정리하였다.');
    }
    await journey.move('lead', `/cases/${journey.caseId}`, 'start');
  });

  it('finds something at each, shown to that respondent alone', async () => {
    for (const { code, staff, canary } of RESPONDENTS) {
      const evidence = await journey.evidence('inspector', provider(code), `${canary} 확인 기록`, canary);
      findings[code] = await journey.finding(
        {
          providerId: provider(code),
          aspect: 'RECURRENCE',
          type: 'DEFICIENCY',
          severity: 'CRITICAL',
          scope: 'WIDESPREAD',
          causal: 'CAUSAL',
          title: `${canary} 미흡`,
          condition: `${canary} 미흡이 확인되었다.`,
          cause: '대비가 부족하였다.',
          effect: '장애가 길어졌다.',
          causeCodes: [],
          criteria: [{ legalBasisId: legalBasis('AIA_5', '2022-10-21') }],
          incidentIds: [incidents[code].id],
          evidenceIds: [evidence.id],
        },
        staff,
        '2022-11-10',
      );
    }
  });

  it('ends in administrative guidance of 6 December: reports due on 6 January 2023', async () => {
    await journey.at('2022-12-06T10:00:00+09:00');
    result = await journey.submitResult({
      kind: 'FINAL',
      asOf: '2022-12-06T10:00:00+09:00',
      conclusions: '화재와 이중화 미흡이 장애를 키웠다.',
      outcomeClass: 'ACTION_REQUIRED',
      announcingAgencies: ['MSIT', 'KCC', 'NFA'],
      noticeTexts: RESPONDENTS.map(({ code, canary }) => ({
        providerId: provider(code),
        text: `${canary}에 관한 결과`,
      })),
    });
    await journey.move('approver', `/results/${result.id}`, 'confirm');
    for (const { code, canary } of RESPONDENTS) {
      await journey.at('2022-12-06T10:30:00+09:00');
      const drafted = await journey.create('lead', `/cases/${journey.caseId}/orders`, {
        providerId: provider(code),
        instrumentType: 'ADMIN_GUIDANCE',
        resultId: result.id,
        title: `${canary} 관련 행정지도`,
        facts: `${canary} 미흡이 확인되었다.`,
        planDue: { kind: 'RELATIVE', amount: 1, unit: 'MONTHS', from: 'ARRIVAL' },
        officer: { department: '네트워크안전기획과', name: '담당자', contact: '044-000-0000' },
        requirements: [
          {
            title: `${canary} 개선`,
            text: '최악의 상황을 가정한 훈련 계획을 세우고 실시하여 결과를 보고할 것',
            kind: 'LONG_TERM',
            alternativeAllowed: code === 'SKCC',
            effectivenessMonths: 0,
            due: { kind: 'RELATIVE', amount: 1, unit: 'MONTHS', from: 'ARRIVAL' },
            findingIds: [findings[code].id],
            acceptanceCriteria: ['훈련 결과가 보고되었다.'],
          },
        ],
      });
      orders[code] = await journey.issueOrder(drafted.id, '2022-12-06T11:00:00+09:00');
      expect(orders[code]).toMatchObject({ status: 'DELIVERED', planDue: { dueOn: '2023-01-06' } });
      expect(orders[code].closingText).toContain('행정지도');
      await journey.notify(result.id, provider(code), '2022-12-06T12:00:00+09:00');
    }
    await journey.move('approver', `/cases/${journey.caseId}`, 'begin-remediation');
  });

  it('W1 shows no respondent anything of another: no row, no count, no word by any list or id', async () => {
    const lists = [
      '/cases',
      '/orders',
      '/findings',
      '/deadlines',
      '/documents',
      '/corrective-actions',
      '/fact-checks',
      '/deliveries',
      '/evidence',
      '/incidents',
      '/inspections',
    ];
    const ofCase = [
      'incidents',
      'inspections',
      'findings',
      'evidence',
      'orders',
      'results',
      'committee-items',
      'timeline',
      'notes',
      'facts',
    ];
    for (const viewer of RESPONDENTS) {
      const session = await system.as(viewer.staff);
      const others = RESPONDENTS.filter((respondent) => respondent.code !== viewer.code);
      for (const path of [
        ...lists,
        `/cases/${journey.caseId}`,
        ...ofCase.map((part) => `/cases/${journey.caseId}/${part}`),
        `/documents?caseId=${journey.caseId}`,
        '/providers',
        '/organisations',
        '/users',
      ]) {
        const response = await session.get(path);
        const text = JSON.stringify(response.body);
        expect(response.status).toBeLessThan(500);
        for (const { canary, code } of others) {
          expect({ path, leak: text.includes(canary) || text.includes(provider(code)) }).toEqual({ path, leak: false });
        }
      }
      for (const { code } of others) {
        for (const path of [
          `/orders/${orders[code].id}`,
          `/findings/${findings[code].id}`,
          `/incidents/${incidents[code].id}`,
        ]) {
          const hidden = await session.get(path);
          const absent = await session.get(path.replace(/[0-9a-f-]{36}$/, '019a0000-0000-7000-8000-000000000000'));
          expect([hidden.status, (hidden.body as Answer).code]).toEqual([404, (absent.body as Answer).code]);
        }
      }
    }
  });

  it('W1 holds in raw SQL too: the provider login sees its own rows alone, and none without a context', async () => {
    for (const table of [
      'findings',
      'orders',
      'incidents',
      'official_documents',
      'deadlines',
      'corrective_actions',
      'case_respondents',
      'requirements',
      'evidence',
    ]) {
      const own = await system.sql<{ provider_id: string }>(
        'jeomgeom_provider',
        `SELECT provider_id FROM ${table}`,
        [],
        {
          userId: (await system.as('kakaoStaff')).userId,
          providerId: provider('KAKAO'),
        },
      );
      expect(own.every((row) => row.provider_id === provider('KAKAO'))).toBe(true);
      expect(await system.sql('jeomgeom_provider', `SELECT 1 FROM ${table}`)).toEqual([]);
    }
    await expect(system.sql('jeomgeom_provider', 'SELECT 1 FROM finding_internals')).rejects.toThrow(
      'permission denied',
    );
    await expect(system.sql('jeomgeom_provider', 'SELECT 1 FROM cases')).rejects.toThrow('permission denied');
  });

  it('is answered and proved by each on its own, until the case closes', async () => {
    for (const { code, staff, manager } of RESPONDENTS) {
      await journey.at('2023-01-06T15:00:00+09:00');
      const plan = await journey.submitPlan(orders[code].id, staff, manager, '2023-03-30');
      await journey.acceptPlan(plan.id);
      await journey.at('2023-03-30T15:00:00+09:00');
      const { items } = await journey.get<{ items: Answer[] }>(manager, '/corrective-actions');
      expect(items).toHaveLength(1);
      const proved = await journey.proveAction(items[0].id, provider(code), staff, manager, '2023-03-30');
      const closed =
        proved.status === 'CLOSED' ? proved : await journey.move('lead', `/corrective-actions/${proved.id}`, 'close');
      expect(closed.status).toBe('CLOSED');
      await journey.move('approver', `/orders/${orders[code].id}`, 'close');
    }
    await journey.move('lead', `/cases/${journey.caseId}`, 'submit-closure');
    const closed = await journey.move('approver', `/cases/${journey.caseId}`, 'close', {
      reason: '세 사업자의 이행을 모두 확인하여 종결한다.',
    });
    expect(closed.status).toBe('CLOSED');
  });

  it('gives the ministry a report on all three', async () => {
    const report = await journey.create('approver', `/cases/${journey.caseId}/reports`, { resultId: result.id });
    const response = await (await system.as('approver')).get(`/documents/${report.id}/pdf`).buffer(true).expect(200);
    expect((response.body as Buffer).length).toBeGreaterThan(50_000);
    await (await system.as('kakaoStaff')).get(`/documents/${report.id}/pdf`).expect(404);
  });
});
