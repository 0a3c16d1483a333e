import { provider } from './journey';

/** Respondent, co-respondent in the same case, and a stranger to it. */
export const A = provider('KAKAO');
export const C = provider('SKCC');
export const B = provider('NAVER');

/** The ids of one respondent's objects by what they are. */
export type GuardedIds = Record<string, string>;
