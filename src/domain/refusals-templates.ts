import type { Label } from './label';

/** 문서 서식. */
export const TEMPLATE_REFUSALS = {
  'document-template.move-not-allowed': {
    ko: '문서 서식의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The template does not allow this in its present status.',
  },
  'document-template.faulty': {
    ko: '서식에 고칠 곳이 있습니다. 표시된 항목을 바로잡아야 합니다.',
    en: 'The template has faults. Mend what is marked first.',
  },
  'document-template.effective-in-past': {
    ko: '시행일은 오늘이나 그 뒤여야 합니다. 지난날의 문서는 그날의 서식으로 작성되었습니다.',
    en: 'It takes effect today or later: letters of past days were written with the version of their day.',
  },
} as const satisfies Record<string, Label>;
