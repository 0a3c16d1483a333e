import type { CaseBundlePurpose, VerificationStanding } from './enumerations';
import type { Label } from './label';

export const VERIFICATION_STANDING_LABELS: Record<VerificationStanding, Label> = {
  GENUINE: { ko: '진본', en: 'Genuine' },
  SUPERSEDED: { ko: '새 문서로 대체됨', en: 'Superseded' },
  CORRECTED: { ko: '정정됨', en: 'Corrected' },
  REVOKED: { ko: '취소됨', en: 'Revoked' },
  UNKNOWN: { ko: '확인되지 않음', en: 'Unknown' },
};

export const CASE_BUNDLE_PURPOSE_LABELS: Record<CaseBundlePurpose, Label> = {
  COURT: { ko: '법원 제출', en: 'Court' },
  ASSEMBLY: { ko: '국회 제출', en: 'National Assembly' },
  AUDIT: { ko: '감사 대응', en: 'Audit' },
  HANDOVER: { ko: '인수인계·이관', en: 'Handover' },
  OTHER: { ko: '그 밖의 목적', en: 'Other' },
};
