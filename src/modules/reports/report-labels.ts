import { SIGNATURE_STEP_LABELS } from '../../domain/approval-line';
import type { ReportLabel } from '../../domain/inspection-report';

export const label = (ko: string, en: string): ReportLabel => ({ ko, en });

export const NOT_APPLICABLE = label('해당 없음', 'Not applicable');
export const NOT_RECORDED = label('확인되지 않음', 'Not recorded');
export const INTERNAL_EDITION = label('내부본', 'Internal edition');

export const VERSION_KIND_LABELS = {
  INTERIM: label('중간', 'Preliminary'),
  FINAL: label('최종', 'Final'),
  AMENDED: label('정정', 'Amended'),
};

export const APPROVAL_STEP_LABELS = {
  DRAFTED: label('기안', 'Drafted'),
  REVIEW: SIGNATURE_STEP_LABELS.REVIEW,
  CONCURRENCE: SIGNATURE_STEP_LABELS.CONCURRENCE,
  APPROVED: label('결재', 'Approved'),
  ISSUED: label('발행', 'Issued'),
};

const UNITS: Readonly<Record<string, ReportLabel>> = {
  USERS: label('명', 'users'),
  PERSONS: label('명', 'persons'),
  LINES: label('회선', 'lines'),
  SYSTEMS: label('대', 'systems'),
  CASES: label('건', 'cases'),
  PERCENT: label('%', '%'),
  MINUTES: label('분', 'min'),
};

/** The word for a unit; one that people typed stands as it is. */
export function unitLabel(unit: string | null): ReportLabel {
  return UNITS[unit ?? 'USERS'] ?? label(unit ?? '', unit ?? '');
}

const CHANNELS: Readonly<Record<string, string>> = {
  SYSTEM: '시스템',
  PHONE: '전화',
  EMAIL: '전자우편',
  FAX: '팩스',
  WEB: '누리집',
  E_DOC: '전자문서',
};

export const channelText = (code: string): string => CHANNELS[code] ?? code;

const PLATFORMS: Readonly<Record<string, string>> = {
  MOBILE: '모바일',
  WEB: '웹',
  APP: '앱',
  FACILITY: '시설',
  ALL: '전체',
};

export const platformText = (code: string): string => PLATFORMS[code] ?? code;
