import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, useStage } from '../support/browser';
import type { Person } from '../support/test-app';

const rowsOf = (scope: Page | Locator): Locator => scope.locator('tbody tr');
const textsOf = async (rows: Locator): Promise<string[]> =>
  (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));

/** Every page of these features, with a person who finds something there. */
const PAGES: readonly (readonly [person: Person, path: string])[] = [
  ['approver', '/deadlines'],
  ['kakaoStaff', '/deadlines?show=met'],
  ['inspector', '/cases'],
  ['inspector', '/cases?status=CLOSED'],
  ['kakaoStaff', '/cases'],
];

describe('The board of deadlines', () => {
  const stage = useStage();
  const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

  it('is divided by standing, and keeps what it is narrowed to in its address', async () => {
    const page = await stage.open('approver', '/deadlines');
    for (const name of ['기한이 지남', '7일 이내', '기한 내']) await section(page, name).waitFor();
    await page.getByLabel('보기', { exact: true }).selectOption({ label: '이행했거나 없어진 기한' });
    await page.getByLabel('의무자').selectOption('MINISTRY');
    await settled(page);
    expect(new URL(page.url()).search).toBe('?show=met&bound=MINISTRY');
    await page.reload();
    await settled(page);
    expect(await section(page, '기한이 지남').count()).toBe(0);
    for (const row of await textsOf(rowsOf(page))) expect(row).toContain('조사결과 통지');
  });

  it('lets an approver correct a date with a reason, keeps the words through a reload and shows the correction', async () => {
    const page = await stage.open('approver', '/deadlines?show=OVERDUE');
    await rowsOf(page).first().getByRole('button', { name: '날짜 정정' }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '날짜 정정' }).click();
    await dialog.getByText('정정 사유를 입력하십시오.').first().waitFor();
    await dialog.getByLabel('정정 사유').fill('도달일을 잘못 기재하여 바로잡음');
    await dialog.getByLabel('바른 날짜').fill('2023-01-10');
    await dialog.getByText('이 기기에 임시 보관됨').waitFor();
    await page.reload();
    await settled(page);
    await rowsOf(page).first().getByRole('button', { name: '날짜 정정' }).click();
    expect(await dialog.getByLabel('정정 사유').inputValue()).toBe('도달일을 잘못 기재하여 바로잡음');
    await dialog.getByRole('button', { name: '날짜 정정' }).click();
    await dialog.waitFor({ state: 'detached' });
    await settled(page);
    const corrected = rowsOf(page).filter({ hasText: '2023. 1. 10.(화)' });
    await corrected.getByText('이 날짜의 근거').click();
    await corrected.getByText('도달일을 잘못 기재하여 바로잡음').waitFor();
  });

  it('offers the correction to nobody else', async () => {
    for (const person of ['lead', 'auditor', 'kakaoManager'] as const) {
      const page = await stage.open(person, '/deadlines');
      expect(await rowsOf(page).count()).toBeGreaterThan(0);
      expect(await page.getByRole('button', { name: '날짜 정정' }).count()).toBe(0);
    }
  });
});

describe('The list of cases', () => {
  const stage = useStage();

  it('names respondents and what is open, and is narrowed by status in its address', async () => {
    const page = await stage.open('approver', '/cases');
    const row = rowsOf(page).filter({ hasText: '판교' });
    for (const name of ['카카오', '네이버', '에스케이']) expect(await row.innerText()).toContain(name);
    await page.getByLabel('상태').selectOption('CLOSED');
    await page.getByText('조건에 맞는 사건이 없습니다.').waitFor();
    await page.getByRole('button', { name: '조건 지우기' }).click();
    await row.getByRole('link').click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  });

  it('shows a provider its own cases by the titles it knows, without state or co-respondents', async () => {
    const page = await stage.open('kakaoStaff', '/cases');
    const rows = (await textsOf(rowsOf(page))).join(' ');
    expect(rows).toContain('카카오');
    expect(rows).not.toMatch(/네이버|SK C&C|시정 이행 중/);
    expect(await page.getByRole('link', { name: '사건 등록' }).count()).toBe(0);
  });
});

describe('Each page of deadlines and cases', () => {
  const stage = useStage();

  it.each(PAGES)('is open to everybody’s hands and eyes: %s at %s', async (person, path) => {
    for (const language of ['ko', 'en'] as const) {
      const page = await stage.open(person, path, { language });
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 800 });
      await expectNoSidewaysScroll(page);
      await page.close();
    }
  });

  it('is open at the width of a phone, in the dark and in high contrast', async () => {
    await expectAccessible(await stage.open('kakaoManager', '/deadlines', { width: 360 }));
    for (const mode of ['dark', 'high-contrast'] as const)
      await expectAccessible(await stage.open('approver', '/cases', { mode }));
  });
});
