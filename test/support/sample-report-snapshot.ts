import { createHash } from 'node:crypto';
import type {
  InspectionReportSnapshot,
  ReportFinding,
  ReportIncident,
  ReportLabel,
  ReportRequirement,
  ReportTime,
} from '../../src/domain/inspection-report';

/*
 * The three KakaoTalk outages of May 2024 as a whole report. Times, shares, causes, deficiencies, requirements and
 * dates are those published by the ministry; persons, vote counts, files and internal numbers are made up.
 */

const CASE = '점검-2024-0012';
const PROVIDER = '주식회사 카카오';

const label = (ko: string, en: string): ReportLabel => ({ ko, en });
const seoul = (local: string): string => new Date(`${local}+09:00`).toISOString();
const minute = (local: string): ReportTime => ({ at: seoul(local), precision: 'MINUTE', approximate: false });
const no = (suffix: string): string => `${CASE}-${suffix}`;

const ESTIMATED = label('추정', 'Estimated');
const DETERMINED = label('확정', 'Determined');
const CLAIMED = label('사업자 주장', 'Claimed');
const USERS = label('명', 'users');
const RESTORED = label('복구 완료', 'Restored');
const DEFICIENT = label('미흡', 'Deficient');

const INCIDENTS: readonly ReportIncident[] = [
  {
    no: no('장01'),
    title: '2024. 5. 13. 카카오톡 메시지 송수신 장애',
    respondents: [PROVIDER],
    type: label('지연·품질저하', 'Degradation'),
    startedAt: minute('2024-05-13T13:44'),
    detectedAt: null,
    awareAt: null,
    mitigatedAt: null,
    restoredAt: minute('2024-05-13T13:50'),
    durationMinutes: 6,
    status: RESTORED,
    services: [
      { name: '메시지 수발신', platform: '모바일·PC', symptom: '메시지 전송 지연 및 실패' },
      { name: '로그인', platform: 'PC', symptom: '일부 이용자의 로그인 불안정' },
    ],
    impacts: [
      {
        segment: '전체 이용자',
        percent: 80,
        count: null,
        unit: USERS,
        basis: ESTIMATED,
        source: '과학기술정보통신부 추정',
      },
    ],
    userNotice: null,
    plannedWork: '인터넷데이터센터 서버의 데이터 갱신 작업(사전 시험 미실시)',
    causedBy: null,
    relatedTo: null,
  },
  {
    no: no('장02'),
    title: '2024. 5. 20. 카카오톡 메시지 송수신 장애',
    respondents: [PROVIDER],
    type: label('지연·품질저하', 'Degradation'),
    startedAt: minute('2024-05-20T14:52'),
    detectedAt: null,
    awareAt: null,
    mitigatedAt: null,
    restoredAt: minute('2024-05-20T14:58'),
    durationMinutes: 6,
    status: RESTORED,
    services: [{ name: '메시지 수발신', platform: '모바일·PC', symptom: '메시지 전송 지연 및 실패' }],
    impacts: [
      {
        segment: '전체 이용자',
        percent: 80,
        count: null,
        unit: USERS,
        basis: ESTIMATED,
        source: '과학기술정보통신부 추정',
      },
    ],
    userNotice: null,
    plannedWork: '네트워크 부하 분산을 위한 내부 시스템 기능 개선 작업',
    causedBy: null,
    relatedTo: null,
  },
  {
    no: no('장03'),
    title: '2024. 5. 21. 카카오톡 PC 버전 로그인·메시지 장애',
    respondents: [PROVIDER],
    type: label('일부 기능', 'Partial'),
    startedAt: minute('2024-05-21T08:30'),
    detectedAt: null,
    awareAt: null,
    mitigatedAt: null,
    restoredAt: minute('2024-05-21T09:24'),
    durationMinutes: 54,
    status: RESTORED,
    services: [
      { name: '로그인', platform: 'PC', symptom: '로그인 실패(출근 시간대)' },
      { name: '메시지 수발신', platform: 'PC', symptom: '메시지 수발신 지연' },
    ],
    impacts: [
      {
        segment: '전체 이용자',
        percent: 8,
        count: null,
        unit: USERS,
        basis: ESTIMATED,
        source: '과학기술정보통신부 추정',
      },
    ],
    userNotice: null,
    plannedWork: '다른 서버에 대한 프로그램 업데이트 작업',
    causedBy: no('장02'),
    relatedTo: null,
  },
];

const FINDINGS: readonly ReportFinding[] = [
  {
    no: no('지01'),
    title: '주요 작업 전 사전 시험 미흡',
    respondent: PROVIDER,
    incidents: [no('장01'), no('장02')],
    type: DEFICIENT,
    severity: label('중대', 'Major'),
    scope: label('복수', 'Pattern'),
    causal: label('인과 있음', 'Causal'),
    criteria: '2024년 통신재난관리계획: 주요 작업은 운영 환경과 같은 조건에서 사전 시험을 거친 뒤 시행',
    article: '방송통신발전 기본법 제36조의2제1항',
    condition:
      '5월 13일 작업은 사전 시험 없이 시행되었고 기존 파일을 삭제하는 과정에서 오류가 발생하였다. 5월 20일 작업은 사전 시험을 하였으나 시험 환경이 실제 운영 환경과 달라 오류를 확인하지 못하였다.',
    cause:
      '사전 시험이 필요한 작업과 범위를 정한 내부 지침이 없고, 시험 환경이 운영 환경과 유사하게 갖추어지지 않았다.',
    effect: '두 차례에 걸쳐 각 6분 동안 이용자 약 80%가 메시지 전송 지연 또는 실패를 겪었다(추정).',
    evidence: [`${no('증0001')} 작업계획서(5. 13.)`, `${no('증0002')} 시험 결과서(5. 20.)`],
    repeatOf: null,
    providerComment: {
      opinion: label('동의', 'Agreed'),
      text: '지적 사항을 수용하며 사전 시험 체계를 강화하겠음',
      on: '2024-05-27',
      answer: '사업자가 동의하여 지적을 확정함',
    },
  },
  {
    no: no('지02'),
    title: '작업 관리 통제 미흡',
    respondent: PROVIDER,
    incidents: [no('장02'), no('장03')],
    type: DEFICIENT,
    severity: label('중대', 'Major'),
    scope: label('복수', 'Pattern'),
    causal: label('인과 있음', 'Causal'),
    criteria: '2024년 통신재난관리계획: 승인된 작업 대상·범위·절차에 따라 작업하고 이상이 있으면 후속 작업을 중지',
    article: '방송통신발전 기본법 제36조의2제1항',
    condition:
      '5월 20일 작업은 승인 대상이 아닌 다른 서버에 적용되었다. 그 오류가 해결되지 않은 상태에서 5월 21일 다른 서버의 프로그램 업데이트가 시행되었다.',
    cause: '작업 대상과 선행 오류의 해결 여부를 작업 전에 확인하고 막는 통제 절차가 없었다.',
    effect: '5월 21일 08:30부터 54분 동안 이용자 약 8%가 로그인 실패와 지연을 겪었다(추정).',
    evidence: [`${no('증0003')} 작업 승인 이력`, `${no('증0004')} 변경 로그`],
    repeatOf: null,
    providerComment: null,
  },
  {
    no: no('지03'),
    title: '비상조치 계획 부재',
    respondent: PROVIDER,
    incidents: [no('장01'), no('장02'), no('장03')],
    type: DEFICIENT,
    severity: label('보통', 'Moderate'),
    scope: label('전반', 'Widespread'),
    causal: label('기여', 'Contributing'),
    criteria: '통신재난 매뉴얼·지침: 작업 중 이상이 생기면 되돌리기, 우회, 이용자 고지를 포함한 비상조치를 시행',
    article: null,
    condition: '세 작업 모두 작업계획서에 오류가 생길 때의 비상조치 계획이 포함되지 않았다.',
    cause: '작업계획서 양식과 승인 기준에 비상조치 항목이 없었다.',
    effect: '복구 판단과 이용자 고지가 담당자의 개별 판단에 맡겨졌다.',
    evidence: [`${no('증0001')} 작업계획서(5. 13.)`, `${no('증0005')} 면담 기록`],
    repeatOf: null,
    providerComment: {
      opinion: label('사실 정정', 'Fact corrected'),
      text: '장애 대응 매뉴얼은 있으나 작업 단위의 비상조치 계획은 없었음',
      on: '2024-05-27',
      answer: '의견을 반영하여 현황을 작업계획서 기준으로 고쳐 적음',
    },
  },
];

const RESULT_DUE = {
  phrase: '3개월 이내',
  on: '2024-09-02',
  working:
    '도달 2024. 5. 31., 첫날 불산입으로 6. 1.부터 기산, 3개월째 말일 8. 31.(토), 토요일이므로 다음 날로 넘어가고 9. 1.(일)도 공휴일이므로 9. 2.(월)(민법 제157조, 제160조, 제161조)',
};
const PLAN_DUE = {
  phrase: '1개월 이내',
  on: '2024-07-01',
  working:
    '도달 2024. 5. 31., 첫날 불산입으로 6. 1.부터 기산, 말일 6. 30.(일), 공휴일이므로 7. 1.(월)(민법 제157조, 제160조, 제161조)',
};

const REQUIREMENTS: readonly ReportRequirement[] = (
  [
    [
      '주요 작업 전 사전 시험 체계 강화',
      '사전 시험이 필요한 작업과 범위를 정한 내부 지침을 마련하고 시험 환경을 운영 환경과 유사하게 갖출 것',
      [
        '대상 작업과 범위를 정한 지침을 제정·시행할 것',
        '시험 환경의 구성이 운영 환경과 같은지 점검 기록으로 확인될 것',
      ],
      ['지01'],
    ],
    [
      '작업 관리 통제 강화',
      null,
      ['승인된 작업자·대상·시간이 아니면 작업이 실행되지 않을 것', '선행 오류가 남아 있으면 후속 작업이 중지될 것'],
      ['지02'],
    ],
    [
      '통신재난 매뉴얼·지침 보완',
      null,
      ['모든 주요 작업계획서에 되돌리기와 우회를 포함한 비상조치 계획이 있을 것'],
      ['지03'],
    ],
    [
      '모니터링 고도화와 장애 탐지 강화',
      null,
      ['메시지 송수신과 로그인 오류를 자동으로 탐지하여 전파할 것'],
      ['지02', '지03'],
    ],
    [
      '원인 분석·사후 관리 체계화',
      null,
      ['장애마다 원인 분석 보고서와 재발 방지 조치의 이행 기록이 있을 것'],
      ['지01', '지02', '지03'],
    ],
    ['장애 사실의 이용자 고지 개선', null, ['고지 기준·수단·책임자를 정하고 훈련으로 확인할 것'], []],
  ] as [string, string | null, string[], string[]][]
).map(([text, detail, acceptanceCriteria, findings], index) => ({
  no: no(`요01-${index + 1}`),
  respondent: PROVIDER,
  kind: label('단기', 'Short-term'),
  text,
  detail,
  acceptanceCriteria,
  alternativeAllowed: false,
  due: RESULT_DUE,
  findings: findings.map((finding) => no(finding)),
  action: null,
}));

const EVIDENCE = [
  ['증0001', '작업계획서(2024. 5. 13. 서버 데이터 갱신).pdf', 482_133],
  ['증0002', '시험 결과서(2024. 5. 20. 부하 분산 개선).pdf', 1_204_992],
  ['증0003', '작업 승인 이력(2024. 5. 1.~5. 21.).xlsx', 88_412],
  ['증0004', '변경 로그(2024. 5. 20.~5. 21.).log', 24_118_720],
  ['증0005', '면담 기록(서비스 운영 담당).hwpx', 67_001],
] as const;

export function sampleReportSnapshot(): InspectionReportSnapshot {
  return {
    schema: 'inspection-report/1',
    cover: {
      caseNo: CASE,
      documentNo: '디지털기반안전과-1234',
      title: '카카오톡 서비스 장애 관련 긴급 현장점검 결과',
      ministry: '과학기술정보통신부',
      department: '디지털기반안전과',
      variant: label('내부본', 'Internal edition'),
      confidentiality: label('대외비', 'Restricted'),
      disclosure: '비공개(공공기관의 정보공개에 관한 법률 제9조제1항제5호)',
      version: 1,
      versionReason: null,
      inspectionPeriod: { from: '2024-05-21', to: '2024-05-23' },
      frozenAt: seoul('2024-05-30T18:20'),
    },
    approvals: [
      {
        step: label('기안', 'Drafted'),
        position: '사무관',
        name: '김하늘',
        decidedAt: seoul('2024-05-30T16:02'),
        mark: null,
      },
      {
        step: label('검토', 'Reviewed'),
        position: '과장',
        name: '이준서',
        decidedAt: seoul('2024-05-30T17:11'),
        mark: null,
      },
      {
        step: label('결재', 'Approved'),
        position: '국장',
        name: '남궁윤',
        decidedAt: seoul('2024-05-30T18:20'),
        mark: label('전결', 'By delegation'),
      },
    ],
    overview: {
      purpose:
        '2024년 5월 13일, 20일, 21일에 발생한 카카오톡 장애의 원인과 복구 상황, 재발 방지 대책을 확인하고, 2024년 통신재난관리계획의 이행 여부를 점검한다.',
      legalBases: [
        {
          article: '방송통신발전 기본법 제36조의2제2항',
          title: '통신재난관리계획의 이행',
          text: '통신재난관리계획의 이행 여부를 지도·점검하고 시정을 명할 수 있다.',
        },
        {
          article: '같은 법 시행령 제24조의2제2항',
          title: '지도·점검의 통지',
          text: '긴급한 사유가 있으면 7일 전 통지를 하지 아니할 수 있다.',
        },
      ],
      inspections: [
        {
          no: no('현01'),
          kind: label('긴급', 'Urgent'),
          purposes: [
            label('장애원인', 'Cause'),
            label('복구상황', 'Recovery'),
            label('재발방지 대책', 'Recurrence prevention'),
          ],
          period: { from: '2024-05-21', to: '2024-05-21' },
          places: ['카카오 판교 사업장'],
          notice: {
            kind: 'EXEMPT',
            ground: label('긴급한 사유', 'Urgency'),
            article: '방송통신발전 기본법 시행령 제24조의2제2항',
            reason: '9일 동안 장애가 3회 발생하여 원인을 즉시 확인할 필요',
            approver: '디지털기반안전과장',
            approvedAt: seoul('2024-05-21T10:40'),
          },
        },
        {
          no: no('현02'),
          kind: label('긴급', 'Urgent'),
          purposes: [label('장애원인', 'Cause'), label('재난관리계획 이행', 'Plan compliance')],
          period: { from: '2024-05-23', to: '2024-05-23' },
          places: ['카카오 판교 사업장'],
          notice: {
            kind: 'EXEMPT',
            ground: label('긴급한 사유', 'Urgency'),
            article: '방송통신발전 기본법 시행령 제24조의2제2항',
            reason: '1차 점검에서 확인한 작업 이력의 추가 확인',
            approver: '디지털기반안전과장',
            approvedAt: seoul('2024-05-22T15:05'),
          },
        },
      ],
      team: [
        {
          role: label('점검반장', 'Team leader'),
          name: '김하늘',
          organisation: '과학기술정보통신부',
          position: '사무관',
          conflictOfInterest: label('없음', 'None'),
        },
        {
          role: label('조사원', 'Inspector'),
          name: '박서연',
          organisation: '중앙전파관리소',
          position: '주무관',
          conflictOfInterest: label('없음', 'None'),
        },
        {
          role: label('전문가', 'Expert'),
          name: '최지우',
          organisation: '한국소프트웨어연구원',
          position: '책임연구원',
          conflictOfInterest: label('없음', 'None'),
        },
        {
          role: label('전문가', 'Expert'),
          name: '정민호',
          organisation: '통신망시험소',
          position: '수석연구원',
          conflictOfInterest: label('없음', 'None'),
        },
      ],
      method: '현장 확인, 작업 이력과 로그의 대조, 담당자 면담으로 점검하고 소프트웨어·네트워크 전문가가 참여하였다.',
    },
    respondents: [
      {
        name: PROVIDER,
        role: label('장애 사업자', 'Provider with the outage'),
        businessNo: '120-81-47521',
        designation: '2024년 통신재난관리계획 수립 대상 주요통신사업자',
        officers: [
          { role: label('재난대응 총괄책임자', 'Head of disaster response'), name: '한도윤', position: '부사장' },
        ],
        services: [
          {
            name: '카카오톡',
            description: '모바일·PC 메시지 수발신, 로그인',
            scale: '월 이용자 약 4,500만 명',
            scaleBasis: ESTIMATED,
          },
        ],
      },
    ],
    incidents: INCIDENTS,
    timeline: [
      ...INCIDENTS.flatMap((incident) => [
        {
          at: incident.startedAt as ReportTime,
          incidentNo: incident.no,
          kind: label('발생', 'Start'),
          text: incident.services.map(({ platform, name, symptom }) => `${platform} ${name}: ${symptom}`).join('\n'),
          source: '과학기술정보통신부',
        },
        {
          at: incident.restoredAt as ReportTime,
          incidentNo: incident.no,
          kind: label('복구', 'Restored'),
          text: '서비스 정상화',
          source: '과학기술정보통신부',
        },
      ]),
      {
        at: { at: seoul('2024-05-21T00:00'), precision: 'DAY', approximate: false },
        incidentNo: null,
        kind: label('점검', 'Inspection'),
        text: '긴급 현장점검 실시',
        source: no('현01'),
      },
      {
        at: { at: seoul('2024-05-23T00:00'), precision: 'DAY', approximate: false },
        incidentNo: null,
        kind: label('점검', 'Inspection'),
        text: '2차 현장점검 실시',
        source: no('현02'),
      },
    ],
    causes: [
      {
        incidentNo: no('장01'),
        determination: DETERMINED,
        method: '5-Why, 작업 이력과 로그 대조',
        direct: '인터넷데이터센터 서버의 파일을 갱신하면서 기존 파일을 삭제하는 과정에서 오류 발생',
        roots: [
          {
            category: label('인적 오류: 변경 관리', 'Human error: change management'),
            text: '주요 작업의 사전 시험을 실시하지 않음',
          },
        ],
        contributing: ['사전 시험 대상을 정한 지침이 없음'],
        ruledOut: [{ cause: '외부 침해', reason: '접속·변경 로그에 외부 접근 흔적이 없음' }],
        chain: [
          {
            question: '왜 메시지 전송이 실패하였나',
            answer: '서버가 읽던 파일이 삭제되었다',
            evidence: [no('증0004')],
          },
          {
            question: '왜 삭제 오류를 미리 알지 못하였나',
            answer: '사전 시험을 하지 않았다',
            evidence: [no('증0001')],
          },
          {
            question: '왜 사전 시험 없이 승인되었나',
            answer: '시험이 필요한 작업을 정한 지침이 없었다',
            evidence: [no('증0005')],
          },
        ],
        claims: [
          {
            claimedBy: PROVIDER,
            claimedOn: '2024-05-21',
            claim: '내부 시스템 작업 중 오류이며 신규 기능의 부작용이 아님',
            determination: '작업 중 오류라는 점은 같으나 사전 시험 미실시가 근본 원인임',
          },
        ],
      },
      {
        incidentNo: no('장02'),
        determination: DETERMINED,
        method: '시험 환경과 운영 환경의 구성 대조',
        direct: '네트워크 부하 분산 기능 개선 작업이 다른 서버에 적용되어 오류 발생',
        roots: [
          {
            category: label('인적 오류: 변경 관리', 'Human error: change management'),
            text: '작업 대상을 확인하는 통제가 없음',
          },
          {
            category: label('시스템 장애: 시험 공백', 'System failure: test gap'),
            text: '시험 환경이 운영 환경과 다름',
          },
        ],
        contributing: [],
        ruledOut: [],
        chain: [],
        claims: [],
      },
      {
        incidentNo: no('장03'),
        determination: DETERMINED,
        method: null,
        direct: `${no('장02')}의 오류가 해결되지 않은 상태에서 다른 서버의 프로그램(Java)을 업데이트하여 오류 발생`,
        roots: [
          {
            category: label('인적 오류: 변경 관리', 'Human error: change management'),
            text: '선행 오류가 남은 상태의 후속 작업을 막는 통제가 없음',
          },
        ],
        contributing: ['비상조치 계획 부재'],
        ruledOut: [],
        chain: [],
        claims: [],
      },
    ],
    response: {
      narratives: INCIDENTS.map(({ no: incidentNo }, index) => ({
        incidentNo,
        detection: null,
        escalation: null,
        recovery: ['삭제된 파일을 복원', '변경 작업을 되돌림', '업데이트를 되돌리고 서버를 다시 시작'][index],
        userNotice: null,
      })),
      recovery: INCIDENTS.flatMap((incident) => [
        {
          incidentNo: incident.no,
          service: incident.services[0].name,
          asOf: incident.startedAt as ReportTime,
          state: label('일부', 'Partial'),
          restored: null,
          total: null,
          percent: 100 - (incident.impacts[0].percent ?? 0),
          reportedBy: '과학기술정보통신부(추정)',
        },
        {
          incidentNo: incident.no,
          service: incident.services[0].name,
          asOf: incident.restoredAt as ReportTime,
          state: label('정상', 'Normal'),
          restored: null,
          total: null,
          percent: 100,
          reportedBy: PROVIDER,
        },
      ]),
      duties: INCIDENTS.map(({ no: incidentNo }) => ({
        incidentNo,
        duty: '방송통신재난 보고',
        article: '방송통신발전 기본법 제38조',
        due: '지체 없이',
        doneAt: null,
        channel: null,
        judgement: label('판단 유보', 'Open'),
        note: '보고 시각 확인 중',
      })),
    },
    checklist: [
      {
        no: '1',
        respondent: PROVIDER,
        criterion: '주요 작업의 사전 시험',
        article: '2024년 통신재난관리계획',
        condition: '1건 미실시, 1건은 운영 환경과 다른 환경에서 실시',
        judgement: DEFICIENT,
        evidence: [no('증0001'), no('증0002')],
      },
      {
        no: '2',
        respondent: PROVIDER,
        criterion: '작업 승인과 통제',
        article: '2024년 통신재난관리계획',
        condition: '승인 대상이 아닌 서버에 작업이 적용됨',
        judgement: DEFICIENT,
        evidence: [no('증0003')],
      },
      {
        no: '3',
        respondent: PROVIDER,
        criterion: '작업별 비상조치 계획',
        article: null,
        condition: '작업계획서에 비상조치 항목이 없음',
        judgement: DEFICIENT,
        evidence: [no('증0001')],
      },
      {
        no: '4',
        respondent: PROVIDER,
        criterion: '재난관리 전담 인력의 지정',
        article: null,
        condition: '총괄책임자와 전담 인력이 지정되어 있음',
        judgement: label('적합', 'Compliant'),
        evidence: [no('증0005')],
      },
    ],
    findings: FINDINGS,
    orders: [
      {
        no: no('요01'),
        instrument: label('시정요구', 'Corrective request'),
        respondent: PROVIDER,
        legalBasis: '방송통신발전 기본법 제36조의2제2항',
        documentNo: '디지털기반안전과-1240(2024. 5. 31.)',
        arrivedAt: seoul('2024-05-31T14:00'),
        deadlines: [
          { duty: '개선 계획 제출', due: PLAN_DUE },
          { duty: '이행 결과 제출', due: RESULT_DUE },
        ],
      },
    ],
    requirements: REQUIREMENTS,
    resolutions: [
      {
        meeting: '2024년 제2차 통신재난관리심의위원회',
        agenda: '의안 제1호 카카오톡 장애 관련 시정 요구(안)',
        period: { from: '2024-05-28', to: '2024-05-30' },
        form: label('서면 심의', 'In writing'),
        quorum: { members: 20, required: 11, present: 17 },
        votes: { inFavour: 16, against: 0, abstained: 0, recused: 1 },
        decision: label('원안 의결', 'Adopted as proposed'),
        text: '카카오톡 장애 3건에 대하여 6개 사항의 시정을 요구하고, 1개월 이내에 개선 계획을, 3개월 이내에 이행 결과를 제출하게 한다.',
        minutes: '2024년 제2차 회의록',
      },
    ],
    earlierActions: [],
    opinion: {
      overall: [
        '세 장애는 모두 작업 관리에서 비롯되었으며, 세 번째 장애는 두 번째 장애의 오류가 해결되지 않은 상태에서 발생하였다.',
        '사전 시험, 작업 통제, 비상조치의 미흡이 되풀이되지 않도록 요구사항의 이행 결과를 면밀히 점검할 필요가 있다.',
      ],
      followUps: [
        {
          kind: label('이행점검', 'Verification'),
          text: '개선 계획과 이행 결과를 요구사항별 판단 기준에 따라 확인',
          basis: '방송통신발전 기본법 제36조의2제2항',
          state: label('예정', 'Planned'),
        },
      ],
    },
    schedule: [
      {
        what: '점검 결과 공표와 시정 요구 전달',
        who: '과학기술정보통신부',
        due: { phrase: '2024. 5. 31.', on: '2024-05-31', working: null },
      },
      { what: '개선 계획 제출', who: PROVIDER, due: PLAN_DUE },
      { what: '이행 결과 제출', who: PROVIDER, due: RESULT_DUE },
    ],
    annex: {
      evidence: EVIDENCE.map(([suffix, title, bytes]) => ({
        no: no(suffix),
        title,
        source: label('제출', 'Submitted'),
        collectedAt: seoul('2024-05-21T17:30'),
        collectedBy: '박서연',
        bytes,
        sha256: createHash('sha256').update(title).digest('hex'),
      })),
      sessions: [
        {
          inspectionNo: no('현01'),
          startedAt: seoul('2024-05-21T13:30'),
          endedAt: seoul('2024-05-21T18:40'),
          place: '카카오 판교 사업장',
          credentialsShownAt: seoul('2024-05-21T13:32'),
          entryDocumentHandedAt: seoul('2024-05-21T13:33'),
          attendees: [
            { side: label('정부', 'Ministry'), organisation: '과학기술정보통신부', position: '사무관', name: '김하늘' },
            {
              side: label('전문가', 'Expert'),
              organisation: '한국소프트웨어연구원',
              position: '책임연구원',
              name: '최지우',
            },
            { side: label('사업자', 'Provider'), organisation: PROVIDER, position: '부사장', name: '한도윤' },
          ],
          closingNote: '확인한 사실만을 설명하고 판단은 유보함',
          confirmation: label('서명', 'Signed'),
        },
      ],
      statements: [
        {
          kind: label('공개 입장', 'Public statement'),
          person: '서비스 운영 담당 오세진',
          at: minute('2024-05-23T11:10'),
          place: '카카오 판교 사업장 회의실',
          source: '현장 점검 기록',
          summary: '5월 13일 작업은 경미한 작업으로 분류되어 사전 시험 대상이 아니었다고 진술',
        },
      ],
      facts: [
        {
          subject: no('장01'),
          field: '영향 이용자 비율',
          value: '약 80%',
          status: ESTIMATED,
          official: true,
          assertedBy: '과학기술정보통신부',
          source: '점검 결과',
          assertedAt: seoul('2024-05-30T18:00'),
        },
        {
          subject: no('장03'),
          field: '영향 이용자 비율',
          value: '약 8%',
          status: ESTIMATED,
          official: true,
          assertedBy: '과학기술정보통신부',
          source: '점검 결과',
          assertedAt: seoul('2024-05-30T18:00'),
        },
        {
          subject: no('장03'),
          field: '원인',
          value: '내부 시스템 작업 중 오류',
          status: CLAIMED,
          official: false,
          assertedBy: PROVIDER,
          source: '공개 설명',
          assertedAt: seoul('2024-05-21T09:40'),
        },
        {
          subject: no('장03'),
          field: '원인',
          value: `${no('장02')} 오류 미해결 상태의 업데이트`,
          status: DETERMINED,
          official: true,
          assertedBy: '과학기술정보통신부',
          source: '점검 결과',
          assertedAt: seoul('2024-05-30T18:00'),
        },
      ],
      terms: [
        {
          term: '사전 시험',
          meaning: '작업을 운영 환경에 적용하기 전에 같은 조건의 시험 환경에서 결과를 확인하는 절차',
        },
        { term: '부하 분산', meaning: '여러 서버에 요청을 나누어 보내는 일' },
      ],
    },
  };
}
