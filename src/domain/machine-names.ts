import type { Label } from './label';

export const MACHINE_NAMES = [
  'case',
  'incident',
  'inspection',
  'information-request',
  'procedure-request',
  'evidence',
  'finding',
  'inspection-result',
  'committee-item',
  'official-document',
  'order',
  'opinion-round',
  'action-plan',
  'corrective-action',
  'extension-request',
  'recurrence-match',
  'action-reopening',
  'appeal',
  'sanction',
] as const;

export type MachineName = (typeof MACHINE_NAMES)[number];

export const MACHINE_LABELS: Record<MachineName, Label> = {
  case: { ko: '사건', en: 'Case' },
  incident: { ko: '장애', en: 'Incident' },
  inspection: { ko: '점검', en: 'Inspection' },
  'information-request': { ko: '자료제출요구', en: 'Information request' },
  'procedure-request': { ko: '절차 신청', en: 'Procedure request' },
  evidence: { ko: '증거', en: 'Evidence' },
  finding: { ko: '지적', en: 'Finding' },
  'inspection-result': { ko: '점검 결과', en: 'Inspection result' },
  'committee-item': { ko: '심의 안건', en: 'Committee item' },
  'official-document': { ko: '공문서', en: 'Official document' },
  order: { ko: '조치요구', en: 'Order' },
  'opinion-round': { ko: '의견제출', en: 'Opinion round' },
  'action-plan': { ko: '조치계획', en: 'Action plan' },
  'corrective-action': { ko: '시정조치', en: 'Corrective action' },
  'extension-request': { ko: '기한 연장 신청', en: 'Extension request' },
  appeal: { ko: '불복', en: 'Appeal' },
  sanction: { ko: '제재', en: 'Sanction' },
  'recurrence-match': { ko: '재발 의심', en: 'Possible recurrence' },
  'action-reopening': { ko: '시정조치 재개 요청', en: 'Request to reopen an action' },
};
