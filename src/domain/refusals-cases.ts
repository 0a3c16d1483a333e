import type { Label } from './label';

/** Refusals of what is decided about a case as a whole. */
export const CASE_REFUSALS = {
  'case.findings-not-issued': {
    ko: '아직 통지하지 않은 지적이 있는 사건입니다. 대상 사건으로 옮기거나 정리한 뒤 병합하십시오.',
    en: 'Findings of this case were not issued. Carry them over or settle them before merging.',
  },
  'case-split.nothing-named': {
    ko: '옮길 장애, 지적 또는 피점검자를 하나 이상 지정해야 합니다.',
    en: 'Name at least one incident, finding or respondent to carry over.',
  },
  'case-split.origin-past-investigation': {
    ko: '접수 또는 조사 중인 사건에서만 옮길 수 있습니다.',
    en: 'Only a registered case or one under investigation gives records away.',
  },
  'case-split.target-past-investigation': {
    ko: '접수 또는 조사 중인 사건으로만 옮길 수 있습니다.',
    en: 'Only a registered case or one under investigation takes records over.',
  },
  'case-split.issued': {
    ko: '사업자에게 알렸거나 문서로 시행한 것은 다른 사건으로 옮길 수 없습니다.',
    en: 'What the provider was told of or a document carries stays in its case.',
  },
  'case-split.finding-decided': {
    ko: '확정하거나 제외한 지적은 옮길 수 없습니다. 초안과 지적안만 옮길 수 있습니다.',
    en: 'A finding that was decided stays in its case; only drafts and proposals are carried over.',
  },
} as const satisfies Record<string, Label>;
