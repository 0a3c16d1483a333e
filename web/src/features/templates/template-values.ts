import type { components } from '../../generated/api';

export type Template = components['schemas']['TemplateResponse'];
export type TemplateSummary = components['schemas']['TemplateListItem'];
type Content = components['schemas']['TemplateContentDto'];
type Text = components['schemas']['TemplateTextDto'];

export interface ItemValues {
  heading: Text;
  text: Text;
  parts: string[];
}

export interface TemplateValues {
  effectiveFrom: string;
  changeNote: string;
  introduction: Text;
  items: ItemValues[];
  closing: Text;
  disclosure: Content['disclosure'];
  disclosureItems: string;
}

export const EMPTY_TEXT: Text = { ko: '', en: '' };

export function valuesOf({ effectiveFrom, changeNote, content }: Template): TemplateValues {
  const { introduction, items, closing, disclosure, disclosureItems } = content;
  return {
    effectiveFrom,
    changeNote,
    introduction: introduction ?? EMPTY_TEXT,
    items: items.map(({ heading, text, parts }) => ({ heading, text: text ?? EMPTY_TEXT, parts: [...parts] })),
    closing: closing ?? EMPTY_TEXT,
    disclosure,
    disclosureItems: disclosureItems.join(', '),
  };
}

export function bodyOf(values: TemplateValues): components['schemas']['UpdateTemplateDto'] {
  const { effectiveFrom, changeNote, introduction, items, closing, disclosure, disclosureItems } = values;
  return {
    effectiveFrom,
    changeNote,
    content: {
      introduction: given(introduction),
      items: items.map(({ heading, text, parts }) => ({ heading, text: given(text), parts })),
      closing: given(closing),
      disclosure,
      disclosureItems: numbersIn(disclosureItems),
    },
  };
}

/** No text at all rather than one that is empty in both languages. */
function given(text: Text): Text | null {
  return text.ko.trim() === '' && text.en.trim() === '' ? null : text;
}

export function numbersIn(text: string): number[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(Number);
}

export function areItems(text: string): boolean {
  return numbersIn(text).every((number) => Number.isInteger(number) && number >= 1 && number <= 8);
}
