import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from '../../support/accessible';
import { settled } from '../../support/browser';
import { AT_EASE, type Hands, type Upload } from './hands';

/** What a field, a button or a choice is called; a string means the whole name. */
export type Name = string | RegExp;

type Part = 'group' | 'article' | 'listitem' | 'row' | 'form' | 'complementary';
type FillIn = (dialog: Place) => Promise<void>;

const MAYBE_REQUIRED = String.raw`(\s+\((필수|required)\))?\s*`;
const CLOSING_MS = 4000;

/** A page, a section of it or a dialog, whose parts are found by what they are called. */
export class Place {
  constructor(
    readonly page: Page,
    private readonly area: () => Locator,
    protected readonly hands: Hands = AT_EASE,
    /** Titles of the dialogs that were examined for access. */
    private readonly examined = new Set<string>(),
  ) {}

  get root(): Locator {
    return this.area();
  }

  /** A titled part of this place. */
  section(name: Name): Place {
    return this.within(() => this.root.getByRole('region', named(name)));
  }

  part(role: Part, name: Name): Place {
    return this.within(() => this.root.getByRole(role, named(name)));
  }

  /** The innermost of these that speaks of this; a string is to be a whole line of it, such as the name of a file. */
  item(role: Part, text: Name): Place {
    const has = this.page.getByText(text, { exact: true });
    return this.within(() => this.root.getByRole(role).filter({ has }).last());
  }

  async press(name: Name): Promise<void> {
    await this.hands.press(this.root.getByRole('button', named(name)));
    await settled(this.page);
  }

  async follow(name: Name): Promise<void> {
    await this.hands.press(this.root.getByRole('link', named(name)));
    await settled(this.page);
  }

  async write(name: string, text: string): Promise<void> {
    await this.hands.write(this.field(name), text);
  }

  async choose(name: string, option: Name): Promise<void> {
    await this.hands.choose(this.field(name), await this.optionOf(name, option));
  }

  async tick(...names: Name[]): Promise<void> {
    for (const name of names) {
      const [box, button] = [this.root.getByRole('checkbox', named(name)), this.root.getByRole('radio', named(name))];
      await this.hands.tick(box.or(button), true);
    }
  }

  async untick(name: Name): Promise<void> {
    await this.hands.tick(this.root.getByRole('checkbox', named(name)), false);
  }

  /** Opens what is shown only on demand. */
  async open(summary: Name): Promise<void> {
    await this.hands.press(this.root.locator('summary').filter({ hasText: summary }).first());
    await settled(this.page);
  }

  /** Types into a box with suggestions and takes the first that says this. */
  async pick(name: string, text: string, suggestion: Name = text): Promise<void> {
    const box = this.root.getByRole('combobox', { name: labelled(name) });
    const suggestions = this.root.getByRole('listbox', { name, exact: true }).getByRole('option');
    await this.hands.pick(box, text, suggestions.filter({ hasText: suggestion }).first());
  }

  async attach(label: string, file: Upload): Promise<void> {
    await this.hands.attach(this.root.getByLabel(label, { exact: true }), file);
  }

  /** Waits until all of this stands there. */
  async reads(...texts: Name[]): Promise<void> {
    for (const text of texts) await this.root.getByText(text).first().waitFor();
  }

  /** Presses a button that opens a dialog, fills that in and confirms it by its button of the same name, or of this one. */
  async act(name: Name, fillIn: FillIn = () => Promise.resolve(), confirm: Name = name): Promise<void> {
    await this.press(name);
    const dialog = new Place(this.page, () => this.page.getByRole('dialog'), this.hands);
    await this.examine(dialog);
    await fillIn(dialog);
    await dialog.press(confirm);
    await this.isLeft(dialog);
  }

  field(name: string): Locator {
    return this.root.getByLabel(labelled(name)).and(this.page.locator('input, textarea, select'));
  }

  private within(area: () => Locator): Place {
    return new Place(this.page, area, this.hands, this.examined);
  }

  private async optionOf(name: string, option: Name): Promise<string> {
    if (typeof option === 'string') return option;
    const texts = await this.field(name).locator('option').allTextContents();
    const label = texts.find((text) => option.test(text));
    if (label === undefined) throw new Error(`${name} offers ${texts.join(' | ')}, none of them ${option}`);
    return label;
  }

  private async examine(dialog: Place): Promise<void> {
    const title = await dialog.root.getByRole('heading').first().innerText();
    if (this.examined.has(title)) return;
    this.examined.add(title);
    await expectAccessible(this.page);
    await this.changeLanguage();
    await expectAccessible(this.page);
    await this.changeLanguage();
  }

  /** By the button at the head of the page, which a person cannot reach while a dialog is open. */
  private async changeLanguage(): Promise<void> {
    await this.page.locator('.jg-head button[lang]').dispatchEvent('click');
    await settled(this.page);
  }

  private async isLeft(dialog: Place): Promise<void> {
    try {
      await dialog.root.waitFor({ state: 'detached', timeout: CLOSING_MS });
    } catch {
      throw new Error(`The dialog stays: ${await dialog.root.innerText()}`);
    }
    await settled(this.page);
  }
}

export function named(name: Name): { name: Name; exact: boolean } {
  return { name, exact: true };
}

function labelled(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}${MAYBE_REQUIRED}$`);
}
