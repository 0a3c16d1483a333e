import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { type Answer, Journey, legalBasis, provider, service } from '../support/journey';
import { createTestApp, type TestApp } from '../support/test-app';

const KAKAO = provider('KAKAO');
const MESSAGING = service('KAKAOTALK_MESSAGING');
const LOGIN = service('KAKAOTALK_PC_LOGIN');
const REASON = '같은 서비스에서 같은 원인으로 다시 멈추었다.';

interface Recurrence extends Answer {
  readonly kind: string;
  readonly earlierNo: string;
  readonly earlierTitle: string | null;
  readonly incidentNos: string[];
  readonly basis: string;
  readonly strength: string;
  readonly causes: { code: string }[];
  readonly services: { code: string }[];
  readonly daysBetween: number;
  readonly verifiedOn: string | null;
  readonly failedAfterDays: number | null;
  readonly actions: { actionId: string; actionNo: string; failedAfterDays: number | null; reopenable: boolean }[];
  readonly reopenings: Answer[];
  readonly availableMoves: { event: string }[];
}

/** The five outages of KakaoTalk between May and September 2024, replayed by acts of people at their instants. */
describe('Recurrence: the five Kakao outages of 2024', () => {
  let system: TestApp;
  let journey: Journey;
  const may: Answer[] = [];
  const findings: Answer[] = [];
  let mayCase = '';
  let septemberCase = '';
  let result: Answer;
  let september: Answer;

  beforeAll(async () => {
    system = await createTestApp();
    journey = new Journey(system);
  });
  afterAll(() => system?.close());

  const of = (incident: Answer): Promise<Recurrence[]> =>
    journey.get<Recurrence[]>('lead', `/incidents/${incident.id}/recurrences`);
  const answer = (match: Recurrence, event: string, body: object = { reason: REASON }): Promise<Answer> =>
    journey.move('lead', `/recurrences/${match.id}`, event, body);

  async function outage(title: string, serviceIds: string[], startedAt: string, restoredAt: string): Promise<Answer> {
    const body = { providerId: KAKAO, type: 'PARTIAL', title, symptoms: title, platforms: ['PC'], serviceIds };
    return journey.incident(body, { startedAt, restoredAt, source: '카카오 서버 로그' });
  }

  async function determineCause(incident: Answer, code: string): Promise<void> {
    await journey.move('inspector', `/incidents/${incident.id}`, 'start-cause-analysis');
    await journey.create('inspector', `/incidents/${incident.id}/cause-analyses`, {
      method: 'FIVE_WHYS',
      determination: 'CONFIRMED',
      summary: '작업 전 시험이 없었다.',
      causes: [
        { kind: 'DIRECT', causeCode: 'COMMAND_CONFIG_ERROR', text: '설정을 잘못 고쳤다.' },
        { kind: 'ROOT', causeCode: code, text: '작업 전 시험이 없었다.' },
      ],
    });
    await journey.move('lead', `/incidents/${incident.id}`, 'determine-cause');
  }

  async function openCase(title: string, day: string): Promise<string> {
    await journey.register({
      title,
      trigger: 'MEDIA',
      tracks: ['A'],
      departmentCode: 'NETWORK_SAFETY',
      respondents: [{ providerId: KAKAO, role: 'OUTAGE_PROVIDER', providerTitle: title }],
    });
    await journey.addLead(day);
    return journey.caseId;
  }

  it('recording 21 May proposes 20 May, with service and days as evidence; 13 May proposes nothing', async () => {
    await journey.at('2024-05-21T09:40:00+09:00');
    mayCase = await openCase('카카오톡 장애 관련 긴급 현장점검', '2024-05-21');
    may.push(
      await outage('5월 13일 장애', [MESSAGING, LOGIN], '2024-05-13T13:44:00+09:00', '2024-05-13T13:50:00+09:00'),
    );
    may.push(await outage('5월 20일 장애', [MESSAGING], '2024-05-20T14:52:00+09:00', '2024-05-20T14:58:00+09:00'));
    may.push(
      await outage('5월 21일 장애', [LOGIN, MESSAGING], '2024-05-21T08:30:00+09:00', '2024-05-21T09:24:00+09:00'),
    );
    expect(await of(may[0])).toEqual([]);
    const [of20, of13] = await of(may[2]);
    expect(of20).toMatchObject({
      kind: 'INCIDENT',
      earlierId: may[1].id,
      earlierNo: may[1].incidentNo,
      earlierTitle: '5월 20일 장애',
      incidentNos: [may[1].incidentNo],
      basis: 'SERVICE',
      strength: 'PARTIAL',
      causeComparison: 'UNDETERMINED',
      causes: [],
      services: [{ code: 'KAKAOTALK_MESSAGING' }],
      daysBetween: 1,
      windowMonths: 12,
      verifiedOn: null,
      status: 'PROPOSED',
    });
    expect(of13).toMatchObject({ earlierId: may[0].id, daysBetween: 8 });
    expect(of20.availableMoves.map(({ event }) => event)).toEqual(['confirm', 'reject']);
  });

  it('is asked of the lead inspector, who alone answers, and a rejection says why', async () => {
    const work = await journey.get<{ items: { task: string; subjectId: string; note: string }[] }>(
      'lead',
      '/work-items/RECURRENCE',
    );
    expect(work.items).toContainEqual(
      expect.objectContaining({
        task: 'ANSWER_RECURRENCE',
        subjectId: may[2].id,
        note: expect.stringContaining(String(may[1].incidentNo)),
      }),
    );
    const [of20, of13] = await of(may[2]);
    for (const person of ['inspector', 'approver'] as const) {
      const session = await system.as(person);
      await session.post(`/recurrences/${of20.id}/confirm`, { reason: REASON }, of20.version).expect(403);
    }
    await (await system.as('kakaoManager')).get(`/recurrences/${of20.id}`).expect(403);
    expect(await journey.refusedMove('lead', `/recurrences/${of13.id}`, 'reject', { reason: '' })).toMatch(/^4/);
    expect(await answer(of20, 'confirm')).toMatchObject({ status: 'CONFIRMED', decisionReason: REASON });
    expect(await answer(of13, 'reject', { reason: '두 장애는 원인이 서로 다르다.' })).toMatchObject({
      status: 'REJECTED',
    });
    expect(await journey.refusedMove('lead', `/recurrences/${of13.id}`, 'confirm', { reason: REASON })).toBe(
      '409 recurrence-match.move-not-allowed',
    );
    const links = await journey.get<Answer[]>('lead', `/incidents/${may[2].id}/links`);
    expect(links).toContainEqual(expect.objectContaining({ kind: 'RECURRENCE_OF', linkedIncidentId: may[1].id }));
  });

  it('determining a cause adds it to the evidence of what is still open', async () => {
    await determineCause(may[0], 'NO_PRETEST');
    await determineCause(may[1], 'NO_PRETEST');
    const [match] = await of(may[1]);
    expect(match).toMatchObject({
      basis: 'CAUSE_AND_SERVICE',
      strength: 'STRONG',
      earlierId: may[0].id,
      status: 'PROPOSED',
    });
    expect(match.causes.map(({ code }) => code)).toEqual(['COMMAND_CONFIG_ERROR', 'NO_PRETEST']);
    await answer(match, 'reject', { reason: '서로 다른 작업에서 난 장애이다.' });
  });

  it('a corrected time takes back a proposal that no longer holds', async () => {
    const late = await outage('뒤늦게 안 장애', [MESSAGING], '2024-05-21T08:00:00+09:00', '2024-05-21T08:10:00+09:00');
    expect((await of(late)).length).toBe(2);
    await journey.makeOfficial(late.id, 'STARTED_AT', '2024-05-12T08:00:00+09:00', '정정 로그');
    const after = await of(late);
    expect(after.map(({ status }) => status)).toEqual(['LAPSED', 'LAPSED']);
    const [again] = (await of(may[0])).filter(({ status }) => status === 'PROPOSED');
    expect(again).toMatchObject({ earlierNo: late.incidentNo, daysBetween: 1 });
    for (const incident of may)
      for (const match of (await of(incident)).filter(({ status }) => status === 'PROPOSED'))
        await answer(match, 'reject', { reason: '서로 다른 작업에서 난 장애이다.' });
  });

  it('the May case ends in demands that are proved on 29 August', async () => {
    await journey.at('2024-05-23T18:00:00+09:00');
    const inspection = await journey.create('inspector', `/cases/${mayCase}/inspections`, {
      providerId: KAKAO,
      kind: 'URGENT',
      purposes: ['CAUSE'],
      legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21'),
      adHocGround: 'DECREE_URGENT_PREVENTION',
      scope: '장애의 원인',
      sites: ['카카오 판교아지트'],
      plannedStartAt: '2024-05-23T19:00:00+09:00',
      plannedEndOn: '2024-05-23',
    });
    await journey.move('approver', `/inspections/${inspection.id}`, 'authorise-urgent', {
      ground: 'A_URGENT',
      reason: '장애가 이어져 기다릴 수 없다.',
    });
    await journey.move('lead', `/cases/${mayCase}`, 'start').catch(() => undefined);
    for (const [index, title] of ['사전테스트 미실시', '작업관리 통제 미흡'].entries()) {
      const evidence = await journey.evidence('inspector', KAKAO, `작업 기록 ${index}`, `작업 기록 ${index}`);
      findings.push(
        await journey.finding(
          {
            providerId: KAKAO,
            aspect: 'CAUSE',
            type: 'DEFICIENCY',
            severity: 'MAJOR',
            scope: 'PATTERN',
            causal: 'CAUSAL',
            title,
            condition: `${title}가 확인되었다.`,
            cause: '절차가 없다.',
            effect: '메시지가 멈추었다.',
            causeCodes: [index === 0 ? 'NO_PRETEST' : 'NO_WORK_CONTROL'],
            criteria: [
              { criteriaItemCode: 'A-2024-01', planYear: 2024, legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21') },
            ],
            incidentIds: may.map(({ id }) => id),
            evidenceIds: [evidence.id],
          },
          'kakaoStaff',
          '2024-05-27',
        ),
      );
    }
    await journey.at('2024-05-31T10:00:00+09:00');
    await closeInspection(inspection.id);
    result = await journey.submitResult({
      kind: 'FINAL',
      asOf: '2024-05-31T09:00:00+09:00',
      conclusions: '사전테스트와 작업 통제가 미흡하다.',
      outcomeClass: 'ACTION_REQUIRED',
    });
    await journey.move('approver', `/results/${result.id}`, 'confirm');
    const due = { kind: 'RELATIVE', amount: 3, unit: 'MONTHS', from: 'ARRIVAL' };
    const demand = (title: string, findingIds: string[]) => ({
      title,
      text: `${title}를 이행할 것`,
      kind: 'SHORT_TERM',
      incidentSpecific: findingIds.length > 0,
      due,
      findingIds,
      acceptanceCriteria: [`${title}가 시행되고 있다.`],
    });
    const order = await journey.create('lead', `/cases/${mayCase}/orders`, {
      providerId: KAKAO,
      instrumentType: 'CORRECTIVE_REQUEST',
      legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-31'),
      resultId: result.id,
      title: '카카오톡 장애 관련 시정 요구',
      facts: '장애가 이어졌다.',
      planDue: { ...due, amount: 1 },
      resultDue: due,
      officer: { department: '디지털기반안전과', name: '담당자', contact: '044-000-0000' },
      requirements: [
        demand('사전테스트 체계 강화', [findings[0].id]),
        demand('작업관리 통제 강화', [findings[1].id]),
        demand('장애 사실 이용자 고지 개선', []),
      ],
    });
    await journey.issueOrder(order.id, '2024-05-31T11:00:00+09:00');
    await journey.notify(result.id, KAKAO, '2024-05-31T12:00:00+09:00');
    await journey.move('approver', `/cases/${mayCase}`, 'begin-remediation');
    await journey.at('2024-06-28T16:00:00+09:00');
    const plan = await journey.submitPlan(order.id, 'kakaoStaff', 'kakaoManager', '2024-08-30');
    await journey.acceptPlan(plan.id);
    await journey.at('2024-08-29T10:00:00+09:00');
    for (const { id } of await actions())
      expect(await journey.proveAction(id, KAKAO, 'kakaoStaff', 'kakaoManager', '2024-08-28')).toMatchObject({
        status: 'MONITORING',
      });
  });

  async function closeInspection(id: string): Promise<void> {
    await journey.move('approver', `/inspections/${id}`, 'cancel', { reason: '자료로 확인을 마쳐 방문이 필요 없다.' });
  }

  async function actions(): Promise<Answer[]> {
    const page = await journey.get<{ items: Answer[] }>('lead', `/corrective-actions?caseId=${mayCase}`);
    return page.items;
  }

  it('W22: recording 20 September proposes the May demands, and nothing of them closes until the lead has answered', async () => {
    await journey.at('2024-09-20T18:00:00+09:00');
    septemberCase = await openCase('카카오톡 장애 재발 점검', '2024-09-20');
    await outage('7월 18일 장애', [LOGIN], '2024-07-18T10:00:00+09:00', '2024-07-18T10:20:00+09:00');
    september = await outage('9월 20일 장애', [MESSAGING], '2024-09-20T09:24:00+09:00', '2024-09-20T09:30:00+09:00');
    const matches = await of(september);
    expect(
      matches
        .filter(({ kind }) => kind === 'FINDING')
        .map(({ earlierNo }) => earlierNo)
        .sort(),
    ).toEqual(findings.map(({ findingNo }) => findingNo));
    const demand = matches.find(({ kind }) => kind === 'CORRECTIVE_ACTION');
    expect(demand).toMatchObject({
      earlierTitle: '장애 사실 이용자 고지 개선',
      verifiedOn: '2024-08-29',
      failedAfterDays: 22,
    });
    const finding = matches.find(({ earlierNo }) => earlierNo === findings[0].findingNo);
    expect(finding).toMatchObject({
      basis: 'SERVICE',
      strength: 'PARTIAL',
      causeComparison: 'UNDETERMINED',
      daysBetween: 122,
      verifiedOn: '2024-08-29',
      failedAfterDays: 22,
    });
    expect(finding?.actions).toEqual([expect.objectContaining({ reopenable: true, failedAfterDays: 22 })]);

    const [action] = await actions();
    await journey.at('2025-03-03T10:00:00+09:00');
    await journey.create('inspector', `/corrective-actions/${action.id}/effectiveness-reviews`, {
      windowFrom: '2024-08-29',
      windowTo: '2025-03-01',
      metric: '같은 원인의 장애 건수',
      measured: '0건',
      recurrences: 0,
      result: 'EFFECTIVE',
      reason: '관찰 기간에 같은 원인의 장애가 없었다.',
    });
    expect(await journey.refusedMove('lead', `/corrective-actions/${action.id}`, 'close')).toBe(
      '409 corrective-action.recurrence-unanswered',
    );
    for (const caseId of [mayCase, septemberCase]) {
      const { availableMoves } = await journey.get<{
        availableMoves: { event: string; refusal: { code: string } | null }[];
      }>('approver', `/cases/${caseId}`);
      expect(availableMoves.filter(({ event }) => event === 'close')).toEqual([]);
    }
  });

  it('a cause that is determined makes a likeness strong and puts it first, one that differs is said', async () => {
    await determineCause(september, 'NO_WORK_CONTROL');
    const open = (await of(september)).filter(({ status }) => status === 'PROPOSED');
    expect(open[0].strength).toBe('STRONG');
    expect(open.map(({ strength }) => strength)).toEqual(
      open
        .map(({ strength }) => strength)
        .toSorted()
        .toReversed(),
    );
    expect(open.find(({ earlierNo }) => earlierNo === findings[1].findingNo)).toMatchObject({
      strength: 'STRONG',
      causes: [{ code: 'NO_WORK_CONTROL' }],
    });
    expect(open.find(({ earlierNo }) => earlierNo === findings[0].findingNo)).toMatchObject({
      strength: 'PARTIAL',
      causeComparison: 'DIFFERENT',
    });
  });

  it('the lead chooses which actions did not hold: only verified ones behind the match, or none', async () => {
    const [demand] = (await of(september)).filter(({ kind }) => kind === 'CORRECTIVE_ACTION');
    const [finding] = (await of(september)).filter(({ earlierNo }) => earlierNo === findings[0].findingNo);
    const foreign = { reason: REASON, actionIds: [finding.actions[0].actionId] };
    expect(await journey.refusedMove('lead', `/recurrences/${demand.id}`, 'confirm', foreign)).toBe(
      '422 recurrence.action-not-reopenable',
    );
    expect(await answer(demand, 'confirm', { reason: REASON, actionIds: [] })).toMatchObject({
      status: 'CONFIRMED',
      reopenings: [],
    });
  });

  it('a confirmed recurrence marks the finding and asks another person to reopen its action', async () => {
    const match = (await of(september)).find(({ earlierNo }) => earlierNo === findings[0].findingNo) as Recurrence;
    const confirmed = (await answer(match, 'confirm')) as Recurrence;
    expect(confirmed.reopenings).toEqual([
      expect.objectContaining({ status: 'REQUESTED', verifiedOn: '2024-08-29', failedAfterDays: 22 }),
    ]);
    expect(await journey.get('lead', `/findings/${findings[0].id}`)).toMatchObject({ status: 'RECURRED' });
    const [reopening] = confirmed.reopenings;
    const path = `/reopenings/${reopening.id}`;
    await (await system.as('lead')).post(`${path}/approve`, { reason: REASON }, reopening.version).expect(403);
    const work = await journey.get<{ items: { task: string; subjectId: string }[] }>(
      'approver',
      '/work-items/APPROVAL',
    );
    expect(work.items).toContainEqual(
      expect.objectContaining({ task: 'DECIDE_REOPENING', subjectId: confirmed.actions[0].actionId }),
    );
    expect(await journey.move('approver', path, 'approve', { reason: REASON })).toMatchObject({ status: 'APPROVED' });
    const action = await journey.get('lead', `/corrective-actions/${confirmed.actions[0].actionId}`);
    expect(action).toMatchObject({ status: 'REOPENED', monitoringUntil: null });
    expect(await journey.move('kakaoStaff', `/corrective-actions/${action.id}`, 'start')).toMatchObject({
      status: 'IN_PROGRESS',
    });
  });

  it('the database refuses that the same person asks and approves', async () => {
    await expect(
      system.sql('owner', `UPDATE action_reopenings SET decided_by = proposed_by WHERE status = 'APPROVED'`),
    ).rejects.toThrow(/action_reopenings_four_eyes/);
  });

  it('prints "verified on, failed after" in the report and shows it in both case rooms', async () => {
    for (const caseId of [septemberCase, mayCase]) {
      const shown = await journey.get<Recurrence[]>('lead', `/cases/${caseId}/recurrences`);
      expect(shown).toContainEqual(
        expect.objectContaining({
          earlierNo: findings[0].findingNo,
          status: 'CONFIRMED',
          verifiedOn: '2024-08-29',
          failedAfterDays: 22,
        }),
      );
    }
    const report = await journey.create('approver', `/cases/${mayCase}/reports`, { resultId: result.id });
    const { body } = await (await system.as('approver')).get(`/documents/${report.id}/pdf`).buffer(true).expect(200);
    const text = readPdfText(body as Buffer).replace(/\s+/g, ' ');
    expect(text).toContain('2024. 8. 29. 이행 확인 후 22일 만에 재발');
  });
});
