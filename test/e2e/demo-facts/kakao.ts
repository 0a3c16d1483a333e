import type { DemoRecord, Json } from '../../support/demo-record';
import { type FactChecks, officialOf, requirementsOf } from '../../support/fact-checks';

const REQUIREMENTS = [1, 2, 3, 4, 5, 6].map((no) => `requirement-${no}`);

async function expectOutage(record: DemoRecord, ref: string, from: string, to: string, minutes: number): Promise<void> {
  expect(await record.read(ref)).toMatchObject({ startedAt: from, restoredAt: to, duration: { minutes } });
  expect(await officialOf(record, ref, 'STARTED_AT')).toMatchObject({
    official: { valueAt: from, precision: 'MINUTE', basis: 'CONFIRMED', undetermined: false },
  });
}

async function expectShare(record: DemoRecord, ref: string, percent: number, segment: string | null): Promise<void> {
  expect(await officialOf(record, ref, 'AFFECTED_PERCENT')).toMatchObject({
    segment,
    official: { valueNumber: percent, unit: 'PERCENT', basis: 'ESTIMATED' },
    statements: [{ assertedBy: 'MSIT', status: 'ESTIMATED' }],
  });
}

async function symptomsOf(record: DemoRecord, ref: string): Promise<unknown[]> {
  const { fields } = await record.get(`/incidents/${record.idOf(ref)}/facts`);
  return (fields as unknown as Json[])
    .filter(({ field }) => field === 'SYMPTOM')
    .map(({ segment, statements }) => [segment, (statements as Json[])[0].valueText]);
}

function kindsOf({ causes }: Json): unknown[] {
  return (causes as Json[]).map(({ kind, causeCode }) => [kind, causeCode]);
}

/** F-K1: three outages of KakaoTalk within nine days, May 2024. */
export const KAKAO_FACTS: FactChecks = {
  'F-K1-01': async ({ record, as }) => {
    await expectOutage(record, 'incident-1', '2024-05-13T04:44:00.000Z', '2024-05-13T04:50:00.000Z', 6);
    expect(await symptomsOf(record, 'incident-1')).toEqual(
      expect.arrayContaining([
        ['MOBILE', '메시지 수발신 오류'],
        ['PC', '메시지 수발신 오류'],
        ['PC', '일부 로그인 불안정'],
      ]),
    );
    expect(await (await as('kakaoManager')).read('incident-1')).toMatchObject({
      startedAt: '2024-05-13T04:44:00.000Z',
      duration: { minutes: 6, printedKo: '6분' },
      status: null,
    });
  },
  'F-K1-02': async ({ record }) => {
    await expectOutage(record, 'incident-2', '2024-05-20T05:52:00.000Z', '2024-05-20T05:58:00.000Z', 6);
    expect(await record.read('event-3')).toMatchObject({ at: '2024-05-20T05:52:00.000Z', kind: 'OCCURRENCE' });
  },
  'F-K1-03': async ({ record }) => {
    await expectOutage(record, 'incident-3', '2024-05-20T23:30:00.000Z', '2024-05-21T00:24:00.000Z', 54);
    expect(await symptomsOf(record, 'incident-3')).toEqual(expect.arrayContaining([['PC', '출근 시간대 로그인 실패']]));
  },
  'F-K1-04': async ({ record }) => {
    await expectShare(record, 'incident-1', 80, null);
    await expectShare(record, 'incident-2', 80, null);
    await expectShare(record, 'incident-3', 8, 'PC');
  },
  'F-K1-05': async ({ record }) => {
    const analysis = await record.read('cause-1');
    expect(analysis).toMatchObject({ incidentId: record.idOf('incident-1'), determination: 'CONFIRMED' });
    expect(kindsOf(analysis)).toEqual([
      ['DIRECT', 'COMMAND_CONFIG_ERROR'],
      ['ROOT', 'NO_PRETEST'],
    ]);
    expect(analysis.summary).toContain('기존 파일을 지우는 단계에서 오류');
  },
  'F-K1-06': async ({ record }) => {
    const analysis = await record.read('cause-2');
    expect(analysis.incidentId).toBe(record.idOf('incident-2'));
    expect(kindsOf(analysis)).toEqual([
      ['DIRECT', 'WRONG_TARGET_DEPLOY'],
      ['ROOT', 'TEST_ENV_DIFFERS'],
      ['CONTRIBUTING', 'NO_WORK_CONTROL'],
    ]);
    expect(analysis.summary).toContain('부하분산');
  },
  'F-K1-07': async ({ record }) => {
    const analysis = await record.read('cause-3');
    expect(analysis.incidentId).toBe(record.idOf('incident-3'));
    expect(kindsOf(analysis)).toContainEqual(['ROOT', 'PRIOR_INCIDENT_UNRESOLVED']);
    expect(analysis.summary).toContain('자바 프로그램');
  },
  'F-K1-08': async ({ record }) => {
    const links = await record.get(`/incidents/${record.idOf('incident-3')}/links`);
    expect(links).toEqual([
      expect.objectContaining({
        kind: 'CAUSED_BY',
        incidentId: record.idOf('incident-3'),
        linkedIncidentId: record.idOf('incident-2'),
        withdrawnReason: null,
      }),
    ]);
  },
  'F-K1-09': async ({ record }) => {
    expect(await record.read('assertion-claimed-cause')).toMatchObject({
      field: 'CAUSE',
      valueText: '내부 시스템 작업 중 오류이며 신규 기능의 부작용이 아니다',
      assertedBy: 'KAKAO',
      basis: 'PROVIDER_CLAIM',
      note: '사업자의 첫 공개 설명',
      status: 'CLAIMED',
    });
    expect(await record.read('cause-3')).toMatchObject({
      providerClaim: '내부 시스템 작업 중 오류이며 신규 기능의 부작용이 아니다',
    });
    expect(await record.read('statement-1')).toMatchObject({
      kind: 'STATEMENT',
      notedOn: '2024-05-22',
      details: { statement: 'EXPLANATION', party: 'KAKAO', speakerTitle: '사업자 대변', quoted: true },
    });
  },
  'F-K1-10': async ({ record }) => {
    const { fields } = await record.get(`/cases/${record.caseId}/facts`);
    expect(fields).toEqual([
      expect.objectContaining({
        field: 'USER_BASE',
        official: expect.objectContaining({ valueNumber: 45_000_000, unit: 'MAU', basis: 'ESTIMATED' }),
      }),
    ]);
  },
  'F-K1-11': async ({ record }) => {
    expect(await record.read('inspection-1')).toMatchObject({
      kind: 'URGENT',
      purposes: ['CAUSE', 'RECOVERY', 'RECURRENCE', 'PLAN_COMPLIANCE'],
      plannedEndOn: '2024-05-23',
      exemption: { ground: 'A_URGENT', approvedAt: '2024-05-21T03:00:00.000Z' },
      status: 'REPORT_APPROVED',
    });
    const [first, second] = [await record.read('session-1'), await record.read('session-2')];
    expect([first.onDate, second.onDate]).toEqual(['2024-05-21', '2024-05-23']);
    for (const { attendees } of [first, second])
      expect(attendees).toContainEqual(
        expect.objectContaining({ side: 'EXPERT', title: '소프트웨어·네트워크 분야 외부전문가' }),
      );
    const { team } = await record.read('case');
    expect(team).toContainEqual(expect.objectContaining({ duty: 'EXPERT', conflictOfInterest: 'NONE' }));
  },
  'F-K1-12': async ({ record }) => {
    expect(await record.read('inspection-1')).toMatchObject({ planYear: 2024 });
    expect(await record.read('case')).toMatchObject({ planYear: 2024, tracks: ['A'], migrated: true });
  },
  'F-K1-13': async ({ record }) => {
    expect(await record.read('committee-1')).toMatchObject({
      committeeCode: 'DISASTER_COMMITTEE',
      heldFrom: '2024-05-28',
      heldTo: '2024-05-30',
      resolvedOn: '2024-05-30',
      decision: 'AS_PROPOSED',
      status: 'RESOLVED',
      votesFor: null,
    });
    expect(await record.read('order-1')).toMatchObject({ committeeItemId: record.idOf('committee-1') });
  },
  'F-K1-14': async ({ record }) => {
    const result = await record.read('result-1');
    expect(result).toMatchObject({ status: 'CONFIRMED', confirmedAt: '2024-05-30T05:00:00.000Z' });
    const notice = (result.documents as Json[]).find(({ type }) => type === 'RESULT_NOTICE');
    const { deliveries } = await record.get(`/documents/${notice?.id}`);
    expect(deliveries).toEqual([
      expect.objectContaining({
        recipient: '재난대응 총괄책임자',
        address: '별도 면담',
        method: 'HAND',
        arrivedAt: '2024-05-31T01:30:00.000Z',
      }),
    ]);
    const notes = await record.list(`/cases/${record.caseId}/notes?kind=PUBLICATION`);
    expect(notes).toEqual([
      expect.objectContaining({
        details: expect.objectContaining({
          publication: 'RESULT_ANNOUNCEMENT',
          publishers: ['MSIT'],
          publishedOn: '2024-05-31',
        }),
      }),
    ]);
  },
  'F-K1-15': async ({ record, as }) => {
    const findings = await Promise.all([1, 2, 3].map((no) => record.read(`finding-${no}`)));
    expect(findings.map(({ title }) => title)).toEqual([
      '주요 작업 전 사전테스트 미실시',
      '작업관리 통제 미흡',
      '비상조치 계획 부재',
    ]);
    for (const finding of findings) expect(finding).toMatchObject({ type: 'DEFICIENCY', status: 'ISSUED' });
    const own = await (await as('kakaoStaff')).list(`/cases/${record.caseId}/findings`);
    expect(own.map(({ id }) => id).toSorted()).toEqual(findings.map(({ id }) => id).toSorted());
  },
  'F-K1-16': async ({ record, as }) => {
    const titles = [
      '주요 작업 전 사전테스트 체계 강화',
      '작업관리 통제 강화',
      '통신재난 매뉴얼·지침 보완',
      '모니터링 고도화와 장애 탐지 강화',
      '장애 원인분석과 사후관리 체계화',
      '장애 사실 이용자 고지 개선',
    ];
    expect((await requirementsOf(record, 'order-1')).map(({ title }) => title)).toEqual(titles);
    const order = await (await as('kakaoManager')).read('order-1');
    expect((order.requirements as Json[]).map(({ title }) => title)).toEqual(titles);
    expect(order).toMatchObject({ instrumentType: 'CORRECTIVE_REQUEST', status: 'DELIVERED', authorId: null });
  },
  'F-K1-17': async ({ record }) => {
    const requirement = await record.read('requirement-1');
    expect(requirement.text).toContain('내부 지침으로 정하고 운영과 비슷한 시험환경을 갖추어');
    expect((requirement.acceptanceCriteria as Json[]).map(({ text }) => text)).toEqual([
      '사전테스트를 하여야 할 작업과 범위를 정한 내부 지침이 시행되고 있다.',
      '시험환경이 운영환경과 비슷하게 갖추어져 있다.',
    ]);
  },
  'F-K1-18': async ({ record, as }) => {
    const order = await record.read('order-1');
    expect(order).toMatchObject({
      planDue: { phrase: { ko: '도달일부터 1개월 이내' }, dueOn: '2024-07-01' },
      resultDue: { phrase: { ko: '도달일부터 3개월 이내' }, dueOn: '2024-09-02' },
    });
    const { steps } = (order.planDue as { working: { steps: { code: string; ko: string }[] } }).working;
    expect(steps.map(({ code }) => code)).toEqual(expect.arrayContaining(['TRIGGER', 'FIRST_DAY_EXCLUDED']));
    expect(steps.map(({ ko }) => ko).join(' ')).toContain('2024. 6. 30.(일)');
    for (const ref of REQUIREMENTS) expect(await record.read(ref)).toMatchObject({ due: { dueOn: '2024-09-02' } });
    const own = await (await as('kakaoManager')).list(`/deadlines?caseId=${record.caseId}`);
    expect(own.map(({ ruleId, dueOn }) => [ruleId, dueOn])).toEqual(
      expect.arrayContaining([
        ['DL-07', '2024-07-01'],
        ['DL-08', '2024-09-02'],
      ]),
    );
  },
  'F-K1-19': async ({ record }) => {
    expect(await record.read('statement-2')).toMatchObject({
      details: { statement: 'QUOTE', party: 'MSIT', speakerTitle: '과학기술정보통신부장관', quoted: true },
      notedOn: '2024-05-31',
    });
    expect(await record.read('statement-3')).toMatchObject({ details: { statement: 'COMMITMENT', quoted: false } });
    expect(await record.read('statement-4')).toMatchObject({
      text: '시정 요구를 수용한다.',
      details: { statement: 'ACCEPTANCE', party: 'KAKAO', textEn: 'The requirements are accepted.' },
    });
  },
  'F-K1-20': async ({ record }) => {
    const refsOf = (ids: unknown) => (ids as string[]).map((id) => record.refOf(id)).toSorted();
    const incidents = [];
    for (const no of [1, 2, 3]) incidents.push(refsOf((await record.read(`finding-${no}`)).incidentIds));
    expect(incidents).toEqual([
      ['incident-1', 'incident-2'],
      ['incident-2', 'incident-3'],
      ['incident-1', 'incident-2', 'incident-3'],
    ]);
    const requirements = await requirementsOf(record, 'order-1');
    expect(requirements.map(({ findingIds }) => refsOf(findingIds))).toEqual([
      ['finding-1'],
      ['finding-2'],
      ['finding-3'],
      ['finding-2', 'finding-3'],
      ['finding-1', 'finding-2'],
      ['finding-3'],
    ]);
    expect(requirements.map(({ incidentSpecific }) => incidentSpecific)).toEqual([true, true, true, true, true, false]);
  },
};
