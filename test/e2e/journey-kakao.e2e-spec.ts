import { Journey, legalBasis, provider, service, type Answer } from '../support/journey';
import { createTestApp, type TestApp } from '../support/test-app';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';

const OUTAGES = [
  { startedAt: '2024-05-13T13:44:00+09:00', restoredAt: '2024-05-13T13:50:00+09:00', minutes: 6, percent: 80 },
  { startedAt: '2024-05-20T14:52:00+09:00', restoredAt: '2024-05-20T14:58:00+09:00', minutes: 6, percent: 80 },
  { startedAt: '2024-05-21T08:30:00+09:00', restoredAt: '2024-05-21T09:24:00+09:00', minutes: 54, percent: 8 },
];

const FINDINGS = ['주요 작업 전 사전테스트 미실시', '작업관리 통제 미흡', '비상조치 계획 부재'];

const REQUIREMENTS = [
  { title: '주요 작업 전 사전테스트 체계 강화', findings: [0] },
  { title: '작업관리 통제 강화', findings: [1] },
  { title: '통신재난 매뉴얼·지침 보완', findings: [2] },
  { title: '모니터링 고도화와 장애 탐지 강화', findings: [0, 1] },
  { title: '원인분석·사후관리 체계화', findings: [0, 1, 2] },
  { title: '장애 사실 이용자 고지 개선', findings: [] },
];

describe('The urgent inspection of KakaoTalk in May 2024, from the first outage to the closed actions', () => {
  let system: TestApp;
  let journey: Journey;
  const kakao = provider('KAKAO');
  const seen: Record<string, Answer> = {};
  const incidents: Answer[] = [];
  const findings: Answer[] = [];

  beforeAll(async () => {
    system = await createTestApp();
    journey = new Journey(system);
  });
  afterAll(() => system?.close());

  it('begins with a case and three incidents, the third caused by the second', async () => {
    await journey.at('2024-05-21T09:40:00+09:00');
    await journey.register({
      title: '카카오 카카오톡 장애 관련 긴급 현장점검',
      trigger: 'MEDIA',
      tracks: ['A'],
      departmentCode: 'NETWORK_SAFETY',
      respondents: [{ providerId: kakao, role: 'OUTAGE_PROVIDER', providerTitle: '카카오톡 장애 관련 점검' }],
    });
    await journey.addLead('2024-05-21');
    for (const [index, { startedAt, restoredAt, percent }] of OUTAGES.entries()) {
      const body = {
        providerId: kakao,
        type: 'PARTIAL',
        title: `카카오톡 ${index + 1}차 장애`,
        symptoms: '메시지 수발신 오류와 PC 로그인 불안정',
        platforms: ['MOBILE', 'PC'],
        serviceIds: [service('KAKAOTALK_MESSAGING'), service('KAKAOTALK_PC_LOGIN')],
        facts: [
          {
            field: 'AFFECTED_PERCENT',
            valueNumber: percent,
            basis: 'ESTIMATED',
            assertedBy: '과학기술정보통신부',
            source: '현장점검',
            status: 'ESTIMATED',
          },
        ],
      };
      incidents.push(await journey.incident(body, { startedAt, restoredAt, source: '카카오 서버 로그' }));
    }
    expect(incidents.map((incident) => (incident.duration as { minutes: number }).minutes)).toEqual(
      OUTAGES.map(({ minutes }) => minutes),
    );
    await journey.create('lead', `/incidents/${incidents[2].id}/links`, {
      linkedIncidentId: incidents[1].id,
      kind: 'CAUSED_BY',
      justification: '2차 장애의 오류가 해결되지 않은 상태에서 다른 서버의 프로그램을 갱신하였다.',
    });
  });

  it('is inspected the same day without notice, on a ground, an article and the approval of another', async () => {
    seen.inspection = await journey.create('inspector', `/cases/${journey.caseId}/inspections`, {
      providerId: kakao,
      kind: 'URGENT',
      purposes: ['CAUSE', 'RECOVERY', 'RECURRENCE', 'PLAN_COMPLIANCE'],
      legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21'),
      adHocGround: 'DECREE_URGENT_PREVENTION',
      scope: '세 차례 장애의 원인, 복구 상황과 재발방지 대책',
      sites: ['카카오 판교아지트'],
      plannedStartAt: '2024-05-21T14:00:00+09:00',
      plannedEndOn: '2024-05-23',
    });
    const path = `/inspections/${seen.inspection.id}`;
    expect(await journey.refusedMove('lead', path, 'start')).toMatch(/^409 /);
    await journey.move('approver', path, 'authorise-urgent', {
      ground: 'A_URGENT',
      reason: '아흐레 동안 장애가 세 차례 이어져 미리 알리고 기다릴 수 없다.',
    });
    await journey.at('2024-05-21T18:00:00+09:00');
    const first = await journey.session(seen.inspection.id, '2024-05-21', '카카오 판교아지트', '14:00', '17:30');
    await journey.move('lead', path, 'start');
    await journey.closeSession(first.id, '2024-05-21', '17:30');
    await journey.move('lead', `/cases/${journey.caseId}`, 'start');
    await journey.at('2024-05-23T18:00:00+09:00');
    const second = await journey.session(seen.inspection.id, '2024-05-23', '카카오 판교아지트', '10:00', '17:00');
    await journey.closeSession(second.id, '2024-05-23', '17:00');
    await journey.reportInspection(seen.inspection.id, '사전테스트와 작업 통제, 비상조치 계획이 미흡하다.', {
      method: '현장 방문, 시스템·기록 확인',
      selectionReason: '아흐레 동안 세 차례 장애가 났다.',
      refusalConsequence: '거부하면 과태료를 물 수 있다.',
      sites: ['카카오 판교아지트'],
    });
  });

  it('finds three deficiencies across the three incidents, each with evidence and checked by Kakao', async () => {
    for (const [index, title] of FINDINGS.entries()) {
      const evidence = await journey.evidence(
        'inspector',
        kakao,
        `작업 기록 ${index + 1}`,
        `현장에서 확인한 기록 ${index + 1}`,
      );
      const body = {
        providerId: kakao,
        inspectionId: seen.inspection.id,
        aspect: index === 2 ? 'RECURRENCE' : 'CAUSE',
        type: 'DEFICIENCY',
        severity: 'MAJOR',
        scope: 'PATTERN',
        causal: 'CAUSAL',
        title,
        condition: `${title}가 확인되었다.`,
        cause: '작업 절차가 정해져 있지 않다.',
        effect: '메시지 수발신이 멈추었다.',
        causeCodes: ['NO_PRETEST'],
        criteria: [
          { criteriaItemCode: 'A-2024-01', planYear: 2024, legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21') },
        ],
        incidentIds: incidents.map((incident) => incident.id),
        evidenceIds: [evidence.id],
      };
      findings.push(await journey.finding(body, 'kakaoStaff', '2024-05-27'));
    }
    expect(findings.map((finding) => finding.status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
  });

  it('goes to the committee, which resolves on 30 May', async () => {
    await journey.at('2024-05-28T09:00:00+09:00');
    seen.result = await journey.submitResult({
      kind: 'FINAL',
      asOf: '2024-05-28T09:00:00+09:00',
      conclusions: '세 차례 장애는 사전테스트, 작업 통제와 비상조치 계획의 미흡에서 비롯되었다.',
      outcomeClass: 'ACTION_REQUIRED',
    });
    seen.item = await journey.create('approver', `/cases/${journey.caseId}/committee-items`, {
      committeeCode: 'DISASTER_COMMITTEE',
      meetingYear: 2024,
      title: '카카오톡 장애 관련 시정 요구사항',
      heldFrom: '2024-05-28',
      heldTo: '2024-05-30',
      membersTotal: 13,
      membersPresent: 11,
      votesFor: 11,
      votesAgainst: 0,
      votesAbstained: 0,
      minutesText: '안건을 설명하고 심의하여 원안대로 의결하였다.',
    });
    const path = `/committee-items/${seen.item.id}`;
    await journey.move('approver', `/cases/${journey.caseId}`, 'refer-to-committee');
    await journey.move('approver', path, 'table');
    await journey.at('2024-05-30T17:00:00+09:00');
    await journey.move('approver', path, 'resolve', {
      decision: 'AS_PROPOSED',
      resolution: '여섯 가지 시정조치를 요구하기로 한다.',
      resolvedOn: '2024-05-30',
    });
    await journey.move('approver', `/cases/${journey.caseId}`, 'record-resolution');
  });

  it('is confirmed, and six requirements arrive on 31 May: plan due 1 July, result due 2 September', async () => {
    await journey.at('2024-05-31T10:00:00+09:00');
    await journey.move('approver', `/results/${seen.result.id}`, 'confirm');
    const order = await journey.create('lead', `/cases/${journey.caseId}/orders`, {
      providerId: kakao,
      instrumentType: 'CORRECTIVE_REQUEST',
      legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-31'),
      resultId: seen.result.id,
      committeeItemId: seen.item.id,
      title: '카카오톡 장애 관련 시정 요구',
      facts: '세 차례 장애가 났고 미흡사항 세 가지가 확인되었다.',
      planDue: { kind: 'RELATIVE', amount: 1, unit: 'MONTHS', from: 'ARRIVAL' },
      resultDue: { kind: 'RELATIVE', amount: 3, unit: 'MONTHS', from: 'ARRIVAL' },
      officer: { department: '디지털기반안전과', name: '담당자', contact: '044-000-0000' },
      requirements: REQUIREMENTS.map(({ title, findings: indexes }) => ({
        title,
        text: `${title}를 이행할 것`,
        kind: 'SHORT_TERM',
        incidentSpecific: indexes.length > 0,
        due: { kind: 'RELATIVE', amount: 3, unit: 'MONTHS', from: 'ARRIVAL' },
        findingIds: indexes.map((index) => findings[index].id),
        acceptanceCriteria: [`${title}가 시행되고 있다.`, '시행 기록이 남아 있다.'],
      })),
    });
    seen.order = await journey.issueOrder(order.id, '2024-05-31T11:00:00+09:00');
    expect(seen.order).toMatchObject({
      status: 'DELIVERED',
      planDue: { dueOn: '2024-07-01' },
      resultDue: { dueOn: '2024-09-02' },
    });
    expect((seen.order.requirements as unknown[]).length).toBe(6);
    await journey.notify(seen.result.id, kakao, '2024-05-31T12:00:00+09:00');
    await journey.move('approver', `/cases/${journey.caseId}`, 'begin-remediation');
  });

  it('shows Kakao what it owes, by when and why that date', async () => {
    const deadlines = await journey.get<{ items: Answer[] }>('kakaoStaff', `/deadlines?caseId=${journey.caseId}`);
    const plan = deadlines.items.find((deadline) => deadline.ruleId === 'DL-07');
    const { working } = await journey.get('kakaoStaff', `/deadlines/${plan?.id}`);
    expect(JSON.stringify(working)).toContain('2024-06-30');
    expect(JSON.stringify(working)).toContain('민법');
    const other = await journey.get<{ items: Answer[] }>('naverStaff', '/deadlines');
    expect(other.items).toEqual([]);
  });

  it('is answered in time, returned once, answered again without a word lost, and accepted', async () => {
    await journey.at('2024-06-28T16:00:00+09:00');
    const plan = await journey.submitPlan(seen.order.id, 'kakaoStaff', 'kakaoManager', '2024-08-30');
    await journey.at('2024-07-03T10:00:00+09:00');
    await journey.move('inspector', `/plans/${plan.id}`, 'take-up-review');
    await journey.move('lead', `/plans/${plan.id}`, 'request-supplement', {
      reason: '모니터링 방법을 더 자세히 적어야 한다.',
      dueOn: '2024-07-12',
    });
    await journey.at('2024-07-10T10:00:00+09:00');
    const again = await journey.create('kakaoStaff', `/plans/${plan.id}/versions`, {});
    expect((again.items as Answer[]).map((item) => item.monitoring)).toEqual(
      Array<string>(6).fill('매주 위반 건수를 확인한다.'),
    );
    const submitted = await journey.move('kakaoManager', `/plans/${again.id}`, 'submit', { signed: true });
    await journey.at('2024-07-15T10:00:00+09:00');
    await journey.acceptPlan(submitted.id);
  });

  it('is proved requirement by requirement and watched for six months', async () => {
    await journey.at('2024-08-29T10:00:00+09:00');
    const actions = await journey.get<{ items: Answer[] }>(
      'kakaoManager',
      `/corrective-actions?caseId=${journey.caseId}`,
    );
    expect(actions.items).toHaveLength(6);
    for (const action of actions.items) {
      const proved = await journey.proveAction(action.id, kakao, 'kakaoStaff', 'kakaoManager', '2024-08-28');
      expect(proved.status).toBe('MONITORING');
    }
    await journey.at('2025-03-03T10:00:00+09:00');
    for (const action of actions.items) {
      const closed = await journey.closeAction(action.id, '2024-08-29', '2025-02-28');
      expect(closed.status).toBe('CLOSED');
    }
    const findingsNow = await journey.get<{ items: Answer[] }>('lead', `/cases/${journey.caseId}/findings`);
    expect(findingsNow.items.map((finding) => finding.status)).toEqual(['CLOSED', 'CLOSED', 'CLOSED']);
  });

  it('is closed by the approver and printed', async () => {
    await journey.move('lead', `/orders/${seen.order.id}`, 'record-compliance');
    await journey.move('approver', `/orders/${seen.order.id}`, 'close');
    expect(await journey.refusedMove('lead', `/cases/${journey.caseId}`, 'submit-closure')).toBe(
      '409 case.recurrence-unanswered',
    );
    await journey.rejectRecurrences();
    await journey.move('lead', `/cases/${journey.caseId}`, 'submit-closure');
    await journey.move('approver', `/cases/${journey.caseId}`, 'close', {
      reason: '여섯 가지 요구사항이 모두 이행되어 종결한다.',
    });
    const report = await journey.create('approver', `/cases/${journey.caseId}/reports`, { resultId: seen.result.id });
    const { body } = await (await system.as('approver')).get(`/documents/${report.id}/pdf`).buffer(true).expect(200);
    const text = readPdfText(body as Buffer).replace(/\s+/g, ' ');
    for (const expected of [journey.caseNo, '2024. 7. 1.', '2024. 9. 2.', ...FINDINGS, '장애 사실 이용자 고지 개선'])
      expect(text).toContain(expected);
  });

  it('left an unbroken audit chain with an event for every act', async () => {
    const events = await system.sql<{ type: string }>(
      'owner',
      'SELECT type FROM audit_events WHERE case_id = $1 ORDER BY seq',
      [journey.caseId],
    );
    const types = events.map((event) => event.type);
    expect(types[0]).toBe('case.registered');
    expect(types.at(-1)).toMatch(/read|issued|rendered/);
    expect(types.length).toBeGreaterThan(150);
    const broken = await system.sql(
      'owner',
      `SELECT seq FROM audit_events e WHERE case_id = $1 AND (hash <> app.audit_hash(chain_id, seq, case_id, provider_id, type, subject_type, subject_id, actor_id, actor_role, request_id, occurred_at, effective_at, payload, prev_hash)
         OR prev_hash <> coalesce((SELECT hash FROM audit_events p WHERE p.chain_id = e.chain_id AND p.seq = e.seq - 1), repeat('0', 64)))`,
      [journey.caseId],
    );
    expect(broken).toEqual([]);
  });
});
