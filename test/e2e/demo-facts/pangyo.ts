import type { DemoRecord, Json } from '../../support/demo-record';
import { type FactChecks, type FactContext, officialOf, requirementsOf } from '../../support/fact-checks';

const DRILL = '데이터센터 전체 손실, 통신망 마비 등 최악의 상황을 가정한 훈련 계획을 세워 실시하고 결과를 보고할 것';

async function titlesOf(record: DemoRecord, prefix: string, count: number): Promise<unknown[]> {
  const titles: unknown[] = [];
  for (let no = 1; no <= count; no += 1) titles.push((await record.read(`${prefix}-${no}`)).title);
  return titles;
}

/** The respondent reads the same findings and none besides. */
async function expectOwnFindings(
  { record, as }: FactContext,
  person: 'skccManager' | 'kakaoManager',
  titles: unknown[],
) {
  const own = await (await as(person)).list(`/cases/${record.caseId}/findings`);
  expect(own.map(({ title }) => title)).toEqual(titles);
}

async function requirementTitles(record: DemoRecord, order: string): Promise<unknown[]> {
  return (await requirementsOf(record, order)).map(({ title }) => title);
}

/** F-P: the fire at the Pangyo data centre and the outages that followed, October 2022. */
export const PANGYO_FACTS: FactChecks = {
  'F-P-01': async ({ record, as }) => {
    expect(await record.read('incident-fire')).toMatchObject({
      type: 'FIRE',
      startedAt: '2022-10-15T06:19:00.000Z',
      restoredAt: '2022-10-15T14:45:00.000Z',
      duration: { minutes: 506, printedKo: '8시간 26분' },
      facilities: [{ code: 'PANGYO_DC_B3_BATTERY' }],
    });
    expect(await record.read('assertion-fire-out')).toMatchObject({ assertedBy: 'FIRE_AGENCY', field: 'RESTORED_AT' });
    expect(await (await as('skccManager')).read('incident-fire')).toMatchObject({
      startedAt: '2022-10-15T06:19:00.000Z',
    });
  },
  'F-P-02': async ({ record }) => {
    expect(await record.read('incident-power')).toMatchObject({ type: 'POWER', startedAt: '2022-10-15T06:22:00.000Z' });
    expect(await record.read('event-2')).toMatchObject({ at: '2022-10-15T06:22:00.000Z', text: '서비스 전원 차단' });
    expect(await record.read('event-5')).toMatchObject({ at: '2022-10-15T06:33:00.000Z', kind: 'REPORT' });
    expect(await record.read('assertion-kakao-start-press')).toMatchObject({
      valueAt: '2022-10-15T06:30:00.000Z',
      precision: 'APPROXIMATE',
    });
    expect(await record.read('assertion-kakao-start-implied')).toMatchObject({
      valueAt: '2022-10-15T06:27:00.000Z',
      note: '공식 장애 시간에서 셈한 시각',
    });
    const { officialDuration } = await record.get(`/incidents/${record.idOf('incident-kakao')}/facts`);
    expect(officialDuration).toMatchObject({ minutes: 127 * 60 + 33 });
  },
  'F-P-03': async ({ record }) => {
    const { official, statements, inConflict, determinations } = await officialOf(
      record,
      'incident-kakao',
      'STARTED_AT',
    );
    expect(inConflict).toBe(true);
    expect(official).toMatchObject({
      valueAt: '2022-10-15T06:27:00.000Z',
      factId: record.idOf('assertion-kakao-start-implied'),
    });
    expect((official as { justification: string }).justification).toContain('127시간 33분을 거슬러 셈하였다');
    expect(determinations).toHaveLength(1);
    expect(
      (statements as Json[]).map(({ valueAt, minutesFromOfficial }) => [valueAt, minutesFromOfficial]).toSorted(),
    ).toEqual([
      ['2022-10-15T06:19:00.000Z', -8],
      ['2022-10-15T06:22:00.000Z', -5],
      ['2022-10-15T06:27:00.000Z', 0],
      ['2022-10-15T06:30:00.000Z', 3],
      ['2022-10-15T06:33:00.000Z', 6],
    ]);
  },
  'F-P-04': async ({ record }) => {
    expect(await record.read('snapshot-power-1')).toMatchObject({ asOf: '2022-10-15T16:30:00.000Z', state: 'PARTIAL' });
    expect(await record.read('snapshot-power-2')).toMatchObject({ asOf: '2022-10-16T21:00:00.000Z', percent: 95 });
    expect(await record.read('snapshot-power-3')).toMatchObject({
      asOf: '2022-10-18T20:00:00.000Z',
      precision: 'APPROXIMATE',
      state: 'NORMAL',
      percent: 100,
    });
    expect(await record.read('incident-power')).toMatchObject({ restoredAt: '2022-10-18T20:00:00.000Z' });
  },
  'F-P-05': async ({ record, as }) => {
    expect(await record.read('incident-kakao')).toMatchObject({
      restoredAt: '2022-10-20T14:00:00.000Z',
      duration: { minutes: 7653, printedKo: '127시간 33분', printedEn: '127 h 33 min' },
    });
    expect(await record.read('assertion-kakao-duration')).toMatchObject({ valueNumber: 7653, unit: 'MINUTES' });
    const { statedDurations } = await record.get(`/incidents/${record.idOf('incident-naver')}/facts`);
    expect(statedDurations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ minutes: 20, origin: 'STATED', minutesFromOfficial: -700 }),
        expect.objectContaining({ minutes: 720, origin: 'STATED', minutesFromOfficial: 0 }),
      ]),
    );
    expect(await record.read('snapshot-naver-comments')).toMatchObject({
      serviceNameKo: '기사 댓글',
      state: 'PARTIAL',
    });
    expect(await (await as('kakaoStaff')).read('incident-kakao')).toMatchObject({ duration: { minutes: 7653 } });
  },
  'F-P-06': async ({ record }) => {
    const normal = ['snapshot-kakaopay', 'snapshot-kakao-games', 'snapshot-kakao-webtoon', 'snapshot-zigzag'];
    const asOf = '2022-10-16T21:00:00.000Z';
    for (const ref of normal) expect(await record.read(ref)).toMatchObject({ asOf, state: 'NORMAL' });
    const services = await Promise.all(normal.map((ref) => record.read(ref)));
    expect(new Set(services.map(({ serviceId }) => serviceId)).size).toBe(4);
    expect(await record.read('snapshot-kakao-major')).toMatchObject({ asOf, totalCount: 13, restoredCount: 4 });
    expect(await record.read('snapshot-kakao-other')).toMatchObject({ state: 'PARTIAL', totalCount: 9 });
  },
  'F-P-07': async ({ record }) => {
    const meetings = await record.list(`/cases/${record.caseId}/notes?kind=MEETING`);
    expect(meetings.map(({ details }) => details)).toEqual([
      expect.objectContaining({
        no: 1,
        heldAt: '2022-10-16T10:30:00+09:00',
        chairTitle: '과학기술정보통신부장관',
        place: '판교 데이터센터 현장',
      }),
      expect.objectContaining({ no: 2, heldAt: '2022-10-16T20:00:00+09:00', chairTitle: '과학기술정보통신부 제2차관' }),
      expect.objectContaining({ no: 3, heldAt: '2022-10-17T09:00:00+09:00', chairTitle: null }),
      { no: 15, heldAt: null, precision: null, chairTitle: null, place: null },
    ]);
    expect(await record.read('event-hq-2')).toMatchObject({ at: '2022-10-16T11:00:00.000Z', kind: 'MEETING' });
  },
  'F-P-08': async ({ record }) => {
    expect(await record.read('result-1')).toMatchObject({
      outcomeClass: 'VOLUNTARY_IMPROVEMENT',
      announcingAgencies: ['MSIT', 'BROADCAST_COMMISSION', 'FIRE_AGENCY'],
      status: 'CONFIRMED',
    });
    for (const ref of ['order-skcc', 'order-kakao', 'order-naver'])
      expect(await record.read(ref)).toMatchObject({
        instrumentType: 'ADMIN_GUIDANCE',
        legalBasis: null,
        deliveredAt: '2022-12-06T07:30:00.000Z',
        planDue: { phrase: { ko: '도달일부터 1개월 이내' }, dueOn: '2023-01-06' },
      });
    const [announcement] = await record.list(`/cases/${record.caseId}/notes?kind=PUBLICATION`);
    expect(announcement).toMatchObject({
      notedOn: '2022-12-06',
      details: { publication: 'RESULT_ANNOUNCEMENT', publishers: ['MSIT', 'BROADCAST_COMMISSION', 'FIRE_AGENCY'] },
    });
  },
  'F-P-09': async (context) => {
    const { record } = context;
    const titles = await titlesOf(record, 'finding-skcc', 6);
    expect(titles).toEqual([
      '배터리관리시스템의 사전 탐지 한계',
      '리튬이온 배터리 화재에 대한 소화설비의 한계',
      '배터리와 무정전전원장치의 미분리',
      '배터리 위의 전력선 배치',
      '구역별 전원 차단 불가',
      '세부 화재 대응계획과 훈련 부재',
    ]);
    await expectOwnFindings(context, 'skccManager', titles);
    expect(await record.read('cause-fire')).toMatchObject({ determination: 'UNDETERMINED' });
    expect(await record.read('incident-fire')).toMatchObject({ status: 'CAUSE_UNDETERMINED' });
    expect((await record.read('cause-fire')).causes).toContainEqual(
      expect.objectContaining({
        kind: 'RULED_OUT',
        ruledOutReason: '설비는 작동하였다. 다만 리튬이온 배터리 화재를 끄는 데 한계가 있었다.',
      }),
    );
    expect(await record.read('session-skcc')).toMatchObject({
      attendees: expect.arrayContaining([
        expect.objectContaining({ title: '소방 분야 조사원', organisation: '소방청' }),
      ]),
    });
  },
  'F-P-10': async ({ record }) => {
    expect(await requirementTitles(record, 'order-skcc')).toEqual([
      '배터리관리시스템의 데이터를 관리하고 화재 탐지를 추가할 것',
      '리튬이온 배터리에 맞는 소화설비를 갖추고, 할 수 없으면 대안을 마련할 것',
      '전력선을 옮겨 배치할 것',
      '구역을 나누고 개별 전원 차단이 가능하게 할 것',
      '대형 화재 상황의 대응계획을 세우고 훈련할 것',
      DRILL,
    ]);
    const alternatives = (await requirementsOf(record, 'order-skcc')).map(
      ({ alternativeAllowed }) => alternativeAllowed,
    );
    expect(alternatives).toEqual([false, true, false, false, false, false]);
  },
  'F-P-11': async (context) => {
    const titles = await titlesOf(context.record, 'finding-kakao', 5);
    expect(titles).toEqual([
      '전환 관리도구의 이중화 부재',
      '응용·플랫폼 구성요소의 이중화 부재',
      '핵심 기능의 판교 집중',
      '탐지·전파·복구의 체계화·자동화 부족',
      '데이터센터 전체 손실 대비 부재',
    ]);
    await expectOwnFindings(context, 'kakaoManager', titles);
    const { causes } = await context.record.read('cause-kakao');
    expect((causes as Json[])[0]).toMatchObject({ kind: 'DIRECT', thirdParty: true });
  },
  'F-P-12': async ({ record }) => {
    expect(await requirementTitles(record, 'order-kakao')).toEqual([
      '운영·관리도구를 여러 데이터센터에서 함께 동작하도록 이중화할 것',
      '메시지·인증 등 핵심 기능의 분산 수준을 높일 것',
      '장애 복구 조직을 갖추고 훈련할 것',
      '무료 서비스를 포함한 피해 구제 원칙과 보상계획을 세울 것',
      DRILL,
    ]);
  },
  'F-P-13': async ({ record, as }) => {
    expect(await record.read('finding-naver-1')).toMatchObject({ title: '서비스 전환 과정의 오류', status: 'ISSUED' });
    const titles = ['서비스별 복구목표와 상황별 대응계획을 다시 살필 것', DRILL];
    expect(await requirementTitles(record, 'order-naver')).toEqual(titles);
    expect(await requirementTitles(await as('naverManager'), 'order-naver')).toEqual(titles);
  },
  'F-P-14': async ({ record }) => {
    for (const ref of ['requirement-skcc-drill', 'requirement-kakao-drill', 'requirement-naver-drill'])
      expect(await record.read(ref)).toMatchObject({
        title: DRILL,
        due: { spec: { kind: 'WITHOUT_DELAY' }, phrase: { ko: '훈련을 실시한 뒤 보고' }, dueOn: null },
        acceptanceCriteria: [
          { text: '최악의 상황을 가정한 훈련 계획이 있다.' },
          { text: '계획에 따라 훈련을 실시하였다.' },
          { text: '훈련 결과를 보고하였다.' },
        ],
      });
  },
  'F-P-15': async ({ record }) => {
    expect(await record.read('damage-1')).toMatchObject({
      kind: 'DAMAGE_REPORT',
      details: { provider: 'KAKAO', count: 105_000, approximate: true, unit: 'CASES', asOf: '2022-12-06' },
    });
    expect(await record.read('assertion-damage')).toMatchObject({
      field: 'DAMAGE_CASES',
      valueNumber: 105_000,
      basis: 'PROVIDER_CLAIM',
    });
  },
  'F-P-16': async ({ record }) => {
    expect(await record.read('publication-2')).toMatchObject({
      notedOn: '2023-03-30',
      details: {
        publication: 'POLICY',
        publishers: ['MSIT'],
        titleKo: '디지털서비스 안정성 강화방안',
        due: '2023년 1분기',
        items: [
          { textKo: '배터리 계측 주기 단축', before: '약 10분', after: '10초 이내' },
          { textKo: '배터리 선반 사이 간격', after: '0.8~1m' },
          { textKo: '방화구획마다 배터리 용량 제한', after: '5MWh' },
          { textKo: '단계별 전원 차단', after: '도입' },
        ],
      },
    });
  },
  'F-P-17': async ({ record }) => {
    expect(await record.read('publication-1')).toMatchObject({
      notedOn: '2023-01-04',
      details: { publication: 'PROVIDER_REPORT', publishers: ['KAKAO'], titleKo: '2023년 카카오팀의 다짐' },
    });
  },
};
