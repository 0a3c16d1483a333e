import type { Locator, Page } from 'playwright-core';
import { flawOfFocus } from './focus';
import type { Hands, Upload } from './hands';

const MOST_ROUNDS = 400;
/** The parts of a date field that the arrows go through, more than any has. */
const DATE_PARTS = 8;
const DATED = new Set(['date', 'datetime-local']);

/**
 * Works a page with the keys alone: Tab and Shift+Tab to get there, Enter, Space, arrows and letters to act. What is
 * reached must show that it has the focus, lie inside the window and not be hidden.
 */
export class KeyboardHands implements Hands {
  /** Somebody listens for file dialogs from the start: when the first key asks for one, they are held already. */
  constructor(private readonly page: Page) {
    page.on('filechooser', () => undefined);
  }

  async press(control: Locator): Promise<void> {
    await this.reach(control);
    await this.key('Enter');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    if (DATED.has((await field.getAttribute('type')) ?? '')) return this.writeTime(field, text);
    await this.key('Control+A');
    await (text === '' ? this.key('Delete') : this.page.keyboard.type(text));
  }

  async choose(list: Locator, option: string): Promise<void> {
    await this.reach(list);
    const steps = await list.evaluate(stepsToOption, option);
    for (let step = 0; step < Math.abs(steps); step += 1) await this.key(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    const chosen = await list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label.trim());
    if (chosen !== option) throw new Error(`The arrows lead to ${chosen}, not to ${option}`);
  }

  async tick(box: Locator, isOn: boolean): Promise<void> {
    await box.waitFor({ state: 'attached' });
    if ((await box.getAttribute('type')) === 'radio') return this.turnTo(box);
    await this.reach(box);
    if ((await box.isChecked()) !== isOn) await this.key('Space');
  }

  async pick(box: Locator, text: string, suggestion: Locator): Promise<void> {
    await this.write(box, text);
    await suggestion.waitFor();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await this.key('ArrowDown');
      if ((await box.getAttribute('aria-activedescendant')) === (await suggestion.getAttribute('id'))) break;
    }
    await this.key('Enter');
  }

  async attach(field: Locator, file: Upload): Promise<void> {
    await this.reach(field);
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.key('Space')]);
    await chooser.setFiles(file);
  }

  /** Of a group of radio buttons Tab reaches one; the arrows turn to the others. */
  private async turnTo(radio: Locator): Promise<void> {
    await this.reach(radio, isInGroup);
    for (let round = 0; round < MOST_ROUNDS && !(await radio.evaluate(isFocused)); round += 1)
      await this.key('ArrowDown');
    if (!(await radio.isChecked())) await this.key('Space');
  }

  /** Month, day, year, hour, minute and half of the day, as the browser's own language has them. */
  private async writeTime(field: Locator, text: string): Promise<void> {
    while (await field.evaluate(isFocused)) await this.key('Shift+Tab');
    await this.key('Tab');
    for (let part = 0; part < DATE_PARTS; part += 1) await this.key('ArrowLeft');
    const [, year = '', month = '', day = '', hour, minute] = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?/.exec(text) ?? [];
    for (const part of [month, day]) await this.page.keyboard.type(part);
    await this.page.keyboard.type(year);
    if (hour !== undefined) {
      // A year with a limit has four digits, after which the field goes on by itself.
      if ((await field.getAttribute('max')) === null) await this.key('ArrowRight');
      await this.page.keyboard.type(String(Number(hour) % 12 || 12).padStart(2, '0'));
      await this.page.keyboard.type(minute ?? '');
      await this.page.keyboard.type(Number(hour) < 12 ? 'A' : 'P');
    }
    const written = await field.inputValue();
    if (written !== text) throw new Error(`The keys write ${written}, not ${text}`);
  }

  /** Presses Tab, or Shift+Tab when it lies before, until it has the focus. */
  private async reach(target: Locator, isThere: (element: Element) => boolean = isFocused): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (await target.evaluate(isThere)) return this.expectSeen(target);
      const stops = await target.evaluate(stopsTo);
      // Some stops have parts of their own and some are passed over: the last steps are taken one by one.
      const strides = Math.max(1, Math.floor(Math.abs(stops) / 2));
      for (let stride = 0; stride < strides; stride += 1) await this.key(stops < 0 ? 'Shift+Tab' : 'Tab');
    }
    const [wanted, focused] = [await target.evaluate(tagOf), await this.page.evaluate(tagOf, null)];
    throw new Error(`No key leads to ${wanted}; the last was ${focused}`);
  }

  private async expectSeen(target: Locator): Promise<void> {
    const flaw = await this.page.evaluate(flawOfFocus);
    if (flaw !== null)
      throw new Error(`${await target.evaluate((element) => element.outerHTML.slice(0, 200))}: ${flaw}`);
  }

  private async key(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }
}

function isFocused(element: Element): boolean {
  return document.activeElement === element;
}

function isInGroup(radio: Element): boolean {
  const [focused, wanted] = [document.activeElement, radio as HTMLInputElement];
  if (!(focused instanceof HTMLInputElement)) return false;
  return focused.type === 'radio' && focused.name === wanted.name && focused.form === wanted.form;
}

/** How the element, or what has the focus, begins. */
function tagOf(element: Element | null): string {
  return (element ?? document.activeElement)?.outerHTML.slice(0, 200) ?? 'nothing';
}

/** How many options of a list lie between the one chosen and this one; options that cannot be chosen are passed over. */
function stepsToOption(list: Element, label: string): number {
  const open = [...(list as HTMLSelectElement).options].filter(({ disabled }) => !disabled);
  const [from, to] = [
    open.findIndex(({ selected }) => selected),
    open.findIndex((option) => option.label.trim() === label),
  ];
  if (to < 0) throw new Error(`The list offers ${open.map((option) => option.label).join(' | ')}, not ${label}`);
  return to - from;
}

/** How many places that Tab stops at lie between what has the focus and this; below zero when it lies before. */
function stopsTo(target: Element): number {
  const place = document.querySelector('dialog[open]') ?? document;
  const stops = [
    ...place.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ].filter((stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility());
  const focused = document.activeElement;
  const isNowhere = focused === null || focused === document.body || focused === document.documentElement;
  const isBetween = (stop: Element, first: Element | null, last: Element): boolean =>
    (first === null || (first.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) &&
    (stop === last || (stop.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  if (isNowhere) return stops.filter((stop) => isBetween(stop, null, target)).length;
  const isBefore = (focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return isBefore
    ? -stops.filter((stop) => isBetween(stop, target, focused)).length
    : stops.filter((stop) => isBetween(stop, focused, target)).length;
}
