import type { components } from '../../generated/api';
import type { Language } from '../../i18n/language';

export type Order = components['schemas']['OrderResponse'];
export type OfficialDocument = components['schemas']['DocumentResponse'];
type Words = Readonly<Record<Language, string>>;

/** What the frozen letter says beside the order itself. */
export interface LetterContent {
  readonly department: string | null;
  readonly recipient: string | null;
  readonly closing: { readonly heading: string; readonly text: string } | null;
}

/** Reads the frozen content of an order in the language of the reader; what it does not have is left out. */
export function letterContentOf({ content }: OfficialDocument, language: Language): LetterContent {
  const { department, recipient, closing } = content as Readonly<Record<string, unknown>>;
  return {
    department: typeof department === 'string' ? department : null,
    recipient: recipientOf(recipient, language),
    closing: closingOf(closing, language),
  };
}

function recipientOf(recipient: unknown, language: Language): string | null {
  if (!isRecord(recipient)) return null;
  const { nameKo, nameEn } = recipient;
  const name = language === 'en' && typeof nameEn === 'string' ? nameEn : nameKo;
  return typeof name === 'string' ? name : null;
}

function closingOf(closing: unknown, language: Language): LetterContent['closing'] {
  if (!isRecord(closing) || !isWords(closing)) return null;
  const { heading } = closing as Readonly<Record<string, unknown>>;
  return isRecord(heading) && isWords(heading) ? { heading: heading[language], text: closing[language] } : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isWords(value: object): value is Words {
  return 'ko' in value && typeof value.ko === 'string' && 'en' in value && typeof value.en === 'string';
}
