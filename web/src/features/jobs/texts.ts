import { defineTexts } from '../../i18n/i18n';

export const useJobsTexts = defineTexts('jobs', {
  ko: {
    title: '내 작업',
    lead: '오래 걸려서 뒤에서 하도록 맡긴 일입니다. 화면을 닫아도 계속되고, 끝난 결과는 여기에서 다시 찾을 수 있습니다.',
    list: '맡긴 작업',
    empty: '맡긴 작업이 없습니다. 아직 만들지 않은 PDF나 사건기록 묶음을 요청하면 여기에 나타납니다.',
    subject: '대상',
    kind: '작업',
    state: '상태',
    requested: '맡긴 때',
    ended: '끝난 때',
  },
  en: {
    title: 'My work in the background',
    lead: 'Long work that you asked for. It goes on when you close the page, and its results are found here.',
    list: 'Work asked for',
    empty: 'Nothing yet. A PDF or a case bundle that still has to be made will appear here when you ask for it.',
    subject: 'About',
    kind: 'Work',
    state: 'Status',
    requested: 'Asked for',
    ended: 'Ended',
  },
});
