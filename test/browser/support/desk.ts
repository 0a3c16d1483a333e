import { settled, type Stage, type View } from '../../support/browser';
import type { Person } from '../../support/test-app';
import type { Download, Page } from 'playwright-core';
import { AT_EASE, type Hands } from './hands';
import { KeyboardHands } from './keyboard-hands';
import { type Name, named, Place } from './place';

/** One person at a browser of their own. */
export class Desk extends Place {
  private constructor(
    page: Page,
    private readonly address: string,
    hands: Hands,
  ) {
    super(page, () => page.getByRole('main'), hands);
  }

  static async of(stage: Stage, person: Person, view: View = {}): Promise<Desk> {
    return new Desk(await stage.newPage(person, view), stage.origin, AT_EASE);
  }

  /** Of a person who never touches a mouse. */
  static async byKeyboard(stage: Stage, person: Person): Promise<Desk> {
    const page = await stage.newPage(person);
    return new Desk(page, stage.origin, new KeyboardHands(page));
  }

  /** Sets the clock of the device; that of the server is the stage's. */
  async at(instant: string): Promise<void> {
    await this.page.context().clock.setSystemTime(new Date(instant));
  }

  async goHome(): Promise<void> {
    await this.page.goto(this.address);
    await settled(this.page);
  }

  /** Goes by the menu at the head of every page. */
  async menu(name: string): Promise<void> {
    const menu = this.page.getByRole('banner').getByRole('navigation');
    await this.hands.press(menu.getByRole('link', { name, exact: true }));
    await settled(this.page);
  }

  /** To a case of the list, by its title. */
  async goTo(title: string): Promise<void> {
    await this.goHome();
    await this.menu('사건');
    await this.follow(title);
  }

  /** From the list of that name on the home page, the task that says this. */
  async takeUp(list: string, what: Name): Promise<void> {
    await this.goHome();
    const task = this.section(list).item('row', what);
    await this.hands.press(task.root.getByRole('rowheader').getByRole('link'));
    await settled(this.page);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await settled(this.page);
  }

  async readEnglish(): Promise<void> {
    await this.hands.press(this.page.getByRole('banner').getByRole('button', { name: 'English' }));
    await settled(this.page);
  }

  /** Presses the button and takes what is saved on the device. */
  async save(name: Name): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(name)]);
    return download;
  }

  /** The page that is open is called so. */
  async title(name: Name): Promise<void> {
    await this.root.getByRole('heading', { level: 1, ...named(name) }).waitFor();
  }

  /** Goes by the search box at the head of every page. */
  async search(text: string): Promise<void> {
    const search = this.page.getByRole('search');
    await this.hands.write(search.getByRole('searchbox'), text);
    await this.hands.press(search.getByRole('button'));
    await settled(this.page);
  }
}
