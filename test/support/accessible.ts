import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { quiet } from './browser';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Zero violations of WCAG 2.0 to 2.2, levels A and AA, as far as axe can tell; each is listed with its elements. */
export async function expectAccessible(page: Page): Promise<void> {
  await quiet(page);
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${help}\n  at ${target.join(' ')}\n  ${html.slice(0, 200)}\n  ${failureSummary}`,
    ),
  );
  expect({ path: new URL(page.url()).pathname, found }).toEqual({ path: new URL(page.url()).pathname, found: [] });
}
