import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, signIn, useStage, type View } from '../support/browser';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const account = (page: Page, name: string) => page.locator('summary', { hasText: name });

describe('Signing in and out in a browser', () => {
  const stage = useStage();

  it('refuses a wrong password in words and keeps the address that was typed', async () => {
    const page = await stage.open(null, '/cases');
    await signIn(page, 'inspector', 'not the right password');
    await page.getByRole('alert').filter({ hasText: '비밀번호' }).waitFor();
    expect(await page.getByLabel(/전자우편 주소/).inputValue()).toBe('inspector@msit.example');
    expect(await page.getByLabel(/비밀번호/).inputValue()).toBe('');
  });

  it('asks for what is missing at its field', async () => {
    const page = await stage.open(null);
    await page.getByRole('button', { name: '로그인' }).click();
    const email = page.getByLabel(/전자우편 주소/);
    await page.getByText('전자우편 주소를 입력하십시오.').first().waitFor();
    expect(await email.getAttribute('aria-invalid')).toBe('true');
  });

  it('stays at the address that was asked for, through a reload, until signing out', async () => {
    const page = await stage.open(null, '/cases');
    await signIn(page, 'inspector');
    await account(page, '시연 조사원').waitFor();
    expect(new URL(page.url()).pathname).toBe('/cases');
    await page.reload();
    await account(page, '시연 조사원').waitFor();
    await account(page, '시연 조사원').click();
    await page.getByRole('button', { name: '로그아웃' }).click();
    await heading(page, '로그인').waitFor();
    await page.reload();
    await heading(page, '로그인').waitFor();
    expect(await account(page, '시연 조사원').count()).toBe(0);
  });

  it('offers the people of the demo by their side, and lets one in with one press', async () => {
    const page = await stage.open(null);
    for (const side of ['부처', '사업자', '외부 전문가']) await heading(page, side).waitFor();
    await page.getByRole('button', { name: /점검반장/ }).click();
    await account(page, '시연 점검반장').waitFor();
  });

  it('signs all windows of a browser out of the server with one', async () => {
    const page = await stage.open('lead');
    const other = await page.context().newPage();
    await other.goto('/cases');
    await settled(other);
    await account(page, '시연 점검반장').click();
    await page.getByRole('button', { name: '로그아웃' }).click();
    await heading(page, '로그인').waitFor();
    await other.reload();
    await heading(other, '로그인').waitFor();
  });

  it('changes the language at once and remembers it', async () => {
    const page = await stage.open('inspector');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'My work' }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('link', { name: 'My work' }).first().waitFor();
    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByRole('link', { name: '내 업무' }).first().waitFor();
  });

  it('asks to sign in again in place when the session ended, and then goes on', async () => {
    const page = await stage.open('inspector', '/');
    await stage.endSessions('inspector');
    await page.getByRole('link', { name: '사건', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(page);
    await signIn(page, 'inspector');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('카카오 카카오톡 장애 관련 긴급 현장점검').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/cases');
  });

  it('throws nobody out who was only offline for a moment', async () => {
    const page = await stage.open('inspector', '/deadlines');
    await page.getByRole('link', { name: '사건', exact: true }).click();
    await settled(page);
    stage.expectCuts();
    stage.line.down();
    await page.getByRole('link', { name: '기한', exact: true }).click();
    await page.waitForTimeout(500);
    expect(await page.locator('input[type="password"]').count()).toBe(0);
    stage.line.up();
    await page.reload();
    await settled(page);
    await account(page, '시연 조사원').waitFor();
    expect(new URL(page.url()).pathname).toBe('/deadlines');
  });

  it('is reached with the keyboard from the address bar: skip link, menu, search', async () => {
    const page = await stage.open('inspector', '/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '본문 바로가기' });
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it.each<[string, View]>([
    ['Korean', {}],
    ['English', { language: 'en' }],
    ['the dark', { mode: 'dark' }],
    ['high contrast', { mode: 'high-contrast' }],
    ['a phone', { width: 360, height: 740 }],
    ['200 % of a small desk', { width: 640, height: 480, language: 'en' }],
  ])('can be used by everybody in %s', async (_name, view) => {
    for (const person of [null, 'inspector'] as const) {
      const page = await stage.open(person, '/', view);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});
