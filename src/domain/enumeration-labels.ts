import type {
  ActionKind,
  AdHocGround,
  CaseTrigger,
  Causality,
  CauseCategory,
  CauseDetermination,
  CauseKind,
  CommitteeDecision,
  Confidentiality,
  DeliveryMethod,
  Disclosure,
  DueBadge,
  EvidenceClass,
  EvidenceOrigin,
  ExemptionGround,
  FactStatus,
  FindingType,
  ImpactBasis,
  IncidentType,
  InspectionKind,
  InspectionPurpose,
  OpinionDisposition,
  RecoveryState,
  ReopeningGround,
  RequirementKind,
  RespondentRole,
  Scope,
  Severity,
  TimePrecision,
  Track,
  VerificationMethod,
  VerificationResult,
  WaiverGround,
} from './enumerations';
import type { ExtensionGround } from './extension-request';
import type { PlanElement } from './action-plan';
import type { Label } from './label';

export const TRACK_LABELS: Record<Track, Label> = {
  A: { ko: '통신재난(방송통신발전 기본법)', en: 'Telecommunications disaster' },
  B: { ko: '부가통신 안정성(전기통신사업법)', en: 'Value-added service stability' },
  C: { ko: '기간통신 안정성(전기통신사업법)', en: 'Common carrier stability' },
  D: { ko: '데이터센터(정보통신망법)', en: 'Data centre' },
  E: { ko: '침해사고(정보통신망법)', en: 'Security incident' },
  F: { ko: '자료제출·검사(정보통신망법)', en: 'Materials and inspection' },
  G: { ko: '설비 검사(전기통신사업법)', en: 'Facility inspection' },
};

export const CASE_TRIGGER_LABELS: Record<CaseTrigger, Label> = {
  PROVIDER_REPORT: { ko: '사업자 보고', en: 'Report by the provider' },
  MEDIA: { ko: '언론', en: 'Media' },
  COMPLAINT: { ko: '민원', en: 'Complaint' },
  AGENCY_REFERRAL: { ko: '타기관 통보', en: 'Referral by another agency' },
  ANNUAL_PLAN: { ko: '정기계획', en: 'Annual plan' },
  SELF_DETECTED: { ko: '자체 인지', en: 'Detected by the ministry' },
  ASSEMBLY: { ko: '국회', en: 'National Assembly' },
};

export const CONFIDENTIALITY_LABELS: Record<Confidentiality, Label> = {
  NORMAL: { ko: '일반', en: 'Normal' },
  RESTRICTED: { ko: '대외비', en: 'Restricted' },
};

export const REOPENING_GROUND_LABELS: Record<ReopeningGround, Label> = {
  RECURRENCE: { ko: '재발', en: 'Recurrence' },
  FALSE_COMPLETION: { ko: '허위 이행', en: 'False completion' },
  NEW_EVIDENCE: { ko: '새로운 증거', en: 'New evidence' },
  RULING: { ko: '재결·판결', en: 'Ruling' },
};

export const RESPONDENT_ROLE_LABELS: Record<RespondentRole, Label> = {
  OUTAGE_PROVIDER: { ko: '장애 사업자', en: 'Provider of the failed service' },
  FACILITY_OPERATOR: { ko: '시설 운영자', en: 'Facility operator' },
  TENANT: { ko: '임차사업자', en: 'Tenant' },
  SUBCONTRACTOR: { ko: '협력사', en: 'Subcontractor' },
  REFERENCE: { ko: '참고', en: 'For reference' },
};

export const INCIDENT_TYPE_LABELS: Record<IncidentType, Label> = {
  OUTAGE: { ko: '중단', en: 'Outage' },
  DEGRADATION: { ko: '지연·품질저하', en: 'Degradation' },
  PARTIAL: { ko: '일부 기능', en: 'Partial outage' },
  LEAK: { ko: '유출', en: 'Leak' },
  INTRUSION: { ko: '침해', en: 'Intrusion' },
  FIRE: { ko: '화재', en: 'Fire' },
  POWER: { ko: '전력', en: 'Power' },
  OTHER: { ko: '기타', en: 'Other' },
};

export const IMPACT_BASIS_LABELS: Record<ImpactBasis, Label> = {
  ESTIMATED: { ko: '추정', en: 'Estimated' },
  CONFIRMED: { ko: '확정', en: 'Confirmed' },
  PROVIDER_CLAIM: { ko: '사업자 주장', en: 'Claimed by the provider' },
  UNKNOWN: { ko: '미상', en: 'Unknown' },
};

export const FACT_STATUS_LABELS: Record<FactStatus, Label> = {
  CLAIMED: { ko: '주장', en: 'Claimed' },
  ESTIMATED: { ko: '추정', en: 'Estimated' },
  DETERMINED: { ko: '확정', en: 'Determined' },
  RETRACTED: { ko: '철회', en: 'Retracted' },
};

export const TIME_PRECISION_LABELS: Record<TimePrecision, Label> = {
  SECOND: { ko: '초', en: 'To the second' },
  MINUTE: { ko: '분', en: 'To the minute' },
  HOUR: { ko: '시', en: 'To the hour' },
  DAY: { ko: '일', en: 'To the day' },
};

export const RECOVERY_STATE_LABELS: Record<RecoveryState, Label> = {
  NORMAL: { ko: '정상', en: 'Normal' },
  PARTIAL: { ko: '일부', en: 'Partial' },
  DOWN: { ko: '중단', en: 'Down' },
};

export const CAUSE_KIND_LABELS: Record<CauseKind, Label> = {
  DIRECT: { ko: '직접 원인', en: 'Direct cause' },
  ROOT: { ko: '근본 원인', en: 'Root cause' },
  CONTRIBUTING: { ko: '기여 요인', en: 'Contributing factor' },
  RULED_OUT: { ko: '배제된 원인', en: 'Ruled-out cause' },
};

export const CAUSE_CATEGORY_LABELS: Record<CauseCategory, Label> = {
  SYSTEM_FAILURE: { ko: '시스템 장애', en: 'System failure' },
  HUMAN_ERROR: { ko: '인적 오류', en: 'Human error' },
  MALICIOUS_ACTION: { ko: '악의적 행위', en: 'Malicious action' },
  NATURAL_PHENOMENON: { ko: '자연재해', en: 'Natural phenomenon' },
  UNKNOWN: { ko: '미상', en: 'Unknown' },
};

export const CAUSE_DETERMINATION_LABELS: Record<CauseDetermination, Label> = {
  DETERMINED: { ko: '확정', en: 'Determined' },
  PRESUMED: { ko: '추정', en: 'Presumed' },
  UNDETERMINED: { ko: '미상', en: 'Undetermined' },
};

export const INSPECTION_KIND_LABELS: Record<InspectionKind, Label> = {
  REGULAR: { ko: '정기', en: 'Regular' },
  AD_HOC: { ko: '수시', en: 'Ad hoc' },
  URGENT: { ko: '긴급', en: 'Urgent' },
  DESK: { ko: '서면', en: 'Desk' },
  FOLLOW_UP: { ko: '이행점검', en: 'Follow-up' },
  SUPPLEMENTARY: { ko: '보충', en: 'Supplementary' },
  JOINT: { ko: '공동', en: 'Joint' },
};

export const INSPECTION_PURPOSE_LABELS: Record<InspectionPurpose, Label> = {
  CAUSE: { ko: '장애원인', en: 'Cause of the incident' },
  RECOVERY: { ko: '복구상황', en: 'Recovery status' },
  RECURRENCE: { ko: '재발방지 대책', en: 'Recurrence prevention' },
  PLAN_COMPLIANCE: { ko: '재난관리계획 이행', en: 'Compliance with the disaster plan' },
  ACTION_VERIFICATION: { ko: '시정 이행 확인', en: 'Verification of corrective actions' },
  SECURITY: { ko: '침해사고', en: 'Security incident' },
};

export const AD_HOC_GROUND_LABELS: Record<AdHocGround, Label> = {
  BY_LAW: { ko: '법률 규정', en: 'Prescribed by law' },
  SUSPECTED_VIOLATION: { ko: '위반 혐의', en: 'Suspected violation' },
  REFERRAL: { ko: '타기관 통보·이첩', en: 'Referral' },
  COMPLAINT: { ko: '신고·민원', en: 'Report or complaint' },
  URGENT_PREVENTION: { ko: '위반 예방·확인을 위한 긴급한 필요', en: 'Urgent need to prevent or confirm a violation' },
};

export const EXEMPTION_GROUND_LABELS: Record<ExemptionGround, Label> = {
  URGENT: { ko: '긴급한 사유', en: 'Urgency' },
  EVIDENCE_DESTRUCTION: { ko: '증거인멸 등', en: 'Risk of destroyed evidence' },
  PURPOSE_DEFEATED: { ko: '목적 달성 불가', en: 'Purpose would be defeated' },
  VOLUNTARY: { ko: '자발적 협조', en: 'Voluntary cooperation' },
  STATISTICS: { ko: '지정통계', en: 'Designated statistics' },
};

export const FINDING_TYPE_LABELS: Record<FindingType, Label> = {
  VIOLATION: { ko: '위반', en: 'Violation' },
  DEFICIENCY: { ko: '미흡', en: 'Deficiency' },
  RECOMMENDATION: { ko: '개선권고', en: 'Recommendation' },
  GOOD_PRACTICE: { ko: '우수', en: 'Good practice' },
  OBSERVATION: { ko: '참고', en: 'Observation' },
};

export const SEVERITY_LABELS: Record<Severity, Label> = {
  CRITICAL: { ko: '긴급', en: 'Critical' },
  MAJOR: { ko: '중대', en: 'Major' },
  MODERATE: { ko: '보통', en: 'Moderate' },
  MINOR: { ko: '경미', en: 'Minor' },
};

export const SCOPE_LABELS: Record<Scope, Label> = {
  ISOLATED: { ko: '국지', en: 'Isolated' },
  PATTERN: { ko: '복수', en: 'Pattern' },
  WIDESPREAD: { ko: '전반', en: 'Widespread' },
};

export const CAUSALITY_LABELS: Record<Causality, Label> = {
  CAUSAL: { ko: '인과 있음', en: 'Causal' },
  CONTRIBUTING: { ko: '기여', en: 'Contributing' },
  NOT_CAUSAL: { ko: '무관·별도', en: 'Not causal' },
  UNDETERMINED: { ko: '미상', en: 'Undetermined' },
};

export const REQUIREMENT_KIND_LABELS: Record<RequirementKind, Label> = {
  IMMEDIATE: { ko: '즉시', en: 'Immediate' },
  SHORT_TERM: { ko: '단기', en: 'Short term' },
  LONG_TERM: { ko: '중장기', en: 'Medium or long term' },
  RECURRING: { ko: '반복', en: 'Recurring' },
};

export const ACTION_KIND_LABELS: Record<ActionKind, Label> = {
  CORRECTIVE: { ko: '시정', en: 'Correction' },
  ROOT_CORRECTIVE: { ko: '시정(근본)', en: 'Correction of the root cause' },
  PREVENTIVE: { ko: '예방', en: 'Prevention' },
  INTERIM: { ko: '중간', en: 'Interim' },
};

export const OPINION_DISPOSITION_LABELS: Record<OpinionDisposition, Label> = {
  REFLECTED: { ko: '반영', en: 'Reflected' },
  PARTLY_REFLECTED: { ko: '일부 반영', en: 'Partly reflected' },
  NOT_REFLECTED: { ko: '미반영', en: 'Not reflected' },
};

export const VERIFICATION_METHOD_LABELS: Record<VerificationMethod, Label> = {
  DESK: { ko: '서면', en: 'Desk review' },
  ON_SITE: { ko: '현장', en: 'On site' },
  TEST_OBSERVED: { ko: '시험·훈련 참관', en: 'Test or drill observed' },
  LOG_REVIEW: { ko: '로그 확인', en: 'Log review' },
};

export const VERIFICATION_RESULT_LABELS: Record<VerificationResult, Label> = {
  COMPLIED: { ko: '이행', en: 'Complied' },
  PARTIAL: { ko: '일부 이행', en: 'Partly complied' },
  NOT_COMPLIED: { ko: '미이행', en: 'Not complied' },
  UNVERIFIABLE: { ko: '확인 불가', en: 'Unverifiable' },
  ALTERNATIVE_ACCEPTED: { ko: '대안 인정', en: 'Alternative accepted' },
};

export const WAIVER_GROUND_LABELS: Record<WaiverGround, Label> = {
  ORDER_REVOKED: { ko: '조치요구 취소', en: 'Order revoked' },
  SERVICE_ENDED: { ko: '서비스 종료', en: 'Service ended' },
  LAW_CHANGED: { ko: '법령 변경', en: 'Law changed' },
  IMPOSSIBLE: { ko: '이행 불가능', en: 'Impossible to carry out' },
};

export const COMMITTEE_DECISION_LABELS: Record<CommitteeDecision, Label> = {
  AS_PROPOSED: { ko: '원안 의결', en: 'As proposed' },
  AMENDED: { ko: '수정 의결', en: 'Amended' },
  DEFERRED: { ko: '보류', en: 'Deferred' },
  REJECTED: { ko: '부결', en: 'Rejected' },
};

export const EVIDENCE_CLASS_LABELS: Record<EvidenceClass, Label> = {
  RECORD: { ko: '기록', en: 'Record' },
  SUBMITTED: { ko: '제출 자료', en: 'Submitted material' },
  BREACH: { ko: '침해사고 자료', en: 'Security incident material' },
  SEIZED: { ko: '영치물', en: 'Seized item' },
  PUBLIC: { ko: '공개 자료', en: 'Public material' },
};

export const EVIDENCE_ORIGIN_LABELS: Record<EvidenceOrigin, Label> = {
  SUBMITTED: { ko: '제출', en: 'Submitted' },
  COLLECTED_ON_SITE: { ko: '현장채증', en: 'Collected on site' },
  SEIZED: { ko: '영치', en: 'Seized' },
  PUBLIC_SOURCE: { ko: '공개자료', en: 'Public source' },
  INTERNAL: { ko: '내부', en: 'Internal' },
};

export const DELIVERY_METHOD_LABELS: Record<DeliveryMethod, Label> = {
  E_DOC: { ko: '전자문서(동의)', en: 'Electronic document (with consent)' },
  POST_REGISTERED: { ko: '등기우편', en: 'Registered post' },
  HAND: { ko: '교부', en: 'By hand' },
  MAIL_EMAIL: { ko: '전자우편', en: 'E-mail' },
  FAX: { ko: '팩스', en: 'Fax' },
  PUBLIC_NOTICE: { ko: '공시송달', en: 'Public notice' },
  ORAL: { ko: '구두', en: 'Orally' },
};

export const DISCLOSURE_LABELS: Record<Disclosure, Label> = {
  OPEN: { ko: '공개', en: 'Open' },
  PARTIAL: { ko: '부분공개', en: 'Partly open' },
  CLOSED: { ko: '비공개', en: 'Closed' },
};

export const DUE_BADGE_LABELS: Record<DueBadge, Label> = {
  ON_TIME: { ko: '기한 내', en: 'On time' },
  DUE_SOON: { ko: '기한 임박', en: 'Due soon' },
  OVERDUE: { ko: '기한 경과', en: 'Overdue' },
};

export const EXTENSION_GROUND_LABELS: Record<ExtensionGround, Label> = {
  FORCE_MAJEURE: { ko: '천재지변', en: 'Force majeure' },
  UNAVOIDABLE: { ko: '부득이한 사유', en: 'Unavoidable cause' },
  TECHNICAL: { ko: '기술', en: 'Technical' },
  THIRD_PARTY: { ko: '제3자', en: 'Third party' },
  OTHER: { ko: '기타', en: 'Other' },
};

export const PLAN_ELEMENT_LABELS: Record<PlanElement, Label> = {
  CAUSE: { ko: '원인', en: 'Cause' },
  CORRECTION: { ko: '시정 방법', en: 'Correction' },
  SAME_TYPE_CHECK: { ko: '동일 유형 점검 범위', en: 'Check for the same type elsewhere' },
  RECURRENCE_PREVENTION: { ko: '재발방지 체계', en: 'Prevention of recurrence' },
  MONITORING: { ko: '모니터링 방법', en: 'Monitoring' },
  COMPLETION_AND_OWNER: { ko: '완료일·책임자', en: 'Completion date and owner' },
};
