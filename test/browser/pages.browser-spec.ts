import type { Page } from 'playwright-core';
import { addressesFor, type Address } from '../../scripts/web-pages.mjs';
import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, useStage } from '../support/browser';
import type { Person } from '../support/test-app';

const READERS = ['inspector', 'lead', 'approver', 'kakaoStaff', 'kakaoManager', 'auditor', 'expert', 'admin'] as const;
const NARROWEST = 360;
const HANGUL = /[가-힣]/;
/** Where only the interface speaks; headings, cells and paragraphs also show what people wrote, in their language. */
const SPOKEN_BY_THE_INTERFACE = [
  'header nav a',
  'main button',
  'main label',
  'main legend',
  'main summary',
  'main dt',
  'main thead th',
  'main section > .jg-section-head h2',
  'footer',
].join(', ');

describe.each(READERS)('Every page as %s', (person) => {
  const stage = useStage();

  it('opens with a title, one main heading and no complaint, for access by everyone, in Korean', async () => {
    const page = await stage.open(person, '/', { language: 'ko' });
    for (const address of await addresses(person)) {
      await visit(page, address);
      expect(await shapeOf(page, address)).toEqual({ path: address.path, headings: 1, hasTitle: true });
      await expectAccessible(page);
    }
  });

  it('is in English throughout when English is chosen, also for access by everyone', async () => {
    const page = await stage.open(person, '/', { language: 'en' });
    for (const address of await addresses(person)) {
      await visit(page, address);
      expect({ path: address.path, korean: await koreanOf(page) }).toEqual({ path: address.path, korean: [] });
      await expectAccessible(page);
    }
  });

  it('fits a window of 360 pixels, and of 1280 at 200 %', async () => {
    const page = await stage.open(person, '/', { width: NARROWEST, height: 740 });
    for (const address of await addresses(person)) {
      await visit(page, address);
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 640, height: 400 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: NARROWEST, height: 740 });
    }
  });

  async function addresses(reader: Person): Promise<Address[]> {
    const session = await stage.system.as(reader);
    const list = await addressesFor(reader, {
      get: async (path) => {
        const answer = await session.get(path);
        return answer.status === 200 ? answer.body : null;
      },
    });
    expect(list.length).toBeGreaterThan(3);
    return list;
  }
});

async function visit(page: Page, { url }: Address): Promise<void> {
  await page.goto(url);
  await settled(page);
}

async function shapeOf(page: Page, { path }: Address): Promise<object> {
  return { path, headings: await page.locator('main h1').count(), hasTitle: (await page.title()) !== '' };
}

/** Korean words that the interface itself says; names of people and things stand in elements marked as such. */
function koreanOf(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ selector, pattern }) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.closest('[lang="ko"], [data-written]') === null)
        .map((element) => element.textContent.trim())
        .filter((text) => new RegExp(pattern).test(text)),
    { selector: SPOKEN_BY_THE_INTERFACE, pattern: HANGUL.source },
  );
}
