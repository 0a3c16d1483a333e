import { readFileSync } from 'node:fs';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, signIn, useStage } from '../support/browser';
import { type DemoOrder, demoOrder, givenHearing, givenOpenFactCheck, issueHeard } from '../support/given-hearing';
import type { Person } from '../support/test-app';
import { Desk } from './support/desk';
import { handIn, textFile } from './support/evidence';

const FIRST = '주요 작업 전 사전테스트 체계 강화';
const SECOND = '작업관리 통제 강화';
const CAUSE = '배포 전에 시험하지 않아 운영 환경에서 처음으로 오류가 드러났다.';
const ITEM = {
  cause: CAUSE,
  correction: '주요 작업마다 시험 계획과 결과를 남긴다.',
  sameKindScope: '메시지·로그인·인증 서비스의 모든 배포를 살펴본다.',
  prevention: '시험 결과가 없는 작업은 승인 시스템이 막는다.',
  monitoring: '매월 작업 기록을 표본으로 점검한다.',
  completeOn: '2024-08-30',
  responsibleTitle: '인프라본부장',
  interimMeasure: '지침 시행 전까지 주요 작업에 책임자가 입회한다.',
  milestones: [{ title: '지침 개정', plannedOn: '2024-07-31' }],
};
const FIELDS: readonly (readonly [string, string])[] = [
  ['원인', ITEM.cause],
  ['시정 방법', ITEM.correction],
  ['동일 유형 점검 범위', ITEM.sameKindScope],
  ['재발방지 체계', ITEM.prevention],
  ['모니터링 방법', ITEM.monitoring],
  ['완료일', ITEM.completeOn],
  ['이행 책임자의 직위', ITEM.responsibleTitle],
  ['중간조치', ITEM.interimMeasure],
  ['중간 목표 1', '지침 개정'],
];
const SHORTCOMING = '시험 대상 작업이 분명하지 않습니다.';
const RETURNED = '첫째 요구사항의 시험 대상을 보완하여 다시 제출하십시오.';
const BETTER = '서버 설정, 배포, 데이터 갱신마다 시험 계획과 결과를 남긴다.';

const FACTS = '2024년 5월 20일 장애로 메시지를 보내지 못한 이용자는 전체의 80퍼센트이다.';
const INSIDE = { title: '안쪽제목', cause: '안쪽원인', effect: '안쪽영향' };
const COMMENT = '이용자 비율은 62퍼센트입니다.';
const REPLY = '접속 기록을 확인하여 비율을 고쳤습니다.';
const OPINION = '이행 기한을 한 달 늘려 주십시오.';
const NOT_REFLECTED = '이미 상당한 기간이 지나 기한을 늘리지 않습니다.';

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly items: readonly { requirementId: string; version: number }[];
}

describe('The provider of the demo reads, plans, signs and answers in browsers', () => {
  const stage = useStage();
  const desks = new Map<Person, Desk>();
  let order: DemoOrder;
  let planId = '';
  let nextId = '';
  let check: { id: string; findingId: string };
  let hearing = '';

  beforeAll(async () => {
    await stage.system.setClock('2024-06-10T09:00:00+09:00');
    order = await demoOrder(stage.system);
    for (const person of ['kakaoStaff', 'kakaoManager', 'inspector', 'lead', 'naverManager'] as const)
      desks.set(person, await Desk.of(stage, person));
  });

  async function at(person: Person, path: string): Promise<Desk> {
    const desk = desks.get(person) as Desk;
    await desk.page.goto(stage.origin + path);
    await settled(desk.page);
    return desk;
  }

  const planOf = async (id: string): Promise<Plan> =>
    (await (await stage.system.as('kakaoManager')).get(`/plans/${id}`).expect(200)).body as Plan;

  it('reads the letter: what is asked, how it is judged, and why by this date', async () => {
    const manager = await at('kakaoManager', `/orders/${order.orderId}`);
    expect(new URL(manager.page.url()).pathname).toBe(`/letters/${order.orderId}`);
    await manager.title('카카오톡 장애 관련 시정 요구');
    const next = manager.section('해야 할 일');
    await next.reads('D-21', '2024. 7. 1.(월)', 'D-84', '2024. 9. 2.(월)', '문서의 문구: 도달일부터 1개월 이내');
    await next.root.getByText('이 날짜의 근거').first().click();
    await next.reads(/기산일은 2024\. 6\. 1\.\(토\)입니다/, /2024\. 6\. 30\.\(일\) 일요일에는 기간이 만료하지 않고/);
    const letter = manager.part('article', '조치요구서');
    await letter.reads(
      '주식회사 카카오',
      '디지털기반안전과-4',
      '「방송통신발전 기본법」 제36조의2제2항',
      '8. 불복 고지',
    );
    await letter.reads(FIRST, '사전테스트를 하여야 할 작업과 범위를 정한 내부 지침이 시행되고 있다.', /끝\.$/);
    const arrival = manager.section('도달과 열람');
    await arrival.reads('2024. 5. 31.(금) 10:30', /2024\. 6\. 10\.\(월\)/);
    await expectAccessible(manager.page);
  });

  it('drafts the plan in private: the staff writes, and it is saved by itself', async () => {
    const staff = await at('kakaoStaff', `/letters/${order.orderId}`);
    await staff.press('조치계획 작성');
    await staff.title('조치계획 제1판');
    planId = new URL(staff.page.url()).pathname.split('/').at(-1) as string;
    await staff.reads(/제출하기 전까지 이 계획은 귀사만 볼 수 있습니다/, '요구사항 6개 중 0개를 모두 작성했습니다.');
    const item = staff.section(FIRST);
    await item.reads('사전테스트를 하여야 할 작업과 범위를 정한 내부 지침이 시행되고 있다.', '2024. 9. 2.(월)');
    await item.write('원인', CAUSE);
    await item.reads(/^저장됨/);
    await item.write('완료일', '2024-10-31');
    await item.reads(/완료일이 이행 기한보다 늦습니다/);
    await item.write('완료일', ITEM.completeOn);
    await item.press('중간 목표 추가');
    await item.write('중간 목표 1', '지침 개정');
    await item.reads(/제목과 예정일을 모두 적은 중간 목표만 저장됩니다/, /^저장됨/);
    await staff.page.reload();
    await settled(staff.page);
    expect(await item.field('원인').inputValue()).toBe(CAUSE);
    expect(await item.field('중간 목표 1').inputValue()).toBe('지침 개정');
    await item.write('중간 목표 1 예정일', '2024-07-31');
    await item.reads(/^저장됨/);
    await expectAccessible(staff.page);
    expect(await staff.root.getByRole('button', { name: '제출', exact: true }).count()).toBe(0);
    await staff.reads(/책임자\(재난관리책임자\)가 서명하여 제출합니다/);
  });

  it('takes milestones from a table only once every row is fine', async () => {
    const staff = await at('kakaoStaff', `/plans/${planId}`);
    await staff.open('조치계획을 표에서 가져오기');
    await staff.write('표', '요구사항\t추진과제\t목표일\n1\t지침 개정\t2024. 7. 15.\n9\t훈련\t칠월');
    await staff.press('표 확인');
    await staff.reads(
      '고칠 행이 1개 있습니다.',
      /요구사항: 이 조치요구에 없는 요구사항입니다./,
      /목표일: 날짜로 읽을 수 없습니다./,
    );
    expect(await staff.root.getByRole('button', { name: '가져오기', exact: true }).count()).toBe(0);
    await expectAccessible(staff.page);
    await staff.write('표', '요구사항\t추진과제\t목표일\n1\t지침 개정\t2024. 7. 15.');
    await staff.press('표 확인');
    await staff.reads('1행에 이상이 없습니다.');
    await expectAccessible(staff.page);
    await staff.press('가져오기');
    await staff.page.getByText('표의 1행을 가져왔습니다.').waitFor();
    expect(JSON.stringify((await (await stage.system.as('kakaoStaff')).get(`/plans/${planId}`)).body)).toContain(
      '지침 개정',
    );
  });

  it('keeps the draft from the ministry, by its address, in the list of versions and in the letter', async () => {
    for (const person of ['inspector', 'lead'] as const) {
      await (await at(person, `/plans/${planId}`)).title('찾을 수 없습니다');
      const versions = await at(person, `/orders/${order.orderId}/plans`);
      await versions.reads('제출된 조치계획이 없습니다.');
      expect(await versions.page.content()).not.toContain(CAUSE);
    }
  });

  it('keeps on the device what cannot be sent, and sends it once the server is back', async () => {
    const staff = await at('kakaoStaff', `/plans/${planId}`);
    const item = staff.section(FIRST);
    stage.expectCuts();
    stage.line.down();
    await item.write('시정 방법', ITEM.correction);
    await item.reads(/연결되면 저장합니다/);
    stage.line.up();
    await staff.page.reload();
    await settled(staff.page);
    expect(await item.field('시정 방법').inputValue()).toBe(ITEM.correction);
    await item.reads(/^저장됨/);
    expect((await planOf(planId)).items[0]).toMatchObject({ correction: ITEM.correction });
  });

  it('asks to sign in again in place when the session ended, and saves what was typed meanwhile', async () => {
    const staff = await at('kakaoStaff', `/plans/${planId}`);
    await stage.endSessions('kakaoStaff');
    await staff.section(FIRST).write('동일 유형 점검 범위', ITEM.sameKindScope);
    const dialog = staff.page.getByRole('dialog');
    await dialog.waitFor();
    await signIn(staff.page, 'kakaoStaff');
    await dialog.waitFor({ state: 'detached' });
    await staff.section(FIRST).reads(/^저장됨/);
    expect(await staff.section(FIRST).field('동일 유형 점검 범위').inputValue()).toBe(ITEM.sameKindScope);
    expect((await planOf(planId)).items[0]).toMatchObject({ sameKindScope: ITEM.sameKindScope });
  });

  it('shows two people who write on the same words both versions, and loses none', async () => {
    const staff = await at('kakaoStaff', `/plans/${planId}`);
    const manager = await at('kakaoManager', `/plans/${planId}`);
    await staff.section(FIRST).write('모니터링 방법', '매주 본다.');
    await staff.section(FIRST).reads(/^저장됨/);
    await manager.section(FIRST).write('모니터링 방법', ITEM.monitoring);
    const conflict = manager.section(FIRST).root.getByRole('alert', { name: '다른 사람이 먼저 저장했습니다' });
    await conflict.getByText('매주 본다.').waitFor();
    await conflict.getByText(ITEM.monitoring).waitFor();
    await expectAccessible(manager.page);
    await manager.section(FIRST).press('고른 내용으로 계속');
    await manager.section(FIRST).reads(/^저장됨/);
    expect((await planOf(planId)).items[0]).toMatchObject({ monitoring: ITEM.monitoring });
  });

  it('is signed by the manager as it was read, for a receipt with the time of the server', async () => {
    await writeAll(planId);
    const manager = await at('kakaoManager', `/plans/${planId}`);
    await manager.reads('요구사항 6개 중 6개를 모두 작성했습니다.');
    await manager.press('제출');
    const dialog = manager.page.getByRole('dialog');
    await dialog.getByText(CAUSE).first().waitFor();
    await expectAccessible(manager.page);
    await dialog.getByRole('button', { name: '이 내용으로 서명하고 제출' }).click();
    await dialog.getByText('서명에 동의하여야 제출할 수 있습니다.').first().waitFor();

    await writeItem(planId, 1, { cause: '그 사이에 고친 원인' });
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '이 내용으로 서명하고 제출' }).click();
    await dialog.getByText('읽는 동안 내용이 바뀌었습니다. 바뀐 내용을 다시 확인하십시오.').waitFor();
    await dialog.getByRole('button', { name: '다시 읽기' }).click();
    await dialog.getByText('그 사이에 고친 원인').waitFor();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '이 내용으로 서명하고 제출' }).click();
    await dialog.waitFor({ state: 'detached' });

    const receipt = manager.section('접수증');
    await receipt.reads(/^접수-20240610-\d+$/, /2024\. 6\. 10\.\(월\) \d\d:\d\d/, /시연 카카오 책임자/, '기한 내 제출');
    const download = manager.page.waitForEvent('download');
    await receipt.press(/^접수증 PDF 저장/);
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^접수-20240610-\d+\.pdf$/);
    expect(readPdfText(readFileSync(await file.path()))).toMatch(/2024\. 6\. 10\.\(월\)/);
    await expectAccessible(manager.page);
  });

  it('is reviewed beside requirement and finding, and returned with a reason per requirement and a day', async () => {
    const inspector = await at('inspector', `/plans/${planId}`);
    await inspector.act('검토 착수');
    const lead = await at('lead', `/plans/${planId}`);
    const item = lead.section(FIRST);
    await item.root.getByText('지적 내용').first().click();
    await item.reads('확인된 사실', ITEM.correction);
    await item.tick('보완 요구');
    await item.write('사유', SHORTCOMING);
    await lead.section(SECOND).tick('수용');
    await lead.page.reload();
    await settled(lead.page);
    await lead.reads('판단한 요구사항 6개 중 2개');
    await expectAccessible(lead.page);
    await lead.act(
      '보완 요구',
      async (dialog) => {
        await dialog.reads(/시험 대상 작업이 분명하지 않습니다/);
        await dialog.write('보완 제출 기한', '2024-07-15');
        await dialog.write('사유', RETURNED);
      },
      '보완 요구',
    );
    await lead.section('검토 결과').reads(RETURNED, '2024. 7. 15.(월)');
  });

  it('comes back with the reasons, and its next version begins with every word', async () => {
    const staff = await at('kakaoStaff', `/plans/${planId}`);
    await staff.section('검토 결과').reads(RETURNED, 'D-35');
    await staff.section(FIRST).reads(SHORTCOMING);
    await staff.press('이어서 제2판 작성');
    await staff.title('조치계획 제2판');
    nextId = new URL(staff.page.url()).pathname.split('/').at(-1) as string;
    const item = staff.section(FIRST);
    await item.reads('앞 판(제1판)에 대한 검토 의견', SHORTCOMING);
    for (const [field, words] of FIELDS) expect([field, await item.field(field).inputValue()]).toEqual([field, words]);
    await item.write('시정 방법', BETTER);
    await item.reads(/^저장됨/);
    await (await at('lead', `/plans/${nextId}`)).title('찾을 수 없습니다');

    const manager = await at('kakaoManager', `/plans/${nextId}`);
    await manager.act(
      '제출',
      async (dialog) => {
        await dialog.root.getByText(BETTER).waitFor();
        await dialog.tick(/서명하고 제출합니다/);
      },
      '이 내용으로 서명하고 제출',
    );
    await manager.section('접수증').reads('기한 내 제출');
    await manager.page.goto(`${stage.origin}/orders/${order.orderId}/plans`);
    await manager.reads('제2판', '제1판', /^접수-/);
    await expectAccessible(manager.page);
  });

  it('shows the ministry what changed, and is accepted', async () => {
    const inspector = await at('inspector', `/plans/${nextId}`);
    await inspector.act('검토 착수');
    const lead = await at('lead', `/plans/${nextId}`);
    await lead.press('앞 판과 비교');
    const item = lead.section(FIRST);
    expect(await item.root.locator('ins').first().innerText()).toContain('서버 설정, 배포, 데이터 갱신마다');
    expect(await item.root.locator('del').first().innerText()).toContain('주요 작업마다');
    await expectAccessible(lead.page);
    await lead.act('수용');
    await lead.section('검토 결과').reads('수용');
    const staff = await at('kakaoStaff', `/letters/${order.orderId}`);
    await staff.section('해야 할 일').reads('제2판', '수용');
  });

  it('answers a fact check with evidence of its own, seeing the facts alone, and reads the answer later', async () => {
    check = await givenOpenFactCheck(stage.system, order, { condition: FACTS, ...INSIDE }, '2024-06-17');
    const staff = await at('kakaoStaff', `/fact-checks/${check.id}`);
    await staff.reads(FACTS, 'D-7', '2024. 6. 17.(월)');
    expect(await staff.page.content()).not.toMatch(/안쪽/);
    await staff.tick('사실 정정');
    await staff.press('답변 제출');
    await staff.reads('사실확인 의견을 적어야 합니다.');
    await staff.write('의견', COMMENT);
    await handIn(staff, '파일 선택', textFile('접속기록.log', '62%'), '접속 기록');
    await staff.page.reload();
    await settled(staff.page);
    expect(await staff.field('의견').inputValue()).toBe(COMMENT);
    await staff.reads('붙인 자료 1건');
    await expectAccessible(staff.page);
    await staff.press('답변 제출');
    await staff.section('답변').reads('사실 정정', COMMENT, '접속 기록');
    await staff.reads('아직 회신이 없습니다.');
    await staff.follow('접속 기록');
    await staff.section('쓰인 곳').reads(/^사실확인 답변/);

    const lead = await at('lead', `/fact-checks/${check.id}`);
    await lead.reads(COMMENT, '접속 기록');
    await lead.write('답변', REPLY);
    await lead.press('답변 보내기');
    await expectAccessible(lead.page);
    await (await at('kakaoStaff', `/fact-checks/${check.id}`)).reads(REPLY);
  });

  it('says its opinion on a prior notice, and learns with the order what became of it', async () => {
    hearing = await givenHearing(stage.system, order, '재난관리계획 이행 시정명령(안)');
    const staff = await at('kakaoStaff', `/orders/${hearing}/opinion`);
    await staff.reads('의견은 책임자(재난관리책임자)가 제출합니다.');
    const manager = await at('kakaoManager', `/orders/${hearing}/opinion`);
    await manager.reads('의견제출 기간 14일', 'D-14', '2024. 6. 24.(월)', '비상조치 계획이 시행되고 있다.');
    await expectAccessible(manager.page);
    await manager.write('의견', OPINION);
    await handIn(manager, '파일 선택', textFile('일정.txt', '일정표'), '이행 일정표');
    await manager.press('의견 제출');
    const opinions = manager.section('제출한 의견');
    await opinions.reads(OPINION, /^접수-20240610-\d+$/, '이행 일정표', /조치요구서가 도달한 뒤에/);
    await manager.follow('이행 일정표');
    await manager.section('쓰인 곳').reads(/^제출한 의견/);

    const lead = await at('lead', `/orders/${hearing}/opinion`);
    await lead.choose('반영 여부', '미반영');
    await lead.write('이유', NOT_REFLECTED);
    await lead.press('기록');
    await lead.section('반영 여부와 이유').reads(NOT_REFLECTED);
    await expectAccessible(lead.page);
    expect(await (await at('kakaoManager', `/orders/${hearing}/opinion`)).page.content()).not.toContain(NOT_REFLECTED);
    await issueHeard(stage.system, hearing);
    await (
      await at('kakaoManager', `/orders/${hearing}/opinion`)
    )
      .section('반영 여부와 이유')
      .reads('미반영', NOT_REFLECTED);
    await (await at('kakaoManager', `/letters/${hearing}`)).reads('6. 제출한 의견과 반영 결과', NOT_REFLECTED);
  });

  it.each(['kakaoManager', 'lead'] as const)(
    'is read by %s in English too, on a phone, without a barrier',
    async (person) => {
      const desk = await Desk.of(stage, person, { language: 'en', width: 360, height: 740 });
      for (const path of pagesOf()) {
        await desk.page.goto(stage.origin + path);
        await settled(desk.page);
        await expectAccessible(desk.page);
        await expectNoSidewaysScroll(desk.page);
      }
    },
  );

  it('W1 is nothing to another provider: no address of it, no word, no number, no count', async () => {
    const naver = await at('naverManager', '/');
    const answers: Promise<string>[] = [];
    naver.page.on('response', (response) => {
      if (response.url().startsWith(`${stage.origin}/api/`)) answers.push(response.text().catch(() => ''));
    });
    const secret = await wordsOfKakao();
    const leaks: string[] = [];
    for (const path of [...(await addressesOfKakao()), ...LISTS]) {
      await at('naverManager', path);
      if (!LISTS.includes(path)) await naver.title('찾을 수 없습니다');
      const shown = `${await naver.page.title()}\n${await naver.page.locator('body').innerText()}`;
      for (const word of secret) if (holds(shown, word)) leaks.push(`${path} shows ${word}`);
    }
    expect(leaks).toEqual([]);
    const heard = await Promise.all(answers);
    expect(heard.length).toBeGreaterThan(20);
    expect(secret.filter((word) => heard.some((answer) => holds(answer, word)))).toEqual([]);
    const search = await at('naverManager', `/search?q=${encodeURIComponent(order.orderNo)}`);
    await search.reads(/에 맞는 자료가 없습니다/);
  });

  const LISTS: readonly string[] = [
    '/',
    '/cases',
    '/actions',
    '/documents',
    '/deadlines',
    '/search?q=%EC%82%AC%EC%A0%84',
  ];

  function pagesOf(): string[] {
    return [
      `/letters/${order.orderId}`,
      `/orders/${order.orderId}/plans`,
      `/plans/${planId}`,
      `/plans/${nextId}`,
      `/fact-checks/${check.id}`,
      `/orders/${hearing}/opinion`,
    ];
  }

  async function addressesOfKakao(): Promise<string[]> {
    const { caseId, orderId } = order;
    const first = async (path: string) => (await itemsOf(path))[0].id as string;
    const action = await first(`/corrective-actions?caseId=${caseId}`);
    return [
      ...pagesOf(),
      `/cases/${caseId}`,
      `/orders/${orderId}`,
      `/letters/${hearing}`,
      `/findings/${check.findingId}`,
      `/findings/${await first(`/cases/${caseId}/findings`)}`,
      `/actions/${action}`,
      `/actions/${action}/report`,
      `/documents/${await first(`/documents?caseId=${caseId}`)}`,
      `/evidence/${await first(`/cases/${caseId}/evidence`)}`,
      `/incidents/${await first(`/cases/${caseId}/incidents`)}`,
    ];
  }

  /** Names, titles, numbers and sentences that are Kakao's alone. */
  async function wordsOfKakao(): Promise<string[]> {
    const { caseId } = order;
    const rows = [
      ...(await itemsOf(`/cases/${caseId}/orders`)),
      ...(await itemsOf(`/cases/${caseId}/findings`)),
      ...(await itemsOf(`/corrective-actions?caseId=${caseId}`)),
      ...(await itemsOf(`/documents?caseId=${caseId}`)),
      ...(await itemsOf(`/cases/${caseId}/evidence`)),
      ...(await itemsOf(`/cases/${caseId}/incidents`)),
    ];
    const numbers = ['orderNo', 'findingNo', 'actionNo', 'documentNo', 'evidenceNo', 'incidentNo'];
    const told = rows.flatMap((row) => numbers.flatMap((name) => (typeof row[name] === 'string' ? [row[name]] : [])));
    return [...new Set([...told, order.orderNo, '카카오톡 장애', CAUSE, BETTER, FACTS, COMMENT, OPINION, '접속 기록'])];
  }

  async function itemsOf(path: string): Promise<Record<string, unknown>[]> {
    const { body } = await (await stage.system.as('kakaoManager')).get(path).expect(200);
    return (body as { items: Record<string, unknown>[] }).items;
  }

  async function writeAll(id: string): Promise<void> {
    for (const index of (await planOf(id)).items.keys()) await writeItem(id, index, ITEM);
  }

  async function writeItem(id: string, index: number, words: object): Promise<void> {
    const { items } = await planOf(id);
    const { requirementId, version } = items[index];
    const manager = await stage.system.as('kakaoManager');
    await manager.put(`/plans/${id}/items/${requirementId}`, words, version).expect(200);
  }
});

/** A number is held only as a whole: 4 is not 40. */
function holds(text: string, word: string): boolean {
  return new RegExp(`${word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?!\\d)`).test(text);
}
