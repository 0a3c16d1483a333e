import { defineTexts } from '../i18n/i18n';

export const usePdfTexts = defineTexts('pdf', {
  ko: {
    tools: '문서 보기 도구',
    page: '쪽',
    ofPages: '/ {{count}}쪽',
    previous: '이전 쪽',
    next: '다음 쪽',
    smaller: '작게',
    larger: '크게',
    fit: '너비에 맞춤',
    zoom: '{{percent}}%',
    save: 'PDF 저장',
    pageOf: '{{page}} / {{count}}쪽',
    keys: '문서 안에서 PageUp·PageDown은 쪽, Home·End는 처음과 끝, +·-는 확대와 축소, 0은 너비에 맞춤입니다.',
    failed: '문서를 그리지 못했습니다. 저장하여 여십시오.',
  },
  en: {
    tools: 'Document tools',
    page: 'Page',
    ofPages: 'of {{count}}',
    previous: 'Previous page',
    next: 'Next page',
    smaller: 'Smaller',
    larger: 'Larger',
    fit: 'Fit the width',
    zoom: '{{percent}} %',
    save: 'Save the PDF',
    pageOf: 'Page {{page}} of {{count}}',
    keys: 'Inside the document: PageUp and PageDown by page, Home and End to its ends, + and - to zoom, 0 to fit the width.',
    failed: 'The document could not be drawn. Save it to open it.',
  },
});
