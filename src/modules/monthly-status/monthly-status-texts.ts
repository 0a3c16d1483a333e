import type { Language } from '../../domain/label';

const KO = {
  language: 'ko-KR',
  title: '월간 현황',
  of: (from: string, to: string) => `${from} ~ ${to}`,
  asOf: (day: string) => `${day} 24시 기준`,
  computed: (at: string) => `작성 ${at}`,
  columns: ['지표', '값', '산출'],
  share: (counted: number, outOf: number) => `${outOf} 중 ${counted}`,
  outOf: (outOf: number) => `${outOf}건`,
  none: '해당 없음',
  definitions: '지표의 정의',
  definitionColumns: ['지표', '정의'],
  overdue: '기한이 지난 사항',
  overdueColumns: ['사건', '사업자', '내용', '기한', '경과(일)'],
  noOverdue: '기한이 지난 사항이 없다.',
  csv: ['구분', '코드', '지표', '값', '단위', '해당 수', '전체 수', '정의'],
};

const EN: typeof KO = {
  language: 'en-GB',
  title: 'Monthly status',
  of: (from, to) => `${from} to ${to}`,
  asOf: (day) => `As of the end of ${day}`,
  computed: (at) => `Drawn up ${at}`,
  columns: ['Figure', 'Value', 'From'],
  share: (counted, outOf) => `${counted} of ${outOf}`,
  outOf: (outOf) => `${outOf}`,
  none: 'None',
  definitions: 'Definitions',
  definitionColumns: ['Figure', 'Definition'],
  overdue: 'What is overdue',
  overdueColumns: ['Case', 'Provider', 'What', 'Due', 'Days'],
  noOverdue: 'Nothing is overdue.',
  csv: ['Section', 'Code', 'Figure', 'Value', 'Unit', 'Counted', 'Out of', 'Definition'],
};

export type MonthlyStatusTexts = typeof KO;
export const MONTHLY_STATUS_TEXTS: Readonly<Record<Language, MonthlyStatusTexts>> = { ko: KO, en: EN };
