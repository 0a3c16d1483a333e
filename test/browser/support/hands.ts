import type { Locator } from 'playwright-core';

/** A file as a person hands it in. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How a person works what stands on a page. */
export interface Hands {
  /** A button, a link, or the summary of what is shown only on demand. */
  press(control: Locator): Promise<void>;
  /** Into a field, in place of what stood there; times and days as the field keeps them, `2024-05-21T14:00`. */
  write(field: Locator, text: string): Promise<void>;
  choose(list: Locator, option: string): Promise<void>;
  tick(box: Locator, isOn: boolean): Promise<void>;
  /** Types into a box with suggestions and takes this one. */
  pick(box: Locator, text: string, suggestion: Locator): Promise<void>;
  attach(field: Locator, file: Upload): Promise<void>;
}

/** With mouse and keys. */
export const AT_EASE: Hands = {
  press: (control) => control.click(),
  write: (field, text) => field.fill(text),
  choose: async (list, option) => void (await list.selectOption({ label: option })),
  tick: (box, isOn) => box.setChecked(isOn),
  pick: async (box, text, suggestion) => {
    await box.fill(text);
    await suggestion.click();
  },
  attach: (field, file) => field.setInputFiles(file),
};
