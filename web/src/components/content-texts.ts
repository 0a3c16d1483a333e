import { defineTexts } from '../i18n/i18n';

/** The names of everything that stands in the content of a document or of a submission. */
export const useContentTexts = defineTexts('content', {
  ko: {
    yes: '예',
    no: '아니요',
    none: '없음',
    about: '약 {{time}}',
  },
  en: {
    yes: 'Yes',
    no: 'No',
    none: 'None',
    about: 'about {{time}}',
  },
});
