import { defineTexts } from '../i18n/i18n';

export const useJobTexts = defineTexts('job', {
  ko: {
    preparing: 'PDF를 만들고 있습니다',
    steps: '{{total}}건 가운데 {{done}}건',
    cancel: '만들기 취소',
    cancelling: '취소하고 있습니다',
    cancelled: '만들기를 취소했습니다.',
    again: '다시 만들기',
    failed: '만들지 못했습니다.',
    allJobs: '내 작업 보기',
  },
  en: {
    preparing: 'The PDF is being made',
    steps: '{{done}} of {{total}}',
    cancel: 'Cancel',
    cancelling: 'Cancelling',
    cancelled: 'The work was cancelled.',
    again: 'Make it again',
    failed: 'It could not be made.',
    allJobs: 'See my work',
  },
});
