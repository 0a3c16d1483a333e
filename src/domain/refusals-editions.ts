import type { Label } from './label';

export const REPORT_EDITION_REFUSALS = {
  'report-edition.move-not-allowed': {
    ko: '지금 상태의 보고서 판에는 할 수 없는 일입니다.',
    en: 'This cannot be done with the edition as it stands.',
  },
  'report-edition.sensitive-places': {
    ko: '개인정보이거나 다른 피점검자의 이름으로 보이는 곳이 남아 있습니다. 가린 뒤에 공개하십시오.',
    en: 'Some places look like data of a person or name another respondent. Redact them before the release.',
  },
  'report-edition.release-in-past': {
    ko: '공개 시점은 지금 이후여야 합니다.',
    en: 'The time of release must not lie in the past.',
  },
  'report-edition.no-embargo-for-provider': {
    ko: '사업자 통지본은 시점을 정하지 않고 바로 공개합니다.',
    en: 'The edition for a provider is released at once, without a time.',
  },
} satisfies Record<string, Label>;
