import type { components } from '../../generated/api';
import { fromLocalField, toLocalField } from '../../lib/dates';

export type Result = components['schemas']['ResultResponse'];
export type Case = components['schemas']['CaseResponse'];
type CreateResult = components['schemas']['CreateResultDto'];

export interface ResultValues {
  kind: string;
  /** As a `datetime-local` field holds it. */
  asOf: string;
  outcomeClass: string;
  conclusions: string;
  overallOpinion: string;
  followUp: string;
  publicSummary: string;
  announcingAgencies: string[];
  /** One for each respondent, in the order of the case; empty where there is none. */
  noticeTexts: { providerId: string; text: string }[];
}

export const RESULT_FIELDS = [
  'kind',
  'asOf',
  'outcomeClass',
  'conclusions',
  'overallOpinion',
  'followUp',
  'publicSummary',
  'announcingAgencies',
  'noticeTexts',
] as const satisfies readonly (keyof ResultValues)[];

export function emptyResult(ofCase: Case): ResultValues {
  return {
    kind: 'FINAL',
    asOf: toLocalField(new Date()),
    outcomeClass: 'ACTION_REQUIRED',
    conclusions: '',
    overallOpinion: '',
    followUp: '',
    publicSummary: '',
    announcingAgencies: ['MSIT'],
    noticeTexts: recipientsOf(ofCase).map(({ providerId }) => ({ providerId, text: '' })),
  };
}

export function valuesOf(result: Result, ofCase: Case): ResultValues {
  return {
    kind: result.kind,
    asOf: toLocalField(result.asOf),
    outcomeClass: result.outcomeClass,
    conclusions: result.conclusions,
    overallOpinion: result.overallOpinion ?? '',
    followUp: result.followUp ?? '',
    publicSummary: result.publicSummary ?? '',
    announcingAgencies: result.announcingAgencies,
    noticeTexts: recipientsOf(ofCase).map(({ providerId }) => ({
      providerId,
      text: result.noticeTexts.find((notice) => notice.providerId === providerId)?.text ?? '',
    })),
  };
}

/** A respondent of mere reference is told nothing. */
export function recipientsOf({ respondents }: Case): Case['respondents'] {
  return respondents.filter(({ role }) => role !== 'REFERENCE');
}

/** The instant that was stored stands while its minute was not changed. */
export function bodyOf(values: ResultValues, stored?: Result): CreateResult {
  const unchanged = stored && toLocalField(stored.asOf) === values.asOf;
  return {
    kind: values.kind as CreateResult['kind'],
    asOf: unchanged ? stored.asOf : (fromLocalField(values.asOf) ?? ''),
    outcomeClass: values.outcomeClass as CreateResult['outcomeClass'],
    conclusions: values.conclusions,
    overallOpinion: textOrNull(values.overallOpinion),
    followUp: textOrNull(values.followUp),
    publicSummary: textOrNull(values.publicSummary),
    announcingAgencies: values.announcingAgencies,
    noticeTexts: values.noticeTexts.filter(({ text }) => text.trim() !== ''),
  };
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text);
