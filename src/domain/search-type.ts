import type { Label } from './label';

/** What a search finds, in the order in which its groups are shown. */
export const SEARCH_TYPE_LABELS = {
  case: { ko: '사건', en: 'Cases' },
  incident: { ko: '장애', en: 'Incidents' },
  finding: { ko: '지적사항', en: 'Findings' },
  order: { ko: '조치요구', en: 'Orders' },
  requirement: { ko: '요구사항', en: 'Requirements' },
  'corrective-action': { ko: '시정조치', en: 'Corrective actions' },
  document: { ko: '문서', en: 'Documents' },
  evidence: { ko: '증거', en: 'Evidence' },
  provider: { ko: '사업자', en: 'Providers' },
} as const satisfies Record<string, Label>;
export type SearchType = keyof typeof SEARCH_TYPE_LABELS;

export const SEARCH_TYPES = Object.keys(SEARCH_TYPE_LABELS) as SearchType[];
