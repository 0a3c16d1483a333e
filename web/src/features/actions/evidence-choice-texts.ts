import { defineTexts } from '../../i18n/i18n';

export const useEvidenceChoiceTexts = defineTexts('evidence-choice', {
  ko: {
    chosen: '고른 증거',
    noneChosen: '고른 증거가 없습니다.',
    fromCase: '이미 접수된 증거에서 고르기',
    caseEmpty: '이 사건에 접수된 증거가 없습니다.',
    upload: '새 파일 올리기',
    remove: '빼기',
    removeOne: '{{title}} 빼기',
    gone: '찾을 수 없는 증거입니다. 빼고 다시 고르십시오.',
  },
  en: {
    chosen: 'Chosen evidence',
    noneChosen: 'No evidence is chosen.',
    fromCase: 'Choose from what the case already holds',
    caseEmpty: 'The case holds no evidence yet.',
    upload: 'Send a new file',
    remove: 'Take off',
    removeOne: 'Take off {{title}}',
    gone: 'This evidence cannot be found. Take it off and choose again.',
  },
});
