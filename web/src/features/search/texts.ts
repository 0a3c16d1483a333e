import { defineTexts } from '../../i18n/i18n';

export const useSearchTexts = defineTexts('search', {
  ko: {
    title: '검색',
    titleFor: '‘{{words}}’ 검색 결과',
    words: '찾을 말',
    hint: '번호, 제목, 내용의 일부를 두 글자 이상 입력합니다. 예: 2024-0001, 사전테스트',
    submit: '검색',
    tooShort: '두 글자 이상 입력하십시오.',
    nothing: '‘{{words}}’에 맞는 자료가 없습니다.',
    nothingHint: '더 짧은 말이나 번호의 일부로 찾아보십시오. 볼 수 있는 자료 안에서만 찾습니다.',
    start: '사건, 장애, 지적사항, 조치요구, 문서, 증거를 한 번에 찾습니다.',
    found: '{{count}}건',
    foundMore: '{{count}}건 넘게 찾음 — 최근 {{count}}건',
    inCase: '사건',
    toType: '찾은 종류',
  },
  en: {
    title: 'Search',
    titleFor: 'Results for “{{words}}”',
    words: 'Search for',
    hint: 'Part of a number, a title or a text, two characters at least. For example: 2024-0001',
    submit: 'Search',
    tooShort: 'Enter two characters at least.',
    nothing: 'Nothing matches “{{words}}”.',
    nothingHint: 'Try a shorter word or part of a number. Only what you may see is searched.',
    start: 'Finds cases, incidents, findings, orders, documents and evidence at once.',
    found: '{{count}}',
    foundMore: 'more than {{count}}; the newest {{count}}',
    inCase: 'Case',
    toType: 'Kinds found',
  },
});
