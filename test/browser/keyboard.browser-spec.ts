import type { Page } from 'playwright-core';
import { settled, useStage } from '../support/browser';
import { givenDeliveredOrder } from '../support/given-delivered-order';
import { givenCaseInHand, givenConfirmedFinding } from '../support/given-finding';
import { givenOrderAt } from '../support/given-order';
import { PEOPLE } from '../support/test-app';
import { TEST_PASSWORD } from '../support/test-server';
import { Keyboard } from './support/keyboard';

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('heading', { level: 1, name, exact: true });

/** Nobody here touches a mouse: Tab, Shift+Tab, Enter, Space, arrows and Escape do everything. */
describe('The main job by keyboard alone', () => {
  const stage = useStage('nothing');

  async function sitDown(...opened: Parameters<typeof stage.open>): Promise<Keyboard> {
    return Keyboard.of(await stage.open(...opened));
  }

  it('begins with signing in, and skips the head of the page', async () => {
    const keys = await sitDown(null);
    await keys.fillIn(/^전자우편 주소/, PEOPLE.inspector);
    await keys.fillIn(/^비밀번호/, TEST_PASSWORD);
    await keys.press('Enter');
    await heading(keys.page, '내 업무').waitFor();
    await keys.page.reload();
    await settled(keys.page);
    await keys.tabTo('본문 바로가기');
    await keys.press('Enter');
    expect(await keys.page.evaluate(() => document.activeElement?.id)).toBe('content');
    await keys.page.keyboard.press('Tab');
    expect(await keys.focused()).toBe('사건 등록');
  });

  it('finds a case by search and goes through its room section by section', async () => {
    const inHand = await givenCaseInHand(stage.system, ['KAKAO'], { status: 'INVESTIGATING' });
    await givenConfirmedFinding(stage.system, inHand, 'KAKAO');
    const keys = await sitDown('inspector');
    await keys.fillIn('검색', 'KAKAO 장애 점검');
    await keys.press('Enter');
    await keys.page.getByRole('link', { name: /KAKAO 장애 점검/ }).waitFor();
    await keys.tabTo(/KAKAO 장애 점검/);
    await keys.press('Enter');
    await heading(keys.page, 'KAKAO 장애 점검').waitFor();
    // Once there, the keys go on from the section: its list of sections lies behind it.
    for (const [section, id, way] of [
      ['지적과 시정', 'remediation', 'tabTo'],
      ['사람', 'people', 'backTo'],
      ['이력', 'history', 'backTo'],
    ] as const) {
      await keys[way](section);
      await keys.press('Enter');
      expect(await topOf(keys.page, `#${id} h2`)).toBeGreaterThan(await bottomOf(keys.page, '.jg-head'));
      expect(await topOf(keys.page, `#${id} h2`)).toBeLessThan(await keys.page.evaluate(() => innerHeight));
    }
  });

  it('writes a finding with its criteria, and proposes it in a dialog that holds the focus and gives it back', async () => {
    const { caseId } = await givenCaseInHand(stage.system, ['KAKAO'], { status: 'INVESTIGATING' });
    const keys = await sitDown('inspector', `/cases/${caseId}`);
    await keys.tabTo('지적 작성');
    await keys.press('Enter');
    await heading(keys.page, '지적사항 작성').waitFor();
    await keys.fillIn(/^지적 제목/, '작업관리 통제 미흡');
    await keys.fillIn('현황(확인 사실)', '승인한 서버가 아닌 서버에서 작업하였다.');
    await keys.pick('등록된 증거에서 고르기', '작업');
    await keys.pick('점검 기준', '사전테스트');
    await keys.fillIn('원인', '작업 절차가 정해져 있지 않다.');
    await keys.fillIn('영향', '메시지를 주고받지 못하였다.');
    await keys.page.getByText(/^✓ 저장됨/).waitFor();
    await heading(keys.page, '작업관리 통제 미흡').waitFor();

    await keys.backTo('지적안 상신');
    await keys.press('Enter');
    await expectHeld(keys);
    await keys.press('Escape');
    expect(await keys.focused()).toBe('지적안 상신');
    await keys.press('Enter');
    await keys.tabTo('취소');
    await keys.press('Space');
    expect(await keys.focused()).toBe('지적안 상신');
    await keys.press('Enter');
    await keys.tabTo('지적안 상신');
    await keys.press('Enter');
    await keys.page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.page.getByRole('main').getByText('지적안', { exact: true }).first().waitFor();
    expect(await keys.isIn('main')).toBe(true);
  });

  it('answers for the provider: the plan is opened from the list of what is owed, and written', async () => {
    await givenDeliveredOrder(stage.system);
    const keys = await sitDown('kakaoStaff');
    await keys.tabTo('장애 재발방지를 위한 시정요구');
    await keys.press('Enter');
    await keys.tabTo('조치계획 작성');
    await keys.press('Enter');
    await heading(keys.page, /^조치계획 제1판/).waitFor();
    expect(await keys.isIn('main')).toBe(true);
    await keys.fillIn('원인', '작업을 통제하는 절차가 없었다.');
    await keys.fillIn('시정 방법', '승인한 작업만 실행되게 한다.');
    await keys.page
      .getByText(/^저장됨/)
      .first()
      .waitFor();
  });

  it('approves an order', async () => {
    const { caseId } = await givenCaseInHand(stage.system, ['NAVER'], { status: 'RESULT_CONFIRMED' });
    await givenOrderAt(stage.system, caseId, 'NAVER', 'IN_APPROVAL');
    const keys = await sitDown('approver');
    await keys.tabTo('카카오톡 장애 관련 시정요구');
    await keys.press('Enter');
    await keys.tabTo('결재');
    await keys.press('Enter');
    await expectHeld(keys);
    await keys.tabTo('결재');
    await keys.press('Enter');
    await keys.page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.page.getByRole('main').getByText('결재 완료', { exact: true }).first().waitFor();
    expect(await keys.isIn('main')).toBe(true);
  });

  /** However often Tab is pressed, nothing behind the dialog gets the focus. */
  async function expectHeld(keys: Keyboard): Promise<void> {
    expect(await keys.isIn('dialog')).toBe(true);
    for (const key of [...Array<string>(8).fill('Tab'), ...Array<string>(8).fill('Shift+Tab')]) {
      await keys.page.keyboard.press(key);
      expect(await keys.page.evaluate(isBehindDialog)).toBe(false);
    }
  }
});

/** The browser's own controls, where the page ends, are not behind it. */
function isBehindDialog(): boolean {
  const focused = document.activeElement;
  return focused !== null && focused !== document.body && focused.closest('dialog') === null;
}

function topOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
}

function bottomOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
}
