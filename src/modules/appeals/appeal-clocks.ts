import type { AppealKind } from '../../domain/appeal';

/** The ministry's answer to an objection: fourteen days, put off once (행정기본법 §36②). */
export const ANSWER_RULE = 'DL-16';

/** The period in which each kind is filed, counted from the arrival of the order. */
export const FILING_RULE: Record<AppealKind, string> = {
  OBJECTION: 'DL-15',
  ADMINISTRATIVE_APPEAL: 'DL-17A',
  LAWSUIT: 'DL-17C',
};

/** After the answer to an objection the ways to the tribunal and the court are open anew (행정기본법 §36④). */
export const RULES_AFTER_ANSWER = [
  ['DL-17A', '행정심판 청구', 'Administrative appeal'],
  ['DL-17C', '행정소송 제기', 'Lawsuit'],
] as const;
