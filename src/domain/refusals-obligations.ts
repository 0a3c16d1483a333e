import type { Label } from './label';

/** Occurrences of recurring actions, and interim measures. */
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
  'interim-measure.move-not-allowed': {
    ko: '지금 상태의 중간조치에는 할 수 없는 일입니다.',
    en: 'This cannot be done with the interim measure as it stands.',
  },
  'interim-measure.other-instrument': {
    ko: '긴급·중간조치의 조치요구에만 적을 수 있습니다.',
    en: 'Only an order for an interim measure carries one.',
  },
  'interim-measure.order-not-a-draft': {
    ko: '작성 중인 조치요구에서만 고칠 수 있습니다.',
    en: 'It is written while the order is a draft.',
  },
  'interim-measure.order-not-delivered': {
    ko: '조치요구가 도달해야 효력이 생깁니다.',
    en: 'It takes effect with the arrival of its order.',
  },
  'interim-measure.lifted-outside-force': {
    ko: '해제일은 효력이 생긴 날부터 오늘까지여야 합니다.',
    en: 'The day of lifting lies between the day on which it took effect and today.',
  },
  'interim-measure.still-running': {
    ko: '마지막 날이 지나지 않았습니다.',
    en: 'Its last day is not over.',
  },
} as const satisfies Record<string, Label>;
