import { settled, type Stage, type View } from '../../support/browser';
import type { Person } from '../../support/test-app';
import type { Download, Page } from 'playwright-core';
import { type Name, named, Place } from './place';

/** One person at a browser of their own. */
export class Desk extends Place {
  private constructor(
    page: Page,
    private readonly address: string,
  ) {
    super(page, () => page.getByRole('main'));
  }

  static async of(stage: Stage, person: Person, view: View = {}): Promise<Desk> {
    return new Desk(await stage.newPage(person, view), stage.origin);
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
    await this.page.getByRole('banner').getByRole('navigation').getByRole('link', { name, exact: true }).click();
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
    await task.root.getByRole('rowheader').getByRole('link').click();
    await settled(this.page);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await settled(this.page);
  }

  async readEnglish(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'English' }).click();
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
    await search.getByRole('searchbox').fill(text);
    await search.getByRole('button').click();
    await settled(this.page);
  }
}
