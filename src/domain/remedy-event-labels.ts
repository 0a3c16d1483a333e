import type { Label } from './label';

/** Audit events of appeals, stays and sanctions, by their type. */
export const REMEDY_EVENT_LABELS: Readonly<Record<string, Label>> = {
  'appeal.filed': { ko: '불복{}을 접수함', en: 'Appeal{} filed' },
  'appeal.accepted': { ko: '불복{}의 심사를 시작함', en: 'Review of the appeal{} taken up' },
  'appeal.extended': { ko: '불복{}의 결정 기간을 연장함', en: 'Answer to the appeal{} put off' },
  'appeal.decided': { ko: '불복{}을 결정함', en: 'Appeal{} decided' },
  'appeal.notified': { ko: '불복{}의 결정이 도달함', en: 'Decision on the appeal{} arrived' },
  'appeal.withdrawn': { ko: '불복{}이 취하됨', en: 'Appeal{} withdrawn' },
};
