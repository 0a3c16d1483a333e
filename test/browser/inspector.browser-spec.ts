import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, signIn, useStage } from '../support/browser';
import { givenDraft, givenFactsAgreed, type FindingBody } from '../support/given-finding';
import { moved } from '../support/moves';
import type { Person } from '../support/test-app';
import { givenVisitAhead, type VisitAhead } from '../support/given-visit';

const PHONE = { width: 390, height: 844 };
/** A grey dot: what a camera gives is a photo, however small. */
const PHOTO = {
  name: 'IMG_0001.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const IN_HURRY_MS = 120_000;

const saved = (page: Page) => page.getByText(/^✓\s*저장됨 \d\d:\d\d$/);
const missing = (page: Page) => page.getByRole('complementary', { name: '지적안으로 올리기 전에 필요한 것' });
const focused = (page: Page, name: string) =>
  page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, name);
const alerted = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });

describe('An inspector on a phone', () => {
  const stage = useStage();

  async function registration(): Promise<Page> {
    const page = await stage.open('inspector', '/cases/new', PHONE);
    await page.getByRole('combobox', { name: /사업자/ }).fill('네이버');
    await page.getByRole('option', { name: /네이버 주식회사/ }).click();
    await page.getByLabel(/인지 경위/).selectOption({ label: '민원' });
    await page
      .getByLabel('메일', { exact: true })
      .or(page.getByLabel(/기사 댓글/))
      .first()
      .check();
    await page.getByLabel(/장애 현상/).fill('댓글이 보이지 않음');
    return page;
  }

  async function declareAndSend(page: Page): Promise<void> {
    await page.getByLabel(/처리과/).selectOption({ label: '디지털기반안전과' });
    await page.getByLabel(/이해충돌이 없음을/).check();
    await page.getByRole('button', { name: '사건 등록' }).click();
  }

  it('registers a case with two incidents on one page, well within two minutes', async () => {
    const page = await registration();
    const began = performance.now();
    await page.getByRole('button', { name: '처음 확인된 시각: 지금' }).click();
    await page.getByRole('button', { name: '장애 하나 더' }).click();
    await page
      .getByLabel(/장애 현상/)
      .nth(1)
      .fill('검색 결과가 늦게 나옴');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await declareAndSend(page);
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    expect(performance.now() - began).toBeLessThan(IN_HURRY_MS);
    const incidents = await incidentsOf(page);
    expect(incidents.map(({ symptoms }) => symptoms)).toEqual(['댓글이 보이지 않음', '검색 결과가 늦게 나옴']);
    expect(incidents[0].services).toHaveLength(1);
  });

  it('is told of an open case about the same hours, and registers only after looking', async () => {
    const page = await registration();
    await page.getByRole('button', { name: '처음 확인된 시각: 지금' }).click();
    await declareAndSend(page);
    await alerted(page, '24시간 이내').waitFor();
    await page.getByRole('complementary', { name: '이 사업자의 최근 사건' }).getByRole('link').first().waitFor();
    await page.getByLabel(/다른 장애임을 확인했습니다/).check();
    await page.getByRole('button', { name: '사건 등록' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  });

  it('takes what was typed along to a case that is there already', async () => {
    const page = await registration();
    const standing = page.getByRole('complementary', { name: '이 사업자의 최근 사건' });
    await standing
      .getByRole('button', { name: /이 사건에 장애 추가/ })
      .first()
      .click();
    await page.waitForURL(/\/incidents\/new$/);
    expect(await page.getByLabel(/장애 현상/).inputValue()).toBe('댓글이 보이지 않음');
    await page.getByRole('button', { name: '장애 등록' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    expect((await incidentsOf(page)).at(-1)?.symptoms).toBe('댓글이 보이지 않음');
  });

  it('resumes a registration that broke in the middle, also after a reload, and doubles nothing', async () => {
    stage.expectCuts();
    const page = await registration();
    await page.getByRole('button', { name: '장애 하나 더' }).click();
    await page
      .getByLabel(/장애 현상/)
      .nth(1)
      .fill('검색 결과가 늦게 나옴');
    await loseAnswer(page, /\/cases\/[0-9a-f-]+\/incidents$/, 'POST', 2);
    await declareAndSend(page);
    await page.getByText('연결이 끊겨 등록되었는지 알 수 없습니다').waitFor();
    expect(await page.getByLabel(/장애 현상/).isDisabled()).toBe(true);
    await page.reload();
    await settled(page);
    await page.getByText(/사건 점검-\d{4}-\d{4}: 등록됨/).waitFor();
    await page.getByRole('button', { name: '이어서 등록' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    expect(await incidentsOf(page)).toHaveLength(2);
  });

  it('says at the field and at the head what is missing', async () => {
    const page = await stage.open('inspector', '/cases/new', PHONE);
    await page.getByRole('button', { name: '사건 등록' }).click();
    const summary = alerted(page, '입력한 내용을 확인하십시오');
    await summary.waitFor();
    await expectAccessible(page);
    await summary.getByRole('button', { name: '사업자를 고르십시오.' }).click();
    const field = page.getByRole('combobox', { name: /사업자/ });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  async function incidentsOf(page: Page): Promise<{ symptoms: string; services: unknown[] }[]> {
    const inspector = await stage.system.as('inspector');
    const caseId = new URL(page.url()).pathname.split('/').at(-1);
    const { body } = await inspector.get(`/cases/${caseId}/incidents`).expect(200);
    const found = [];
    for (const { id } of (body as { items: { id: string }[] }).items) {
      found.push(
        (await inspector.get(`/incidents/${id}`).expect(200)).body as { symptoms: string; services: unknown[] },
      );
    }
    return found;
  }
});

describe('An inspector on site', () => {
  const stage = useStage();
  let visit: VisitAhead;

  beforeAll(async () => {
    visit = await givenVisitAhead(stage.system, 'KAKAO');
  });

  it('opens a visit, taps credentials and document at the server’s time, notes who was there and takes a photo', async () => {
    const page = await stage.open('inspector', `/inspections/${visit.inspectionId}`, PHONE);
    await page.getByRole('button', { name: '현장 방문 시작' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '현장 방문 시작' }).click();
    await page.waitForURL(/\/sessions\//);
    await settled(page);
    await page.clock.setFixedTime(new Date('2030-01-01T00:00:00Z'));
    await page.getByRole('button', { name: '증표 제시', exact: true }).click();
    await page.getByText('증표를 제시함').waitFor();
    await page.getByRole('button', { name: '현장출입조사서 교부', exact: true }).click();
    await page.getByText('현장출입조사서를 교부함').waitFor();
    await addPerson(page);
    await addPhoto(page, '작업 승인 화면');
    await page.getByRole('link', { name: '작업 승인 화면' }).waitFor();
    await page.getByRole('img', { name: '작업 승인 화면' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const session = await sessionOf(page);
    expect(session.attendees).toEqual([expect.objectContaining({ title: '재난관리책임자', side: 'PROVIDER' })]);
    for (const at of [session.credentialShownAt, session.entryDocumentHandedAt])
      expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
  });

  it('corrects a time, records the consent to recording and closes the visit, which then takes no more edits', async () => {
    const { body } = await (await stage.system.as('inspector')).get(`/inspections/${visit.inspectionId}/sessions`);
    const [{ id }] = body as { id: string }[];
    const page = await stage.open('inspector', `/sessions/${id}`, PHONE);
    await page.getByRole('button', { name: '시각 고치기 증표 제시' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: '취소' }).click();
    await page.getByLabel('동의함', { exact: true }).check();
    await page.getByLabel(/시작 회의와 현장 메모/).fill('점검의 목적과 범위를 알렸다.');
    await page.getByRole('button', { name: '현장 기록 저장' }).click();
    await page.getByText('현장 기록을 저장했습니다.').waitFor();
    await page.getByRole('button', { name: '방문 끝내기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('사실확인서').selectOption({ label: '서명 거부' });
    await dialog.getByRole('button', { name: '방문 끝내기' }).click();
    await dialog.getByText('서명을 거부한 사유').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('서명을 거부한 까닭').fill('사실관계 한 줄에 이견이 있다.');
    await dialog.getByRole('button', { name: '방문 끝내기' }).click();
    await page.getByText('이 방문은 끝났습니다.').waitFor();
    expect(await page.getByRole('button', { name: '현장 기록 저장' }).count()).toBe(0);
    expect(await sessionOf(page)).toMatchObject({ closed: true, recordingAgreed: true, statement: 'REFUSED' });
  });

  async function addPerson(page: Page): Promise<void> {
    await page.getByRole('button', { name: '참석자 추가' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^소속 \(필수\)/).fill('주식회사 카카오');
    await dialog.getByLabel(/직위/).fill('재난관리책임자');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '참석자 추가' }).click();
    await page.getByText('재난관리책임자').waitFor();
  }

  async function sessionOf(page: Page): Promise<{
    attendees: unknown[];
    credentialShownAt: string;
    entryDocumentHandedAt: string;
  }> {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    return (await (await stage.system.as('inspector')).get(`/sessions/${id}`).expect(200)).body as never;
  }
});

describe('An inspection plan', () => {
  const stage = useStage();

  it('is drafted by its elements, shows what its approval still asks for, and is edited in place', async () => {
    const { caseId } = await givenVisitAhead(stage.system, 'NAVER');
    const page = await stage.open('inspector', `/cases/${caseId}/inspections/new`, PHONE);
    await page.getByLabel(/시작 일시/).fill('2024-06-10T10:00');
    await page.getByLabel(/종료일/).fill('2024-06-11');
    await page.getByLabel(/점검 종류/).selectOption({ label: '정기' });
    await page
      .getByLabel(/법적 근거/)
      .selectOption({ label: '「방송통신발전 기본법」 제36조의2제2항 (재난관리계획 이행 지도·점검)' });
    await page.getByLabel('재난관리계획 이행', { exact: true }).check();
    await page.getByLabel(/점검 범위/).fill('2024년 재난관리계획의 이행');
    await page.getByLabel(/제출 요구 자료/).fill('작업계획서\n시험 결과서');
    await page.reload();
    await page.getByText(/보관된 작성 내용.*불러왔습니다/).waitFor();
    await page.getByRole('button', { name: '점검계획 저장' }).click();
    await page.waitForURL(/\/inspections\/[0-9a-f-]{36}$/);
    await page.getByText('조사계획의 빈 항목을 모두 채워야 합니다.').waitFor();
    await page.getByRole('button', { name: '계획 고치기' }).click();
    for (const element of ['점검 방법', '대상 선정 사유', '거부 시 제재', '점검 장소'])
      await page.getByRole('textbox', { name: element, exact: true }).fill(`${element}: 적음`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: '점검계획 저장' }).click();
    await page.getByText('점검계획의 필수 항목이 채워짐').waitFor();
    await page.getByText('시험 결과서').waitFor();
  });
});

describe('A finding', () => {
  const stage = useStage();
  let visit: VisitAhead;

  beforeAll(async () => {
    visit = await givenVisitAhead(stage.system, 'KAKAO');
  });

  it('is logged on a phone with criteria and a photo, saved by itself, and proposed', async () => {
    const address = `/cases/${visit.caseId}/findings/new?inspection=${visit.inspectionId}`;
    const page = await stage.open('inspector', address, PHONE);
    const began = performance.now();
    await page.getByLabel(/현황/).fill('2024-05-13 작업의 사전테스트 기록이 없다.');
    await page.getByText('지금은 이 기기에 보관됩니다').waitFor();
    await page.getByLabel(/지적 제목/).pressSequentially('사전테스트 미실시');
    await page.waitForURL(/\/findings\/[0-9a-f-]{36}$/);
    expect(await page.getByLabel(/지적 제목/).evaluate((field) => field === document.activeElement)).toBe(true);
    await missing(page).getByText('점검 기준을 하나 이상 연결해야 합니다.').waitFor();
    await addPhoto(page, '작업 이력 화면');
    await page.getByRole('combobox', { name: '점검 기준' }).fill('사전테스트');
    await page.getByRole('option', { name: /A-2024-01/ }).click();
    await page.getByRole('textbox', { name: '원인', exact: true }).fill('사전테스트 대상을 정한 지침이 없다.');
    await page.getByLabel('영향', { exact: true }).fill('오류가 그대로 서비스에 반영되었다.');
    await missing(page).getByText('필요한 것을 모두 갖추었습니다.').waitFor();
    await saved(page).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: '지적안 상신' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '지적안 상신' }).click();
    await page.getByText('지적안', { exact: true }).waitFor();
    expect(performance.now() - began).toBeLessThan(IN_HURRY_MS);
    expect(await findingOf(page)).toMatchObject({ status: 'PROPOSED', title: '사전테스트 미실시' });
  });

  it('holds a comparison that is typed by keyboard, saved when it is complete, and read as a table afterwards', async () => {
    const page = await openDraft({ condition: '측정값을 나란히 적는다.' });
    const { keyboard } = page;
    await page.getByRole('button', { name: '비교표 추가', exact: true }).press('Enter');
    await page.getByRole('textbox', { name: '표 제목', exact: true }).fill('복구 시간 비교');
    await page.getByText('비교표는 표 제목과 열 이름을 모두').first().waitFor();
    await page.getByRole('textbox', { name: '1열 이름', exact: true }).fill('서비스');
    await page.getByRole('textbox', { name: '2열 이름', exact: true }).fill('복구 시간');
    await page.getByRole('textbox', { name: '2열 단위', exact: true }).fill('분');
    await page.getByRole('button', { name: '열 추가', exact: true }).press('Enter');
    await focused(page, '3열 이름');
    await keyboard.type('목표');
    await page.getByRole('textbox', { name: '1행 서비스', exact: true }).fill('메시지');
    await page.getByRole('textbox', { name: '1행 복구 시간', exact: true }).fill('열셋');
    await page.getByText('수를 적으십시오.').waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: /^1행 복구 시간/ }).fill('1,273.5');
    await keyboard.press('Enter');
    await focused(page, '2행 복구 시간');
    await keyboard.type('6');
    await page.getByRole('button', { name: '3열 삭제', exact: true }).press('Enter');
    await focused(page, '2열 이름');
    await page.getByRole('textbox', { name: '출처', exact: true }).fill('카카오 서버 로그');
    const tables = [
      {
        title: '복구 시간 비교',
        source: '카카오 서버 로그',
        columns: [
          { title: '서비스', kind: 'TEXT' },
          { title: '복구 시간', kind: 'NUMBER', unit: '분' },
        ],
        rows: [{ cells: ['메시지', 1273.5] }, { cells: [null, 6] }],
      },
    ];
    await saved(page).waitFor();
    expect(await findingOf(page)).toMatchObject({ tables });
    await page.reload();
    expect(await page.getByRole('textbox', { name: '1행 복구 시간', exact: true }).inputValue()).toBe('1273.5');
    await expectNoSidewaysScroll(page);
  });

  it('points at words that judge, and refuses nothing for them', async () => {
    const page = await openDraft({ condition: '사실만 적는다.' });
    await page.getByLabel(/현황/).fill('무책임한 작업이 있었다.');
    await page.getByText('표현을 다시 보십시오: 무책임').waitFor();
  });

  it('has lost no word after a reload in mid-form, before and after its first save', async () => {
    const page = await stage.open('inspector', `/cases/${visit.caseId}/findings/new`, PHONE);
    await page.getByLabel(/현황/).fill('아직 제목이 없는 현황');
    await page.reload();
    await page.getByText(/보관된 작성 내용.*불러왔습니다/).waitFor();
    expect(await page.getByLabel(/현황/).inputValue()).toBe('아직 제목이 없는 현황');
    await page.getByLabel(/지적 제목/).fill('제목을 적음');
    await page.waitForURL(/\/findings\/[0-9a-f-]{36}$/);
    await page.getByLabel('영향', { exact: true }).fill('다시 읽기 바로 전에 쓴 영향');
    await page.reload();
    await saved(page).waitFor();
    expect(await page.getByLabel('영향', { exact: true }).inputValue()).toBe('다시 읽기 바로 전에 쓴 영향');
    expect(await findingOf(page)).toMatchObject({
      condition: '아직 제목이 없는 현황',
      effect: '다시 읽기 바로 전에 쓴 영향',
    });
  });

  it('is stored once although the answer to its first save was lost and the page read again', async () => {
    stage.expectCuts();
    const page = await stage.open('inspector', `/cases/${visit.caseId}/findings/new`, PHONE);
    await loseAnswer(page, /\/findings$/, 'POST', 1);
    await page.getByLabel(/지적 제목/).fill('한 번만 저장되는 지적');
    await page.getByText('서버와 연결되지 않아').first().waitFor();
    await page.reload();
    await page.waitForURL(/\/findings\/[0-9a-f-]{36}$/);
    const inspector = await stage.system.as('inspector');
    const { body } = await inspector.get(`/cases/${visit.caseId}/findings?limit=100`).expect(200);
    const titles = (body as { items: { title: string }[] }).items.map(({ title }) => title);
    expect(titles.filter((title) => title === '한 번만 저장되는 지적')).toHaveLength(1);
  });

  it('is written by two at once: what only one changed meets, what both changed is shown in both versions', async () => {
    const one = await openDraft({ cause: '처음 원인' });
    const { id } = await findingOf(one);
    const two = await stage.open('lead', `/findings/${id}`);
    await one.getByLabel('영향', { exact: true }).fill('조사원이 쓴 영향');
    await saved(one).waitFor();
    await two.getByLabel(/현황/).fill('반장이 쓴 현황');
    await two.getByText('다른 사람이 고친 항목을 불러왔습니다: 영향').or(saved(two)).first().waitFor();
    await saved(two).waitFor();
    expect(await two.getByLabel('영향', { exact: true }).inputValue()).toBe('조사원이 쓴 영향');

    await one.getByRole('textbox', { name: '원인', exact: true }).fill('조사원이 쓴 원인');
    await saved(one).waitFor();
    await untilStored(one, { cause: '조사원이 쓴 원인' });
    await two.getByRole('textbox', { name: '원인', exact: true }).fill('반장이 쓴 원인');
    const conflict = two.getByRole('alert', { name: '다른 사람이 먼저 저장했습니다' });
    await conflict.waitFor();
    await expectAccessible(two);
    await two.reload();
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain('반장이 쓴 원인');
    expect(await conflict.innerText()).toContain('조사원이 쓴 원인');
    expect((await findingOf(one)).cause).toBe('조사원이 쓴 원인');
    await conflict.getByRole('radio', { name: /내가 쓴 내용/ }).check();
    await two.getByRole('button', { name: '고른 내용으로 계속' }).click();
    await saved(two).waitFor();
    expect(await findingOf(one)).toMatchObject({
      cause: '반장이 쓴 원인',
      effect: '조사원이 쓴 영향',
      condition: '반장이 쓴 현황',
    });
  });

  it('asks to sign in again in place when the session ends in mid-form, and then saves what was typed', async () => {
    const page = await openDraft({}, 'expert');
    await stage.endSessions('expert');
    await page.getByLabel('영향', { exact: true }).fill('로그인이 끝난 뒤에 쓴 영향');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await signIn(page, 'expert');
    await dialog.waitFor({ state: 'detached' });
    await saved(page).waitFor();
    expect(await findingOf(page)).toMatchObject({ effect: '로그인이 끝난 뒤에 쓴 영향' });
  });

  it('goes on by itself when the network was away', async () => {
    stage.expectCuts();
    const page = await openDraft();
    stage.line.down();
    await page.getByLabel('영향', { exact: true }).fill('연결이 없을 때 쓴 영향');
    await page.getByText('서버와 연결되지 않아').first().waitFor();
    stage.line.up();
    await saved(page).waitFor();
    expect(await findingOf(page)).toMatchObject({ effect: '연결이 없을 때 쓴 영향' });
  });

  it('goes to the fact check with a day, comes back with a comment that is answered, and is confirmed', async () => {
    const draft = await givenDraft(stage.system, visit, 'KAKAO');
    await moved(await stage.system.as('inspector'), `/findings/${draft.id}`, 'propose');
    const page = await stage.open('lead', `/findings/${draft.id}`);
    await page.getByRole('button', { name: '사실확인 요청' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/의견 제출 기한/).fill('2040-01-31');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '사실확인 요청' }).click();
    await page.getByText('사실확인 중').waitFor();
    await commentAs('kakaoManager', draft.id, '이용자 수가 사실과 다릅니다.');
    await page.reload();
    await page.getByText('이용자 수가 사실과 다릅니다.').waitFor();
    await page.getByRole('textbox', { name: /^답변/ }).fill('제출한 기록으로 다시 확인하였습니다.');
    await page.getByRole('button', { name: '답변 보내기' }).click();
    await page.getByText('답변을 보냈습니다.').waitFor();
    await page.getByRole('button', { name: '지적 확정' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '지적 확정' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await findingOf(page)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('keeps its internal note to the ministry, opened on purpose', async () => {
    const page = await openDraft();
    await page.getByText('내부 메모 열기').click();
    await page.getByRole('textbox', { name: /^메모/ }).fill('내부에서만 보는 메모');
    await page.getByRole('button', { name: '메모 저장' }).click();
    await page.getByText('메모를 저장했습니다.').waitFor();
    const inspector = await stage.system.as('inspector');
    const { body } = await inspector.get(`/findings/${(await findingOf(page)).id}/internal-note`).expect(200);
    expect(body).toMatchObject({ note: '내부에서만 보는 메모' });
  });

  it('is not there for its provider before it is issued', async () => {
    const draft = await givenDraft(stage.system, visit, 'KAKAO');
    await moved(await stage.system.as('inspector'), `/findings/${draft.id}`, 'propose');
    await givenFactsAgreed(stage.system, draft.id, 'KAKAO');
    const page = await stage.open('kakaoManager', `/findings/${draft.id}`);
    await page.getByRole('heading', { name: '찾을 수 없습니다' }).waitFor();
  });

  it('is read by its provider, once issued, without what is internal', async () => {
    const manager = await stage.system.as('kakaoManager');
    const { body } = await manager.get('/search?q=사전테스트').expect(200);
    const { groups } = body as { groups: { type: string; hits: { id: string; title: string }[] }[] };
    const [issued] = groups.find(({ type }) => type === 'finding')?.hits ?? [];
    const page = await stage.open('kakaoManager', `/findings/${issued.id}`, PHONE);
    await page.getByRole('heading', { level: 1, name: issued.title }).waitFor();
    await page.getByRole('heading', { name: '현황(확인 사실)' }).waitFor();
    expect(await page.getByText('내부 메모').count()).toBe(0);
    expect(await page.getByRole('main').getByRole('button').allInnerTexts()).toEqual(['이의 제기']);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  async function openDraft(more: object = {}, reader: Person = 'inspector'): Promise<Page> {
    const draft: FindingBody = await givenDraft(stage.system, visit, 'KAKAO', more);
    return stage.open(reader, `/findings/${draft.id}`);
  }

  async function findingOf(page: Page): Promise<Record<string, string>> {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    return (await (await stage.system.as('inspector')).get(`/findings/${id}`).expect(200)).body as Record<
      string,
      string
    >;
  }

  async function untilStored(page: Page, part: Record<string, string>): Promise<void> {
    const [[field, value]] = Object.entries(part);
    const until = performance.now() + 10_000;
    while ((await findingOf(page))[field] !== value)
      if (performance.now() > until) throw new Error(`${field} is not stored`);
  }

  async function commentAs(who: 'kakaoManager', findingId: string, comment: string): Promise<void> {
    const lead = await stage.system.as('lead');
    const { body } = await lead.get(`/fact-checks?findingId=${findingId}&outcome=OPEN`).expect(200);
    const [check] = (body as { items: { id: string; version: number }[] }).items;
    const manager = await stage.system.as(who);
    await manager
      .post(`/fact-checks/${check.id}/answer`, { outcome: 'CORRECTION', comment }, check.version)
      .expect(200);
  }
});

describe('A declaration of interest', () => {
  const stage = useStage();

  it('opens the case to an expert who pledges confidentiality, and names whom the case concerns before', async () => {
    const caseId = await givenUndeclared();
    const page = await stage.open('expert', '/declarations', PHONE);
    await page.getByText('주식회사 카카오').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '이해충돌 없음을 신고' }).click();
    await alerted(page, '비밀유지를 서약해야').waitFor();
    await page.getByLabel(/밖에 알리지 않을 것을 서약합니다/).check();
    await page.getByRole('button', { name: '이해충돌 없음을 신고' }).click();
    await page.getByRole('link', { name: /사건 열기/ }).click();
    await page.waitForURL(new RegExp(`/cases/${caseId}$`));
  });

  it('of a conflict keeps the case closed', async () => {
    const caseId = await givenUndeclared();
    const page = await stage.open('expert', '/declarations', PHONE);
    await page.getByRole('button', { name: '이해충돌이 있음을 신고' }).click();
    await expectAccessible(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/이해충돌의 내용/).fill('이 사업자의 자문을 맡고 있다.');
    await dialog.getByRole('button', { name: '이해충돌이 있음을 신고' }).click();
    await page.getByText('신고를 기다리는 사건이 없습니다.').waitFor();
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('heading', { name: '찾을 수 없습니다' }).waitFor();
  });

  async function givenUndeclared(): Promise<string> {
    const inspector = await stage.system.as('inspector');
    const [{ id: providerId }] = (
      (await inspector.get('/providers?q=KAKAO').expect(200)).body as { items: { id: string }[] }
    ).items;
    const respondents = [{ providerId, role: 'OUTAGE_PROVIDER', providerTitle: '점검' }];
    const { userId } = await stage.system.as('expert');
    const { body } = await inspector
      .post('/cases', {
        title: '이해충돌 신고를 기다리는 사건',
        trigger: 'MEDIA',
        tracks: ['A'],
        departmentCode: 'NETWORK_SAFETY',
        respondents,
        team: [{ userId, duty: 'EXPERT', validFrom: '2024-01-01' }],
        noConflictOfInterest: true,
      })
      .expect(201);
    return (body as { id: string }).id;
  }
});

async function addPhoto(page: Page, caption: string): Promise<void> {
  await page.getByLabel('사진 찍기').setInputFiles(PHOTO);
  await page.getByLabel('제목 또는 사진 설명').fill(caption);
  await page.getByRole('button', { name: '보내기' }).click();
  await page.getByText('서버의 지문과 같습니다.').waitFor();
}

/** The server does what the nth such request asks, and its answer is lost on the way. */
async function loseAnswer(page: Page, path: RegExp, method: string, nth: number): Promise<void> {
  let count = 0;
  await page.route(
    (url) => path.test(url.pathname),
    async (route) => {
      if (route.request().method() !== method || ++count !== nth) return route.fallback();
      await route.fetch();
      await route.abort();
    },
  );
}
