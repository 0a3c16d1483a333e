import type { Actor } from '../../src/domain/actor';
import { canonicalJson } from '../../src/domain/canonical-json';
import type { InspectionReportSnapshot } from '../../src/domain/inspection-report';
import { demoOrganisationId } from '../../src/demo/load-demo-accounts';
import { renderInspectionReport } from '../../src/modules/reports/inspection-report.pdf';
import { ReportSnapshots } from '../../src/modules/reports/report-snapshots.service';
import { Transactions } from '../../src/platform/database/transactions';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { givenRecords, person, seoul } from '../support/given-case';
import { type GivenReport, givenKakaoCase, KAKAO_CASE_NO } from '../support/given-kakao-case';
import { givenPangyoCase, PANGYO_CASE_NO } from '../support/given-pangyo-case';
import { INTERNAL_WORDS } from '../support/internal-words';
import { createTestApp, type TestApp } from '../support/test-app';

const APPROVER: Actor = {
  userId: person('approver'),
  orgId: demoOrganisationId('MSIT'),
  side: 'MINISTRY',
  providerId: null,
  roles: ['APP'],
  sessionId: '',
};
const KAKAO = '주식회사 카카오';
const no = (suffix: string): string => `${KAKAO_CASE_NO}-${suffix}`;
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('The report of the KakaoTalk outages of May 2024', () => {
  let system: TestApp;
  let given: GivenReport;
  let report: InspectionReportSnapshot;
  let statements = 0;

  beforeAll(async () => {
    system = await createTestApp();
    await system.setClock('2024-05-31T15:00:00+09:00');
    given = await givenKakaoCase(system.ownerUrl);
    report = await build();
  });
  afterAll(() => system?.close());

  function build(): Promise<InspectionReportSnapshot> {
    return system.app.get(Transactions).read(APPROVER, async (tx) => {
      const query = jest.spyOn(tx, 'query');
      const built = await system.app.get(ReportSnapshots, { strict: false }).buildIn(tx, given.caseId, given.resultId);
      statements = query.mock.calls.length;
      return built;
    });
  }

  it('is canonical JSON, the same at every reading, from a fixed number of statements', async () => {
    expect(canonicalJson(report)).toBe(
      canonicalJson({ ...(await build()), cover: report.cover, approvals: report.approvals }),
    );
    expect(statements).toBeLessThanOrEqual(26);
  });

  it('carries nothing that the ministry notes for itself', () => {
    const text = JSON.stringify(report);
    for (const words of Object.values(INTERNAL_WORDS)) expect(text).not.toContain(words);
  });

  it('names the case, the ministry and the department as they were called on the day of the act', () => {
    expect(report.cover).toMatchObject({
      caseNo: KAKAO_CASE_NO,
      documentNo: null,
      title: '카카오톡 서비스 장애 관련 긴급 현장점검',
      ministry: '과학기술정보통신부',
      department: '디지털기반안전과',
      variant: { ko: '내부본' },
      confidentiality: { ko: '대외비' },
      version: 2,
      versionReason: '제1판(디지털기반안전과-1200, 2024. 5. 24.(금)) 이후의 내용을 반영',
      inspectionPeriod: { from: '2024-05-21', to: '2024-05-23' },
    });
  });

  it('names who drafted and who approves, with their offices, the approval at the instant of the act', () => {
    expect(report.approvals).toEqual([
      {
        step: { ko: '기안', en: 'Drafted' },
        position: '점검반장',
        name: '시연 점검반장',
        decidedAt: seoul('2024-05-30T16:02'),
        mark: null,
      },
      {
        step: { ko: '결재', en: 'Approved' },
        position: '과장',
        name: '시연 과장',
        decidedAt: report.cover.frozenAt,
        mark: null,
      },
    ]);
    expect(report.cover.frozenAt.slice(0, 16)).toBe('2024-05-31T06:00');
  });

  it('gives the purposes, the articles, the team and why no notice was given', () => {
    const { overview } = report;
    expect(overview.purpose).toContain('장애원인, 복구상황, 재발방지 대책, 재난관리계획 이행 점검');
    expect(overview.legalBases.map(({ article }) => article)).toEqual([
      '방송통신발전 기본법 제36조의2제2항',
      '방송통신발전 기본법 시행령 제24조의2제2항 단서',
    ]);
    expect(overview.inspections).toEqual([
      {
        no: no('현01'),
        respondent: KAKAO,
        kind: { ko: '긴급', en: 'Urgent' },
        purposes: expect.arrayContaining([{ ko: '장애원인', en: 'Cause of the incident' }]) as unknown,
        period: { from: '2024-05-21', to: '2024-05-23' },
        places: ['카카오 판교아지트'],
        notice: {
          kind: 'EXEMPT',
          ground: { ko: '긴급한 사유', en: 'Urgent reason' },
          article: '방송통신발전 기본법 시행령 제24조의2제2항 단서',
          reason: '장애가 이어져 원인을 바로 확인할 필요',
          approver: '과장 시연 과장',
          approvedAt: seoul('2024-05-21T10:40'),
        },
      },
    ]);
    expect(overview.team.map(({ role, position, organisation }) => [role.ko, position, organisation])).toEqual([
      ['점검반장', '점검반장', '과학기술정보통신부'],
      ['조사원', '조사원', '과학기술정보통신부'],
      ['외부전문가', '외부전문가', '시연 연구소'],
    ]);
    expect(overview.method).toBe(
      '현장 방문과 로그 대조\n조사범위 확대(2024. 5. 23.(목) 구두 통지): 시험환경의 구성. 사유: 2차 장애의 원인 확인',
    );
  });

  it('describes the respondent with its designation of that day and the size of the service with its source', () => {
    const [kakao] = report.respondents;
    expect(kakao).toMatchObject({
      name: KAKAO,
      role: { ko: '장애 사업자' },
      businessNo: '120-81-47521',
      officers: [{ position: '재난대응 총괄책임자', name: '' }],
      services: [{ name: '카카오톡', description: '메시지 수발신, PC 로그인', scaleBasis: { ko: '추정' } }],
    });
    expect(kakao.designation).toContain('통신재난(방송통신발전 기본법)');
    expect(kakao.services[0].scale).toBe('월 이용자 약 45,000,000명\n(2024. 5. 22.(수) 기준, 더팩트 2024-05-22)');
  });

  it('gives each outage its official times, how long it lasted and what it came from', () => {
    expect(
      report.incidents.map(({ no: incidentNo, durationMinutes, causedBy, relatedTo }) => [
        incidentNo,
        durationMinutes,
        causedBy,
        relatedTo,
      ]),
    ).toEqual([
      [no('장01'), 6, null, '점검-2023-0007-장01'],
      [no('장02'), 6, null, null],
      [no('장03'), 54, no('장02'), null],
    ]);
    const [first, , third] = report.incidents;
    expect(third).toMatchObject({
      startedAt: { at: seoul('2024-05-21T08:30'), precision: 'MINUTE', approximate: false },
      restoredAt: { at: seoul('2024-05-21T09:24'), precision: 'MINUTE', approximate: false },
      detectedAt: { at: seoul('2024-05-21T08:35'), precision: 'MINUTE', approximate: true },
      awareAt: null,
      userNotice: { at: { at: seoul('2024-05-21T08:52') }, means: '앱 공지' },
      impacts: [
        {
          segment: 'PC 이용자',
          percent: 8,
          count: null,
          basis: { ko: '추정' },
          source: '과학기술정보통신부, 현장점검 결과',
        },
      ],
    });
    expect(third.services.map(({ name }) => name)).toEqual(['메시지 수발신', 'PC 로그인']);
    expect(first.services).toEqual([
      { name: '메시지 수발신', platform: '모바일·PC', symptom: '메시지 전송 지연과 실패' },
    ]);
    expect(first.plannedWork).toBe('서버 파일 갱신\n작업 조직: 사내 운영팀\n관리자 입회: 없음');
  });

  it('tells the course in the order of time, the official start and end of each outage among the recorded events', () => {
    expect(report.timeline.map(({ at, kind, incidentNo }) => [at.at, kind.ko, incidentNo])).toEqual([
      [seoul('2024-05-13T13:44'), '발생', no('장01')],
      [seoul('2024-05-13T13:50'), '복구', no('장01')],
      [seoul('2024-05-20T14:52'), '발생', no('장02')],
      [seoul('2024-05-20T14:58'), '복구', no('장02')],
      [seoul('2024-05-21T08:30'), '발생', no('장03')],
      [seoul('2024-05-21T08:35'), '탐지', no('장03')],
      [seoul('2024-05-21T09:05'), '대응', no('장03')],
      [seoul('2024-05-21T09:24'), '복구', no('장03')],
      [seoul('2024-05-23T00:00'), '대응', null],
    ]);
  });

  it('sets the newest analysis of each cause beside what the provider claimed', () => {
    const [first, second, third] = report.causes;
    expect(first).toMatchObject({
      determination: { ko: '확정' },
      method: '경과 분석',
      direct: '기존 파일을 지우는 과정의 오류\n사전테스트 없이 파일을 갱신하다가 오류가 났다.',
      roots: [{ category: { ko: '인적 오류: 사전테스트 미실시' }, text: '사전테스트를 하지 않음' }],
      contributing: ['대상 작업을 정한 지침이 없음'],
      ruledOut: [{ cause: '외부 침해', reason: '외부 접근 흔적이 없음' }],
    });
    expect(second.roots[0].text).toBe('시험환경이 운영환경과 다름(제3자 요인)');
    expect(third.claims).toEqual([
      {
        claimedBy: KAKAO,
        claimedOn: '2024-05-21',
        claim: '내부 시스템 작업 중 오류이며 신규 기능 부작용이 아님',
        determination: '2차 장애의 오류가 풀리지 않은 채 프로그램을 업데이트하였다.',
      },
    ]);
  });

  it('shows detection, recovery and the duties to report and to tell users', () => {
    const { narratives, recovery, duties } = report.response;
    expect(narratives.find(({ incidentNo }) => incidentNo === no('장03'))).toMatchObject({
      detection: '약 2024. 5. 21.(화) 08:35 관제 화면에서 로그인 실패 급증을 확인',
      recovery: '2024. 5. 21.(화) 09:05 업데이트를 되돌림',
    });
    expect(
      recovery.map(({ percent, state, restored, reportedBy }) => [percent, state.ko, restored, reportedBy]),
    ).toEqual([
      [92, '일부', null, '과학기술정보통신부'],
      [100, '정상', 12, KAKAO],
    ]);
    expect(duties).toEqual([
      expect.objectContaining({
        duty: '방송통신재난 보고(최초)',
        article: '방송통신발전 기본법 제38조',
        due: '지체 없이',
        channel: '전화',
        note: '사업자 주장 발송 2024. 5. 21.(화) 08:55',
      }),
      expect.objectContaining({ duty: '이용자 고지', channel: '앱 공지' }),
    ]);
  });

  it('lists every criterion that was checked, with what was found against it', () => {
    expect(report.checklist.map(({ no: line, judgement, condition }) => [line, judgement.ko, condition])).toEqual([
      ['1', '미흡', `13일 작업은 사전테스트 없이 시행되었다. (${no('지01')})`],
      ['2', '미흡', `작업계획서에 비상조치가 없다. (${no('지03')})`],
      ['3', '지적 없음', '지적사항 없음'],
      ['4', '위반', `작업이 다른 서버에 적용되었다. (${no('지02')})`],
    ]);
  });

  it('links findings and outages many to many and leaves out what is not a finding', () => {
    expect(report.findings.map(({ no: finding, incidents }) => [finding, incidents])).toEqual([
      [no('지01'), [no('장01'), no('장02')]],
      [no('지02'), [no('장02'), no('장03')]],
      [no('지03'), [no('장01'), no('장02'), no('장03')]],
    ]);
    expect(report.findings[0]).toMatchObject({
      type: { ko: '미흡' },
      severity: { ko: '중대' },
      scope: { ko: '복수' },
      causal: { ko: '인과 있음' },
      article: '방송통신발전 기본법 제36조의2',
      evidence: [`${no('증0001')} 작업계획서(2024. 5. 13.).pdf`, `${no('증0002')} 변경 로그(2024. 5. 20.~21.).log`],
      providerComment: { opinion: { ko: '기한 내 의견 없음' }, on: '2024-05-28' },
    });
    expect(report.findings[0].criteria).toContain('2024년 통신재난관리계획 제3장: 주요 작업 전 사전테스트');
    expect(report.findings[1]).toMatchObject({
      criteria: '재난관리계획의 이행 의무',
      article: '방송통신발전 기본법 제36조의2 제1항',
      providerComment: null,
    });
    expect(report.findings[2].providerComment).toEqual({
      opinion: { ko: '사실 정정', en: 'Fact corrected' },
      text: '매뉴얼은 있으나 작업 단위의 계획은 없었음',
      on: '2024-05-27',
      answer: '작업계획서 기준으로 고쳐 적음',
    });
  });

  it('prints the order with its document, its arrival and the clocks that run from it', () => {
    const [order] = report.orders;
    expect(order).toMatchObject({
      no: no('요01'),
      instrument: { ko: '시정요구' },
      respondent: KAKAO,
      legalBasis: '방송통신발전 기본법 제36조의2제2항',
      documentNo: '디지털기반안전과-1240(2024. 5. 31.)',
      arrivedAt: seoul('2024-05-31T14:00'),
    });
    expect(order.deadlines.map(({ duty, due }) => [duty, due.phrase, due.on])).toEqual([
      ['조치계획 제출', '1개월 이내', '2024-07-01'],
      ['시정결과 제출', '3개월 이내', '2024-09-02'],
    ]);
    expect(order.deadlines[0].due.working).toContain('민법 제161조');
  });

  it('prints six requirements, each with criteria, findings, phrase and day, and how its action stands', () => {
    expect(
      report.requirements.map(({ no: requirement, findings, due }) => [
        requirement,
        findings.length,
        due.phrase,
        due.on,
      ]),
    ).toEqual([
      [no('요01-1'), 1, '3개월 이내', '2024-09-02'],
      [no('요01-2'), 1, '3개월 이내', '2024-09-02'],
      [no('요01-3'), 1, '3개월 이내', '2024-09-02'],
      [no('요01-4'), 2, '3개월 이내', '2024-09-02'],
      [no('요01-5'), 3, '3개월 이내', '2024-09-02'],
      [no('요01-6'), 0, '3개월 이내', '2024-09-02'],
    ]);
    expect(report.requirements[0]).toMatchObject({
      text: '주요 작업 전 사전테스트 체계 강화',
      detail: '사전테스트 대상과 범위를 지침으로 정하고 시험환경을 운영과 비슷하게 갖출 것',
      acceptanceCriteria: ['지침이 시행되고 있다.', '시험환경이 운영환경과 비슷하다.'],
      action: { no: no('조01'), status: { ko: '이행 중' } },
    });
    expect(report.requirements[1]).toMatchObject({ detail: null, action: null });
    expect(report.requirements[3].alternativeAllowed).toBe(true);
  });

  it('prints what the committee resolved, with attendance and votes', () => {
    expect(report.resolutions).toEqual([
      {
        meeting: '2024년 제2차 통신재난관리심의위원회',
        agenda: '의안 제1호 카카오톡 장애 관련 시정 요구(안)',
        period: { from: '2024-05-28', to: '2024-05-30' },
        form: { ko: '확인되지 않음', en: 'Not recorded' },
        quorum: { members: 20, required: 11, present: 17 },
        votes: { inFavour: 16, against: 0, abstained: 0, recused: 1 },
        decision: { ko: '원안 의결', en: 'As proposed' },
        text: '여섯 가지 시정을 요구한다.',
        minutes: `(${no('증0003')}) 여섯 가지 요구사항을 심의하여 의결하였다.`,
      },
    ]);
  });

  it('checks the earlier corrective actions of the same provider for recurrence', () => {
    expect(report.earlierActions).toEqual([
      {
        caseNo: '점검-2023-0007',
        actionNo: '점검-2023-0007-조01',
        requirement: '야간 작업 절차 마련',
        verifiedOn: '2023-07-10',
        result: { ko: '이행', en: 'Complied' },
        recurrence: { ko: '재발', en: 'Recurred' },
        note: `재발: ${no('장01')}\n절차서로 확인`,
      },
    ]);
  });

  it('closes with the opinion, what follows and the deadlines that are still open', () => {
    expect(report.opinion.overall).toEqual([
      '세 장애는 모두 작업 관리에서 비롯되었다.',
      '세 번째 장애는 두 번째 장애에서 이어졌다.',
      '요구사항의 이행을 면밀히 점검한다.',
    ]);
    expect(report.opinion.followUps.map(({ text }) => text)).toEqual(['이행점검 실시', '제도 개선 검토']);
    expect(report.schedule.map(({ what, who, due }) => [what, who, due.on])).toEqual([
      ['조사결과 통지', '과학기술정보통신부', '2024-06-07'],
      ['시정결과 제출', KAKAO, '2024-09-02'],
    ]);
  });

  it('annexes evidence with its hashes, without what was quarantined', () => {
    expect(report.annex.evidence.map(({ no: evidence }) => evidence)).toEqual([
      no('증0001'),
      no('증0002'),
      no('증0003'),
    ]);
    expect(report.annex.evidence[1]).toMatchObject({
      source: { ko: '현장채증' },
      bytes: 24_118_720,
      collectedAt: seoul('2024-05-21T17:30'),
    });
    for (const { sha256 } of report.annex.evidence) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('annexes who was there on site and whether the statement was signed', () => {
    const [first, second] = report.annex.sessions;
    expect(first).toMatchObject({
      inspectionNo: no('현01'),
      credentialsShownAt: seoul('2024-05-21T14:01'),
      confirmation: { ko: '서명' },
    });
    expect(second.confirmation.ko).toBe('서명 거부: 법무 검토 중');
    expect(
      first.attendees.map(({ side, organisation, position, name }) => [side.ko, organisation, position, name]),
    ).toEqual([
      ['정부', '과학기술정보통신부', '점검반장', '시연 점검반장'],
      ['사업자', KAKAO, '재난대응 총괄책임자', ''],
    ]);
  });

  it('annexes public statements with speaker, day and source', () => {
    expect(
      report.annex.statements.map(({ kind, person: who, at, place, summary }) => [kind.ko, who, at.at, place, summary]),
    ).toEqual([
      ['대책본부 회의', '과학기술정보통신부 제2차관', seoul('2024-05-22T10:30'), '판교', '대책 회의'],
      ['대책본부 회의', '', seoul('2024-05-23T00:00'), '', '2차 회의'],
      ['피해 접수', KAKAO, seoul('2024-05-24T00:00'), '', '피해 접수 12건'],
      ['공개 입장', `${KAKAO} 대변인`, seoul('2024-05-31T00:00'), '', '“시정 요구를 수용한다.”'],
      [
        '발간·공표',
        '과학기술정보통신부\n소방청',
        seoul('2024-06-01T00:00'),
        '',
        '강화방안\n- 계측 주기: 약 10분 → 10초 이내',
      ],
      ['대외 제출', '국회', seoul('2024-06-02T00:00'), '', '점검 내역'],
    ]);
  });

  it('annexes every version of a fact and says which is official, also where the value stays unknown', () => {
    const restored = report.annex.facts.filter(({ subject, field }) => subject === no('장03') && field === '복구');
    expect(restored.map(({ value, status, official, assertedBy }) => [value, status.ko, official, assertedBy])).toEqual(
      [
        ['약 2024. 5. 21.(화) 09:40', '철회', false, KAKAO],
        ['2024. 5. 21.(화) 09:24', '주장', false, KAKAO],
        ['2024. 5. 21.(화) 09:24', '확정', true, '과학기술정보통신부'],
      ],
    );
    expect(report.annex.facts.find(({ field }) => field === '사업자 인지')).toMatchObject({
      value: '미상',
      official: true,
      source: '인지 기록이 남아 있지 않음',
    });
  });

  it('explains the terms that occur in it and no others', () => {
    const terms = report.annex.terms.map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(['사전테스트', '시정요구', '재난관리계획']));
    expect(terms).not.toContain('액티브-액티브');
  });

  it('is not found for another case than its own', async () => {
    const other = system.app
      .get(Transactions)
      .read(APPROVER, (tx) =>
        system.app.get(ReportSnapshots, { strict: false }).buildIn(tx, given.resultId, given.resultId),
      );
    await expect(other).rejects.toMatchObject({ code: 'resource.not-found' });
  });

  it.each(['ko', 'en'] as const)('comes out in print in %s', async (locale) => {
    const text = squeezed(readPdfText(await renderInspectionReport(report, { locale })));
    for (const words of [
      '카카오톡 서비스 장애 관련 긴급 현장점검',
      '주요 작업 전 사전테스트 미실시',
      '장애 사실 이용자 고지 개선',
      '2차 장애의 오류가 풀리지 않은 채 프로그램을 업데이트하였다.',
      '디지털기반안전과-1240',
      no('요01-6'),
      '여섯 가지 시정을 요구한다.',
      '점검-2023-0007-조01',
      '인지 기록이 남아 있지 않음',
      report.annex.evidence[1].sha256,
    ]) {
      expect(text).toContain(squeezed(words));
    }
    for (const words of Object.values(INTERNAL_WORDS)) expect(text).not.toContain(squeezed(words));
  });

  it('names in a later edition who approved the result and who issues it now', async () => {
    const confirmed_at = seoul('2024-05-30T18:20');
    const confirmed = { status: 'CONFIRMED', confirmed_by: person('approver'), confirmed_at, frozen_at: confirmed_at };
    await givenRecords(system.ownerUrl, (records) => records.set('inspection_results', given.resultId, confirmed));
    const later = await build();
    expect(later.approvals.map(({ step, decidedAt }) => [step.ko, decidedAt])).toEqual([
      ['기안', seoul('2024-05-30T16:02')],
      ['결재', confirmed_at],
      ['발행', later.cover.frozenAt],
    ]);
  });
});

describe('The report of the Pangyo fire of October 2022', () => {
  let system: TestApp;
  let report: InspectionReportSnapshot;

  beforeAll(async () => {
    system = await createTestApp();
    const given = await givenPangyoCase(system.ownerUrl);
    report = await system.app
      .get(Transactions)
      .writeHistory((step) =>
        step(APPROVER, new Date(seoul('2022-12-06T10:00')), (tx) =>
          system.app.get(ReportSnapshots, { strict: false }).buildIn(tx, given.caseId, given.resultId),
        ),
      );
  });
  afterAll(() => system?.close());

  it('is composed by the import of history as of the historic act', () => {
    expect(report.cover).toMatchObject({
      caseNo: PANGYO_CASE_NO,
      department: '네트워크안전기획과',
      frozenAt: seoul('2022-12-06T10:00'),
      version: 1,
      versionReason: null,
    });
    expect(report.approvals.map(({ decidedAt }) => decidedAt)).toEqual([null, seoul('2022-12-06T10:00')]);
  });

  it('keeps three respondents apart, none of them designated yet', () => {
    expect(report.respondents.map(({ name, designation }) => [name, designation])).toEqual([
      ['에스케이 주식회사(C&C 부문)', null],
      [KAKAO, null],
      ['네이버 주식회사', null],
    ]);
    expect(report.findings.map(({ respondent, title }) => [respondent, title])).toEqual([
      ['에스케이 주식회사(C&C 부문)', '배터리와 UPS의 공간이 분리되지 않음'],
      [KAKAO, '이중화 전환 도구가 이중화되지 않음'],
      ['네이버 주식회사', '서비스 전환 과정의 오류'],
    ]);
  });

  it('counts the outage that lasted for days in hours and leaves an unknown end open', () => {
    expect(report.incidents.map(({ durationMinutes, causedBy }) => [durationMinutes, causedBy])).toEqual([
      [506, null],
      [7653, `${PANGYO_CASE_NO}-장01`],
      [null, null],
    ]);
    expect(report.incidents[2]).toMatchObject({ startedAt: null, restoredAt: null });
  });

  it('prints guidance that is still a draft as such, due by its words alone', () => {
    expect(
      report.orders.map(({ instrument, documentNo, legalBasis, deadlines }) => [
        instrument.ko,
        documentNo,
        legalBasis,
        deadlines[0].due,
      ]),
    ).toEqual([1, 2, 3].map(() => ['행정지도(안)', null, null, { phrase: '1개월 이내', on: null, working: null }]));
    expect(report.requirements.map(({ due }) => due.on)).toEqual([null, null, null]);
  });

  it('says that the inspections rested on consent', () => {
    expect(report.overview.inspections.map(({ notice }) => notice.kind === 'EXEMPT' && notice.ground.ko)).toEqual([
      '자발적 협조',
      '자발적 협조',
      '자발적 협조',
    ]);
    expect(report.overview.method).toBe('자발적 협조 동의: 사업자 책임자(2022. 10. 16.(일))');
  });

  it('comes out in print with all three', async () => {
    const text = squeezed(readPdfText(await renderInspectionReport(report, { locale: 'ko' })));
    for (const words of [
      '127시간 33분',
      '에스케이 주식회사(C&C 부문)',
      '네이버 주식회사',
      '액티브-액티브로 이중화할 것',
      '서비스별 복구 목표를 다시 점검할 것',
      '행정지도(안)',
      `${PANGYO_CASE_NO}-요03 조치계획 제출`,
    ]) {
      expect(text).toContain(squeezed(words));
    }
  });
});
