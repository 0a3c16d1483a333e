import type { DemoRecord, Json } from '../../support/demo-record';
import { type FactChecks, officialOf } from '../../support/fact-checks';

interface Match {
  readonly kind: string;
  readonly earlierNo: string;
  readonly earlierCaseId: string;
  readonly status: string;
}

/** F-K2: the outages after the requirements of May 2024, and the visit with three purposes. */
export const KAKAO_AGAIN_FACTS: FactChecks = {
  'F-K2-01': async ({ record }) => {
    expect(await record.read('incident-5')).toMatchObject({
      startedAt: '2024-09-20T00:24:00.000Z',
      restoredAt: '2024-09-20T00:30:00.000Z',
      duration: { minutes: 6 },
      services: [{ code: 'KAKAOTALK_MESSAGING' }],
    });
    expect(await record.read('incident-4')).toMatchObject({
      startedAt: '2024-07-17T15:00:00.000Z',
      restoredAt: null,
      services: [{ code: 'KAKAOTALK_PC_LOGIN' }],
    });
    const restored = await officialOf(record, 'incident-4', 'RESTORED_AT');
    expect(restored).toMatchObject({ official: { undetermined: true, valueAt: null } });
  },
  'F-K2-02': async ({ record }) => {
    expect(await record.read('inspection-1')).toMatchObject({
      plannedStartAt: '2024-09-24T01:30:00.000Z',
      plannedEndOn: '2024-09-24',
      sites: ['카카오 판교아지트'],
    });
    expect((await record.read('inspection-1')).method).toContain('하루 늘릴 수 있다');
    expect(await record.read('session-1')).toMatchObject({ onDate: '2024-09-24' });
    expect(await record.read('event-4')).toMatchObject({ precision: 'APPROXIMATE', text: '점검 결과 예정: 약 2주 뒤' });
    expect(await record.read('event-5')).toMatchObject({ precision: 'APPROXIMATE', text: '점검 결과 예정: 10월 중순' });
    expect([record.sourceOf('event-4').source, record.sourceOf('event-5').source]).toEqual([
      '머니투데이 2024-09-24',
      '세종일보 2024-09-24',
    ]);
  },
  'F-K2-03': async ({ record, as }) => {
    const inspection = await record.read('inspection-1');
    expect(inspection).toMatchObject({
      kind: 'REGULAR',
      purposes: ['PLAN_COMPLIANCE', 'ACTION_VERIFICATION', 'CAUSE'],
    });
    const may = await mayCase(record);
    const actions = await record.list(`/corrective-actions?caseId=${may}`);
    expect(actions).toHaveLength(6);
    expect([...(inspection.correctiveActionIds as string[])].sort()).toEqual(
      actions.map(({ id }) => String(id)).sort(),
    );
    const related = (await record.get(`/cases/${record.caseId}/relations`)) as unknown as Json[];
    expect(related.map(({ kind, relatedCaseId }) => [kind, relatedCaseId])).toEqual(
      expect.arrayContaining([
        ['RECURRENCE', may],
        ['FOLLOW_UP', may],
      ]),
    );
    expect(await (await as('kakaoManager')).status(`/cases/${may}`)).toBe(200);
  },
  'F-K2-04': async ({ record }) => {
    const may = await mayCase(record);
    const days = [];
    for (const caseId of [may, record.caseId])
      days.push(
        ...(await record.list(`/cases/${caseId}/incidents`)).map(({ startedAt }) => String(startedAt).slice(0, 10)),
      );
    expect(days).toHaveLength(5);
    const matches = (await record.get(
      `/incidents/${record.idOf('incident-5')}/recurrences`,
    )) as unknown as readonly Match[];
    const ofMay = matches.filter(({ earlierCaseId }) => earlierCaseId === may);
    expect(ofMay.filter(({ kind }) => kind === 'INCIDENT')).toHaveLength(3);
    expect(ofMay.filter(({ kind }) => kind === 'FINDING')).toHaveLength(3);
    expect(new Set(matches.map(({ status }) => status))).toEqual(new Set(['PROPOSED']));
  },
  'F-K2-05': async ({ record }) => {
    expect(await record.read('inquiry-1')).toMatchObject({
      kind: 'DISCLOSURE',
      text: '5월 시정 요구가 실제로 이행되었는지에 대한 국회의원의 질의',
      details: { requester: 'NATIONAL_ASSEMBLY' },
    });
  },
};

/** F-K3: the outage of May 2023, on which materials were asked for and nobody visited. */
export const KAKAO_DESK_FACTS: FactChecks = {
  'F-K3-01': async ({ record }) => {
    expect(await record.read('incident-2')).toMatchObject({
      startedAt: '2023-05-08T04:35:00.000Z',
      restoredAt: '2023-05-08T04:50:00.000Z',
      duration: { minutes: 15 },
    });
    const restored = await officialOf(record, 'incident-2', 'RESTORED_AT');
    expect(restored).toMatchObject({
      official: { valueAt: '2023-05-08T04:50:00.000Z' },
      statements: [
        { valueAt: '2023-05-08T04:54:00.000Z', standing: false, note: '사업자의 첫 추정' },
        {
          valueAt: '2023-05-08T04:50:00.000Z',
          standing: true,
          supersedesId: record.idOf('assertion-2-restored-first'),
        },
      ],
    });
  },
  'F-K3-02': async ({ record }) => {
    expect((await record.read('statement-1')).text).toContain('5월 15일까지 자체 조사 자료');
    expect(await record.list(`/cases/${record.caseId}/inspections`)).toEqual([]);
  },
  'F-K3-03': async ({ record }) => {
    expect(await record.read('statement-2')).toMatchObject({ text: '위반이 아니어도 개선을 요구할 수 있다.' });
    expect(await record.list(`/cases/${record.caseId}/findings`)).toEqual([]);
  },
  'F-K3-04': async ({ record }) => {
    expect(await record.read('incident-1')).toMatchObject({ startedAt: '2023-01-16T15:00:00.000Z', restoredAt: null });
    const duration = await officialOf(record, 'incident-1', 'DURATION_MINUTES');
    expect(duration).toMatchObject({ official: { valueNumber: 9, unit: 'MINUTES' } });
  },
};

async function mayCase(record: DemoRecord): Promise<string> {
  const found = (await record.list('/cases')).find(({ title }) => title === '카카오 카카오톡 장애 관련 긴급 현장점검');
  if (!found) throw new Error('the case of May 2024 is not there');
  return String(found.id);
}
