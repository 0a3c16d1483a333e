import type { Json } from '../../support/demo-record';
import { type FactChecks, requirementsOf } from '../../support/fact-checks';

/** F-N: the first regular inspection of NAVER, 2024. */
export const NAVER_FACTS: FactChecks = {
  'F-N-01': async ({ record }) => {
    expect(await record.read('inspection-1')).toMatchObject({
      kind: 'REGULAR',
      planYear: 2024,
      purposes: ['PLAN_COMPLIANCE'],
      notice: { arriveBy: '2024-06-03', arrivedAt: '2024-06-03T07:00:00.000Z', inTime: true },
      exemption: null,
    });
    expect(await record.read('session-1')).toMatchObject({ onDate: '2024-06-11', site: '네이버 본사' });
    expect(await record.read('case')).toMatchObject({ trigger: 'ANNUAL_PLAN', planYear: 2024 });
    expect(await record.read('event-1')).toMatchObject({ text: '정기 현장점검(네이버 첫 점검)', precision: 'DAY' });
  },
  'F-N-02': async ({ record, as }) => {
    const findings = await record.list(`/cases/${record.caseId}/findings`);
    expect(findings).toHaveLength(1);
    const finding = await record.read('finding-1');
    expect(finding).toMatchObject({ type: 'VIOLATION', causeCodes: ['NO_WORK_CONTROL'], status: 'ISSUED' });
    expect(finding.condition).toContain('작업관리 시스템(TTS)은 작업계획을 등록·승인하고 승인 이력만 남긴다.');
    expect(await (await as('naverManager')).read('finding-1')).toMatchObject({ condition: finding.condition });
  },
  'F-N-03': async ({ record, as }) => {
    const order = await record.read('order-1');
    expect(order).toMatchObject({
      instrumentType: 'CORRECTIVE_ORDER',
      deliveredAt: '2024-08-19T07:30:00.000Z',
      legalBasis: { article: '제36조의2제2항' },
      resultDue: { phrase: { ko: '완료 후 보고' }, dueOn: null },
    });
    const [requirement] = await requirementsOf(record, 'order-1');
    expect((requirement.acceptanceCriteria as Json[]).map(({ text }) => text)).toEqual([
      '승인된 작업자만 작업에 접근할 수 있다.',
      '승인된 범위 밖의 작업은 시스템이 막는다.',
      '승인된 시간 밖의 작업은 시스템이 막는다.',
    ]);
    expect(await (await as('naverStaff')).read('order-1')).toMatchObject({ orderNo: order.orderNo });
    expect(await record.get(`/orders/${record.idOf('order-1')}/opinion-round`)).toMatchObject({
      arrivedAt: '2024-07-29T05:00:00.000Z',
      dueOn: '2024-08-08',
      closeReason: 'LAPSED',
      windowDays: 10,
    });
  },
  'F-N-04': async ({ record, as }) => {
    expect(await record.read('order-1')).toMatchObject({ planDue: { dueOn: '2024-09-19' } });
    const plan = await record.read('plan-1');
    expect(plan).toMatchObject({
      status: 'SUBMITTED',
      signedAt: '2024-09-19T06:00:00.000Z',
      versionNo: 1,
      late: false,
    });
    expect(plan.receiptNo).toMatch(/^접수-20240919-\d+$/);
    expect(await (await as('naverManager')).read('plan-1')).toMatchObject({ receiptNo: plan.receiptNo });
    const [due] = (await record.list(`/deadlines?caseId=${record.caseId}`)).filter(({ ruleId }) => ruleId === 'DL-07');
    expect(due).toMatchObject({ dueOn: '2024-09-19', satisfiedAt: '2024-09-19T06:00:00.000Z', standing: 'ON_TIME' });
  },
  'F-N-05': async ({ record }) => {
    expect(await record.read('requirement-1')).toMatchObject({
      due: {
        spec: { kind: 'RANGE', precision: 'QUARTER', from: '2024-10-01', to: '2024-12-31' },
        phrase: { ko: '올해 4분기' },
        dueOn: '2024-12-31',
        precision: 'QUARTER',
      },
    });
    expect(await record.read('plan-1')).toMatchObject({
      items: [{ completeOn: '2024-12-31', completePhrase: '올해 4분기', responsibleTitle: '방송통신재난관리책임자' }],
    });
    expect(await record.read('statement-1')).toMatchObject({
      details: { statement: 'COMMITMENT', party: 'NAVER', saidOn: '2024-09-19' },
    });
    const [action] = await record.list(`/corrective-actions?caseId=${record.caseId}`);
    expect(action).toMatchObject({ status: 'REQUIRED', dueOn: '2024-12-31' });
  },
  'F-N-06': async ({ record }) => {
    expect(await record.read('disclosure-1')).toMatchObject({
      kind: 'DISCLOSURE',
      notedOn: '2024-09-29',
      details: {
        requester: 'NATIONAL_ASSEMBLY',
        disclosedOn: '2024-09-29',
        whatKo: '정기점검 결과와 시정명령, 시정계획 제출 사실',
      },
    });
  },
};
