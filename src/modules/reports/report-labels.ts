import type { ReportLabel } from '../../domain/inspection-report';
import { enumerationLabel } from '../../domain/labels';
import type {
  CaseNote,
  CaseTeamMember,
  CauseAnalysis,
  Evidence,
  FactAssertion,
  FactCheck,
  IncidentReport,
  InspectionSession,
  ProviderOfficer,
  CaseRespondent,
  SessionAttendee,
  TimelineEvent,
} from '../../schema/entities';

type Labels<Code extends string> = Readonly<Record<Code, ReportLabel>>;

export const label = (ko: string, en: string): ReportLabel => ({ ko, en });

export const NOT_APPLICABLE = label('해당 없음', 'Not applicable');
export const NOT_RECORDED = label('확인되지 않음', 'Not recorded');
export const INTERNAL_EDITION = label('내부본', 'Internal edition');

export const APPROVAL_STEP_LABELS = {
  DRAFTED: label('기안', 'Drafted'),
  APPROVED: label('결재', 'Approved'),
  ISSUED: label('발행', 'Issued'),
};

export const DUTY_LABELS: Labels<CaseTeamMember['duty']> = {
  LEAD: label('점검반장', 'Team leader'),
  INSPECTOR: label('조사원', 'Inspector'),
  EXPERT: label('외부전문가', 'External expert'),
  LEGAL: label('법무', 'Legal'),
  PUBLIC_RELATIONS: label('홍보', 'Public relations'),
};

export const CONFLICT_LABELS: Labels<CaseTeamMember['conflictOfInterest']> = {
  NONE: label('없음', 'None'),
  CONFLICT: label('있음(배제)', 'Conflict (excluded)'),
  UNDECLARED: label('미신고', 'Not declared'),
};

export const RESPONDENT_LABELS: Labels<CaseRespondent['role']> = {
  OUTAGE_PROVIDER: enumerationLabel('respondentRole', 'OUTAGE_PROVIDER'),
  FACILITY_OPERATOR: enumerationLabel('respondentRole', 'FACILITY_OPERATOR'),
  TENANT: enumerationLabel('respondentRole', 'TENANT'),
  PARTNER: label('협력사', 'Partner'),
  REFERENCE: enumerationLabel('respondentRole', 'REFERENCE'),
};

export const OFFICER_LABELS: Labels<ProviderOfficer['role']> = {
  DISASTER_MANAGER: label('재난관리책임자', 'Disaster manager'),
  DEDICATED_STAFF: label('재난관리 전담인력', 'Dedicated disaster staff'),
  CISO: label('정보보호 최고책임자', 'Chief information security officer'),
  REPRESENTATIVE: label('대표자', 'Representative'),
  AGENT: label('대리인', 'Agent'),
  DOMESTIC_AGENT: label('국내대리인', 'Domestic agent'),
};

export const TIMELINE_LABELS: Labels<TimelineEvent['kind']> = {
  OCCURRENCE: label('발생', 'Occurrence'),
  DETECTION: label('탐지', 'Detection'),
  RESPONSE: label('대응', 'Response'),
  USER_NOTICE: label('이용자 고지', 'User notice'),
  REPORT: label('보고', 'Report'),
  RECOVERY: label('복구', 'Recovery'),
  CRISIS_ALERT: label('위기경보', 'Crisis alert'),
  MEETING: label('회의', 'Meeting'),
  STATEMENT: label('입장', 'Statement'),
  OTHER: label('기타', 'Other'),
};

export const CAUSE_METHOD_LABELS: Labels<CauseAnalysis['method']> = {
  FIVE_WHYS: label('5-Why', 'Five whys'),
  FISHBONE: label('특성요인도', 'Fishbone'),
  FAULT_TREE: label('결함수 분석', 'Fault tree'),
  TIMELINE: label('경과 분석', 'Timeline analysis'),
  CHANGE_ANALYSIS: label('변경 분석', 'Change analysis'),
  BARRIER_ANALYSIS: label('방벽 분석', 'Barrier analysis'),
  OTHER: label('기타', 'Other'),
};

export const CAUSE_DETERMINATION_LABELS: Labels<CauseAnalysis['determination']> = {
  CONFIRMED: label('확정', 'Determined'),
  ESTIMATED: label('추정', 'Presumed'),
  UNDETERMINED: label('미상', 'Undetermined'),
};

export const ORIGIN_LABELS: Labels<Evidence['origin']> = {
  SUBMISSION: label('제출', 'Submitted'),
  ON_SITE: label('현장채증', 'Collected on site'),
  SEIZURE: label('영치', 'Seized'),
  PUBLIC_RECORD: label('공개자료', 'Public record'),
  INTERNAL: label('내부', 'Internal'),
};

export const ATTENDEE_LABELS: Labels<SessionAttendee['side']> = {
  MINISTRY: label('정부', 'Ministry'),
  EXPERT: label('전문가', 'Expert'),
  PROVIDER: label('사업자', 'Provider'),
  COUNSEL: label('변호인·대리인', 'Counsel'),
};

export const CONFIRMATION_LABELS: Labels<InspectionSession['statementStatus']> = {
  PENDING: label('작성 전', 'Not yet drawn up'),
  SIGNED: label('서명', 'Signed'),
  REFUSED: label('서명 거부', 'Signature refused'),
  NOT_REQUIRED: label('작성하지 않음', 'Not required'),
};

export const FACT_CHECK_LABELS: Labels<FactCheck['outcome']> = {
  OPEN: label('의견 제출 전', 'Open'),
  AGREED: label('동의', 'Agreed'),
  DISPUTED: label('이의', 'Disputed'),
  CORRECTION: label('사실 정정', 'Fact corrected'),
  LAPSED: label('기한 내 의견 없음', 'No comment in time'),
};

export const NOTE_LABELS: Labels<Exclude<CaseNote['kind'], 'INTERNAL'>> = {
  STATEMENT: label('공개 입장', 'Public statement'),
  MEETING: label('대책본부 회의', 'Headquarters meeting'),
  DISCLOSURE: label('대외 제출', 'Disclosure'),
  PUBLICATION: label('발간·공표', 'Publication'),
  DAMAGE_REPORT: label('피해 접수', 'Damage report'),
};

export const FIELD_LABELS: Labels<FactAssertion['field']> = {
  STARTED_AT: label('장애 시작', 'Start'),
  DETECTED_AT: label('탐지', 'Detection'),
  PROVIDER_AWARE_AT: label('사업자 인지', 'Provider aware'),
  REPORTED_AT: label('보고', 'Reported'),
  USER_NOTICE_AT: label('이용자 고지', 'User notice'),
  MITIGATED_AT: label('완화', 'Mitigation'),
  RESTORED_AT: label('복구', 'Restoration'),
  AFFECTED_PERCENT: label('영향 이용자 비율', 'Share of users affected'),
  AFFECTED_COUNT: label('영향 이용자 수', 'Users affected'),
  DURATION_MINUTES: label('지속시간', 'Duration'),
  USER_BASE: label('이용자 규모', 'User base'),
  DAMAGE_CASES: label('피해 접수', 'Damage cases'),
  CAUSE: label('원인', 'Cause'),
  SYMPTOM: label('장애 현상', 'Symptom'),
  OTHER: label('기타', 'Other'),
};

export const REPORT_KIND_LABELS: Labels<IncidentReport['kind']> = {
  INITIAL: label('최초', 'Initial'),
  UPDATE: label('경과', 'Update'),
  SUPPLEMENT: label('보완', 'Supplement'),
  FINAL: label('최종', 'Final'),
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
