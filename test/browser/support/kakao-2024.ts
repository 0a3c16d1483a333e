/** What the people of the journey type: the KakaoTalk outages of May 2024 and what followed from them. */

export const TITLE = '카카오 카카오톡 장애 관련 긴급 현장점검';
export const SITE = '카카오 판교아지트';

export interface Outage {
  readonly service: string;
  readonly symptoms: string;
  readonly startedAt: string;
  readonly restoredAt: string;
  readonly duration: string;
}

const MESSAGES = { service: '메시지 수발신', symptoms: '모바일과 PC에서 메시지를 주고받지 못함', duration: '6분' };

export const OUTAGES: readonly Outage[] = [
  { ...MESSAGES, startedAt: '2024-05-13T13:44', restoredAt: '2024-05-13T13:50' },
  { ...MESSAGES, startedAt: '2024-05-20T14:52', restoredAt: '2024-05-20T14:58' },
  {
    service: 'PC 로그인',
    symptoms: 'PC 로그인 실패와 메시지 수발신 지연',
    startedAt: '2024-05-21T08:30',
    restoredAt: '2024-05-21T09:24',
    duration: '54분',
  },
];

export interface FindingWords {
  readonly title: string;
  readonly condition: string;
  readonly criterion: string;
}

export const FINDINGS = [
  {
    title: '주요 작업 전 사전테스트 미실시',
    condition: '서버 파일을 갱신하면서 사전테스트를 하지 않았다.',
    criterion: 'A-2024-01',
  },
  { title: '작업관리 통제 미흡', condition: '승인한 서버가 아닌 서버에서 작업하였다.', criterion: 'A-2024-02' },
  { title: '비상조치 계획 부재', condition: '작업이 실패할 때의 비상조치 계획이 없다.', criterion: 'A-2024-03' },
] as const satisfies readonly FindingWords[];

export interface RequirementWords {
  readonly title: string;
  readonly criteria: readonly string[];
  /** Titles of the findings that it is to remove. */
  readonly findings: readonly string[];
}

const [PRETEST, CONTROL, CONTINGENCY] = FINDINGS.map(({ title }) => title);

export const REQUIREMENTS: readonly RequirementWords[] = [
  {
    title: '주요 작업 전 사전테스트 체계 강화',
    criteria: ['사전테스트의 대상과 범위를 정한 지침이 시행되고 있다.', '시험환경에서 시험한 기록이 남아 있다.'],
    findings: [PRETEST],
  },
  { title: '작업관리 통제 강화', criteria: ['승인한 범위를 벗어난 작업이 실행되지 않는다.'], findings: [CONTROL] },
  { title: '통신재난 매뉴얼·지침 보완', criteria: ['비상조치 계획이 매뉴얼에 있다.'], findings: [CONTINGENCY] },
  {
    title: '모니터링 고도화와 장애 탐지 강화',
    criteria: ['이상을 자동으로 탐지한다.'],
    findings: [PRETEST, CONTROL],
  },
  {
    title: '원인분석·사후관리 체계화',
    criteria: ['원인분석 보고서를 남긴다.'],
    findings: [PRETEST, CONTROL, CONTINGENCY],
  },
  { title: '장애 사실 이용자 고지 개선', criteria: ['고지 기준과 수단이 정해져 있다.'], findings: [] },
];

export const PLAN_ELEMENTS: Readonly<Record<string, string>> = {
  원인: '승인된 작업만 이루어지게 하는 통제가 없었다.',
  '시정 방법': '자동 통제 기능을 개발하여 적용한다.',
  '동일 유형 점검 범위': '같은 체계를 쓰는 모든 서비스',
  '재발방지 체계': '지침을 고치고 작업 전 점검을 의무로 한다.',
  '모니터링 방법': '매주 위반 건수를 확인한다.',
  완료일: '2024-08-30',
  '이행 책임자의 직위': '재난관리책임자',
};
