import type { CDPSession, Page } from 'playwright-core';
import { settled } from '../../support/browser';
import { flawOfFocus } from './focus';
import type { Name } from './place';

const FARTHEST = 150;

/**
 * A person who works with the keys alone. Whatever gets the focus on the way must show that it has it, lie inside the window
 * and not be hidden behind what stays on top of the page.
 */
export class Keyboard {
  private constructor(
    readonly page: Page,
    private readonly devtools: CDPSession,
  ) {}

  static async of(page: Page): Promise<Keyboard> {
    return new Keyboard(page, await page.context().newCDPSession(page));
  }

  /** Goes on with Tab until what has the focus is called so. */
  tabTo(name: Name): Promise<void> {
    return this.walk('Tab', name);
  }

  /** Goes back with Shift and Tab. */
  backTo(name: Name): Promise<void> {
    return this.walk('Shift+Tab', name);
  }

  /** Presses keys one after the other and waits for what comes of them. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await settled(this.page);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Types into the field of that name. */
  async fillIn(name: Name, text: string): Promise<void> {
    await this.tabTo(name);
    await this.type(text);
  }

  /** Types into a box with suggestions and takes the first with arrow and Enter. */
  async pick(name: Name, text: string): Promise<void> {
    await this.fillIn(name, text);
    await this.page.locator('[role="listbox"]:not([hidden]) [role="option"]').first().waitFor();
    await this.press('ArrowDown', 'Enter');
  }

  /** What has the focus, as assistive technology calls it. */
  async focused(): Promise<string> {
    const { result } = await this.devtools.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await this.devtools.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    return String(nodes[0]?.name?.value ?? '');
  }

  /** Whether the focus is inside what this selector names. */
  isIn(selector: string): Promise<boolean> {
    return this.page.evaluate((within) => document.activeElement?.closest(within) !== null, selector);
  }

  private async walk(key: string, name: Name): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < FARTHEST; steps += 1) {
      await this.page.keyboard.press(key);
      const called = await this.focused();
      if (await this.page.evaluate(isOutside)) continue;
      const flaw = await this.page.evaluate(flawOfFocus);
      if (flaw !== null) throw new Error(`${called}: ${flaw}`);
      if (typeof name === 'string' ? called === name : name.test(called)) return;
      passed.push(called);
    }
    throw new Error(`${key} does not lead to ${name}, but to ${passed.join(' | ')}`);
  }
}

/** Beyond its last stop the page hands the focus to the browser, and gets it back at the other end. */
function isOutside(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
