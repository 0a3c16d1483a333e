import type { components } from '../../generated/api';
import type { Language } from '../../i18n/language';

export type OfficialDocument = components['schemas']['DocumentResponse'];
type Fields = Readonly<Record<string, unknown>>;

export interface NoticeRequirement {
  readonly no: string;
  readonly title: string;
  readonly text: string;
  readonly due: string | null;
  readonly criteria: readonly string[];
}

/** The items of a prior notice (행정절차법 제21조제1항) in the language of the reader; what is not there is null. */
export interface Notice {
  readonly title: string | null;
  readonly party: string | null;
  readonly facts: string | null;
  readonly disposition: string | null;
  readonly legalBasis: string | null;
  readonly requirements: readonly NoticeRequirement[];
  readonly opinions: string | null;
  readonly submitTo: string | null;
  readonly due: string | null;
  readonly other: string | null;
}

/** Reads the frozen content of a prior notice. */
export function noticeOf({ content }: OfficialDocument, language: Language): Notice {
  const items = fieldsOf((content as Fields).items);
  const cause = fieldsOf(items.causeAndDisposition);
  return {
    title: textOf(items.title),
    party: partyOf(fieldsOf(items.party), language),
    facts: textOf(cause.facts),
    disposition: wordsOf(cause.disposition, language),
    legalBasis: basisOf(fieldsOf(cause.legalBasis), language),
    requirements: listOf(cause.requirements).map((requirement) => requirementOf(fieldsOf(requirement), language)),
    opinions: wordsOf(items.opinions, language),
    submitTo: officeOf(fieldsOf(items.submitTo)),
    due: wordsOf(items.due, language),
    other: textOf(items.other),
  };
}

function requirementOf({ no, title, text, due, acceptanceCriteria }: Fields, language: Language): NoticeRequirement {
  return {
    no: textOf(no) ?? '',
    title: textOf(title) ?? '',
    text: textOf(text) ?? '',
    due: wordsOf(due, language),
    criteria: listOf(acceptanceCriteria).flatMap((criterion) => textOf(criterion) ?? []),
  };
}

function partyOf({ nameKo, nameEn, address }: Fields, language: Language): string | null {
  const name = (language === 'en' ? textOf(nameEn) : null) ?? textOf(nameKo);
  return joined([name, textOf(address)]);
}

function basisOf({ act, article, titleKo, titleEn }: Fields, language: Language): string | null {
  return joined([textOf(act), textOf(article), textOf(language === 'ko' ? titleKo : titleEn)]);
}

function officeOf({ department, officerDepartment, name, contact }: Fields): string | null {
  return joined([textOf(officerDepartment) ?? textOf(department), textOf(name), textOf(contact)]);
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(' · ') || null;
}

function wordsOf(value: unknown, language: Language): string | null {
  return textOf(fieldsOf(value)[language]);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
