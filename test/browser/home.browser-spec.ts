import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, useStage } from '../support/browser';
import type { Person } from '../support/test-app';
import { Worklist } from '../support/worklist';

const rowsOf = (scope: Page | Locator): Locator => scope.locator('tbody tr');
const textsOf = async (rows: Locator): Promise<string[]> =>
  (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));

/** Every page of these features, with a person who finds something there. */
const PAGES: readonly (readonly [person: Person, path: string])[] = [
  ['kakaoManager', '/'],
  ['lead', '/'],
  ['approver', '/'],
  ['admin', '/'],
  ['approver', '/work/OVERDUE_ACTION'],
  ['kakaoStaff', '/work/OPINION'],
  ['inspector', '/search?q=카카오'],
  ['inspector', '/search?q=없는말없는말'],
  ['inspector', '/search'],
];

describe('What needs me now', () => {
  const stage = useStage();

  it('counts for the manager what the lists behind hold, and leads to them', async () => {
    const overdue = await new Worklist(stage.system, 'approver').all('OVERDUE_ACTION');
    const page = await stage.open('approver');
    const tile = page.getByRole('link', { name: `기한이 지난 시정조치 ${overdue.length}건`, exact: true });
    await tile.click();
    await page.getByRole('heading', { level: 1, name: '기한이 지난 시정조치' }).waitFor();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe('/work/OVERDUE_ACTION');
    const rows = await textsOf(rowsOf(page));
    expect(rows).toHaveLength(overdue.length);
    overdue.forEach(({ title, overdueDays }, index) => {
      expect(rows[index]).toContain(title);
      expect(rows[index]).toContain(`${overdueDays}일 지남`);
    });
  });

  it('is one list for a provider, what is due first at its head, with the working of a date on demand', async () => {
    const owed = await new Worklist(stage.system, 'kakaoManager').all('owed');
    const page = await stage.open('kakaoManager');
    const rows = rowsOf(page);
    expect(await rows.count()).toBe(Math.min(owed.length, 25));
    expect((await textsOf(rows))[0]).toContain(owed[0].title);
    const first = rows.first();
    expect(await first.getByText('민법 제157조').count()).toBe(0);
    await first.getByText('이 날짜의 근거').click();
    await first.getByText('민법 제157조').first().waitFor();
  });

  it('names nothing of another provider', async () => {
    const page = await stage.open('kakaoStaff');
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/네이버|SK C&C|에스케이/);
    expect(await page.getByRole('link', { name: '결재 대기' }).count()).toBe(0);
  });

  it('tells the administrator, who has no part in cases, that nothing will come, and offers no search', async () => {
    const page = await stage.open('admin');
    await page.getByText('이 역할에는 사건 업무가 배정되지 않습니다.').waitFor();
    expect(await page.getByRole('search').count()).toBe(0);
  });

  it('knows no list of a kind that there is not', async () => {
    const page = await stage.open('lead', '/work/HOLIDAYS');
    await page.getByRole('heading', { name: '찾을 수 없습니다' }).waitFor();
  });
});

describe('A search', () => {
  const stage = useStage();

  it('is made from any page by keyboard alone and leads to what it found', async () => {
    const page = await stage.open('lead', '/cases');
    await page.getByRole('banner').getByRole('searchbox').focus();
    await page.keyboard.type('2024-0001-장03');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '‘2024-0001-장03’ 검색 결과' }).waitFor();
    await settled(page);
    const hit = page.locator('main').getByRole('link', { name: /카카오톡 PC 장애/ });
    await hit.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\//);
  });

  it('marks the words, asks for two characters at least, and says when nothing matches', async () => {
    const page = await stage.open('inspector', '/search?q=로그인');
    expect((await page.locator('mark').allInnerTexts()).every((text) => text === '로그인')).toBe(true);
    const box = page.getByLabel('찾을 말');
    await box.fill('가');
    await page.locator('main').getByRole('button', { name: '검색' }).click();
    await page.getByText('두 글자 이상 입력하십시오.').waitFor();
    await page.getByLabel('찾을 말').fill('없는말없는말');
    await page.keyboard.press('Enter');
    await page.getByText('‘없는말없는말’에 맞는 자료가 없습니다.').waitFor();
    await page.goBack();
    expect(await page.getByLabel('찾을 말').inputValue()).toBe('가');
  });

  it('finds for a provider nothing of another, not even that there is something', async () => {
    const page = await stage.open('kakaoStaff', '/search?q=네이버');
    await page.getByText('‘네이버’에 맞는 자료가 없습니다.').waitFor();
  });
});

describe('Each page of work and search', () => {
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
    await expectAccessible(await stage.open('kakaoManager', '/', { width: 360 }));
    for (const mode of ['dark', 'high-contrast'] as const)
      for (const path of ['/', '/search?q=로그인'])
        await expectAccessible(await stage.open('approver', path, { mode }));
  });
});
