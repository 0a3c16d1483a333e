import { useStage } from '../support/browser';
import { Desk } from './support/desk';
import { handIn, photograph, textFile } from './support/evidence';

const TITLE = '카카오 카카오톡 장애 관련 긴급 현장점검';

const SITE = '카카오 판교아지트';

const OUTAGES = [
  {
    service: '메시지 수발신',
    symptoms: '모바일과 PC에서 메시지를 주고받지 못함',
    startedAt: '2024-05-13T13:44',
    restoredAt: '2024-05-13T13:50',
    duration: '6분',
  },
  {
    service: '메시지 수발신',
    symptoms: '모바일과 PC에서 메시지를 주고받지 못함',
    startedAt: '2024-05-20T14:52',
    restoredAt: '2024-05-20T14:58',
    duration: '6분',
  },
  {
    service: 'PC 로그인',
    symptoms: 'PC 로그인 실패와 메시지 수발신 지연',
    startedAt: '2024-05-21T08:30',
    restoredAt: '2024-05-21T09:24',
    duration: '54분',
  },
];

const FINDINGS = [
  {
    title: '주요 작업 전 사전테스트 미실시',
    condition: '서버 파일을 갱신하면서 사전테스트를 하지 않았다.',
    criterion: 'A-2024-01',
  },
  { title: '작업관리 통제 미흡', condition: '승인한 서버가 아닌 서버에서 작업하였다.', criterion: 'A-2024-02' },
  { title: '비상조치 계획 부재', condition: '작업이 실패할 때의 비상조치 계획이 없다.', criterion: 'A-2024-03' },
];

const CONCLUSION = '세 차례 장애는 작업 관리에서 비롯되었다.';

describe('The urgent inspection of KakaoTalk in May 2024, by its people in their browsers', () => {
  const stage = useStage('nothing');
  let inspector: Desk;
  let lead: Desk;
  let approver: Desk;
  let kakaoStaff: Desk;
  let kakaoManager: Desk;

  beforeAll(async () => {
    inspector = await Desk.of(stage, 'inspector');
    lead = await Desk.of(stage, 'lead');
    approver = await Desk.of(stage, 'approver');
    kakaoStaff = await Desk.of(stage, 'kakaoStaff');
    kakaoManager = await Desk.of(stage, 'kakaoManager');
  });

  async function at(instant: string): Promise<void> {
    await stage.system.setClock(instant);
    for (const desk of [inspector, lead, approver, kakaoStaff, kakaoManager]) await desk.at(instant);
  }

  it('begins with a case and three incidents, registered by the inspector', async () => {
    await at('2024-05-21T09:40:00+09:00');
    await inspector.goHome();
    await inspector.follow('사건 등록');
    await inspector.pick('사업자', '카카오', '주식회사 카카오');
    await inspector.choose('인지 경위', '언론');
    await inspector.write('출처', '언론 보도, 2024. 5. 21. 아침');
    for (const [index, { service, symptoms, startedAt }] of OUTAGES.entries()) {
      if (index > 0) await inspector.press('장애 하나 더');
      const incident = inspector.part('group', index === 0 ? /^장애( 1)?$/ : `장애 ${index + 1}`);
      await incident.tick(service);
      await incident.write('장애 현상', symptoms);
      await incident.choose('장애 유형', '일부 기능');
      await incident.write('처음 확인된 시각', startedAt);
    }
    await inspector.choose('처리과', '디지털기반안전과');
    await inspector.write('건명', TITLE);
    await inspector.tick('이 사건에 이해충돌이 없음을 신고합니다.');
    await inspector.press('사건 등록');
    await inspector.title(TITLE);
  });

  it('opens to the lead inspector once the approver has called the lead and the lead has declared no conflict', async () => {
    await approver.goHome();
    await approver.menu('사건');
    await approver.follow(TITLE);
    await approver.section('사람').act('점검반에 넣기', async (dialog) => {
      await dialog.choose('사람', '시연 점검반장 · 점검반장');
      await dialog.choose('맡은 일', '점검반장');
    });
    await lead.goHome();
    await lead.section('이해충돌 신고').follow('점검반원');
    await lead.press('이해충돌 없음을 신고');
    await lead.follow(/사건 열기/);
    await lead.title(TITLE);
  });

  it('is inspected the same day without notice, on a ground, an article and the authorisation of another', async () => {
    await at('2024-05-21T11:00:00+09:00');
    await inspector.goTo(TITLE);
    await inspector.section('점검').follow('점검 계획');
    await inspector.write('시작 일시', '2024-05-21T14:00');
    await inspector.write('종료일', '2024-05-23');
    await inspector.choose('점검 종류', '긴급');
    await inspector.choose('법적 근거', /재난관리계획 이행 지도·점검/);
    await inspector.tick('장애원인', '복구상황', '재발방지 대책', '재난관리계획 이행');
    await inspector.write('점검 범위', '세 차례 장애의 원인, 복구 상황과 재발방지 대책');
    await inspector.write('점검 장소', SITE);
    await inspector.choose('수시조사 사유', /예방이나 확인을 위하여 긴급히/);
    await inspector.press('점검계획 저장');
    await inspector.title('긴급 점검');

    await approver.goTo(TITLE);
    await approver.section('점검').follow(/긴급/);
    await approver.act('긴급 실시 승인', async (dialog) => {
      await dialog.choose('법정 사유', /^긴급한 사유/);
      await dialog.write('사유', '아흐레 동안 장애가 세 차례 이어져 미리 알리고 기다릴 수 없다.');
    });
  });

  it('is visited twice: credentials and entry document at the door, a photograph, attendees, a closing meeting', async () => {
    await at('2024-05-21T14:00:00+09:00');
    await inspector.goHome();
    await inspector.section('예정·진행 중인 점검').follow(SITE);
    await inspector.act('현장 방문 시작');
    await inspector.press('증표 제시');
    await inspector.press('현장출입조사서 교부');
    await handIn(inspector, '사진 찍기', await photograph(inspector, 'IMG_0521.png'), '작업 승인 화면');
    await inspector.section('참석자').act('참석자 추가', async (dialog) => {
      await dialog.write('소속', '주식회사 카카오');
      await dialog.write('직위', '재난관리책임자');
    });
    await inspector.tick('동의함');
    await inspector.write('시작 회의와 현장 메모', '점검의 목적과 범위를 설명하였다.');
    await inspector.press('현장 기록 저장');

    await lead.goHome();
    await lead.section('예정·진행 중인 점검').follow(SITE);
    await lead.act('실시');
    await lead.goTo(TITLE);
    await lead.act('조사 착수');

    await at('2024-05-21T17:30:00+09:00');
    await endVisit('2024-05-21T17:20');
    await at('2024-05-23T10:00:00+09:00');
    await inspector.follow('점검');
    await inspector.act('현장 방문 시작');
    await inspector.press('증표 제시');
    await inspector.press('현장출입조사서 교부');
    await at('2024-05-23T17:00:00+09:00');
    await endVisit('2024-05-23T16:50');
  });

  async function endVisit(closingMeetingAt: string): Promise<void> {
    await inspector.act('방문 끝내기', async (dialog) => {
      await dialog.write('마무리 회의 시각', closingMeetingAt);
      await dialog.write('마무리 회의 내용', '확인한 사실을 정리하였다.');
      await dialog.choose('사실확인서', /서명/);
    });
    await inspector.reads('이 방문은 끝났습니다.');
  }

  it('has its official times determined by the lead from what the logs of Kakao say', async () => {
    await at('2024-05-24T10:00:00+09:00');
    for (const [index, outage] of OUTAGES.entries()) {
      const incident = new RegExp(`^장0${index + 1} `);
      await openIncident(inspector, incident);
      await state('장애 시작', outage.startedAt);
      await state('복구', outage.restoredAt);
      await openIncident(lead, incident);
      await determine('장애 시작', outage.startedAt);
      await determine('복구', outage.restoredAt);
      await lead.reads(outage.duration);
      await inspector.page.reload();
      await inspector.act('복구 기록');
    }
  });

  async function openIncident(desk: Desk, incident: RegExp): Promise<void> {
    await desk.goTo(TITLE);
    await desk.section('장애').item('article', incident).follow(incident);
  }

  async function state(field: string, at: string): Promise<void> {
    await inspector.act('진술 추가', async (dialog) => {
      await dialog.choose('항목', field);
      await dialog.write('값', at);
      await dialog.choose('상태', '확정');
      await dialog.write('출처', '카카오 서버 로그');
    });
  }

  async function determine(field: string, at: string): Promise<void> {
    await lead.part('article', field).act('공식 값 정하기', async (dialog) => {
      await dialog.tick(new RegExp(`${at.slice(11)}$`));
      await dialog.write('판단 사유', '현장점검에서 로그로 확인한 시각이다.');
    });
  }

  it('finds three deficiencies, each with a criterion and evidence, checked by Kakao and confirmed by the lead', async () => {
    await at('2024-05-24T14:00:00+09:00');
    for (const [index, finding] of FINDINGS.entries()) {
      await writeFinding(finding, index);
      await lead.goHome();
      await lead.section('검토할 지적안').follow(finding.title);
      await lead.act('사실확인 요청', (dialog) => dialog.write('의견 제출 기한', '2024-05-27'));
    }
    await at('2024-05-27T11:00:00+09:00');
    await kakaoStaff.goHome();
    await kakaoStaff.follow(FINDINGS[0].condition);
    await kakaoStaff.tick('사실 정정');
    await kakaoStaff.write('의견', '시험서버에서는 일부 시험하였다.');
    await handIn(kakaoStaff, '파일 선택', textFile('시험기록.txt', '2024. 5. 12. 시험서버 시험 기록'), '시험 기록');
    await kakaoStaff.press('답변 제출');
    for (const { condition } of FINDINGS.slice(1)) {
      await kakaoStaff.goHome();
      await kakaoStaff.follow(condition);
      await kakaoStaff.tick('동의');
      await kakaoStaff.press('답변 제출');
    }
    for (const { title } of FINDINGS) {
      await lead.goHome();
      await lead.section('처리할 사실확인').follow(title);
      if (title === FINDINGS[0].title) await answerComment();
      await lead.act('지적 확정');
    }
  });

  async function writeFinding(
    { title, condition, criterion }: (typeof FINDINGS)[number],
    index: number,
  ): Promise<void> {
    await inspector.goTo(TITLE);
    await inspector.section('점검').follow(/긴급/);
    await inspector.section('지적사항').follow('지적사항 적기');
    await inspector.write('지적 제목', title);
    await inspector.write('현황(확인 사실)', condition);
    if (index === 0) await handIn(inspector, '사진 찍기', await photograph(inspector, 'IMG_0524.png'), '작업 기록');
    else await inspector.pick('등록된 증거에서 고르기', '작업 승인 화면');
    await inspector.pick('점검 기준', criterion);
    await inspector.write('원인', '작업 절차가 정해져 있지 않다.');
    await inspector.write('영향', '메시지를 주고받지 못하였다.');
    await inspector.section('분류').choose('심각도', '중대');
    await inspector.section('연결').tick(/장01/, /장02/, /장03/);
    await inspector.reads(/^✓ 저장됨/);
    await inspector.act('지적안 상신');
  }

  async function answerComment(): Promise<void> {
    await lead.reads('시험서버에서는 일부 시험하였다.', '시험 기록');
    await lead.write('답변', '시험서버의 시험은 운영환경과 달라 사전테스트로 보지 않는다.');
    await lead.press('답변 보내기');
  }

  it('is reported, returned once with a reason, and approved with what was changed in sight', async () => {
    await at('2024-05-27T14:00:00+09:00');
    await lead.goHome();
    await lead.section('예정·진행 중인 점검').follow(SITE);
    await lead.act('현장 종료');
    await lead.act('보고서 작성', (dialog) => dialog.write('점검 결과', CONCLUSION));
    await lead.write('점검 방법', '현장 방문, 시스템·기록 확인');
    await lead.write('대상 선정 사유', '아흐레 동안 세 차례 장애가 났다.');
    await lead.write('거부 시 제재', '거부하면 과태료를 물 수 있다.');
    await lead.press('보고서 저장');
    await lead.act('보고서 상신');

    await approver.goHome();
    await approver.section('결재 대기').follow(SITE);
    await approver.act('보고서 반려', (dialog) => dialog.write('사유', '복구 상황에 대한 판단을 더 적어야 한다.'));
    await lead.goHome();
    const returned = lead.section('점검 보고서 작성');
    await returned.reads('복구 상황에 대한 판단을 더 적어야 한다.');
    await returned.follow(SITE);
    await lead.write('점검 결과', `${CONCLUSION} 복구는 제때 이루어졌다.`);
    await lead.press('보고서 저장');
    await lead.act('보고서 상신');

    await approver.goHome();
    await approver.section('결재 대기').follow(SITE);
    const changed = approver.section('반려한 뒤 달라진 점').part('row', /점검 의견/);
    expect(await changed.root.locator('ins').innerText()).toContain('복구는 제때 이루어졌다.');
    await approver.act('보고서 확정');
    await approver.reads('보고서 확정');
  });
});
