import type { BackgroundJobKind, BackgroundJobState } from './enumerations';
import type { Label } from './label';

export const BACKGROUND_JOB_KIND_LABELS: Record<BackgroundJobKind, Label> = {
  DOCUMENT_RENDERING: { ko: '문서 PDF 만들기', en: 'PDFs of documents' },
  CASE_BUNDLE: { ko: '사건기록 묶음 만들기', en: 'Case bundle' },
};

export const BACKGROUND_JOB_STATE_LABELS: Record<BackgroundJobState, Label> = {
  QUEUED: { ko: '대기', en: 'Waiting' },
  RUNNING: { ko: '진행 중', en: 'Running' },
  DONE: { ko: '완료', en: 'Done' },
  FAILED: { ko: '실패', en: 'Failed' },
  CANCELLED: { ko: '취소됨', en: 'Cancelled' },
};
