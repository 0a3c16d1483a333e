import { defineTexts } from '../../i18n/i18n';

export const useRequestSectionTexts = defineTexts('room-requests', {
  ko: {
    title: '자료제출요구',
    add: '자료제출요구 작성',
    none: '자료제출요구가 없습니다.',
    request: '요구',
    status: '상태',
    items: '자료',
    count_other: '{{count}}건',
    due: '제출 기한',
  },
  en: {
    title: 'Information requests',
    add: 'Draft an information request',
    none: 'There is no information request.',
    request: 'Request',
    status: 'Status',
    items: 'Items',
    count_one: '{{count}} item',
    count_other: '{{count}} items',
    due: 'Due',
  },
});
