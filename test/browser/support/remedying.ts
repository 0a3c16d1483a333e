import type { Desk } from './desk';
import { handIn, photograph, textFile } from './evidence';
import { PLAN_ELEMENTS, type RequirementWords, TITLE } from './kakao-2024';
import type { Place } from './place';

/** Puts the item on the agenda of the committee and hands the case over to it. */
export async function referToCommittee(approver: Desk, item: string): Promise<void> {
  await approver.goTo(TITLE);
  await approver.section('결과와 심의').follow('심의 안건 작성');
  await approver.choose('위원회', '통신재난관리심의위원회');
  await approver.write('안건 제목', item);
  await approver.write('회의일', '2024-05-28');
  await approver.write('마치는 날(서면 심의)', '2024-05-30');
  const counts = { '재적 위원': '13', '출석 위원': '11', 찬성: '11', 반대: '0', 기권: '0' };
  for (const [name, count] of Object.entries(counts)) await approver.write(name, count);
  await approver.write('회의록 내용', '안건을 설명하고 심의하여 원안대로 의결하였다.');
  await approver.press('안건 저장');
  await approver.goTo(TITLE);
  await approver.act('위원회 부의');
}

/** In the case room: drafts the order with what it requires, and submits it for approval. */
export async function draftOrder(
  lead: Desk,
  title: string,
  agendaItem: string,
  requirements: readonly RequirementWords[],
): Promise<void> {
  await lead.section('지적과 시정').follow('조치요구 작성');
  const instrument = lead.part('group', '누구에게, 무엇으로, 무슨 근거로');
  await instrument.choose('조치 유형', '시정요구');
  await instrument.choose('법적 근거', /지도·점검 결과에 따른 시정명령/);
  await instrument.write('제목', title);
  await instrument.write('원인 사실', '세 차례 장애가 났고 미흡사항 세 가지가 확인되었다.');
  await lead.choose('근거가 되는 점검 결과', /최종/);
  await lead.choose('심의 의결', new RegExp(agendaItem));
  const result = lead.part('group', '이행결과 제출 기한');
  await result.choose('기한의 종류', '도달일부터 세는 기간');
  await result.write('수', '3');
  for (const [index, requirement] of requirements.entries()) await require(lead, requirement, index + 1);
  await lead.write('연락처', '044-202-0000');
  await lead.press('초안 저장');
  await lead.title(title);
  await lead.act('결재 상신');
}

async function require(lead: Desk, { title, criteria, findings }: RequirementWords, position: number): Promise<void> {
  if (position > 1) await lead.press('요구사항 추가');
  const requirement = lead.section(`요구사항 ${position}`);
  await requirement.write('제목', title);
  await requirement.write('내용', `${title}: 이행할 것`);
  await requirement.write('이행 판단 기준', criteria.join('\n'));
  for (const finding of findings) await requirement.pick('근거가 되는 지적사항', finding);
  if (findings.length === 0) await requirement.untick('특정 장애의 원인에 대한 요구');
}

/** Hands a document over to the provider's responsible person; `act` names the act on the page. */
export async function handOver(place: Place, act: string): Promise<void> {
  await place.act(act, async (dialog) => {
    await dialog.choose('보내는 방법', '교부');
    await dialog.write('받는 이', '재난관리책임자');
    await dialog.write('보낼 곳', '과학기술정보통신부 회의실');
  });
}

/** The six elements of the plan for one requirement. */
export async function planFor(staff: Desk, requirement: string, isOpen: boolean): Promise<void> {
  const item = staff.section(requirement);
  if (!isOpen) await item.open(/^조치계획 쓰기/);
  for (const [element, words] of Object.entries(PLAN_ELEMENTS)) await item.write(element, words);
}

/** Prepares the completion report, with what proves each of the two criteria. */
export async function prepareReport(staff: Desk): Promise<void> {
  await staff.follow('이행결과 보고 작성');
  await staff.write('이행 내용', '사전테스트 지침을 고치고 시험환경을 갖추었다.');
  await staff.write('이행 완료일', '2024-08-28');
  const [guideline, records] = [staff.part('article', '판단 기준 1'), staff.part('article', '판단 기준 2')];
  await guideline.write('이행 사실', '개정 지침 제5조');
  await handIn(guideline, '파일 선택', textFile('지침.txt', '사전테스트의 대상과 범위'), '사전테스트 지침');
  await records.write('이행 사실', '8월 작업 12건의 시험 기록');
  await handIn(records, '파일 선택', await photograph(staff, '시험기록.png'), '시험 기록 화면');
  await staff.press('초안 저장');
  await staff.reads(/^초안 저장: /);
}

/** Judges the criterion that is shown; the page then shows the next. */
export async function judge(inspector: Desk, criterion: string, reason: string): Promise<void> {
  await inspector.section('판단 기준').reads(criterion);
  await inspector.tick('이행');
  await inspector.write('판단 사유', reason);
  await inspector.press('판단 저장');
  await inspector.section('판단 종합과 결정').reads(reason);
}

export async function recordEffect(inspector: Desk): Promise<void> {
  await inspector.act('효과성 확인 기록', async (dialog) => {
    await dialog.write('관찰 시작일', '2024-08-29');
    await dialog.write('관찰 종료일', '2025-02-28');
    await dialog.write('지표', '같은 원인의 장애 건수');
    await dialog.write('측정값', '0건');
    await dialog.tick('효과 있음');
    await dialog.write('판단 근거', '관찰 기간에 같은 원인의 장애가 없었다.');
  });
}
