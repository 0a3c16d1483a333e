import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, type Stage, useStage, type View } from '../support/browser';
import { DemoRecord } from '../support/demo-record';
import type { Person } from '../support/test-app';

const CASES = { kakao: 'kakao-2024-05', pangyo: 'pangyo-2022', naver: 'naver-2024' } as const;
type CaseName = keyof typeof CASES;

const PICTURES = 'figure.jg-picture';

class CaseRooms {
  constructor(private readonly stage: Stage) {}

  async record(name: CaseName): Promise<DemoRecord> {
    return DemoRecord.of(await this.stage.system.as('approver'), CASES[name]);
  }

  async open(name: CaseName, person: Person = 'approver', view: View = {}): Promise<Page> {
    const { caseId } = await this.record(name);
    return this.stage.open(person, `/cases/${caseId}`, view);
  }

  async openIncident(name: CaseName, ref: string, person: Person, view: View = {}): Promise<Page> {
    const record = await this.record(name);
    return this.stage.open(person, `/incidents/${record.idOf(ref)}`, view);
  }
}

const figure = (page: Page, caption: string): Locator => page.locator(PICTURES).filter({ hasText: caption }).first();

/** Opens the table of a picture. */
async function tableOf(picture: Locator): Promise<Locator> {
  await picture.getByText('표로 보기', { exact: true }).click();
  return picture.locator('table').first();
}

const shown = async (locator: Locator): Promise<string[]> =>
  (await locator.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

describe('The case room', () => {
  const stage = useStage();
  const rooms = new CaseRooms(stage);

  it('tells the three outages of Kakao on one axis, and the same in a table', async () => {
    const page = await rooms.open('kakao');
    const axis = figure(page, '장애 시각과 지속시간');
    const words = await axis.getByRole('img').getAttribute('aria-label');
    expect(words).toContain('장01 2024. 5. 13.(월) 13:44부터 2024. 5. 13.(월) 13:50까지, 6분, 확정된 시각');
    expect(words).toContain('장03 2024. 5. 21.(화) 08:30부터 2024. 5. 21.(화) 09:24까지, 54분');
    const rows = await shown((await tableOf(axis)).locator('tbody tr'));
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => /\b(6분|54분)/.exec(row)?.[1])).toEqual(['6분', '6분', '54분']);
  });

  it('has for every picture a table with caption and header cells, and words for whoever does not see it', async () => {
    for (const name of ['kakao', 'pangyo'] as const) {
      const page = await rooms.open(name);
      const pictures = page.locator(PICTURES);
      expect(await pictures.count()).toBeGreaterThan(3);
      for (const picture of await pictures.all()) {
        expect(
          await picture.locator(':is(figcaption, [role="img"][aria-label], [role="region"])').count(),
        ).toBeGreaterThan(0);
        const table = await tableOf(picture);
        expect(((await table.locator('caption').textContent()) ?? '').length).toBeGreaterThan(2);
        expect(await table.locator('th[scope="col"]').count()).toBeGreaterThan(2);
        expect(await table.locator('th[scope="row"]').count()).toBeGreaterThan(0);
      }
    }
  });

  it('shows who states which start of the Pangyo outage beside the official one, and how Kakao recovered', async () => {
    const page = await rooms.open('pangyo');
    const claims = figure(page, '누가 언제라고 하는가');
    const words = await claims.getByRole('img').getAttribute('aria-label');
    expect(words).toContain('15:27 과학기술정보통신부 (공식)');
    expect(words).toContain('15:33 소방청');
    expect(await claims.locator('path.official').count()).toBe(1);
    expect(await claims.locator('circle.claim').count()).toBe(4);
    expect(await page.locator('.jg-room-card').filter({ hasText: '카카오 서비스 중단' }).innerText()).toContain(
      '127시간 33분',
    );
    const recovery = await figure(page, '복구현황: 장03').getByRole('img').getAttribute('aria-label');
    expect(recovery).toContain('카카오 13개 주요 서비스: 2022. 10. 17.(월) 06:00 일부 31%, 2022. 10. 20.(목) 23:00');
  });

  it('lights up the path through a finding: its outages, requirements and actions, as the database links them', async () => {
    const record = await rooms.record('kakao');
    const finding = record.idOf('finding-1');
    const linked = await stage.system.sql<{ id: string }>(
      'owner',
      `SELECT requirement_id AS id FROM requirement_findings WHERE finding_id = $1
       UNION ALL SELECT a.id FROM corrective_actions a JOIN requirement_findings f USING (requirement_id) WHERE f.finding_id = $1
       UNION ALL SELECT incident_id FROM finding_incidents WHERE finding_id = $1`,
      [finding],
    );
    const page = await rooms.open('kakao');
    const map = page.locator('.jg-room-map');
    expect(await map.locator('li').count()).toBe(3 + 3 + 6 + 6);
    await map.locator(`a[href="/findings/${finding}"]`).focus();
    expect(await map.locator('li:not(.is-dim)').count()).toBe(1 + linked.length);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).focus();
    expect(await map.locator('li.is-dim').count()).toBe(0);
  });

  it('draws what led to what, with the outage that caused another', async () => {
    const page = await rooms.open('kakao');
    const words = await figure(page, '원인의 이어짐').getByRole('img').getAttribute('aria-label');
    expect(words).toContain('장02 때문에 장03 발생');
    expect(words).toContain('사전테스트 미실시 → 명령어·설정 오류');
  });

  it('says of an open deadline why it is that date, only when asked', async () => {
    await stage.system.setClock('2024-06-20T09:00:00+09:00');
    const page = await rooms.open('kakao');
    const row = page.locator('#deadlines tbody tr').filter({ hasText: '조치계획 제출' }).first();
    expect(await row.innerText()).toContain('D-11');
    expect(await row.getByText('민법 제161조').count()).toBe(0);
    await row.getByText('이 날짜의 근거').click();
    await row.getByText('민법 제161조').first().waitFor();
  });

  it('answers an address with a part, and tells the history when somebody comes to it', async () => {
    const { caseId } = await rooms.record('kakao');
    const page = await stage.open('approver', `/cases/${caseId}#history`);
    const history = page.locator('#history');
    await history.locator('li').first().waitFor();
    expect(await history.locator('li').count()).toBe(25);
    await history.getByRole('button', { name: '더 보기' }).click();
    await settled(page);
    expect(await history.locator('li').count()).toBe(50);
    expect(await history.innerText()).toContain('시연 점검반장');
  });

  it('shows a refused move with its reason in words', async () => {
    const page = await rooms.open('kakao', 'lead');
    const moves = page.locator('.jg-room-moves');
    await moves.getByText('지금 할 수 없는 처리').click();
    expect(await moves.innerText()).toMatch(/종결 상신: .*시정조치/);
  });

  it('shows a respondent its own part and nothing of the inside or of the others', async () => {
    const page = await rooms.open('pangyo', 'kakaoManager');
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/네이버|SK C&C|에스케이|점검반장|심의위원회/);
    expect(text).toContain('카카오 서비스 중단');
    expect(await page.locator('#causes, #decisions').count()).toBe(0);
    const { caseId } = await rooms.record('naver');
    const foreign = await stage.open('kakaoManager', `/cases/${caseId}`);
    await foreign.getByRole('heading', { name: '찾을 수 없습니다' }).waitFor();
    expect(await foreign.title()).not.toContain('네이버');
  });

  it('becomes nested lists on a phone and never scrolls sideways', async () => {
    for (const name of ['kakao', 'pangyo', 'naver'] as const) {
      const page = await rooms.open(name, 'approver', { width: 360, height: 780 });
      await expectNoSidewaysScroll(page);
      expect(await page.locator('.jg-room-map').count()).toBe(0);
      expect(await page.locator('#remediation .jg-room-tree').count()).toBeGreaterThan(0);
    }
  });

  it.each([
    ['kakao', 'lead'],
    ['pangyo', 'approver'],
    ['naver', 'auditor'],
    ['pangyo', 'skccManager'],
  ] as const)('is open to everybody’s hands and eyes: %s as %s sees it', async (name, person) => {
    for (const language of ['ko', 'en'] as const) {
      const page = await rooms.open(name, person, { language });
      const closed = language === 'ko' ? await page.locator('main .jg-disclosure > summary').all() : [];
      for (const summary of closed) await summary.click();
      await settled(page);
      await expectAccessible(page);
      await page.close();
    }
    for (const view of [{ mode: 'dark' }, { mode: 'high-contrast' }, { width: 390 }] as const)
      await expectAccessible(await rooms.open(name, person, view));
  });
});

describe('The page of one outage', () => {
  const stage = useStage();
  const rooms = new CaseRooms(stage);

  it('sets statements beside the official value and lets the lead decide, with the reason on record', async () => {
    const page = await rooms.openIncident('kakao', 'incident-3', 'inspector');
    await page.getByRole('button', { name: '진술 추가' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('항목').selectOption('DETECTED_AT');
    await form.getByRole('button', { name: '진술 추가' }).click();
    await form.getByText('값을 입력하십시오.').first().waitFor();
    await form.getByLabel(/^값/).fill('2024-05-21T08:33');
    await form.getByLabel('진술한 곳').selectOption('KAKAO');
    await form.getByLabel('출처').fill('카카오 재난보고 2024-05-21');
    await form.getByRole('button', { name: '진술 추가' }).click();
    await page.getByText('진술을 기록했습니다.').waitFor();

    const lead = await rooms.openIncident('kakao', 'incident-3', 'lead');
    const card = lead.getByRole('article', { name: '탐지' });
    expect(await card.innerText()).toContain('정하지 않음');
    await card.getByRole('button', { name: '공식 값 정하기' }).click();
    const decision = lead.getByRole('dialog');
    await decision.getByLabel('2024. 5. 21.(화) 08:33').check();
    await decision.getByLabel('판단 사유').fill('사업자의 관제 기록과 맞는다.');
    await decision.getByRole('button', { name: '공식 값 정하기' }).click();
    await lead.getByText('공식 값을 정했습니다.').waitFor();
    await settled(lead);
    expect(await card.locator('.official').innerText()).toContain('2024. 5. 21.(화) 08:33');
    expect(await card.locator('.official').innerText()).toContain('사업자의 관제 기록과 맞는다.');
  });

  it('keeps what was typed through a reload, and records what happened and how far things had recovered', async () => {
    const page = await rooms.openIncident('kakao', 'incident-1', 'inspector');
    await page.getByRole('button', { name: '경과 추가' }).click();
    await page.getByRole('dialog').getByLabel('내용').fill('카카오가 작업을 되돌렸다.');
    await page.getByText('임시 보관됨').waitFor();
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: '경과 추가' }).click();
    const event = page.getByRole('dialog');
    expect(await event.getByLabel('내용').inputValue()).toBe('카카오가 작업을 되돌렸다.');
    await event.getByLabel('시각').fill('2024-05-13T13:47');
    await event.getByLabel('출처').fill('카카오 재난보고');
    await event.getByRole('button', { name: '경과 추가' }).click();
    await page.getByText('경과를 기록했습니다.').waitFor();

    await page.getByRole('button', { name: '복구현황 추가' }).click();
    const snapshot = page.getByRole('dialog');
    await snapshot.getByLabel('기준 시각').fill('2024-05-13T13:48');
    await snapshot.getByLabel('자산 묶음의 이름').fill('메시지 서버');
    await snapshot.getByLabel('전체 수').fill('20');
    await snapshot.getByLabel('복구된 수').fill('15');
    await snapshot.getByLabel('보고한 곳').fill('KAKAO');
    await snapshot.getByLabel('출처').fill('카카오 재난보고');
    await snapshot.getByRole('button', { name: '복구현황 추가' }).click();
    await page.getByText('복구현황을 기록했습니다.').waitFor();
    await settled(page);
    const words = await figure(page, '복구현황: 장01').getByRole('img').getAttribute('aria-label');
    expect(words).toContain('메시지 서버: 2024. 5. 13.(월) 13:48 일부 75%');
  });

  it('lets an inspector write the cause analysis cause by cause', async () => {
    const page = await rooms.openIncident('kakao', 'incident-2', 'inspector');
    await page.getByRole('button', { name: '새 판 작성' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('요지').fill('작업 대상 서버를 잘못 골라 부하분산 설정이 다른 서버에 들어갔다.');
    await form.getByRole('button', { name: '원인 추가' }).click();
    const last = form.locator('fieldset').last();
    await last.getByLabel('종류').selectOption('RULED_OUT');
    await last.getByLabel('원인 분류').selectOption('OVERLOAD');
    await last.getByLabel('내용').fill('트래픽 급증');
    await last.getByLabel('배제한 까닭').fill('장애 때의 트래픽은 평소와 같았다.');
    await form.getByRole('button', { name: '원인 분석 저장' }).click();
    await page.getByText('원인 분석을 저장했습니다.').waitFor();
    await settled(page);
    const causes = page.locator('#causes');
    expect(await causes.innerText()).toContain('제2판');
    expect(await causes.innerText()).toContain('장애 때의 트래픽은 평소와 같았다.');
  });

  it('shows the respondent the released outage without a statement, a cause or a link', async () => {
    const page = await rooms.openIncident('kakao', 'incident-3', 'kakaoManager');
    expect(await page.locator('main').innerText()).toContain('54분');
    expect(await page.locator('#facts, #causes, #links, #reports, #timeline').count()).toBe(0);
  });

  it('is open to everybody’s hands and eyes, its dialogs too', async () => {
    for (const language of ['ko', 'en'] as const) {
      const page = await rooms.openIncident('pangyo', 'incident-kakao', 'lead', { language });
      await expectAccessible(page);
      const openers = page.locator('.jg-section-head button');
      for (let index = 0; index < (await openers.count()); index += 1) {
        await openers.nth(index).click();
        await page.getByRole('dialog').waitFor();
        await settled(page);
        await expectAccessible(page);
        await page.keyboard.press('Escape');
      }
    }
    const phone = await rooms.openIncident('pangyo', 'incident-kakao', 'lead', { width: 360, mode: 'high-contrast' });
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);
  });
});
