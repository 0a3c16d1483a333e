/** Code lists of the field forms; their Korean and English words are in `enumeration-labels.ts`. */
export const TRACKS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type Track = (typeof TRACKS)[number];

export const CASE_TRIGGERS = [
  'PROVIDER_REPORT',
  'MEDIA',
  'COMPLAINT',
  'AGENCY_REFERRAL',
  'ANNUAL_PLAN',
  'SELF_DETECTED',
  'ASSEMBLY',
] as const;
export type CaseTrigger = (typeof CASE_TRIGGERS)[number];

export const CONFIDENTIALITIES = ['NORMAL', 'RESTRICTED'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

export const REOPENING_GROUNDS = ['RECURRENCE', 'FALSE_COMPLETION', 'NEW_EVIDENCE', 'RULING'] as const;
export type ReopeningGround = (typeof REOPENING_GROUNDS)[number];

export const RESPONDENT_ROLES = [
  'OUTAGE_PROVIDER',
  'FACILITY_OPERATOR',
  'TENANT',
  'SUBCONTRACTOR',
  'REFERENCE',
] as const;
export type RespondentRole = (typeof RESPONDENT_ROLES)[number];

export const INCIDENT_TYPES = [
  'OUTAGE',
  'DEGRADATION',
  'PARTIAL',
  'LEAK',
  'INTRUSION',
  'FIRE',
  'POWER',
  'OTHER',
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

export const IMPACT_BASES = ['ESTIMATED', 'CONFIRMED', 'PROVIDER_CLAIM', 'UNKNOWN'] as const;
export type ImpactBasis = (typeof IMPACT_BASES)[number];

export const FACT_STATUSES = ['CLAIMED', 'ESTIMATED', 'DETERMINED', 'RETRACTED'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

export const TIME_PRECISIONS = ['SECOND', 'MINUTE', 'HOUR', 'DAY'] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

export const RECOVERY_STATES = ['NORMAL', 'PARTIAL', 'DOWN'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

export const CAUSE_KINDS = ['DIRECT', 'ROOT', 'CONTRIBUTING', 'RULED_OUT'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

export const CAUSE_CATEGORIES = [
  'SYSTEM_FAILURE',
  'HUMAN_ERROR',
  'MALICIOUS_ACTION',
  'NATURAL_PHENOMENON',
  'UNKNOWN',
] as const;
export type CauseCategory = (typeof CAUSE_CATEGORIES)[number];

export const CAUSE_DETERMINATIONS = ['DETERMINED', 'PRESUMED', 'UNDETERMINED'] as const;
export type CauseDetermination = (typeof CAUSE_DETERMINATIONS)[number];

export const INSPECTION_KINDS = ['REGULAR', 'AD_HOC', 'URGENT', 'DESK', 'FOLLOW_UP', 'SUPPLEMENTARY', 'JOINT'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export const INSPECTION_PURPOSES = [
  'CAUSE',
  'RECOVERY',
  'RECURRENCE',
  'PLAN_COMPLIANCE',
  'ACTION_VERIFICATION',
  'SECURITY',
] as const;
export type InspectionPurpose = (typeof INSPECTION_PURPOSES)[number];

/** The five grounds of 행정조사기본법 §7 for an inspection outside the yearly plan. */
export const AD_HOC_GROUNDS = ['BY_LAW', 'SUSPECTED_VIOLATION', 'REFERRAL', 'COMPLAINT', 'URGENT_PREVENTION'] as const;
export type AdHocGround = (typeof AD_HOC_GROUNDS)[number];

export const EXEMPTION_GROUNDS = [
  'URGENT',
  'EVIDENCE_DESTRUCTION',
  'PURPOSE_DEFEATED',
  'VOLUNTARY',
  'STATISTICS',
] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

export const FINDING_TYPES = ['VIOLATION', 'DEFICIENCY', 'RECOMMENDATION', 'GOOD_PRACTICE', 'OBSERVATION'] as const;
export type FindingType = (typeof FINDING_TYPES)[number];

export const SEVERITIES = ['CRITICAL', 'MAJOR', 'MODERATE', 'MINOR'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SCOPES = ['ISOLATED', 'PATTERN', 'WIDESPREAD'] as const;
export type Scope = (typeof SCOPES)[number];

export const CAUSALITIES = ['CAUSAL', 'CONTRIBUTING', 'NOT_CAUSAL', 'UNDETERMINED'] as const;
export type Causality = (typeof CAUSALITIES)[number];

export const REQUIREMENT_KINDS = ['IMMEDIATE', 'SHORT_TERM', 'LONG_TERM', 'RECURRING'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

export const ACTION_KINDS = ['CORRECTIVE', 'ROOT_CORRECTIVE', 'PREVENTIVE', 'INTERIM'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const OPINION_DISPOSITIONS = ['REFLECTED', 'PARTLY_REFLECTED', 'NOT_REFLECTED'] as const;
export type OpinionDisposition = (typeof OPINION_DISPOSITIONS)[number];

export const VERIFICATION_METHODS = ['DESK', 'ON_SITE', 'TEST_OBSERVED', 'LOG_REVIEW'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

export const VERIFICATION_RESULTS = [
  'COMPLIED',
  'PARTIAL',
  'NOT_COMPLIED',
  'UNVERIFIABLE',
  'ALTERNATIVE_ACCEPTED',
] as const;
export type VerificationResult = (typeof VERIFICATION_RESULTS)[number];

export const WAIVER_GROUNDS = ['ORDER_REVOKED', 'SERVICE_ENDED', 'LAW_CHANGED', 'IMPOSSIBLE'] as const;
export type WaiverGround = (typeof WAIVER_GROUNDS)[number];

export const COMMITTEE_DECISIONS = ['AS_PROPOSED', 'AMENDED', 'DEFERRED', 'REJECTED'] as const;
export type CommitteeDecision = (typeof COMMITTEE_DECISIONS)[number];

export const EVIDENCE_CLASSES = ['RECORD', 'SUBMITTED', 'BREACH', 'SEIZED', 'PUBLIC'] as const;
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];

export const EVIDENCE_ORIGINS = ['SUBMITTED', 'COLLECTED_ON_SITE', 'SEIZED', 'PUBLIC_SOURCE', 'INTERNAL'] as const;
export type EvidenceOrigin = (typeof EVIDENCE_ORIGINS)[number];

export const DELIVERY_METHODS = [
  'E_DOC',
  'POST_REGISTERED',
  'HAND',
  'MAIL_EMAIL',
  'FAX',
  'PUBLIC_NOTICE',
  'ORAL',
] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

export const DISCLOSURES = ['OPEN', 'PARTIAL', 'CLOSED'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** Derived from the deadline when it is shown, never stored. */
export const DUE_BADGES = ['ON_TIME', 'DUE_SOON', 'OVERDUE'] as const;
export type DueBadge = (typeof DUE_BADGES)[number];
