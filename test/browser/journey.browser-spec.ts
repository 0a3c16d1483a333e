import { readFile } from 'node:fs/promises';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { expectAccessible } from '../support/accessible';
import { useStage } from '../support/browser';
import { Desk } from './support/desk';
import { handIn, photograph, textFile } from './support/evidence';
import {
  determineTime,
  draftUrgentInspection,
  endVisit,
  openIncident,
  openVisit,
  proposeFinding,
  registerCase,
  stateTime,
} from './support/inspecting';
import { FINDINGS, OUTAGES, REQUIREMENTS, SITE, TITLE } from './support/kakao-2024';
import {
  draftOrder,
  handOver,
  judge,
  planFor,
  prepareReport,
  recordEffect,
  referToCommittee,
} from './support/remedying';

const CONCLUSION = '세 차례 장애는 작업 관리에서 비롯되었다.';
const AGENDA_ITEM = '카카오톡 장애 관련 시정 요구사항';
const ORDER = '카카오톡 장애 관련 시정 요구';
/** The one list of a provider. */
const OWED = { ko: '기한이 빠른 순서로 본 전체 업무', en: 'Everything, what is due first at the top' } as const;
const [FIRST] = REQUIREMENTS;

/**
 * Nobody here knows of an interface but the pages, and nobody touches a mouse; the manager of Kakao reads English from the
 * letter on.
 */
describe('The urgent inspection of KakaoTalk in May 2024, by its people in their browsers, with the keys alone', () => {
  const stage = useStage('nothing');
  let inspector: Desk;
  let lead: Desk;
  let approver: Desk;
  let kakaoStaff: Desk;
  let kakaoManager: Desk;

  beforeAll(async () => {
    inspector = await Desk.byKeyboard(stage, 'inspector');
    lead = await Desk.byKeyboard(stage, 'lead');
    approver = await Desk.byKeyboard(stage, 'approver');
    kakaoStaff = await Desk.byKeyboard(stage, 'kakaoStaff');
    kakaoManager = await Desk.byKeyboard(stage, 'kakaoManager');
  });

  /** The clock of legal acts and those of all devices. */
  async function at(instant: string): Promise<void> {
    await stage.system.setClock(instant);
    for (const desk of [inspector, lead, approver, kakaoStaff, kakaoManager]) await desk.at(instant);
  }

  it('begins with a case and three incidents, registered by the inspector', async () => {
    await at('2024-05-21T09:40:00+09:00');
    await registerCase(inspector, OUTAGES);
    for (const { service } of OUTAGES) await inspector.section('장애').reads(new RegExp(`${service} 장애`));
  });

  it('opens to the lead once the approver has called the lead, who declares that nothing conflicts', async () => {
    await at('2024-05-21T10:00:00+09:00');
    await approver.takeUp('결재 대기', '점검반장 지정');
    await approver.section('사람').act('점검반에 넣기', async (dialog) => {
      await dialog.choose('사람', '시연 점검반장 · 점검반장');
      await dialog.choose('맡은 일', '점검반장');
    });
    await lead.takeUp('이해충돌 신고', '점검반원');
    await lead.press('이해충돌 없음을 신고');
    await lead.follow(/사건 열기/);
    await lead.title(TITLE);
  });

  it('is inspected the same day without notice, on a ground, an article and the authorisation of another', async () => {
    await at('2024-05-21T11:00:00+09:00');
    await draftUrgentInspection(inspector);
    await approver.takeUp('결재 대기', '긴급 실시 승인');
    await approver.act('긴급 실시 승인', async (dialog) => {
      await dialog.choose('사전 통지를 하지 않는 사유', /^긴급한 사유 — 「방송통신발전 기본법/);
      await dialog.write('구체적인 사정', '아흐레 동안 장애가 세 차례 이어져 미리 알리고 기다릴 수 없다.');
    });
  });

  it('is visited twice: credentials and entry document at the door, a photograph, people, a closing meeting', async () => {
    await at('2024-05-21T14:00:00+09:00');
    await inspector.takeUp('예정·진행 중인 점검', SITE);
    await openVisit(inspector);
    await handIn(inspector, '사진 찍기', await photograph(inspector, 'IMG_0521.png'), '작업 승인 화면');
    await inspector.section('참석자').act('참석자 추가', async (dialog) => {
      await dialog.write('소속', '주식회사 카카오');
      await dialog.write('직위', '재난관리책임자');
    });
    await inspector.tick('동의함');
    await inspector.write('시작 회의와 현장 메모', '점검의 목적과 범위를 설명하였다.');
    await inspector.press('현장 기록 저장');
    await lead.takeUp('예정·진행 중인 점검', SITE);
    await lead.act('실시');
    await lead.takeUp('다음 단계로 올릴 사건', '조사 착수');
    await lead.act('조사 착수');
    await at('2024-05-21T17:30:00+09:00');
    await endVisit(inspector, '2024-05-21T17:20');
    await at('2024-05-23T10:00:00+09:00');
    await inspector.follow('점검');
    await openVisit(inspector);
    await at('2024-05-23T17:00:00+09:00');
    await endVisit(inspector, '2024-05-23T16:50');
  });

  it('has its official times determined by the lead from what the logs of Kakao say', async () => {
    await at('2024-05-24T10:00:00+09:00');
    for (const [index, outage] of OUTAGES.entries()) {
      const incident = new RegExp(`^장0${index + 1} `);
      await openIncident(inspector, incident);
      await stateTime(inspector, '장애 시작', outage.startedAt);
      await stateTime(inspector, '복구', outage.restoredAt);
      await openIncident(lead, incident);
      await determineTime(lead, '장애 시작', outage.startedAt);
      await determineTime(lead, '복구', outage.restoredAt);
      await lead.reads(outage.duration);
      await inspector.reload();
      await inspector.act('복구 기록');
    }
  });

  it('finds three deficiencies by criteria and evidence and shows their facts to Kakao', async () => {
    await at('2024-05-24T14:00:00+09:00');
    for (const [index, finding] of FINDINGS.entries()) {
      await proposeFinding(inspector, finding, index === 0);
      await lead.takeUp('검토할 지적안', finding.title);
      await lead.act('사실확인 요청', (dialog) => dialog.write('의견 제출 기한', '2024-05-27'));
    }
  });

  it('hears Kakao on the facts, replies to what it corrects, and confirms the findings', async () => {
    await at('2024-05-27T11:00:00+09:00');
    const [corrected, ...agreed] = FINDINGS;
    await kakaoStaff.takeUp(OWED.ko, corrected.condition);
    await kakaoStaff.tick('사실 정정');
    await kakaoStaff.write('의견', '시험서버에서는 일부 시험하였다.');
    await handIn(kakaoStaff, '파일 선택', textFile('시험기록.txt', '2024. 5. 12. 시험서버 시험'), '시험서버 기록');
    await kakaoStaff.press('답변 제출');
    for (const { condition } of agreed) {
      await kakaoStaff.takeUp(OWED.ko, condition);
      await kakaoStaff.tick('동의');
      await kakaoStaff.press('답변 제출');
    }
    await lead.takeUp('처리할 사실확인', corrected.title);
    await lead.reads('시험서버에서는 일부 시험하였다.', '시험서버 기록');
    await lead.write('답변', '시험서버의 시험은 운영환경과 달라 사전테스트로 보지 않는다.');
    await lead.press('답변 보내기');
    await lead.act('지적 확정');
    for (const { title } of agreed) {
      await lead.takeUp('처리할 사실확인', title);
      await lead.act('지적 확정');
    }
  });

  it('is reported, returned once with a reason, and approved with what was changed in sight', async () => {
    await at('2024-05-27T14:00:00+09:00');
    await lead.takeUp('예정·진행 중인 점검', SITE);
    await lead.act('현장 종료');
    await lead.act('보고서 작성', (dialog) => dialog.write('점검 결과', CONCLUSION));
    await lead.write('점검 방법', '현장 방문, 시스템·기록 확인');
    await lead.write('대상 선정 사유', '아흐레 동안 세 차례 장애가 났다.');
    await lead.write('거부 시 제재', '거부하면 과태료를 물 수 있다.');
    await lead.press('보고서 저장');
    await lead.act('보고서 상신');
    await approver.takeUp('결재 대기', SITE);
    await approver.act('보고서 반려', (dialog) => dialog.write('사유', '복구 상황에 대한 판단을 더 적어야 한다.'));
    await lead.goHome();
    await lead.section('점검 보고서 작성').reads('복구 상황에 대한 판단을 더 적어야 한다.');
    await lead.takeUp('점검 보고서 작성', SITE);
    await lead.write('점검 결과', `${CONCLUSION} 복구는 제때 이루어졌다.`);
    await lead.press('보고서 저장');
    await lead.act('보고서 상신');
    await approver.takeUp('결재 대기', SITE);
    const change = approver.section('반려한 뒤 달라진 점').part('row', /점검 의견/);
    expect(await change.root.getByRole('insertion').innerText()).toContain('복구는 제때 이루어졌다.');
    await approver.act('보고서 확정');
  });

  it('goes with its result to the committee, which resolves on 30 May', async () => {
    await at('2024-05-28T09:00:00+09:00');
    await lead.takeUp('다음 단계로 올릴 사건', '점검 결과 작성');
    await lead.section('결과와 심의').follow('결과 작성');
    await lead.write('결론', '세 차례 장애는 사전테스트, 작업 통제와 비상조치 계획의 미흡에서 비롯되었다.');
    await lead.press('초안 저장');
    await lead.act('상신');
    await lead.takeUp('다음 단계로 올릴 사건', '결과 상신');
    await lead.act('결과 상신');
    await referToCommittee(approver, AGENDA_ITEM);
    await approver.section('결과와 심의').follow(AGENDA_ITEM);
    await approver.act('상정');
    await at('2024-05-30T17:00:00+09:00');
    await approver.act('의결', (dialog) => dialog.write('의결 내용', '여섯 가지 시정조치를 요구하기로 한다.'));
    await approver.goTo(TITLE);
    await approver.act('의결 반영');
  });

  it('is confirmed by the approver, who sees the report as it will be issued', async () => {
    await at('2024-05-31T10:00:00+09:00');
    await approver.takeUp('결재 대기', '점검 결과 확정');
    await approver.section('점검 결과 보고서 미리보기').reads(/미리보기 PREVIEW/);
    await approver.act('확정');
  });

  it('requires six things, approved by the approver and handed over on 31 May', async () => {
    await at('2024-05-31T10:20:00+09:00');
    await lead.takeUp('다음 단계로 올릴 사건', '조치요구 작성');
    await draftOrder(lead, ORDER, AGENDA_ITEM, REQUIREMENTS);
    await approver.takeUp('결재 대기', ORDER);
    await approver.section('결재할 내용').reads(FIRST.title, '조치계획 제출: 도달일부터 1개월 이내');
    await approver.act('결재');
    await at('2024-05-31T11:00:00+09:00');
    await inspector.takeUp('발송·도달 처리', ORDER);
    await inspector.follow('발송·도달 기록');
    await handOver(inspector, '발송');
    await inspector.act('도달 기록', (dialog) => dialog.write('도달 증빙', '교부 확인서'));
    await inspector.section('제출 기한').reads('2024. 7. 1.(월)', '2024. 9. 2.(월)');
    await inspector.takeUp('발송·도달 처리', /조사결과 통지/);
    await inspector.follow('발송·도달 기록');
    await handOver(inspector.section('피점검자 통지'), '통지문 발송');
    await inspector.section('피점검자 통지').act('도달 기록', (dialog) => dialog.write('도달 증빙', '교부 확인서'));
    await approver.goTo(TITLE);
    await approver.act('시정 이행 개시');
  });

  it('tells Kakao in English what is due on 1 July and on 2 September, and why on those days', async () => {
    await at('2024-05-31T15:00:00+09:00');
    await kakaoManager.goHome();
    await kakaoManager.readEnglish();
    await kakaoManager.takeUp(OWED.en, 'Draft the plan');
    await kakaoManager.follow(/-요01$/);
    await kakaoManager.title(ORDER);
    const [plan, result] = [kakaoManager.section('4. Action plan due'), kakaoManager.section('5. Result due')];
    await plan.reads('Mon, 1 Jul 2024');
    await plan.open('Why this date');
    await plan.reads(/Civil Act art\. 160\(2\)/, /2024-06-30 \(Sun\) is off \(Sunday\)/);
    await result.reads('Mon, 2 Sept 2024');
    await result.open('Why this date');
    await result.reads(/Civil Act art\. 161/);
    await expectAccessible(kakaoManager.page);
  });

  it('is answered with a plan of six elements for each requirement, which the manager signs', async () => {
    await at('2024-06-27T16:00:00+09:00');
    await kakaoStaff.takeUp(OWED.ko, '조치계획 작성');
    await kakaoStaff.press('조치계획 작성');
    await kakaoStaff.reads(/요구사항 6개 중 0개를/);
    for (const requirement of REQUIREMENTS) await planFor(kakaoStaff, requirement.title, requirement === FIRST);
    await kakaoStaff.reads(/요구사항 6개 중 6개를/);
    await at('2024-06-28T16:00:00+09:00');
    await kakaoManager.takeUp(OWED.en, 'Complete and sign the plan');
    await kakaoManager.follow('Version 1');
    await kakaoManager.act('Submit', (dialog) => dialog.tick(/^I have read this action plan/), 'Sign and submit this');
    await kakaoManager.section('Receipt').reads('접수-20240628-1', 'Submitted in time');
  });

  it('has the plan accepted and its first action carried out and reported with evidence for each criterion', async () => {
    await at('2024-07-15T10:00:00+09:00');
    await inspector.takeUp('검토할 조치계획', ORDER);
    await inspector.act('검토 착수');
    await lead.takeUp('검토할 조치계획', ORDER);
    await lead.act('수용');
    await at('2024-07-16T10:00:00+09:00');
    await kakaoStaff.takeUp(OWED.ko, FIRST.title);
    await kakaoStaff.act('이행 착수');
    await at('2024-08-28T10:00:00+09:00');
    await prepareReport(kakaoStaff);
    await kakaoManager.takeUp(OWED.en, FIRST.title);
    await kakaoManager.follow('Prepare the completion report');
    await kakaoManager.tick('I confirm that this report is true.');
    await kakaoManager.press('Sign and send');
    await kakaoManager.title('Receipt of a completion report');
    await kakaoManager.reads('접수-20240828-1', /^Received in time/, /^[0-9a-f]{64}$/);
    expect((await kakaoManager.save('Save the receipt')).suggestedFilename()).toContain('접수-20240828-1');
  });

  it('is verified criterion by criterion, decided by another, and closed once its effect was watched', async () => {
    await at('2024-08-29T10:00:00+09:00');
    await inspector.takeUp('이행점검', FIRST.title);
    await inspector.follow('이행점검 열기');
    await inspector.tick('서면');
    await inspector.press('이행점검 착수');
    await judge(inspector, '판단 기준 1 / 2', '지침 제5조를 확인하였다.');
    await judge(inspector, '판단 기준 2 / 2', '기록 12건을 확인하였다.');
    await lead.takeUp('이행점검', FIRST.title);
    await lead.follow('이행점검 열기');
    await lead.act('이행 확인');
    await lead.reads('사후 관찰');
    await at('2025-03-03T10:00:00+09:00');
    await inspector.takeUp('판정 뒤 처리할 시정조치', FIRST.title);
    await recordEffect(inspector);
    await lead.takeUp('판정 뒤 처리할 시정조치', '시정조치 종료');
    await lead.act('종료');
    await lead.goHome();
    expect(await lead.section('기한이 지난 시정조치').root.getByRole('rowheader').count()).toBe(5);
  });

  it('is printed: the report opens in the page and is saved, with its dates, findings and requirements', async () => {
    await at('2025-03-04T10:00:00+09:00');
    await approver.goTo(TITLE);
    await approver.section('결과와 심의').follow(/최종 결과/);
    await approver.act('보고서 새로 발행');
    await approver.section('점검 결과 보고서').reads(/제2판/);
    await expectAccessible(approver.page);
    const saved = await approver.save('PDF 저장');
    const text = readPdfText(await readFile(await saved.path())).replaceAll(/\s+/g, ' ');
    for (const words of [
      TITLE,
      '2024. 7. 1.',
      '2024. 9. 2.',
      ...[...FINDINGS, ...REQUIREMENTS].map(({ title }) => title),
    ])
      expect(text).toContain(words);
  });
});
