import type { Page } from 'playwright-core';
import { addressesFor, type Address } from '../../scripts/web-pages.mjs';
import { expectAccessible } from '../support/accessible';
import { expectNoSidewaysScroll, settled, useStage } from '../support/browser';
import type { Person } from '../support/test-app';

const NARROWEST = { width: 360, height: 740 };
/** 1280 × 800 at 200 %. */
const ENLARGED = { width: 640, height: 400 };
const DESK = { width: 1440, height: 900 };
const HANGUL = /[가-힣]/;
/** Where only the interface speaks; headings, cells and paragraphs also show what people wrote, in their language. */
const SPOKEN_BY_THE_INTERFACE = [
  '.jg-head nav a',
  'main button',
  'main label',
  'main legend',
  'main summary',
  'main dt',
  'main thead th',
  'main section > .jg-section-head h2',
  '.jg-foot',
].join(', ');

/** Each page is read by those who see most of it; the others look at their home and their lists. */
const READERS: readonly (readonly [Person, RegExp])[] = [
  ['lead', /^/],
  ['kakaoManager', /^/],
  ['approver', /^\/($|work|approvals|calendar|deadlines\/proposals|cases\/\{kakao\}\/)/],
  ['inspector', /^\/($|verifications|actions)/],
  ['expert', /^\/($|cases|declarations)/],
  ['auditor', /^\/($|cases(\/\{kakao\})?$)/],
  ['admin', /^\/($|no|calendar|deadlines)/],
];

describe('Every page', () => {
  const stage = useStage();

  it.each(READERS)(
    'has for %s a title, one main heading and no barrier in both languages, and fits narrow and enlarged windows',
    async (person, which) => {
      const page = await stage.open(person, '/', { language: 'ko' });
      const korean: string[] = [];
      for (const address of await addresses(person, which)) {
        await visit(page, address);
        expect(await shapeOf(page, address)).toEqual({ path: address.path, headings: 1, hasTitle: true });
        await expectAccessible(page);
        await expectFits(page);
        await choose(page, 'English');
        korean.push(...(await koreanOf(page)).map((text) => `${address.path}: ${text}`));
        await expectAccessible(page);
        await expectFits(page);
        await choose(page, '한국어');
      }
      expect(korean).toEqual([]);
    },
    600_000,
  );

  it.each(['dark', 'high-contrast'] as const)('keeps its contrast in %s mode', async (mode) => {
    const page = await stage.open('lead', '/', { mode });
    for (const address of await addresses('lead', /^/)) {
      if (!address.modes.includes(mode)) continue;
      await visit(page, address);
      await expectAccessible(page);
    }
  });

  async function addresses(person: Person, which: RegExp): Promise<Address[]> {
    const session = await stage.system.as(person);
    const list = await addressesFor(person, {
      get: async (path) => {
        const answer = await session.get(path);
        return answer.status === 200 ? (answer.body as unknown) : null;
      },
    });
    const chosen = list.filter(({ path }) => which.test(path));
    expect(chosen.length).toBeGreaterThan(1);
    return chosen;
  }
});

async function visit(page: Page, { url }: Address): Promise<void> {
  await page.goto(url);
  await settled(page);
}

async function choose(page: Page, language: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: language, exact: true }).click();
  await settled(page);
}

async function expectFits(page: Page): Promise<void> {
  for (const size of [NARROWEST, ENLARGED]) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize(DESK);
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
