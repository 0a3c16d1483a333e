import type { DisclosureRequester } from './case-note';
import type { Label } from './label';
import type {
  CrisisAction,
  CrisisLevel,
  ActionKind,
  AgencyKind,
  AttendeeSide,
  Audience,
  BoundParty,
  CaseNoteKind,
  CaseRelationKind,
  CaseTrigger,
  Causality,
  CauseDetermination,
  CauseKind,
  CauseMethod,
  CommitteeDecision,
  Confidentiality,
  Criticality,
  DeliveryMethod,
  Disclosure,
  DocumentType,
  DueBadge,
  DuePrecision,
  EffectResult,
  DeterminationHolding,
  LetterAct,
  OccurrenceOutcome,
  OccurrenceSource,
  EvidenceClass,
  EvidenceOrigin,
  ExemptionGround,
  FacilityKind,
  FactCheckOutcome,
  FactField,
  FactStatus,
  FindingAspect,
  FindingType,
  HolidayKind,
  ImpactBasis,
  IncidentLinkKind,
  IncidentReportKind,
  IncidentType,
  InspectionKind,
  InspectionPurpose,
  InterestDeclaration,
  ItemReview,
  LegalPower,
  OfficerRole,
  OpinionCloseReason,
  OpinionConsideration,
  OpinionKind,
  OrganisationKind,
  OutcomeClass,
  PlanOrigin,
  Priority,
  ProviderKind,
  RecoveryState,
  CauseComparison,
  MinistryPostponementGround,
  RecurrenceBasis,
  RecurrenceKind,
  RecurrenceStrength,
  ReopeningGround,
  RequirementKind,
  RespondentRole,
  ResultKind,
  ReviewOutcome,
  RevisionReason,
  Scope,
  ScopeExtensionKind,
  Severity,
  StatementStatus,
  TeamDuty,
  TableCellKind,
  ThirdPartyShare,
  TimelineKind,
  TimePrecision,
  ToldHow,
  Track,
  TriggerPrecision,
  UploadingSide,
  UserMetric,
  UserStatus,
  VerificationMethod,
  VerificationResult,
} from './enumerations';
import type { ExtensionGround } from './extension-request';
import type { PlanElement } from './action-plan';

export const TRACK_LABELS: Record<Track, Label> = {
  A: { ko: '통신재난(방송통신발전 기본법)', en: 'Telecommunications disaster' },
  B: { ko: '부가통신 안정성(전기통신사업법)', en: 'Value-added service stability' },
  C: { ko: '기간통신 안정성(전기통신사업법)', en: 'Common carrier stability' },
  D: { ko: '데이터센터(정보통신망법)', en: 'Data centre' },
  E: { ko: '침해사고(정보통신망법)', en: 'Security incident' },
  F: { ko: '자료제출·검사(정보통신망법)', en: 'Materials and inspection' },
  G: { ko: '설비 검사(전기통신사업법)', en: 'Facility inspection' },
};

export const LEGAL_POWER_LABELS: Record<LegalPower, Label> = {
  DUTY: { ko: '의무', en: 'Duty' },
  INSPECTION: { ko: '점검·검사', en: 'Inspection' },
  NOTICE: { ko: '사전통지', en: 'Prior notice' },
  NOTICE_EXEMPTION: { ko: '사전통지 생략', en: 'Exemption from prior notice' },
  ORDER: { ko: '명령', en: 'Order' },
  REPORT_DUTY: { ko: '보고 의무', en: 'Duty to report' },
  MATERIALS: { ko: '자료제출 요구', en: 'Request for materials' },
  PRESERVATION: { ko: '자료보전', en: 'Preservation of materials' },
  SANCTION: { ko: '제재', en: 'Sanction' },
  PUBLICATION: { ko: '공표', en: 'Publication' },
  PROCEDURE: { ko: '절차', en: 'Procedure' },
};

export const HOLIDAY_KIND_LABELS: Record<HolidayKind, Label> = {
  STATUTORY: { ko: '법정공휴일', en: 'Statutory holiday' },
  SUBSTITUTE: { ko: '대체공휴일', en: 'Substitute holiday' },
  TEMPORARY: { ko: '임시공휴일', en: 'Temporary holiday' },
  ELECTION: { ko: '선거일', en: 'Election day' },
};

export const ORGANISATION_KIND_LABELS: Record<OrganisationKind, Label> = {
  MINISTRY: { ko: '과학기술정보통신부', en: 'Ministry' },
  SUB_AGENCY: { ko: '소속기관', en: 'Subordinate agency' },
  PROVIDER: { ko: '사업자', en: 'Provider' },
  EXPERT_INSTITUTION: { ko: '전문기관', en: 'Expert institution' },
};

export const AGENCY_KIND_LABELS: Record<AgencyKind, Label> = {
  MINISTRY: { ko: '부', en: 'Ministry' },
  COMMISSION: { ko: '위원회(행정기관)', en: 'Commission' },
  AGENCY: { ko: '청', en: 'Agency' },
  SUB_AGENCY: { ko: '소속기관', en: 'Subordinate agency' },
  PUBLIC_BODY: { ko: '공공기관', en: 'Public body' },
  COMMITTEE: { ko: '심의위원회', en: 'Deliberative committee' },
  DEPARTMENT: { ko: '처리과', en: 'Department' },
};

export const USER_STATUS_LABELS: Record<UserStatus, Label> = {
  ACTIVE: { ko: '사용', en: 'Active' },
  DISABLED: { ko: '사용 중지', en: 'Disabled' },
};

export const PROVIDER_KIND_LABELS: Record<ProviderKind, Label> = {
  COMMON_CARRIER: { ko: '기간통신사업자', en: 'Common carrier' },
  VALUE_ADDED: { ko: '부가통신사업자', en: 'Value-added service provider' },
  DATA_CENTRE: { ko: '집적정보통신시설 사업자', en: 'Data centre operator' },
  OTHER: { ko: '기타 사업자', en: 'Other provider' },
  PUBLIC: { ko: '공공기관', en: 'Public body' },
};

export const FACILITY_KIND_LABELS: Record<FacilityKind, Label> = {
  DATA_CENTRE: { ko: '데이터센터', en: 'Data centre' },
  ZONE: { ko: '구역', en: 'Zone' },
  OFFICE: { ko: '국사', en: 'Office' },
};

export const OFFICER_ROLE_LABELS: Record<OfficerRole, Label> = {
  DISASTER_MANAGER: { ko: '재난관리책임자', en: 'Disaster manager' },
  DEDICATED_STAFF: { ko: '재난관리 전담인력', en: 'Dedicated disaster staff' },
  CISO: { ko: '정보보호 최고책임자', en: 'Chief information security officer' },
  REPRESENTATIVE: { ko: '대표자', en: 'Representative' },
  AGENT: { ko: '대리인', en: 'Agent' },
  DOMESTIC_AGENT: { ko: '국내대리인', en: 'Domestic agent' },
};

export const CRITICALITY_LABELS: Record<Criticality, Label> = {
  CORE: { ko: '핵심 서비스', en: 'Core service' },
  NORMAL: { ko: '일반 서비스', en: 'Normal service' },
};

export const USER_METRIC_LABELS: Record<UserMetric, Label> = {
  MAU: { ko: '월간 이용자 수', en: 'Monthly active users' },
  DAU: { ko: '일간 이용자 수', en: 'Daily active users' },
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

export const RESPONDENT_ROLE_LABELS: Record<RespondentRole, Label> = {
  OUTAGE_PROVIDER: { ko: '장애 사업자', en: 'Provider of the failed service' },
  FACILITY_OPERATOR: { ko: '시설 운영자', en: 'Facility operator' },
  TENANT: { ko: '임차사업자', en: 'Tenant' },
  PARTNER: { ko: '협력사', en: 'Partner' },
  REFERENCE: { ko: '참고', en: 'For reference' },
  THIRD_PARTY: { ko: '제3자(보충조사)', en: 'Third party (supplementary inspection)' },
};

export const TEAM_DUTY_LABELS: Record<TeamDuty, Label> = {
  LEAD: { ko: '점검반장', en: 'Team leader' },
  INSPECTOR: { ko: '조사원', en: 'Inspector' },
  EXPERT: { ko: '외부전문가', en: 'External expert' },
  LEGAL: { ko: '법무', en: 'Legal' },
  PUBLIC_RELATIONS: { ko: '홍보', en: 'Public relations' },
};

export const INTEREST_DECLARATION_LABELS: Record<InterestDeclaration, Label> = {
  UNDECLARED: { ko: '미신고', en: 'Not declared' },
  NONE: { ko: '없음', en: 'None' },
  CONFLICT: { ko: '있음(배제)', en: 'Conflict (excluded)' },
};

export const CASE_RELATION_KIND_LABELS: Record<CaseRelationKind, Label> = {
  RECURRENCE: { ko: '재발', en: 'Recurrence' },
  FOLLOW_UP: { ko: '후속', en: 'Follow-up' },
  SAME_CAUSE: { ko: '동일 원인', en: 'Same cause' },
  JOINT: { ko: '공동', en: 'Joint' },
};

export const CASE_NOTE_KIND_LABELS: Record<CaseNoteKind, Label> = {
  INTERNAL: { ko: '내부 메모', en: 'Internal note' },
  STATEMENT: { ko: '공개 입장', en: 'Public statement' },
  MEETING: { ko: '대책본부 회의', en: 'Headquarters meeting' },
  DISCLOSURE: { ko: '대외 제출', en: 'Disclosure' },
  PUBLICATION: { ko: '발간·공표', en: 'Publication' },
  DAMAGE_REPORT: { ko: '피해 접수', en: 'Damage report' },
};

export const DISCLOSURE_REQUESTER_LABELS: Record<DisclosureRequester, Label> = {
  NATIONAL_ASSEMBLY: { ko: '국회', en: 'National Assembly' },
  INFORMATION_REQUEST: { ko: '정보공개 청구인', en: 'Information requester' },
  AUDIT_BOARD: { ko: '감사원', en: 'Board of Audit and Inspection' },
  COURT: { ko: '법원', en: 'Court' },
  OTHER: { ko: '그 밖의 기관', en: 'Other body' },
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

export const INCIDENT_LINK_KIND_LABELS: Record<IncidentLinkKind, Label> = {
  CAUSED_BY: { ko: '원인 사고', en: 'Caused by' },
  RECURRENCE_OF: { ko: '재발', en: 'Recurrence of' },
};

export const INCIDENT_REPORT_KIND_LABELS: Record<IncidentReportKind, Label> = {
  INITIAL: { ko: '최초', en: 'Initial' },
  UPDATE: { ko: '경과', en: 'Update' },
  SUPPLEMENT: { ko: '보완', en: 'Supplement' },
  FINAL: { ko: '최종', en: 'Final' },
};

export const FACT_FIELD_LABELS: Record<FactField, Label> = {
  STARTED_AT: { ko: '장애 시작', en: 'Start' },
  DETECTED_AT: { ko: '탐지', en: 'Detection' },
  PROVIDER_AWARE_AT: { ko: '사업자 인지', en: 'Provider aware' },
  REPORTED_AT: { ko: '보고', en: 'Reported' },
  USER_NOTICE_AT: { ko: '이용자 고지', en: 'User notice' },
  MITIGATED_AT: { ko: '완화', en: 'Mitigation' },
  RESTORED_AT: { ko: '복구', en: 'Restoration' },
  AFFECTED_PERCENT: { ko: '영향 이용자 비율', en: 'Share of users affected' },
  AFFECTED_COUNT: { ko: '영향 이용자 수', en: 'Users affected' },
  DURATION_MINUTES: { ko: '지속시간', en: 'Duration' },
  USER_BASE: { ko: '이용자 규모', en: 'User base' },
  DAMAGE_CASES: { ko: '피해 접수', en: 'Damage cases' },
  CAUSE: { ko: '원인', en: 'Cause' },
  SYMPTOM: { ko: '장애 현상', en: 'Symptom' },
  OTHER: { ko: '기타', en: 'Other' },
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
  APPROXIMATE: { ko: '약', en: 'Approximately' },
};

export const IMPACT_BASIS_LABELS: Record<ImpactBasis, Label> = {
  ESTIMATED: { ko: '추정', en: 'Estimated' },
  CONFIRMED: { ko: '확정', en: 'Confirmed' },
  PROVIDER_CLAIM: { ko: '사업자 주장', en: 'Claimed by the provider' },
  UNKNOWN: { ko: '미상', en: 'Unknown' },
};

export const TIMELINE_KIND_LABELS: Record<TimelineKind, Label> = {
  OCCURRENCE: { ko: '발생', en: 'Occurrence' },
  DETECTION: { ko: '탐지', en: 'Detection' },
  RESPONSE: { ko: '대응', en: 'Response' },
  USER_NOTICE: { ko: '이용자 고지', en: 'User notice' },
  REPORT: { ko: '보고', en: 'Report' },
  RECOVERY: { ko: '복구', en: 'Recovery' },
  CRISIS_ALERT: { ko: '위기경보', en: 'Crisis alert' },
  MEETING: { ko: '회의', en: 'Meeting' },
  STATEMENT: { ko: '입장', en: 'Statement' },
  OTHER: { ko: '기타', en: 'Other' },
};

export const CRISIS_LEVEL_LABELS: Record<CrisisLevel, Label> = {
  ATTENTION: { ko: '관심', en: 'Attention' },
  CAUTION: { ko: '주의', en: 'Caution' },
  ALERT: { ko: '경계', en: 'Alert' },
  SERIOUS: { ko: '심각', en: 'Serious' },
};

export const CRISIS_ACTION_LABELS: Record<CrisisAction, Label> = {
  ISSUED: { ko: '발령', en: 'issued' },
  RAISED: { ko: '상향', en: 'raised' },
  LOWERED: { ko: '하향', en: 'lowered' },
  CANCELLED: { ko: '해제', en: 'cancelled' },
};

export const AUDIENCE_LABELS: Record<Audience, Label> = {
  INTERNAL: { ko: '내부', en: 'Internal' },
  PROVIDER: { ko: '사업자', en: 'Provider' },
  PUBLIC: { ko: '대외 공개', en: 'Public' },
};

export const RECOVERY_STATE_LABELS: Record<RecoveryState, Label> = {
  NORMAL: { ko: '정상', en: 'Normal' },
  PARTIAL: { ko: '일부', en: 'Partial' },
  DOWN: { ko: '중단', en: 'Down' },
};

export const CAUSE_METHOD_LABELS: Record<CauseMethod, Label> = {
  FIVE_WHYS: { ko: '5-Why 분석', en: 'Five whys' },
  FISHBONE: { ko: '특성요인도', en: 'Fishbone' },
  FAULT_TREE: { ko: '결함수 분석', en: 'Fault tree' },
  TIMELINE: { ko: '경과 분석', en: 'Timeline analysis' },
  CHANGE_ANALYSIS: { ko: '변경 분석', en: 'Change analysis' },
  BARRIER_ANALYSIS: { ko: '방벽 분석', en: 'Barrier analysis' },
  OTHER: { ko: '기타', en: 'Other' },
};

export const CAUSE_DETERMINATION_LABELS: Record<CauseDetermination, Label> = {
  CONFIRMED: { ko: '확정', en: 'Determined' },
  ESTIMATED: { ko: '추정', en: 'Presumed' },
  UNDETERMINED: { ko: '미상', en: 'Undetermined' },
};

export const CAUSE_KIND_LABELS: Record<CauseKind, Label> = {
  DIRECT: { ko: '직접 원인', en: 'Direct cause' },
  ROOT: { ko: '근본 원인', en: 'Root cause' },
  CONTRIBUTING: { ko: '기여 요인', en: 'Contributing factor' },
  RULED_OUT: { ko: '배제된 원인', en: 'Ruled-out cause' },
};

export const THIRD_PARTY_SHARE_LABELS: Record<ThirdPartyShare, Label> = {
  ALWAYS: { ko: '항상 제3자', en: 'Always a third party' },
  POSSIBLE: { ko: '제3자일 수 있음', en: 'Possibly a third party' },
  NO: { ko: '제3자 아님', en: 'Never a third party' },
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

export const EXEMPTION_GROUND_LABELS: Record<ExemptionGround, Label> = {
  URGENT: { ko: '긴급한 사유', en: 'Urgency' },
  EVIDENCE_DESTRUCTION: { ko: '증거인멸 등', en: 'Risk of destroyed evidence' },
  PURPOSE_DEFEATED: { ko: '목적 달성 불가', en: 'Purpose would be defeated' },
  VOLUNTARY: { ko: '자발적 협조', en: 'Voluntary cooperation' },
  STATISTICS: { ko: '지정통계', en: 'Designated statistics' },
};

export const STATEMENT_STATUS_LABELS: Record<StatementStatus, Label> = {
  PENDING: { ko: '작성 전', en: 'Not yet drawn up' },
  SIGNED: { ko: '서명', en: 'Signed' },
  REFUSED: { ko: '서명 거부', en: 'Signature refused' },
  NOT_REQUIRED: { ko: '작성하지 않음', en: 'Not required' },
};

export const ATTENDEE_SIDE_LABELS: Record<AttendeeSide, Label> = {
  MINISTRY: { ko: '정부', en: 'Ministry' },
  EXPERT: { ko: '전문가', en: 'Expert' },
  PROVIDER: { ko: '사업자', en: 'Provider' },
  COUNSEL: { ko: '변호인·대리인', en: 'Counsel' },
};

export const SCOPE_EXTENSION_KIND_LABELS: Record<ScopeExtensionKind, Label> = {
  SCOPE: { ko: '조사범위 확대', en: 'Wider scope' },
  PERIOD: { ko: '조사기간 연장', en: 'Longer period' },
};

export const TOLD_HOW_LABELS: Record<ToldHow, Label> = {
  WRITTEN: { ko: '서면', en: 'In writing' },
  ORAL: { ko: '구두', en: 'Orally' },
};

export const EVIDENCE_CLASS_LABELS: Record<EvidenceClass, Label> = {
  RECORD: { ko: '기록', en: 'Record' },
  SUBMITTED: { ko: '제출 자료', en: 'Submitted material' },
  BREACH: { ko: '침해사고 자료', en: 'Security incident material' },
  SEIZED: { ko: '영치물', en: 'Seized item' },
  PUBLIC: { ko: '공개 자료', en: 'Public material' },
};

export const EVIDENCE_ORIGIN_LABELS: Record<EvidenceOrigin, Label> = {
  SUBMISSION: { ko: '제출', en: 'Submitted' },
  ON_SITE: { ko: '현장채증', en: 'Collected on site' },
  SEIZURE: { ko: '영치', en: 'Seized' },
  PUBLIC_RECORD: { ko: '공개자료', en: 'Public record' },
  INTERNAL: { ko: '내부', en: 'Internal' },
};

export const UPLOADING_SIDE_LABELS: Record<UploadingSide, Label> = {
  MINISTRY: { ko: '과학기술정보통신부', en: 'Ministry' },
  PROVIDER: { ko: '사업자', en: 'Provider' },
  EXPERT: { ko: '전문가', en: 'Expert' },
};

export const FINDING_ASPECT_LABELS: Record<FindingAspect, Label> = {
  CAUSE: { ko: '장애원인', en: 'Cause of the incident' },
  RECOVERY: { ko: '복구상황', en: 'Recovery status' },
  RECURRENCE: { ko: '재발방지 대책', en: 'Recurrence prevention' },
};

export const FINDING_TYPE_LABELS: Record<FindingType, Label> = {
  VIOLATION: { ko: '위반', en: 'Violation' },
  DEFICIENCY: { ko: '미흡', en: 'Deficiency' },
  RECOMMENDATION: { ko: '개선권고', en: 'Recommendation' },
  OBSERVATION: { ko: '참고', en: 'Observation' },
  GOOD_PRACTICE: { ko: '우수', en: 'Good practice' },
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

export const PRIORITY_LABELS: Record<Priority, Label> = {
  S: { ko: '최우선', en: 'Immediate' },
  A: { ko: '우선', en: 'High' },
  B: { ko: '보통', en: 'Normal' },
  C: { ko: '후순위', en: 'Low' },
};

export const CAUSALITY_LABELS: Record<Causality, Label> = {
  CAUSAL: { ko: '인과 있음', en: 'Causal' },
  CONTRIBUTING: { ko: '기여', en: 'Contributing' },
  NOT_CAUSAL: { ko: '무관·별도', en: 'Not causal' },
  UNDETERMINED: { ko: '미상', en: 'Undetermined' },
};

export const FACT_CHECK_OUTCOME_LABELS: Record<FactCheckOutcome, Label> = {
  OPEN: { ko: '의견 제출 전', en: 'Open' },
  AGREED: { ko: '동의', en: 'Agreed' },
  DISPUTED: { ko: '이의', en: 'Disputed' },
  CORRECTION: { ko: '사실 정정', en: 'Fact corrected' },
  LAPSED: { ko: '기한 내 의견 없음', en: 'No comment in time' },
};

export const RESULT_KIND_LABELS: Record<ResultKind, Label> = {
  INTERIM: { ko: '중간', en: 'Interim' },
  FINAL: { ko: '최종', en: 'Final' },
};

export const REVIEW_OUTCOME_LABELS: Record<ReviewOutcome, Label> = {
  APPROVED: { ko: '결재', en: 'Approved' },
  RETURNED: { ko: '반려', en: 'Returned' },
  WITHDRAWN: { ko: '취소', en: 'Withdrawn' },
};

export const OUTCOME_CLASS_LABELS: Record<OutcomeClass, Label> = {
  NO_FINDING: { ko: '지적 없음', en: 'No finding' },
  VOLUNTARY_IMPROVEMENT: { ko: '자율 개선', en: 'Voluntary improvement' },
  ACTION_REQUIRED: { ko: '조치 필요', en: 'Action required' },
};

export const COMMITTEE_DECISION_LABELS: Record<CommitteeDecision, Label> = {
  AS_PROPOSED: { ko: '원안 의결', en: 'As proposed' },
  AMENDED: { ko: '수정 의결', en: 'Amended' },
  DEFERRED: { ko: '보류', en: 'Deferred' },
  REJECTED: { ko: '부결', en: 'Rejected' },
};

export const DOCUMENT_TYPE_LABELS: Record<DocumentType, Label> = {
  INSPECTION_REPORT: { ko: '점검 결과 보고서', en: 'Inspection report' },
  RESULT_NOTICE: { ko: '결과 통지서', en: 'Result notice' },
  ORDER: { ko: '조치요구서', en: 'Order' },
  PRIOR_NOTICE: { ko: '처분 사전통지서', en: 'Prior notice of a disposition' },
  INSPECTION_NOTICE: { ko: '점검 사전통지서', en: 'Notice of inspection' },
  ENTRY_DOCUMENT: { ko: '현장출입조사서', en: 'Entry document' },
  CLOSURE_NOTICE: { ko: '종결 통지서', en: 'Closure notice' },
  INFORMATION_REQUEST: { ko: '자료제출요구서', en: 'Request for materials' },
  PROCEDURE_DECISION: { ko: '신청 결과 통지서', en: 'Decision on a request' },
  EXTENSION_DECISION: { ko: '기한연장 통지서', en: 'Decision on a later date' },
  INTERIM_MEASURE_LIFTED: { ko: '중간조치 해제 통지서', en: 'Notice of the lifting of an interim measure' },
  APPEAL_DECISION: { ko: '이의신청 결과 통지서', en: 'Decision on an objection' },
  REVOCATION_NOTICE: { ko: '처분 취소·변경 통지서', en: 'Notice of revocation or change' },
  SANCTION_PRIOR_NOTICE: { ko: '과태료·과징금 사전통지서', en: 'Prior notice of a sanction' },
  SANCTION_NOTICE: { ko: '과태료·과징금 부과 통지서', en: 'Notice of a sanction' },
  DUNNING_NOTICE: { ko: '독촉장', en: 'Dunning notice' },
  PRESERVATION_ORDER: { ko: '자료보전명령서', en: 'Preservation order' },
  PRESERVATION_RELEASE: { ko: '자료보전명령 해제 통지서', en: 'Release of a preservation order' },
  DISCLOSURE_NOTICE: { ko: '정보공개 청구 사실 통지서', en: 'Notice of a request for disclosure' },
  CASE_TRANSFER: { ko: '사건 이송서', en: 'Transfer of a case' },
  THIRD_PARTY_NOTICE: { ko: '제삼자 보충조사 통지서', en: 'Notice of a supplementary inspection' },
  REFERRAL: { ko: '수사의뢰·고발·통보서', en: 'Referral' },
  FINDING_DISPUTE_DECISION: { ko: '이의 검토 결과 통지서', en: 'Decision on a disputed finding' },
  PUBLICATION_NOTICE: { ko: '공표 사전통지서', en: 'Prior notice of a publication' },
  PUBLICATION_DECISION: { ko: '공표 결정 통지서', en: 'Decision to publish' },
  PUBLICATION_CORRECTION: { ko: '공표 정정·철회 통지서', en: 'Correction of a publication' },
  SUPPLEMENT_REQUEST: { ko: '보완요구서', en: 'Request to supplement' },
  VERIFICATION_RESULT: { ko: '이행점검 결과서', en: 'Verification result' },
  CONFIRMATION_OF_FACTS: { ko: '사실확인서', en: 'Confirmation of facts' },
  SEIZURE_RECORD: { ko: '영치조서', en: 'Record of seizure' },
  COMMITTEE_RESOLUTION: { ko: '위원회 의결서', en: 'Committee resolution' },
};

export const DISCLOSURE_LABELS: Record<Disclosure, Label> = {
  OPEN: { ko: '공개', en: 'Open' },
  PARTIAL: { ko: '부분공개', en: 'Partly open' },
  CLOSED: { ko: '비공개', en: 'Closed' },
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

export const REQUIREMENT_KIND_LABELS: Record<RequirementKind, Label> = {
  IMMEDIATE: { ko: '즉시', en: 'Immediate' },
  SHORT_TERM: { ko: '단기', en: 'Short term' },
  LONG_TERM: { ko: '중장기', en: 'Medium or long term' },
  RECURRING: { ko: '반복', en: 'Recurring' },
};

export const OPINION_KIND_LABELS: Record<OpinionKind, Label> = {
  OPINION: { ko: '의견', en: 'Opinion' },
  WAIVER: { ko: '의견 없음 표시', en: 'Waiver' },
};

export const OPINION_CONSIDERATION_LABELS: Record<OpinionConsideration, Label> = {
  OPEN: { ko: '검토 전', en: 'Not yet considered' },
  REFLECTED: { ko: '반영', en: 'Reflected' },
  PARTLY_REFLECTED: { ko: '일부 반영', en: 'Partly reflected' },
  NOT_REFLECTED: { ko: '미반영', en: 'Not reflected' },
};

export const OPINION_CLOSE_REASON_LABELS: Record<OpinionCloseReason, Label> = {
  ALL_SUBMITTED: { ko: '의견 제출 완료', en: 'All opinions submitted' },
  WAIVED: { ko: '의견 없음 표시', en: 'Waived' },
  LAPSED: { ko: '기한 경과', en: 'Time lapsed' },
};

export const PLAN_ORIGIN_LABELS: Record<PlanOrigin, Label> = {
  PROVIDER: { ko: '사업자 작성', en: 'Drawn up by the provider' },
  DIRECTED: { ko: '과기정통부 지시', en: 'Directed by the ministry' },
};

export const ITEM_REVIEW_LABELS: Record<ItemReview, Label> = {
  ACCEPTED: { ko: '수용', en: 'Accepted' },
  SUPPLEMENT_REQUESTED: { ko: '보완 요구', en: 'Supplement requested' },
  REJECTED: { ko: '반려', en: 'Rejected' },
};

export const ACTION_KIND_LABELS: Record<ActionKind, Label> = {
  CORRECTION: { ko: '시정', en: 'Correction' },
  CORRECTIVE: { ko: '시정(근본)', en: 'Correction of the root cause' },
  PREVENTIVE: { ko: '예방', en: 'Prevention' },
  INTERIM: { ko: '중간', en: 'Interim' },
};

export const TABLE_CELL_KIND_LABELS: Record<TableCellKind, Label> = {
  TEXT: { ko: '글', en: 'Text' },
  NUMBER: { ko: '수', en: 'Number' },
};

export const RECURRENCE_BASIS_LABELS: Record<RecurrenceBasis, Label> = {
  CAUSE_AND_SERVICE: { ko: '원인과 서비스가 같음', en: 'Same cause and service' },
  CAUSE: { ko: '원인이 같음', en: 'Same cause' },
  SERVICE: { ko: '서비스가 같음', en: 'Same service' },
};

export const MINISTRY_POSTPONEMENT_GROUND_LABELS: Record<MinistryPostponementGround, Label> = {
  DISASTER_RESPONSE: { ko: '재난 대응', en: 'Response to a disaster' },
  INSPECTOR_UNAVAILABLE: { ko: '조사원의 유고·교체', en: 'Inspector unavailable or replaced' },
  JOINT_AGENCY: { ko: '공동조사 기관의 사정', en: 'Circumstances of a joint agency' },
};

export const RECURRENCE_STRENGTH_LABELS: Record<RecurrenceStrength, Label> = {
  STRONG: { ko: '강한 의심', en: 'Strong' },
  PARTIAL: { ko: '일부 일치', en: 'Partial' },
};

export const CAUSE_COMPARISON_LABELS: Record<CauseComparison, Label> = {
  COMMON: { ko: '같은 원인', en: 'A cause in common' },
  DIFFERENT: { ko: '확정된 원인이 서로 다름', en: 'The determined causes differ' },
  UNDETERMINED: { ko: '어느 한쪽의 원인이 확정되지 않음', en: 'The cause of one of them is not determined' },
};

export const RECURRENCE_KIND_LABELS: Record<RecurrenceKind, Label> = {
  INCIDENT: { ko: '앞선 장애', en: 'Earlier incident' },
  FINDING: { ko: '앞선 지적사항', en: 'Earlier finding' },
  CORRECTIVE_ACTION: { ko: '앞선 시정조치', en: 'Earlier corrective action' },
};

export const REOPENING_GROUND_LABELS: Record<ReopeningGround, Label> = {
  FALSE_COMPLETION: { ko: '허위 이행', en: 'False completion' },
  RECURRENCE: { ko: '재발', en: 'Recurrence' },
};

export const VERIFICATION_METHOD_LABELS: Record<VerificationMethod, Label> = {
  DOCUMENT: { ko: '서면', en: 'Documents' },
  ON_SITE: { ko: '현장', en: 'On site' },
  TEST_WITNESSED: { ko: '시험·훈련 참관', en: 'Test or drill witnessed' },
  LOG_REVIEW: { ko: '로그 확인', en: 'Log review' },
};

export const VERIFICATION_RESULT_LABELS: Record<VerificationResult, Label> = {
  COMPLIED: { ko: '이행', en: 'Complied' },
  PARTIAL: { ko: '일부 이행', en: 'Partly complied' },
  NOT_COMPLIED: { ko: '미이행', en: 'Not complied' },
  UNVERIFIABLE: { ko: '확인 불가', en: 'Unverifiable' },
  ALTERNATIVE_ACCEPTED: { ko: '대안 인정', en: 'Alternative accepted' },
};

export const DETERMINATION_HOLDING_LABELS: Record<DeterminationHolding, Label> = {
  APPLIES: { ko: '해당함', en: 'Applies' },
  DOES_NOT_APPLY: { ko: '해당하지 않음', en: 'Does not apply' },
  UNDETERMINED: { ko: '판단 보류', en: 'Not determined' },
};

export const LETTER_ACT_LABELS: Record<LetterAct, Label> = {
  DISPATCH: { ko: '발송', en: 'Dispatch' },
  RECORD_ARRIVAL: { ko: '도달 기록', en: 'Record the arrival' },
  RECORD_RETURN: { ko: '반송 기록', en: 'Record the return' },
};

export const OCCURRENCE_SOURCE_LABELS: Record<OccurrenceSource, Label> = {
  ORDER: { ko: '조치요구', en: 'Order' },
  PLAN: { ko: '조치계획', en: 'Action plan' },
};

export const OCCURRENCE_OUTCOME_LABELS: Record<OccurrenceOutcome, Label> = {
  ACCEPTED: { ko: '이행 확인', en: 'Accepted' },
  RETURNED: { ko: '보완 요구', en: 'Returned' },
};

export const EFFECT_RESULT_LABELS: Record<EffectResult, Label> = {
  EFFECTIVE: { ko: '효과 있음', en: 'Effective' },
  NOT_EFFECTIVE: { ko: '효과 미흡', en: 'Not effective' },
};

export const BOUND_PARTY_LABELS: Record<BoundParty, Label> = {
  PROVIDER: { ko: '사업자', en: 'Provider' },
  MINISTRY: { ko: '과학기술정보통신부', en: 'Ministry' },
};

export const TRIGGER_PRECISION_LABELS: Record<TriggerPrecision, Label> = {
  DAY: { ko: '일', en: 'Day' },
  INSTANT: { ko: '시각', en: 'Instant' },
};

export const DUE_PRECISION_LABELS: Record<DuePrecision, Label> = {
  DAY: { ko: '일', en: 'Day' },
  MONTH: { ko: '월', en: 'Month' },
  QUARTER: { ko: '분기', en: 'Quarter' },
  HALF: { ko: '반기', en: 'Half-year' },
  YEAR: { ko: '연', en: 'Year' },
};

export const REVISION_REASON_LABELS: Record<RevisionReason, Label> = {
  INITIAL: { ko: '최초 설정', en: 'Initial' },
  EXTENSION: { ko: '연장', en: 'Extension' },
  STAY: { ko: '집행정지', en: 'Stay' },
  FORCE_MAJEURE: { ko: '천재지변', en: 'Force majeure' },
  HOLIDAY_ADDED: { ko: '공휴일 추가', en: 'Holiday added' },
  SYSTEM_OUTAGE: { ko: '시스템 장애', en: 'System outage' },
  CORRECTION: { ko: '정정', en: 'Correction' },
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
