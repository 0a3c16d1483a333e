import type { Label } from './label';

/** Occurrences of recurring actions. */
export const OBLIGATION_REFUSALS = {
  'action-occurrence.move-not-allowed': {
    ko: '지금 상태의 회차에는 할 수 없는 일입니다.',
    en: 'This cannot be done with the occurrence as it stands.',
  },
  'action-occurrence.action-over': {
    ko: '끝난 시정조치의 회차는 보고하지 않습니다.',
    en: 'The action is over, so nothing of it is reported any more.',
  },
  'action-occurrence.action-suspended': {
    ko: '집행정지 중에는 회차를 보고하지 않습니다.',
    en: 'Nothing is reported while the action is suspended by a stay.',
  },
  'action-occurrence.held-outside-period': {
    ko: '실시한 날은 회차의 첫날부터 오늘까지여야 합니다.',
    en: 'The day on which it took place lies between the first day of the period and today.',
  },
  'action-occurrence.no-evidence': {
    ko: '회차마다 증빙을 하나 이상 붙여야 합니다.',
    en: 'Attach at least one piece of evidence to each occurrence.',
  },
  'action-occurrence.not-attested': {
    ko: '책임자가 사실과 다름이 없음을 확인해야 합니다.',
    en: 'The manager has to attest that the report is true.',
  },
} as const satisfies Record<string, Label>;
