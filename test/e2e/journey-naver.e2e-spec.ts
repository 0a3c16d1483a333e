import { Journey, legalBasis, provider, type Answer } from '../support/journey';
import { createTestApp, type TestApp } from '../support/test-app';

describe('The regular inspection of NAVER in 2024, from intake to the closed case', () => {
  let system: TestApp;
  let journey: Journey;
  const naver = provider('NAVER');
  const seen: Record<string, Answer> = {};

  beforeAll(async () => {
    system = await createTestApp();
    journey = new Journey(system);
  });
  afterAll(() => system?.close());

  it('is registered and given a team', async () => {
    await journey.at('2024-05-27T09:30:00+09:00');
    const registered = await journey.register({
      title: '네이버 2024년 통신재난관리계획 정기점검',
      trigger: 'ANNUAL_PLAN',
      tracks: ['A'],
      departmentCode: 'NETWORK_SAFETY',
      respondents: [{ providerId: naver, role: 'OUTAGE_PROVIDER', providerTitle: '2024년 통신재난관리계획 정기점검' }],
    });
    expect(registered.caseNo).toBe('점검-2024-0001');
    await journey.addLead('2024-05-27');
  });

  it('is planned, approved by another and notified more than seven full days ahead', async () => {
    seen.inspection = await journey.create('inspector', `/cases/${journey.caseId}/inspections`, {
      providerId: naver,
      kind: 'REGULAR',
      purposes: ['PLAN_COMPLIANCE'],
      legalBasisId: legalBasis('BCDA_36-2_2', '2024-06-11'),
      scope: '2024년 통신재난관리계획의 이행 여부',
      method: '현장 방문과 기록 확인',
      selectionReason: '해마다 한 번 이상 점검하는 주요통신사업자이다.',
      refusalConsequence: '거부하면 과태료를 물 수 있다.',
      planYear: 2024,
      requestedMaterials: ['작업계획서와 승인 이력'],
      sites: ['네이버 본사'],
      plannedStartAt: '2024-06-11T10:00:00+09:00',
      plannedEndOn: '2024-06-11',
      criteria: ['A-2024-02'],
    });
    const path = `/inspections/${seen.inspection.id}`;
    await journey.move('approver', path, 'approve-plan');
    await journey.at('2024-06-03T10:00:00+09:00');
    await journey.move('inspector', path, 'send-notice', {
      method: 'HAND',
      address: '경기도 성남시 분당구 불정로 6',
      recipient: '재난관리책임자',
    });
    await journey.at('2024-06-03T16:00:00+09:00');
    const notified = await journey.move('inspector', path, 'record-notice-arrival', {
      arrivedAt: '2024-06-03T15:00:00+09:00',
      proof: '등기 수령증',
    });
    expect(notified.notice).toMatchObject({ days: 7, arriveBy: '2024-06-03', inTime: true });
    await journey.move('lead', `/cases/${journey.caseId}`, 'start');
  });

  it('takes place on 11 June and is reported', async () => {
    await journey.at('2024-06-11T17:30:00+09:00');
    const session = await journey.session(seen.inspection.id, '2024-06-11', '네이버 본사', '10:00', '17:00');
    await journey.move('lead', `/inspections/${seen.inspection.id}`, 'start');
    await journey.closeSession(session.id, '2024-06-11', '17:00');
    await journey.reportInspection(seen.inspection.id, '작업관리 시스템에 통제 기능이 없다.');
  });

  it('finds one deficiency, checked for its facts by NAVER and confirmed', async () => {
    const evidence = await journey.evidence('inspector', naver, 'TTS 승인 이력 화면', '승인 이력만 남는다.');
    seen.finding = await journey.finding(
      {
        providerId: naver,
        inspectionId: seen.inspection.id,
        aspect: 'RECURRENCE',
        type: 'VIOLATION',
        severity: 'MODERATE',
        scope: 'WIDESPREAD',
        causal: 'NOT_CAUSAL',
        title: '작업관리 시스템의 통제 기능 부재',
        condition: '작업관리 시스템(TTS)은 작업계획을 등록·승인하고 승인 이력만 남긴다.',
        cause: '승인된 작업자·범위·시간을 시스템으로 강제하는 기능이 없다.',
        effect: '승인되지 않은 작업을 미리 막을 수 없다.',
        causeCodes: ['NO_WORK_CONTROL'],
        criteria: [{ criteriaItemCode: 'A-2024-02', planYear: 2024 }],
        evidenceIds: [evidence.id],
      },
      'naverStaff',
      '2024-06-28',
    );
    expect(seen.finding.status).toBe('CONFIRMED');
  });

  it('has a corrective order prepared with ten days for opinions, which NAVER waives', async () => {
    await journey.at('2024-07-29T09:00:00+09:00');
    seen.result = await journey.submitResult({
      kind: 'FINAL',
      asOf: '2024-07-29T09:00:00+09:00',
      conclusions: '작업관리 시스템이 승인 이력만 남기고 작업을 통제하지 못한다.',
      outcomeClass: 'ACTION_REQUIRED',
    });
    seen.order = await journey.create('lead', `/cases/${journey.caseId}/orders`, {
      providerId: naver,
      instrumentType: 'CORRECTIVE_ORDER',
      legalBasisId: legalBasis('BCDA_36-2_2_ORDER', '2024-08-19'),
      resultId: seen.result.id,
      title: '작업관리 통제 체계에 관한 시정명령',
      facts: '작업관리 시스템(TTS)이 작업을 통제하지 못하는 점이 확인되었다.',
      planDue: { kind: 'RELATIVE', amount: 1, unit: 'MONTHS', from: 'ARRIVAL' },
      resultDue: { kind: 'WITHOUT_DELAY', phrase: { ko: '완료 후 보고', en: 'report after completion' } },
      officer: { department: '디지털기반안전과', name: '담당자', contact: '044-000-0000' },
      requirements: [
        {
          title: '자동화된 작업 통제 체계',
          text: '승인된 작업자·범위·시간에만 작업할 수 있도록 자동화된 통제 체계를 갖출 것',
          kind: 'LONG_TERM',
          due: {
            kind: 'RANGE',
            precision: 'QUARTER',
            from: '2024-10-01',
            to: '2024-12-31',
            phrase: { ko: '올해 4분기', en: 'Q4 this year' },
          },
          findingIds: [seen.finding.id],
          acceptanceCriteria: ['승인된 작업자만 작업에 접근할 수 있다.', '승인된 범위 밖의 작업은 시스템이 막는다.'],
        },
      ],
    });
    const path = `/orders/${seen.order.id}`;
    await journey.move('approver', path, 'send-prior-notice', {
      method: 'HAND',
      address: '네이버 본사',
      recipient: '재난관리책임자',
      windowDays: 10,
    });
    await journey.at('2024-07-29T15:00:00+09:00');
    await journey.move('inspector', path, 'open-opinion-period', {
      arrivedAt: '2024-07-29T15:00:00+09:00',
      proof: '교부 확인서',
    });
    const round = await journey.get('naverManager', `${path}/opinion-round`);
    expect(round.dueOn).toBe('2024-08-08');
    expect(await journey.refusedMove('lead', path, 'close-opinion-period', { reason: 'LAPSED' })).toMatch(/^4\d\d /);
    await journey.at('2024-08-09T09:00:00+09:00');
    await journey.move('lead', path, 'close-opinion-period', { reason: 'LAPSED' });
  });

  it('is confirmed, and the order arrives on 19 August: the plan is due on 19 September', async () => {
    await journey.at('2024-08-19T14:00:00+09:00');
    await journey.move('approver', `/results/${seen.result.id}`, 'confirm');
    const order = await journey.issueOrder(seen.order.id, '2024-08-19T16:00:00+09:00');
    expect(order).toMatchObject({ status: 'DELIVERED', planDue: { dueOn: '2024-09-19' } });
    const [requirement] = order.requirements as { due: Answer }[];
    expect(requirement.due).toMatchObject({ dueOn: '2024-12-31', precision: 'QUARTER', phrase: { ko: '올해 4분기' } });
    await journey.notify(seen.result.id, naver, '2024-08-19T17:00:00+09:00');
    await journey.move('approver', `/cases/${journey.caseId}`, 'begin-remediation');
  });

  it('is answered by a plan on the very last day, which is accepted', async () => {
    await journey.at('2024-09-19T23:52:00+09:00');
    const plan = await journey.submitPlan(seen.order.id, 'naverStaff', 'naverManager', '2024-12-31');
    expect(plan.receiptNo).toMatch(/^접수-20240919-/);
    await journey.at('2024-09-25T10:00:00+09:00');
    await journey.acceptPlan(plan.id);
    const deadlines = await journey.get<{ items: Answer[] }>('naverManager', `/deadlines?caseId=${journey.caseId}`);
    const planDeadline = deadlines.items.find((deadline) => deadline.ruleId === 'DL-07');
    expect(planDeadline).toMatchObject({ dueOn: '2024-09-19' });
    expect(planDeadline?.satisfiedAt).toMatch(/^2024-09-19T14:5/);
  });

  it('is proved, watched for six months and closed', async () => {
    await journey.at('2024-12-20T10:00:00+09:00');
    const actions = await journey.get<{ items: Answer[] }>(
      'naverManager',
      `/corrective-actions?caseId=${journey.caseId}`,
    );
    expect(actions.items).toHaveLength(1);
    const proved = await journey.proveAction(actions.items[0].id, naver, 'naverStaff', 'naverManager', '2024-12-20');
    expect(proved.status).toBe('MONITORING');
    await journey.at('2025-06-23T10:00:00+09:00');
    const closed = await journey.closeAction(proved.id, '2024-12-20', '2025-06-20');
    expect(closed.status).toBe('CLOSED');
    await journey.move('lead', `/orders/${seen.order.id}`, 'record-compliance');
    await journey.move('approver', `/orders/${seen.order.id}`, 'close');
    await journey.move('lead', `/cases/${journey.caseId}`, 'submit-closure');
    const done = await journey.move('approver', `/cases/${journey.caseId}`, 'close', {
      reason: '모든 시정이 확인되어 종결한다.',
    });
    expect(done.status).toBe('CLOSED');
  });

  it('gives a report as PDF whose hash is that of the stored document', async () => {
    const report = await journey.create('approver', `/cases/${journey.caseId}/reports`, { resultId: seen.result.id });
    const approver = await system.as('approver');
    const first = await approver.get(`/documents/${report.id}/pdf`).buffer(true).expect(200);
    const again = await approver.get(`/documents/${report.id}/pdf`).buffer(true).expect(200);
    expect((first.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((again.body as Buffer).equals(first.body as Buffer)).toBe(true);
  });
});
