import { CONTENT_FIELD_LABELS } from '../domain/content-field-labels';
import { LANGUAGES, type Label, type Language } from '../domain/label';
import { ENUMERATION_LABELS } from '../domain/labels';
import { MOVE_LABELS } from '../domain/move-labels';
import { STATUS_LABELS } from '../domain/status-labels';
import type { GeneratedFile } from './generated-file';

type Labels = Readonly<Record<string, Label>>;
type LabelLists = Readonly<Record<string, Labels>>;

/** The words of every code list, status, move and field of a content for the web application: one file a language, so that only one is loaded. */
export function clientLabels(): GeneratedFile[] {
  return LANGUAGES.map((language) => ({
    path: `web/src/generated/labels.${language}.json`,
    content: `${JSON.stringify(
      {
        list: inLanguage(ENUMERATION_LABELS, language),
        status: inLanguage(STATUS_LABELS, language),
        move: inLanguage(MOVE_LABELS, language),
        field: wordsOf(CONTENT_FIELD_LABELS, language),
      },
      null,
      2,
    )}\n`,
  }));
}

function inLanguage(lists: LabelLists, language: Language): Record<string, Record<string, string>> {
  return mapValues(lists, (labels) => wordsOf(labels, language));
}

function wordsOf(labels: Labels, language: Language): Record<string, string> {
  return mapValues(labels, (label) => label[language]);
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
