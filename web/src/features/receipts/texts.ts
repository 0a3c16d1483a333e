import { defineTexts } from '../../i18n/i18n';

export const useReceiptTexts = defineTexts('receipts', {
  ko: {
    title: '접수대장',
    intro:
      '제출된 문서마다 접수번호, 서버의 접수 일시, 자료의 지문이 남습니다. 제출한 내용은 접수한 그대로 인쇄됩니다.',
    filters: '거르기',
    kind: '제출 문서',
    allKinds: '모든 문서',
    list: '접수한 문서',
    receiptNo: '접수번호',
    about: '관련',
    case: '사건',
    provider: '제출인',
    receivedAt: '접수 일시',
    save: '저장',
    ofCase: '한 사건의 접수만 보고 있습니다.',
    everyCase: '모든 사건 보기',
    empty: '접수한 문서가 없습니다.',
    documents: '문서',
  },
  en: {
    title: 'Register of receipts',
    intro:
      'Everything handed in has its receipt number, the time of the server and the fingerprints of its files, and is printed as it was received.',
    filters: 'Filters',
    kind: 'Submitted',
    allKinds: 'Everything',
    list: 'What was received',
    receiptNo: 'Receipt number',
    about: 'Concerning',
    case: 'Case',
    provider: 'Submitted by',
    receivedAt: 'Received',
    save: 'Save',
    ofCase: 'Only the receipts of one case are shown.',
    everyCase: 'Show every case',
    empty: 'Nothing has been received.',
    documents: 'Documents',
  },
});
