import type { Desk } from './desk';
import { handIn, photograph } from './evidence';
import { type FindingWords, type Outage, SITE, TITLE } from './kakao-2024';

/** Registers the case with all its outages on one page, and reads that it is there. */
export async function registerCase(inspector: Desk, outages: readonly Outage[]): Promise<void> {
  await inspector.goHome();
  await inspector.follow('사건 등록');
  await inspector.pick('사업자', '카카오', '주식회사 카카오');
  await inspector.choose('인지 경위', '언론');
  await inspector.write('출처', '언론 보도, 2024. 5. 21. 아침');
  for (const [index, outage] of outages.entries()) await describeOutage(inspector, outage, index + 1);
  await inspector.choose('처리과', '디지털기반안전과');
  await inspector.write('건명', TITLE);
  await inspector.tick('이 사건에 이해충돌이 없음을 신고합니다.');
  await inspector.press('사건 등록');
  await inspector.title(TITLE);
}

async function describeOutage(
  inspector: Desk,
  { service, symptoms, startedAt }: Outage,
  position: number,
): Promise<void> {
  if (position > 1) await inspector.press('장애 하나 더');
  const outage = inspector.part('group', position === 1 ? /^장애( 1)?$/ : `장애 ${position}`);
  await outage.tick(service);
  await outage.write('장애 현상', symptoms);
  await outage.choose('장애 유형', '일부 기능');
  await outage.write('처음 확인된 시각', startedAt);
}

/** Drafts the urgent inspection, which has no plan but its frame. */
export async function draftUrgentInspection(inspector: Desk): Promise<void> {
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
}

/** At the door: credentials and the entry document, each with one press. */
export async function openVisit(inspector: Desk): Promise<void> {
  await inspector.act('현장 방문 시작');
  await inspector.press('증표 제시');
  await inspector.press('현장출입조사서 교부');
  await inspector.reads('증표를 제시함', '현장출입조사서를 교부함');
}

export async function endVisit(inspector: Desk, closingMeetingAt: string): Promise<void> {
  await inspector.act('방문 끝내기', async (dialog) => {
    await dialog.write('마무리 회의 시각', closingMeetingAt);
    await dialog.write('마무리 회의 내용', '확인한 사실을 정리하였다.');
    await dialog.choose('사실확인서', /서명/);
  });
  await inspector.reads(/이 방문은 끝났습니다/);
}

/** `incident`: how its number and title begin. */
export async function openIncident(desk: Desk, incident: RegExp): Promise<void> {
  await desk.goTo(TITLE);
  await desk.section('장애').item('article', incident).follow(incident);
}

/** Puts a time on record that the logs show. */
export async function stateTime(inspector: Desk, field: string, at: string): Promise<void> {
  await inspector.act('진술 추가', async (dialog) => {
    await dialog.choose('항목', field);
    await dialog.write('값', at);
    await dialog.choose('상태', '확정');
    await dialog.write('출처', '카카오 서버 로그');
  });
}

/** Makes it the official one. */
export async function determineTime(lead: Desk, field: string, at: string): Promise<void> {
  await lead.part('article', field).act('공식 값 정하기', async (dialog) => {
    await dialog.tick(new RegExp(`${at.slice(11)}$`));
    await dialog.write('판단 사유', '현장점검에서 로그로 확인한 시각이다.');
  });
}

/** Writes a finding beside the inspection and proposes it. The first brings its own photograph. */
export async function proposeFinding(inspector: Desk, finding: FindingWords, isFirst: boolean): Promise<void> {
  await inspector.goTo(TITLE);
  await inspector.section('점검').follow(/긴급/);
  await inspector.section('지적사항').follow('지적사항 적기');
  await inspector.write('지적 제목', finding.title);
  await inspector.write('현황(확인 사실)', finding.condition);
  if (isFirst) await handIn(inspector, '사진 찍기', await photograph(inspector, 'IMG_0524.png'), '작업 기록');
  else await inspector.pick('등록된 증거에서 고르기', '작업 승인 화면');
  await inspector.pick('점검 기준', finding.criterion);
  await inspector.write('원인', '작업 절차가 정해져 있지 않다.');
  await inspector.write('영향', '메시지를 주고받지 못하였다.');
  await inspector.section('분류').choose('심각도', '중대');
  await inspector.section('연결').tick(/장01/, /장02/, /장03/);
  await inspector.reads(/^✓ 저장됨/);
  await inspector.act('지적안 상신');
}
